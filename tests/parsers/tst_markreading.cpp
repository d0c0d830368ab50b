// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markfixture.h"
#include "worker/foundmarks.h"

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

FoundMarks found(const QByteArray &file)
{
    WorkerPool pool(testWorkers());
    return must(pool.readMarks(must(SharedBytes::fromBytes(file))));
}

/// The marks of a page that has these annotations.
QList<FoundMark> marksIn(const QByteArray &annotations, const QByteArray &entries = {})
{
    return found(pdfWithPages({"Fourteen posts"}, entries + "/Annots[" + annotations + "]"))
        .papers.first()
        .marks;
}

QList<QPointF> cornersOf(const FoundMark &mark)
{
    const auto &corners = mark.mark.places.first().quads.first().corners;
    return {corners.begin(), corners.end()};
}

const QList<QPointF> upright{{72, 696}, {172, 696}, {172, 712}, {72, 712}};

} // namespace

TEST_CASE("A highlight that came with a paper is read with place, colour, author, dates and words")
{
    const auto marks = marksIn(
        "<</Type/Annot/Subtype/Highlight/Rect[72 696 172 712]/C[1 0 0.5]/CA 0.4/NM(theirs)/T(R. "
        "Okafor)"
        "/QuadPoints[72 712 172 712 72 696 172 696]/Contents(Not so\\rsays the table)/Subj(Claim)"
        "/CreationDate(D:20260304103000+01'00')/M(D:20260305)>>");
    REQUIRE(marks.size() == 1);
    const PdfMark &mark = marks.first().mark;
    CHECK(mark.style == PdfMarkStyle::Highlight);
    CHECK(marks.first().subtype == q("Highlight"));
    CHECK(mark.name == q("theirs"));
    CHECK(mark.author == q("R. Okafor"));
    CHECK(mark.comment == q("Not so\nsays the table"));
    CHECK(mark.subject == q("Claim"));
    CHECK(mark.colour == qRgb(255, 0, 128));
    CHECK(mark.opacity == Approx(0.4));
    CHECK(mark.created == QDateTime(QDate(2026, 3, 4), QTime(9, 30), Qt::UTC));
    CHECK(mark.modified == QDateTime(QDate(2026, 3, 5), QTime(0, 0), Qt::UTC));
    CHECK(mark.places.first().page == 1);
    CHECK(cornersOf(marks.first()) == upright);
}

TEST_CASE("Words are read in PDFDocEncoding, in UTF-16 of either order and in UTF-8")
{
    // “é – €” as PDFDocEncoding (ISO 32000-1, Annex D.2), UTF-16BE, UTF-16LE and UTF-8.
    for (const char *written : {"<E9208520A0>", "<FEFF00E900202013002020AC>",
                                "<FFFEE9002000132020 00AC20>", "<EFBBBFC3A920E2809320E282AC>"}) {
        INFO(written);
        const auto marks =
            marksIn("<</Subtype/Text/Rect[10 10 30 30]/Contents" + QByteArray(written) + ">>");
        REQUIRE(marks.size() == 1);
        CHECK(marks.first().mark.comment == q("é – €"));
    }
    const auto rich =
        marksIn("<</Subtype/Text/Rect[10 10 30 30]/RC(<?xml version=\"1.0\"?><body><p>One "
                "<b>two</b></p><p>three &amp; four</p></body>)>>");
    CHECK(rich.first().mark.comment == q("One two\nthree & four"));
    const auto entities =
        marksIn("<</Subtype/Text/Rect[10 10 30 30]/RC(<!DOCTYPE b [<!ENTITY a \"aaaa\">]>"
                "<b>&a;</b>)>>");
    CHECK(entities.first().mark.comment.isEmpty());
}

