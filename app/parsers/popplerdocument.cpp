// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/popplerdocument.h"

#include "parsers/failure.h"
#include "worker/protocol/linkmessages.h"

#include <poppler-link.h>
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

/// What is to be drawn, in pixels of the whole picture.
QRect areaOf(const RenderRequest &wanted, const PageGeometry &geometry)
{
    const QRect whole({}, wholePicture(geometry, wanted.pixelsPerPoint, wanted.quarterTurns));
    const QRect area = wanted.part.isNull() ? whole : wanted.part;
    if (area.isEmpty() || !whole.contains(area) ||
        qint64(area.width()) * area.height() > Limit::pixels)
        throw JobFailure(Error::Code::Invalid, QStringLiteral("area"), wanted.page);
    return area;
}

double bounded(double points)
{
    return std::isfinite(points) ? std::clamp(points, -Limit::distance, Limit::distance) : 0.0;
}

/// Where one clicks, in displayed space of a page of a size.
QRectF areaOf(const Poppler::Link &link, const QSizeF &size)
{
    const QRectF part = link.linkArea().normalized();
    return {bounded(part.x() * size.width()), bounded(part.y() * size.height()),
            bounded(part.width() * size.width()), bounded(part.height() * size.height())};
}

/// Where a destination leads, a name looked up; null when it leads out of the document.
std::optional<Poppler::LinkDestination> resolved(Poppler::Document &document,
                                                 const Poppler::LinkDestination &destination)
{
    const bool inside =
        destination.pageNumber() >= 1 && destination.pageNumber() <= document.numPages();
    if (inside)
        return destination;
    const QString name = destination.destinationName();
    if (name.isEmpty())
        return std::nullopt;
    const std::unique_ptr<Poppler::LinkDestination> named(document.linkDestination(name));
    const bool found =
        named && named->pageNumber() >= 1 && named->pageNumber() <= document.numPages();
    return found ? std::optional(*named) : std::nullopt;
}

/// Walks the outline as far as it is believable: the tree of a hostile paper may be endless.
class OutlineReader
{
public:
    using Target = std::optional<Poppler::LinkDestination>;
    using Visit = std::function<void(const QString &title, int level, const Target &target)>;

    OutlineReader(Poppler::Document &document, Visit visit)
        : m_document(document), m_visit(std::move(visit))
    {}

    void read() { walk(m_document.outline(), 0); }

private:
    void walk(const QVector<Poppler::OutlineItem> &items, int level)
    {
        for (const Poppler::OutlineItem &item : items) {
            if (++m_seen > longestOutline)
                return;
            const auto destination = item.destination();
            const bool inside = destination && item.externalFileName().isEmpty();
            m_visit(item.name().left(Limit::title), level,
                    inside ? resolved(m_document, *destination) : std::nullopt);
            if (item.hasChildren() && level + 1 < deepestOutline)
                walk(item.children(), level + 1);
        }
    }

    Poppler::Document &m_document;
    Visit m_visit;
    qsizetype m_seen = 0;
};

} // namespace

