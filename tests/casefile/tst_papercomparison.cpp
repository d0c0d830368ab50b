// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "papercase.h"

#include "casefile/papercomparison.h"

using namespace LeverArch;

namespace {

constexpr auto proposal = "The council proposes that 16 posts are deleted in the family help service "
                          "from the first of March at all three sites.";

/// Two editions of a paper, compared.
struct Compared : PaperCase
{
    PaperComparison of(const char *earlier, const char *later)
    {
        clock.advance(60'000);
        const Id before = addEdition({pagePicture({earlier})}, "%PDF-1.7 earlier");
        clock.advance(60'000);
        const Id after = addEdition({pagePicture({later})}, "%PDF-1.7 later");
        return must(comparePapers(read(), before, after));
    }
};

} // namespace

TEST_CASE("A changed figure is listed first, with the words around it", "[comparison]")
{
    Compared papers;
    const PaperComparison found =
        papers.of(proposal, "The council suggests that 17 posts are deleted in the family help "
                            "service from the first of March at all three sites.");
    REQUIRE(found.differences.size() == 2);
    const PaperDifference &figure = found.differences.first();
    CHECK(figure.kind == PaperDifference::Kind::Figure);
    CHECK(figure.text() == QStringLiteral("16 → 17, p. 1"));
    CHECK(figure.around == QStringLiteral("The council suggests that 17 posts are deleted in the "
                                          "family help …"));
    CHECK(found.differences.last().text() == QStringLiteral("“proposes” → “suggests”, p. 1"));
    CHECK(found.differences.last().around.startsWith(QStringLiteral("The council suggests that")));
}

TEST_CASE("What was taken out is shown among the words it stood in", "[comparison]")
{
    Compared papers;
    const PaperComparison found =
        papers.of(proposal, "The council proposes that 16 posts are deleted from the first of "
                            "March at all three sites.");
    REQUIRE(found.differences.size() == 1);
    const PaperDifference &removed = found.differences.first();
    CHECK(removed.kind == PaperDifference::Kind::Removed);
    CHECK(removed.around ==
          QStringLiteral("… proposes that 16 posts are deleted in the family help service from the "
                         "first of March at all three …"));
}
