// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/casefilefixture.h"
#include "support/outsideprogram.h"
#include "support/qtcatch.h"
#include "support/testworkers.h"
#include "testworkspace.h"

#include "domain/stores/documentstore.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/stores.h"
#include "widgets/scandialog.h"
#include "widgets/scannedpaper.h"

#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QListWidget>
#include <QPushButton>

using namespace LeverArch;

namespace {

/// The dialog over SANE's scanner that needs no paper.
class ScanDesk : public CaseFileFixture
{
public:
    explicit ScanDesk(bool readOnly = false)
        : workers(testWorkers()),
          other(readOnly ? must(CaseFile::open(path(), readingOnly())) : nullptr),
          workspace(readOnly ? *other : file(), workers, clock)
    {
        write(QStringLiteral("dll.conf"), "test\n");
        write(QStringLiteral("test.conf"), "number_of_devices 1\n");
        ScannerOptions options;
        options.environment.insert(QStringLiteral("SANE_CONFIG_DIR"), folder());
        dialog = std::make_unique<ScanDialog>(workspace, options);
        QObject::connect(dialog.get(), &ScanDialog::scanned,
                         [this](const QList<NamedPaper> &papers, Id kept) {
                             scanned = papers;
                             account = kept;
                         });
        dialog->open();
        waitUntil([this] { return button("scanPage")->isEnabled(); });
    }

    QPushButton *button(const char *name) const
    {
        return dialog->findChild<QPushButton *>(QLatin1String(name));
    }
    void scanPage()
    {
        const qsizetype before = dialog->pageCount();
        button("scanPage")->click();
        waitUntil([&] { return dialog->pageCount() > before && button("scanPage")->isEnabled(); });
    }
    void bringIn()
    {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("&Bring it in"))
                button->click();
        }
    }
    void finish()
    {
        bringIn();
        waitUntil([this] { return !scanned.isEmpty(); });
    }
    CaseFileOptions readingOnly()
    {
        CaseFileOptions readOnly = options();
        readOnly.readOnly = true;
        return readOnly;
    }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    WorkerPool workers;
    std::unique_ptr<CaseFile> other; ///< The same case file, where it cannot be written.
    TestWorkspace workspace;
    std::unique_ptr<ScanDialog> dialog;
    QList<NamedPaper> scanned;
    Id account;
};

QByteArray pngOf(QSize size, int dots)
{
    QImage image(size, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    image.setDotsPerMeterX(qRound(dots / 0.0254));
    image.setDotsPerMeterY(qRound(dots / 0.0254));
    QByteArray png;
    QBuffer buffer(&png);
    image.save(&buffer, "PNG");
    return png;
}

} // namespace

TEST_CASE("Two pages from the glass become one paper of two pages")
{
    ScanDesk desk;
    desk.scanPage();
    desk.scanPage();
    desk.finish();
    REQUIRE(desk.scanned.size() == 1);
    CHECK(desk.scanned.first().fileName.startsWith(QStringLiteral("Scan 22 Mar 2021")));
    CHECK(desk.scanned.first().fileName.endsWith(QStringLiteral(".pdf")));
    const FileOutside paper(desk.scanned.first().bytes);
    const QString info = outsideProgram(QStringLiteral("pdfinfo"), {paper.path()});
    CHECK(info.contains(QRegularExpression(QStringLiteral("Pages:\\s+2\\b"))));
    // 80 by 100 mm of glass in points.
    CHECK(info.contains(QRegularExpression(QStringLiteral("Page size:\\s+22[67]\\S* x 28[34]"))));
}

TEST_CASE("A scanned paper is in the case file before the dialog lets go of it")
{
    ScanDesk desk;
    desk.scanPage();
    desk.finish();
    CHECK(desk.dialog->pageCount() == 0);
    const IntakeInfo kept = must(desk.read().ledger().intake(desk.account));
    CHECK(kept.canGoOn());
    CHECK(kept.way == IntakeWay::Scanned);
    const auto original = must(desk.read().documents().originalByHash(
        Sha256::of(desk.scanned.first().bytes)));
    CHECK(original.has_value());
}

TEST_CASE("A scanned paper that cannot be kept stays in the dialog")
{
    ScanDesk desk(true);
    desk.scanPage();
    desk.bringIn();
    CaseFileFixture::waitUntil([&] { return desk.button("scanPage")->isEnabled(); });
    CHECK(desk.dialog->isVisible());
    CHECK(desk.dialog->pageCount() == 1);
    CHECK(desk.scanned.isEmpty());
}

