// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/stores.h"
#include "support/casefilefixture.h"

#include <QFileInfo>

using namespace LeverArch;

namespace {

constexpr qint64 mebibyte = 1 << 20;

qint64 logSize(const CaseFile &file)
{
    return QFileInfo(file.path() + QStringLiteral("-wal")).size();
}

/// One short step of a long import.
void append(CaseFile &file, Id original, char letter)
{
    must(file.writeDerived([&](Stores &stores) {
        return stores.documents().appendOriginal(original, QByteArray(mebibyte, letter));
    }));
}

Id begin(CaseFile &file)
{
    Id original;
    must(file.writeDerived([&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(original, stores.documents().beginOriginal());
        return {};
    }));
    return original;
}

} // namespace

TEST_CASE("The log stays short while much is written, and is tidied after somebody read for long")
{
    CaseFileFixture fixture;
    CaseFile &file = fixture.file();
    const Id original = begin(file);
    must(file.holdView());
    must(file.read().documents().originals());
    // As long as that view is looked at, nothing written after it may reach the file.
    for (int i = 0; i < 32; ++i)
        append(file, original, char('a' + i % 26));
    CHECK(logSize(file) > 32 * mebibyte);
    CHECK(QFileInfo(file.path()).size() < 8 * mebibyte);

    must(file.holdView()); // Nothing is asked of this one.
    for (int i = 0; i < 32; ++i)
        append(file, original, char('a' + i % 26));
    // Without an end of reading, 64 MiB.
    CHECK(logSize(file) < 48 * mebibyte);
    // Nobody asks for anything more: there is room behind what was asked for.
    CaseFileFixture::waitUntil([&] { return QFileInfo(file.path()).size() > 56 * mebibyte; });
}
