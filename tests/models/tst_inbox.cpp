// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/casefilefixture.h"
#include "support/modelpicture.h"
#include "support/pagepicture.h"

#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/inboxmodel.h"
#include "models/papertofile.h"
#include "models/recordtablemodel.h"
#include "models/roles.h"

#include <QSignalSpy>

using namespace LeverArch;

namespace {

const PageText letter = pagePicture({
    "Meadow Council",
    "",
    "Jane Doe",
    "Branch secretary",
    "",
    "14 March 2026                 Our ref: MC/26/7",
    "",
    "Dear Jane",
    "",
    "Closing the east depot",
    "",
    "We propose to close the depot in May, and ask for comments.",
    "",
    "Yours sincerely",
    "",
    "Ravi Thompsen",
    "Head of Depots",
});

struct Post : CaseFileFixture
{
    Id paper(const char *title, qint64 number, const PageText &page = {}, const char *form = "pdf")
    {
        const Id id = add(Kind::document, QString::fromUtf8(title),
                          {{QStringLiteral("filing"), QStringLiteral("inbox")},
                           {QStringLiteral("form"), QString::fromLatin1(form)},
                           {QStringLiteral("number"), number}});
        act(QStringLiteral("Pages"), [&](Stores &stores) -> Result<void> {
            const QByteArray bytes = "%PDF " + QByteArray::number(number);
            Original original;
            LEVERARCH_ASSIGN(original.id, stores.documents().beginOriginal());
            LEVERARCH_TRY(stores.documents().appendOriginal(original.id, bytes));
            original.sha256 = Sha256::of(bytes);
            original.size = bytes.size();
            original.received = clock.now();
            LEVERARCH_TRY(stores.documents().finishOriginal(original));
            DocumentVersion version;
            version.document = id;
            version.original = original.id;
            LEVERARCH_TRY(stores.documents().addVersion(version));
            return stores.pages().addPage(
                original.id, {1, {}, PageGeometry(QRectF(0, 0, 595, 842), 0), true}, page);
        });
        return id;
    }
    static QList<FilingOffer> offers(const PaperToFile &paper, const char *field)
    {
        QList<FilingOffer> found;
        for (const FilingOffer &offer : paper.offers) {
            if (offer.field == QLatin1String(field))
                found.append(offer);
        }
        return found;
    }
};

} // namespace

TEST_CASE("The inbox lists what waits by its number, with what it came with")
{
    Post post;
    const Id mail = post.paper("Budget papers", 2);
    const Id sheet = post.paper("Figures", 1);
    post.add(Kind::document, QStringLiteral("Filed long ago"));
    post.act(QStringLiteral("Link"), [=](Stores &stores) -> Result<void> {
        const auto link = stores.links().add({{}, sheet, mail, QStringLiteral("attached_to"), {}});
        return link.ok() ? Result<void>() : Result<void>(link.error());
    });
    InboxModel model(post.file());
    const ModelContract contract(&model);
    CaseFileFixture::waitUntil([&] { return model.rowCount() == 2; });
    CHECK(model.index(0, 0).data().toString() == QStringLiteral("1 · Figures"));
    const QString detail = model.index(0, 0).data(DetailRole).toString();
    CHECK(detail.startsWith(QStringLiteral("PDF · ")));
    CHECK(detail.endsWith(QStringLiteral("\nattached to Budget papers")));
    CHECK(model.index(1, 0).data(RecordRole).value<Id>() == mail);
    // Its own date says more than the day it came.
    post.act(QStringLiteral("Date"), [sheet](Stores &stores) {
        return stores.records().setField(
            sheet, QStringLiteral("dated"),
            QVariant::fromValue(UncertainDate::parse(QStringLiteral("14 March 2026"))));
    });
    CaseFileFixture::waitUntil([&] {
        return model.index(0, 0).data(DetailRole).toString().startsWith(
            QStringLiteral("PDF · 14 Mar 2026\n"));
    });

    post.act(QStringLiteral("Rename"), [mail](Stores &stores) {
        return stores.records().setField(mail, QStringLiteral("title"), QStringLiteral("Budget"));
    });
    CaseFileFixture::waitUntil([&] {
        return model.index(0, 0).data(DetailRole).toString().endsWith(
            QStringLiteral("attached to Budget"));
    });
}

