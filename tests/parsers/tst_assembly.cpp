// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/packfixture.h"

#include <QRegularExpression>

#include <sys/resource.h>

using namespace LeverArch;

TEST_CASE("The number printed on each page of a pack is the number of the page")
{
    WorkerPool pool(testWorkers());
    NoProgress progress;
    const AssembleJob job = packOf({source(pdfWithPages({"Alpha", "Beta", "Gamma"})),
                                    source(pdfWithPages({"Delta", "Epsilon"}))},
                                   {3, 2});
    const AssembledPdf pack = must(pool.assemble(job, progress));
    CHECK(pack.pageCount == 5);
    CHECK(pack.notes.isEmpty());
    const FileOutside file(pack.pdf);
    CHECK(isSound(file));
    const QStringList words = {QStringLiteral("Alpha"), QStringLiteral("Beta"),
                               QStringLiteral("Gamma"), QStringLiteral("Delta"),
                               QStringLiteral("Epsilon")};
    for (int page = 1; page <= 5; ++page)
        CHECK(textOf(file, page) == words[page - 1] + QLatin1Char(' ') + QString::number(page));
    // Nothing is left to the fonts of whoever opens it.
    const QString fonts = outsideProgram(QStringLiteral("pdffonts"), {file.path()});
    CHECK(fonts.contains(QStringLiteral("Type 3")));
}

TEST_CASE("Page ranges are taken in the order of the pack")
{
    WorkerPool pool(testWorkers());
    NoProgress progress;
    AssembleJob job;
    job.sources = {source(pdfWithPages({"One", "Two", "Three", "Four"}))};
    job.parts = {{0, 3, 4}, {0, 1, 1}, {0, 3, 3}};
    const FileOutside file(must(pool.assemble(job, progress)).pdf);
    CHECK(textOf(file, 1) == QStringLiteral("Three"));
    CHECK(textOf(file, 2) == QStringLiteral("Four"));
    CHECK(textOf(file, 3) == QStringLiteral("One"));
    CHECK(textOf(file, 4) == QStringLiteral("Three"));

    job.parts = {{0, 3, 5}};
    const auto beyond = pool.assemble(job, progress);
    REQUIRE_FALSE(beyond.ok());
    CHECK(beyond.error().code == Error::Code::Invalid);
}

TEST_CASE("The stamp stands upright at the bottom right of turned, cropped and scaled pages")
{
    const int rotation = GENERATE(0, 90, 180, 270);
    const QByteArray unit = GENERATE("", "/UserUnit 2");
    WorkerPool pool(testWorkers());
    NoProgress progress;
    const QByteArray page =
        "/Rotate " + QByteArray::number(rotation) + "/CropBox[40 60 540 780]" + unit;
    const AssembleJob job = packOf({source(pdfWithPages({"Text"}, page))}, {1});
    const SharedBytes pdf = must(pool.assemble(job, progress)).pdf;

    const auto session = must(pool.open(pdf, {}));
    const PageReading reading = must(session->readPage(1));
    const QSizeF size = reading.geometry.displayedSize();
    const double scale = unit.isEmpty() ? 1 : 2;
    CHECK(size == (rotation % 180 == 0 ? QSizeF(500, 720) : QSizeF(720, 500)) * scale);
    const Word *stamp = nullptr;
    for (const Word &word : reading.text.words) {
        if (QStringView(reading.text.text).mid(word.start, word.length) == QLatin1Char('1'))
            stamp = &word;
    }
    REQUIRE(stamp);
    CHECK(stamp->box.right() > size.width() - 30 * scale);
    CHECK(stamp->box.bottom() > size.height() - 36 * scale);
    CHECK(stamp->box.right() < size.width());
    CHECK(stamp->box.bottom() < size.height());
    CHECK(stamp->box.height() > stamp->box.width()); // an upright digit
}

TEST_CASE("Where words stand the stamp moves, and says so when there is no room at all")
{
    WorkerPool pool(testWorkers());
    NoProgress progress;
    AssembleJob job = packOf({source(pdfWithPages({"Text"}), QStringLiteral("Minutes"))}, {1});
    job.occupied = {{QRectF(500, 800, 90, 40)}};
    const AssembledPdf moved = must(pool.assemble(job, progress));
    CHECK(moved.notes.isEmpty());
    const PageReading reading = must(must(pool.open(moved.pdf, {}))->readPage(1));
    REQUIRE(reading.text.words.size() == 2);
    CHECK(reading.text.words[1].box.center().x() == Approx(595.0 / 2).margin(2));

    job.occupied = {{QRectF(0, 0, 595, 842)}};
    const AssembledPdf crowded = must(pool.assemble(job, progress));
    REQUIRE(crowded.notes.size() == 1);
    CHECK(crowded.notes[0].contains(QStringLiteral("Minutes")));
}

