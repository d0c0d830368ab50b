// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/packfixture.h"

using namespace LeverArch;

namespace {

/// Four pages: 1 links forward to 3 and by name to 2, page 4 links back to 1 and to the web.
QByteArray linkedPdf()
{
    const auto page = [](const QByteArray &annotations) {
        return QByteArray("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[" + annotations +
                          "]>>");
    };
    const QByteArray link = "<</Type/Annot/Subtype/Link/Rect[72 700 172 714]/Border[0 0 1]";
    return pdfOf(
        {"<</Type/Catalog/Pages 2 0 R/Names<</Dests<</Names[(two)[4 0 R/XYZ 0 500 0]]>>>>>>",
         "<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R 6 0 R]/Count 4>>",
         page(link + "/Dest[5 0 R/XYZ 10 600 null]>>" + link + "/A<</S/GoTo/D(two)>>>>"), page(""),
         page(""),
         page(link + "/Dest[3 0 R/Fit]>>" + link + "/A<</S/URI/URI(https://example.org)>>>>")});
}

QString allText(const FileOutside &file)
{
    return outsideProgram(QStringLiteral("pdftotext"), {file.path(), QStringLiteral("-")});
}

/// The whole file in a form that can be searched.
QString unpacked(const FileOutside &file)
{
    return QString::fromLatin1(
        outsideProgram(QStringLiteral("qpdf"),
                       {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"),
                        file.path(), QStringLiteral("-")})
            .toLatin1());
}

} // namespace

TEST_CASE("Links inside a paper lead to the same pages in the pack")
{
    WorkerPool pool(testWorkers());
    NoProgress progress;
    AssembleJob job = packOf({source(pdfWithPages({"Index"})), source(linkedPdf())}, {1, 4});
    const AssembledPdf pack = must(pool.assemble(job, progress));
    CHECK(pack.linksKept == 4); // the web too
    CHECK(pack.linksDropped == 0);
    const PdfStructure found = must(pool.inspect(pack.pdf));
    CHECK(found.problems.isEmpty());
    REQUIRE(found.links.size() == 3);
    CHECK(found.links[0].page == 2);
    CHECK(found.links[0].targetPage == 4);
    CHECK(found.links[0].targetTop == Approx(842 - 600).margin(0.5));
    CHECK(found.links[1].targetPage == 3);
    CHECK(found.links[2].page == 5);
    CHECK(found.links[2].targetPage == 2);

    job = packOf({source(linkedPdf())}, {4});
    job.parts = {{0, 1, 2}};
    job.stamps = {};
    const AssembledPdf part = must(pool.assemble(job, progress));
    CHECK(part.linksKept == 1);
    CHECK(part.linksDropped == 1);
}

TEST_CASE("Links to the web stay what they are; those that run or open something are left out")
{
    const auto link = [](const QByteArray &action) {
        return "<</Type/Annot/Subtype/Link/Rect[72 700 172 714]/A<<" + action + ">>>>";
    };
    const QByteArray pdf = pdfOf(
        {"<</Type/Catalog/Pages 2 0 R/URI<</Base(https://union.example/)>>>>",
         "<</Type/Pages/Kids[3 0 R]/Count 1>>",
         "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[" +
             link("/S/URI/URI(https://council.example/budget?a=1&b=2#p3)/Next<</S/Launch/"
                  "F(a.exe)>>") +
             link("/S/URI/URI(mailto:branch@union.example)") + link("/S/URI/URI(minutes/7)") +
             link("/S/URI/URI(  JavaScript:alert\\(1\\))") +
             link("/S/URI/URI(file:///etc/passwd)") + link("/S/Launch/F(calc)") +
             link("/S/SubmitForm/F(http://spy.example)") + link("/S/GoToR/F(other.pdf)/D[0/Fit]") +
             link("/S/JavaScript/JS(app.beep\\(0\\))") + "]>>"});
    WorkerPool pool(testWorkers());
    NoProgress progress;
    const AssembledPdf pack = must(pool.assemble(packOf({source(pdf)}, {1}), progress));
    CHECK(pack.linksKept == 3);
    CHECK(pack.linksDropped == 6);
    const FileOutside file(pack.pdf);
    CHECK(isSound(file));
    const QString inside = unpacked(file);
    CHECK(inside.contains(QStringLiteral("(https://council.example/budget?a=1&b=2#p3)")));
    CHECK(inside.contains(QStringLiteral("(mailto:branch@union.example)")));
    CHECK(inside.contains(QStringLiteral("(https://union.example/minutes/7)")));
    for (const char *word : {"avaScript", "passwd", "calc", "spy.example", "other.pdf", "a.exe",
                             "Launch", "SubmitForm", "GoToR", "/Next"}) {
        INFO(word);
        CHECK_FALSE(inside.contains(QLatin1String(word)));
    }

    // The same page twice: two links of their own.
    AssembleJob twice = packOf({source(pdf)}, {1});
    twice.parts = {{0, 1, 1}, {0, 1, 1}};
    twice.stamps = {};
    CHECK(must(pool.assemble(twice, progress)).linksKept == 6);
}

