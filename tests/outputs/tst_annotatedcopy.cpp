// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/annotationchanges.h"
#include "casefile/annotations.h"
#include "domain/markorigin.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/tagstore.h"
#include "outputs/annotatedcopy.h"
#include "outputs/markgathering.h"
#include "outputs/otherreaders.h"
#include "outputs/outputcase.h"
#include "outputs/xfdf.h"
#include "support/qtcatch.h"

#include <QXmlStreamReader>

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

/// A paper of two pages that marks can be made on.
struct MarkedPaper : OutputCase
{
    Id document = paper(q("Letter"), {{{"Fourteen posts would go"}}, {{"No decision was made"}}});

    Id mark(int page, const char *comment, Audience audience = Audience::Committee,
            const std::function<void(Annotation &)> &change = {})
    {
        MarkRequest request;
        request.document = document;
        request.style = AnnotationStyle::Area;
        request.meaning = q("check");
        request.author = q("J. Baptiste");
        request.comment = q(comment);
        request.page = page;
        request.quads = {Quad::fromRect(QRectF(72, 690, 100, 20))};
        AnnotationDraft draft = must(Annotations(store.stores()).draft(request));
        draft.annotation.audience = audience;
        if (change)
            change(draft.annotation);
        Id id;
        store.act([&](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(id, Annotations::write(stores, draft.annotation));
            return {};
        });
        return id;
    }
    void answer(Id mark, const char *comment)
    {
        const Annotation answered = must(Annotations(store.stores()).annotation(mark));
        store.act(replyTo(answered, q(comment), q("R. Okafor")).change);
    }
    MarksForReader gathered(Audience reader = Audience::Committee)
    {
        return must(gatherMarks(store.stores(), document, reader));
    }
    Output copy(Audience reader = Audience::Committee)
    {
        return must(makeAnnotatedCopy(store.stores(), workers, gathered(reader)));
    }
};

} // namespace

TEST_CASE("A copy of a paper has its marks, their tags and the answers to them")
{
    MarkedPaper c;
    const Id mark = c.mark(2, "Compare the minutes");
    c.answer(mark, "They say the same");
    c.store.act([&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(const Tag tag, stores.tags().ensurePath(q("closures/posts")));
        return stores.tags().assign(tag.id, {mark});
    });
    const QByteArray pdf = bytesOf(c.copy());
    CHECK(qpdfComplaints(pdf).isEmpty());
    CHECK(pdfInfo(pdf, q("Pages")) == q("2"));
    const QString json = QString::fromUtf8(qpdfJson(pdf));
    CHECK(json.contains(q("\"/Subtype\": \"/Square\"")));
    CHECK(json.contains(q("u:J. Baptiste")));
    CHECK(json.contains(q("u:Compare the minutes\\n\\nTags: closures/posts")));
    CHECK(json.contains(q("u:They say the same")));
    CHECK(json.contains(q("\"/RT\": \"/R\"")));
    CHECK(json.contains(q("u:check this")));
    // The same marks have the same names at the next export.
    CHECK(c.gathered().marks.first().name == c.gathered().marks.first().name);
    CHECK(c.gathered().marks.first().name.startsWith(q("urn:uuid:")));
}

TEST_CASE("Marks for fewer people are left out with the answers to them, and counted")
{
    MarkedPaper c;
    c.mark(1, "For everybody on the committee");
    const Id secret = c.mark(1, "Advice of the solicitor", Audience::Advisers);
    c.answer(secret, "An answer to the advice");
    const QList<Annotation> answers = must(Annotations(c.store.stores()).repliesTo(secret));
    c.set(answers.first().id, "audience", audienceKey(Audience::Committee));
    const MarksForReader marks = c.gathered();
    CHECK(marks.marks.size() == 1);
    CHECK(marks.leftOut == 2);
    const Output output = c.copy();
    CHECK(issueWith(output.issues, q("marks.audience")).text.contains(q("2")));
    const QString json = QString::fromUtf8(qpdfJson(bytesOf(output)));
    CHECK(json.contains(q("For everybody on the committee")));
    CHECK_FALSE(json.contains(q("solicitor")));
    CHECK_FALSE(json.contains(q("answer to the advice")));
    CHECK(c.gathered(Audience::Advisers).marks.size() == 3);
}

TEST_CASE("A paper for fewer people than the reader is not copied at all")
{
    MarkedPaper c;
    c.mark(1, "A mark");
    const Output output = c.copy(Audience::Members);
    CHECK(output.pdf.isNull());
    CHECK(codesOf(output.issues, Issue::Severity::Fault) == QStringList{q("audience.narrower")});
}

