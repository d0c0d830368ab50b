// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/annotationvalues.h"
#include "parsers/failure.h"
#include "parsers/markreading.h"
#include "worker/protocol/messages.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

namespace LeverArch {

namespace {

constexpr qint64 roomForMarks = qint64(40) << 20;
constexpr qsizetype mostNumbers = 200'000;
constexpr qsizetype mostTags = 200;
constexpr int marksAtOnce = 200;

struct Element
{
    const char *name;
    const char *subtype; ///< In PDF.
};
constexpr Element elements[] = {
    {"text", "Text"},
    {"highlight", "Highlight"},
    {"underline", "Underline"},
    {"squiggly", "Squiggly"},
    {"strikeout", "StrikeOut"},
    {"square", "Square"},
    {"circle", "Circle"},
    {"ink", "Ink"},
    {"freetext", "FreeText"},
    {"line", "Line"},
    {"polygon", "Polygon"},
    {"polyline", "PolyLine"},
    {"stamp", "Stamp"},
    {"caret", "Caret"},
    {"fileattachment", "FileAttachment"},
    {"sound", "Sound"},
    {"redact", "Redact"},
    {"projection", "Projection"},
};

QString subtypeOfElement(QStringView name)
{
    for (const Element &element : elements) {
        if (name == QLatin1String(element.name))
            return QLatin1String(element.subtype);
    }
    return {};
}

QList<double> numbersIn(QStringView text)
{
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    QList<double> numbers;
    const QStringList parts = text.toString().split(between, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        bool ok = false;
        const double number = part.toDouble(&ok);
        numbers.append(ok ? number : qQNaN());
        if (numbers.size() >= mostNumbers)
            break;
    }
    return numbers;
}

/// Reads one file; every fault ends it.
class XfdfReading
{
public:
    XfdfReading(const QByteArray &file, const std::function<void(int)> &step)
        : m_xml(file), m_step(step)
    {}

    FoundMarks read();

private:
    bool nextChild();
    void refuseDeclarations() const;
    void readAnnotations();
    void readMark(const QString &subtype);
    void readAttributes(FoundMark &found) const;
    void readChildren(FoundMark &found);
    void readInk(PdfMark &mark);
    QString readText();
    bool isPlaced(FoundMark &found, const QXmlStreamAttributes &attributes) const;
    void keep(const FoundMark &found);

