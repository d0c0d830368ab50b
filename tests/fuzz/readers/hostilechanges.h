// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <random>

/// Changes files as an attacker or a bad line would: bits, numbers, pieces left out, moved, taken
/// from other files of the same kind, repeated or put inside one another until it hurts. The same
/// seed gives the same changes.
class HostileChanges
{
public:
    explicit HostileChanges(quint64 seed) : m_random(seed) {}

    /// Zips are packed anew and pictures summed up anew after the change, mostly; else nothing would
    /// get beyond their sums. `others` are files pieces may be taken from.
    QByteArray changed(const QByteArray &file, const QList<QByteArray> &others);

    quint64 below(quint64 bound) { return bound == 0 ? 0 : m_random() % bound; }

private:
    struct Piece
    {
        qsizetype at;
        qsizetype size;
    };

    QByteArray changedZip(const QByteArray &file, const QList<QByteArray> &others);
    QByteArray changedBytes(QByteArray bytes, const QList<QByteArray> &others);
    void changeOnce(QByteArray &bytes, const QByteArray &other);

    void flipBits(QByteArray &bytes);
    void replaceNumber(QByteArray &bytes);
    void overwriteInteger(QByteArray &bytes);
    void insertOddity(QByteArray &bytes);
    void repeat(QByteArray &bytes);
    void nest(QByteArray &bytes);
    void swapPieces(QByteArray &bytes);
    void insertFrom(QByteArray &bytes, const QByteArray &other);
    void replaceTail(QByteArray &bytes, const QByteArray &other);

    Piece pieceOf(const QByteArray &bytes, qsizetype most);
    /// Begins where a tag, a group, a line or a word of a format begins, and ends at another.
    Piece tokensOf(const QByteArray &bytes);

    std::mt19937_64 m_random;
};
