// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/anchor.h"
#include "support/qtcatch.h"

using namespace LeverArch;

TEST_CASE("quads are stored to a thousandth of a point and come back")
{
    const QList<Quad> quads = {Quad::fromRect(QRectF(72.1234, 700, 100.5, 12)),
                               {{QPointF(-1, 2), QPointF(3, -4), QPointF(5, 6), QPointF(0, 0)}}};
    const QString encoded = encodeQuads(quads);
    CHECK(encoded.startsWith(QLatin1String("72.123 700.000 172.623 700.000 ")));
    CHECK(encodeQuads(decodeQuads(encoded)) == encoded);
    CHECK(decodeQuads(encoded).size() == 2);
    CHECK(decodeQuads(encoded).at(1) == quads.at(1));
}

TEST_CASE("malformed quads are none")
{
    for (const char *wrong : {"1 2 3;", "a b c d e f g h;", "1 2 3 4 5 6 7 nan;",
                              "1 2 3 4 5 6 7 8;1 2", "1 2 3 4 5 6 7 8 9;"})
        CHECK(decodeQuads(QString::fromLatin1(wrong)).isEmpty());
    CHECK(decodeQuads({}).isEmpty());
}

TEST_CASE("an unknown anchor state is one to look at")
{
    for (const AnchorState state :
         {AnchorState::Exact, AnchorState::Moved, AnchorState::Doubtful, AnchorState::Lost})
        CHECK(anchorStateFromKey(anchorStateKey(state)) == state);
    CHECK(anchorStateFromKey(QStringLiteral("fine")) == AnchorState::Doubtful);
}