TEST_CASE("Scripts, actions and attached files stay behind, and the ledger says so")
{
    const QByteArray pdf =
        pdfOf({"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"
               "/Names<</EmbeddedFiles<</Names[(list.xls)4 0 R]>>>>>>",
               "<</Type/Pages/Kids[3 0 R]/Count 1>>",
               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 "
               "842]/AA<</O<</S/URI/URI(http://spy.example)>>>>"
               "/Annots[<</Type/Annot/Subtype/Square/Rect[9 9 99 99]/A<</S/Launch/F(calc)>>>>"
               "<</Type/Annot/Subtype/FileAttachment/Rect[9 9 20 20]/FS 4 0 R>>]>>",
               "<</Type/Filespec/F(list.xls)/EF<</F 5 0 R>>>>", streamOf("names of members")});
    WorkerPool pool(testWorkers());
    NoProgress progress;
    const AssembledPdf pack =
        must(pool.assemble(packOf({source(pdf, QStringLiteral("Offer"))}, {1}), progress));
    const QString notes = pack.notes.join(QLatin1Char('\n'));
    CHECK(notes.contains(QStringLiteral("Scripts in “Offer”")));
    CHECK(notes.contains(QStringLiteral("attached to “Offer”")));
    CHECK(notes.contains(QStringLiteral("page 1 of “Offer”")));
    const QString inside = unpacked(FileOutside(pack.pdf));
    for (const char *word : {"JavaScript", "app.alert", "spy.example", "calc", "names of members",
                             "Filespec", "EmbeddedFile"})
        CHECK_FALSE(inside.contains(QLatin1String(word)));
    CHECK(inside.contains(QStringLiteral("/Square")));
}

TEST_CASE("What was filled into a form is still shown and can no longer be changed")
{
    const QByteArray pdf = pdfOf(
        {"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]/DA(/F 12 Tf 0 g)"
         "/DR<</Font<</F 6 0 R>>>>>>>>",
         "<</Type/Pages/Kids[3 0 R]/Count 1>>",
         "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[4 0 R 7 0 R]>>",
         "<</Type/Annot/Subtype/Widget/FT/Tx/T(post)/V(Librarian)/Rect[72 700 272 720]/F 4"
         "/DA(/F 12 Tf 0 g)/AP<</N 5 0 R>>>>",
         streamOf("/Tx BMC BT /F 12 Tf 2 5 Td (Librarian) Tj ET EMC",
                  "/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F 6 0 R>>>>"),
         "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
         "<</Type/Annot/Subtype/Text/Rect[300 700 320 720]/Contents(A remark)>>"});
    WorkerPool pool(testWorkers());
    NoProgress progress;
    const AssembledPdf pack = must(pool.assemble(packOf({source(pdf)}, {1}), progress));
    const FileOutside file(pack.pdf);
    CHECK(allText(file).contains(QStringLiteral("Librarian")));
    const QString inside = unpacked(file);
    CHECK_FALSE(inside.contains(QStringLiteral("/Widget")));
    CHECK_FALSE(inside.contains(QStringLiteral("/AcroForm")));
    CHECK(inside.contains(QStringLiteral("A remark")));
    CHECK(isSound(file));
    CHECK(pack.notes.size() == 1);
}

