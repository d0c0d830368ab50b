// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "officefixture.h"
#include "parsers/files/office/odsworkbook.h"
#include "parsers/files/office/officenotes.h"
#include "parsers/files/office/sheetpages.h"
#include "parsers/files/office/xmlpart.h"

#include <QElapsedTimer>

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

QByteArray repeated(const QByteArray &text, int times)
{
    return text.repeated(times);
}

Result<MadePages> pagesOf(WorkerPool &pool, const QByteArray &bytes, FileForm form)
{
    return pool.makePages(must(SharedBytes::fromBytes(bytes)), form, {});
}

/// Refused as damaged, and not because the worker died of it.
void checkDamaged(WorkerPool &pool, const QByteArray &bytes, FileForm form)
{
    const auto pages = pagesOf(pool, bytes, form);
    REQUIRE_FALSE(pages.ok());
    CHECK(pages.error().code == Error::Code::Damaged);
}

} // namespace

TEST_CASE("Office files cut anywhere end in pages or in words, never in a dead worker")
{
    WorkerPool pool(testWorkers());
    const QByteArray docx = docxOf("<w:p><w:r><w:t>words</w:t></w:r></w:p>");
    const QByteArray ods = odfOf("spreadsheet", "<table:table table:name=\"A\"/>");
    const QByteArray rtf = "{\\rtf1\\ansi{\\fonttbl{\\f0 A;}}{\\b words\\u20 ?\\'e9}{\\pict\\pngblip "
                           "8950}\\trowd\\cellx9\\intbl a\\cell\\row{\\footnote b}}";
    for (const auto &[bytes, form] :
         {std::pair{docx, FileForm::Docx}, std::pair{ods, FileForm::Ods},
          std::pair{rtf, FileForm::Rtf}}) {
        for (qsizetype size = 6; size < bytes.size(); size += 1 + bytes.size() / 23) {
            const auto pages = pagesOf(pool, bytes.left(size), form);
            INFO(size);
            if (!pages.ok())
                CHECK(pages.error().code == Error::Code::Damaged);
        }
    }
}

TEST_CASE("XML that declares entities is not read")
{
    WorkerPool pool(testWorkers());
    QByteArray bomb = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"ha\">";
    for (char c = 'b'; c <= 'j'; ++c)
        bomb += "<!ENTITY " + QByteArray(1, c) + " \"" +
                repeated("&" + QByteArray(1, char(c - 1)) + ";", 10) + "\">";
    bomb += "]><w:document xmlns:w=\"x\"><w:p><w:t>&j;</w:t></w:p></w:document>";
    checkDamaged(pool, zipOf({{q("word/document.xml"), bomb}}), FileForm::Docx);
    const QByteArray outside = "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                               "<w><p><t>&a;</t></p></w>";
    checkDamaged(pool, zipOf({{q("word/document.xml"), outside}}), FileForm::Docx);
    checkDamaged(pool, zipOf({{q("content.xml"), outside}}), FileForm::Ods);
}

