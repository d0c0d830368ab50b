// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/cutplaces.h"
#include "support/pagepicture.h"
#include "support/qtcatch.h"
#include "widgets/arrange/arrangemodel.h"
#include "widgets/arrange/pagearrangement.h"
#include "widgets/paper/thumbnailmodel.h"

#include <QMimeData>

#include <memory>

using namespace LeverArch;

namespace {

/// "1 2r90 [3 4!": pages in order, "[" where a paper begins, "!" left out, "/" a piece of a page.
QString picture(const PageArrangement &pages)
{
    QStringList list;
    for (int row = 0; row < pages.count(); ++row) {
        const ArrangedSlot &slot = pages.slotList().at(row);
        QString one = QString::number(slot.shown.page);
        const int part = pages.partOf(row);
        if (part > 0 && pages.rowOfPart(part) == row)
            one.prepend(QLatin1Char('['));
        if (slot.shown.quarterTurns != 0)
            one += QStringLiteral("r%1").arg(slot.shown.quarterTurns * 90);
        if (slot.shown.top > 0 || slot.shown.bottom < 1)
            one += QLatin1Char('/');
        if (slot.leftOut)
            one += QLatin1Char('!');
        list.append(one);
    }
    return list.join(QLatin1Char(' '));
}

PageArrangement six()
{
    return PageArrangement(6, QStringLiteral("Capture"));
}

} // namespace

TEST_CASE("pages move before the page they are dropped on, several in their order")
{
    PageArrangement pages = six();
    CHECK(pages.move({4, 2}, 1) == 1);
    CHECK(picture(pages) == QLatin1String("1 3 5 2 4 6"));
    CHECK(pages.move({0}, 6) == 5);
    CHECK(picture(pages) == QLatin1String("3 5 2 4 6 1"));
    CHECK(pages.parts().first().title == QLatin1String("Capture"));
    pages.undo();
    pages.undo();
    CHECK(picture(pages) == QLatin1String("1 2 3 4 5 6"));
    CHECK_FALSE(pages.isChanged());
    CHECK_FALSE(pages.canUndo());
    pages.redo();
    CHECK(picture(pages) == QLatin1String("1 3 5 2 4 6"));
    // Dropped where they are, nothing happens that would have to be undone.
    PageArrangement same = six();
    same.move({1, 2}, 1);
    CHECK_FALSE(same.canUndo());
}

TEST_CASE("turning four times round, and leaving out and taking in, come back")
{
    PageArrangement pages = six();
    pages.turn({1}, 1);
    CHECK(picture(pages) == QLatin1String("1 2r90 3 4 5 6"));
    pages.turn({1}, -2);
    CHECK(picture(pages) == QLatin1String("1 2r270 3 4 5 6"));
    pages.turn({1}, 1);
    pages.toggleLeftOut({3, 4});
    CHECK(picture(pages) == QLatin1String("1 2 3 4! 5! 6"));
    CHECK(pages.summary() == QStringLiteral("Stays one paper, with pages 1–3, 6."));
    pages.toggleLeftOut({2, 3});
    CHECK(picture(pages) == QLatin1String("1 2 3! 4! 5! 6"));
    pages.toggleLeftOut({2, 3, 4});
    CHECK_FALSE(pages.isChanged());
}

TEST_CASE("the summary says which pages each paper gets")
{
    PageArrangement pages = six();
    pages.toggleBegin(2, QStringLiteral("Letter"));
    pages.toggleBegin(3, QStringLiteral("Speech"));
    CHECK(picture(pages) == QLatin1String("1 2 [3 [4 5 6"));
    CHECK(pages.summary() == QStringLiteral("Becomes 3 papers: pages 1–2 · 3 · 4–6."));
    pages.setTitle(1, QStringLiteral("Letter to the director"));
    CHECK(pages.parts().at(1).title == QLatin1String("Letter to the director"));
    CHECK(pages.parts().at(2).title == QLatin1String("Speech"));
    pages.toggleBegin(2);
    CHECK(picture(pages) == QLatin1String("1 2 3 [4 5 6"));
    CHECK(pages.parts().at(1).title == QLatin1String("Speech"));
    pages.toggleBegin(0);
    CHECK(pages.parts().size() == 2);
}

TEST_CASE("a paper whose first page is left out begins with the next that stays")
{
    PageArrangement pages = six();
    pages.toggleBegin(2, QStringLiteral("Letter"));
    pages.toggleLeftOut({2});
    CHECK(picture(pages) == QLatin1String("1 2 3! [4 5 6"));
    CHECK(pages.parts().at(1).title == QLatin1String("Letter"));
    pages.setTitle(1, QStringLiteral("Renamed"));
    CHECK(pages.parts().at(1).title == QLatin1String("Renamed"));
    pages.toggleLeftOut({3, 4, 5});
    CHECK(pages.parts().size() == 1);
    pages.toggleLeftOut({0, 1});
    CHECK(pages.parts().isEmpty());
    CHECK(pages.partOf(0) == -1);
}

TEST_CASE("a page is cut in two, and again below, never twice at one place")
{
    PageArrangement pages = six();
    CHECK(pages.cut(3, 0.4, QStringLiteral("Speech")) == 3);
    CHECK(picture(pages) == QLatin1String("1 2 3/ [3/ 4 5 6"));
    CHECK(pages.cut(3, 0.4) == -1);
    CHECK(pages.cut(3, 0.7) == 4);
    CHECK(pages.summary() ==
          QStringLiteral("Becomes 3 papers: pages 1–2, part of 3 · part of 3 · part of 3, 4–6."));
    const QList<CapturePart> parts = pages.parts();
    CHECK(parts.at(0).pages.last().bottom == 0.4);
    CHECK(parts.at(1).pages.first().top == 0.4);
    CHECK(parts.at(1).pages.first().bottom == 0.7);
    CHECK(parts.at(2).pages.first().bottom == 1);
    CHECK(pages.cut(3, 0) == -1);
    CHECK(pages.cut(9, 0.5) == -1);
}