TEST_CASE("A locked paper goes into a pack with its password, and not without")
{
    const FileOutside folder(pdfWithPages({"Secret"}));
    outsideProgram(QStringLiteral("qpdf"),
                   {QStringLiteral("--encrypt"), QStringLiteral("geheim"), QStringLiteral("owner"),
                    QStringLiteral("256"), QStringLiteral("--"), folder.path(),
                    folder.path(QStringLiteral("locked.pdf"))});
    const QByteArray locked = folder.read(QStringLiteral("locked.pdf"));
    WorkerPool pool(testWorkers());
    NoProgress progress;
    const auto refused =
        pool.assemble(packOf({source(locked, QStringLiteral("Council letter"))}, {1}), progress);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == Error::Code::PasswordNeeded);
    CHECK(refused.error().message.contains(QStringLiteral("Council letter")));

    const AssembleJob job =
        packOf({source(locked, QStringLiteral("Council letter"), QStringLiteral("geheim"))}, {1});
    const FileOutside pack(must(pool.assemble(job, progress)).pdf);
    CHECK(textOf(pack, 1) == QStringLiteral("Secret 1"));
    CHECK(outsideProgram(QStringLiteral("pdfinfo"), {pack.path()})
              .contains(QRegularExpression(QStringLiteral("Encrypted:\\s+no"))));
}

TEST_CASE("A paper that cannot be opened is named")
{
    WorkerPool pool(testWorkers());
    NoProgress progress;
    const auto pack = pool.assemble(
        packOf({source(pdfWithPages({"Fine"})), source("%PDF-1.4 gone", QStringLiteral("Audit"))},
               {1, 1}),
        progress);
    REQUIRE_FALSE(pack.ok());
    CHECK(pack.error().code == Error::Code::Damaged);
    CHECK(pack.error().message.contains(QStringLiteral("Audit")));
}

TEST_CASE("More papers than a program may usually have files open go into one pack")
{
    constexpr int papers = 1100;
    rlimit limit = {};
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &limit) == 0);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 1024);
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &limit) == 0);
    WorkerPool pool(testWorkers());
    NoProgress progress;
    QList<AssemblySource> sources;
    for (int i = 0; i < papers; ++i)
        sources.append(source(pdfWithPages({"Paper " + QByteArray::number(i)})));
    const AssembledPdf pack = must(pool.assemble(packOf(sources, QList<int>(papers, 1)), progress));
    CHECK(pack.pageCount == papers);
    CHECK(textOf(FileOutside(pack.pdf), 1077) == QStringLiteral("Paper 1076 1077"));
}

TEST_CASE("A job too large for one message is refused and costs no worker")
{
    WorkerPool pool(testWorkers());
    NoProgress progress;
    AssembleJob job = packOf({source(pdfWithPages({"One"}))}, {1});
    for (const QList<QList<QRectF>> &occupied :
         {QList<QList<QRectF>>{{QRectF(0, 0, 1, qQNaN())}},
          QList<QList<QRectF>>(30, QList<QRectF>(190'000, QRectF(1, 1, 1, 1)))}) {
        job.occupied = occupied;
        const auto refused = pool.assemble(job, progress);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().code == Error::Code::Invalid);
    }
    // Nothing of the refused jobs is left in the worker.
    CHECK(must(pool.assemble(packOf({source(pdfWithPages({"Two"}))}, {1}), progress)).pageCount ==
          1);
}

TEST_CASE("Pages without end do not take memory without end")
{
    QList<QByteArray> lines;
    for (int i = 0; i < 3000; ++i)
        lines += "Line " + QByteArray::number(i);
    WorkerPool pool(testWorkers());
    NoProgress progress;
    const AssembledPdf pack =
        must(pool.assemble(packOf({source(pdfWithPages(lines))}, {3000}), progress));
    const FileOutside file(pack.pdf);
    CHECK(textOf(file, 2999) == QStringLiteral("Line 2998 2999"));
}
