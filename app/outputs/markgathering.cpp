// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/markgathering.h"

#include "casefile/annotations.h"
#include "domain/kind.h"
#include "domain/markorigin.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "outputs/audiencegate.h"
#include "outputs/papershelf.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("AnnotatedCopy", text);
}

std::optional<PdfMarkStyle> styleOf(AnnotationStyle style)
{
    switch (style) {
    case AnnotationStyle::Highlight:
        return PdfMarkStyle::Highlight;
    case AnnotationStyle::Underline:
        return PdfMarkStyle::Underline;
    case AnnotationStyle::StrikeOut:
        return PdfMarkStyle::StrikeOut;
    case AnnotationStyle::Note:
        return PdfMarkStyle::Note;
    case AnnotationStyle::Area:
        return PdfMarkStyle::Area;
    case AnnotationStyle::Ink:
        return PdfMarkStyle::Ink;
    case AnnotationStyle::Other:
        break;
    }
    return std::nullopt;
}

/// Turns the marks of a paper into what is written, one after another.
class Gathering
{
public:
    Gathering(Audience reader, const QString &paper, MarksForReader &result)
        : m_reader(reader), m_paper(paper), m_result(result)
    {}

    Result<void> readWords(const Stores &stores, const QList<Annotation> &all);
    void add(const Annotation &annotation);
    Result<void> keepBinnedOut(const Stores &stores, Id document);
    void finish();

private:
    void keepOut(const Annotation &annotation);
    PdfMark written(const Annotation &annotation);
    bool place(const Annotation &annotation, PdfMark &mark);
    void warn(const char *code, int count, const char *text);

    Audience m_reader;
    QString m_paper; ///< SHA-256 of the version that is copied.
    MarksForReader &m_result;
    QList<Meaning> m_meanings;
    QHash<Id, QString> m_paths;   ///< Of the tags.
    QHash<Id, QList<Tag>> m_tags; ///< Of the marks.
    QHash<Id, PdfMark> m_written; ///< For the replies.
    QSet<Id> m_held;              ///< Left out for the reader's sake.
    QSet<QString> m_names;
    int m_lost = 0;
    int m_doubtful = 0;
    int m_foreign = 0;
    int m_otherChanged = 0;
};

Result<void> Gathering::readWords(const Stores &stores, const QList<Annotation> &all)
{
    LEVERARCH_ASSIGN(const QString setting,
                     stores.settings().value(QLatin1String(meaningsSetting)));
    m_meanings = meaningsFrom(setting);
    LEVERARCH_ASSIGN(const QList<Tag> tags, stores.tags().tags());
    for (const Tag &tag : tags) {
        const QString above = tag.parent ? m_paths.value(tag.parent) + QLatin1Char('/') : QString();
        m_paths.insert(tag.id, above + tag.name);
    }
    QList<Id> ids;
    for (const Annotation &annotation : all)
        ids.append(annotation.id);
    LEVERARCH_ASSIGN(m_tags, stores.tags().tagsOf(ids));
    return {};
}

void Gathering::add(const Annotation &annotation)
{
    if (!mayBeShown(annotation.audience, m_reader) || m_held.contains(annotation.parent)) {
        m_held.insert(annotation.id);
        ++m_result.leftOut;
        keepOut(annotation);
        return;
    }
    if (annotation.isReply() && !m_written.contains(annotation.parent))
        return; // To a mark that is counted as lost or foreign.
    PdfMark mark = written(annotation);
    if (annotation.isReply()) {
        const PdfMark &parent = m_written[annotation.parent];
        mark.parent = parent.name;
        mark.colour = parent.colour;
    } else if (annotation.style == AnnotationStyle::Other &&
               originOf(annotation).standsIn(m_paper)) {
        // The copy has it as it came; answers to it are written.
        m_otherChanged += mark.newWords;
        m_names.insert(mark.name);
        m_written.insert(annotation.id, mark);
        return;
    } else if (!place(annotation, mark)) {
        return;
    }
    m_names.insert(mark.name);
    m_written.insert(annotation.id, mark);
    m_result.marks.append(mark);
}

PdfMark Gathering::written(const Annotation &annotation)
{
    PdfMark mark;
    mark.name = markName(annotation);
    if (m_names.contains(mark.name)) { // Two papers that became one: each of its marks stays.
        Annotation nameless = annotation;
        nameless.externalName.clear();
        mark.name = markName(nameless);
    }
    const MarkOrigin origin = originOf(annotation);
    const Meaning meaning = lookOf(m_meanings, annotation);
    const bool isFilled =
        annotation.style == AnnotationStyle::Highlight || annotation.style == AnnotationStyle::Note;
    mark.colour = QColor(isFilled ? meaning.fill : meaning.line).rgb();
    if (annotation.meaning.isEmpty() && !origin.colour.isEmpty())
        mark.colour = QColor(origin.colour).rgb();
    mark.opacity = origin.opacity;
    mark.subject = meaning.name;
    mark.author = annotation.author;
    mark.comment = annotation.comment;
    for (const Tag &tag : m_tags.value(annotation.id))
        mark.tags.append(m_paths.value(tag.id, tag.name));
    mark.created = annotation.created;
    mark.modified = annotation.modified;
    if (origin.modified.isValid() && origin.state == markStateOf(annotation))
        mark.modified = origin.modified; // Coming in changed nothing of it.
    if (origin.standsIn(m_paper)) {
        mark.newWords = origin.words != markWordsOf(annotation) ||
                        QSet<QString>(mark.tags.cbegin(), mark.tags.cend()) !=
                            QSet<QString>(origin.tags.cbegin(), origin.tags.cend());
        mark.newLook = origin.place != markPlaceOf(annotation);
    }
    return mark;
}

