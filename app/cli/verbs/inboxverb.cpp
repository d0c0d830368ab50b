// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "casefile/filing.h"
#include "cli/console.h"
#include "cli/papersuggestions.h"
#include "cli/recordprint.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/kind.h"
#include "domain/recordquery.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "outputs/visiblename.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

QString numberOf(const Record &paper)
{
    const QVariant number = paper.values.value(QStringLiteral("number"));
    return number.isNull() ? QStringLiteral("–") : number.toString();
}

void addLines(const Record &paper, const QList<PaperSuggestion> &suggestions, Reply &reply)
{
    reply.lines += QStringLiteral("%1  %2").arg(numberOf(paper), visibleName(paper.title));
    QList<QStringList> rows;
    for (const PaperSuggestion &each : suggestions) {
        const QString page = each.page > 0 ? tr("p. %1").arg(each.page) : QString();
        rows += {QStringLiteral("    ") + each.field, each.value, page, each.why};
    }
    reply.lines += Console::aligned(rows, 60);
}

Result<Reply> run(Session &session)
{
    LEVERARCH_ASSIGN(const int limit, session.number("limit", 0));
    LEVERARCH_ASSIGN(CaseFile * file, session.openForReading());
    const Stores &stores = file->read();
    RecordQuery query;
    query.kinds = {QLatin1String(Kind::document)};
    query.field = QLatin1String(Filing::field);
    query.fieldValue = QLatin1String(Filing::inbox);
    query.sortField = QStringLiteral("created");
    LEVERARCH_ASSIGN(const QList<Id> all, stores.records().find(query));
    LEVERARCH_ASSIGN(const PaperSuggestions suggestions, PaperSuggestions::prepare(stores));
    Reply reply;
    QJsonArray objects;
    for (const Id id : limit > 0 ? all.mid(0, limit) : all) {
        if (session.cancellation().isCancelled())
            return Error{Error::Code::Cancelled, tr("Stopped."), {}};
        LEVERARCH_ASSIGN(const Record paper, stores.records().record(id));
        LEVERARCH_ASSIGN(const RecordWords words, wordsFor(stores, {paper}));
        LEVERARCH_ASSIGN(const QList<PaperSuggestion> found, suggestions.of(stores, paper));
        QJsonObject object = recordObject(paper, words);
        object.insert(QStringLiteral("suggestions"), suggestionObjects(found));
        objects += object;
        addLines(paper, found, reply);
    }
    reply.json = {{QStringLiteral("papers"), objects}, {QStringLiteral("total"), all.size()}};
    reply.lines +=
        all.isEmpty() ? tr("The inbox is empty.") : tr("%1 papers in the inbox.").arg(all.size());
    return reply;
}

} // namespace

VerbDeclaration inboxVerb()
{
    return {"inbox", "CASE", "List the papers that wait to be filed, with what was read in them",
            1,       1,      {{"limit", "N", "no more than so many"}},
            false,   run};
}

} // namespace LeverArch
