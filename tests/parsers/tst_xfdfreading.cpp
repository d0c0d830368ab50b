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

Result<FoundMarks> read(const QByteArray &file)
{
    WorkerPool pool(testWorkers());
    return pool.readMarks(must(SharedBytes::fromBytes(file)));
}

/// As Acrobat and others write it (ISO 19444-1, 6.4), the annotations given.
QByteArray xfdf(const QByteArray &annotations)
{
    return "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n"
           "<xfdf xmlns=\"http://ns.adobe.com/xfdf/\" xml:space=\"preserve\"><annots>" +
           annotations +
           "</annots><f href=\"letter.pdf\"/><ids original=\"AB\" modified=\"CD\"/></xfdf>";
}

QList<FoundMark> marksIn(const QByteArray &annotations)
{
    return must(read(xfdf(annotations))).papers.first().marks;
}

Error::Code refusal(const QByteArray &file)
{
    const auto answer = read(file);
    REQUIRE_FALSE(answer.ok());
    return answer.error().code;
}

} // namespace

TEST_CASE(
    "XFDF of other programs is read: highlights, notes, ink, squares, replies, formatted words")
{
    const auto marks = marksIn(
        "<highlight color=\"#FFD100\" opacity=\"0.5\" creationdate=\"D:20260304103000+01'00'\" "
        "flags=\"print\" date=\"D:20260305000000Z\" name=\"one\" page=\"2\" "
        "coords=\"72,712,172,712,72,696,172,696\" rect=\"70.1,695,174,713\" title=\"R. Okafor\" "
        "subject=\"Highlight\"><contents-richtext><body xmlns=\"http://www.w3.org/1999/xhtml\" "
        "xmlns:xfa=\"http://www.xfa.org/schema/xfa-data/1.0/\"><p dir=\"ltr\"><span "
        "style=\"font-size:10pt\">Not <b>so</b> &amp; never</span></p><p>was</p></body>"
        "</contents-richtext><popup page=\"2\" rect=\"1,1,9,9\" open=\"no\"/></highlight>"
        "<text color=\"#FF0000\" name=\"two\" inreplyto=\"one\" page=\"2\" rect=\"70,1,90,20\" "
        "icon=\"Comment\" title=\"J. Baptiste\"><contents>Agreed\n&lt;all&gt;</contents></text>"
        "<ink width=\"2.5\" page=\"0\" rect=\"1,1,40,50\" "
        "name=\"three\"><inklist><gesture>10,20;30,"
        "40.5</gesture><gesture>1,2;3,4</gesture></inklist></ink>"
        "<square page=\"0\" rect=\"40,50,10,20\" name=\"four\"/>"
        "<squiggly page=\"0\" rect=\"10,20,40,50\" coords=\"10,20,40,20,10,50,40,50\" "
        "name=\"five\"/>"
        "<stamp page=\"0\" rect=\"10,20,40,50\" icon=\"Draft\" name=\"six\"/><link page=\"0\"/>");
    REQUIRE(marks.size() == 6);
    const PdfMark &one = marks[0].mark;
    CHECK(one.style == PdfMarkStyle::Highlight);
    CHECK(one.places.first().page == 3);
    CHECK(one.places.first().quads.first() == Quad::fromRect(QRectF(72, 696, 100, 16)));
    CHECK(one.colour == qRgb(255, 0xd1, 0));
    CHECK(one.opacity == 0.5);
    CHECK(one.author == q("R. Okafor"));
    CHECK(one.comment == q("Not so & never\nwas"));
    CHECK(one.created == QDateTime(QDate(2026, 3, 4), QTime(9, 30), Qt::UTC));
    CHECK(marks[1].mark.parent == q("one"));
    CHECK(marks[1].mark.comment == q("Agreed\n<all>"));
    CHECK(marks[2].mark.strokes == QList<QList<QPointF>>{{{10, 20}, {30, 40.5}}, {{1, 2}, {3, 4}}});
    CHECK(marks[2].mark.lineWidth == 2.5);
    CHECK(marks[3].mark.places.first().quads.first() == Quad::fromRect(QRectF(10, 20, 30, 30)));
    CHECK(marks[4].mark.style == PdfMarkStyle::Underline);
    CHECK(marks[4].subtype == q("Squiggly"));
    CHECK(marks[5].mark.style == PdfMarkStyle::Other);
    CHECK(must(read(xfdf({}))).papers.first().fileName == q("letter.pdf"));
}

TEST_CASE("XFDF that declares entities or a document type is refused, and so is what is broken")
{
    const QByteArray laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>"
        "<xfdf xmlns=\"http://ns.adobe.com/xfdf/\"><annots><text page=\"0\" rect=\"1,1,9,9\">"
        "<contents>&b;</contents></text></annots></xfdf>";
    CHECK(refusal(laughs) == Error::Code::Refused);
    CHECK(refusal("<!DOCTYPE xfdf SYSTEM \"file:///etc/passwd\"><xfdf/>") == Error::Code::Refused);
    CHECK(refusal("<?xml version=\"1.0\"?><xfdf><annots><text></annots></xfdf>") ==
          Error::Code::Damaged);
    CHECK(refusal("<xfdf><annots><text>&unknown;</text></annots></xfdf>") != Error::Code::Internal);
    CHECK(refusal("<html/>") == Error::Code::Unsupported);
    CHECK(refusal("words") == Error::Code::Unsupported);
    CHECK(refusal("{\"format\": \"leverarch-marks\", \"version\": 99}") == Error::Code::TooNew);
    CHECK(refusal("{\"format\": ") == Error::Code::Damaged);
    CHECK(refusal("{\"format\": \"other\"}") == Error::Code::Unsupported);
}

TEST_CASE("XFDF with absurd values gives marks that can be shown, or counts them")
{
    const FoundMarks marks = must(read(xfdf(
        "<text page=\"-1\" rect=\"1,1,9,9\"/><text page=\"x\" rect=\"1,1,9,9\"/>"
        "<text page=\"0\"/><text page=\"0\" rect=\"1,nan,9,9\"/><text page=\"0\" "
        "rect=\"1e99,1,2,3\"/>"
        "<highlight page=\"0\" rect=\"1,1,9,9\" coords=\"1,2,3\" color=\"red\" opacity=\"7\"/>")));
    CHECK(marks.counts.placeless == 5);
    REQUIRE(marks.count() == 1);
    CHECK(marks.papers.first().marks.first().mark.opacity == 1);
    QByteArray many;
    for (int i = 0; i < mostMarks + 5; ++i)
        many += "<text page=\"0\" rect=\"1,1,9,9\"/>";
    CHECK(must(read(xfdf(many))).counts.beyond == 5);
    const QByteArray deep = QByteArray("<p>").repeated(200'000);
    CHECK(refusal(xfdf("<text page=\"0\" rect=\"1,1,9,9\"><contents-richtext>" + deep)) ==
          Error::Code::Damaged);
}

TEST_CASE("Replies in XFDF to a mark that is not in it keep saying what they answer")
{
    const auto marks =
        marksIn("<text page=\"0\" rect=\"1,1,9,9\" name=\"b\" inreplyto=\"elsewhere\"/>");
    REQUIRE(marks.size() == 1);
    CHECK(marks.first().mark.parent == q("elsewhere"));
    CHECK(marks.first().mark.places.size() == 1);
}