TEST_CASE("What stands in a paper is offered with its place, and nothing of it is written")
{
    Post post;
    const Id jane = post.add(Kind::party, QStringLiteral("Jane Doe"));
    const Id ravi = post.add(Kind::party, QStringLiteral("Ravi Thompson"));
    const Id id = post.paper("scan", 1, letter);
    const PaperToFile paper = must(readPaperToFile(post.read(), id));

    REQUIRE(Post::offers(paper, "dated").size() == 1);
    const FilingOffer date = Post::offers(paper, "dated").first();
    CHECK(date.shown == QStringLiteral("14 Mar 2026"));
    CHECK(letter.text.mid(date.place.start, date.place.length) == QStringLiteral("14 March 2026"));
    CHECK(placeWords(date) == QStringLiteral("read on page 1"));
    REQUIRE_FALSE(Post::offers(paper, "addressee").isEmpty());
    CHECK(Post::offers(paper, "addressee").first().reference.record == jane);
    REQUIRE_FALSE(Post::offers(paper, "author").isEmpty());
    const FilingOffer author = Post::offers(paper, "author").first();
    CHECK(author.reference.record == ravi);
    CHECK(author.reference.alias == QStringLiteral("Ravi Thompsen"));
    CHECK(Post::offers(paper, "reference").first().shown == QStringLiteral("MC/26/7"));
    CHECK(Post::offers(paper, "author").last().reference.newTitle ==
          QStringLiteral("Ravi Thompsen"));
    CHECK(Post::offers(paper, "author").last().confidence == Confidence::Guess);

    const Record unchanged = must(post.read().records().record(id));
    CHECK_FALSE(unchanged.has("dated"));
    CHECK_FALSE(unchanged.has("author"));
}

TEST_CASE("What a paper has already is not offered again")
{
    Post post;
    const Id jane = post.add(Kind::party, QStringLiteral("Jane Doe"));
    const Id id = post.paper("scan", 1, letter);
    post.act(QStringLiteral("Facts"), [=](Stores &stores) -> Result<void> {
        LEVERARCH_TRY(stores.records().setField(
            id, QStringLiteral("dated"),
            QVariant::fromValue(UncertainDate::parse(QStringLiteral("14 March 2026")))));
        return stores.records().setField(id, QStringLiteral("addressee"),
                                         QVariant::fromValue(jane));
    });
    const PaperToFile paper = must(readPaperToFile(post.read(), id));
    CHECK(Post::offers(paper, "dated").isEmpty());
    CHECK(Post::offers(paper, "addressee").isEmpty());
}

TEST_CASE("Two people of one name are both offered, and neither is likely")
{
    Post post;
    post.add(Kind::party, QStringLiteral("Jane Doe"), {{QStringLiteral("role"), QStringLiteral("Manager")}});
    post.add(Kind::party, QStringLiteral("Jane Doe"), {{QStringLiteral("role"), QStringLiteral("Cleaner")}});
    const PaperToFile paper = must(readPaperToFile(post.read(), post.paper("scan", 1, letter)));
    const auto offers = Post::offers(paper, "addressee");
    REQUIRE(offers.size() >= 2);
    for (const FilingOffer &offer : offers)
        CHECK(offer.confidence == Confidence::Guess);
}

TEST_CASE("The next paper is read before it is asked for, and again when a name becomes known")
{
    Post post;
    const Id first = post.paper("one", 1, letter);
    const Id second = post.paper("two", 2, letter);
    PapersToFile papers(post.file());
    papers.want(first, second);
    CaseFileFixture::waitUntil([&] { return papers.paper(first) && papers.paper(second); });
    papers.want(second, {});
    REQUIRE(papers.paper(second)); // Without another read.
    CHECK_FALSE(papers.paper(first));
    CHECK(Post::offers(*papers.paper(second), "addressee").first().isNewRecord());
    const QSignalSpy ready(&papers, &PapersToFile::ready);
    post.add(Kind::party, QStringLiteral("Jane Doe"));
    CaseFileFixture::waitUntil([&] { return ready.size() > 0; });
    CHECK_FALSE(Post::offers(*papers.paper(second), "addressee").first().isNewRecord());
}

