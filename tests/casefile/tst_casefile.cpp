// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "databasedump.h"

#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/historystore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "support/casefilefixture.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <future>
#include <thread>

using namespace LeverArch;

TEST_CASE("What was done is there after closing and opening again")
{
    CaseFileFixture fixture;
    const Id id = fixture.add(Kind::letter, QStringLiteral("Letter of 3 May"),
                              {{QStringLiteral("reference"), QStringLiteral("HR/17")}});
    fixture.reopen();
    const Record letter = must(fixture.read().records().record(id));
    CHECK(letter.title == QStringLiteral("Letter of 3 May"));
    CHECK(letter.text("reference") == QStringLiteral("HR/17"));
    const auto actions = must(fixture.read().history().actions(10));
    REQUIRE(actions.size() == 1);
    CHECK(actions.first().who == QStringLiteral("Ann Tester"));
}

TEST_CASE("A reader on the same thread sees what was just done, and views are told what changed")
{
    CaseFileFixture fixture;
    QList<ChangeSet> heard;
    QObject::connect(&fixture.file(), &CaseFile::changed, &fixture.file(),
                     [&](const ChangeSet &change) { heard << change; });
    const Id id = fixture.add(Kind::party, QStringLiteral("Westmere Council"));
    CHECK(must(fixture.read().records().counts()).value(QLatin1String(Kind::party)) == 1);

    fixture.waitUntil([&] { return heard.size() == 1; });
    CHECK(heard.first().records == QSet<Id>{id});
    CHECK(heard.first().kinds == QSet<QString>{QLatin1String(Kind::party)});
    CHECK(heard.first().added);
    CHECK_FALSE(heard.first().tags);

    fixture.act(QStringLiteral("Tag"), [&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(const Tag tag, stores.tags().ensurePath(QStringLiteral("employer")));
        return stores.tags().assign(tag.id, {id});
    });
    fixture.waitUntil([&] { return heard.size() == 2; });
    CHECK(heard.last().tags);
    CHECK_FALSE(heard.last().added);
    CHECK(heard.last().kinds == QSet<QString>{QLatin1String(Kind::party)});
    CHECK(heard.last().records == QSet<Id>{id});
}

TEST_CASE("A change that fails half-way leaves nothing behind and says why")
{
    CaseFileFixture fixture;
    const auto before = dumpOf(fixture.path());
    const auto failed =
        fixture.file().act(QStringLiteral("Add two"), [](Stores &stores) -> Result<void> {
            Record record;
            record.kind = QLatin1String(Kind::letter);
            record.title = QStringLiteral("First");
            LEVERARCH_TRY(stores.records().add(record));
            return Error{Error::Code::Refused, QStringLiteral("The second was refused."), {}};
        });
    REQUIRE_FALSE(failed.ok());
    CHECK(failed.error().message == QStringLiteral("The second was refused."));
    CHECK(dumpOf(fixture.path()) == before);
    CHECK(must(fixture.read().history().actions(10)).isEmpty());
    CHECK_FALSE(fixture.file().nextUndo().id);
    fixture.add(Kind::letter, QStringLiteral("Still works"));
}

TEST_CASE("A change that changes nothing leaves no action behind")
{
    CaseFileFixture fixture;
    const auto nothing =
        fixture.act(QStringLiteral("Nothing"), [](Stores &) -> Result<void> { return {}; });
    CHECK_FALSE(nothing.id);
    CHECK(must(fixture.read().history().actions(10)).isEmpty());
    CHECK_FALSE(fixture.file().nextUndo().id);
}

TEST_CASE("Undo and redo survive closing the case file")
{
    CaseFileFixture fixture;
    const Id id = fixture.add(Kind::letter, QStringLiteral("Letter"));
    must(fixture.file().undo());
    CHECK_FALSE(fixture.read().records().record(id).ok());
    CHECK_FALSE(fixture.file().nextUndo().id);

    fixture.reopen();
    CHECK(fixture.file().nextRedo().label == QStringLiteral("Add Letter"));
    must(fixture.file().redo());
    CHECK(must(fixture.read().records().record(id)).title == QStringLiteral("Letter"));

    fixture.reopen();
    CHECK(fixture.file().nextUndo().label == QStringLiteral("Add Letter"));
    CHECK_FALSE(fixture.file().nextRedo().id);
    const auto nothing = fixture.file().redo();
    REQUIRE_FALSE(nothing.ok());
    CHECK(nothing.error().code == Error::Code::NotFound);
}

