// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/annotations.h"

#include "casefile/anchoring.h"
#include "domain/documentversion.h"
#include "domain/kind.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace LeverArch {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Annotations", text);
}

Error invalid(const QString &message)
{
    return {Error::Code::Invalid, message, {}};
}

QString joinedWords(const QList<Anchor> &anchors)
{
    QStringList parts;
    for (const Anchor &anchor : anchors) {
        if (!anchor.exact.isEmpty())
            parts.append(anchor.exact);
    }
    return parts.join(QLatin1Char('\n'));
}

QString pagesNamed(const QList<Anchor> &anchors)
{
    const int first = anchors.first().page;
    const int last = anchors.last().page;
    return first == last ? words("p. %1").arg(first) : words("pp. %1–%2").arg(first).arg(last);
}

/// A mark's replies, however deep, after it.
class Threads
{
public:
    void add(Annotation &&reply) { m_replies[reply.parent].append(std::move(reply)); }
    void append(Annotation &&annotation, QList<Annotation> &list)
    {
        // Taken, so that a circle of replies, made elsewhere, ends.
        QList<Annotation> replies = m_replies.take(annotation.id);
        list.append(std::move(annotation));
        sortByPlace(replies);
        for (Annotation &reply : replies)
            append(std::move(reply), list);
    }

private:
    QHash<Id, QList<Annotation>> m_replies;
};

Result<QList<Id>> annotationsUnder(const Stores &stores, Id whole, bool trashed)
{
    RecordQuery query;
    query.kinds = {QLatin1String(Kind::annotation)};
    query.partOf = whole;
    query.trashed = trashed;
    return stores.records().find(query);
}

} // namespace

Result<Annotation> Annotations::annotation(Id id) const
{
    LEVERARCH_ASSIGN(const Record record, m_stores.records().record(id));
    if (record.kind != QLatin1String(Kind::annotation))
        return Error{Error::Code::NotFound, words("This is no mark on a page."), id.toString()};
    LEVERARCH_ASSIGN(const QList<Anchor> anchors, m_stores.anchors().anchorsOf(id));
    return annotationOf(record, anchors);
}

Result<QList<Annotation>> Annotations::on(Id document, Id version) const
{
    LEVERARCH_ASSIGN(const QList<Anchor> anchors,
                     m_stores.anchors().anchorsOn(version, {QLatin1String(Kind::annotation)}));
    QHash<Id, QList<Anchor>> byRecord;
    for (const Anchor &anchor : anchors)
        byRecord[anchor.record].append(anchor);
    LEVERARCH_ASSIGN(const QList<Id> ids, annotationsUnder(m_stores, document, false));
    LEVERARCH_ASSIGN(const QList<Record> records, m_stores.records().records(ids));
    QList<Annotation> marks;
    Threads threads;
    for (const Record &record : records) {
        QList<Anchor> places = byRecord.take(record.id);
        std::sort(places.begin(), places.end(),
                  [](const Anchor &a, const Anchor &b) { return a.sequence < b.sequence; });
        Annotation annotation = annotationOf(record, places);
        if (annotation.isReply())
            threads.add(std::move(annotation));
        else if (!places.isEmpty())
            marks.append(std::move(annotation));
    }
    sortByPlace(marks);
    QList<Annotation> ordered;
    ordered.reserve(records.size());
    for (Annotation &mark : marks)
        threads.append(std::move(mark), ordered);
    return ordered;
}

Result<QList<Annotation>> Annotations::repliesTo(Id annotation, bool trashed) const
{
    QList<Annotation> replies;
    QSet<Id> seen{annotation};
    QList<Id> ask{annotation};
    while (!ask.isEmpty()) {
        const Id above = ask.takeFirst();
        LEVERARCH_ASSIGN(const QList<Id> ids, annotationsUnder(m_stores, above, trashed));
        LEVERARCH_ASSIGN(const QList<Record> records, m_stores.records().records(ids));
        for (const Record &record : records) {
            // A paper's marks are parts of it too, but no replies.
            if (seen.contains(record.id) || record.reference("parent") != above)
                continue;
            seen.insert(record.id);
            ask.append(record.id);
            replies.append(annotationOf(record, {}));
        }
    }
    sortByPlace(replies);
    return replies;
}

