// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/markreading.h"

#include "parsers/annotationvalues.h"
#include "parsers/declaredgeometry.h"
#include "parsers/failure.h"
#include "parsers/paperannotations.h"
#include "parsers/qpdfsource.h"
#include "worker/protocol/messages.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <cmath>
#include <map>

namespace LeverArch {

namespace {

using Handle = QPDFObjectHandle;

/// Bytes of the answer; what is beyond is counted.
constexpr qint64 roomForMarks = qint64(40) << 20;
constexpr int mostNumbers = 200'000;
constexpr int mostStrokes = 10'000;
constexpr int mostTags = 200;
constexpr int marksAtOnce = 200;
/// A PDF may have so much before its header (implementation note 13 of the PDF Reference 1.7).
constexpr qsizetype headerWithin = 1024;

QList<double> numbersOf(Handle array)
{
    QList<double> numbers;
    const int count = array.isArray() ? std::min(array.getArrayNItems(), mostNumbers) : 0;
    for (int i = 0; i < count; ++i) {
        Handle item = array.getArrayItem(i);
        numbers.append(item.isNumber() ? item.getNumericValue() : qQNaN());
    }
    return numbers;
}

std::optional<QRectF> boxOf(Handle annotation)
{
    const QList<double> n = numbersOf(annotation.getKey("/Rect"));
    return n.size() == 4 ? saneBox(n[0], n[1], n[2], n[3]) : std::nullopt;
}

/// Grey, RGB or CMYK (ISO 32000-1, Table 164); nothing when it is none of them.
std::optional<QRgb> colourOf(Handle array)
{
    QList<double> n = numbersOf(array);
    for (double &part : n)
        part = std::clamp(std::isfinite(part) ? part : 0.0, 0.0, 1.0);
    const auto byte = [](double part) { return static_cast<int>(part * 255 + 0.5); };
    switch (n.size()) {
    case 1:
        return qRgb(byte(n[0]), byte(n[0]), byte(n[0]));
    case 3:
        return qRgb(byte(n[0]), byte(n[1]), byte(n[2]));
    case 4:
        return qRgb(byte((1 - n[0]) * (1 - n[3])), byte((1 - n[1]) * (1 - n[3])),
                    byte((1 - n[2]) * (1 - n[3])));
    default:
        return std::nullopt;
    }
}

QStringList tagsOf(Handle annotation)
{
    QStringList tags;
    Handle own = annotation.getKey("/LeverArch");
    Handle list = own.isDictionary() ? own.getKey("/Tags") : Handle::newNull();
    const int count = list.isArray() ? std::min(list.getArrayNItems(), mostTags) : 0;
    for (int i = 0; i < count; ++i) {
        if (const QString tag = textOf(list.getArrayItem(i)).left(200); !tag.isEmpty())
            tags.append(tag);
    }
    return tags;
}

double lineWidthOf(Handle annotation, double usual)
{
    Handle style = annotation.getKey("/BS");
    Handle width = style.isDictionary() ? style.getKey("/W") : Handle::newNull();
    if (!width.isNumber()) {
        Handle border = annotation.getKey("/Border");
        width = border.isArray() && border.getArrayNItems() >= 3 ? border.getArrayItem(2)
                                                                 : Handle::newNull();
    }
    const double value = width.isNumber() ? width.getNumericValue() : usual;
    return std::isfinite(value) ? std::clamp(value, 0.1, 100.0) : usual;
}

/// Reads the annotations of an open document.
class MarkReading
{
public:
    MarkReading(QPDF &pdf, const std::function<void(int)> &step)
        : m_pages(pdf.getAllPages()), m_step(step)
    {}

    FoundMarks read();

private:
    bool take(const PaperAnnotation &annotation);
    void readWords(Handle annotation, FoundMark &found) const;
    void readStrokes(Handle annotation, PdfMark &mark) const;
    void readParent(Handle annotation, PdfMark &mark);
    const PageGeometry &geometryOf(int page);
    void nameParents();

