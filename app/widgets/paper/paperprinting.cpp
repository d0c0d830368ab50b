// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/paperprinting.h"

#include "widgets/paper/pagerenderer.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrinter>

#include <cmath>

namespace LeverArch {

namespace {

constexpr double finest = 300; // Dots to an inch: beyond it paper shows no more.
constexpr double points = 72;

QString translated(const char *text)
{
    return QCoreApplication::translate("Printing", text);
}

void layOut(QPrinter &printer, const QSizeF &page)
{
    printer.setPageOrientation(page.width() > page.height() ? QPageLayout::Landscape
                                                            : QPageLayout::Portrait);
}

/// Where a page goes on the sheet, in device pixels: life size or smaller, in the middle.
QRectF placeOn(const QPrinter &printer, const QSizeF &page)
{
    const QRectF sheet = printer.pageRect(QPrinter::DevicePixel);
    const double perPoint = printer.resolution() / points;
    QSizeF size = page * perPoint;
    if (size.width() > sheet.width() || size.height() > sheet.height())
        size.scale(sheet.size(), Qt::KeepAspectRatio);
    return {(sheet.width() - size.width()) / 2, (sheet.height() - size.height()) / 2, size.width(),
            size.height()};
}

void paintPage(QPainter &painter, const QPrinter &printer, const PageFacts &page,
               const Result<QImage> &picture)
{
    const QRectF place = placeOn(printer, page.geometry.displayedSize());
    if (picture.ok() && !picture->isNull()) {
        painter.drawImage(place, *picture);
        return;
    }
    const QString why = picture.ok() ? QString() : picture.error().message;
    painter.drawText(place, int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                     translated("Page %1 could not be printed.\n%2").arg(page.page).arg(why));
}

} // namespace

std::pair<int, int> pagesWanted(const QPrinter &printer, int pageCount, int currentPage)
{
    if (printer.printRange() == QPrinter::CurrentPage)
        return {currentPage, currentPage};
    if (printer.printRange() != QPrinter::PageRange || printer.fromPage() < 1)
        return {1, pageCount};
    const int first = std::min(printer.fromPage(), pageCount);
    return {first, std::clamp(printer.toPage(), first, pageCount)};
}

Result<int> printPages(QPrinter &printer, const PrintOrder &order, Progress &progress,
                       const Cancellation &cancellation)
{
    LEVERARCH_ASSIGN(const std::unique_ptr<PageSource> source, order.open());
    printer.setDocName(order.title);
    const int total = order.last - order.first + 1;
    QPainter painter;
    for (int number = order.first; number <= order.last; ++number) {
        progress.report(number - order.first, total, translated("Page %1").arg(number));
        const PageFacts &page = order.pages.at(number - 1);
        const QSizeF size = page.geometry.displayedSize();
        layOut(printer, size);
        const bool ready = number == order.first ? painter.begin(&printer) : printer.newPage();
        if (!ready) {
            return Error{Error::Code::Io,
                         translated("The printer does not answer. Check that it is on and chosen "
                                    "as it should be, then print again."),
                         {}};
        }
        const double dots = std::min(double(printer.resolution()), finest) / points;
        const double smaller =
            placeOn(printer, size).width() / (size.width() * printer.resolution() / points);
        const double scale = PageRenderer::cappedScale(size, dots * smaller);
        const Result<QImage> picture = source->render(number, scale, cancellation);
        if (cancellation.isCancelled()) {
            printer.abort();
            return Error{Error::Code::Cancelled, translated("Printing was stopped."), {}};
        }
        paintPage(painter, printer, page, picture);
    }
    painter.end();
    progress.report(total, total, {});
    return total;
}

} // namespace LeverArch
