// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filefixture.h"

#include "support/qtcatch.h"

#include <chrono>

using namespace LeverArch;

namespace {

QString numbered(const QString &word, int count, const QString &between)
{
    QStringList words;
    for (int i = 1; i <= count; ++i)
        words.append(word + QString::number(i));
    return words.join(between);
}

QStringList pagesOf(const SharedBytes &pdf)
{
    const FileOutside file(pdf);
    return outsideProgram(QStringLiteral("pdftotext"), {file.path(), QStringLiteral("-")})
        .split(u'\f', Qt::SkipEmptyParts);
}

} // namespace

TEST_CASE("Thousands of rows take no longer than they must")
{
    WorkerPool pool(testWorkers());
    QByteArray csv = "Number,Name,Department,Grade,Note\n";
    for (int i = 1; i < 5'000; ++i) {
        const QByteArray number = QByteArray::number(i);
        csv += number + ",Person" + number + ",Housing,Band 5,moved to another team\n";
    }
    const auto begin = std::chrono::steady_clock::now();
    const MadePages made = madeOf(pool, csv, FileForm::Csv);
    const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begin);
    CHECK(wordsOf(made.pdf).count(QStringLiteral("Person")) == 4'999);
    CHECK(made.notes.isEmpty());
    // A table in HTML takes about ten times as long.
    CHECK(taken.count() < 5'000);
    WARN("5,000 rows: " << taken.count() << " ms");
}

TEST_CASE("A row is divided only where a page is not enough for it, and nothing of it is lost")
{
    WorkerPool pool(testWorkers());
    const QString cell = numbered(QStringLiteral("word"), 2'000, QStringLiteral(" "));
    const QString lines = numbered(QStringLiteral("line"), 20, QStringLiteral("\n"));
    QString csv = QStringLiteral("Post,Note\n");
    csv += QStringLiteral("tall,\"%1\"\n").arg(cell);
    for (int i = 1; i <= 10; ++i)
        csv += QStringLiteral("row%1,\"%2\"\n").arg(i).arg(lines);
    const MadePages made = madeOf(pool, csv.toUtf8(), FileForm::Csv);
    const QStringList pages = pagesOf(made.pdf);
    REQUIRE(pages.size() > 3);
    const QString words = wordsOf(made.pdf);
    for (int i = 1; i <= 2'000; ++i)
        CHECK(words.contains(QStringLiteral("word%1").arg(i)));
    for (const QString &page : pages) {
        CHECK(page.count(QStringLiteral("Post")) == 1);
        // Every row that begins on a page ends there.
        CHECK(page.count(QStringLiteral("line1\n")) == page.count(QStringLiteral("line20\n")));
    }
    CHECK(words.count(QStringLiteral("line20")) == 10);
}

TEST_CASE("A heading as high as a page is a row like others")
{
    WorkerPool pool(testWorkers());
    const QString heading = numbered(QStringLiteral("head"), 90, QStringLiteral("\n"));
    const MadePages made =
        madeOf(pool, QStringLiteral("\"%1\",B\nlast,row\n").arg(heading).toUtf8(), FileForm::Csv);
    const QString words = wordsOf(made.pdf);
    CHECK(words.count(QStringLiteral("head90")) == 1);
    CHECK(words.count(QStringLiteral("head1 ")) == 1);
    CHECK(words.endsWith(QStringLiteral("last row")));
}

TEST_CASE("Headings alone, one cell and none at all make pages")
{
    WorkerPool pool(testWorkers());
    CHECK(wordsOf(madeOf(pool, "Post,Grade\n", FileForm::Csv).pdf) == QStringLiteral("Post Grade"));
    CHECK(wordsOf(madeOf(pool, "x", FileForm::Csv).pdf) == QStringLiteral("x"));
    CHECK(wordsOf(madeOf(pool, "", FileForm::Csv).pdf).isEmpty());
}

TEST_CASE("Words of one row stand on one line, whatever script they are in")
{
    WorkerPool pool(testWorkers());
    const MadePages made =
        madeOf(pool, QStringLiteral("नाम,Name,שם\nकर्मचारी,Staff,צוות\n").toUtf8(), FileForm::Csv);
    const FileOutside file(made.pdf);
    const QString layout = outsideProgram(
        QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file.path(), QStringLiteral("-")});
    CHECK(layout.split(u'\n').first().contains(QStringLiteral("नाम")));
    CHECK(layout.split(u'\n').first().contains(QStringLiteral("Name")));
    CHECK(layout.split(u'\n').first().contains(QStringLiteral("שם")));
}
