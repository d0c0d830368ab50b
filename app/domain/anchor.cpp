// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/anchor.h"

#include "domain/pointlists.h"

#include <algorithm>
#include <array>

namespace LeverArch {

namespace {

constexpr std::array<const char *, 4> stateKeys = {"exact", "moved", "doubtful", "lost"};

} // namespace

QString anchorStateKey(AnchorState state)
{
    return QString::fromLatin1(stateKeys.at(size_t(state)));
}

AnchorState anchorStateFromKey(const QString &key)
{
    for (size_t i = 0; i < stateKeys.size(); ++i) {
        if (key == QLatin1String(stateKeys[i]))
            return AnchorState(i);
    }
    return AnchorState::Doubtful;
}

QString encodeQuads(const QList<Quad> &quads)
{
    QString encoded;
    for (const Quad &quad : quads)
        encoded += encodedPoints(quad.corners);
    return encoded;
}

QList<Quad> decodeQuads(const QString &encoded)
{
    QList<Quad> quads;
    const auto lists = decodedPointLists(encoded);
    for (const QList<QPointF> &corners : lists) {
        Quad quad;
        if (corners.size() != qsizetype(quad.corners.size()))
            return {};
        std::copy(corners.begin(), corners.end(), quad.corners.begin());
        quads.append(quad);
    }
    return quads;
}

} // namespace LeverArch
