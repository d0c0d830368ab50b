// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markfixture.h"

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

QList<double> numbers(const QJsonValue &array)
{
    QList<double> list;
    for (const QJsonValue number : array.toArray())
        list.append(number.toDouble());
    return list;
}

} // namespace

TEST_CASE("A highlight stands in the copy with place, colour, author, dates, words and picture")
{
    PdfMark mark = markOn(2, QRectF(72, 696, 100, 16), q("urn:uuid:one"));
    mark.comment = q("Not what they said in März");
    mark.tags = {q("closures"), q("staff/posts")};
    mark.subject = q("their claim");
    const QByteArray paper = pdfWithPages({"One", "Two"});
    const AnnotatedPdf copy = annotated(paper, {mark});
    CHECK(copy.written == 1);
    CHECK(copy.pageCount == 2);
    const FileOutside file(copy.pdf);
    CHECK(
        outsideProgram(q("qpdf"), {q("--check"), file.path()}).contains(q("No syntax or stream")));

    const QpdfAnnotations found(file);
    const QJsonObject highlight = found.named(mark.name);
    CHECK(highlight[q("/Subtype")] == q("/Highlight"));
    // Top left, top right, bottom left, bottom right.
    CHECK(numbers(highlight[q("/QuadPoints")]) ==
          QList<double>{72, 712, 172, 712, 72, 696, 172, 696});
    CHECK(numbers(highlight[q("/Rect")]) == QList<double>{72, 696, 172, 712});
    CHECK(highlight[q("/P")] == found.page(2));
    CHECK(highlight[q("/F")].toInt() == 4);
    CHECK(highlight[q("/CA")].toDouble() == 1);
    CHECK(numbers(highlight[q("/C")]).first() == 1);
    CHECK(highlight[q("/T")] == q("b:5369e26e")); // "Siân" in PDFDocEncoding
    CHECK(highlight[q("/Subj")] == q("u:their claim"));
    CHECK(highlight[q("/Contents")] ==
          q("u:Not what they said in März\n\nTags: closures, staff/posts"));
    CHECK(highlight[q("/CreationDate")] == q("u:D:20260304093000Z"));
    CHECK(highlight[q("/M")] == q("u:D:20260305093000Z"));
    CHECK(found.object(highlight[q("/LeverArch")])[q("/Tags")].toArray().size() == 2);
    const QJsonObject popup = found.object(highlight[q("/Popup")]);
    CHECK(popup[q("/Subtype")] == q("/Popup"));
    CHECK(popup[q("/Parent")].toString() == found.referenceOf(mark.name));
    const QJsonObject form = found.appearanceOf(mark.name);
    CHECK(form[q("/Subtype")] == q("/Form"));
    CHECK(form[q("/Resources")][q("/ExtGState")][q("/G")][q("/BM")] == q("/Multiply"));
    // MuPDF counts the same two annotations on that page.
    const QString shown =
        outsideProgram(q("mutool"), {q("show"), file.path(), q("pages/2/Annots/*/Subtype")});
    CHECK(shown.contains(q("/Highlight")));
    CHECK(shown.contains(q("/Popup")));
}

TEST_CASE("Each style of mark becomes the annotation of its kind, with a picture of its own")
{
    const QRectF box(72, 690, 60, 20);
    const QList<std::pair<PdfMarkStyle, QString>> styles = {
        {PdfMarkStyle::Highlight, q("/Highlight")}, {PdfMarkStyle::Underline, q("/Underline")},
        {PdfMarkStyle::StrikeOut, q("/StrikeOut")}, {PdfMarkStyle::Note, q("/Text")},
        {PdfMarkStyle::Area, q("/Square")},         {PdfMarkStyle::Ink, q("/Ink")}};
    QList<PdfMark> marks;
    for (const auto &[style, subtype] : styles) {
        marks.append(markOn(1, box, subtype));
        marks.last().style = style;
        if (style == PdfMarkStyle::Ink)
            marks.last().strokes = {{{80, 600}, {90, 610.5}}, {{100, 600}}};
    }
    const AnnotatedPdf copy = annotated(pdfWithPages({"One"}), marks);
    CHECK(copy.written == 6);
    const FileOutside file(copy.pdf);
    const QpdfAnnotations found(file);
    for (const auto &[style, subtype] : styles) {
        INFO(subtype.toStdString());
        CHECK(found.named(subtype)[q("/Subtype")] == subtype);
        CHECK(found.appearanceOf(subtype)[q("/Subtype")] == q("/Form"));
    }
    const QJsonObject ink = found.named(q("/Ink"));
    REQUIRE(ink[q("/InkList")].toArray().size() == 2);
    CHECK(numbers(ink[q("/InkList")].toArray().at(0)) == QList<double>{80, 600, 90, 610.5});
    CHECK(
        outsideProgram(q("qpdf"), {q("--check"), file.path()}).contains(q("No syntax or stream")));
}

