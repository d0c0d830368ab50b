// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>

namespace LeverArch {

/// What is kept of a paper's words so that papers that say nearly the same are found among many:
/// the least of 64 hash values over its runs of three words (min-wise independent permutations;
/// A. Z. Broder, "On the resemblance and containment of documents", 1997). Words are compared in
/// lower case, letters and digits only, so that line ends and hyphens make no difference.
struct TextSignature
{
    static constexpr int values = 64;
    static constexpr int bands = 16; ///< Of four values: papers alike enough share one of them.

    qint64 words = 0; ///< Of the paper; 0: it has no text, and is like nothing.
    std::array<quint32, values> least = {};

    /// The share of runs of three words that both have, estimated; standard error at most 1/16.
    static double resemblance(const TextSignature &a, const TextSignature &b);
    /// One number a band; papers with a band in common are worth comparing.
    std::array<qint64, bands> bandKeys() const;

    QByteArray packed() const;                        ///< For storage.
    static TextSignature unpacked(const QByteArray &packed, qint64 words);

    friend bool operator==(const TextSignature &, const TextSignature &) = default;
};

/// Of a paper, from its pages in order. Independent of where pages end.
class TextSigner
{
public:
    void add(const QString &pageText);
    TextSignature finish() const;

private:
    TextSignature m_signature;
    std::array<quint64, 2> m_last = {}; ///< Hashes of the two words before.
    int m_have = 0;
    QString m_cut; ///< A word divided at the end of a page.
};

/// From here on two papers may be editions of one another.
inline constexpr double likelyVersion = 0.5;

} // namespace LeverArch
