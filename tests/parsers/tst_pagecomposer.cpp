// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filefixture.h"

#include <QRegularExpression>

#include <chrono>

#include <QRegularExpression>

using namespace LeverArch;

TEST_CASE("Text of the world is laid out and can be read back")
{
    WorkerPool pool(testWorkers());
    const MadePages made =
        madeOf(pool, QStringLiteral("Office waffle fjord\nŵyl Ŷ\nЗдравствуйте\nΑθήνα\n"
                                    "日本語 😀 done\n").toUtf8(),
               FileForm::PlainText);
    const QString words = wordsOf(made.pdf);
    CHECK(words.contains(QStringLiteral("Office waffle fjord ŵyl Ŷ Здравствуйте Αθήνα")));
    CHECK(words.endsWith(QStringLiteral("done")));
    CHECK(isSoundPdf(made.pdf));
}

TEST_CASE("Lines and indents of plain text stay, and the same bytes give the same bytes")
{
    WorkerPool pool(testWorkers());
    const QByteArray text = "Rota\n\n  Mon\tJane\n  Tue\tAli\n\nKeep < & > as they are\n";
    const MadePages made = madeOf(pool, text, FileForm::PlainText, QStringLiteral("rota.txt"));
    CHECK(wordsOf(made.pdf) == QStringLiteral("Rota Mon Jane Tue Ali Keep < & > as they are"));
    const FileOutside file(made.pdf);
    CHECK(factOf(file, QStringLiteral("Pages")) == QStringLiteral("1"));
    CHECK(factOf(file, QStringLiteral("Page size")).contains(QStringLiteral("A4")));
    CHECK(factOf(file, QStringLiteral("Title")) == QStringLiteral("rota.txt"));
    CHECK(factOf(file, QStringLiteral("CreationDate")).isEmpty());
    const QString fonts = outsideProgram(QStringLiteral("pdffonts"), {file.path()});
    CHECK(fonts.contains(QStringLiteral("NotoSans")));
    WorkerPool other(testWorkers());
    const MadePages again = madeOf(other, text, FileForm::PlainText, QStringLiteral("rota.txt"));
    CHECK(must(again.pdf.view()) == must(made.pdf.view()));
}

TEST_CASE("Pages with many fonts are the same in every process")
{
    const QByteArray html =
        "<h1>Rota</h1><p>One <b>two</b> <i>three</i> <b><i>four</i></b> <code>five</code> \xe2\x86\x92 "
        "\xe6\x97\xa5\xe6\x9c\xac \xeb\x85\xb8\xeb\x8f\x99</p>";
    QList<QByteArray> made;
    for (int i = 0; i < 6; ++i) {
        WorkerPool pool(testWorkers());
        made.append(must(madeOf(pool, html, FileForm::Html).pdf.view()).toByteArray());
    }
    for (const QByteArray &pdf : std::as_const(made))
        CHECK((pdf == made.first()));
}