PopplerDocument::PopplerDocument(SharedBytes pdf, const QString &password)
    : m_pdf(std::move(pdf)), m_password(password.toUtf8())
{
    const QByteArrayView bytes = mapped(m_pdf);
    m_document = load(bytes, m_password);
    // isEncrypted() answers no while the document is locked.
    if (m_document && m_document->isLocked()) {
        const QByteArray latin = password.toLatin1();
        if (latin == m_password || m_document->unlock(latin, latin))
            throw JobFailure(Error::Code::PasswordNeeded);
        m_password = latin;
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

std::unique_ptr<PopplerDocument> PopplerDocument::warmUp()
{
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
    const auto sample = SharedBytes::fromBytes(samplePage);
    if (!sample.ok())
        throw JobFailure(Error::Code::Io, sample.error().detail);
    auto document = std::make_unique<PopplerDocument>(*sample, QString());
    document->readPage(1);
    document->render({}, {});
    return document;
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
    facts.hasAttachments = m_document->hasEmbeddedFiles();
    return facts;
}

QList<OutlineEntry> PopplerDocument::outline() const
{
    QList<OutlineEntry> entries;
    OutlineReader(*m_document, [&entries](const QString &title, int level, const auto &target) {
        entries.append({title, target ? target->pageNumber() : 0, level});
    }).read();
    return entries;
}

std::unique_ptr<Poppler::Page> PopplerDocument::pageAt(int page) const
{
    return page >= 1 && page <= m_document->numPages() ? m_document->page(page - 1) : nullptr;
}

PopplerText &PopplerDocument::text()
{
    if (!m_text)
        m_text = std::make_unique<PopplerText>(mapped(m_pdf), m_password);
    return *m_text;
}

PageReading PopplerDocument::readPage(int page)
{
    PageReading reading;
    reading.page = page;
    const std::unique_ptr<Poppler::Page> found = pageAt(page);
    if (!found || !text().has(page)) {
        reading.problem = QStringLiteral("no page object");
        return reading;
    }
    reading.label = found->label().left(Limit::title);
    reading.geometry = text().geometry(page);
    if (!text().read(page, reading.text))
        reading.problem = QStringLiteral("too much text");
    reading.hasMarks = text().hasMarks(page);
    return reading;
}

PageGeometry PopplerDocument::geometry(int page)
{
    if (!text().has(page))
        throw JobFailure(Error::Code::Damaged, QStringLiteral("no page object"), page);
    return text().geometry(page);
}

double PopplerDocument::topOf(const Poppler::LinkDestination &destination)
{
    const std::unique_ptr<Poppler::Page> page = pageAt(destination.pageNumber());
    if (!page || !destination.isChangeTop())
        return 0;
    const double height = text().geometry(destination.pageNumber()).displayedSize().height();
    return bounded(destination.top() * height);
}

void PopplerDocument::appendLinks(const Poppler::Page &found, int page, QList<PdfLink> &links)
{
    const QSizeF size = text().geometry(page).displayedSize();
    for (const auto &link : found.links()) {
        if (link->linkType() != Poppler::Link::Goto || links.size() >= Limit::entries)
            continue;
        const auto &jump = static_cast<const Poppler::LinkGoto &>(*link);
        const auto target =
            jump.isExternal() ? std::nullopt : resolved(*m_document, jump.destination());
        if (!target)
            continue;
        links.append({page, areaOf(*link, size), target->pageNumber(), topOf(*target)});
    }
}

// Where a link leads, without its area; nothing for what is no place (a sound, a script).
std::optional<PageLink> PopplerDocument::leading(const Poppler::Link &link)
{
    PageLink leads;
    if (link.linkType() == Poppler::Link::Browse) {
        leads.address = static_cast<const Poppler::LinkBrowse &>(link).url().left(Limit::title);
        return leads.address.isEmpty() ? std::nullopt : std::optional(leads);
    }
    if (link.linkType() != Poppler::Link::Goto)
        return std::nullopt;
    const auto &jump = static_cast<const Poppler::LinkGoto &>(link);
    if (jump.isExternal()) {
        const QString path = QString(jump.fileName()).replace(QLatin1Char('\\'), QLatin1Char('/'));
        leads.file = path.section(QLatin1Char('/'), -1).left(Limit::title);
        leads.targetPage = std::clamp(jump.destination().pageNumber(), 1, Limit::pages);
        return leads.file.isEmpty() ? std::nullopt : std::optional(leads);
    }
    const auto target = resolved(*m_document, jump.destination());
    if (!target)
        return std::nullopt;
    leads.targetPage = target->pageNumber();
    leads.targetTop = topOf(*target);
    return leads;
}

QList<PageLink> PopplerDocument::links(int page)
{
    QList<PageLink> links;
    const std::unique_ptr<Poppler::Page> found = pageAt(page);
    if (!found || !text().has(page))
        return links;
    const QSizeF size = text().geometry(page).displayedSize();
    for (const auto &link : found->links()) {
        std::optional<PageLink> leads = leading(*link);
        if (!leads)
            continue;
        leads->area = areaOf(*link, size);
        links.append(*leads);
        if (links.size() >= Limit::linksOfPage)
            break;
    }
    return links;
}

PdfStructure PopplerDocument::structure(const std::function<void(int)> &step)
{
    PdfStructure structure;
    const DocumentFacts known = facts();
    structure.pageCount = known.pageCount;
    structure.title = known.title;
    OutlineReader(*m_document, [&](const QString &title, int level, const auto &target) {
        structure.bookmarks.append(
            {title, target ? target->pageNumber() : 1, target ? topOf(*target) : 0.0, level});
    }).read();
    for (int page = 1; page <= known.pageCount; ++page) {
        const std::unique_ptr<Poppler::Page> found = pageAt(page);
        structure.pageLabels.append(found ? found->label() : QString());
        if (found)
            appendLinks(*found, page, structure.links);
        step(page);
    }
    return structure;
}

QImage PopplerDocument::render(const RenderRequest &wanted, const Stopped &stopped)
{
    const int page = wanted.page;
    const std::unique_ptr<Poppler::Page> found = pageAt(page);
    if (!found || !text().has(page))
        throw JobFailure(Error::Code::Damaged, QStringLiteral("no page object"), page);
    const PageGeometry geometry = text().geometry(page);
    const QRect area = areaOf(wanted, geometry);
    const double dpi = 72 * wanted.pixelsPerPoint * geometry.userUnit();
    const auto ask = [](const QVariant &closure) {
        const auto *asked = static_cast<const Stopped *>(closure.value<const void *>());
        return *asked && (*asked)();
    };
    const auto closure = QVariant::fromValue(static_cast<const void *>(&stopped));
    QImage image = found->renderToImage(
        dpi, dpi, area.x(), area.y(), area.width(), area.height(),
        static_cast<Poppler::Page::Rotation>(wanted.quarterTurns),
        [](const QImage &, const QVariant &) {}, [](const QVariant &) { return false; }, ask,
        closure);
    if (stopped && stopped())
        throw JobFailure(Error::Code::Cancelled);
    if (image.isNull())
        throw JobFailure(Error::Code::Damaged, QStringLiteral("no picture"), page);
    return image.convertedTo(QImage::Format_RGB32);
}

} // namespace LeverArch
