// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/marking.h"

#include "parsers/annotationvalues.h"
#include "parsers/declaredgeometry.h"
#include "parsers/failure.h"
#include "parsers/markappearance.h"
#include "parsers/markremoval.h"
#include "parsers/paperannotations.h"
#include "parsers/pdffurniture.h"
#include "parsers/qpdfsource.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <QHash>

#include <map>
#include <vector>

namespace LeverArch {

namespace {

using Handle = QPDFObjectHandle;

constexpr int printed = 4;
/// As Acrobat marks its replies: hidden on the page, printed, neither zoomed nor turned.
constexpr int ofReply = 2 + 4 + 8 + 16;
/// Between two signs of life.
constexpr int marksAtOnce = 200;

Handle text(const QString &value)
{
    return Handle::newUnicodeString(value.toStdString());
}

Handle rectangle(const QRectF &box)
{
    return Handle::newArray(Handle::Rectangle(box.left(), box.top(), box.right(), box.bottom()));
}

void appendPoint(Handle array, QPointF point)
{
    array.appendItem(Handle::newReal(point.x(), 3));
    array.appendItem(Handle::newReal(point.y(), 3));
}

Handle colourOf(const PdfMark &mark)
{
    Handle colour = Handle::newArray();
    for (const int part : {qRed(mark.colour), qGreen(mark.colour), qBlue(mark.colour)})
        colour.appendItem(Handle::newReal(part / 255.0, 4));
    return colour;
}

const char *kindOf(const PdfMark &mark)
{
    if (mark.isReply())
        return "/Text";
    switch (mark.style) {
    case PdfMarkStyle::Highlight:
        return "/Highlight";
    case PdfMarkStyle::Underline:
        return mark.squiggly ? "/Squiggly" : "/Underline";
    case PdfMarkStyle::StrikeOut:
        return "/StrikeOut";
    case PdfMarkStyle::Note:
        return "/Text";
    case PdfMarkStyle::Area:
        return "/Square";
    case PdfMarkStyle::Other:
        throw JobFailure(Error::Code::Invalid, QStringLiteral("a mark of a kind not known"));
    case PdfMarkStyle::Ink:
        break;
    }
    return "/Ink";
}

/// Top left, top right, bottom left, bottom right: not the order of ISO 32000-1, 12.5.6.10, but the
/// one every program writes and expects.
Handle quadPoints(const QList<Quad> &quads)
{
    Handle points = Handle::newArray();
    for (const Quad &quad : quads) {
        for (const size_t corner : {3U, 2U, 0U, 1U})
            appendPoint(points, quad.corners[corner]);
    }
    return points;
}

Handle inkList(const QList<QList<QPointF>> &strokes)
{
    Handle list = Handle::newArray();
    for (const QList<QPointF> &stroke : strokes) {
        Handle points = Handle::newArray();
        for (const QPointF &point : stroke)
            appendPoint(points, point);
        list.appendItem(points);
    }
    return list;
}

Handle border(double width)
{
    Handle style = Handle::newDictionary();
    style.replaceKey("/W", Handle::newReal(width, 3));
    return style;
}

/// What only this program reads: tags, and of which mark it is a part.
void setOwn(Handle annotation, const PdfMark &mark, bool isPart)
{
    Handle own = Handle::newDictionary();
    if (!mark.tags.isEmpty()) {
        Handle tags = Handle::newArray();
        for (const QString &tag : mark.tags)
            tags.appendItem(text(tag));
        own.replaceKey("/Tags", tags);
    }
    if (isPart)
        own.replaceKey("/PartOf", text(mark.name));
    if (own.getKeys().empty())
        annotation.removeKey("/LeverArch");
    else
        annotation.replaceKey("/LeverArch", own);
}

/// Squiggly lines stay squiggly, and text on the page stays text on the page.
bool isOfStyle(const QString &subtype, const PdfMark &mark)
{
    return styleOfSubtype(subtype) == mark.style;
}

/// Writes marks into an open document.
class Marking
{
public:
    explicit Marking(QPDF &pdf) : m_pdf(pdf), m_pages(pdf.getAllPages()) { findNames(); }

    int pageCount() const { return static_cast<int>(m_pages.size()); }
    enum class Done { Written, Present, Renewed };
    Done add(const PdfMark &mark);
    void finish();
    bool has(const QString &name) const { return m_known.contains(name); }

private:
    struct Known
    {
        Handle annotation;
        int page = 1;
        QRectF box;
    };

    void findNames();
    void addMark(const PdfMark &mark);
    void addReply(const PdfMark &mark);
    void renew(const PdfMark &mark);
    Handle common(const PdfMark &mark, const QString &name, int page, const QRectF &box);
    void addPlace(Handle annotation, const PdfMark &mark, qsizetype place);
    void addPopup(Handle annotation, int page, const QRectF &box);
    void put(Handle annotation, const QString &name, int page, const QRectF &box);
    Handle pageAt(int page) const;

