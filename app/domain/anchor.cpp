// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/anchor.h"

#include <QStringList>

#include <array>
#include <cmath>

namespace LeverArch {

namespace {

constexpr std::array<const char *, 4> stateKeys = {"exact", "moved", "doubtful", "lost"};
constexpr qsizetype numbersPerQuad = 8;

/// One quad from its eight numbers; false when there are not eight finite ones.
bool readQuad(const QString &text, Quad &quad)
{
    const QStringList numbers = text.split(u' ', Qt::SkipEmptyParts);
    if (numbers.size() != numbersPerQuad)
        return false;
    std::array<double, numbersPerQuad> values{};
    for (qsizetype i = 0; i < numbersPerQuad; ++i) {
        bool ok = false;
        values[size_t(i)] = numbers.at(i).toDouble(&ok);
        if (!ok || !std::isfinite(values[size_t(i)]))
            return false;
    }
    for (size_t corner = 0; corner < quad.corners.size(); ++corner)
        quad.corners[corner] = {values[2 * corner], values[2 * corner + 1]};
    return true;
}

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
    for (const Quad &quad : quads) {
        for (const QPointF &corner : quad.corners) {
            encoded += QString::number(corner.x(), 'f', 3) + u' ';
            encoded += QString::number(corner.y(), 'f', 3) + u' ';
        }
        encoded += u';';
    }
    return encoded;
}

QList<Quad> decodeQuads(const QString &encoded)
{
    QList<Quad> quads;
    const QStringList parts = encoded.split(u';', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        Quad quad;
        if (!readQuad(part, quad))
            return {};
        quads.append(quad);
    }
    return quads;
}

} // namespace LeverArch
