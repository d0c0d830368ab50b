// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "cli/console.h"
#include "cli/recordname.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/kind.h"
#include "domain/recordquery.h"
#include "domain/stores/likenessstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <utility>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

struct Pair
{
    Id first;
    Id second;
    double resemblance = 0;
};

Result<QList<Pair>> pairsOf(const Stores &stores, Id paper)
{
    constexpr int enough = 50;
    LEVERARCH_ASSIGN(const QList<Likeness> alike, stores.likenesses().like(paper, enough));
    QList<Pair> pairs;
    for (const Likeness &other : alike)
        pairs += {paper, other.document, other.resemblance};
    return pairs;
}

/// Each pair once, the most alike first.
Result<QList<Pair>> allPairs(Session &session, const Stores &stores)
{
    RecordQuery query;
    query.kinds = {QLatin1String(Kind::document)};
    LEVERARCH_ASSIGN(const QList<Id> papers, stores.records().find(query));
    QList<Pair> pairs;
    QSet<std::pair<Id, Id>> seen;
    for (const Id paper : papers) {
        if (session.cancellation().isCancelled())
            return Error{Error::Code::Cancelled, tr("Stopped."), {}};
        LEVERARCH_ASSIGN(const QList<Pair> own, pairsOf(stores, paper));
        for (const Pair &pair : own) {
            const std::pair<Id, Id> names = std::minmax(pair.first, pair.second);
            if (!seen.contains(names))
                pairs += pair;
            seen.insert(names);
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair &a, const Pair &b) { return a.resemblance > b.resemblance; });
    return pairs;
}

Result<Reply> run(Session &session)
{
    LEVERARCH_ASSIGN(CaseFile * file, session.openForReading());
    const Stores &stores = file->read();
    QList<Pair> pairs;
    if (session.word(1).isEmpty()) {
        LEVERARCH_ASSIGN(pairs, allPairs(session, stores));
    } else {
        LEVERARCH_ASSIGN(const Id paper, paperNamed(stores, session.word(1)));
        LEVERARCH_ASSIGN(pairs, pairsOf(stores, paper));
    }
    QList<Id> ids;
    for (const Pair &pair : std::as_const(pairs))
        ids << pair.first << pair.second;
    LEVERARCH_ASSIGN(const auto titles, stores.records().titles(ids));
    QJsonArray objects;
    QList<QStringList> rows;
    for (const Pair &pair : std::as_const(pairs)) {
        objects += QJsonObject{{QStringLiteral("record"), pair.first.toString()},
                               {QStringLiteral("title"), titles.value(pair.first)},
                               {QStringLiteral("like"), pair.second.toString()},
                               {QStringLiteral("like_title"), titles.value(pair.second)},
                               {QStringLiteral("resemblance"), pair.resemblance}};
        rows += {tr("%1 %").arg(qRound(pair.resemblance * 100)), titles.value(pair.first),
                 titles.value(pair.second)};
    }
    Reply reply{{{QStringLiteral("pairs"), objects}}, Console::aligned(rows, 50)};
    if (pairs.isEmpty())
        reply.lines += tr("No papers here say nearly the same.");
    return reply;
}

} // namespace

VerbDeclaration duplicatesVerb()
{
    return {"duplicates",
            "CASE [PAPER]",
            "List papers that say nearly the same, and how nearly",
            1,
            2,
            {},
            false,
            run};
}

} // namespace LeverArch