TEST_CASE(
    "Replies hang on what they answer, on its page; the rest of a mark on the next page says so")
{
    PdfMark mark = markOn(1, QRectF(72, 696, 100, 16), q("mark"));
    mark.places.append({2, {Quad::fromRect(QRectF(72, 696, 40, 16))}});
    PdfMark reply = markOn(1, {}, q("reply"));
    reply.places.clear();
    reply.parent = mark.name;
    reply.comment = q("Yes: see p. 4");
    PdfMark second = reply;
    second.name = q("second");
    second.parent = reply.name;
    const FileOutside file(annotated(pdfWithPages({"One", "Two"}), {mark, reply, second}).pdf);
    const QpdfAnnotations found(file);
    const QJsonObject answer = found.named(reply.name);
    CHECK(answer[q("/Subtype")] == q("/Text"));
    CHECK(answer[q("/IRT")].toString() == found.referenceOf(mark.name));
    CHECK(answer[q("/RT")] == q("/R"));
    CHECK(answer[q("/Contents")] == q("u:Yes: see p. 4"));
    CHECK(found.named(second.name)[q("/IRT")].toString() == found.referenceOf(reply.name));
    const QJsonObject rest = found.named(q("mark/2"));
    CHECK(rest[q("/P")] == found.page(2));
    // What answers and what is answered are on one page (ISO 32000-1, 12.5.6.2, Table 170).
    CHECK_FALSE(rest.contains(q("/IRT")));
    CHECK_FALSE(rest.contains(q("/RT")));
    CHECK(found.object(rest[q("/LeverArch")])[q("/PartOf")] == q("u:mark"));
    CHECK(answer[q("/P")] == found.page(1));
    CHECK(found.named(second.name)[q("/P")] == found.page(1));
    CHECK(numbers(rest[q("/Rect")]) == QList<double>{72, 696, 112, 712});
}

TEST_CASE("What a paper has already stays as it is, and nothing is written twice")
{
    const QByteArray theirs = "/Annots[<</Type/Annot/Subtype/Stamp/Rect[10 10 60 60]/NM(theirs)"
                              "/Contents(Received)/Odd(key)>>]";
    const QByteArray paper = pdfWithPages({"One"}, theirs);
    const PdfMark mark = markOn(1, QRectF(72, 696, 100, 16), q("ours"));
    const AnnotatedPdf once = annotated(paper, {mark});
    const QByteArray bytes = must(once.pdf.view()).toByteArray();
    const AnnotatedPdf twice = annotated(bytes, {mark});
    CHECK(twice.written == 0);
    CHECK(twice.present == 1);
    const FileOutside file(twice.pdf);
    const QpdfAnnotations found(file);
    CHECK(found.onPage(found.page(1)).size() == 3); // theirs, ours, its popup
    CHECK(found.named(q("theirs"))[q("/Odd")] == q("u:key"));
    CHECK(found.named(q("theirs"))[q("/Contents")] == q("u:Received"));
}

