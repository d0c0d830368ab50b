// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "officefixture.h"

#include "parsers/files/office/numberformat.h"
#include "parsers/files/office/spans.h"

#include <QElapsedTimer>

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

QString shown(const char *code, double value, bool epoch1904 = false)
{
    return NumberFormat(q(code)).format(value, epoch1904);
}

QByteArray cell(const QByteArray &place, const QByteArray &text)
{
    return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

/// Ten rows of "Cn" with letters A to F; rows 3 to 7 hidden, 9 of no height, columns C to E hidden.
QByteArray staffing()
{
    QByteArray rows;
    for (int row = 1; row <= 10; ++row) {
        const QByteArray number = QByteArray::number(row);
        QByteArray cells;
        for (char column = 'A'; column <= 'F'; ++column)
            cells += cell(column + number, "word" + QByteArray(1, column) + number);
        rows += "<row r=\"" + number + "\"" + (row >= 3 && row <= 7 ? " hidden=\"1\"" : "") +
                (row == 9 ? " ht=\"0\" customHeight=\"1\"" : "") + ">" + cells + "</row>";
    }
    return "<cols><col min=\"3\" max=\"4\" width=\"9\" hidden=\"true\"/><col min=\"5\" max=\"5\" "
           "width=\"0\" customWidth=\"1\"/></cols><sheetData>" +
           rows + "</sheetData>";
}

} // namespace

// What Excel shows, by ECMA-376 part 1, 18.8.30 and 18.8.31 and its own calendar.
TEST_CASE("Figures are written as Excel writes them")
{
    CHECK(shown("", 0.1 + 0.2) == q("0.3"));
    CHECK(shown("General", 1234567) == q("1234567"));
    CHECK(shown("0.00", 2.675) == q("2.68"));
    CHECK(shown("0.00", -2.675) == q("-2.68"));
    CHECK(shown("#,##0", 1234567.5) == q("1,234,568"));
    CHECK(shown("\"£\"#,##0.00", 1234.5) == q("£1,234.50"));
    CHECK(shown("[$£-809]#,##0.00;[Red]-[$£-809]#,##0.00", -1234.5) == q("-£1,234.50"));
    CHECK(shown("#,##0.00_);(#,##0.00)", -3) == q("(3.00)"));
    CHECK(shown("0%", 0.125) == q("13%"));
    CHECK(shown("0.0%", 0.125) == q("12.5%"));
    CHECK(shown("0.00E+00", 12345) == q("1.23E+04"));
    CHECK(shown("#.##", 0.5) == q(".5"));
    CHECK(shown("000", 7) == q("007"));
    CHECK(shown("0.0,,\"m\"", 2500000) == q("2.5m"));
    CHECK(shown("0;-0;\"none\"", 0) == q("none"));
    CHECK(shown("[>=100]\"many\";0", 150) == q("many"));
    CHECK(shown("[>=100]\"many\";0", 50) == q("50"));
    CHECK(shown("0 \"days\"", 3) == q("3 days"));
    CHECK(NumberFormat(q("\"Ref \"@")).format(q("A1")) == q("Ref A1"));
}