    QXmlStreamReader m_xml;
    const std::function<void(int)> &m_step;
    FoundMarks m_result;
    FoundPaper m_paper;
    qint64 m_room = roomForMarks;
    int m_seen = 0;
};

QString attribute(const QXmlStreamAttributes &attributes, const char *name)
{
    return attributes.value(QLatin1String(name)).toString().left(1'000).trimmed();
}

void XfdfReading::refuseDeclarations() const
{
    if (m_xml.tokenType() == QXmlStreamReader::DTD ||
        m_xml.tokenType() == QXmlStreamReader::EntityReference)
        throw JobFailure(Error::Code::Refused, QStringLiteral("document type or entities"));
}

/// Goes to the next element inside the one the reader is in; false at its end.
bool XfdfReading::nextChild()
{
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        refuseDeclarations();
        if (token == QXmlStreamReader::StartElement)
            return true;
        if (token == QXmlStreamReader::EndElement)
            return false;
    }
    return false;
}

FoundMarks XfdfReading::read()
{
    m_result.form = MarkFileForm::Xfdf;
    if (!nextChild() || m_xml.name() != QLatin1String("xfdf"))
        throw JobFailure(Error::Code::Unsupported, QStringLiteral("no xfdf"));
    const QString ours = QStringLiteral("urn:leverarch:marks");
    m_paper.sha256 = m_xml.attributes().value(ours, QLatin1String("sha256")).toString().left(64);
    while (nextChild()) {
        if (m_xml.name() == QLatin1String("annots")) {
            readAnnotations();
        } else {
            if (m_xml.name() == QLatin1String("f"))
                m_paper.fileName = attribute(m_xml.attributes(), "href");
            m_xml.skipCurrentElement();
        }
    }
    if (m_xml.hasError())
        throw JobFailure(Error::Code::Damaged, m_xml.errorString().left(200));
    joinParts(m_paper.marks, {});
    m_result.counts.placeless += orderReplies(m_paper.marks);
    m_result.papers = {m_paper};
    return m_result;
}

void XfdfReading::readAnnotations()
{
    while (nextChild()) {
        if (++m_seen % marksAtOnce == 0)
            m_step(0);
        const QString subtype = subtypeOfElement(m_xml.name());
        if (subtype.isEmpty()) {
            m_result.counts.foreign += m_xml.name() != QLatin1String("link");
            m_xml.skipCurrentElement();
        } else if (m_paper.marks.size() >= mostMarks || m_room <= 0) {
            ++m_result.counts.beyond;
            m_xml.skipCurrentElement();
        } else {
            readMark(subtype);
        }
    }
}

void XfdfReading::readMark(const QString &subtype)
{
    FoundMark found;
    found.subtype = subtype;
    found.mark.style = *styleOfSubtype(subtype);
    const QXmlStreamAttributes attributes = m_xml.attributes();
    readAttributes(found);
    readChildren(found);
    if (isPlaced(found, attributes) || found.mark.isReply())
        keep(found);
    else
        ++m_result.counts.placeless;
}

void XfdfReading::keep(const FoundMark &found)
{
    m_result.counts.cut += found.cut;
    m_room -= 500 + 2 * found.mark.comment.size();
    for (const PdfMarkPlace &at : found.mark.places)
        m_room -= 64 * at.quads.size();
    for (const QList<QPointF> &stroke : found.mark.strokes)
        m_room -= 16 * stroke.size();
    m_paper.marks.append(found);
}

void XfdfReading::readAttributes(FoundMark &found) const
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    PdfMark &mark = found.mark;
    mark.name = attribute(attributes, "name");
    if (mark.name.isEmpty())
        mark.name = QStringLiteral("unnamed:%1").arg(m_seen);
    mark.author = attribute(attributes, "title");
    mark.subject = attribute(attributes, "subject");
    mark.modified = timeFromPdf(attribute(attributes, "date"));
    mark.created = timeFromPdf(attribute(attributes, "creationdate"));
    if (!mark.created.isValid())
        mark.created = mark.modified;
    static const QRegularExpression hex(QStringLiteral("^#[0-9a-fA-F]{6}$"));
    const QString colour = attribute(attributes, "color");
    mark.colour = hex.match(colour).hasMatch() ? QColor(colour).rgb() : qRgb(255, 255, 0);
    bool ok = false;
    const double opacity = attribute(attributes, "opacity").toDouble(&ok);
    if (ok && std::isfinite(opacity))
        mark.opacity = std::clamp(opacity, 0.0, 1.0);
    const double width = attribute(attributes, "width").toDouble(&ok);
    if (ok && std::isfinite(width))
        mark.lineWidth = std::clamp(width, 0.1, 100.0);
    const bool isGroup = attribute(attributes, "replyType") == QLatin1String("group");
    if (mark.style == PdfMarkStyle::Note && !isGroup)
        mark.parent = attribute(attributes, "inreplyto");
}

void XfdfReading::readChildren(FoundMark &found)
{
    QString plain;
    QString rich;
    while (nextChild()) {
        const QString name = m_xml.name().toString();
        if (name == QLatin1String("contents"))
            plain = readText();
        else if (name == QLatin1String("contents-richtext"))
            rich = readText().trimmed();
        else if (name == QLatin1String("inklist"))
            readInk(found.mark);
        else if (name == QLatin1String("tag") && found.mark.tags.size() < mostTags)
            found.mark.tags.append(readText().trimmed().left(200));
        else
            m_xml.skipCurrentElement();
    }
    const QString comment = plain.trimmed().isEmpty() ? rich : plain;
    setComment(found, withoutTagsLine(comment, found.mark.tags));
}

/// The words of an element and those inside it; paragraphs end a line.
QString XfdfReading::readText()
{
    QString text;
    int depth = 1;
    while (depth > 0 && !m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        refuseDeclarations();
        if (token == QXmlStreamReader::StartElement) {
            ++depth;
            if (m_xml.name() == QLatin1String("br"))
                text += QLatin1Char('\n');
        } else if (token == QXmlStreamReader::EndElement) {
            --depth;
            if (depth > 0 && m_xml.name() == QLatin1String("p"))
                text += QLatin1Char('\n');
        } else if (token == QXmlStreamReader::Characters && text.size() <= longestComment &&
                   (depth == 1 || !m_xml.isWhitespace())) {
            text += m_xml.text();
        }
    }
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    return text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
}

void XfdfReading::readInk(PdfMark &mark)
{
    qsizetype points = 0;
    while (nextChild()) {
        if (m_xml.name() != QLatin1String("gesture") || points >= mostNumbers) {
            m_xml.skipCurrentElement();
            continue;
        }
        const QString gesture = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
        const QList<QPointF> stroke = sanePoints(numbersIn(gesture));
        points += stroke.size();
        if (!stroke.isEmpty())
            mark.strokes.append(stroke);
    }
}

bool XfdfReading::isPlaced(FoundMark &found, const QXmlStreamAttributes &attributes) const
{
    bool ok = false;
    const int page = attribute(attributes, "page").toInt(&ok);
    if (!ok || page < 0 || page >= Limit::pages)
        return false;
    // How the page is turned is not known here; whoever has the paper puts the corners in order.
    const PageGeometry geometry(QRectF(0, 0, 1, 1), 0);
    const QList<double> box = numbersIn(attributes.value(QLatin1String("rect")));
    const QList<double> coords = numbersIn(attributes.value(QLatin1String("coords")));
    return place(found, page + 1, saneQuads(coords, geometry),
                 box.size() == 4 ? saneBox(box[0], box[1], box[2], box[3]) : std::nullopt,
                 geometry);
}

} // namespace

FoundMarks readXfdf(const QByteArray &file, const std::function<void(int)> &step)
{
    return XfdfReading(file, step).read();
}

} // namespace LeverArch