    std::vector<Handle> m_pages;
    const std::function<void(int)> &m_step;
    FoundMarks m_result;
    QList<FoundMark> m_marks;
    QHash<QString, QString> m_partOf;
    std::map<QPDFObjGen, QString> m_names;
    QHash<QString, QPDFObjGen> m_parents; ///< By name of the reply.
    PageGeometry m_geometry;
    int m_geometryOf = 0;
    qint64 m_room = roomForMarks;
    int m_seen = 0;
};

FoundMarks MarkReading::read()
{
    PaperAnnotations annotations(m_pages);
    annotations.each([this](const PaperAnnotation &annotation) { return take(annotation); });
    nameParents();
    joinParts(m_marks, m_partOf);
    m_result.counts.placeless += orderReplies(m_marks);
    FoundPaper paper;
    paper.pageCount = static_cast<int>(m_pages.size());
    paper.marks = m_marks;
    m_result.papers = {paper};
    return m_result;
}

bool MarkReading::take(const PaperAnnotation &annotation)
{
    if (++m_seen % marksAtOnce == 0)
        m_step(0);
    Handle object = annotation.object;
    FoundMark found;
    found.subtype = subtypeOf(object);
    const auto style = styleOfSubtype(found.subtype);
    if (!style) {
        ++m_result.counts.foreign;
        return true;
    }
    if (m_marks.size() >= mostMarks || m_room <= 0) {
        ++m_result.counts.beyond;
        return true;
    }
    PdfMark &mark = found.mark;
    mark.name = annotation.name;
    mark.style = *style;
    readWords(object, found);
    readStrokes(object, mark);
    const PageGeometry &geometry = geometryOf(annotation.page);
    const bool isPlaced =
        place(found, annotation.page, saneQuads(numbersOf(object.getKey("/QuadPoints")), geometry),
              boxOf(object), geometry);
    readParent(object, mark);
    if (!isPlaced && !m_parents.contains(mark.name)) {
        ++m_result.counts.placeless;
        return true;
    }
    if (object.isIndirect())
        m_names[object.getObjGen()] = mark.name;
    m_result.counts.cut += found.cut;
    m_room -= 500 + 2 * (mark.comment.size() + mark.subject.size() + mark.author.size());
    for (const PdfMarkPlace &at : std::as_const(mark.places))
        m_room -= 64 * at.quads.size();
    for (const QList<QPointF> &stroke : std::as_const(mark.strokes))
        m_room -= 16 * stroke.size();
    m_marks.append(found);
    return true;
}

void MarkReading::readWords(Handle annotation, FoundMark &found) const
{
    PdfMark &mark = found.mark;
    const auto brief = [&annotation](const char *key) {
        return textAt(annotation, key).left(1'000).trimmed();
    };
    mark.author = brief("/T");
    mark.subject = brief("/Subj");
    mark.tags = tagsOf(annotation);
    QString comment = textAt(annotation, "/Contents");
    if (comment.trimmed().isEmpty() && annotation.getKey("/RC").isString())
        comment = plainFromRich(textAt(annotation, "/RC").left(2 * longestComment));
    if (comment.trimmed().isEmpty())
        comment = brief("/State"); // What a reviewer decided, in words.
    setComment(found, withoutTagsLine(comment, mark.tags));
    mark.created = timeFromPdf(brief("/CreationDate"));
    mark.modified = timeFromPdf(brief("/M"));
    if (!mark.created.isValid())
        mark.created = mark.modified;
    // Without a colour of their own readers show notes and highlights in yellow.
    mark.colour = colourOf(annotation.getKey("/C")).value_or(qRgb(255, 255, 0));
    Handle opacity = annotation.getKey("/CA");
    if (opacity.isNumber() && std::isfinite(opacity.getNumericValue()))
        mark.opacity = std::clamp(opacity.getNumericValue(), 0.0, 1.0);
}

void MarkReading::readStrokes(Handle annotation, PdfMark &mark) const
{
    if (mark.style != PdfMarkStyle::Ink)
        return;
    mark.lineWidth = lineWidthOf(annotation, 1);
    Handle list = annotation.getKey("/InkList");
    const int count = list.isArray() ? std::min(list.getArrayNItems(), mostStrokes) : 0;
    qsizetype points = 0;
    for (int i = 0; i < count && points < mostNumbers; ++i) {
        const QList<QPointF> stroke = sanePoints(numbersOf(list.getArrayItem(i)));
        points += stroke.size();
        if (!stroke.isEmpty())
            mark.strokes.append(stroke);
    }
}

/// Notes that answer something; anything else that refers to another stands by itself.
void MarkReading::readParent(Handle annotation, PdfMark &mark)
{
    Handle own = annotation.getKey("/LeverArch");
    if (own.isDictionary() && own.getKey("/PartOf").isString())
        m_partOf.insert(mark.name, textAt(own, "/PartOf"));
    Handle parent = annotation.getKey("/IRT");
    Handle type = annotation.getKey("/RT");
    const bool isGroup = type.isName() && type.getName() == "/Group";
    if (mark.style == PdfMarkStyle::Note && parent.isDictionary() && parent.isIndirect() &&
        !isGroup)
        m_parents.insert(mark.name, parent.getObjGen());
}

const PageGeometry &MarkReading::geometryOf(int page)
{
    if (m_geometryOf != page)
        m_geometry = declaredGeometry(m_pages[static_cast<size_t>(page - 1)]);
    m_geometryOf = page;
    return m_geometry;
}

/// What answers nothing that is read here stands by itself, or nowhere.
void MarkReading::nameParents()
{
    for (FoundMark &found : m_marks) {
        if (!m_parents.contains(found.mark.name))
            continue;
        const auto name = m_names.find(m_parents.value(found.mark.name));
        if (name != m_names.end())
            found.mark.parent = name->second;
    }
    m_result.counts.placeless += static_cast<int>(m_marks.removeIf([](const FoundMark &found) {
        return found.mark.places.isEmpty() && !found.mark.isReply();
    }));
}

} // namespace

FoundMarks readPdfMarks(QByteArrayView pdf, const QString &password,
                        const std::function<void(int)> &step)
{
    const std::unique_ptr<QPDF> document = openWithQpdf(pdf, password);
    step(0);
    return MarkReading(*document, step).read();
}

FoundMarks readMarks(const SharedBytes &file, const QString &password,
                     const std::function<void(int)> &step)
{
    const auto view = file.view();
    if (!view.ok())
        throw JobFailure(Error::Code::Io, view.error().detail);
    if (view->first(std::min(view->size(), headerWithin)).indexOf("%PDF-") >= 0)
        return readPdfMarks(*view, password, step);
    constexpr qsizetype largestText = qsizetype(64) << 20;
    if (view->size() > largestText)
        throw JobFailure(Error::Code::Unsupported, QStringLiteral("too large"));
    const QByteArray bytes = view->toByteArray();
    const QByteArray start = bytes.left(headerWithin).trimmed();
    if (start.startsWith('{'))
        return readMarksFile(bytes, step);
    if (start.contains('<'))
        return readXfdf(bytes, step);
    throw JobFailure(Error::Code::Unsupported, QStringLiteral("no file of marks"));
}

} // namespace LeverArch