TEST_CASE("An e-mail's facts are read from the head of its page, and are sure")
{
    Post post;
    const PageText table = pagePicture({
        "From        Jane Doe <jane@example.org>",
        "To          Ravi Thompson <ravi@example.org>; Ann Lee",
        "Copy to     Max Roe <max@example.org>",
        "Date        Sat, 14 Mar 2026 10:12:00 +0000",
        "Subject     Re: Closing the east",
        "            depot",
        "Attached    agency spend.zip",
        "",
        "To all members, thank you for the minutes of 3 May 2025",
    });
    const PageText lines = pagePicture({
        "From: Jane Doe <jane@example.org>",
        "To: Ravi Thompson",
        "Date: Sat, 14 Mar 2026 10:12:00 +0000",
        "Subject Re: Closing the east depot",
        "",
        "Thank you.",
    });
    qint64 number = 0;
    for (const PageText &page : {table, lines}) {
        const PaperToFile paper =
            must(readPaperToFile(post.read(), post.paper("mail", ++number, page, "message")));
        REQUIRE(Post::offers(paper, "author").size() == 1);
        const FilingOffer author = Post::offers(paper, "author").first();
        CHECK(author.reference.newTitle == QStringLiteral("Jane Doe"));
        CHECK(author.confidence == Confidence::Sure);
        CHECK(page.text.mid(author.place.start, author.place.length) ==
              QStringLiteral("Jane Doe"));
        CHECK(Post::offers(paper, "addressee").first().reference.newTitle ==
              QStringLiteral("Ravi Thompson"));
        CHECK(Post::offers(paper, "dated").first().shown == QStringLiteral("14 Mar 2026"));
        CHECK(Post::offers(paper, "subject").first().shown ==
              QStringLiteral("Re: Closing the east depot"));
        CHECK(Post::offers(paper, "type").first().value.toString() == QStringLiteral("email"));
        for (const char *field : {"author", "addressee", "dated", "subject", "type"})
            CHECK(mayBeTakenUnread(Post::offers(paper, field).first()));
    }
}

TEST_CASE("Only what the paper says surely becomes somebody new without being read")
{
    FilingOffer offer;
    offer.field = QStringLiteral("author");
    offer.confidence = Confidence::Sure;
    for (const char *name : {"Jane Doe", "Sallowmere Borough Council", "Dr. A. N. Other-Smith",
                             "Guild of Council and Care Workers, Branch 7"}) {
        INFO(name);
        offer.reference.newTitle = QString::fromUtf8(name);
        CHECK(mayBeTakenUnread(offer));
    }
    for (const char *name : {"Home | News", "agency spend.zip", "Subject: Posts",
                             "Joint Consultative Committee, 24 September 2026",
                             "Committee 3rd May", "Meeting of 24/09/26",
                             "The proposals for the family help and safeguarding service, again"}) {
        INFO(name);
        offer.reference.newTitle = QString::fromUtf8(name);
        CHECK_FALSE(mayBeTakenUnread(offer));
    }
    offer.reference.newTitle = QStringLiteral("Jane Doe");
    offer.confidence = Confidence::Likely;
    CHECK_FALSE(mayBeTakenUnread(offer));
    offer.reference = {};
    offer.reference.record = Id(7); // Known already.
    CHECK(mayBeTakenUnread(offer));
    offer.field = QStringLiteral("type");
    CHECK_FALSE(mayBeTakenUnread(offer));
}

TEST_CASE("Lists of files give no facts, and tables no people or titles")
{
    Post post;
    const PageText page = pagePicture({
        "1   stick/minutes.txt",
        "14 March 2026                 Our ref: MC/26/7",
        "",
        "Dear Jane",
        "",
        "Closing the east depot",
        "",
        "Yours sincerely",
        "",
        "Ravi Thompsen",
    });
    for (const char *form : {"zip", "mailbox"}) {
        INFO(form);
        const PaperToFile paper = must(readPaperToFile(
            post.read(), post.paper("list", form[0], page, form)));
        CHECK(paper.offers.isEmpty());
    }
    for (const char *form : {"csv", "xlsx", "ods"}) {
        INFO(form);
        const PaperToFile paper = must(readPaperToFile(
            post.read(), post.paper("table", form[0], page, form)));
        for (const char *field : {"author", "addressee", "subject", "title", "reference"})
            CHECK(Post::offers(paper, field).isEmpty());
        CHECK(Post::offers(paper, "dated").size() == 1);
    }
    const PaperToFile letter =
        must(readPaperToFile(post.read(), post.paper("letter", 1, page, "pdf")));
    CHECK(Post::offers(letter, "author").size() == 1);
}
