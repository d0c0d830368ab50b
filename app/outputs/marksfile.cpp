// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/marksfile.h"

#include "domain/kind.h"
#include "domain/markorigin.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace LeverArch {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("MarksFile", text);
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonArray pointsOf(const QList<QPointF> &points)
{
    QJsonArray numbers;
    for (const QPointF &point : points) {
        numbers.append(point.x());
        numbers.append(point.y());
    }
    return numbers;
}

QJsonObject placeObject(const Anchor &anchor)
{
    QJsonArray quads;
    for (const Quad &quad : anchor.quads)
        quads.append(pointsOf({quad.corners.begin(), quad.corners.end()}));
    QJsonObject place{{QStringLiteral("page"), anchor.page}, {QStringLiteral("quads"), quads}};
    place.insert(QStringLiteral("start"), anchor.start);
    place.insert(QStringLiteral("length"), anchor.length);
    place.insert(QStringLiteral("exact"), anchor.exact);
    place.insert(QStringLiteral("prefix"), anchor.prefix);
    place.insert(QStringLiteral("suffix"), anchor.suffix);
    return place;
}

/// Gathers the marks of one person, paper by paper.
class MarksFileMaking
{
public:
    MarksFileMaking(const Stores &stores, const QString &author, Audience reader, MarksFile &result)
        : m_stores(stores), m_author(author), m_reader(reader), m_result(result)
    {}

    Result<void> read(const QList<Id> &documents);
    Result<QJsonArray> papers() const;

private:
    Result<void> readRecords(bool trashed);
    Result<void> readTags();
    Result<void> take(const Record &record, bool isContext);
    Result<void> takeRemoved(const Record &record);
    Result<Id> versionOf(const Record &record, QList<Anchor> &anchors) const;
    QJsonObject objectOf(const Annotation &mark, const Record &record, bool isContext) const;

    const Stores &m_stores;
    QString m_author;
    Audience m_reader;
    MarksFile &m_result;
    QList<Meaning> m_meanings;
    QHash<Id, QStringList> m_tags;
    QHash<Id, Record> m_all; ///< Every living mark and reply of the case file.
    QList<Record> m_binned;
    QSet<Id> m_taken;
    QMap<Id, QJsonArray> m_marks; ///< By version.
};

Result<void> MarksFileMaking::readRecords(bool trashed)
{
    RecordQuery query;
    query.kinds = {QLatin1String(Kind::annotation)};
    query.trashed = trashed;
    LEVERARCH_ASSIGN(const QList<Id> ids, m_stores.records().find(query));
    LEVERARCH_ASSIGN(const QList<Record> records, m_stores.records().records(ids));
    for (const Record &record : records) {
        if (!trashed)
            m_all.insert(record.id, record);
        else if (record.text("author") == m_author)
            m_binned.append(record);
    }
    return {};
}

Result<void> MarksFileMaking::readTags()
{
    LEVERARCH_ASSIGN(const QString setting,
                     m_stores.settings().value(QLatin1String(meaningsSetting)));
    m_meanings = meaningsFrom(setting);
    LEVERARCH_ASSIGN(const QList<Tag> tags, m_stores.tags().tags());
    QHash<Id, QString> paths;
    for (const Tag &tag : tags)
        paths.insert(tag.id, tag.parent ? paths.value(tag.parent) + u'/' + tag.name : tag.name);
    LEVERARCH_ASSIGN(const auto carried, m_stores.tags().tagsOf(m_all.keys()));
    for (auto it = carried.cbegin(); it != carried.cend(); ++it) {
        for (const Tag &tag : it.value())
            m_tags[it.key()].append(paths.value(tag.id, tag.name));
    }
    return {};
}

Result<void> MarksFileMaking::read(const QList<Id> &documents)
{
    LEVERARCH_TRY(readRecords(false));
    LEVERARCH_TRY(readRecords(true));
    LEVERARCH_TRY(readTags());
    const auto isWanted = [&documents](const Record &record) {
        return documents.isEmpty() || documents.contains(record.reference("document"));
    };
    QList<Id> ids = m_all.keys();
    std::sort(ids.begin(), ids.end());
    for (const Id id : std::as_const(ids)) {
        const Record record = m_all.value(id);
        if (record.text("author") == m_author && isWanted(record))
            LEVERARCH_TRY(take(record, false));
    }
    for (const Record &record : std::as_const(m_binned)) {
        if (isWanted(record))
            LEVERARCH_TRY(takeRemoved(record));
    }
    return {};
}

/// Where it stands: the newest version on which it is not lost.
Result<Id> MarksFileMaking::versionOf(const Record &record, QList<Anchor> &anchors) const
{
    LEVERARCH_ASSIGN(const QList<Anchor> all, m_stores.anchors().allAnchorsOf(record.id));
    Id version;
    for (const Anchor &anchor : all) {
        if (anchor.state == AnchorState::Lost || anchor.quads.isEmpty())
            continue;
        if (version.isNull())
            version = anchor.version;
        if (anchor.version == version)
            anchors.append(anchor);
    }
    return version;
}