TEST_CASE("A layer hidden in its paper stays hidden in the pack")
{
    const QByteArray pdf =
        pdfOf({"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[5 0 R]/D<</OFF[5 0 R]>>>>>>",
               "<</Type/Pages/Kids[3 0 R]/Count 1>>",
               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
               "/Resources<</Properties<</L 5 0 R>>>>>>",
               streamOf("/OC /L BDC 0 g 100 400 200 200 re f EMC"), "<</Type/OCG/Name(Draft)>>"});
    WorkerPool pool(testWorkers());
    NoProgress progress;
    const SharedBytes pack = must(pool.assemble(packOf({source(pdf)}, {1}), progress)).pdf;
    const QImage image = must(must(pool.open(pack, {}))->render(1, 1, {}));
    CHECK(image.pixelColor(200, 342) == QColor(Qt::white));
}

TEST_CASE("Content that leaves the graphics state in disorder does not move the stamp")
{
    const char *content = GENERATE("q 5 0 0 5 0 0 cm q 3 0 0 3 0 0 cm",  // never closed
                                   "Q Q 0.1 0 0 0.1 0 0 cm",             // closed too often
                                   "q 9 0 0 9 0 0 cm BT /F 5 Tf (x) Tj", // ends in text
                                   "q 5 0 0 5 0 0 cm (never ended");     // ends in a string
    INFO(content);
    const QByteArray pdf =
        pdfOf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/TrimBox[100 100 200 200]"
               "/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
               streamOf("1 0 0 rg 20 20 30 30 re f " + QByteArray(content)),
               "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"});
    WorkerPool pool(testWorkers());
    NoProgress progress;
    const SharedBytes pack = must(pool.assemble(packOf({source(pdf)}, {1}), progress)).pdf;
    const auto session = must(pool.open(pack, {}));
    const PageReading reading = must(session->readPage(1));
    REQUIRE_FALSE(reading.text.words.isEmpty());
    const Word &stamp = reading.text.words.last();
    CHECK(reading.text.text.mid(stamp.start, stamp.length) == QStringLiteral("1"));
    CHECK(stamp.box.right() > 560);
    CHECK(stamp.box.bottom() > 800);
    // The page's own content is where it was.
    CHECK(must(session->render(1, 1, {})).pixelColor(35, 842 - 35) == QColor(Qt::red));
}

TEST_CASE("A damaged page goes into the pack as far as it can be read, and is named")
{
    QByteArray pdf = pdfOf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
                            streamOf("this is not deflated at all", "/Filter/FlateDecode")});
    WorkerPool pool(testWorkers());
    NoProgress progress;
    const AssembledPdf pack =
        must(pool.assemble(packOf({source(pdf, QStringLiteral("Fax"))}, {1}), progress));
    REQUIRE_FALSE(pack.notes.isEmpty());
    CHECK(pack.notes[0].contains(QStringLiteral("Fax")));
}

TEST_CASE("A pack that is no longer wanted stops and leaves nothing behind")
{
    struct StopAtOnce final : Progress
    {
        Cancellation cancellation;
        void report(qint64, qint64, const QString &) override { cancellation.cancel(); }
    } progress;
    WorkerPool pool(testWorkers());
    const auto pack =
        pool.assemble(packOf({source(pdfWithPages(QList<QByteArray>(500, "x")))}, {500}), progress,
                      progress.cancellation);
    REQUIRE_FALSE(pack.ok());
    CHECK(pack.error().code == Error::Code::Cancelled);
}
