// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/casefilefixture.h"

#include "models/rereading.h"

#include <QTimer>

using namespace LeverArch;

namespace {

using namespace std::chrono_literals;

/// Counts the readings it was asked for.
struct Reader
{
    int begun = 0;
    Rereading rereading{[this] { ++begun; }, 5ms};

    /// Longer than any pause there may be.
    void waitLong() const
    {
        bool over = false;
        QTimer::singleShot(100, [&over] { over = true; });
        CaseFileFixture::waitUntil([&over] { return over; });
    }
};

} // namespace

TEST_CASE("Many changes at once are read once")
{
    Reader reader;
    for (int i = 0; i < 100; ++i)
        reader.rereading.soon();
    CHECK(reader.begun == 0);
    reader.waitLong();
    CHECK(reader.begun == 1);
}

TEST_CASE("What changes while it is read is read again afterwards, and nothing before")
{
    Reader reader;
    reader.rereading.now();
    CHECK(reader.begun == 1);
    for (int i = 0; i < 100; ++i)
        reader.rereading.soon();
    reader.waitLong();
    CHECK(reader.begun == 1); // However much changes, the answer under way comes.
    reader.rereading.ended();
    // After a pause as long as the reading took.
    CaseFileFixture::waitUntil([&reader] { return reader.begun == 2; });
    reader.rereading.ended();
    reader.waitLong();
    CHECK(reader.begun == 2);
}

TEST_CASE("A person does not wait for what is under way, and a forgotten reading bars no later one")
{
    Reader reader;
    reader.rereading.soon();
    reader.rereading.now();
    reader.rereading.now();
    CHECK(reader.begun == 2);
    reader.rereading.soon();
    reader.rereading.forget();
    reader.waitLong();
    CHECK(reader.begun == 2);
    reader.rereading.soon();
    CaseFileFixture::waitUntil([&] { return reader.begun == 3; });
}
