// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/layout/composer.h"

#include "outputs/layout/block.h"
#include "outputs/layout/textbox.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace LeverArch {

namespace {

constexpr qreal margin = mm(22);
// QPageSize gives A4 in whole points, and so does the MediaBox it writes.
constexpr qreal pageWidth = pt(595);
constexpr qreal pageHeight = pt(842);
constexpr qreal footerDrop = pt(20); // From the text area to the footer's rule.

void setUp(QPdfWriter &writer, const QString &title)
{
    writer.setPdfVersion(QPdfWriter::PdfVersion_1_6);
    writer.setResolution(int(72 * unitsPerPoint));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Lever Arch"));
}

void paintFooter(PageCanvas &canvas, const PageFooter &footer, int pages)
{
    if (footer.left.isEmpty() && footer.middle.isEmpty() && footer.pageOf.isEmpty())
        return;
    const qreal top = pageHeight - margin + footerDrop;
    const qreal width = textArea().width();
    const TextStyle style = textStyle(TextRole::Footer, Ink::quiet);
    canvas.painter().fillRect(QRectF(margin, top, width, pt(0.4)), Ink::rule);
    const auto put = [&](const QString &text, qreal x, qreal w, Qt::Alignment alignment) {
        const TextBox box({{text}}, style.aligned(alignment | Qt::AlignAbsolute), w);
        if (box.lineCount() > 0)
            box.paintLine(0, canvas, {x, top + pt(5)});
    };
    const QString left =
        QFontMetricsF(style.font).elidedText(footer.left, Qt::ElideRight, width * 0.43);
    put(left, margin, width * 0.45, Qt::AlignLeft);
    put(footer.middle, margin + width * 0.45, width * 0.38, Qt::AlignRight);
    if (!footer.pageOf.isEmpty())
        put(footer.pageOf.arg(canvas.page()).arg(pages), margin + width * 0.85, width * 0.15,
            Qt::AlignRight);
}

void paintPage(PageCanvas &canvas, const FlowPage &page)
{
    for (const Placement &placed : page) {
        const QPointF at(margin, margin + placed.top);
        if (placed.row < 0)
            placed.block->paintContinuation(canvas, at);
        else
            placed.block->paintRow(placed.row, canvas, at);
    }
}

Error cannotPaint()
{
    return {Error::Code::Io,
            QCoreApplication::translate("Outputs", "The pages could not be written to memory. "
                                                   "Close other programs and try again."),
            {}};
}

/// Every font the writer describes must come with its outlines, or the file prints in whatever the
/// reader has.
bool fontsEmbedded(const QByteArray &pdf)
{
    return pdf.count("/Type /FontDescriptor") == pdf.count("/FontFile2 ");
}

} // namespace

QSizeF textArea()
{
    return {pageWidth - 2 * margin, pageHeight - 2 * margin};
}

int countPages(const Blocks &blocks)
{
    return int(flowPages(blocks, textArea().width(), textArea().height()).size());
}

Result<Composition> composePages(const Blocks &blocks, const PageFooter &footer,
                                 const QString &title, const QHash<QString, Destination> &elsewhere)
{
    const QList<FlowPage> pages = flowPages(blocks, textArea().width(), textArea().height());
    Composition composition;
    QBuffer buffer(&composition.pdf);
    if (!buffer.open(QIODevice::WriteOnly))
        return cannotPaint();
    QStringList unresolved;
    {
        QPdfWriter writer(&buffer);
        setUp(writer, title);
        QPainter painter;
        if (!painter.begin(&writer))
            return cannotPaint();
        PageCanvas canvas(painter);
        for (int i = 0; i < pages.size(); ++i) {
            if (i > 0 && !writer.newPage())
                return cannotPaint();
            canvas.beginPage(i + 1);
            paintPage(canvas, pages.at(i));
            paintFooter(canvas, footer, int(pages.size()));
        }
        if (!painter.end())
            return cannotPaint();
        composition.bookmarks = canvas.bookmarks();
        composition.links = canvas.links(elsewhere, unresolved);
        composition.printed = canvas.printed();
        composition.unprintable = canvas.unprintable();
    }
    if (!unresolved.isEmpty()) {
        return Error{Error::Code::Internal,
                     QCoreApplication::translate(
                         "Outputs", "A reference in the text leads nowhere, so nothing was made."),
                     unresolved.join(QLatin1Char(' '))};
    }
    if (!fontsEmbedded(composition.pdf)) {
        return Error{Error::Code::Unsupported,
                     QCoreApplication::translate(
                         "Outputs", "A font could not be put into the file, so nothing was made. "
                                    "Install the Noto fonts (fonts-noto-core)."),
                     {}};
    }
    composition.pageCount = int(pages.size());
    return composition;
}

} // namespace LeverArch