TEST_CASE("Dates are those of both of Excel's calendars, with the day that never was")
{
    CHECK(shown("yyyy-mm-dd", 1) == q("1900-01-01"));
    CHECK(shown("yyyy-mm-dd", 59) == q("1900-02-28"));
    CHECK(shown("yyyy-mm-dd", 60) == q("1900-02-29"));
    CHECK(shown("yyyy-mm-dd", 61) == q("1900-03-01"));
    CHECK(shown("yyyy-mm-dd", 45000) == q("2023-03-15"));
    CHECK(shown("yyyy-mm-dd", 43538, true) == q("2023-03-15"));
    CHECK(shown("d mmmm yyyy", 45000) == q("15 March 2023"));
    CHECK(shown("ddd d/m/yy", 45000) == q("Wed 15/3/23"));
    CHECK(shown("dd/mm/yyyy hh:mm", 45000.75) == q("15/03/2023 18:00"));
    CHECK(shown("h:mm AM/PM", 0.5) == q("12:00 PM"));
    CHECK(shown("[h]:mm", 1.5) == q("36:00"));
    CHECK(shown("mm:ss.0", 0.5 / 86400 * 3) == q("00:01.5"));
    CHECK(shown("yyyy-mm-dd hh:mm:ss", 45000.999999999) == q("2023-03-16 00:00:00"));
    // No date of Excel's: it shows ####, we the figure.
    CHECK(shown("yyyy-mm-dd", -5) == q("-5"));
    CHECK(shown("yyyy-mm-dd", 1e300).contains(q("E+300")));
    CHECK(NumberFormat(NumberFormat::builtIn(14)).format(45000, false) == q("15/03/2023"));
}

TEST_CASE("Rows and columns are named as sheets name them")
{
    CHECK(columnName(0) == q("A"));
    CHECK(columnName(26) == q("AA"));
    CHECK(columnName(16383) == q("XFD"));
    int row = 0;
    int column = 0;
    CHECK(placeOfCell(u"$BC$12", row, column));
    CHECK(row == 11);
    CHECK(column == 54);
    for (const char *none : {"", "A", "12", "A0", "A-1", "XFE1", "A1048577", "A99999999999", "1A"})
        CHECK_FALSE(placeOfCell(q(none), row, column));
    Spans spans;
    spans.add(9, 9);
    spans.add(2, 4);
    spans.add(5, 6);
    spans.add(-3, -1);
    CHECK(spans.words([](int i) { return QString::number(i + 1); }) == q("3–7, 10"));
    CHECK_FALSE(spans.contains(1));
    CHECK(spans.contains(2));
    CHECK(spans.contains(6));
    CHECK_FALSE(spans.contains(7));
    spans.add(7, 8);
    CHECK(spans.words([](int i) { return QString::number(i + 1); }) == q("3–10"));
}

