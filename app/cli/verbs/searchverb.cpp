// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "cli/console.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/stores/searchindex.h"
#include "domain/stores/stores.h"
#include "outputs/visiblename.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace LeverArch {

namespace {

QString plain(QString snippet)
{
    return snippet.remove(Console::strongBegin).remove(Console::strongEnd);
}

void addHit(const SearchHit &hit, QJsonArray &objects, QStringList &lines)
{
    const QString snippet = QString(hit.snippet).replace(QLatin1Char('\n'), QLatin1Char(' '));
    objects += QJsonObject{{QStringLiteral("record"), hit.record.toString()},
                           {QStringLiteral("kind"), hit.kind},
                           {QStringLiteral("title"), hit.title},
                           {QStringLiteral("page"), hit.page},
                           {QStringLiteral("page_label"), hit.pageLabel},
                           {QStringLiteral("recognised"), hit.recognised},
                           {QStringLiteral("snippet"), plain(snippet)}};
    QString where = visibleName(hit.title);
    if (hit.page > 0)
        where += QCoreApplication::translate("Cli", ", page %1").arg(hit.page);
    if (hit.recognised)
        where += QCoreApplication::translate("Cli", " (recognised text)");
    lines += QStringLiteral("%1  %2").arg(hit.record.toString(), where);
    lines += QStringLiteral("    ") + snippet;
}

Result<Reply> run(Session &session)
{
    constexpr int usualLimit = 50;
    LEVERARCH_ASSIGN(const int limit, session.number("limit", usualLimit));
    LEVERARCH_ASSIGN(CaseFile * file, session.openForReading());
    const QString words = session.arguments().words().mid(1).join(QLatin1Char(' '));
    LEVERARCH_ASSIGN(const SearchAnswer answer, file->read().search().search(words, limit));
    Reply reply;
    QJsonArray hits;
    for (const SearchHit &hit : answer.hits)
        addHit(hit, hits, reply.lines);
    reply.json = {{QStringLiteral("hits"), hits},
                  {QStringLiteral("total"), answer.total},
                  {QStringLiteral("total_exact"), answer.totalExact}};
    const QString total =
        answer.totalExact ? QString::number(answer.total)
                          : QCoreApplication::translate("Cli", "more than %1").arg(answer.total);
    reply.lines +=
        QCoreApplication::translate("Cli", "%1 of %2 finds").arg(answer.hits.size()).arg(total);
    return reply;
}

} // namespace

VerbDeclaration searchVerb()
{
    return {"search", "CASE WORDS", "Find words in every record and on every page",
            2,        -1,           {{"limit", "N", "no more than so many finds (50)"}},
            false,    run};
}

} // namespace LeverArch
