// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/xfdf.h"

#include <QHash>
#include <QXmlStreamWriter>

namespace LeverArch {

namespace {

/// What other programs pass over.
const QString ours = QStringLiteral("urn:leverarch:marks");

QString number(double value)
{
    return QString::number(value, 'f', 3);
}

QString point(QPointF at)
{
    return number(at.x()) + QLatin1Char(',') + number(at.y());
}

QLatin1String elementOf(const PdfMark &mark)
{
    if (mark.isReply())
        return QLatin1String("text");
    switch (mark.style) {
    case PdfMarkStyle::Highlight:
        return QLatin1String("highlight");
    case PdfMarkStyle::Underline:
        return QLatin1String(mark.squiggly ? "squiggly" : "underline");
    case PdfMarkStyle::StrikeOut:
        return QLatin1String("strikeout");
    case PdfMarkStyle::Note:
        return QLatin1String("text");
    case PdfMarkStyle::Area:
        return QLatin1String("square");
    case PdfMarkStyle::Ink:
    case PdfMarkStyle::Other:
        break;
    }
    return QLatin1String("ink");
}

/// Top left, top right, bottom left, bottom right, as /QuadPoints.
QString coordsOf(const QList<Quad> &quads)
{
    QStringList points;
    for (const Quad &quad : quads) {
        for (const size_t corner : {3U, 2U, 0U, 1U})
            points.append(point(quad.corners[corner]));
    }
    return points.join(QLatin1Char(','));
}

/// What XML 1.0 cannot say at all would make the whole file unreadable.
QString sayable(const QString &text)
{
    QString clean;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            clean += c;
            clean += text.at(++i);
            continue;
        }
        const bool isControl =
            c.unicode() < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\t');
        const bool isNothing = c.isSurrogate() || c.unicode() >= 0xfffe;
        clean += isControl || isNothing ? QChar(QChar::ReplacementCharacter) : c;
    }
    return clean;
}

class XfdfWriter
{
public:
    XfdfWriter() : m_xml(&m_bytes) {}

    QByteArray write(const QList<PdfMark> &marks, const QString &fileName, const QString &sha256)
    {
        m_xml.setAutoFormatting(true);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("xfdf"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://ns.adobe.com/xfdf/"));
        m_xml.writeAttribute(QStringLiteral("xml:space"), QStringLiteral("preserve"));
        if (!sha256.isEmpty()) {
            m_xml.writeNamespace(ours, QStringLiteral("leverarch"));
            m_xml.writeAttribute(ours, QStringLiteral("sha256"), sha256);
        }
        m_xml.writeStartElement(QStringLiteral("annots"));
        for (const PdfMark &mark : marks) {
            if (mark.style != PdfMarkStyle::Other)
                writeMark(mark);
        }
        m_xml.writeEndElement();
        m_xml.writeEmptyElement(QStringLiteral("f"));
        attribute("href", fileName);
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    struct Spot
    {
        int page = 1;
        QRectF box;
    };

    void attribute(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            m_xml.writeAttribute(QLatin1String(name), sayable(value));
    }

    void writeMark(const PdfMark &mark)
    {
        if (mark.isReply()) {
            const Spot spot = m_spots.value(mark.parent);
            m_spots.insert(mark.name, spot);
            start(mark, mark.name, spot);
            attribute("inreplyto", mark.parent);
            attribute("replyType", QStringLiteral("reply"));
            finish(mark);
            return;
        }
        for (qsizetype i = 0; i < mark.places.size(); ++i) {
            const Spot spot{mark.places.at(i).page, boxOfPlace(mark, i)};
            if (i == 0)
                m_spots.insert(mark.name, spot);
            start(mark, nameOfPlace(mark, i), spot);
            writeShape(mark, mark.places.at(i).quads);
            finish(mark);
        }
    }

    void start(const PdfMark &mark, const QString &name, const Spot &spot)
    {
        m_xml.writeStartElement(elementOf(mark));
        attribute("page", QString::number(spot.page - 1));
        attribute("rect", point({spot.box.left(), spot.box.top()}) + QLatin1Char(',') +
                              point({spot.box.right(), spot.box.bottom()}));
        attribute("color", QColor(mark.colour).name());
        attribute("opacity", number(mark.opacity));
        attribute("flags", QStringLiteral("print"));
        attribute("name", name);
        attribute("title", mark.author);
        attribute("subject", mark.subject);
        attribute("creationdate", pdfTime(mark.created));
        attribute("date", pdfTime(mark.modified));
    }

    /// Attributes first, elements after them.
    void writeShape(const PdfMark &mark, const QList<Quad> &quads)
    {
        switch (mark.style) {
        case PdfMarkStyle::Highlight:
        case PdfMarkStyle::Underline:
        case PdfMarkStyle::StrikeOut:
            attribute("coords", coordsOf(quads));
            break;
        case PdfMarkStyle::Note:
            attribute("icon", QStringLiteral("Note"));
            break;
        case PdfMarkStyle::Area:
            attribute("width", number(1.5));
            break;
        case PdfMarkStyle::Ink:
            attribute("width", number(mark.lineWidth));
            m_xml.writeStartElement(QStringLiteral("inklist"));
            for (const QList<QPointF> &stroke : mark.strokes) {
                QStringList points;
                for (const QPointF &at : stroke)
                    points.append(point(at));
                m_xml.writeTextElement(QStringLiteral("gesture"), points.join(QLatin1Char(';')));
            }
            m_xml.writeEndElement();
            break;
        case PdfMarkStyle::Other:
            break;
        }
    }

    void finish(const PdfMark &mark)
    {
        const QString text = shownText(mark);
        if (!text.isEmpty())
            m_xml.writeTextElement(QStringLiteral("contents"), sayable(text));
        for (const QString &tag : mark.tags)
            m_xml.writeTextElement(ours, QStringLiteral("tag"), sayable(tag));
        m_xml.writeEndElement();
    }

    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    QHash<QString, Spot> m_spots;
};

} // namespace

QByteArray xfdfOf(const QList<PdfMark> &marks, const QString &fileName, const QString &sha256)
{
    return XfdfWriter().write(marks, fileName, sha256);
}

} // namespace LeverArch
