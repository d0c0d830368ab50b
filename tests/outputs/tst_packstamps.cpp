// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/otherreaders.h"
#include "outputs/packcase.h"
#include "domain/stores/recordstore.h"
#include "support/qtcatch.h"
#include "support/samplepdf.h"

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

/// A page with a line in the middle and further lines, each "x y Td (words) Tj".
QByteArray pageWithLinesAt(const QList<QByteArray> &places, const QByteArray &pageEntries = {})
{
    QByteArray line = "The middle of the page has words too";
    for (const QByteArray &place : places)
        line += ") Tj ET BT /F 12 Tf " + place + " Tj ET BT /F 12 Tf 0 0 Td (";
    return pdfWithPages({line}, pageEntries);
}

/// The stamp on the first page after the index.
PlacedWord stampOf(const QList<PlacedWord> &words)
{
    for (const PlacedWord &word : words) {
        if (word.text == q("2"))
            return word;
    }
    FAIL("no stamp");
    return {};
}

int wordsUnder(const QRectF &box, const QList<PlacedWord> &words)
{
    int covered = 0;
    for (const PlacedWord &word : words)
        covered += word.text != q("2") && word.box.intersects(box);
    return covered;
}

} // namespace

TEST_CASE("A page number keeps off the words at its usual place, upright and turned")
{
    for (const char *turned :
         {"/Rotate 0", "/Rotate 90", "/Rotate 180", "/Rotate 270", "/CropBox[20 30 560 800]"}) {
        PackCase c;
        const Id paper = c.paperFrom(
            q("Paper"), pageWithLinesAt({"470 20 Td (Page nine of twelve)",
                                         "520 40 Td (right edge)", "20 20 Td (left foot)",
                                         "20 815 Td (left head)", "500 815 Td (right head)"},
                                        turned));
        c.entry(c.section(q("S")), paper);
        const Output output = c.make();
        const QList<PlacedWord> words = pdfWords(bytesOf(output), 2);
        const QRectF stamp = stampOf(words).box;
        INFO(turned << " stamp at " << stamp.x() << ", " << stamp.y());
        CHECK(words.size() > 10);
        CHECK(wordsUnder(stamp.adjusted(-2, -1, 2, 1), words) == 0);
        for (const Issue &issue : output.issues)
            CHECK_FALSE(issue.text.contains(q("covers words")));
    }
}

TEST_CASE("Where no place is free, the page whose words a number covers is named")
{
    PackCase c;
    QList<QByteArray> lines;
    for (const char *y : {"12", "24", "36", "800", "812", "824"}) {
        for (const char *x : {"5", "255", "505"})
            lines.append(QByteArray(x) + ' ' + y + " Td (many words all along this line)");
    }
    const Id paper = c.paperFrom(q("Crowded sheet"), pageWithLinesAt(lines));
    c.entry(c.section(q("S")), paper);
    const Output output = c.make();
    CHECK_FALSE(bytesOf(output).isEmpty());
    CHECK(issueWith(output.issues, q("pack.note")).text.contains(q("covers words")));
    CHECK(issueWith(output.issues, q("pack.note")).text.contains(q("Crowded sheet")));
}

TEST_CASE("A paper in the bin, or a pack in the bin, makes no pack")
{
    PackCase c;
    const Id paper = c.paper(q("Taken back"), {{{"Words of a paper that was taken back"}}});
    c.entry(c.section(q("S")), paper);
    c.store.act([&](Stores &stores) { return stores.records().setTrashed(paper, true); });
    const Output output = c.make();
    CHECK(output.pdf.isNull());
    CHECK(issueWith(output.issues, q("pack.binned")).place.record == paper);
    c.store.act([&](Stores &stores) -> Result<void> {
        LEVERARCH_TRY(stores.records().setTrashed(paper, false));
        return stores.records().setTrashed(c.pack, true);
    });
    CHECK(codesOf(c.make().issues, Issue::Severity::Fault) == QStringList{q("pack.binned")});
}

TEST_CASE("A paper whose pages come again and again in a pack is mentioned once")
{
    PackCase c;
    const Id paper = c.paper(q("Letter"), {{{"Words of a letter that come again"}}});
    const Id section = c.section(q("S"));
    for (int i = 0; i < 4; ++i)
        c.entry(section, paper);
    CHECK(codesOf(c.make().issues, Issue::Severity::Warning) == QStringList{q("pack.repeated")});
}
