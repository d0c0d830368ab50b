// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "support/casefilefixture.h"

#include <QThread>

#include <optional>

using namespace LeverArch;

namespace {

using Answer = std::optional<Result<std::unique_ptr<CaseFile>>>;

/// Takes the answer, and notes on which thread it came.
CaseFile::Opened into(Answer &answer, QThread *&where)
{
    return [&](Result<std::unique_ptr<CaseFile>> opened) {
        where = QThread::currentThread();
        answer.emplace(std::move(opened));
    };
}

int letters(const CaseFile &file)
{
    return must(file.read().records().counts()).value(QLatin1String(Kind::letter));
}

} // namespace

TEST_CASE("A case file opened without waiting is whole, writable and on the thread that asked")
{
    CaseFileFixture fixture;
    fixture.add(Kind::letter, QStringLiteral("Letter of 3 May"));
    fixture.close();
    QObject context;
    Answer answer;
    QThread *where = nullptr;
    CaseFile::openLater(fixture.path(), fixture.options(), &context, into(answer, where));
    CHECK_FALSE(answer); // nothing comes before the caller has gone on
    CaseFileFixture::waitUntil([&] { return answer.has_value(); });
    CHECK(where == QThread::currentThread());
    const auto file = must(std::move(*answer));
    CHECK(file->thread() == QThread::currentThread());
    CHECK_FALSE(file->isReadOnly());
    CHECK(letters(*file) == 1);
    CHECK(file->nextUndo().id);
    must(file->undo());
    CHECK(letters(*file) == 0);
}

TEST_CASE("A case file made without waiting can be written at once")
{
    CaseFileFixture fixture;
    QObject context;
    Answer answer;
    QThread *where = nullptr;
    CaseFile::createLater(fixture.path(QStringLiteral("new.leverarch")), fixture.options(),
                          &context, into(answer, where));
    CaseFileFixture::waitUntil([&] { return answer.has_value(); });
    const auto file = must(std::move(*answer));
    must(file->act(QStringLiteral("Add"), [](Stores &stores) -> Result<void> {
        Record record;
        record.kind = QLatin1String(Kind::letter);
        record.title = QStringLiteral("Letter");
        LEVERARCH_TRY(stores.records().add(record));
        return {};
    }));
    CHECK(letters(*file) == 1);
}

TEST_CASE("What cannot be opened says so, without waiting too")
{
    CaseFileFixture fixture;
    QObject context;
    Answer answer;
    QThread *where = nullptr;
    CaseFile::openLater(fixture.path(QStringLiteral("nowhere.leverarch")), fixture.options(),
                        &context, into(answer, where));
    CaseFileFixture::waitUntil([&] { return answer.has_value(); });
    REQUIRE_FALSE(answer->ok());
    CHECK(answer->error().code == Error::Code::NotFound);
}

TEST_CASE("Nobody is answered who has gone meanwhile, and the file is free again")
{
    CaseFileFixture fixture;
    fixture.close();
    Answer answer;
    QThread *where = nullptr;
    {
        QObject context;
        CaseFile::openLater(fixture.path(), fixture.options(), &context, into(answer, where));
    }
    CaseFileFixture::waitUntil([&] {
        const auto again = CaseFile::open(fixture.path(), fixture.options());
        return again.ok() && !(*again)->isReadOnly();
    });
    CHECK_FALSE(answer);
}

TEST_CASE("Closing without waiting writes what was asked for, then lets the next one in")
{
    CaseFileFixture fixture;
    fixture.close();
    auto file = must(CaseFile::open(fixture.path(), fixture.options()));
    QObject context;
    bool closed = false;
    for (int i = 0; i < 20; ++i)
        file->actLater(QStringLiteral("Add"), [](Stores &stores) -> Result<void> {
            Record record;
            record.kind = QLatin1String(Kind::letter);
            record.title = QStringLiteral("Letter");
            LEVERARCH_TRY(stores.records().add(record));
            return {};
        });
    CaseFile::closeLater(std::move(file), &context, [&] { closed = true; });
    CHECK_FALSE(closed);
    CaseFileFixture::waitUntil([&] { return closed; });
    fixture.reopen();
    CHECK_FALSE(fixture.file().isReadOnly());
    CHECK(letters(fixture.file()) == 20);
}
