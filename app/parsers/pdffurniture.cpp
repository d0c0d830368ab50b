// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/pdffurniture.h"

#include "parsers/failure.h"
#include "parsers/outlinetree.h"
#include "parsers/declaredgeometry.h"
#include "parsers/xmppacket.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <QDateTime>
#include <QMap>

namespace LeverArch {

namespace {

using Handle = QPDFObjectHandle;

Handle text(const QString &value)
{
    return Handle::newUnicodeString(value.toStdString());
}

/// ISO 8601 in UTC as a date of ISO 32000-1, 7.9.4; empty when it is none.
QString pdfDate(const QString &iso)
{
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODate);
    return time.isValid() ? time.toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'"))
                          : QString();
}

/// Hands what qpdf writes over to shared memory in large pieces.
class SharedPipeline final : public Pipeline
{
public:
    explicit SharedPipeline(const std::function<void(int)> &step)
        : Pipeline("shared memory", nullptr), m_step(step)
    {
        m_waiting.reserve(piece);
    }

    /// How far the writing is, for the steps between two percents.
    int percent = 0;

    void write(unsigned char const *data, size_t length) override
    {
        m_waiting.append(reinterpret_cast<const char *>(data), static_cast<qsizetype>(length));
        if (m_waiting.size() >= piece)
            flush();
    }
    void finish() override { flush(); }

    SharedBytes take()
    {
        flush();
        auto bytes = m_builder.finish();
        if (!bytes.ok())
            throw JobFailure(Error::Code::Io, bytes.error().detail);
        return std::move(*bytes);
    }

private:
    static constexpr qsizetype piece = 1024 * 1024;

    void flush()
    {
        const auto appended = m_builder.append(m_waiting);
        if (!appended.ok())
            throw JobFailure(Error::Code::Io, appended.error().detail);
        m_waiting.resize(0);
        m_step(percent);
    }

    const std::function<void(int)> &m_step;
    QByteArray m_waiting;
    SharedBytes::Builder m_builder;
};

} // namespace

PdfFurniture::PdfFurniture(QPDF &pdf) : m_pdf(pdf), m_pages(pdf.getAllPages()) {}

const QPDFObjectHandle &PdfFurniture::pageAt(int page) const
{
    if (page < 1 || page > static_cast<int>(m_pages.size()))
        throw JobFailure(Error::Code::Invalid, QStringLiteral("page %1").arg(page), page);
    return m_pages[static_cast<size_t>(page - 1)];
}

void PdfFurniture::describe(const PdfDescription &description)
{
    const QString date = pdfDate(description.created);
    Handle info = Handle::newDictionary();
    const auto say = [&info](const char *key, const QString &value) {
        if (!value.isEmpty())
            info.replaceKey(key, text(value));
    };
    say("/Title", description.title);
    say("/Author", description.author);
    say("/Subject", description.subject);
    say("/Producer", QStringLiteral("Lever Arch"));
    say("/CreationDate", date);
    say("/ModDate", date);
    m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(info));

    Handle root = m_pdf.getRoot();
    Handle metadata = m_pdf.newStream(xmpPacket(description).toStdString());
    metadata.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
    root.replaceKey("/Metadata", metadata);
    if (!description.language.isEmpty())
        root.replaceKey("/Lang", text(description.language));
    Handle preferences = Handle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", Handle::newBool(!description.title.isEmpty()));
    root.replaceKey("/ViewerPreferences", preferences);
}

QPDFObjectHandle PdfFurniture::destination(int page, double top) const
{
    const Handle &target = pageAt(page);
    const QPointF user = declaredGeometry(target).displayedToUser().map(QPointF(0, top));
    return Handle::newArray({target, Handle::newName("/XYZ"), Handle::newReal(user.x(), 2),
                             Handle::newReal(user.y(), 2), Handle::newNull()});
}

void PdfFurniture::addBookmarks(const QList<PdfBookmark> &bookmarks)
{
    Handle root = m_pdf.getRoot();
    if (bookmarks.isEmpty()) {
        root.removeKey("/Outlines");
        root.removeKey("/PageMode");
        return;
    }
    OutlineTree tree(m_pdf);
    for (const PdfBookmark &bookmark : bookmarks) {
        Handle item = Handle::newDictionary();
        item.replaceKey("/Title", text(bookmark.title));
        item.replaceKey("/Dest", destination(bookmark.page, bookmark.top));
        tree.add(item, bookmark.level);
    }
    root.replaceKey("/Outlines", tree.finish());
    root.replaceKey("/PageMode", Handle::newName("/UseOutlines"));
}

void PdfFurniture::addLinks(const QList<PdfLink> &links)
{
    QMap<int, std::vector<Handle>> byPage;
    for (const PdfLink &link : links) {
        const QRectF area = declaredGeometry(pageAt(link.page))
                                .quadFromDisplayed(link.area.normalized())
                                .boundingRect();
        Handle annotation = Handle::newDictionary();
        annotation.replaceKey("/Type", Handle::newName("/Annot"));
        annotation.replaceKey("/Subtype", Handle::newName("/Link"));
        annotation.replaceKey("/Rect", Handle::newArray(Handle::Rectangle(
                                           area.left(), area.top(), area.right(), area.bottom())));
        annotation.replaceKey("/Border",
                              Handle::newArray({Handle::newInteger(0), Handle::newInteger(0),
                                                Handle::newInteger(0)}));
        annotation.replaceKey("/F", Handle::newInteger(4)); // printed
        annotation.replaceKey("/Dest", destination(link.targetPage, link.targetTop));
        byPage[link.page].push_back(m_pdf.makeIndirectObject(annotation));
    }
    for (auto it = byPage.cbegin(); it != byPage.cend(); ++it)
        appendAnnotations(pageAt(it.key()), it.value());
}

void PdfFurniture::numberPages()
{
    Handle decimal = Handle::newDictionary();
    decimal.replaceKey("/S", Handle::newName("/D"));
    decimal.replaceKey("/St", Handle::newInteger(1));
    Handle labels = Handle::newDictionary();
    labels.replaceKey("/Nums", Handle::newArray({Handle::newInteger(0), decimal}));
    Handle root = m_pdf.getRoot();
    root.replaceKey("/PageLabels", labels);
    Handle opening = destination(1, 0);
    opening.setArrayItem(4, Handle::newInteger(1)); // the zoom
    root.replaceKey("/OpenAction", opening);
}

void appendAnnotations(QPDFObjectHandle page, const std::vector<QPDFObjectHandle> &added)
{
    if (added.empty())
        return;
    std::vector<Handle> all;
    if (Handle present = page.getKey("/Annots"); present.isArray())
        all = present.getArrayAsVector();
    all.insert(all.end(), added.begin(), added.end());
    page.replaceKey("/Annots", Handle::newArray(all));
}

SharedBytes writePdf(QPDF &pdf, const std::function<void(int)> &step)
{
    SharedPipeline out(step);
    QPDFWriter writer(pdf);
    writer.setOutputPipeline(&out);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setMinimumPDFVersion("1.7");
    writer.setPreserveEncryption(false);
    writer.setDeterministicID(true);
    writer.registerProgressReporter(
        std::make_shared<QPDFWriter::FunctionProgressReporter>([&out, &step](int percent) {
            out.percent = percent;
            step(percent);
        }));
    writer.write();
    return out.take();
}

} // namespace LeverArch
