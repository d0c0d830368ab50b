// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"
#include "support/samplepdf.h"
#include "support/testworkers.h"
#include "worker/workerpool.h"

using namespace LeverArch;

namespace {

QByteArray linkTo(const QByteArray &rect, const QByteArray &action)
{
    return "<</Type/Annot/Subtype/Link/Rect[" + rect + "]" + action + ">>";
}

QList<PageLink> linksOf(const QByteArray &annotations, const QByteArray &page = {})
{
    WorkerPool pool(testWorkers());
    const QByteArray pdf =
        pdfWithPages({"One", "Two", "Three"}, page + "/Annots[" + annotations + "]");
    const auto session = must(pool.open(must(SharedBytes::fromBytes(pdf)), {}));
    return must(session->links(1));
}

} // namespace

TEST_CASE("Links of a page tell where they lead: in the paper, to another file, to an address")
{
    const QList<PageLink> links =
        linksOf(linkTo("72 700 200 720", "/A<</S/GoTo/D[2/XYZ 0 742 0]>>") +
                linkTo("72 600 200 620", "/A<</S/GoToR/F(C:\\\\papers\\\\annex.pdf)/D[1/Fit]>>") +
                linkTo("72 500 200 520", "/A<</S/URI/URI(https://example.org/)>>") +
                linkTo("72 400 200 420", "/A<</S/JavaScript/JS(app.alert\\(1\\))>>") +
                linkTo("72 300 200 320", "/A<</S/Launch/F(sh)>>"));
    REQUIRE(links.size() == 3);
    // 842 points high: what is 720 from below is 122 from above.
    CHECK(links[0].area == QRectF(72, 122, 128, 20));
    CHECK(links[0].targetPage == 3);
    CHECK(links[0].targetTop == Approx(100));
    CHECK(links[0].file.isEmpty());
    CHECK(links[1].file == QStringLiteral("annex.pdf"));
    CHECK(links[1].targetPage == 2);
    CHECK(links[2].address == QStringLiteral("https://example.org/"));
    CHECK(links[2].targetPage == 0);
}

TEST_CASE("A link of a page turned sideways lies where a reader sees it")
{
    const QList<PageLink> links =
        linksOf(linkTo("72 700 200 720", "/A<</S/GoTo/D[1/Fit]>>"), "/Rotate 90");
    REQUIRE(links.size() == 1);
    CHECK(links[0].area.x() == Approx(700));
    CHECK(links[0].area.y() == Approx(72));
    CHECK(links[0].area.width() == Approx(20));
    CHECK(links[0].area.height() == Approx(128));
}

TEST_CASE("A page with thousands of links tells them all; with absurdly many it is read without")
{
    const auto many = [](int count) {
        QByteArray links;
        for (int i = 0; i < count; ++i)
            links += linkTo("1 1 9 9", "/A<</S/URI/URI(https://example.org/)>>");
        return linksOf(links).size();
    };
    CHECK(many(5'000) == 5'000);
    // Poppler takes more than ten thousand annotations for damage.
    CHECK(many(60'000) == 0);
}