TEST_CASE("A long text goes over pages without losing a line")
{
    WorkerPool pool(testWorkers());
    QString text;
    for (int i = 1; i <= 6'000; ++i)
        text += QStringLiteral("Line %1 of a long report about staffing\n").arg(i);
    const MadePages made = madeOf(pool, text.toUtf8(), FileForm::PlainText);
    CHECK((wordsOf(made.pdf) == text.simplified()));
    // A slice begins where the last one ended: no page but the last has much room left.
    const FileOutside file(made.pdf);
    const int pages = factOf(file, QStringLiteral("Pages")).toInt();
    CHECK(pages > 6'000 / 60);
    CHECK(pages < 6'000 / 44);
    CHECK(made.notes.isEmpty());
}

TEST_CASE("Empty lines, and quoted words that are moved in, cost no line behind them")
{
    WorkerPool pool(testWorkers());
    QString lines;
    QString quoted;
    for (int i = 1; i <= 120; ++i) {
        lines += QStringLiteral("Paragraph %1 of a letter\n\n").arg(i);
        quoted += QStringLiteral("<p>Paragraph %1 of a letter<br></p><blockquote>so it was"
                                 "</blockquote>").arg(i);
    }
    CHECK((wordsOf(madeOf(pool, lines.toUtf8(), FileForm::PlainText).pdf) == lines.simplified()));
    const QString page = wordsOf(madeOf(pool, quoted.toUtf8(), FileForm::Html).pdf);
    CHECK(page.count(QStringLiteral("Paragraph ")) == 120);
    CHECK(page.count(QStringLiteral("so it was")) == 120);
    CHECK(page.endsWith(QStringLiteral("Paragraph 120 of a letter so it was")));
}

TEST_CASE("A paragraph whose first line finds no room on its page begins on the next")
{
    WorkerPool pool(testWorkers());
    const QString words = QStringLiteral("first second third fourth fifth ").repeated(12);
    for (int rows = 40; rows <= 54; ++rows) {
        const QString page = QStringLiteral("<p style='margin:0'>row</p>").repeated(rows) +
                             QLatin1String("<h2>Head</h2><p>") + words + QLatin1String("</p>");
        INFO(rows << " rows before it");
        CHECK(wordsOf(madeOf(pool, page.toUtf8(), FileForm::Html).pdf) ==
              (QStringLiteral("row ").repeated(rows) + QLatin1String("Head ") + words).simplified());
    }
}

TEST_CASE("Twenty megabytes of text take no minutes and say where their pages end")
{
    WorkerPool pool(testWorkers());
    QByteArray text;
    for (int i = 1; text.size() < 20'000'000; ++i)
        text += "Line " + QByteArray::number(i) + " of an endless log file with some words in it\n";
    const auto begin = std::chrono::steady_clock::now();
    const MadePages made = madeOf(pool, text, FileForm::PlainText);
    const auto taken = std::chrono::steady_clock::now() - begin;
    CHECK(std::chrono::duration_cast<std::chrono::seconds>(taken).count() < 120);
    CHECK(has(made.notes, FileNote::Kind::CutShort));
    const FileOutside file(made.pdf);
    CHECK(factOf(file, QStringLiteral("Pages")).toInt() > 1'000);
    WARN("20 MB of text: " << std::chrono::duration_cast<std::chrono::milliseconds>(taken).count()
                           << " ms, " << factOf(file, QStringLiteral("Pages")).toStdString() << " pages");
}

TEST_CASE("One line without end is broken and nothing leaves the page")
{
    WorkerPool pool(testWorkers());
    const QString letters = QString(30'000, QLatin1Char('x')) + QStringLiteral("END");
    const MadePages made = madeOf(pool, letters.toUtf8(), FileForm::PlainText);
    QString words = wordsOf(made.pdf);
    CHECK((words.remove(QLatin1Char(' ')) == letters));
}

TEST_CASE("A table is shown with its heading on every page, whatever separates its values")
{
    WorkerPool pool(testWorkers());
    for (const char *separator : {",", ";", "\t", "|"}) {
        QByteArray csv = QByteArray("Post") + separator + "Grade" + separator + "Note\n";
        for (int i = 1; i <= 120; ++i)
            csv += "Post" + QByteArray::number(i) + separator + "Band 5" + separator +
                   "\"said \"\"no\"\"" + separator + " twice\"\n";
        csv += "ragged\n";
        const MadePages made = madeOf(pool, csv, FileForm::Csv);
        const QString words = wordsOf(made.pdf);
        CHECK(words.contains(QStringLiteral("Post120")));
        CHECK(words.contains(QStringLiteral("said \"no\"")));
        CHECK(words.endsWith(QStringLiteral("ragged")));
        const FileOutside file(made.pdf);
        const int pages = factOf(file, QStringLiteral("Pages")).toInt();
        CHECK(pages > 1);
        CHECK(words.count(QStringLiteral("Grade")) == pages);
    }
}

TEST_CASE("A long table keeps its heading and its columns from piece to piece")
{
    WorkerPool pool(testWorkers());
    QByteArray csv = "Number,Name,Department\n";
    for (int i = 1; i <= 7'000; ++i)
        csv += QByteArray::number(i) + ",Person" + QByteArray::number(i) + ",Housing\n";
    const MadePages made = madeOf(pool, csv, FileForm::Csv);
    REQUIRE(has(made.notes, FileNote::Kind::CutShort, 7'001 - 5'000));
    const QString words = wordsOf(made.pdf);
    CHECK(words.contains(QStringLiteral("Person4999")));
    CHECK_FALSE(words.contains(QStringLiteral("Person5000")));
    CHECK(words.count(QStringLiteral("Person")) == 4'999);
    const FileOutside file(made.pdf);
    const int pages = factOf(file, QStringLiteral("Pages")).toInt();
    // Where a piece begins in the middle of a page, there is a heading more.
    CHECK(words.count(QStringLiteral("Department")) >= pages);
    CHECK(words.count(QStringLiteral("Department")) <= pages + 20);
}

TEST_CASE("Formulas are words, and a wide table lies down and fits")
{
    WorkerPool pool(testWorkers());
    QByteArray heading;
    QByteArray row;
    for (int i = 1; i <= 40; ++i) {
        heading += (i > 1 ? "," : "") + QByteArray("Column") + QByteArray::number(i);
        row += (i > 1 ? "," : "") + QByteArray("Value") + QByteArray::number(i);
    }
    const MadePages made =
        madeOf(pool, heading + "\n" + row + "\n=1+1,=HYPERLINK(\"http://x\")\n", FileForm::Csv);
    QString words = wordsOf(made.pdf);
    CHECK(words.contains(QStringLiteral("=1+1")));
    const FileOutside file(made.pdf);
    const QString size = factOf(file, QStringLiteral("Page size"));
    CHECK(size.startsWith(QStringLiteral("842 x 595")));
    // Every word lies on its page.
    const QString boxes = outsideProgram(QStringLiteral("pdftotext"),
                                         {QStringLiteral("-bbox"), file.path(), QStringLiteral("-")});
    static const QRegularExpression right(QStringLiteral("xMax=\"([0-9.]+)\""));
    auto found = right.globalMatch(boxes);
    double most = 0;
    while (found.hasNext())
        most = std::max(most, found.next().captured(1).toDouble());
    CHECK(most > 600);
    CHECK(most < 842 - 50);
    words.remove(QLatin1Char(' '));
    CHECK(words.contains(QStringLiteral("Value40")));
}

TEST_CASE("Markdown is laid out; HTML in it is shown as it is written")
{
    WorkerPool pool(testWorkers());
    const MadePages made = madeOf(pool,
                                  "# Rota\n\n* one\n* two **bold**\n\n| A | B |\n|---|---|\n"
                                  "| 1 | 2 |\n\n<script>alert(1)</script>\n\n"
                                  "![logo](http://x.example/a.png)\n",
                                  FileForm::Markdown, QStringLiteral("rota.md"));
    const QString words = wordsOf(made.pdf);
    CHECK(words.startsWith(QStringLiteral("Rota")));
    CHECK(words.contains(QStringLiteral("two bold")));
    CHECK(words.contains(QStringLiteral("A B 1 2")));
    CHECK_FALSE(words.contains(QStringLiteral("**")));
    CHECK(has(made.notes, FileNote::Kind::RemotePictures, 1));
    CHECK(isSoundPdf(made.pdf));
}

TEST_CASE("Markdown that is one paragraph without end is shown as it is written")
{
    WorkerPool pool(testWorkers());
    const auto words = [&pool](const QByteArray &text) {
        return wordsOf(madeOf(pool, text, FileForm::Markdown, QStringLiteral("a.md")).pdf);
    };
    QByteArray journal;
    for (int i = 0; i < 40'000; ++i)
        journal += "> *day* " + QByteArray::number(i) + "\n";
    const QString shown = words(journal);
    CHECK(shown.contains(QStringLiteral("> *day* 0 ")));
    CHECK(shown.contains(QStringLiteral("> *day* 39999")));
    CHECK(words(QByteArray("*a* ").repeated(30'000) + "last").endsWith(QStringLiteral("last")));
    CHECK(words(QByteArray("- *a* b\n").repeated(30'000) + "last").endsWith(QStringLiteral("last")));
    CHECK(words("| A | B |\n|---|---|\n" + QByteArray("| *1* | 2 |\n").repeated(12'000) + "\nlast")
              .endsWith(QStringLiteral("last")));
    // What a person may write is laid out as ever.
    const QByteArray honest = QByteArray("A line of *some* length\n").repeated(500) + "\n" +
                              QByteArray("- an *item*\n").repeated(2'000) +
                              "\n| A | B |\n|---|---|\n" +
                              QByteArray("| *1* | 2 |\n").repeated(1'500);
    CHECK_FALSE(words(honest).contains(u'*'));
}