TEST_CASE("A mark that has lost its place is left out with a warning, one in doubt is written")
{
    MarkedPaper c;
    const auto setState = [&c](Id mark, AnchorState state) {
        c.store.act([&](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(QList<Anchor> anchors, stores.anchors().anchorsOf(mark));
            anchors.first().state = state;
            return stores.anchors().update(anchors.first());
        });
    };
    setState(c.mark(1, "Where is it"), AnchorState::Lost);
    setState(c.mark(1, "Is it here"), AnchorState::Doubtful);
    const MarksForReader marks = c.gathered();
    REQUIRE(marks.marks.size() == 1);
    CHECK(marks.marks.first().comment == q("Is it here"));
    CHECK(codesOf(marks.issues, Issue::Severity::Warning) ==
          QStringList{q("marks.lost"), q("marks.doubtful")});
}

TEST_CASE("An underline that came in as a wave goes out as one, until it is made something else")
{
    MarkedPaper c;
    const auto came = [](AnnotationStyle now) {
        return [now](Annotation &annotation) {
            MarkOrigin origin;
            origin.subtype = q("Squiggly");
            annotation.externalForm = encodeOrigin(origin);
            annotation.style = now;
        };
    };
    c.mark(1, "As it came", Audience::Committee, came(AnnotationStyle::Underline));
    c.mark(1, "Struck out since", Audience::Committee, came(AnnotationStyle::StrikeOut));
    c.mark(2, "Ours", Audience::Committee,
           [](Annotation &ours) { ours.style = AnnotationStyle::Underline; });
    QStringList names;
    QXmlStreamReader xml(xfdfOf(c.gathered().marks, q("letter.pdf")));
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement &&
            xml.attributes().hasAttribute(q("coords")))
            names.append(xml.name().toString());
    }
    CHECK(names == QStringList{q("squiggly"), q("strikeout"), q("underline")});
    const QString shown = QString::fromUtf8(qpdfJson(bytesOf(c.copy())));
    CHECK(shown.count(q("/Squiggly")) == 1);
    CHECK(shown.count(q("/StrikeOut")) == 1);
    CHECK(shown.count(q("/Underline")) == 1);
}

TEST_CASE("The marks alone are well-formed XFDF under the same names")
{
    PdfMark mark;
    mark.name = q("urn:uuid:one");
    mark.places = {{1, {Quad::fromRect(QRectF(72, 696, 100, 16))}},
                   {2, {Quad::fromRect({72, 700, 9, 9})}}};
    mark.author = q("Siân & co");
    mark.comment = q("A <b>bold</b> claim\x01");
    mark.colour = qRgb(255, 0, 16);
    PdfMark reply;
    reply.name = q("urn:uuid:two");
    reply.parent = mark.name;
    PdfMark ink;
    ink.name = q("urn:uuid:three");
    ink.style = PdfMarkStyle::Ink;
    ink.places = {{3, {}}};
    ink.strokes = {{{10, 20}, {30, 40.5}}};

    QXmlStreamReader xml(xfdfOf({mark, reply, ink}, q("letter.pdf")));
    QList<QXmlStreamAttributes> elements;
    QStringList names;
    QStringList texts;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement) {
            CHECK(xml.namespaceUri() == q("http://ns.adobe.com/xfdf/"));
            names.append(xml.name().toString());
            elements.append(xml.attributes());
        } else if (xml.isCharacters() && !xml.isWhitespace()) {
            texts.append(xml.text().toString());
        }
    }
    INFO(xml.errorString().toStdString());
    REQUIRE_FALSE(xml.hasError());
    REQUIRE(names == QStringList{q("xfdf"), q("annots"), q("highlight"), q("contents"),
                                 q("highlight"), q("contents"), q("text"), q("ink"), q("inklist"),
                                 q("gesture"), q("f")});
    CHECK(elements[2].value(q("page")) == q("0"));
    CHECK(elements[2].value(q("rect")) == q("72.000,696.000,172.000,712.000"));
    CHECK(elements[2].value(q("coords")) ==
          q("72.000,712.000,172.000,712.000,72.000,696.000,172.000,696.000"));
    CHECK(elements[2].value(q("color")) == q("#ff0010"));
    CHECK(elements[2].value(q("title")) == q("Siân & co"));
    CHECK(elements[2].value(q("name")) == mark.name);
    CHECK(elements[4].value(q("page")) == q("1"));
    CHECK_FALSE(elements[4].hasAttribute(q("inreplyto"))); // only on one page
    CHECK(elements[6].value(q("inreplyto")) == mark.name);
    CHECK(elements[6].value(q("page")) == q("0"));
    CHECK(texts.first() == q("A <b>bold</b> claim\xEF\xBF\xBD"));
    CHECK(texts.last() == q("10.000,20.000;30.000,40.500"));
    CHECK(elements.last().value(q("href")) == q("letter.pdf"));
}