Result<QList<Anchor>> Annotations::anchors(const MarkRequest &request, Id version,
                                           Id original) const
{
    const PageStore &pages = m_stores.pages();
    QList<Anchor> anchors;
    const auto add = [&](Anchor anchor) {
        anchor.sequence = int(anchors.size());
        anchor.version = version;
        anchors.append(anchor);
    };
    for (const Passage &passage : request.passages) {
        LEVERARCH_ASSIGN(const PageFacts facts, pages.page(original, passage.page));
        LEVERARCH_ASSIGN(const PageText text, pages.text(original, passage.page));
        if (!anchors.isEmpty() && passage.page < anchors.last().page)
            return invalid(words("A mark cannot go back to an earlier page."));
        LEVERARCH_ASSIGN(Anchor anchor, anchorOfWords(facts, text, passage));
        add(anchor);
    }
    if (!anchors.isEmpty())
        return anchors;
    QList<Quad> quads = request.quads;
    if (!request.strokes.isEmpty())
        quads = {Quad::fromRect(boundsOf(request.strokes))};
    if (quads.isEmpty() || marksWords(request.style))
        return invalid(marksWords(request.style) ? words("Select the words to be marked first.")
                                                 : words("Say where on the page the mark goes."));
    LEVERARCH_ASSIGN(const PageFacts facts, pages.page(original, request.page));
    // A page without words (a scan) has an empty text; its marks are held by place alone.
    LEVERARCH_ASSIGN(const PageText text, pages.text(original, request.page));
    add(anchorOfPlace(facts, text, quads));
    return anchors;
}

Result<AnnotationDraft> Annotations::draft(const MarkRequest &request) const
{
    LEVERARCH_ASSIGN(const Record document, m_stores.records().record(request.document));
    LEVERARCH_ASSIGN(const auto versions, m_stores.documents().versionsOf(request.document));
    const auto version = std::find_if(versions.crbegin(), versions.crend(), [&](const auto &v) {
        return request.version.isNull() || v.id == request.version;
    });
    if (version == versions.crend())
        return invalid(words("“%1” has no pages to mark.").arg(document.title));
    AnnotationDraft draft;
    Annotation &mark = draft.annotation;
    LEVERARCH_ASSIGN(mark.anchors, anchors(request, version->id, version->original));
    LEVERARCH_ASSIGN(const PageFacts facts, m_stores.pages().page(version->original, mark.page()));
    mark.document = request.document;
    mark.style = request.style;
    mark.meaning = request.meaning;
    mark.comment = request.comment;
    mark.author = request.author;
    mark.pageLabel = facts.label;
    mark.strokes = request.strokes;
    mark.lineWidth = request.lineWidth;
    mark.words = joinedWords(mark.anchors);
    if (mark.style == AnnotationStyle::Area) {
        LEVERARCH_ASSIGN(const PageText text, m_stores.pages().text(version->original, facts.page));
        mark.words =
            wordsInside(text, facts.geometry.displayedFromQuad(mark.anchors.first().quads.first()));
    }
    draft.label =
        words("%1 on %2 of %3")
            .arg(annotationStyleName(mark.style), pagesNamed(mark.anchors), document.title);
    return draft;
}

Result<Id> Annotations::write(Stores &stores, const Annotation &annotation)
{
    LEVERARCH_ASSIGN(const Id id, stores.records().add(recordOf(annotation)));
    for (Anchor anchor : annotation.anchors) {
        anchor.record = id;
        LEVERARCH_TRY(stores.anchors().add(anchor));
    }
    return id;
}

Result<void> Annotations::replaceAnchors(Stores &stores, Id mark, const QList<Anchor> &anchors)
{
    if (anchors.isEmpty())
        return {};
    LEVERARCH_ASSIGN(const QList<Anchor> before, stores.anchors().allAnchorsOf(mark));
    for (const Anchor &anchor : before) {
        if (anchor.version == anchors.first().version)
            LEVERARCH_TRY(stores.anchors().remove(anchor.id));
    }
    for (Anchor anchor : anchors) {
        anchor.record = mark;
        LEVERARCH_TRY(stores.anchors().add(anchor));
    }
    return {};
}

} // namespace LeverArch
