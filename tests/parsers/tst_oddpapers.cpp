// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/packfixture.h"

using namespace LeverArch;

namespace {

/// One page of the given content with the given annotation (object 7) and form.
QByteArray paperWith(const QByteArray &content, const QByteArray &annotation = "null",
                     const QByteArray &form = {}, const QByteArray &appearance = "null")
{
    return pdfOf({"<</Type/Catalog/Pages 2 0 R" + form + ">>",
                  "<</Type/Pages/Kids[4 0 R]/Count 1>>",
                  "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
                  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[7 0 R]/Contents 5 0 R"
                  "/Resources<</Font<</F 3 0 R>>>>>>",
                  streamOf(content), appearance, annotation});
}

const QByteArray plainWords = "BT /F 12 Tf 72 700 Td (Words of the page) Tj ET";

AssembledPdf packed(const QByteArray &paper, int pages = 1)
{
    WorkerPool pool(testWorkers());
    NoProgress progress;
    AssembledPdf pack = must(pool.assemble(packOf({source(paper)}, {pages}), progress));
    CHECK(must(pool.inspect(pack.pdf)).problems.isEmpty());
    return pack;
}

} // namespace

TEST_CASE("Names with a number sign, written well or badly, stay what they are in a pack")
{
    const AssembledPdf pack = packed(
        paperWith(plainWords,
                  "<</Type/Annot/Subtype/Stamp/Rect[72 600 172 650]/Name/#SqtPyMtPMK3y"
                  "/AP<</N 6 0 R>>/Odd[/#2341 /A#23Sq<</#Key/#Value>>]>>",
                  {}, streamOf("0 0 100 50 re f", "/Type/XObject/Subtype/Form/BBox[0 0 100 50]")));
    const FileOutside file(pack.pdf);
    CHECK(isSound(file));
    const QString inside = outsideProgram(
        QStringLiteral("mutool"), {QStringLiteral("show"), file.path(), QStringLiteral("grep")});
    CHECK(inside.contains(QStringLiteral("/Name/#23SqtPyMtPMK3y")));
    CHECK(inside.contains(QStringLiteral("/#2341")));
    CHECK(inside.contains(QStringLiteral("/A#23Sq")));
    CHECK(inside.contains(QStringLiteral("/#23Key/#23Value")));
}

TEST_CASE("A page whose content ends inside brackets still carries its number")
{
    for (const char *end : {"[ /oops", "<< /oops", "[ << /oops >>"}) {
        const AssembledPdf pack = packed(paperWith(plainWords + "\n" + end));
        // pdftotext says before it that the page is damaged.
        CHECK(textOf(FileOutside(pack.pdf), 1).endsWith(QStringLiteral("Words of the page 1")));
    }
}

TEST_CASE("A page whose crop box lies beside it still carries its number")
{
    for (const char *boxes : {"/CropBox[600 842 1000 1000]", "/CropBox[0 0 0 0]",
                              "/MediaBox[0 0 0 0]", "/CropBox[595 0 700 842]"}) {
        INFO(boxes);
        const AssembledPdf pack = packed(pdfWithPages({"Words of the page"}, boxes));
        CHECK(textOf(FileOutside(pack.pdf), 1).endsWith(QLatin1Char('1')));
    }
}

TEST_CASE("What was filled into a form whose reader should draw it is drawn in the pack")
{
    const QByteArray field = "<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(Ada Lovelace)/F 4"
                             "/Rect[72 600 272 620]/DA(/F 12 Tf 0 g)/AP<</N 6 0 R>>>>";
    const QByteArray form = "/AcroForm<</NeedAppearances true/Fields[7 0 R]/DA(/F 12 Tf 0 g)"
                            "/DR<</Font<</F 3 0 R>>>>>>";
    const QByteArray stale =
        streamOf("/Tx BMC q BT /F 12 Tf 2 5 Td (Nobody yet) Tj ET Q EMC",
                 "/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F 3 0 R>>>>");
    const FileOutside file(packed(paperWith(plainWords, field, form, stale)).pdf);
    CHECK(textOf(file, 1) == QStringLiteral("Words of the page Ada Lovelace 1"));
}

TEST_CASE("A signature with a state and a single appearance is seen in the pack")
{
    const QByteArray field = "<</Type/Annot/Subtype/Widget/FT/Sig/T(sign)/F 4/AS/N"
                             "/Rect[72 600 272 620]/AP<</N 6 0 R>>>>";
    const QByteArray look =
        streamOf("BT /F 12 Tf 2 5 Td (Signed by Ada) Tj ET",
                 "/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F 3 0 R>>>>");
    const FileOutside file(
        packed(paperWith(plainWords, field, "/AcroForm<</Fields[7 0 R]>>", look)).pdf);
    CHECK(textOf(file, 1) == QStringLiteral("Words of the page Signed by Ada 1"));
}

TEST_CASE("What can be read of a damaged stream is in the pack, which is sound")
{
    for (const QByteArray &content :
         {streamOf(plainWords.toHex() + "ZZ20", "/Filter/ASCIIHexDecode"), // no digits
          streamOf(qCompress(plainWords).mid(4).chopped(4), "/Filter/FlateDecode")}) {
        QByteArray paper = paperWith("KEEP");
        paper.replace(streamOf("KEEP"), content);
        AssembleJob job = packOf({source(paper)}, {1});
        job.mendStreams = true;
        WorkerPool pool(testWorkers());
        NoProgress progress;
        const AssembledPdf pack = must(pool.assemble(job, progress));
        CHECK(must(pool.inspect(pack.pdf)).problems.isEmpty());
        CHECK(pack.notes.join(u' ').contains(QStringLiteral("damaged")));
        const FileOutside file(pack.pdf);
        CHECK(isSound(file));
        CHECK(textOf(file, 1).endsWith(QStringLiteral("Words of the page 1")));
    }
}