/// False, and counted, when it cannot be said where it is or what it looks like.
bool Gathering::place(const Annotation &annotation, PdfMark &mark)
{
    const auto style = styleOf(annotation.style);
    if (!style) {
        ++m_foreign;
        return false;
    }
    mark.style = *style;
    mark.squiggly = *style == PdfMarkStyle::Underline &&
                    originOf(annotation).subtype == QLatin1String("Squiggly");
    mark.strokes = annotation.strokes;
    mark.lineWidth = annotation.lineWidth;
    for (const Anchor &anchor : annotation.anchors) {
        if (anchor.state != AnchorState::Lost && anchor.page > 0 && !anchor.quads.isEmpty())
            mark.places.append({anchor.page, anchor.quads});
    }
    const bool isDrawn = *style != PdfMarkStyle::Ink || !mark.strokes.isEmpty();
    if (mark.places.size() != annotation.anchors.size() || mark.places.isEmpty() || !isDrawn) {
        ++m_lost;
        return false;
    }
    m_doubtful += annotation.state() == AnchorState::Doubtful;
    // All its parts are written anew together.
    if ((mark.newWords || mark.newLook) && mark.places.size() > 1)
        keepOut(annotation);
    return true;
}

/// Keeps what stands in the paper itself out of the copy.
void Gathering::keepOut(const Annotation &annotation)
{
    if (!originOf(annotation).standsIn(m_paper))
        return;
    PdfMark mark;
    mark.name = markName(annotation);
    const qsizetype parts = std::max<qsizetype>(annotation.anchors.size(), 1);
    for (qsizetype i = 0; i < parts; ++i)
        m_result.removed.append(nameOfPlace(mark, i));
}

/// What was put into the bin is not sent either.
Result<void> Gathering::keepBinnedOut(const Stores &stores, Id document)
{
    RecordQuery query;
    query.kinds = {QLatin1String(Kind::annotation)};
    query.partOf = document;
    query.trashed = true;
    LEVERARCH_ASSIGN(const QList<Id> ids, stores.records().find(query));
    LEVERARCH_ASSIGN(const QList<Record> records, stores.records().records(ids));
    for (const Record &record : records) {
        LEVERARCH_ASSIGN(const QList<Anchor> anchors, stores.anchors().anchorsOf(record.id));
        keepOut(annotationOf(record, anchors));
    }
    return {};
}

void Gathering::warn(const char *code, int count, const char *text)
{
    if (count > 0)
        m_result.issues.append(
            {Issue::Severity::Warning, QLatin1String(code), tr(text).arg(count), {}, {}});
}

void Gathering::finish()
{
    warn("marks.audience", m_result.leftOut,
         QT_TRANSLATE_NOOP("AnnotatedCopy",
                           "Marks and replies left out, because they are for fewer people: %1."));
    warn("marks.lost", m_lost,
         QT_TRANSLATE_NOOP("AnnotatedCopy", "Marks left out, because their place in this version "
                                            "is not known: %1. Give them one, then export again."));
    warn("marks.doubtful", m_doubtful,
         QT_TRANSLATE_NOOP("AnnotatedCopy", "Marks that may stand on the wrong words: %1. Look at "
                                            "them before you send the copy."));
    warn("marks.other_changed", m_otherChanged,
         QT_TRANSLATE_NOOP("AnnotatedCopy",
                           "Marks of a kind this program does not know that were changed here: %1. "
                           "The copy has them as they came; write a reply to add something."));
    warn("marks.foreign", m_foreign,
         QT_TRANSLATE_NOOP("AnnotatedCopy",
                           "Marks left out, because this program does not know their kind: %1."));
}

} // namespace

Result<MarksForReader> gatherMarks(const Stores &stores, Id document, Audience reader)
{
    MarksForReader result;
    PaperShelf papers(stores);
    LEVERARCH_ASSIGN(const Record paper, papers.document(document));
    LEVERARCH_ASSIGN(result.version, papers.currentVersion(document));
    result.title = paper.title;
    AudienceGate gate(reader, result.issues);
    if (!gate.admits(paper, Issue::Severity::Fault))
        return result;
    LEVERARCH_ASSIGN(const QList<Annotation> all,
                     Annotations(stores).on(document, result.version.id));
    LEVERARCH_ASSIGN(const Original original, stores.documents().original(result.version.original));
    result.sha256 = original.sha256.toHex();
    Gathering gathering(reader, result.sha256, result);
    LEVERARCH_TRY(gathering.readWords(stores, all));
    for (const Annotation &annotation : all)
        gathering.add(annotation);
    LEVERARCH_TRY(gathering.keepBinnedOut(stores, document));
    gathering.finish();
    return result;
}

} // namespace LeverArch
