// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sha256sum.h"
#include "support/qtcatch.h"

using namespace LeverArch;

TEST_CASE("SHA-256 agrees with the examples of FIPS 180-4")
{
    CHECK(Sha256::of("abc").toHex() ==
          QLatin1String("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    CHECK(Sha256::of("").toHex() ==
          QLatin1String("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    CHECK(Sha256::of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq").toHex() ==
          QLatin1String("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
}

TEST_CASE("SHA-256 of a million letters that come in pieces agrees with FIPS 180-4")
{
    Sha256Sum sum;
    const QByteArray piece(997, 'a'); // Falls into step with no block.
    for (int given = 0; given < 1'000'000; given += int(piece.size()))
        sum.add(QByteArrayView(piece).first(std::min(piece.size(), qsizetype(1'000'000 - given))));
    CHECK(sum.result().toHex() ==
          QLatin1String("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
}

TEST_CASE("a hash is read back from its hex digits, and only from 64 of them")
{
    const Sha256 hash = Sha256::of("abc");
    CHECK(Sha256::fromHex(hash.toHex()) == hash);
    CHECK(Sha256::fromBytes(hash.bytes()) == hash);
    CHECK_FALSE(Sha256::fromHex(hash.toHex().chopped(2)));
    CHECK_FALSE(Sha256::fromHex(QString(64, u'z')));
    CHECK_FALSE(Sha256::fromBytes("short"));
}
