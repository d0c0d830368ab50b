// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "casefile/quoting.h"
#include "cli/assignments.h"
#include "cli/recordname.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/documentversion.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

/// A page by its number in the file or, when that is no number, by what is printed on it ("iii").
Result<int> pageTyped(const Stores &stores, Id document, const QString &typed)
{
    bool isNumber = false;
    if (const int page = typed.toInt(&isNumber); isNumber)
        return page;
    LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(document));
    if (!versions.isEmpty()) {
        LEVERARCH_ASSIGN(const auto pages, stores.pages().pages(versions.last().original));
        for (const PageFacts &facts : pages) {
            if (facts.label == typed)
                return facts.page;
        }
    }
    return Error{Error::Code::NotFound, tr("There is no page “%1” in this paper.").arg(typed), {}};
}

Result<QuoteDraft> draftTyped(Session &session, const Stores &stores)
{
    const QuoteMaker maker(stores);
    QuoteRequest request;
    LEVERARCH_ASSIGN(request.document,
                     recordNamed(stores, session.word(1), {QLatin1String(Kind::document)}));
    LEVERARCH_ASSIGN(const int page, pageTyped(stores, request.document, session.word(2)));
    request.quoted = session.word(3);
    LEVERARCH_ASSIGN(const Passage passage, maker.find(request.document, page, request.quoted));
    request.passages = {passage};
    return maker.draft(request);
}

Result<void> addOptions(Session &session, const Stores &stores, Record &record)
{
    const Arguments &typed = session.arguments();
    QStringList assignments{QStringLiteral("in_briefing=yes")};
    if (typed.has("about"))
        assignments += QStringLiteral("consultation=") + typed.value("about");
    if (typed.has("speaker"))
        assignments += QStringLiteral("speaker=") + typed.value("speaker");
    return assignFields(stores, assignments, record);
}

Result<Reply> run(Session &session)
{
    LEVERARCH_ASSIGN(CaseFile * file, session.openForWriting());
    LEVERARCH_ASSIGN(QuoteDraft draft, draftTyped(session, file->read()));
    LEVERARCH_TRY(addOptions(session, file->read(), draft.record));
    Id added;
    LEVERARCH_TRY(file->act(draft.label, [&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(added, QuoteMaker::write(stores, draft));
        return {};
    }));
    const Record &record = draft.record;
    return Reply{{{QStringLiteral("record"), added.toString()},
                  {QStringLiteral("kind"), record.kind},
                  {QStringLiteral("title"), record.title},
                  {QStringLiteral("quoted"), record.text("quoted")},
                  {QStringLiteral("verbatim"), record.text("verbatim")},
                  {QStringLiteral("page"), record.values.value(QStringLiteral("page")).toInt()},
                  {QStringLiteral("page_label"), record.text("page_label")}},
                 {QStringLiteral("%1  %2").arg(added.toString(), draft.label)}};
}

} // namespace

VerbDeclaration quoteVerb()
{
    return {"quote",
            "CASE DOCUMENT PAGE \"words\"",
            "Keep words of a page as a quotation; […] and … mark what is altered",
            4,
            4,
            {{"about", "CONSULTATION", "what it is to be used for"},
             {"speaker", "NAME", "whose words they are"}},
            false,
            run};
}

} // namespace LeverArch
