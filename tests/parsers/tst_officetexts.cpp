// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "officefixture.h"

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

QByteArray paragraph(const QByteArray &runs)
{
    return "<w:p>" + runs + "</w:p>";
}

QByteArray run(const QByteArray &text, const QByteArray &properties = {})
{
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text +
           "</w:t></w:r>";
}

void checkWords(const QString &words, std::initializer_list<const char *> all)
{
    for (const char *word : all) {
        INFO(word);
        CHECK(words.contains(q(word)));
    }
}

/// A letter as LibreOffice itself keeps it, with all that a branch's papers have.
QByteArray flatLetter()
{
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>Rota proposal</dc:title><meta:initial-creator>M. Khan</meta:initial-creator></office:meta>
<office:automatic-styles>
 <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
 <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
 <text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
  <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>
 <style:page-layout style:name="pl"><style:header-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pl">
 <style:header><text:p>Northern branch header</text:p></style:header></style:master-page></office:master-styles>
<office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:insertion><office:change-info>
 <dc:creator>J. Doe</dc:creator><dc:date>2026-01-02T10:00:00</dc:date></office:change-info></text:insertion></text:changed-region>
</text:tracked-changes>
<text:h text:outline-level="1">New rota from April</text:h>
<text:p>Dear colleagues, the employer proposes <text:span text:style-name="B">fourteen</text:span> shifts<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Counted without holidays.</text:p></text:note-body></text:note> a month<text:span text:style-name="H">concealed</text:span>, “on call” as well — costing £1,234.50.</text:p>
<text:p>Before <text:change-start text:change-id="c1"/>insertedword<text:change-end text:change-id="c1"/> after.</text:p>
<text:list text:style-name="N"><text:list-item><text:p>Pay for nights</text:p><text:list><text:list-item><text:p>weekdays</text:p></text:list-item></text:list></text:list-item>
<text:list-item><text:p>Rest between shifts</text:p></text:list-item></text:list>
<table:table table:name="T"><table:table-column table:number-columns-repeated="3"/>
<table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Team</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>Hours</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>Wards</text:p></table:table-cell><table:table-cell><text:p>day</text:p></table:table-cell><table:table-cell><text:p>37</text:p></table:table-cell></table:table-row>
<table:table-row><table:covered-table-cell/><table:table-cell><text:p>night</text:p></table:table-cell><table:table-cell><text:p>42</text:p></table:table-cell></table:table-row>
</table:table>
<text:p>Łódź, Ελλάδα, Привет<office:annotation><dc:creator>A. Reader</dc:creator><dc:date>2026-01-03T09:00:00</dc:date><text:p>Is this agreed?</text:p></office:annotation>.</text:p>
</office:text></office:body></office:document>)";
}

} // namespace

TEST_CASE("LibreOffice's letters have on our pages all words of its own pages")
{
    if (!LibreOffice::isThere())
        return;
    WorkerPool pool(testWorkers());
    LibreOffice office;
    for (const auto &[ending, form] :
         {std::pair{q("docx"), FileForm::Docx}, std::pair{q("odt"), FileForm::Odt},
          std::pair{q("rtf"), FileForm::Rtf}}) {
        INFO(ending.toStdString());
        const QByteArray file = office.convert(flatLetter(), q("fodt"), ending);
        const FileExamination found = examined(pool, file, q("a.") + ending);
        CHECK(found.form == form);
        CHECK(found.says.title == q("Rota proposal"));
        CHECK(has(found.notes, FileNote::Kind::HiddenText));
        CHECK(has(found.notes, FileNote::Kind::TrackedChanges));
        CHECK(has(found.notes, FileNote::Kind::Comments, 1));
        CHECK_FALSE(has(found.notes, FileNote::Kind::PartsUnread));
        const MadePages made = madeOf(pool, file, form);
        const QString ours = wordsOf(made.pdf);
        const QString theirs = office.words(file, ending);
        INFO(ours.toStdString());
        CHECK(splitWords(theirs).size() > 45);
        CHECK(missingWords(theirs, ours) == QStringList());
        CHECK_FALSE(ours.contains(q("concealed")));
        checkWords(ours, {"A. Reader", "Is this agreed?", "Counted without holidays", "insertedword",
                          "Northern branch header", "a) weekdays", "2. Rest"});
        CHECK(has(made.notes, FileNote::Kind::PlainLayout));
        CHECK(isSoundPdf(made.pdf));
    }
}