TEST_CASE("Parts that unpack without end are refused, and the file's others still read")
{
    WorkerPool pool(testWorkers());
    const QByteArray much = repeated(QByteArray(1000, ' '), 60'000);
    checkDamaged(pool, zipOf({{q("word/document.xml"), "<w>" + much + "</w>"}}), FileForm::Docx);
    const QByteArray file =
        xlsxOf({{"A", "", "<sheetData><row><c t=\"inlineStr\"><is><t>stays</t></is></c><c "
                          "t=\"s\"><v>4</v></c></row></sheetData>"}},
               {{q("xl/sharedStrings.xml"), "<sst>" + much + "</sst>"}});
    const FileExamination found = examined(pool, file);
    CHECK(noteOf(found.notes, FileNote::Kind::PartsUnread).what.contains(q("sharedStrings")));
    CHECK(wordsOf(madeOf(pool, file, FileForm::Xlsx).pdf).contains(q("stays")));
}

TEST_CASE("Levels without end and tables within tables do not use up the stack")
{
    WorkerPool pool(testWorkers());
    checkDamaged(pool, docxOf(repeated("<w:sdt>", 100'000) + repeated("</w:sdt>", 100'000)),
                 FileForm::Docx);
    const QByteArray nested = repeated("<w:tbl><w:tr><w:tc>", 300) + "<w:p><w:r><w:t>innermost" +
                              "</w:t></w:r></w:p>" + repeated("</w:tc></w:tr></w:tbl>", 300);
    // The innermost cell is so narrow that words are broken.
    CHECK(wordsOf(madeOf(pool, docxOf(nested), FileForm::Docx).pdf)
              .remove(u' ')
              .contains(q("innermost")));
    checkDamaged(pool, "{\\rtf1 " + repeated("{", 200'000), FileForm::Rtf);
    const QByteArray deep = "{\\rtf1 " + repeated("{\\b ", 5'000) + "x" + repeated("}", 5'000) + "}";
    CHECK(pagesOf(pool, deep, FileForm::Rtf).ok());
    // Closed more often than opened, and kept apart without end.
    CHECK(pagesOf(pool, "{\\rtf1 a" + repeated("}", 1000) + repeated("\\row\\cell", 1000) + "b",
                  FileForm::Rtf)
              .ok());
    CHECK(pagesOf(pool,
                  "{\\rtf1 " + repeated("{\\footnote\\intbl x\\cell{\\header y\\row}", 800) + "z",
                  FileForm::Rtf)
              .ok());
}

TEST_CASE("A million repeated cells are bounded, and what is left out is said")
{
    WorkerPool pool(testWorkers());
    QElapsedTimer timer;
    timer.start();
    const QByteArray full = "<table:table-cell office:value-type=\"string\" "
                            "table:number-columns-repeated=\"1000000\"><text:p>x</text:p>"
                            "</table:table-cell>";
    const QByteArray file = odfOf(
        "spreadsheet", "<table:table table:name=\"Big\"><table:table-row "
                       "table:number-rows-repeated=\"1000000\">" + repeated(full, 50) +
                       "</table:table-row><table:table-row table:number-rows-repeated=\"-7\">"
                       "<table:table-cell table:number-columns-repeated=\"-1\"><text:p>y</text:p>"
                       "</table:table-cell></table:table-row></table:table>");
    CHECK(examined(pool, file).form == FileForm::Ods);
    CHECK(timer.elapsed() < 20'000);
}

TEST_CASE("A sheet with more rows than pages can take is cut, and says where")
{
    WorkerPool pool(testWorkers());
    QByteArray rows;
    for (int row = 1; row <= 25'000; ++row)
        rows += "<row><c><v>" + QByteArray::number(row) + "</v></c></row>";
    const QByteArray file = xlsxOf({{"Long", "", "<sheetData>" + rows + "</sheetData>"}});
    const MadePages made = madeOf(pool, file, FileForm::Xlsx);
    CHECK(noteOf(made.notes, FileNote::Kind::CutShort) ==
          FileNote{FileNote::Kind::CutShort, 5'000, q("Long, row 20000")});
}

TEST_CASE("References that lead nowhere, numbers out of range and wrong types do no harm")
{
    WorkerPool pool(testWorkers());
    const QByteArray sheet =
        "<cols><col min=\"-5\" max=\"999999999\" hidden=\"1\"/><col min=\"9\" max=\"2\" "
        "hidden=\"1\"/></cols><sheetData><row r=\"-4\"><c r=\"A-1\" t=\"s\"><v>-1</v></c></row>"
        "<row r=\"99999999999\"><c r=\"ZZZZZZ9\" s=\"-3\"><v>nan</v></c><c t=\"s\"><v>7</v></c>"
        "</row></sheetData><mergeCells><mergeCell ref=\"B9:A1\"/><mergeCell ref=\"A1:XFD1048576\"/>"
        "<mergeCell ref=\":\"/></mergeCells>";
    const QByteArray file = xlsxOf({{"A", "", sheet}, {"Empty", "", ""}});
    const FileExamination found = examined(pool, file);
    CHECK(found.form == FileForm::Xlsx);
    CHECK(has(found.notes, FileNote::Kind::PartsUnread));
    CHECK(pagesOf(pool, file, FileForm::Xlsx).ok());
    // A form the bytes do not have.
    checkDamaged(pool, file, FileForm::Odt);
    checkDamaged(pool, "neither", FileForm::Rtf);
    checkDamaged(pool, "neither", FileForm::Ods);
}

TEST_CASE("Merges that overlap without end take no time")
{
    WorkerPool pool(testWorkers());
    QByteArray merges;
    QByteArray rows;
    for (int row = 1; row <= 3'000; ++row) {
        rows += "<row><c><v>1</v></c></row>";
        merges += "<mergeCell ref=\"B" + QByteArray::number(row) + ":ZZ20000\"/>";
    }
    const QByteArray file = xlsxOf({{"A", "",
                                     "<sheetData>" + rows + "<row><c/><c><v>2</v></c></row>"
                                     "</sheetData><mergeCells>" + merges + "</mergeCells>"}});
    CHECK(pagesOf(pool, file, FileForm::Xlsx).ok());
}

TEST_CASE("Merges over a sheet of many columns and rows are not counted out once for each")
{
    QList<Sheet> sheets(1);
    SheetRoom room;
    for (int column = 0; column < 4'000; ++column)
        sheets[0].take(0, column, {q("1")}, room);
    for (int row = 1; row < 19'000; ++row)
        sheets[0].take(row, 0, {q("1")}, room);
    for (int i = 0; i < 50'000; ++i)
        sheets[0].addMerge({0, 0, 19'999, 16'383});
    OfficeNotes notes;
    QElapsedTimer timer;
    timer.start();
    const PageContent made = sheetPages(sheets, notes, [] {});
    qsizetype rows = 0; // Columns behind the merged ones are grids of their own.
    for (const PageGrid &grid : made.grids)
        rows += grid.rows.size();
    CHECK(rows > 10'000);
    CHECK(timer.elapsed() < 60'000);
}

TEST_CASE("Paragraphs of many looks and rows of many cells in a Word document are laid out in time")
{
    WorkerPool pool(testWorkers());
    const QByteArray runs = repeated("<w:r><w:t>ab </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>c </w:t>"
                                     "</w:r>", 40'000);
    const QByteArray cells = repeated("<w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc>", 20'000);
    const QString words = wordsOf(
        madeOf(pool, docxOf("<w:p>" + runs + "</w:p>"), FileForm::Docx).pdf);
    CHECK(words.count(q("ab c")) == 40'000);
    const QString row = wordsOf(
        madeOf(pool, docxOf("<w:tbl><w:tr>" + cells + "</w:tr></w:tbl>"), FileForm::Docx).pdf);
    CHECK(row.count(q("c")) >= 20'000);
}

TEST_CASE("Levels and numbers of lists at the edge of what fits are bounded")
{
    WorkerPool pool(testWorkers());
    const QByteArray level = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"2147483647\"/><w:numId "
                             "w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>item</w:t></w:r></w:p>";
    CHECK(wordsOf(madeOf(pool, docxOf(level), FileForm::Docx).pdf).contains(q("item")));
    const QByteArray style =
        "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" "
        "style:num-format=\"1\" text:start-value=\"-2147483648\" "
        "text:display-levels=\"-2147483648\"/></text:list-style>";
    const QByteArray list = "<text:list text:style-name=\"L\"><text:list-item><text:p>one</text:p>"
                            "</text:list-item><text:list-item text:start-value=\"2147483647\">"
                            "<text:p>two</text:p></text:list-item><text:list-item><text:p>three"
                            "</text:p></text:list-item></text:list>";
    const QString words = wordsOf(madeOf(pool, odfOf("text", list, style), FileForm::Odt).pdf);
    CHECK(words.contains(q("1 one")));
    CHECK(words.contains(q("1000001 three")));
}

TEST_CASE("Spaces without number in one cell are no letters without number")
{
    const QByteArray cell = "<a xmlns:text=\"t\"><text:p>" +
                            repeated("<text:s text:c=\"200\"/>", 20'000) + "</text:p></a>";
    XmlPart xml(cell, {});
    while (xml.next() && !xml.isStart("p")) {
    }
    CHECK(odfParagraphText(xml, {}).size() < 101'000);
}
