// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/quoting.h"

#include "casefile/anchoring.h"
#include "casefile/quoteforms.h"
#include "domain/documentversion.h"
#include "domain/kind.h"
#include "domain/quotation.h"
#include "domain/recognition.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

constexpr int titleUnits = 80;

QString words(const char *text)
{
    return QCoreApplication::translate("QuoteMaker", text);
}

Error invalid(const QString &message)
{
    return {Error::Code::Invalid, message, {}};
}

/// The first words of a quotation, for lists; cut between words.
QString titleOf(const QString &quoted)
{
    if (quoted.size() <= titleUnits)
        return quoted;
    const qsizetype space = quoted.lastIndexOf(QLatin1Char(' '), titleUnits);
    return quoted.left(space > titleUnits / 2 ? space : titleUnits) + QStringLiteral(" …");
}

QString pagesNamed(const QList<Anchor> &anchors)
{
    const int first = anchors.first().page;
    const int last = anchors.last().page;
    return first == last ? words("p. %1").arg(first) : words("pp. %1–%2").arg(first).arg(last);
}

QString verbatimOf(const QList<Anchor> &anchors)
{
    QStringList parts;
    for (const Anchor &anchor : anchors)
        parts.append(anchor.exact);
    return parts.join(QLatin1Char('\n'));
}

} // namespace

struct QuoteMaker::Paper
{
    Record document;
    DocumentVersion version;
    Id inspection; ///< Null when it is no inspection's paper.

    bool isInspection() const
    {
        return inspection || document.text("type") == QLatin1String("inspection_report");
    }
};

Result<QuoteMaker::Paper> QuoteMaker::paper(Id document, Id version) const
{
    Paper paper;
    LEVERARCH_ASSIGN(paper.document, m_stores.records().record(document));
    if (paper.document.kind != QLatin1String(Kind::document))
        return invalid(words("“%1” is not a paper, so nothing can be quoted from its pages.")
                           .arg(paper.document.title));
    if (version) {
        LEVERARCH_ASSIGN(paper.version, m_stores.documents().version(version));
    } else {
        LEVERARCH_ASSIGN(const auto versions, m_stores.documents().versionsOf(document));
        if (versions.isEmpty())
            return invalid(words("“%1” has no pages to quote from.").arg(paper.document.title));
        paper.version = versions.last();
    }
    LEVERARCH_ASSIGN(paper.inspection, inspectionOf(document));
    return paper;
}

Result<Id> QuoteMaker::inspectionOf(Id document) const
{
    RecordQuery query;
    query.kinds = {QLatin1String(Kind::inspection)};
    LEVERARCH_ASSIGN(const auto ids, m_stores.records().find(query));
    LEVERARCH_ASSIGN(const auto inspections, m_stores.records().records(ids));
    for (const Record &inspection : inspections) {
        if (inspection.reference("document") == document)
            return inspection.id;
    }
    return Id();
}

Result<Passage> QuoteMaker::find(Id document, int page, const QString &quoted) const
{
    LEVERARCH_ASSIGN(const Paper paper, this->paper(document, {}));
    const Id original = paper.version.original;
    LEVERARCH_ASSIGN(const int pages, m_stores.pages().pageCount(original));
    if (page < 1 || page > pages) {
        return Error{Error::Code::NotFound,
                     words("“%1” has %2 pages; there is no page %3.")
                         .arg(paper.document.title, QString::number(pages), QString::number(page)),
                     {}};
    }
    const auto on = [&](int number) -> Result<QList<TextRange>> {
        LEVERARCH_ASSIGN(const PageText text, m_stores.pages().text(original, number));
        return findQuotation(quoted, text.text, 1);
    };
    LEVERARCH_ASSIGN(const auto here, on(page));
    if (!here.isEmpty())
        return Passage{page, here.first().start, here.first().length};
    for (int other = 1; other <= pages; ++other) {
        const auto there = on(other);
        if (there.ok() && !there->isEmpty()) {
            return Error{
                Error::Code::NotFound,
                words("These words are not on p. %1 of “%2”, but on p. %3.")
                    .arg(QString::number(page), paper.document.title, QString::number(other)),
                {}};
        }
    }
    return Error{Error::Code::NotFound,
                 words("These words are not on p. %1 of “%2”, nor on any other of its pages. "
                       "Compare them with the page.")
                     .arg(page)
                     .arg(paper.document.title),
                 {}};
}

