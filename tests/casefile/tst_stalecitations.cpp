// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "papercase.h"

#include "casefile/newversion.h"
#include "casefile/pagecarrying.h"
#include "casefile/stalecitations.h"
#include "domain/documentversion.h"
#include "domain/kind.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/packstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <algorithm>

using namespace LeverArch;

namespace {

/// A letter from which figures were read; a corrected edition of its second page comes later.
struct Cited : PaperCase
{
    Cited()
        : consultation(add(Kind::consultation, QStringLiteral("Restructure"))),
          same(count(QStringLiteral("On the page that stays"), 1)),
          other(count(QStringLiteral("On the page that changes"), 2)),
          nowhere(count(QStringLiteral("Without a page"), 0))
    {
        clock.advance(60'000);
    }
    Id count(const QString &title, int page)
    {
        FieldValues values = {{QStringLiteral("source"), QVariant::fromValue(document)},
                              {QStringLiteral("consultation"), QVariant::fromValue(consultation)}};
        if (page > 0)
            values.insert(QStringLiteral("source_page"), qint64(page));
        return add(Kind::staffCount, title, values);
    }
    void set(Id record, const char *field, const QVariant &value)
    {
        clock.advance(60'000);
        act(QStringLiteral("Edit"), [&](Stores &stores) {
            return stores.records().setField(record, QLatin1String(field), value);
        });
    }
    Id correct()
    {
        clock.advance(60'000);
        return addEdition({pages.first(), pagePicture({"has been made about the", "jobs at risk."})},
                          "%PDF-1.7 corrected " + QByteArray::number(++corrections));
    }
    /// The newest version with its pages arranged here, as "2 1r90" says; what is read off them now
    /// is something else, as when they are recognised again.
    void arrange(const QString &trail, const PageOrigins &origins)
    {
        clock.advance(60'000);
        act(QStringLiteral("Arrange"), [&](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(document));
            const QByteArray bytes = "%PDF-1.7 arranged " + QByteArray::number(++corrections);
            Original made{{}, Sha256::of(bytes), bytes.size(), QStringLiteral("application/pdf"),
                          clock.now(), OriginalRole::Rendition, QStringLiteral("us")};
            LEVERARCH_ASSIGN(made.id, stores.documents().beginOriginal());
            LEVERARCH_TRY(stores.documents().appendOriginal(made.id, bytes));
            LEVERARCH_TRY(stores.documents().finishOriginal(made));
            DocumentVersion next;
            next.document = document;
            next.original = made.id;
            next.number = int(versions.size()) + 1;
            next.sources = {{versions.last().received(), trail}};
            LEVERARCH_TRY(stores.documents().addVersion(next));
            for (int page = 1; page <= origins.size(); ++page)
                LEVERARCH_TRY(stores.pages().addPage(
                    made.id, {page, {}, PageGeometry(QRectF(0, 0, 595, 842), 0), true},
                    pagePicture({"otherwise read"})));
            return followPages(stores, document, document, origins);
        });
    }
    Id packWith(const QList<Id> &versions)
    {
        const Id pack = add(Kind::pack, QStringLiteral("Bundle"));
        act(QStringLiteral("Fill it"), [&](Stores &stores) -> Result<void> {
            PackSection section{{}, pack, 0, QStringLiteral("Papers")};
            LEVERARCH_ASSIGN(section.id, stores.packs().addSection(section));
            for (const Id one : versions) {
                PackEntry entry;
                entry.section = section.id;
                entry.position = int(versions.indexOf(one));
                entry.version = one;
                LEVERARCH_TRY(stores.packs().addEntry(entry));
            }
            return {};
        });
        return pack;
    }
    /// What was found, by the code and the record it leads to.
    QList<std::pair<QString, Id>> found()
    {
        QList<std::pair<QString, Id>> list;
        for (const Issue &issue : must(staleCitations(read()))) {
            CHECK_FALSE(issue.text.isEmpty());
            CHECK_FALSE(issue.detail.isEmpty());
            list.append({issue.code, issue.place.record});
        }
        std::sort(list.begin(), list.end());
        return list;
    }

    int corrections = 0;
    Id consultation;
    Id same;
    Id other;
    Id nowhere;
};

using Found = QList<std::pair<QString, Id>>;

} // namespace

TEST_CASE("Nothing is stale while papers have one version")
{
    Cited papers;
    papers.packWith({papers.version});
    CHECK(papers.found().isEmpty());
}

TEST_CASE("A figure read off a page that reads differently now has to be compared")
{
    Cited papers;
    papers.correct();
    const Found both = {{QStringLiteral("stale.page"), papers.other},
                        {QStringLiteral("stale.page"), papers.nowhere}};
    CHECK(papers.found() == both);
    const auto issues = must(staleCitations(papers.read()));
    CHECK(std::any_of(issues.begin(), issues.end(), [](const Issue &issue) {
        return issue.place.field == QLatin1String("source_page") &&
               issue.text.contains(QLatin1String("p. 2"));
    }));

    // Whoever has looked and written something has settled it.
    papers.set(papers.other, "notes", QStringLiteral("The same number in the corrected letter"));
    papers.set(papers.nowhere, "source_page", qint64(1));
    CHECK(papers.found().isEmpty());
    // A count recorded after the newer version came was read off that one.
    papers.count(QStringLiteral("Later"), 2);
    CHECK(papers.found().isEmpty());
}

TEST_CASE("A figure that names the letter is read off the letter's paper")
{
    Cited papers;
    const Id letter = papers.add(Kind::letter, QStringLiteral("Letter"),
                                 {{QStringLiteral("document"), QVariant::fromValue(papers.document)}});
    const Id count = papers.add(Kind::staffCount, QStringLiteral("By way of the letter"),
                                {{QStringLiteral("source"), QVariant::fromValue(letter)},
                                 {QStringLiteral("source_page"), qint64(2)}});
    papers.correct();
    CHECK(papers.found().contains({QStringLiteral("stale.page"), count}));
}

TEST_CASE("A paper that came alone and became a version is newer from that moment")
{
    Cited papers;
    const Id letter = papers.document;
    const Id alone = papers.document = papers.add(Kind::document, QStringLiteral("Corrected"));
    papers.addEdition({papers.pages.first(), pagePicture({"Something", "else."})}, "%PDF-1.7 b");
    papers.document = letter;
    papers.clock.advance(60'000);
    const Id between = papers.count(QStringLiteral("Read off the first after the second came"), 2);
    CHECK(papers.found().isEmpty());
    papers.clock.advance(60'000);
    const NamedChange change =
        newVersionChange(must(planNewVersion(papers.read(), letter, alone)));
    papers.act(change.label, change.change);
    CHECK(papers.found().contains({QStringLiteral("stale.page"), between}));
    must(papers.file().undo());
    CHECK(papers.found().isEmpty());
}

TEST_CASE("A quotation of the older version made after the newer came is named")
{
    Cited papers;
    const Id carried = papers.quotation(2, "has been made about");
    papers.correct();
    // Its place on the newer version is looked for when a person makes it one; here nobody did.
    const Found quoted = {{QStringLiteral("stale.quotation"), carried}};
    Found found = papers.found();
    found.removeIf([](const auto &one) { return one.first != QLatin1String("stale.quotation"); });
    CHECK(found == quoted);
}

TEST_CASE("A pack has the older version alone, or both")
{
    Cited papers;
    const Id old = papers.packWith({papers.version});
    const Id newer = papers.correct();
    CHECK(papers.found().contains({QStringLiteral("stale.pack"), old}));
    const Id both = papers.packWith({papers.version, newer});
    CHECK_FALSE(papers.found().contains({QStringLiteral("stale.pack"), both}));
}

TEST_CASE("A briefing that went out before the newer version came is to be looked at again")
{
    Cited papers;
    const Id briefing = papers.add(
        Kind::briefing, QStringLiteral("Briefing"),
        {{QStringLiteral("consultation"), QVariant::fromValue(papers.consultation)}});
    const auto isStale = [&] {
        return papers.found().contains({QStringLiteral("stale.briefing"), briefing});
    };
    papers.correct();
    CHECK_FALSE(isStale()); // Never went out.
    must(papers.file().undo());
    papers.set(briefing, "exported", QStringLiteral("22 Mar 2021 · briefing.pdf"));
    papers.correct();
    CHECK(isStale());
    papers.set(briefing, "notes", QStringLiteral("Written afterwards; the file is still old"));
    CHECK(isStale());
    papers.set(briefing, "exported", QStringLiteral("23 Mar 2021 · briefing.pdf"));
    CHECK_FALSE(isStale());
}

TEST_CASE("A page that a still newer version leaves as it is has changed since the figure was read")
{
    Cited papers;
    papers.correct();
    papers.correct(); // Says what the one before says.
    CHECK(papers.found().contains({QStringLiteral("stale.page"), papers.other}));
    CHECK_FALSE(papers.found().contains({QStringLiteral("stale.page"), papers.same}));
    papers.set(papers.other, "value", 14.0);
    CHECK_FALSE(papers.found().contains({QStringLiteral("stale.page"), papers.other}));
}

TEST_CASE("Arranging pages neither makes what cites them stale nor settles it")
{
    Cited papers;
    papers.arrange(QStringLiteral("1r90 2"), {1, 2});
    CHECK(papers.found().isEmpty());
    papers.correct();
    const Found stale = {{QStringLiteral("stale.page"), papers.other},
                         {QStringLiteral("stale.page"), papers.nowhere}};
    CHECK(papers.found() == stale);
    papers.arrange(QStringLiteral("1 2r180"), {1, 2});
    CHECK(papers.found() == stale);
    papers.arrange(QStringLiteral("2r180 1"), {2, 1});
    CHECK(must(papers.read().records().record(papers.other))
              .values.value(QStringLiteral("source_page")).toInt() == 1);
    CHECK(papers.found() == stale);
    must(papers.file().undo());
    CHECK(papers.found() == stale);
}

TEST_CASE("Edits that say nothing of the paper settle nothing")
{
    Cited papers;
    papers.correct();
    papers.set(papers.other, "title", QStringLiteral("Called otherwise"));
    papers.set(papers.other, "key_figure", true);
    papers.set(papers.other, "consultation", {});
    CHECK(papers.found().contains({QStringLiteral("stale.page"), papers.other}));
}

TEST_CASE("An edit that was taken back has settled nothing, and done again it has")
{
    Cited papers;
    papers.correct();
    const std::pair<QString, Id> stale = {QStringLiteral("stale.page"), papers.other};
    papers.set(papers.other, "notes", QStringLiteral("Compared"));
    CHECK_FALSE(papers.found().contains(stale));
    must(papers.file().undo());
    CHECK(papers.found().contains(stale));
    must(papers.file().redo());
    CHECK_FALSE(papers.found().contains(stale));
}

TEST_CASE("What was read off a paper before it became a version was read off that version")
{
    Cited papers;
    const Id letter = papers.document;
    const Id alone = papers.document = papers.add(Kind::document, QStringLiteral("Corrected"));
    papers.addEdition({papers.pages.first(), pagePicture({"Something", "else."})}, "%PDF-1.7 b");
    const Id direct = papers.count(QStringLiteral("Off the second"), 2);
    const Id record = papers.add(Kind::letter, QStringLiteral("Letter"),
                                 {{QStringLiteral("document"), QVariant::fromValue(alone)}});
    const Id byLetter = papers.add(Kind::staffCount, QStringLiteral("By way of the letter"),
                                   {{QStringLiteral("source"), QVariant::fromValue(record)},
                                    {QStringLiteral("source_page"), qint64(2)}});
    papers.document = letter;
    const NamedChange change =
        newVersionChange(must(planNewVersion(papers.read(), letter, alone)));
    papers.act(change.label, change.change);
    CHECK(must(papers.read().records().record(direct)).reference("source") == letter);
    CHECK(papers.found() == Found{{QStringLiteral("stale.page"), papers.other},
                                  {QStringLiteral("stale.page"), papers.nowhere}});
    CHECK(must(papers.read().records().record(byLetter)).reference("source") == record);
}

TEST_CASE("However much was done to a briefing since, it went out when it did")
{
    Cited papers;
    const Id briefing = papers.add(
        Kind::briefing, QStringLiteral("Briefing"),
        {{QStringLiteral("consultation"), QVariant::fromValue(papers.consultation)}});
    papers.set(briefing, "exported", QStringLiteral("22 Mar 2021 · briefing.pdf"));
    papers.correct();
    for (int i = 0; i < 520; ++i)
        papers.set(briefing, "title", QStringLiteral("Briefing, draft %1").arg(i));
    CHECK(papers.found().contains({QStringLiteral("stale.briefing"), briefing}));
}

TEST_CASE("A briefing is stale only by papers it says something from")
{
    Cited papers;
    const Id briefing = papers.add(
        Kind::briefing, QStringLiteral("Briefing"),
        {{QStringLiteral("consultation"), QVariant::fromValue(papers.consultation)}});
    papers.set(papers.document, "consultation", QVariant::fromValue(papers.consultation));
    for (const Id count : {papers.same, papers.other, papers.nowhere})
        papers.set(count, "consultation", {});
    const Id quoted = papers.quotation(2, "has been made about");
    papers.set(quoted, "consultation", QVariant::fromValue(papers.consultation));
    papers.set(quoted, "in_briefing", false);
    papers.set(briefing, "exported", QStringLiteral("22 Mar 2021 · briefing.pdf"));
    papers.correct();
    const auto isStale = [&] {
        return papers.found().contains({QStringLiteral("stale.briefing"), briefing});
    };
    CHECK_FALSE(isStale());
    papers.set(briefing, "choices", QStringLiteral("+%1").arg(quoted.toString()));
    CHECK(isStale());
    papers.set(briefing, "choices", {});
    papers.set(quoted, "in_briefing", true);
    CHECK(isStale());
}

TEST_CASE("Only what can change the list of older versions cited has it made again")
{
    ChangeSet change;
    change.kinds = {QLatin1String(Kind::annotation), QLatin1String(Kind::party)};
    change.tags = change.settings = change.ledger = change.added = true;
    CHECK_FALSE(mayChangeCitations(change));
    for (const char *kind : {Kind::staffCount, Kind::event, Kind::excerpt, Kind::letter,
                             Kind::briefing, Kind::pack, Kind::document}) {
        change.kinds = {QLatin1String(kind)};
        INFO(kind);
        CHECK(mayChangeCitations(change));
    }
    change.kinds.clear();
    change.versions = true;
    CHECK(mayChangeCitations(change));
    change.versions = false;
    change.texts = {Id(7)};
    CHECK(mayChangeCitations(change));
}
