// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/scannedpaper.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace LeverArch {

namespace {

constexpr double pointsPerInch = 72;
constexpr double metresPerInch = 0.0254;

QString say(const char *text)
{
    return QCoreApplication::translate("ScannedPaper", text);
}

/// scanimage writes the resolution into the PNG; Qt says 96 dots to an inch where nothing is said.
int dotsOf(const QImage &page, int otherwise)
{
    const int own = qRound(page.dotsPerMeterX() * metresPerInch);
    return own > 0 && own != 96 ? own : std::max(otherwise, 1);
}

} // namespace

Result<QByteArray> paperOfScans(const QList<QByteArray> &pages, int dotsPerInch)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(QStringLiteral("Lever Arch"));
    writer.setPageMargins({});
    QPainter painter;
    for (const QByteArray &png : pages) {
        const QImage page = QImage::fromData(png, "PNG");
        if (page.isNull())
            return Error{Error::Code::Damaged,
                         say(QT_TRANSLATE_NOOP("ScannedPaper",
                                               "A scanned page could not be read. Scan it again.")),
                         {}};
        const int dots = dotsOf(page, dotsPerInch);
        const QSizeF size = QSizeF(page.size()) * pointsPerInch / dots;
        writer.setPageSize(QPageSize(size, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins({});
        if (!painter.isActive())
            painter.begin(&writer);
        else
            writer.newPage();
        painter.setRenderHint(QPainter::LosslessImageRendering);
        painter.drawImage(QRectF(0, 0, writer.width(), writer.height()), page);
    }
    painter.end();
    return pdf;
}

} // namespace LeverArch
