// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"

#include "worker/workererrors.h"

using namespace LeverArch;

TEST_CASE("A title that looks like a place for words is said as it is written")
{
    const QString title = QStringLiteral("%1 of 2, %2");
    AssemblyNote note;
    note.page = 7;
    note.kind = AssemblyNote::Kind::DamagedPage;
    CHECK(WorkerErrors::sentence(note, title) ==
          QStringLiteral("Page 7 of “%1 of 2, %2” is damaged. Compare it with the original."));
    note.kind = AssemblyNote::Kind::Scripts;
    CHECK(WorkerErrors::sentence(note, title) ==
          QStringLiteral("Scripts in “%1 of 2, %2” were left out."));
    CHECK(WorkerErrors::reportedFor(title, {}).message.startsWith(
        QStringLiteral("“%1 of 2, %2” cannot go into the pack.")));
}

TEST_CASE("Nobody is told that a spreadsheet is a damaged PDF")
{
    for (const Error::Code code : {Error::Code::Damaged, Error::Code::Refused,
                                   Error::Code::PasswordNeeded, Error::Code::Invalid}) {
        const Error error = WorkerErrors::fileUnread({code, 0, QStringLiteral("row 7")});
        CHECK(error.code == code);
        CHECK_FALSE(error.message.contains(QStringLiteral("PDF")));
        CHECK_FALSE(error.message.contains(QStringLiteral("row 7")));
    }
    CHECK(WorkerErrors::fileUnread({Error::Code::Io, 0, {}}).message ==
          WorkerErrors::reported({Error::Code::Io, 0, {}}).message);
}