TEST_CASE("a page is cut between lines only, and what stands beside each other is one row")
{
    PageText text;
    const auto add = [&text](const char *word, const QRectF &box) {
        if (!text.text.isEmpty())
            text.text += QLatin1Char('\n');
        text.words.append({int(text.text.size()), int(qstrlen(word)), box});
        text.text += QLatin1String(word);
    };
    add("Faithfully", {70, 100, 60, 12});
    add("Left", {70, 200, 40, 12});
    add("Right", {400, 203, 40, 12});
    add("End", {70, 300, 40, 12});
    const PageGeometry geometry(QRectF(0, 0, 600, 1000), 0);
    const QList<CutPlace> places = cutPlaces(text, geometry);
    REQUIRE(places.size() == 2);
    // (112 + 200) / 2 and (215 + 300) / 2, of 1,000 points.
    CHECK(places[0].fraction == Approx(0.156));
    CHECK(places[0].line == QLatin1String("Left"));
    CHECK(places[1].fraction == Approx(0.2575));
    CHECK(cutPlaces({}, geometry).isEmpty());
}

TEST_CASE("pages are dropped between others, and a foreign drop is none")
{
    ThumbnailModel pictures;
    pictures.setPaper(QList<PageFacts>(6), {});
    ArrangeModel model(pictures);
    model.setArrangement(six());
    const std::unique_ptr<QMimeData> dragged(model.mimeData({model.index(4), model.index(5)}));
    CHECK(model.dropMimeData(dragged.get(), Qt::MoveAction, 1, 0, {}));
    CHECK(picture(model.arrangement()) == QLatin1String("1 5 6 2 3 4"));
    // Onto a page: before it.
    const std::unique_ptr<QMimeData> last(model.mimeData({model.index(5)}));
    CHECK(model.dropMimeData(last.get(), Qt::MoveAction, -1, -1, model.index(0)));
    CHECK(picture(model.arrangement()) == QLatin1String("4 1 5 6 2 3"));
    QMimeData text;
    text.setText(QStringLiteral("words"));
    CHECK_FALSE(model.dropMimeData(&text, Qt::MoveAction, 0, 0, {}));
    QMimeData hostile;
    hostile.setData(model.mimeTypes().first(), QByteArray("\x00\x00\xff\xff\xff", 5));
    CHECK_FALSE(model.dropMimeData(&hostile, Qt::MoveAction, 0, 0, {}));
    CHECK(picture(model.arrangement()) == QLatin1String("4 1 5 6 2 3"));
}

TEST_CASE("a small picture that others have put out is asked for again")
{
    ThumbnailModel pictures;
    QHash<int, int> asked;
    pictures.setPaper(QList<PageFacts>(3),
                      [&](QObject *, int page, const std::function<void(QImage)> &then) {
                          ++asked[page];
                          then({});
                      });
    CHECK(pictures.picture(1).isNull());
    CHECK(pictures.isMissing(1));
    CHECK(pictures.picture(1).isNull());
    CHECK(asked[1] == 1); // Somebody draws it.
    QImage large(4000, 4000, QImage::Format_RGB32);
    large.fill(Qt::white);
    pictures.setPicture(1, large);
    CHECK(pictures.picture(1).size() == large.size());
    CHECK_FALSE(pictures.isMissing(1));
    pictures.setPicture(2, large); // No room for both.
    REQUIRE(pictures.picture(1).isNull());
    CHECK(asked[1] == 2);
    CHECK(pictures.isMissing(1));
}

TEST_CASE("an offer stays until a paper begins there, also when its page was moved")
{
    ThumbnailModel pictures;
    pictures.setPaper(QList<PageFacts>(6), {});
    ArrangeModel model(pictures);
    model.setArrangement(six());
    SplitGuess whole;
    whole.page = 3;
    SplitGuess inside;
    inside.page = 4;
    inside.fraction = 0.5;
    inside.reasons = {QStringLiteral("A large heading stands here.")};
    model.setOffers({whole, inside});
    model.change([](PageArrangement &pages) { pages.move({2}, 0); });
    CHECK(model.openOffers().size() == 2);
    CHECK(model.index(3).data(ArrangeModel::OfferRole).toString() == inside.reasons.first());
    CHECK(model.index(3).data(ArrangeModel::OfferPlacesRole).toList() == QVariantList{0.5});
    model.change([](PageArrangement &pages) { pages.cut(4, 0.5); });
    CHECK(model.openOffers().size() == 1);
    model.change([](PageArrangement &pages) { pages.undo(); });
    CHECK(model.openOffers().size() == 2);
}

TEST_CASE("A paper begun before the words were read is named when they are, and undo keeps its steps")
{
    PageArrangement pages(3, QStringLiteral("post"));
    pages.toggleBegin(1);
    pages.toggleBegin(2, QStringLiteral("Minutes"));
    pages.nameUntitled([](int page) { return QStringLiteral("Page %1").arg(page); });
    const QList<CapturePart> parts = pages.parts();
    REQUIRE(parts.size() == 3);
    CHECK(parts.at(0).title == QStringLiteral("post"));
    CHECK(parts.at(1).title == QStringLiteral("Page 2"));
    CHECK(parts.at(2).title == QStringLiteral("Minutes"));
    pages.undo();
    pages.undo();
    CHECK_FALSE(pages.isSplit());
    CHECK_FALSE(pages.canUndo());
}
