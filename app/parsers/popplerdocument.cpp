// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/popplerdocument.h"

#include "parsers/failure.h"
#include "parsers/textassembly.h"

#include <poppler-qt6.h>

#include <QDateTime>

#include <cmath>

namespace LeverArch {

namespace {

constexpr int deepestOutline = 32;
constexpr qsizetype longestOutline = 20'000;
/// A PDF may have so much before its header (implementation note 13 of the PDF Reference 1.7).
constexpr qsizetype headerWithin = 1024;

/// Enough of a page to make Poppler load a font, a colour profile and an image decoder.
constexpr const char *samplePage =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]/Contents 4 0 R"
    "/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
    "4 0 obj<</Length 76>>stream\n"
    "BT /F 9 Tf 9 9 Td (Lever) Tj ET 0 1 0 0 k 9 30 9 9 re f 0.5 0 1 rg 9 50 9 9 re f\n"
    "endstream endobj\n"
    "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
    "trailer<</Root 1 0 R/Size 6>>\n%%EOF\n";

QByteArrayView mapped(const SharedBytes &bytes)
{
    const auto view = bytes.view();
    if (!view.ok())
        throw JobFailure(Error::Code::Io, view.error().detail);
    return *view;
}

std::unique_ptr<Poppler::Document> load(QByteArrayView pdf, const QByteArray &password)
{
    // Poppler makes its own copy of the bytes.
    const auto bytes = QByteArray::fromRawData(pdf.data(), pdf.size());
    return Poppler::Document::loadFromData(bytes, password, password);
}

int rotationOf(const Poppler::Page &page)
{
    switch (page.orientation()) {
    case Poppler::Page::Landscape:
        return 90;
    case Poppler::Page::UpsideDown:
        return 180;
    case Poppler::Page::Seascape:
        return 270;
    default:
        return 0;
    }
}

class OutlineReader
{
public:
    explicit OutlineReader(Poppler::Document &document) : m_document(document) {}

    QList<OutlineEntry> read()
    {
        append(m_document.outline(), 0);
        return std::move(m_entries);
    }

private:
    void append(const QVector<Poppler::OutlineItem> &items, int level)
    {
        for (const Poppler::OutlineItem &item : items) {
            if (m_entries.size() >= longestOutline)
                return;
            m_entries.append({item.name().left(Limit::title), pageOf(item), level});
            if (item.hasChildren() && level + 1 < deepestOutline)
                append(item.children(), level + 1);
        }
    }

    int pageOf(const Poppler::OutlineItem &item) const
    {
        const auto destination = item.destination();
        if (!destination || !item.externalFileName().isEmpty())
            return 0;
        int page = destination->pageNumber();
        if (const QString name = destination->destinationName(); page <= 0 && !name.isEmpty()) {
            const std::unique_ptr<Poppler::LinkDestination> named(m_document.linkDestination(name));
            page = named ? named->pageNumber() : 0;
        }
        return page >= 1 && page <= m_document.numPages() ? page : 0;
    }

    Poppler::Document &m_document;
    QList<OutlineEntry> m_entries;
};

} // namespace

PopplerDocument::PopplerDocument(SharedBytes pdf, const QString &password)
    : m_pdf(std::move(pdf)), m_boxes(mapped(m_pdf), password)
{
    const QByteArrayView bytes = mapped(m_pdf);
    const QByteArray utf8 = password.toUtf8();
    m_document = load(bytes, utf8);
    // isEncrypted() answers no while the document is locked.
    if (m_document && m_document->isLocked()) {
        const QByteArray latin = password.toLatin1();
        if (latin == utf8 || m_document->unlock(latin, latin))
            throw JobFailure(Error::Code::PasswordNeeded);
    }
    if (!m_document) {
        const bool header =
            bytes.first(std::min(headerWithin, bytes.size())).toByteArray().contains("%PDF-");
        throw JobFailure(header ? Error::Code::Damaged : Error::Code::Unsupported);
    }
    m_encrypted = m_document->isEncrypted();
    m_document->setRenderHint(Poppler::Document::Antialiasing);
    m_document->setRenderHint(Poppler::Document::TextAntialiasing);
    m_document->setRenderHint(Poppler::Document::HideAnnotations);
}

