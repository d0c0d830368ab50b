// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"
#include "support/scannedpaper.h"
#include "support/testworkers.h"

#include "worker/workerpool.h"
#include "worker/workerprocess.h"

#include <sys/resource.h>

using namespace LeverArch;

namespace {

const QString english = QStringLiteral("eng");

std::unique_ptr<DocumentSession> opened(WorkerPool &pool, const QByteArray &pdf)
{
    return must(pool.open(must(SharedBytes::fromBytes(pdf)), {}));
}

RecognisedPage recognised(const QByteArray &pdf)
{
    WorkerPool pool(testWorkers());
    NoProgress progress;
    return must(opened(pool, pdf)->recognise(1, english, progress, {}));
}

QString knownText()
{
    return knownLines().join(QLatin1Char('\n'));
}

QImage knownPage()
{
    return drawnByPoppler(pdfOfLines(knownLines()));
}

/// Whether each word of the scan lies where it was set, in displayed points.
void checkPlaces(const PageText &found, const PageText &set, const QTransform &moved)
{
    REQUIRE(found.words.size() == set.words.size());
    for (qsizetype i = 0; i < set.words.size(); ++i) {
        const QRectF expected = moved.mapRect(set.words[i].box);
        INFO("word " << i);
        CHECK(found.words[i].box.center().x() == Approx(expected.center().x()).margin(3));
        CHECK(found.words[i].box.center().y() == Approx(expected.center().y()).margin(4));
    }
}

/// The turn of a page of `size` points by `degrees` clockwise, as a map of its points.
QTransform turnOf(int degrees, QSizeF size)
{
    QTransform turn;
    turn.rotate(degrees);
    const QRectF at = turn.mapRect(QRectF({}, size));
    return turn * QTransform::fromTranslate(-at.x(), -at.y());
}

} // namespace

TEST_CASE("The words of a scanned page are recognised, with their places and how sure they are")
{
    const RecognisedPage page = recognised(scanOf({knownPage()}));
    CHECK(page.page == 1);
    CHECK(page.languages == english);
    CHECK(page.orientation == 0);
    CHECK(characterErrors(page.text.text, knownText()) <= 0.5);
    // Lines stay lines.
    CHECK(page.text.text.split(u'\n').size() == knownLines().size());
    REQUIRE(page.text.confidences.size() == page.text.words.size());
    CHECK(leastConfidence(page.text, 0, int(page.text.text.size())) >= 50);

    WorkerPool pool(testWorkers());
    const PageReading set = must(opened(pool, pdfOfLines(knownLines()))->readPage(1));
    checkPlaces(page.text, set.text, {});
}

TEST_CASE("A page scanned upside down or sideways is read, and told to be")
{
    const int degrees = GENERATE(90, 180, 270);
    INFO(degrees);
    const RecognisedPage page = recognised(scanOf({turned(knownPage(), degrees)}));
    CHECK(page.orientation == degrees);
    CHECK(characterErrors(page.text.text, knownText()) <= 0.5);
    WorkerPool pool(testWorkers());
    const PageReading set = must(opened(pool, pdfOfLines(knownLines()))->readPage(1));
    checkPlaces(page.text, set.text, turnOf(degrees, set.geometry.displayedSize()));
}

TEST_CASE("A scan the paper itself turns upright has its words in displayed space")
{
    const RecognisedPage page = recognised(scanOf({turned(knownPage(), 90)}, 200, "/Rotate 270"));
    CHECK(page.orientation == 0);
    CHECK(characterErrors(page.text.text, knownText()) <= 0.5);
    WorkerPool pool(testWorkers());
    const PageReading set = must(opened(pool, pdfOfLines(knownLines()))->readPage(1));
    checkPlaces(page.text, set.text, {});
}

TEST_CASE("A page that lay askew on the scanner is read")
{
    const double degrees = GENERATE(-2.0, 1.5);
    const RecognisedPage page = recognised(scanOf({turned(knownPage(), degrees)}));
    CHECK(page.orientation == 0);
    CHECK(characterErrors(page.text.text, knownText()) <= 1.0);
}