    QPDF &m_pdf;
    std::vector<Handle> m_pages;
    QHash<QString, Known> m_known;
    std::map<int, std::vector<Handle>> m_added;
};

void Marking::findNames()
{
    PaperAnnotations(m_pages).each([this](const PaperAnnotation &annotation) {
        Handle object = annotation.object;
        QRectF box;
        if (Handle rect = object.getKey("/Rect"); rect.isRectangle()) {
            const Handle::Rectangle r = rect.getArrayAsRectangle();
            box = QRectF(QPointF(r.llx, r.lly), QPointF(r.urx, r.ury));
        }
        m_known.insert(annotation.name, {object, annotation.page, box});
        return true;
    });
}

Handle Marking::pageAt(int page) const
{
    if (page < 1 || page > pageCount())
        throw JobFailure(Error::Code::Invalid, QStringLiteral("page %1").arg(page), page);
    return m_pages[static_cast<size_t>(page - 1)];
}

Marking::Done Marking::add(const PdfMark &mark)
{
    if (mark.name.isEmpty())
        throw JobFailure(Error::Code::Invalid, QStringLiteral("a mark without a name"));
    if (has(mark.name) && (mark.newWords || mark.newLook)) {
        renew(mark);
        return Done::Renewed;
    }
    if (has(mark.name))
        return Done::Present;
    if (mark.isReply())
        addReply(mark);
    else
        addMark(mark);
    return Done::Written;
}

Handle Marking::common(const PdfMark &mark, const QString &name, int page, const QRectF &box)
{
    Handle annotation = Handle::newDictionary();
    const auto say = [&annotation](const char *key, const QString &value) {
        if (!value.isEmpty())
            annotation.replaceKey(key, text(value));
    };
    annotation.replaceKey("/Type", Handle::newName("/Annot"));
    annotation.replaceKey("/Subtype", Handle::newName(kindOf(mark)));
    annotation.replaceKey("/Rect", rectangle(box));
    annotation.replaceKey("/P", pageAt(page));
    annotation.replaceKey("/C", colourOf(mark));
    annotation.replaceKey("/CA", Handle::newReal(mark.opacity, 3));
    annotation.replaceKey("/F", Handle::newInteger(mark.isReply() ? ofReply : printed));
    say("/NM", name);
    say("/T", mark.author);
    say("/Subj", mark.subject);
    annotation.replaceKey("/Contents", text(shownText(mark)));
    say("/CreationDate", pdfTime(mark.created));
    say("/M", pdfTime(mark.modified));
    setOwn(annotation, mark, !mark.isReply() && name != mark.name);
    return m_pdf.makeIndirectObject(annotation);
}

void Marking::addMark(const PdfMark &mark)
{
    if (mark.places.isEmpty())
        throw JobFailure(Error::Code::Invalid, QStringLiteral("a mark without a place"));
    for (qsizetype i = 0; i < mark.places.size(); ++i) {
        const int page = mark.places.at(i).page;
        const QRectF box = boxOfPlace(mark, i);
        const QString name = nameOfPlace(mark, i);
        Handle annotation = common(mark, name, page, box);
        addPlace(annotation, mark, i);
        put(annotation, name, page, box);
        if (i == 0)
            addPopup(annotation, page, box);
    }
}

void Marking::addPlace(Handle annotation, const PdfMark &mark, qsizetype place)
{
    switch (mark.style) {
    case PdfMarkStyle::Highlight:
    case PdfMarkStyle::Underline:
    case PdfMarkStyle::StrikeOut:
        annotation.replaceKey("/QuadPoints", quadPoints(mark.places.at(place).quads));
        break;
    case PdfMarkStyle::Note:
        annotation.replaceKey("/Name", Handle::newName("/Note"));
        break;
    case PdfMarkStyle::Area:
        annotation.replaceKey("/BS", border(1.5));
        break;
    case PdfMarkStyle::Ink:
        annotation.replaceKey("/InkList", inkList(mark.strokes));
        annotation.replaceKey("/BS", border(mark.lineWidth));
        break;
    case PdfMarkStyle::Other:
        break;
    }
    const int rotation = declaredGeometry(pageAt(mark.places.at(place).page)).rotation();
    Handle appearance = Handle::newDictionary();
    appearance.replaceKey("/N", markAppearance(m_pdf, mark, place, rotation));
    annotation.replaceKey("/AP", appearance);
}

void Marking::addReply(const PdfMark &mark)
{
    const auto parent = m_known.constFind(mark.parent);
    if (parent == m_known.cend())
        throw JobFailure(Error::Code::Invalid, QStringLiteral("a reply to nothing"));
    const Known answered = *parent;
    Handle reply = common(mark, mark.name, answered.page, answered.box);
    reply.replaceKey("/IRT", answered.annotation);
    reply.replaceKey("/RT", Handle::newName("/R"));
    Handle appearance = Handle::newDictionary();
    appearance.replaceKey("/N", emptyAppearance(m_pdf));
    reply.replaceKey("/AP", appearance);
    put(reply, mark.name, answered.page, answered.box);
    addPopup(reply, answered.page, answered.box);
}

/// An annotation of the paper says what the mark says now; every key that is not ours stays.
void Marking::renew(const PdfMark &mark)
{
    const Known known = m_known.value(mark.name);
    Handle annotation = known.annotation;
    const QString subtype = subtypeOf(annotation);
    if (mark.newWords) {
        annotation.replaceKey("/Contents", text(shownText(mark)));
        annotation.removeKey("/RC"); // The same words, formatted: they would contradict.
        setOwn(annotation, mark, false);
        if (subtype == QLatin1String("FreeText"))
            annotation.removeKey("/AP"); // Shows the old words; readers draw the new ones.
    }
    if (mark.newLook && !mark.places.isEmpty()) {
        if (!isOfStyle(subtype, mark))
            annotation.replaceKey("/Subtype", Handle::newName(kindOf(mark)));
        annotation.replaceKey("/Rect", rectangle(boxOfPlace(mark, 0)));
        annotation.replaceKey("/C", colourOf(mark));
        annotation.removeKey("/QuadPoints");
        if (subtype == QLatin1String("FreeText"))
            annotation.removeKey("/AP");
        else
            addPlace(annotation, mark, 0);
    }
    if (const QString time = pdfTime(mark.modified); !time.isEmpty())
        annotation.replaceKey("/M", text(time));
}

/// Where the words are shown when a reader opens the mark: beside it.
void Marking::addPopup(Handle annotation, int page, const QRectF &box)
{
    constexpr QSizeF size(200, 100);
    Handle popup = Handle::newDictionary();
    popup.replaceKey("/Type", Handle::newName("/Annot"));
    popup.replaceKey("/Subtype", Handle::newName("/Popup"));
    popup.replaceKey("/Parent", annotation);
    popup.replaceKey("/P", pageAt(page));
    popup.replaceKey("/Rect",
                     rectangle({QPointF(box.right(), box.bottom() - size.height()), size}));
    popup.replaceKey("/Open", Handle::newBool(false));
    popup.replaceKey("/F", annotation.getKey("/F"));
    popup = m_pdf.makeIndirectObject(popup);
    annotation.replaceKey("/Popup", popup);
    m_added[page].push_back(popup);
}

void Marking::put(Handle annotation, const QString &name, int page, const QRectF &box)
{
    m_known.insert(name, {annotation, page, box});
    m_added[page].push_back(annotation);
}

void Marking::finish()
{
    for (const auto &[page, annotations] : m_added)
        appendAnnotations(pageAt(page), annotations);
    m_added.clear();
}

/// What comes out must open cleanly and have every mark; a fault here is ours.
void verify(const SharedBytes &result, const MarkPlan &plan, int pages)
{
    const auto view = result.view();
    if (!view.ok())
        throw JobFailure(Error::Code::Io, view.error().detail);
    const std::unique_ptr<QPDF> reopened = openWithQpdf(*view);
    const Marking found(*reopened);
    if (found.pageCount() != pages)
        throw JobFailure(Error::Code::Internal, QStringLiteral("%1 pages").arg(found.pageCount()));
    for (const PdfMark &mark : plan.marks) {
        if (!found.has(mark.name))
            throw JobFailure(Error::Code::Internal, mark.name);
    }
}

bool isSigned(QPDF &pdf)
{
    constexpr int signaturesExist = 1;
    Handle form = pdf.getRoot().getKey("/AcroForm");
    return form.isDictionary() && form.getKey("/SigFlags").isInteger() &&
           (form.getKey("/SigFlags").getIntValue() & signaturesExist) != 0;
}

} // namespace

SharedBytes annotatePdf(const SharedBytes &pdf, const MarkPlan &plan, MarkReport &report,
                        const std::function<void(int)> &step)
{
    const auto view = pdf.view();
    if (!view.ok())
        throw JobFailure(Error::Code::Io, view.error().detail);
    const std::unique_ptr<QPDF> document = openWithQpdf(*view, plan.password);
    report.wasLocked = document->isEncrypted();
    report.wasSigned = isSigned(*document);
    report.removed = removeMarks(*document, {plan.removed.cbegin(), plan.removed.cend()});
    Marking marking(*document);
    report.pageCount = marking.pageCount();
    for (const PdfMark &mark : plan.marks) {
        switch (marking.add(mark)) {
        case Marking::Done::Written:
            ++report.written;
            break;
        case Marking::Done::Present:
            ++report.present;
            break;
        case Marking::Done::Renewed:
            ++report.renewed;
            break;
        }
        if ((report.written + report.present + report.renewed) % marksAtOnce == 0)
            step(0);
    }
    marking.finish();
    SharedBytes result = writePdf(*document, step);
    verify(result, plan, report.pageCount);
    return result;
}

} // namespace LeverArch