TEST_CASE("Quads in any order, reversed, half or missing give the same place")
{
    for (const char *quads : {"72 712 172 712 72 696 172 696", "72 696 172 696 172 712 72 712",
                              "172 696 72 696 172 712 72 712", "172 712 72 712 172 696 72 696",
                              "72 712 172 712 72 696 172 696 5 5 5"}) {
        INFO(quads);
        const auto marks = marksIn("<</Subtype/Underline/Rect[172 712 72 696]/QuadPoints[" +
                                   QByteArray(quads) + "]>>");
        REQUIRE(marks.size() == 1);
        CHECK(cornersOf(marks.first()) == upright);
    }
    for (const char *nothing :
         {"/QuadPoints[]", "", "/QuadPoints[1 1 1 1 1 1 1 1]", "/QuadPoints[/A /B null 1 2 3 4 5]",
          "/QuadPoints 7", "/QuadPoints[1e30 0 1e30 9 0 0 9 9]"}) {
        INFO(nothing);
        const auto marks =
            marksIn("<</Subtype/Highlight/Rect[172 712 72 696]" + QByteArray(nothing) + ">>");
        REQUIRE(marks.size() == 1);
        CHECK(cornersOf(marks.first()) == upright);
    }
}

TEST_CASE("On a turned page the corners begin where its words do")
{
    // A page turned clockwise by 90° reads upwards in user space.
    const auto marks = marksIn("<</Subtype/Highlight/Rect[72 696 172 712]>>",
                               "/Rotate 90/CropBox[50 100 450 800]");
    CHECK(cornersOf(marks.first()) == QList<QPointF>{{172, 696}, {172, 712}, {72, 712}, {72, 696}});
}

TEST_CASE("Each kind is taken as what it is here, and kinds not known are kept as they are")
{
    const QList<std::pair<QByteArray, PdfMarkStyle>> kinds = {
        {"Squiggly", PdfMarkStyle::Underline}, {"StrikeOut", PdfMarkStyle::StrikeOut},
        {"Text", PdfMarkStyle::Note},          {"Square", PdfMarkStyle::Area},
        {"FreeText", PdfMarkStyle::Area},      {"Stamp", PdfMarkStyle::Other},
        {"Polygon", PdfMarkStyle::Other},      {"Circle", PdfMarkStyle::Other},
        {"Ink", PdfMarkStyle::Other}}; // Without lines.
    for (const auto &[kind, style] : kinds) {
        INFO(kind.constData());
        const auto marks = marksIn("<</Subtype/" + kind + "/Rect[10 10 60 60]/Contents(A)>>");
        REQUIRE(marks.size() == 1);
        CHECK(marks.first().mark.style == style);
        CHECK(marks.first().subtype == QString::fromLatin1(kind));
        CHECK(marks.first().mark.comment == q("A"));
    }
    const auto ink = marksIn("<</Subtype/Ink/Rect[0 0 9 9]/InkList[[1 2 3 4.5][/A 5 6 7 8]]"
                             "/BS<</W 3>>>>");
    CHECK(ink.first().mark.style == PdfMarkStyle::Ink);
    CHECK(ink.first().mark.lineWidth == 3);
    CHECK(ink.first().mark.strokes.first() == QList<QPointF>{{1, 2}, {3, 4.5}});
    const FoundMarks none = found(
        pdfWithPages({"A"}, "/Annots[<</Subtype/Link/Rect[1 1 9 9]>><</Subtype/Widget>>"
                            "<</Subtype/3D/Rect[1 1 9 9]>><</Subtype/Popup/Rect[1 1 9 9]>>]"));
    CHECK(none.count() == 0);
    CHECK(none.counts.foreign == 2);
}

TEST_CASE("Replies come after what they answer, and circles of them end")
{
    const QByteArray page = "<</Type/Page/Parent 2 0 R/Annots[4 0 R 5 0 R 6 0 R 7 0 R 8 0 R]>>";
    const auto paper = pdfOf({"<</Type/Catalog/Pages 2 0 R>>",
                              "<</Type/Pages/MediaBox[0 0 595 842]/Kids[3 0 R]/Count 1>>", page,
                              "<</Subtype/Text/NM(second)/Rect[1 1 9 9]/IRT 5 0 R/Contents(Two)>>",
                              "<</Subtype/Text/NM(first)/Rect[1 1 9 9]/IRT 6 0 R/Contents(One)>>",
                              "<</Subtype/Square/NM(mark)/Rect[1 1 9 9]/Popup 4 0 R>>",
                              "<</Subtype/Text/NM(a)/Rect[1 1 9 9]/IRT 8 0 R>>",
                              "<</Subtype/Text/NM(b)/Rect[1 1 9 9]/IRT 7 0 R/Popup 8 0 R>>"});
    const QList<FoundMark> marks = found(paper).papers.first().marks;
    QStringList order;
    for (const FoundMark &mark : marks)
        order.append(mark.mark.name + u'<' + mark.mark.parent);
    CHECK(order == QStringList{q("mark<"), q("first<mark"), q("second<first"), q("a<"), q("b<a")});
}

