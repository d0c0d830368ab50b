// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/annotationvalues.h"
#include "parsers/failure.h"
#include "parsers/markreading.h"
#include "worker/protocol/messages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr int newestVersion = 1;
constexpr qsizetype mostPapers = 10'000;
constexpr qsizetype mostPlaces = 10'000;
constexpr qsizetype mostTags = 200;
constexpr qsizetype mostStrokes = 10'000;
constexpr qsizetype longestWords = 100'000;
constexpr qint64 roomForMarks = qint64(40) << 20;
constexpr int marksAtOnce = 200;

// In the order of PdfMarkStyle.
constexpr const char *styleKeys[] = {"highlight", "underline", "strike_out", "note",
                                     "area",      "ink",       "other"};

PdfMarkStyle styleFrom(const QString &key)
{
    for (size_t i = 0; i < std::size(styleKeys); ++i) {
        if (key == QLatin1String(styleKeys[i]))
            return PdfMarkStyle(i);
    }
    return PdfMarkStyle::Other;
}

QString textIn(const QJsonObject &object, const char *key, qsizetype longest = 1'000)
{
    QString text = object.value(QLatin1String(key)).toString();
    text.remove(QChar(0));
    return text.left(longest);
}

QDateTime timeIn(const QJsonObject &object, const char *key)
{
    return QDateTime::fromString(textIn(object, key), Qt::ISODateWithMs).toUTC();
}

QList<double> numbersIn(const QJsonValue &array)
{
    QList<double> numbers;
    const QJsonArray values = array.toArray();
    for (const QJsonValue value : values)
        numbers.append(value.toDouble(qQNaN()));
    return numbers;
}

class MarksFileReading
{
public:
    explicit MarksFileReading(const std::function<void(int)> &step) : m_step(step) {}

    FoundMarks read(const QByteArray &file);

private:
    FoundPaper readPaper(const QJsonObject &object);
    void readMark(const QJsonObject &object, FoundPaper &paper);
    void readPlaces(const QJsonObject &object, FoundMark &found);

    const std::function<void(int)> &m_step;
    FoundMarks m_result;
    qint64 m_room = roomForMarks;
    qsizetype m_seen = 0;
};

FoundMarks MarksFileReading::read(const QByteArray &file)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(file, &error).object();
    m_step(0);
    if (error.error != QJsonParseError::NoError)
        throw JobFailure(Error::Code::Damaged, error.errorString());
    if (textIn(object, "format") != QLatin1String("leverarch-marks"))
        throw JobFailure(Error::Code::Unsupported, QStringLiteral("no file of marks"));
    if (object.value(QLatin1String("version")).toInt() > newestVersion)
        throw JobFailure(Error::Code::TooNew);
    m_result.form = MarkFileForm::Marks;
    m_result.author = textIn(object, "author");
    m_result.made = timeIn(object, "made");
    const QJsonArray papers = object.value(QLatin1String("papers")).toArray();
    for (qsizetype i = 0; i < std::min(papers.size(), mostPapers); ++i)
        m_result.papers.append(readPaper(papers.at(i).toObject()));
    return m_result;
}

FoundPaper MarksFileReading::readPaper(const QJsonObject &object)
{
    FoundPaper paper;
    paper.sha256 = textIn(object, "sha256", 64);
    paper.title = textIn(object, "title");
    paper.fileName = textIn(object, "file");
    paper.pageCount = std::clamp(object.value(QLatin1String("pages")).toInt(), 0, Limit::pages);
    const QJsonArray marks = object.value(QLatin1String("marks")).toArray();
    for (const QJsonValue mark : marks) {
        if (++m_seen % marksAtOnce == 0)
            m_step(0);
        if (m_result.count() + paper.marks.size() >= mostMarks || m_room <= 0)
            ++m_result.counts.beyond;
        else
            readMark(mark.toObject(), paper);
    }
    m_result.counts.placeless += orderReplies(paper.marks);
    return paper;
}