TEST_CASE("A scan is read as well as by the tesseract program itself")
{
    const QImage scan = turned(knownPage(), 0.7);
    FileOutside file;
    REQUIRE(scan.save(file.path(QStringLiteral("page.png"))));
    outsideProgram(QStringLiteral("tesseract"),
                   {file.path(QStringLiteral("page.png")), file.path(QStringLiteral("out")),
                    QStringLiteral("--dpi"), QStringLiteral("200")});
    const QString theirs = QString::fromUtf8(file.read(QStringLiteral("out.txt")));
    REQUIRE_FALSE(theirs.isEmpty());
    const QString ours = recognised(scanOf({scan})).text.text;
    CHECK(characterErrors(ours, knownText()) <= characterErrors(theirs, knownText()) + 0.3);
}

TEST_CASE("What holds no writing gives no words and no failure")
{
    QImage blank(1654, 2339, QImage::Format_Grayscale8);
    blank.fill(Qt::white);
    // Smooth hills and grain, as in a photograph.
    QImage photo(1654, 1200, QImage::Format_Grayscale8);
    quint32 chance = 1;
    for (int y = 0; y < photo.height(); ++y) {
        for (int x = 0; x < photo.width(); ++x) {
            chance = chance * 1664525U + 1013904223U;
            const double hills = std::sin(x / 90.0) * std::cos(y / 70.0) * 90 + 128;
            photo.scanLine(y)[x] = uchar(std::clamp(hills + double(chance >> 28), 0.0, 255.0));
        }
    }
    QImage dot(1, 1, QImage::Format_Grayscale8);
    dot.fill(Qt::black);
    for (const QImage &picture : {blank, photo, dot}) {
        INFO(picture.width());
        const RecognisedPage page = recognised(scanOf({picture}));
        CHECK(page.text.text == QString());
        CHECK(page.text.words.isEmpty());
    }
}

TEST_CASE(
    "A page as large as a wall is recognised within bounds, and one page does not spoil another")
{
    // 200 inches wide; its words would need 60,000 pixels at full fineness.
    QImage wide = knownPage();
    WorkerPool pool(testWorkers());
    NoProgress progress;
    const auto session = opened(pool, scanOf({wide}, 8));
    const auto huge = session->recognise(1, english, progress, {});
    REQUIRE(huge.ok());
    CHECK(characterErrors(huge->text.text, knownText()) <= 1.0);
}

TEST_CASE("A language without its data is refused before anything is started")
{
    WorkerPool pool(testWorkers());
    NoProgress progress;
    const auto session = opened(pool, pdfWithPages({"x"}));
    for (const char *wrong : {"xyz", "eng+xyz", "", "../../etc/passwd"}) {
        const auto page = session->recognise(1, QLatin1String(wrong), progress, {});
        REQUIRE_FALSE(page.ok());
        CHECK(page.error().code == Error::Code::Unsupported);
    }
    CHECK(RecognitionLanguages::installed().value(0) == english);
    CHECK(RecognitionLanguages::displayName(english) == QStringLiteral("English"));
    CHECK_FALSE(RecognitionLanguages::installed().contains(QStringLiteral("osd")));
}

TEST_CASE("Recognition stops when it is asked to, and its worker goes on with the next page")
{
    class StopAtFirstSign final : public Progress
    {
    public:
        Cancellation cancellation;
        int signs = 0;
        void report(qint64, qint64, const QString &) override
        {
            ++signs;
            cancellation.cancel();
        }
    };
    WorkerPool pool(testWorkers());
    const auto session = opened(pool, scanOf({knownPage()}));
    StopAtFirstSign progress;
    const auto stopped = session->recognise(1, english, progress, progress.cancellation);
    REQUIRE_FALSE(stopped.ok());
    CHECK(stopped.error().code == Error::Code::Cancelled);
    CHECK(progress.signs >= 1);
    CHECK(must(session->readPage(1)).page == 1);
}

TEST_CASE("Work in the background gives way to all other work on the computer")
{
    WorkerOptions options = testWorkers();
    const auto usual = must(WorkerProcess::start(options));
    options.inBackground = true;
    const auto background = must(WorkerProcess::start(options));
    const auto niceness = [](const WorkerProcess &process) {
        return ::getpriority(PRIO_PROCESS, static_cast<id_t>(process.processId()));
    };
    CHECK(niceness(*background) > niceness(*usual));
}