TEST_CASE("Every other row may be hidden, in any order, and the rows between still show")
{
    QElapsedTimer timer;
    timer.start();
    Spans spans;
    constexpr int halves = 500'000; // Shares no factor with the step below, which so comes by all.
    for (int i = 0; i < halves; ++i) {
        const int row = int(qint64(i) * 7'919 % halves) * 2;
        spans.add(row, row);
    }
    bool isRight = true;
    for (int row = 0; row < halves * 2; ++row)
        isRight = isRight && spans.contains(row) == (row % 2 == 0);
    CHECK(isRight);
    CHECK(timer.elapsed() < 20'000);
}

TEST_CASE("What a workbook hides is named and not on its pages")
{
    WorkerPool pool(testWorkers());
    const QByteArray visible = "<sheetData><row r=\"1\">" + cell("A1", "plain") + "</row></sheetData>";
    const QByteArray file = xlsxOf({{"Staffing", "", staffing()},
                                    {"Costs", "state=\"hidden\"", visible},
                                    {"Names", "state=\"veryHidden\"", visible},
                                    {"Open", "state=\"visible\"", visible}});
    const FileExamination found = examined(pool, file, q("staff.xlsx"));
    CHECK(found.form == FileForm::Xlsx);
    CHECK(whatsOf(found.notes, FileNote::Kind::HiddenSheet) == QStringList{q("Costs"), q("Names")});
    CHECK(whatsOf(found.notes, FileNote::Kind::HiddenRows) == QStringList{q("Staffing: 3–7, 9")});
    CHECK(whatsOf(found.notes, FileNote::Kind::HiddenColumns) == QStringList{q("Staffing: C–E")});
    const MadePages made = madeOf(pool, file, FileForm::Xlsx);
    const QString words = wordsOf(made.pdf);
    CHECK(words.contains(q("wordA1")));
    CHECK(words.contains(q("wordF10")));
    for (const char *hidden : {"wordA3", "wordB7", "wordC1", "wordE10", "wordF9"})
        CHECK_FALSE(words.contains(q(hidden)));
    CHECK(splitWords(words).count(q("plain")) == 1);
    CHECK(isSoundPdf(made.pdf));
}

TEST_CASE("An OpenDocument spreadsheet hides the same, in its own words")
{
    WorkerPool pool(testWorkers());
    const QByteArray word = "office:value-type=\"string\"><text:p>";
    const QByteArray styles =
        "<style:style style:name=\"gone\" style:family=\"table\"><style:table-properties "
        "table:display=\"false\"/></style:style>";
    const QByteArray body =
        "<table:table table:name=\"Staffing\"><table:table-column table:number-columns-repeated=\"2\"/>"
        "<table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"3\"/>"
        "<table:table-column table:number-columns-repeated=\"16379\"/>"
        "<table:table-row><table:table-cell " + word + "first</text:p></table:table-cell>"
        "<table:table-cell/><table:table-cell " + word + "secretC</text:p></table:table-cell>"
        "</table:table-row><table:table-row/>"
        "<table:table-row table:visibility=\"filter\" table:number-rows-repeated=\"5\">"
        "<table:table-cell " + word + "secretRow</text:p></table:table-cell></table:table-row>"
        "<table:table-row><table:table-cell table:number-columns-spanned=\"2\" " + word +
        "eighth<text:s text:c=\"2\"/>row</text:p></table:table-cell><table:covered-table-cell/>"
        "</table:table-row><table:table-row table:number-rows-repeated=\"1048568\">"
        "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
        "<table:table table:name=\"Costs\" table:style-name=\"gone\"><table:table-row>"
        "<table:table-cell " + word + "secretSheet</text:p></table:table-cell></table:table-row>"
        "</table:table>";
    const QByteArray file = odfOf("spreadsheet", body, styles);
    const FileExamination found = examined(pool, file, q("staff.ods"));
    CHECK(found.form == FileForm::Ods);
    CHECK(whatsOf(found.notes, FileNote::Kind::HiddenSheet) == QStringList{q("Costs")});
    CHECK(whatsOf(found.notes, FileNote::Kind::HiddenRows) == QStringList{q("Staffing: 3–7")});
    CHECK(whatsOf(found.notes, FileNote::Kind::HiddenColumns) == QStringList{q("Staffing: C–E")});
    const QString words = wordsOf(madeOf(pool, file, FileForm::Ods).pdf);
    CHECK(words.contains(q("first")));
    CHECK(words.contains(q("eighth")));
    CHECK_FALSE(words.contains(q("secret")));
}

TEST_CASE("Columns beyond the page's edge follow below, none is lost")
{
    WorkerPool pool(testWorkers());
    QByteArray cells;
    QString expected;
    for (int column = 0; column < 80; ++column) {
        const QByteArray word = "wide" + QByteArray::number(column);
        cells += cell(columnName(column).toLatin1() + "1", word);
        expected += QString::fromLatin1(word) + u' ';
    }
    const QByteArray file =
        xlsxOf({{"Wide", "", "<sheetData><row r=\"1\">" + cells + "</row></sheetData>"}});
    const MadePages made = madeOf(pool, file, FileForm::Xlsx);
    CHECK(missingWords(expected, wordsOf(made.pdf)) == QStringList());
}

TEST_CASE("Cells of every type are read: shared and rich strings, figures, errors, formulas, notes")
{
    WorkerPool pool(testWorkers());
    const QByteArray rows =
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
        "<c r=\"C1\" t=\"b\"><v>1</v></c><c r=\"D1\" t=\"e\"><v>#DIV/0!</v></c></row>"
        "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>45000</v></c><c r=\"B2\" s=\"2\"><v>1234.5</v></c>"
        "<c r=\"C2\"><f>SUM(B2:B2)</f><v>17</v></c><c r=\"D2\"><f>NOW()</f></c></row></sheetData>"
        "<mergeCells count=\"1\"><mergeCell ref=\"A3:C3\"/></mergeCells>";
    const ZipParts further = {
        {q("xl/sharedStrings.xml"),
         "<sst xmlns=\"" + mainSpace + "\"><si><t>Shared</t></si><si><r><t>Ri</t></r><r><rPr><b/>"
         "</rPr><t>ch</t></r><rPh sb=\"0\" eb=\"1\"><t>phonetic</t></rPh></si></sst>"},
        {q("xl/styles.xml"),
         "<styleSheet xmlns=\"" + mainSpace +
             "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" "
             "formatCode=\"&quot;£&quot;#,##0.00\"/></numFmts><fonts><font/></fonts><cellXfs><xf "
             "numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"},
        {q("xl/worksheets/_rels/sheet1.xml.rels"),
         relationships({{"c", "comments", "../comments1.xml", ""}})},
        {q("xl/comments1.xml"),
         "<comments xmlns=\"" + mainSpace +
             "\"><authors><author>P. Nowak</author></authors><commentList><comment ref=\"B2\" "
             "authorId=\"0\"><text><r><t>Who agreed?</t></r></text></comment></commentList>"
             "</comments>"},
        {q("xl/vbaProject.bin"), "macro"},
        {q("xl/externalLinks/externalLink1.xml"), "<externalLink/>"},
        {q("xl/externalLinks/_rels/externalLink1.xml.rels"),
         relationships({{"x", "externalLinkPath", "file:///S:/pay.xlsx", "External"}})}};
    const QByteArray file = xlsxOf({{"Pay", "", rows}}, further);
    const FileExamination found = examined(pool, file);
    CHECK(has(found.notes, FileNote::Kind::Macros));
    CHECK(has(found.notes, FileNote::Kind::Formulas, 2));
    CHECK(has(found.notes, FileNote::Kind::Comments, 1));
    CHECK(noteOf(found.notes, FileNote::Kind::ExternalLinks).what.contains(q("pay.xlsx")));
    const QString words = wordsOf(madeOf(pool, file, FileForm::Xlsx).pdf);
    for (const char *word : {"Shared", "Rich", "TRUE", "#DIV/0!", "15/03/2023", "£1,234.50", "17",
                             "=NOW()", "Nowak", "Who agreed?"}) {
        INFO(word);
        CHECK(words.contains(q(word)));
    }
    CHECK_FALSE(words.contains(q("phonetic")));
}

TEST_CASE("LibreOffice's spreadsheets have on our pages all words of its own pages")
{
    if (!LibreOffice::isThere())
        return;
    WorkerPool pool(testWorkers());
    LibreOffice office;
    QByteArray csv = "Name,Hours,Rate,Start,Share\n";
    for (int i = 1; i <= 60; ++i)
        csv += "Person" + QByteArray::number(i) + "," + QByteArray::number(i * 37.5) + ",£" +
               QByteArray::number(i * 1100) + ".50,2023-03-" + QByteArray::number(i % 28 + 1) +
               "," + QByteArray::number(i) + "%\n";
    for (const auto &[ending, form] :
         {std::pair{q("xlsx"), FileForm::Xlsx}, std::pair{q("ods"), FileForm::Ods}}) {
        const QByteArray file = office.convert(csv, q("csv"), ending);
        CHECK(examined(pool, file, q("a.") + ending).form == form);
        const QString ours = wordsOf(madeOf(pool, file, form).pdf);
        // Its own page numbers and names, and ### where its columns are too narrow.
        const QString theirs = office.words(file, ending)
                                   .remove(QRegularExpression(q("Page \\d+|paper\\d+|###")));
        INFO(ending.toStdString());
        CHECK(splitWords(theirs).size() > 260);
        CHECK(missingWords(theirs, ours) == QStringList());
    }
}
