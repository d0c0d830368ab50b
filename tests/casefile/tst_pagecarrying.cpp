// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "papercase.h"

#include "casefile/annotations.h"
#include "casefile/pagecarrying.h"
#include "domain/documentversion.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

using namespace LeverArch;

namespace {

/// The letter with marks, and answers to them, and a paper its second page goes to.
struct Split : PaperCase
{
    Split()
    {
        const Id letter = document;
        document = part = add(Kind::document, QStringLiteral("Second page"));
        to = must(read().documents().version(addEdition({pages.last()}, "%PDF-1.7 part")));
        document = letter;
        from = must(read().documents().version(version));
    }
    Id mark(int page, const char *words)
    {
        MarkRequest request;
        request.document = document;
        request.passages = {passage(page, words)};
        return write(must(Annotations(read()).draft(request)).annotation);
    }
    Id answer(Id parent)
    {
        Annotation annotation = must(Annotations(read()).annotation(parent));
        annotation.id = {};
        annotation.parent = parent;
        annotation.anchors.clear();
        return write(annotation);
    }
    Id write(const Annotation &annotation)
    {
        Id id;
        act(QStringLiteral("Mark"), [&](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(id, Annotations::write(stores, annotation));
            return {};
        });
        return id;
    }
    void move()
    {
        const CarriedPlaces carried = must(carryPlacesByPage(read(), from, to, {2}));
        act(QStringLiteral("Move"),
            [&](Stores &stores) { return movePlaces(stores, from, to, carried.anchors); });
    }
    Id documentOf(Id record) { return must(read().records().record(record)).reference("document"); }

    Id part;
    DocumentVersion from;
    DocumentVersion to;
};

} // namespace

TEST_CASE("Answers go where the mark goes that they answer, however deep, and no others")
{
    Split papers;
    const Id going = papers.mark(2, "posts at risk.");
    const Id staying = papers.mark(1, "The service");
    QList<Id> goes{going};
    for (int i = 0; i < 4; ++i)
        goes.append(papers.answer(goes.last()));
    goes.append(papers.answer(going));
    const Id stays = papers.answer(papers.answer(staying));
    papers.move();
    for (const Id one : std::as_const(goes))
        CHECK(papers.documentOf(one) == papers.part);
    CHECK(papers.documentOf(staying) == papers.document);
    CHECK(papers.documentOf(stays) == papers.document);
}

TEST_CASE("Marks that answer each other in a ring are moved once")
{
    Split papers;
    const Id going = papers.mark(2, "posts at risk.");
    const Id answer = papers.answer(going);
    papers.act(QStringLiteral("Close the ring"), [&](Stores &stores) {
        return stores.records().setField(going, QStringLiteral("parent"),
                                         QVariant::fromValue(answer));
    });
    papers.move();
    CHECK(papers.documentOf(going) == papers.part);
    CHECK(papers.documentOf(answer) == papers.part);
}

TEST_CASE("A record whose page stays where it is is not written when pages are arranged")
{
    Split papers;
    const Id count = papers.add(Kind::staffCount, QStringLiteral("Posts"),
                                {{QStringLiteral("source"), QVariant::fromValue(papers.document)},
                                 {QStringLiteral("source_page"), qint64(2)}});
    const QDateTime before = must(papers.read().records().record(count)).modified;
    papers.clock.advance(60'000);
    const auto arrange = [&](const PageOrigins &origins) {
        papers.act(QStringLiteral("Arrange"), [&](Stores &stores) {
            return followPages(stores, papers.document, papers.document, origins);
        });
        return must(papers.read().records().record(count));
    };
    CHECK(arrange({1, 2}).modified == before);
    const Record moved = arrange({2, 1});
    CHECK(moved.modified > before);
    CHECK(moved.values.value(QStringLiteral("source_page")).toInt() == 1);
}