TEST_CASE("A Word document's fields, boxes, changes and links come out once and rightly")
{
    WorkerPool pool(testWorkers());
    const QByteArray box = "<w:txbxContent>" + paragraph(run("boxed")) + "</w:txbxContent>";
    const QByteArray body =
        paragraph(run("Page ") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
                  "<w:instrText>PAGEREF secretcode</w:instrText></w:r><w:r><w:fldChar "
                  "w:fldCharType=\"separate\"/></w:r>" + run("seventeen") +
                  "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>") +
        paragraph("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">" + box +
                  "</mc:Choice><mc:Fallback><w:pict>" + box + "</w:pict></mc:Fallback>"
                  "</mc:AlternateContent></w:r>") +
        paragraph("<w:del w:id=\"1\"><w:r><w:delText>struckout</w:delText></w:r></w:del>"
                  "<w:ins w:id=\"2\">" + run("broughtin") + "</w:ins>" +
                  run("vanished", "<w:vanish/>") + run("kept", "<w:vanish w:val=\"0\"/>")) +
        paragraph("<w:hyperlink r:id=\"h\">" + run("the council’s site") + "</w:hyperlink>"
                  "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>") +
        "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + paragraph(run("tall")) +
        "</w:tc><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + paragraph(run("broad")) +
        "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + paragraph("") +
        "</w:tc><w:tc>" + paragraph(run("left")) + "</w:tc><w:tc>" + paragraph(run("right")) +
        "</w:tc></w:tr></w:tbl>"
        "<w:p><w:r><w:pict><v:imagedata r:id=\"e\"/></w:pict></w:r></w:p>";
    const QByteArray file = docxOf(
        body, {{q("word/vbaProject.bin"), "x"}, {q("word/embeddings/oleObject1.bin"), "x"},
               {q("word/media/image1.emf"), "no picture"}},
        {{"h", "hyperlink", "https://council.example", "External"},
         {"t", "attachedTemplate", "https://evil.example/t.dotm", "External"},
         {"e", "image", "media/image1.emf", ""}});
    const FileExamination found = examined(pool, file, q("letter.docx"));
    CHECK(found.form == FileForm::Docx);
    CHECK(has(found.notes, FileNote::Kind::TrackedChanges, 2));
    CHECK(has(found.notes, FileNote::Kind::HiddenText, 1));
    CHECK(has(found.notes, FileNote::Kind::Macros, 1));
    CHECK(has(found.notes, FileNote::Kind::EmbeddedFiles, 1));
    CHECK(noteOf(found.notes, FileNote::Kind::ExternalLinks) ==
          FileNote{FileNote::Kind::ExternalLinks, 1, q("https://evil.example/t.dotm")});
    const MadePages made = madeOf(pool, file, FileForm::Docx);
    CHECK(has(made.notes, FileNote::Kind::PicturesMissing, 1));
    const QString words = wordsOf(made.pdf);
    checkWords(words, {"Page seventeen", "struckout", "broughtin", "kept", "the council’s site", "✓",
                       "tall", "broad", "left", "right"});
    CHECK(words.count(q("boxed")) == 1);
    CHECK_FALSE(words.contains(q("secretcode")));
    CHECK_FALSE(words.contains(q("vanished")));
}