TEST_CASE("A mark on a page that is not there, and a reply to nothing, make no file")
{
    WorkerPool pool(testWorkers());
    const auto refused = [&pool](const PdfMark &mark) {
        const auto pdf = must(SharedBytes::fromBytes(pdfWithPages({"One"})));
        const auto copy = pool.annotate({pdf, {}, {mark}});
        return !copy.ok() && copy.error().code == Error::Code::Invalid;
    };
    CHECK(refused(markOn(2, QRectF(72, 696, 100, 16), q("beyond"))));
    PdfMark reply = markOn(1, {}, q("reply"));
    reply.parent = q("nobody");
    CHECK(refused(reply));
    PdfMark nowhere = markOn(1, {}, q("nowhere"));
    nowhere.places.clear();
    CHECK(refused(nowhere));
}

TEST_CASE("Of a mark of the paper only what was changed is written anew, and every other key stays")
{
    const QByteArray paper = pdfWithPages(
        {"One"},
        "/Annots[<</Type/Annot/Subtype/Squiggly/Rect[72 696 172 712]/NM(theirs)/C[1 0 0]"
        "/QuadPoints[72 712 172 712 72 696 172 696]/Contents(Old)/RC(<p>Old</p>)/Odd 7>>]");
    PdfMark mark = markOn(1, QRectF(72, 696, 50, 16), q("theirs"));
    mark.style = PdfMarkStyle::Underline;
    mark.comment = q("New");
    mark.newWords = true;
    const AnnotatedPdf words = annotated(paper, {mark});
    CHECK(words.renewed == 1);
    CHECK(words.written == 0);
    const FileOutside wordsFile(words.pdf);
    const QJsonObject said = QpdfAnnotations(wordsFile).named(q("theirs"));
    CHECK(said[q("/Contents")] == q("u:New"));
    CHECK_FALSE(said.contains(q("/RC")));
    CHECK(said[q("/Subtype")] == q("/Squiggly"));
    CHECK(numbers(said[q("/Rect")]) == QList<double>{72, 696, 172, 712});
    CHECK(numbers(said[q("/C")]) == QList<double>{1, 0, 0});
    CHECK(said[q("/Odd")].toInt() == 7);

    mark.newWords = false;
    mark.newLook = true;
    const FileOutside lookFile(annotated(paper, {mark}).pdf);
    const QJsonObject look = QpdfAnnotations(lookFile).named(q("theirs"));
    CHECK(look[q("/Contents")] == q("u:Old"));
    CHECK(look[q("/Subtype")] == q("/Squiggly"));
    CHECK(numbers(look[q("/Rect")]) == QList<double>{72, 696, 122, 712});
    CHECK(look.contains(q("/AP")));
    CHECK(look[q("/Odd")].toInt() == 7);
    mark.style = PdfMarkStyle::StrikeOut;
    const FileOutside styleFile(annotated(paper, {mark}).pdf);
    CHECK(QpdfAnnotations(styleFile).named(q("theirs"))[q("/Subtype")] == q("/StrikeOut"));
}

TEST_CASE("What is taken out of a copy cannot be found in it any more, nor what answers it")
{
    PdfMark mark = markOn(1, QRectF(72, 696, 100, 16), q("mark"));
    mark.comment = q("Secret");
    PdfMark reply = markOn(1, {}, q("reply"));
    reply.places.clear();
    reply.parent = mark.name;
    reply.comment = q("Hidden");
    PdfMark second = reply;
    second.name = q("second");
    second.parent = reply.name;
    const PdfMark other = markOn(1, QRectF(72, 600, 100, 16), q("other"));
    const AnnotatedPdf all = annotated(pdfWithPages({"One"}), {mark, reply, second, other});
    WorkerPool pool(testWorkers());
    const AnnotatedPdf less = must(pool.annotate({all.pdf, {}, {}, {q("mark"), q("nobody")}}));
    CHECK(less.removed == 3);
    const FileOutside file(less.pdf);
    const QString json = outsideProgram(q("qpdf"), {q("--json=2"), file.path()});
    CHECK_FALSE(json.contains(q("Secret")));
    CHECK_FALSE(json.contains(q("Hidden")));
    const QpdfAnnotations found(file);
    CHECK(found.onPage(found.page(1)).size() == 2); // The other, and its popup.
    CHECK(
        outsideProgram(q("qpdf"), {q("--check"), file.path()}).contains(q("No syntax or stream")));
}