TEST_CASE("Papers of one import are taken back together")
{
    CaseFileFixture fixture;
    const auto before = dumpOf(fixture.path());
    const Id group = fixture.file().newGroup();
    for (int i = 0; i < 3; ++i)
        must(fixture.file().act(
            QStringLiteral("Import 3 papers"),
            [&](Stores &stores) -> Result<void> {
                Record record;
                record.kind = QLatin1String(Kind::document);
                record.title = QStringLiteral("Paper %1").arg(i);
                LEVERARCH_TRY(stores.records().add(record));
                return {};
            },
            group));
    const auto all = dumpOf(fixture.path());
    must(fixture.file().undo());
    CHECK(dumpOf(fixture.path()) == before);
    fixture.reopen();
    must(fixture.file().redo());
    CHECK(dumpOf(fixture.path()) == all);
}

TEST_CASE("The interface goes ahead of an import that has queued a lot")
{
    CaseFileFixture fixture;
    QStringList order;
    std::promise<void> begun;
    std::promise<void> mayEnd;
    std::thread intake([&] {
        must(fixture.file().writeDerived([&](Stores &) -> Result<void> {
            begun.set_value();
            mayEnd.get_future().wait();
            order << QStringLiteral("first page");
            return {};
        }));
    });
    begun.get_future().wait();
    std::vector<std::thread> more;
    for (int i = 0; i < 3; ++i)
        more.emplace_back([&] {
            must(fixture.file().writeDerived([&](Stores &) -> Result<void> {
                order << QStringLiteral("page");
                return {};
            }));
        });
    bool answered = false;
    fixture.file().actLater(
        QStringLiteral("Name the branch"),
        [&](Stores &stores) {
            order << QStringLiteral("person");
            return stores.settings().set(QStringLiteral("branch.name"), QStringLiteral("Ward"));
        },
        nullptr,
        [&](const Result<ActionInfo> &answer) {
            CHECK(answer.ok());
            answered = true;
        });
    mayEnd.set_value();
    intake.join();
    for (std::thread &thread : more)
        thread.join();
    fixture.waitUntil([&] { return answered; });
    REQUIRE(order.size() == 5);
    CHECK(order.indexOf(QStringLiteral("person")) == 1);
}

TEST_CASE("An answer is not given to what is gone, but what was asked is done")
{
    CaseFileFixture fixture;
    auto view = std::make_unique<QObject>();
    bool answered = false;
    fixture.file().actLater(
        QStringLiteral("Name"),
        [](Stores &stores) {
            return stores.settings().set(QStringLiteral("branch.name"), QStringLiteral("Ward"));
        },
        view.get(), [&](const Result<ActionInfo> &) { answered = true; });
    view.reset();
    fixture.reopen();
    QCoreApplication::processEvents();
    CHECK_FALSE(answered);
    CHECK(must(fixture.read().settings().value(QStringLiteral("branch.name"))) ==
          QStringLiteral("Ward"));
}

TEST_CASE("A change begun inside a change is refused instead of waiting for ever")
{
    CaseFileFixture fixture;
    fixture.act(QStringLiteral("Outer"), [&](Stores &) -> Result<void> {
        const auto inner = fixture.file().act(QStringLiteral("Inner"),
                                              [](Stores &) -> Result<void> { return {}; });
        CHECK_FALSE(inner.ok());
        return {};
    });
}

TEST_CASE("A full disk takes the whole action back and says so, and work goes on")
{
    CaseFileFixture fixture;
    fixture.add(Kind::letter, QStringLiteral("Before"));
    fixture.close();
    CaseFileOptions options = fixture.options();
    options.sizeLimit = QFileInfo(fixture.path()).size() + 64 * 1024;
    auto file = must(CaseFile::open(fixture.path(), options));
    const auto before = dumpOf(fixture.path());
    const QString longNote(2'000'000, QLatin1Char('x'));
    const auto add = [&](const QString &notes) {
        return file->act(QStringLiteral("Add"), [&](Stores &stores) -> Result<void> {
            Record record;
            record.kind = QLatin1String(Kind::letter);
            record.title = QStringLiteral("After");
            record.values.insert(QStringLiteral("notes"), notes);
            LEVERARCH_TRY(stores.records().add(record));
            return {};
        });
    };
    const auto full = add(longNote);
    REQUIRE_FALSE(full.ok());
    CHECK(full.error().code == Error::Code::DiskFull);
    CHECK(full.error().message.contains(QStringLiteral("disk is full")));
    CHECK(dumpOf(fixture.path()) == before);
    CHECK(add(QStringLiteral("short")).ok());
}
