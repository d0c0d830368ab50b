// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/pagecomposer.h"

#include "parsers/failure.h"
#include "parsers/files/composeddocument.h"
#include "parsers/files/gridlayout.h"
#include "parsers/files/htmlslices.h"
#include "parsers/files/signs/signforms.h"
#include "parsers/files/signs/signrelay.h"
#include "parsers/pdffurniture.h"
#include "parsers/qpdfsource.h"

#include <qpdf/QPDF.hh>

#include <QBuffer>
#include <QHashSeed>
#include <QPainter>
#include <QPdfWriter>

namespace LeverArch {

namespace {

constexpr double marginMillimetres = 20;
/// UTF-16 units of HTML laid out at once.
constexpr qsizetype sliceSize = 30'000;
/// Smaller letters than this part of their size, and the page is turned.
constexpr double smallestUpright = 0.75;
/// No honest file has more; readers cut long before (mostComposed).
constexpr int mostPages = 10'000;
/// A new slice does not begin below this part of a page.
constexpr double fullPage = 0.93;

/// Qt writes fonts in the order of a hash, which would be another one in every process.
class SameHashes
{
public:
    SameHashes() { QHashSeed::setDeterministicGlobalSeed(); }
    ~SameHashes() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(SameHashes)
};

class Composer
{
public:
    Composer(const PageContent &content, const std::function<void()> &step)
        : m_content(content), m_step(step), m_writer(&m_buffer)
    {
        m_buffer.open(QIODevice::WriteOnly);
        m_writer.setResolution(1200);
        m_writer.setPageLayout(layout(content.wide));
    }

    QByteArray compose()
    {
        const QStringList parts = m_content.html.split(gridMark);
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const QStringList slices = htmlSlices(parts[i], sliceSize);
            for (const QString &slice : slices) {
                draw(slice);
                m_step();
            }
            if (i + 1 < parts.size() && i < m_content.grids.size())
                draw(m_content.grids[i]);
        }
        if (!m_painter.isActive())
            draw(QString());
        m_painter.end();
        return m_bytes;
    }

    const SignForms &signs() const { return m_signs; }

private:
    static QPageLayout layout(bool wide)
    {
        return {QPageSize(QPageSize::A4), wide ? QPageLayout::Landscape : QPageLayout::Portrait,
                QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres,
                          marginMillimetres),
                QPageLayout::Millimeter};
    }

    QSizeF areaOf(bool wide) const
    {
        return QRectF(layout(wide).paintRectPixels(m_writer.resolution())).size();
    }

    void draw(const QString &html)
    {
        ComposedDocument document(m_content.pictures, m_writer);
        bool wide = m_content.wide;
        const bool hasRoom = m_painter.isActive() && wide == m_isWide &&
                             m_used < areaOf(wide).height() * fullPage;
        document.layOut(html, areaOf(wide), hasRoom ? m_used : 0);
        m_step();
        if (!wide && document.scale() < smallestUpright) {
            wide = true;
            document.layOut(html, areaOf(wide), 0);
            m_step();
        }
        // On the page the last slice ended on, where there is room.
        if (!hasRoom || wide != m_isWide || document.scale() < 1)
            beginPage(wide);
        const QSizeF page = document.pageSize();
        const int pages = document.pageCount();
        for (int i = 0; i < pages; ++i) {
            if (i > 0)
                newPage();
            drawPage(document, page, i);
            m_step();
        }
        m_used = document.endOfLastPage();
    }

    void beginPage(bool wide)
    {
        m_writer.setPageLayout(layout(wide));
        m_isWide = wide;
        if (m_painter.isActive())
            newPage();
        else if (!m_painter.begin(&m_writer))
            throw JobFailure(Error::Code::Internal, QStringLiteral("no painter"));
    }

    void newPage()
    {
        if (++m_pages > mostPages)
            throw JobFailure(Error::Code::Refused, QStringLiteral("pages"));
        m_writer.newPage();
    }

    void drawPage(ComposedDocument &document, const QSizeF &page, int index)
    {
        const QRectF area(0, index * page.height(), page.width(), page.height());
        paint(document.needsSigns(), [&document, &area](QPainter &painter) {
            painter.scale(document.scale(), document.scale());
            painter.translate(0, -area.top());
            painter.setClipRect(area);
            document.drawPart(painter, area);
        });
    }

    void draw(const PageGrid &grid)
    {
        GridLayout layout(grid, m_writer, m_step);
        bool wide = m_content.wide;
        layout.fit(areaOf(wide));
        if (!wide && layout.scale() < smallestUpright) {
            wide = true;
            layout.fit(areaOf(wide));
        }
        if (!m_painter.isActive() || wide != m_isWide) {
            beginPage(wide);
            m_used = 0;
        }
        while (!layout.isDone()) {
            paint(layout.needsSigns(), [this, &layout](QPainter &painter) {
                painter.scale(layout.scale(), layout.scale());
                m_used = layout.drawPage(painter, m_used / layout.scale()) * layout.scale();
            });
            if (!layout.isDone()) {
                newPage();
                m_used = 0;
            }
            m_step();
        }
    }

    /// What needs signs is painted by a SignRelay.
    template<typename Painting>
    void paint(bool needsSigns, const Painting &painting)
    {
        m_painter.save();
        if (needsSigns) {
            SignRelay relay(m_painter, m_signs, m_names);
            QPainter painter(&relay);
            painting(painter);
        } else {
            painting(m_painter);
        }
        m_painter.restore();
    }

    const PageContent &m_content;
    const std::function<void()> &m_step;
    QByteArray m_bytes;
    QBuffer m_buffer{&m_bytes};
    QPdfWriter m_writer;
    QPainter m_painter;
    SignForms m_signs;
    GlyphNames m_names;
    double m_used = 0; ///< Of the page at hand, units of the writer.
    bool m_isWide = false;
    int m_pages = 1;
};

QList<FileNote> missingSigns(const SignForms &signs)
{
    constexpr qsizetype mostNamed = 10;
    if (signs.missing().isEmpty())
        return {};
    QStringList named = signs.missing().first(std::min(signs.missing().size(), mostNamed));
    if (signs.missing().size() > mostNamed)
        named.append(QStringLiteral("…"));
    return {{FileNote::Kind::SignsMissing, signs.timesMissing(), named.join(QLatin1Char(' '))}};
}

} // namespace

MadePages composePages(const PageContent &content, const QList<FileNote> &notes,
                       const std::function<void()> &step)
{
    const SameHashes hashes;
    Composer composer(content, step);
    const QByteArray raw = composer.compose();
    step();
    // Written once more, without the date and the chance that Qt puts into it.
    const std::unique_ptr<QPDF> pdf = openWithQpdf(raw);
    composer.signs().writeInto(*pdf);
    PdfDescription description;
    description.title = content.title;
    PdfFurniture(*pdf).describe(description);
    return {writePdf(*pdf, [&step](int) { step(); }), notes + missingSigns(composer.signs())};
}

} // namespace LeverArch
