// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/markgathering.h"

#include "casefile/annotations.h"
#include "domain/meaning.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "outputs/audiencegate.h"
#include "outputs/papershelf.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QUuid>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("AnnotatedCopy", text);
}

/// The same for the same mark at every export, so that a file that comes back is recognised.
QString nameFor(const Annotation &annotation)
{
    static const QUuid ours(QStringLiteral("{6f0d5c1a-3b0e-5d53-9c0f-1e2a7b9d4c60}"));
    return QStringLiteral("urn:uuid:") +
           QUuid::createUuidV5(ours, annotation.id.toString()).toString(QUuid::WithoutBraces);
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
    Gathering(Audience reader, MarksForReader &result) : m_reader(reader), m_result(result) {}

    Result<void> readWords(const Stores &stores, const QList<Annotation> &all);
    void add(const Annotation &annotation);
    void finish();

private:
    PdfMark written(const Annotation &annotation);
    bool place(const Annotation &annotation, PdfMark &mark);
    void warn(const char *code, int count, const char *text);

    Audience m_reader;
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
        return;
    }
    if (annotation.isReply() && !m_written.contains(annotation.parent))
        return; // To a mark that is counted as lost or foreign.
    PdfMark mark = written(annotation);
    if (annotation.isReply()) {
        const PdfMark &parent = m_written[annotation.parent];
        mark.parent = parent.name;
        mark.colour = parent.colour;
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
    const bool hasOwn =
        !annotation.externalName.isEmpty() && !m_names.contains(annotation.externalName);
    mark.name = hasOwn ? annotation.externalName : nameFor(annotation);
    const Meaning meaning = meaningOf(m_meanings, annotation.meaning);
    const bool isFilled =
        annotation.style == AnnotationStyle::Highlight || annotation.style == AnnotationStyle::Note;
    mark.colour = QColor(isFilled ? meaning.fill : meaning.line).rgb();
    mark.subject = meaning.name;
    mark.author = annotation.author;
    mark.comment = annotation.comment;
    for (const Tag &tag : m_tags.value(annotation.id))
        mark.tags.append(m_paths.value(tag.id, tag.name));
    mark.created = annotation.created;
    mark.modified = annotation.modified;
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
    return true;
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
    Gathering gathering(reader, result);
    LEVERARCH_TRY(gathering.readWords(stores, all));
    for (const Annotation &annotation : all)
        gathering.add(annotation);
    gathering.finish();
    return result;
}

} // namespace LeverArch