Result<QList<Anchor>> QuoteMaker::anchors(const Paper &paper, const QList<Passage> &passages) const
{
    QList<Anchor> anchors;
    for (const Passage &passage : passages) {
        LEVERARCH_ASSIGN(const PageFacts facts,
                         m_stores.pages().page(paper.version.original, passage.page));
        LEVERARCH_ASSIGN(const PageText text,
                         m_stores.pages().text(paper.version.original, passage.page));
        LEVERARCH_ASSIGN(Anchor anchor, anchorOfWords(facts, text, passage));
        if (!anchors.isEmpty() && passage.page < anchors.last().page)
            return invalid(words("A quotation cannot go back to an earlier page."));
        // Over a page's end a word may go on; only the outer ends of the whole are the quoter's.
        const bool outer = passages.size() == 1;
        if (outer && cutsWord(text.text, passage.start, passage.length))
            return Error{Error::Code::Refused,
                         words("The selection begins or ends inside a word. Select the whole "
                               "word, on the line before or after as well."),
                         {}};
        anchor.sequence = int(anchors.size());
        anchor.version = paper.version.id;
        anchors.append(anchor);
    }
    if (verbatimOf(anchors).trimmed().isEmpty())
        return invalid(words("Select the words to be quoted first."));
    return anchors;
}

Result<Record> QuoteMaker::record(const Paper &paper, const QList<Anchor> &anchors,
                                  const QString &quoted) const
{
    const int page = anchors.first().page;
    LEVERARCH_ASSIGN(const PageFacts facts, m_stores.pages().page(paper.version.original, page));
    Record record;
    record.kind = QLatin1String(paper.isInspection() ? Kind::inspectionExcerpt : Kind::excerpt);
    record.title = titleOf(quoted);
    record.audience = paper.document.audience;
    const auto set = [&record](const char *field, const QVariant &value) {
        record.values.insert(QLatin1String(field), value);
    };
    set("quoted", quoted);
    set("verbatim", verbatimOf(anchors));
    set("document", QVariant::fromValue(paper.document.id));
    set("page", qint64(page));
    if (!facts.label.isEmpty())
        set("page_label", facts.label);
    if (paper.document.has("dated"))
        set("dated", paper.document.values.value(QStringLiteral("dated")));
    set("in_briefing", true);
    Id consultation = paper.document.reference("consultation");
    if (paper.inspection) {
        set("inspection", QVariant::fromValue(paper.inspection));
        LEVERARCH_ASSIGN(const Record inspection, m_stores.records().record(paper.inspection));
        if (!consultation)
            consultation = inspection.reference("consultation");
    }
    if (consultation)
        set("consultation", QVariant::fromValue(consultation));
    return record;
}

Result<QuoteDraft> QuoteMaker::draft(const QuoteRequest &request) const
{
    LEVERARCH_ASSIGN(const Paper paper, this->paper(request.document, request.version));
    QuoteDraft draft;
    LEVERARCH_ASSIGN(draft.anchors, anchors(paper, request.passages));
    draft.mark = request.mark;
    LEVERARCH_ASSIGN(const QString quoted, wording(paper, draft.anchors, request.quoted.trimmed()));
    LEVERARCH_ASSIGN(draft.record, record(paper, draft.anchors, quoted));
    LEVERARCH_TRY(tellOfPictures(paper, draft));
    draft.label = words("Quote from %1 of %2").arg(pagesNamed(draft.anchors), paper.document.title);
    return draft;
}

/// The words as they are to be quoted. What is left out between passages has to be marked.
Result<QString> QuoteMaker::wording(const Paper &paper, const QList<Anchor> &anchors,
                                    const QString &wished) const
{
    LEVERARCH_ASSIGN(const QuoteForms forms, quoteForms(m_stores, paper.version.original, anchors));
    if (wished.isEmpty())
        return forms.clean;
    if (const QString fault = forms.fault(wished); !fault.isEmpty())
        return Error{Error::Code::Refused, fault, {}};
    return wished;
}

/// Words that a machine read off a picture may be misread, which the page's text cannot tell.
Result<void> QuoteMaker::tellOfPictures(const Paper &paper, QuoteDraft &draft) const
{
    bool recognised = false;
    for (const Anchor &anchor : std::as_const(draft.anchors)) {
        LEVERARCH_ASSIGN(const PageText text,
                         m_stores.pages().text(paper.version.original, anchor.page));
        recognised = recognised || text.isRecognised();
        draft.doubtful += doubtfulWords(text, anchor.start, anchor.length);
    }
    if (recognised)
        draft.record.values.insert(
            QLatin1String(PictureCheck::field),
            QLatin1String(draft.doubtful.isEmpty() ? PictureCheck::sure : PictureCheck::doubtful));
    return {};
}

Result<Id> QuoteMaker::write(Stores &stores, const QuoteDraft &draft)
{
    LEVERARCH_ASSIGN(const Id id, stores.records().add(draft.record));
    for (Anchor anchor : draft.anchors) {
        anchor.record = id;
        LEVERARCH_TRY(stores.anchors().add(anchor));
    }
    if (draft.mark) {
        LEVERARCH_TRY(stores.links().add({{}, id, draft.mark, QStringLiteral("quotes"), {}}));
        LEVERARCH_ASSIGN(const QList<Tag> tags, stores.tags().tagsOf(draft.mark));
        for (const Tag &tag : tags)
            LEVERARCH_TRY(stores.tags().assign(tag.id, {id}));
    }
    return id;
}

} // namespace LeverArch
