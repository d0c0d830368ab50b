// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "casefile/filing.h"
#include "cli/assignments.h"
#include "cli/recordname.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/kind.h"
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

/// What "field=value" words say, read by the document's declaration.
Result<FilingFacts> factsTyped(const Stores &stores, Record paper, const QStringList &assignments)
{
    LEVERARCH_TRY(assignFields(stores, assignments, paper));
    FilingFacts facts;
    for (const QString &assignment : assignments) {
        const QString field = assignment.section(QLatin1Char('='), 0, 0);
        if (field == QLatin1String("title"))
            facts.values.insert(field, paper.title);
        else if (field == QLatin1String("audience"))
            facts.values.insert(field, audienceKey(paper.audience));
        else
            facts.values.insert(field, paper.values.value(field));
    }
    return facts;
}

Result<Reply> replyFor(const Stores &stores, Id id, const QString &sentence)
{
    LEVERARCH_ASSIGN(const Record paper, stores.records().record(id));
    const QVariant number = paper.values.value(QStringLiteral("number"));
    return Reply{{{QStringLiteral("record"), id.toString()},
                  {QStringLiteral("number"),
                   number.isNull() ? QJsonValue() : QJsonValue(number.toLongLong())},
                  {QStringLiteral("filing"), paper.text(Filing::field)}},
                 {sentence.arg(visibleName(paper.title),
                               number.isNull() ? QStringLiteral("–") : number.toString())}};
}

Result<Reply> runFile(Session &session)
{
    LEVERARCH_ASSIGN(CaseFile * file, session.openForWriting());
    LEVERARCH_ASSIGN(const Id id, paperNamed(file->read(), session.word(1)));
    LEVERARCH_ASSIGN(const Record paper, file->read().records().record(id));
    LEVERARCH_ASSIGN(FilingFacts facts,
                     factsTyped(file->read(), paper, session.arguments().words().mid(2)));
    facts.newTags = session.arguments().values("tag");
    const NamedChange change = fileChange({paper}, facts);
    LEVERARCH_TRY(file->act(change.label, change.change));
    return replyFor(file->read(), id, tr("Filed “%1” as No. %2."));
}

Result<Reply> runSetAside(Session &session)
{
    const QString why = session.arguments().value("why").simplified();
    if (why.isEmpty())
        return session.usage(tr("Say why it is not needed: --why TEXT."));
    LEVERARCH_ASSIGN(CaseFile * file, session.openForWriting());
    LEVERARCH_ASSIGN(const Id id, paperNamed(file->read(), session.word(1)));
    LEVERARCH_ASSIGN(const Record paper, file->read().records().record(id));
    const NamedChange change = notNeededChange({paper}, why);
    LEVERARCH_TRY(file->act(change.label, change.change));
    return replyFor(file->read(), id, tr("Set “%1” aside; it keeps No. %2 and its place here."));
}

} // namespace

VerbDeclaration fileVerb()
{
    return {"file",
            "CASE PAPER [FIELD=VALUE…]",
            "File a paper from the inbox, with what is known of it",
            2,
            -1,
            {{"tag", "PATH", "put this tag on it; may be given again"}},
            false,
            runFile};
}

VerbDeclaration setAsideVerb()
{
    return {"set-aside",
            "CASE PAPER --why TEXT",
            "Set a paper aside as not needed, with the reason",
            2,
            2,
            {{"why", "TEXT", "why it is not needed"}},
            false,
            runSetAside};
}

} // namespace LeverArch