TEST_CASE("A Word document in the strict namespaces is read the same")
{
    WorkerPool pool(testWorkers());
    QByteArray file = zipOf(
        {{q("[Content_Types].xml"),
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
          "PartName=\"/word/document.xml\" ContentType=\"application/"
          "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
         {q("_rels/.rels"),
          "<Relationships xmlns=\"" + packageSpace +
              "\"><Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/"
              "relationships/officeDocument\" Target=\"/word/document.xml\"/></Relationships>"},
         {q("word/document.xml"),
          "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body>"
          "<w:p><w:r><w:t>strictly</w:t></w:r></w:p></w:body></w:document>"}});
    CHECK(wordsOf(madeOf(pool, file, FileForm::Docx).pdf).contains(q("strictly")));
}

TEST_CASE("Numbers of Word's lists go on, restart and nest as Word counts them")
{
    WorkerPool pool(testWorkers());
    const auto item = [](int list, int level, const QByteArray &text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + QByteArray::number(level) +
               "\"/><w:numId w:val=\"" + QByteArray::number(list) + "\"/></w:numPr></w:pPr>" +
               run(text) + "</w:p>";
    };
    const QByteArray numbering =
        "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
        "w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start "
        "w:val=\"1\"/><w:numFmt w:val=\"lowerRoman\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl>"
        "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num "
        "w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
        "w:val=\"5\"/></w:lvlOverride></w:num></w:numbering>";
    const QByteArray file =
        docxOf(item(1, 0, "one") + item(1, 1, "sub") + item(1, 1, "subtwo") + item(1, 0, "two") +
                   item(1, 1, "again") + item(2, 0, "five") + item(2, 0, "six"),
               {{q("word/numbering.xml"), numbering}}, {{"n", "numbering", "numbering.xml", ""}});
    checkWords(wordsOf(madeOf(pool, file, FileForm::Docx).pdf),
               {"1. one", "1.i sub", "1.ii subtwo", "2. two", "2.i again", "5. five", "6. six"});
}

TEST_CASE("RTF is read by its code pages, groups and tables")
{
    WorkerPool pool(testWorkers());
    const QByteArray file =
        "{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 "
        "Arial Cyr;}{\\f2\\fcharset128 MS Mincho;}{\\f3\\fcharset2 Symbol;}}{\\colortbl;\\red0;}"
        "{\\*\\generator secretgenerator;}{\\info{\\title Grievance}{\\author B. Osei}"
        "{\\revtim\\yr2026\\mo3\\dy4\\hr5\\min6}{\\*\\company secretfirm}}"
        "Caf\\'e9 \\'93quoted\\'94 \\'80 10\\par {\\f1 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2}\\par "
        "{\\f2 \\'93\\'fa\\'96\\'7b}\\par \\u321 ?\\u243\\'f3d\\u378 ?\\par {\\v secrethidden}"
        "{\\b bold}{\\*\\unknown secretunknown}{\\field{\\*\\fldinst HYPERLINK \"secretlink\"}"
        "{\\fldrslt linkwords}}\\par before{\\footnote {\\super 1} notewords}after\\par "
        "\\trowd\\cellx1000\\cellx2000\\pard\\intbl cellone\\cell celltwo\\cell\\row "
        "\\trowd\\cellx1000\\cellx2000\\pard\\intbl cellthree\\cell cellfour\\cell\\row "
        "\\pard {\\bin5 ab}{cd}afterbin {\\deleted gone}{\\listtext\\pard 3.\\tab}item\\par}";
    const FileExamination found = examined(pool, file, q("grievance.rtf"));
    CHECK(found.form == FileForm::Rtf);
    CHECK(found.says.title == q("Grievance"));
    CHECK(found.says.author == q("B. Osei"));
    CHECK(found.says.date == q("2026-03-04T05:06:00"));
    CHECK(has(found.notes, FileNote::Kind::HiddenText, 1));
    CHECK(has(found.notes, FileNote::Kind::TrackedChanges, 1));
    const MadePages made = madeOf(pool, file, FileForm::Rtf);
    const QString words = wordsOf(made.pdf);
    checkWords(words, {"Café “quoted” € 10", "Привет", "Łódź", "bold", "linkwords", "notewords",
                       "cellone", "celltwo", "cellthree", "cellfour", "afterbin", "gone", "3."});
    CHECK_FALSE(words.contains(q("secret")));
    // U+65E5 U+672C; no font of ours need have them, but the PDF's text does.
    if (LibreOffice::isThere()) {
        LibreOffice office;
        CHECK(missingWords(office.words(file, q("rtf")), words) == QStringList());
    }
}

TEST_CASE("Slides, old and locked office files are examined, not laid out")
{
    WorkerPool pool(testWorkers());
    const QByteArray space = "http://schemas.openxmlformats.org/presentationml/2006/main";
    const QByteArray slides = zipOf(
        {{q("[Content_Types].xml"),
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
          "PartName=\"/ppt/presentation.xml\" ContentType=\"application/"
          "vnd.openxmlformats-officedocument.presentationml.presentation.main+xml\"/></Types>"},
         {q("_rels/.rels"), relationships({{"d", "officeDocument", "ppt/presentation.xml", ""}})},
         {q("ppt/presentation.xml"),
          "<p:presentation xmlns:p=\"" + space + "\" xmlns:r=\"" + linkSpace +
              "\"><p:sldIdLst><p:sldId id=\"256\" r:id=\"a\"/><p:sldId id=\"257\" r:id=\"b\"/>"
              "</p:sldIdLst></p:presentation>"},
         {q("ppt/_rels/presentation.xml.rels"),
          relationships({{"a", "slide", "slides/slide1.xml", ""},
                         {"b", "slide", "slides/slide2.xml", ""}})},
         {q("ppt/slides/slide1.xml"), "<p:sld xmlns:p=\"" + space + "\"/>"},
         {q("ppt/slides/slide2.xml"), "<p:sld xmlns:p=\"" + space + "\" show=\"0\"/>"}});
    const FileExamination found = examined(pool, slides, q("talk.pptx"));
    CHECK(found.form == FileForm::Presentation);
    CHECK(whatsOf(found.notes, FileNote::Kind::HiddenSheet) == QStringList{q("Slide 2")});
    const auto pages = pool.makePages(must(SharedBytes::fromBytes(slides)), FileForm::Presentation,
                                      q("talk.pptx"));
    REQUIRE_FALSE(pages.ok());
    CHECK(pages.error().code == Error::Code::Unsupported);
    if (!LibreOffice::isThere())
        return;
    LibreOffice office;
    const QByteArray old = office.convert(flatLetter(), q("fodt"), q("doc"));
    const FileExamination oldFound = examined(pool, old, q("letter.doc"));
    CHECK(oldFound.form == FileForm::OldOffice);
    CHECK_FALSE(has(oldFound.notes, FileNote::Kind::Macros));
}