TEST_CASE("A feeder's pages can be papers of their own, and a page can be taken away")
{
    ScanDesk desk;
    auto *source = desk.dialog->findChild<QComboBox *>(QStringLiteral("source"));
    source->setCurrentIndex(source->findText(QStringLiteral("From the feeder")));
    desk.scanPage();
    CaseFileFixture::waitUntil([&] { return desk.button("scanPage")->isEnabled(); });
    REQUIRE(desk.dialog->pageCount() == 10);
    auto *pages = desk.dialog->findChild<QListWidget *>();
    pages->setCurrentRow(3);
    for (QPushButton *button : desk.dialog->findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("&Remove"))
            button->click();
    }
    CHECK(desk.dialog->pageCount() == 9);
    CHECK(pages->item(8)->text() == QStringLiteral("Page 9"));
    desk.dialog->findChild<QCheckBox *>()->setChecked(true);
    desk.finish();
    REQUIRE(desk.scanned.size() == 9);
    CHECK(desk.scanned.last().fileName.endsWith(QStringLiteral(" (9).pdf")));
}

TEST_CASE("Scanned pages are not thrown away without a question")
{
    ScanDesk desk;
    desk.scanPage();
    desk.dialog->reject();
    CHECK(desk.workspace.scripted.asked().contains(QStringLiteral("scan-discard")));
    CHECK(desk.dialog->isVisible());
    desk.workspace.scripted.answer(QStringLiteral("scan-discard"), {QString()});
    desk.dialog->reject();
    CHECK_FALSE(desk.dialog->isVisible());
    CHECK(desk.scanned.isEmpty());
}

TEST_CASE("What another program takes out of a scanned paper is what the scanner gave, dot for dot")
{
    QImage colours(40, 30, QImage::Format_RGB888);
    for (int y = 0; y < 30; ++y) {
        for (int x = 0; x < 40; ++x)
            colours.setPixel(x, y, qRgb(x * 6, y * 8, (x * y) % 256));
    }
    QImage lines(41, 30, QImage::Format_Mono); // Not a whole number of bytes wide.
    lines.fill(1);
    for (int x = 0; x < 41; x += 3)
        lines.setPixel(x, x % 30, 0);
    QImage palette = colours.convertToFormat(QImage::Format_Indexed8);
    QList<QByteArray> pngs;
    for (const QImage &image : {colours, lines, palette}) {
        QByteArray png;
        QBuffer buffer(&png);
        REQUIRE(image.save(&buffer, "PNG"));
        pngs.append(png);
    }
    const FileOutside paper(must(paperOfScans(pngs, 300)));
    outsideProgram(QStringLiteral("pdfimages"),
                   {QStringLiteral("-png"), paper.path(), paper.path(QStringLiteral("out"))});
    const QImage backColours(paper.path(QStringLiteral("out-000.png")));
    const QImage backLines(paper.path(QStringLiteral("out-001.png")));
    const QImage backPalette(paper.path(QStringLiteral("out-002.png")));
    constexpr auto same = QImage::Format_RGB32;
    CHECK(backColours.convertToFormat(same) == colours.convertToFormat(same));
    CHECK(backLines.convertToFormat(same) == lines.convertToFormat(same));
    CHECK(backPalette.convertToFormat(same) == palette.convertToFormat(same));
}

TEST_CASE("Bytes that only begin like a picture are refused")
{
    const QByteArray png = pngOf({20, 20}, 300);
    for (qsizetype size : {0, 7, 8, 20, 33, 40, 60})
        CHECK_FALSE(paperOfScans({png.left(size)}, 300).ok());
    QByteArray long_ = png;
    long_.replace(8, 4, QByteArray::fromHex("7fffffff")); // A chunk longer than the file.
    CHECK_FALSE(paperOfScans({long_}, 300).ok());
}

TEST_CASE("Pages keep their size, each its own, and their picture to the last dot")
{
    const QByteArray pdf =
        must(paperOfScans({pngOf({2480, 3508}, 300), pngOf({1240, 877}, 150)}, 300));
    const FileOutside paper(pdf);
    const QString info = outsideProgram(
        QStringLiteral("pdfinfo"),
        {QStringLiteral("-f"), QStringLiteral("1"), QStringLiteral("-l"), QStringLiteral("2"),
         paper.path()});
    CHECK(info.contains(QRegularExpression(QStringLiteral("Page\\s+1 size:\\s+595\\S* x 84[12]"))));
    CHECK(info.contains(QRegularExpression(QStringLiteral("Page\\s+2 size:\\s+595\\S* x 42[01]"))));
    const QString images = outsideProgram(QStringLiteral("pdfimages"),
                                          {QStringLiteral("-list"), paper.path()});
    INFO(images.toStdString());
    CHECK(images.contains(QRegularExpression(QStringLiteral("2480\\s+3508\\s+gray"))));
    CHECK(images.contains(QRegularExpression(QStringLiteral("1240\\s+877\\s+gray"))));
    CHECK_FALSE(images.contains(QStringLiteral("jpeg")));

    CHECK(outsideProgram(QStringLiteral("qpdf"), {QStringLiteral("--check"), paper.path()})
              .contains(QStringLiteral("No syntax or stream encoding errors")));

    CHECK_FALSE(paperOfScans({QByteArrayLiteral("no picture")}, 300).ok());
}