PopplerDocument::~PopplerDocument() = default;

void PopplerDocument::warmUp()
{
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
    const auto sample = SharedBytes::fromBytes(samplePage);
    if (!sample.ok())
        throw JobFailure(Error::Code::Io, sample.error().detail);
    PopplerDocument document(*sample, {});
    document.readPage(1);
    document.render(1, 1, {});
}

DocumentFacts PopplerDocument::facts() const
{
    DocumentFacts facts;
    facts.pageCount = std::clamp(m_document->numPages(), 0, Limit::pages);
    facts.title = m_document->info(QStringLiteral("Title"));
    facts.author = m_document->info(QStringLiteral("Author"));
    facts.producer = m_document->info(QStringLiteral("Producer"));
    const QDateTime created = m_document->date(QStringLiteral("CreationDate"));
    if (created.isValid())
        facts.created = created.toUTC().toString(Qt::ISODate);
    facts.encrypted = m_encrypted;
    facts.hasOutline = !m_document->outline().isEmpty();
    return facts;
}

QList<OutlineEntry> PopplerDocument::outline() const
{
    return OutlineReader(*m_document).read();
}

std::unique_ptr<Poppler::Page> PopplerDocument::pageAt(int page) const
{
    return page >= 1 && page <= m_document->numPages() ? m_document->page(page - 1) : nullptr;
}

PageGeometry PopplerDocument::geometryOf(const Poppler::Page &found, int page)
{
    return m_boxes.geometry(page, found.pageSizeF(), rotationOf(found));
}

PageReading PopplerDocument::readPage(int page)
{
    PageReading reading;
    reading.page = page;
    const std::unique_ptr<Poppler::Page> found = pageAt(page);
    if (!found) {
        reading.problem = QStringLiteral("no page object");
        return reading;
    }
    reading.label = found->label().left(Limit::title);
    reading.geometry = geometryOf(*found, page);
    const double unit = reading.geometry.userUnit();
    TextAssembly assembly;
    for (const auto &piece : found->textList()) {
        // Poppler knows nothing of user units.
        const QRectF b = piece->boundingBox();
        const QRectF box(b.x() * unit, b.y() * unit, b.width() * unit, b.height() * unit);
        if (!assembly.add(piece->text(), box, piece->hasSpaceAfter(), !piece->nextWord())) {
            reading.problem = QStringLiteral("too much text");
            break;
        }
    }
    reading.text = assembly.take();
    return reading;
}

QImage PopplerDocument::render(int page, double pixelsPerPoint, const Stopped &stopped)
{
    const std::unique_ptr<Poppler::Page> found = pageAt(page);
    if (!found)
        throw JobFailure(Error::Code::Damaged, QStringLiteral("no page object"), page);
    const PageGeometry geometry = geometryOf(*found, page);
    const QSizeF size = geometry.displayedSize() * pixelsPerPoint;
    const double width = std::max(1.0, std::round(size.width()));
    const double height = std::max(1.0, std::round(size.height()));
    if (!(width * height <= double(Limit::pixels)))
        throw JobFailure(Error::Code::Invalid, QStringLiteral("too many pixels"), page);
    const double dpi = 72 * pixelsPerPoint * geometry.userUnit();
    const auto ask = [](const QVariant &closure) {
        const auto *asked = static_cast<const Stopped *>(closure.value<const void *>());
        return *asked && (*asked)();
    };
    const auto closure = QVariant::fromValue(static_cast<const void *>(&stopped));
    QImage image = found->renderToImage(
        dpi, dpi, 0, 0, static_cast<int>(width), static_cast<int>(height), Poppler::Page::Rotate0,
        [](const QImage &, const QVariant &) {}, [](const QVariant &) { return false; }, ask,
        closure);
    if (stopped && stopped())
        throw JobFailure(Error::Code::Cancelled);
    if (image.isNull())
        throw JobFailure(Error::Code::Damaged, QStringLiteral("no picture"), page);
    return image.convertedTo(QImage::Format_RGB32);
}

} // namespace LeverArch