void MarksFileReading::readMark(const QJsonObject &object, FoundPaper &paper)
{
    FoundMark found;
    PdfMark &mark = found.mark;
    mark.name = textIn(object, "name");
    mark.parent = textIn(object, "parent");
    mark.style = styleFrom(textIn(object, "style"));
    found.subtype = textIn(object, "subtype", 100);
    found.meaning = textIn(object, "meaning");
    found.audience = textIn(object, "audience");
    found.base = textIn(object, "base");
    const auto flag = [&object](const char *key) {
        return object.value(QLatin1String(key)).toBool();
    };
    found.edited = flag("edited");
    found.isContext = flag("context");
    found.isRemoved = flag("removed");
    mark.author = textIn(object, "author");
    setComment(found, textIn(object, "comment", longestComment + 1));
    const QColor colour(textIn(object, "colour"));
    mark.colour = colour.isValid() ? colour.rgb() : qRgb(255, 255, 0);
    mark.opacity = std::clamp(object.value(QLatin1String("opacity")).toDouble(1), 0.0, 1.0);
    mark.lineWidth = std::clamp(object.value(QLatin1String("width")).toDouble(1.5), 0.1, 100.0);
    mark.created = timeIn(object, "created");
    mark.modified = timeIn(object, "modified");
    const QJsonArray tags = object.value(QLatin1String("tags")).toArray();
    for (qsizetype i = 0; i < std::min(tags.size(), mostTags); ++i)
        mark.tags.append(tags.at(i).toString().left(200));
    const QJsonArray strokes = object.value(QLatin1String("strokes")).toArray();
    for (qsizetype i = 0; i < std::min(strokes.size(), mostStrokes); ++i) {
        const QList<QPointF> stroke = sanePoints(numbersIn(strokes.at(i)));
        if (!stroke.isEmpty())
            mark.strokes.append(stroke);
        m_room -= 16 * stroke.size();
    }
    readPlaces(object, found);
    const bool isSomewhere = !mark.places.isEmpty() || mark.isReply() || found.isRemoved;
    m_result.counts.cut += found.cut;
    m_result.counts.placeless += mark.name.isEmpty() || !isSomewhere;
    m_room -= 500 + 2 * mark.comment.size();
    if (!mark.name.isEmpty() && isSomewhere)
        paper.marks.append(found);
}

void MarksFileReading::readPlaces(const QJsonObject &object, FoundMark &found)
{
    const PageGeometry geometry(QRectF(0, 0, 1, 1), 0);
    const QJsonArray places = object.value(QLatin1String("places")).toArray();
    for (qsizetype i = 0; i < std::min(places.size(), mostPlaces); ++i) {
        const QJsonObject at = places.at(i).toObject();
        PdfMarkPlace place;
        place.page = at.value(QLatin1String("page")).toInt();
        if (place.page < 1 || place.page > Limit::pages)
            continue;
        QList<double> numbers;
        const QJsonArray quads = at.value(QLatin1String("quads")).toArray();
        for (const QJsonValue quad : quads)
            numbers += numbersIn(quad).first(std::min<qsizetype>(8, quad.toArray().size()));
        place.quads = saneQuads(numbers, geometry);
        if (found.mark.style == PdfMarkStyle::Ink && !found.mark.strokes.isEmpty())
            place.quads = {boundsOfStrokes(found.mark)}; // A straight line has no box of its own.
        if (place.quads.isEmpty())
            continue;
        FoundWords words;
        words.start = std::max(0, at.value(QLatin1String("start")).toInt());
        words.length = std::max(0, at.value(QLatin1String("length")).toInt());
        words.exact = textIn(at, "exact", longestWords);
        words.prefix = textIn(at, "prefix");
        words.suffix = textIn(at, "suffix");
        m_room -= 100 + 64 * place.quads.size() + 2 * words.exact.size();
        found.mark.places.append(place);
        found.words.append(words);
    }
}

} // namespace

FoundMarks readMarksFile(const QByteArray &file, const std::function<void(int)> &step)
{
    return MarksFileReading(step).read(file);
}

} // namespace LeverArch
