// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/otherreaders.h"
#include "outputs/packcase.h"
#include "support/qtcatch.h"
#include "support/samplepdf.h"

#include <algorithm>

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

/// Its page tree comes back to itself: it can be read, but not put into another file.
QByteArray loopedPaper()
{
    return pdfOf({"<</Type/Catalog/Pages 2 0 R>>",
                  "<</Type/Pages/MediaBox[0 0 595 842]/Kids[3 0 R 2 0 R]/Count 1>>",
                  "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>", streamOf("0 0 100 100 re f")});
}

/// A picture whose data is no JPEG; the words are whole.
QByteArray paperWithBrokenPicture()
{
    return pdfOf({"<</Type/Catalog/Pages 2 0 R>>",
                  "<</Type/Pages/MediaBox[0 0 595 842]/Kids[3 0 R]/Count 1>>",
                  "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>",
                  streamOf("q 100 0 0 100 72 600 cm /P Do Q"),
                  streamOf("no picture", "/Type/XObject/Subtype/Image/Width 8/Height 8"
                                         "/ColorSpace/DeviceGray/BitsPerComponent 8"
                                         "/Filter/DCTDecode")});
}

QStringList named(const Output &output)
{
    QStringList texts;
    for (const Issue &issue : output.issues) {
        if (issue.severity == Issue::Severity::Fault && issue.place.record)
            texts.append(issue.text);
    }
    return texts;
}

} // namespace

TEST_CASE("All papers that keep a pack from being made are named at once")
{
    PackCase c;
    const Id section = c.section(q("S"));
    c.entry(section, c.paper(q("Good letter"), {{{"Words of a letter"}}}));
    c.entry(section, c.paperFrom(q("First loop"), loopedPaper()));
    c.entry(section, c.paperFrom(q("Broken scan"), "not a PDF at all"));
    c.entry(section, c.paperFrom(q("Second loop"), loopedPaper() + '\n'));
    const Output output = c.make();
    CHECK(output.pdf.isNull());
    const QStringList texts = named(output);
    REQUIRE(texts.size() == 3);
    CHECK(texts.filter(q("“First loop” cannot go into the pack")).size() == 1);
    CHECK(texts.filter(q("“Second loop” cannot go into the pack")).size() == 1);
    CHECK(texts.filter(q("Broken scan")).size() == 1);
    CHECK(texts.filter(q("take it out of the pack")).size() == 2);
}

TEST_CASE("The paper that would make the finished pack faulty is named")
{
    PackCase c;
    const Id section = c.section(q("S"));
    c.entry(section, c.paper(q("Good letter"), {{{"Words of a letter"}}}));
    const Id broken = c.paperFrom(q("Broken picture"), paperWithBrokenPicture());
    c.entry(section, broken);
    const Output output = c.make();
    CHECK(output.pdf.isNull());
    REQUIRE(named(output).size() == 1);
    CHECK(named(output).first().contains(q("“Broken picture”")));
    CHECK(issueWith(output.issues, q("pack.source")).place.record == broken);
}