Result<void> MarksFileMaking::take(const Record &record, bool isContext)
{
    if (m_taken.contains(record.id))
        return {};
    if (!mayBeShown(record.audience, m_reader)) {
        m_result.leftOut += !isContext;
        return {};
    }
    m_taken.insert(record.id);
    QList<Anchor> anchors;
    Record root = record;
    QSet<Id> above{record.id}; // A circle of replies, made elsewhere, ends.
    for (Id parent = root.reference("parent"); m_all.contains(parent) && !above.contains(parent);
         parent = root.reference("parent")) {
        above.insert(parent);
        root = m_all.value(parent);
        LEVERARCH_TRY(take(root, root.text("author") != m_author));
        if (!m_taken.contains(root.id)) {
            m_result.leftOut += !isContext; // It answers what the reader may not see.
            return {};
        }
    }
    LEVERARCH_ASSIGN(const Id version, versionOf(root, anchors));
    if (version.isNull())
        return {};
    const bool isReply = root.id != record.id;
    const Annotation mark = annotationOf(record, isReply ? QList<Anchor>() : anchors);
    m_marks[version].append(objectOf(mark, record, isContext));
    m_result.marks += !isContext;
    return {};
}

Result<void> MarksFileMaking::takeRemoved(const Record &record)
{
    LEVERARCH_ASSIGN(const auto versions,
                     m_stores.documents().versionsOf(record.reference("document")));
    if (versions.isEmpty())
        return {};
    m_marks[versions.last().id].append(
        QJsonObject{{QStringLiteral("name"), markName(annotationOf(record, {}))},
                    {QStringLiteral("removed"), true}});
    return {};
}

QJsonObject MarksFileMaking::objectOf(const Annotation &mark, const Record &record,
                                      bool isContext) const
{
    const MarkOrigin origin = originOf(mark);
    QJsonObject object{{QStringLiteral("name"), markName(mark)},
                       {QStringLiteral("style"), annotationStyleKey(mark.style)},
                       {QStringLiteral("author"), mark.author},
                       {QStringLiteral("comment"), mark.comment},
                       {QStringLiteral("audience"), audienceKey(mark.audience)},
                       {QStringLiteral("created"), timeText(mark.created)},
                       {QStringLiteral("modified"), timeText(mark.modified)},
                       {QStringLiteral("edited"), record.modified > record.created}};
    const auto say = [&object](const char *key, const QString &text) {
        if (!text.isEmpty())
            object.insert(QLatin1String(key), text);
    };
    if (mark.isReply())
        say("parent", markName(annotationOf(m_all.value(mark.parent), {})));
    say("meaning", mark.meaning);
    say("subtype", origin.subtype);
    const bool isFilled =
        mark.style == AnnotationStyle::Highlight || mark.style == AnnotationStyle::Note;
    const Meaning look = lookOf(m_meanings, mark);
    say("colour", mark.meaning.isEmpty() && !origin.colour.isEmpty()
                      ? origin.colour
                      : (isFilled ? look.fill : look.line));
    say("base", origin.state);
    if (origin.opacity < 1)
        object.insert(QStringLiteral("opacity"), origin.opacity);
    if (isContext)
        object.insert(QStringLiteral("context"), true);
    if (const QStringList tags = m_tags.value(mark.id); !tags.isEmpty())
        object.insert(QStringLiteral("tags"), QJsonArray::fromStringList(tags));
    QJsonArray places;
    for (const Anchor &anchor : mark.anchors)
        places.append(placeObject(anchor));
    if (!places.isEmpty())
        object.insert(QStringLiteral("places"), places);
    if (!mark.strokes.isEmpty()) {
        QJsonArray strokes;
        for (const InkStroke &stroke : mark.strokes)
            strokes.append(pointsOf(stroke));
        object.insert(QStringLiteral("strokes"), strokes);
        object.insert(QStringLiteral("width"), mark.lineWidth);
    }
    return object;
}

Result<QJsonArray> MarksFileMaking::papers() const
{
    QJsonArray papers;
    for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it) {
        LEVERARCH_ASSIGN(const DocumentVersion version, m_stores.documents().version(it.key()));
        LEVERARCH_ASSIGN(const Original original, m_stores.documents().original(version.original));
        LEVERARCH_ASSIGN(const Record document, m_stores.records().record(version.document));
        LEVERARCH_ASSIGN(const int pages, m_stores.pages().pageCount(version.original));
        papers.append(QJsonObject{{QStringLiteral("sha256"), original.sha256.toHex()},
                                  {QStringLiteral("title"), document.title},
                                  {QStringLiteral("file"), version.fileName},
                                  {QStringLiteral("pages"), pages},
                                  {QStringLiteral("marks"), it.value()}});
    }
    return papers;
}

} // namespace

Result<MarksFile> makeMarksFile(const Stores &stores, const QString &author,
                                const QList<Id> &documents, Audience reader, const QDateTime &made)
{
    MarksFile result;
    MarksFileMaking making(stores, author, reader, result);
    LEVERARCH_TRY(making.read(documents));
    LEVERARCH_ASSIGN(const QJsonArray papers, making.papers());
    if (result.marks == 0)
        return Error{
            Error::Code::Invalid, words("There are no marks of %1 to send here.").arg(author), {}};
    result.papers = int(papers.size());
    const QJsonObject file{{QStringLiteral("format"), QStringLiteral("leverarch-marks")},
                           {QStringLiteral("version"), 1},
                           {QStringLiteral("author"), author},
                           {QStringLiteral("made"), timeText(made)},
                           {QStringLiteral("papers"), papers}};
    result.bytes = QJsonDocument(file).toJson(QJsonDocument::Indented);
    return result;
}

} // namespace LeverArch
