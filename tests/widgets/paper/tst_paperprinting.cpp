// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "papercase.h"
#include "support/outsideprogram.h"
#include "support/samplepdf.h"
#include "widgets/paper/paperprinting.h"
#include "widgets/paper/workerpagesource.h"

#include <QPrinter>
#include <QRegularExpression>

using namespace LeverArch;

namespace {

/// Stops a page of the reader's choice.
class Failing final : public PageSource
{
public:
    Result<QImage> render(int page, double scale, Cancellation) override
    {
        if (page == 2)
            return Error{
                Error::Code::WorkerLost, QStringLiteral("This page stops its reader."), {}};
        QImage image(int(200 * scale), int(300 * scale), QImage::Format_RGB32);
        image.fill(Qt::white);
        return image;
    }
    Result<QImage> renderPart(int, const PagePart &, Cancellation) override { return QImage(); }
    Result<QList<PageLink>> links(int) override { return QList<PageLink>(); }
};

QList<PageFacts> pagesOf(const QList<QSizeF> &sizes)
{
    QList<PageFacts> pages;
    for (const QSizeF &size : sizes)
        pages.append({int(pages.size()) + 1, {}, PageGeometry(QRectF(QPointF(0, 0), size), 0), {}});
    return pages;
}

QString told(const FileOutside &file, const QString &program, const QStringList &options)
{
    return outsideProgram(program, options + QStringList{file.path(QStringLiteral("out.pdf"))} +
                                       (program == QLatin1String("pdftotext")
                                            ? QStringList{QStringLiteral("-")}
                                            : QStringList()));
}

} // namespace

TEST_CASE("A paper is printed page for page, each the way round it lies")
{
    const FileOutside file;
    const QByteArray pdf =
        pdfOf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>",
               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R/Resources<<>>>>",
               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Resources<<>>>>",
               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>",
               streamOf("0 g 100 600 200 100 re f")});
    WorkerPool pool(testWorkers());
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setOutputFileName(file.path(QStringLiteral("out.pdf")));
    PrintOrder order{QStringLiteral("Letter"),
                     pagesOf({QSizeF(595, 842), QSizeF(842, 595), QSizeF(595, 842)}), 1, 3,
                     openInWorker(pool, must(SharedBytes::fromBytes(pdf)), {})};
    NoProgress progress;
    CHECK(must(printPages(printer, order, progress, {})) == 3);
    const QString info = told(
        file, QStringLiteral("pdfinfo"),
        {QStringLiteral("-f"), QStringLiteral("1"), QStringLiteral("-l"), QStringLiteral("3")});
    CHECK(info.contains(QRegularExpression(QStringLiteral("Pages:\\s+3"))));
    CHECK(info.contains(QRegularExpression(QStringLiteral("Page\\s+1 size:\\s+595 x 842"))));
    CHECK(info.contains(QRegularExpression(QStringLiteral("Page\\s+2 size:\\s+842 x 595"))));
    // The black box of the first page stands where it stands on the paper, but for the margins
    // the printer cannot reach.
    outsideProgram(QStringLiteral("pdftoppm"),
                   {QStringLiteral("-r"), QStringLiteral("72"), QStringLiteral("-png"),
                    QStringLiteral("-f"), QStringLiteral("1"), QStringLiteral("-l"),
                    QStringLiteral("1"), QStringLiteral("-singlefile"),
                    file.path(QStringLiteral("out.pdf")), file.path(QStringLiteral("out"))});
    const QImage sheet(file.path(QStringLiteral("out.png")));
    REQUIRE_FALSE(sheet.isNull());
    CHECK(qGray(sheet.pixel(200, 190)) < 20);
    CHECK(qGray(sheet.pixel(200, 120)) > 230);
    CHECK(qGray(sheet.pixel(400, 190)) > 230);
}

TEST_CASE("A page that cannot be drawn is printed as a sheet that says so")
{
    const FileOutside file;
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(file.path(QStringLiteral("out.pdf")));
    printer.setPrintRange(QPrinter::PageRange);
    printer.setFromTo(2, 3);
    const auto [first, last] = pagesWanted(printer, 3, 1);
    CHECK(std::pair(first, last) == std::pair(2, 3));
    PrintOrder order{QStringLiteral("Letter"),
                     pagesOf({QSizeF(200, 300), QSizeF(200, 300), QSizeF(200, 300)}), first, last,
                     []() -> Result<std::unique_ptr<PageSource>> {
                         return std::unique_ptr<PageSource>(new Failing);
                     }};
    NoProgress progress;
    CHECK(must(printPages(printer, order, progress, {})) == 2);
    CHECK(told(file, QStringLiteral("pdftotext"), {})
              .contains(QStringLiteral("Page 2 could not be printed")));
}

TEST_CASE("Printing that is stopped says so")
{
    const FileOutside file;
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(file.path(QStringLiteral("out.pdf")));
    Cancellation cancellation;
    cancellation.cancel();
    PrintOrder order{QStringLiteral("Letter"), pagesOf({QSizeF(200, 300)}), 1, 1,
                     []() -> Result<std::unique_ptr<PageSource>> {
                         return std::unique_ptr<PageSource>(new Failing);
                     }};
    NoProgress progress;
    const auto printed = printPages(printer, order, progress, cancellation);
    REQUIRE_FALSE(printed.ok());
    CHECK(printed.error().code == Error::Code::Cancelled);
}