TEST_CASE("Marks without a name have one that is the same each time, and no two are alike")
{
    const QByteArray twice =
        "<</Subtype/Text/Rect[1 1 9 9]/Contents(A)>>"
        "<</Subtype/Text/Rect[1 1 9 9]/Contents(A)>>"
        "<</Subtype/Text/Rect[1 1 9 9]/Contents(B)>>"
        "<</Subtype/Text/Rect[1 1 9 9]/NM(x)>><</Subtype/Text/Rect[2 2 9 9]/NM(x)>>";
    const QList<FoundMark> marks = marksIn(twice);
    const QList<FoundMark> again = marksIn(twice);
    REQUIRE(marks.size() == 5);
    QSet<QString> names;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        names.insert(marks.at(i).mark.name);
        CHECK(marks.at(i).mark.name == again.at(i).mark.name);
    }
    CHECK(names.size() == 5);
}

TEST_CASE("What this program writes into a paper it reads again as it was")
{
    PdfMark mark = markOn(1, QRectF(72, 696, 100, 16), q("mark"));
    mark.places.append({2, {Quad::fromRect(QRectF(72, 696, 40, 16))}});
    mark.comment = q("Not what\nthey said");
    mark.tags = {q("closures"), q("staff/posts")};
    PdfMark reply = markOn(1, {}, q("reply"));
    reply.places.clear();
    reply.parent = mark.name;
    reply.comment = q("Yes");
    PdfMark ink = markOn(2, {}, q("ink"));
    ink.style = PdfMarkStyle::Ink;
    ink.places = {{2, {}}};
    ink.strokes = {{{80, 600}, {90, 610.5}}};
    const auto copy = annotated(pdfWithPages({"One", "Two"}), {mark, reply, ink});
    const QList<FoundMark> marks = found(must(copy.pdf.view()).toByteArray()).papers.first().marks;
    REQUIRE(marks.size() == 3);
    const PdfMark &a = marks[0].mark;
    CHECK(a.name == mark.name);
    CHECK(a.comment == mark.comment);
    CHECK(a.tags == mark.tags);
    CHECK(a.author == mark.author);
    CHECK(a.created == mark.created);
    CHECK(a.modified == mark.modified);
    CHECK(a.colour == mark.colour);
    REQUIRE(a.places.size() == 2);
    CHECK(a.places[1].page == 2);
    CHECK(a.places[1].quads == mark.places[1].quads);
    CHECK(marks[1].mark.parent == mark.name);
    CHECK(marks[2].mark.strokes == ink.strokes);
}

TEST_CASE("A paper with a hundred thousand marks is read as far as is taken, and the rest counted")
{
    QByteArray many;
    for (int i = 0; i < 100'000; ++i)
        many += "<</Subtype/Text/Rect[1 1 9 9]/NM(" + QByteArray::number(i) + ")>>\n";
    many += "<</Subtype/Text/Contents(Nowhere)>>";
    const FoundMarks marks = found(pdfWithPages({"A"}, "/Annots[" + many + "]"));
    CHECK(marks.count() == mostMarks);
    CHECK(marks.counts.beyond == 100'001 - mostMarks);
}

TEST_CASE("Marks that are nowhere are counted, and comments without end are cut and said to be")
{
    const FoundMarks marks = found(pdfWithPages(
        {"A"},
        "/Annots[<</Subtype/Highlight/Contents(Nowhere)>>null 7 [] <</Subtype/Text/Rect[1 2]>>"
        "<</Subtype/Text/Rect[1 1 9 9]/Contents(" +
            QByteArray(3'000'000, 'a') + ")/T(" + QByteArray(2'000'000, 'b') + ")>>]"));
    CHECK(marks.counts.placeless == 2);
    CHECK(marks.counts.cut == 1);
    REQUIRE(marks.count() == 1);
    CHECK(marks.papers.first().marks.first().mark.comment.size() == longestComment);
    CHECK(marks.papers.first().marks.first().mark.author.size() == 1'000);
}
