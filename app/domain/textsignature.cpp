// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/textsignature.h"

#include <QtEndian>

#include <algorithm>
#include <limits>

namespace LeverArch {

namespace {

constexpr int valuesOfBand = TextSignature::values / TextSignature::bands;
constexpr int wordsOfRun = 3;

/// Fixed for good: signatures in case files were made with it. The fractional part of the golden
/// ratio in 64 bits.
constexpr quint64 golden = 0x9E3779B97F4A7C15ULL;
constexpr quint64 firstOdd = 0xFF51AFD7ED558CCDULL;
constexpr quint64 secondOdd = 0xC4CEB9FE1A85EC53ULL;

/// A permutation of the 64-bit numbers: shifts against themselves and odd factors lose nothing.
constexpr quint64 mixed(quint64 value)
{
    value ^= value >> 33;
    value *= firstOdd;
    value ^= value >> 29;
    value *= secondOdd;
    return value ^ (value >> 32);
}

/// One of the 64 permutations; its upper half is what is compared.
constexpr quint32 permuted(quint64 run, int which)
{
    return quint32(mixed(run ^ (golden * quint64(2 * which + 1))) >> 32);
}

quint64 hashOf(QStringView word)
{
    quint64 hash = golden;
    for (const QChar unit : word)
        hash = mixed(hash ^ unit.unicode()) + golden;
    return mixed(hash);
}

void take(quint64 run, TextSignature &signature)
{
    for (int i = 0; i < TextSignature::values; ++i)
        signature.least[std::size_t(i)] =
            std::min(signature.least[std::size_t(i)], permuted(run, i));
}

/// What a word is read from: one spelling of each letter, ligatures taken apart, lower case.
QString plain(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toLower();
}

/// After composing, the non-breaking hyphen is the Unicode one.
bool isHyphen(QChar unit)
{
    return unit == u'-' || unit == QChar(0x2010) || unit == QChar(QChar::SoftHyphen);
}

/// Halves of letters beyond the basic plane count as letters, so that they stay together.
bool isOfWord(QChar unit)
{
    return unit.isLetterOrNumber() || unit.isMark() || unit.isSurrogate();
}

/// Takes words out of a text letter by letter. A hyphen after a letter waits for what follows it:
/// the rest of the word, on the same line or on the next.
class WordReader
{
public:
    explicit WordReader(const QString &cut) : m_word(cut), m_afterLine(!cut.isEmpty())
    {
        m_hyphen = m_afterLine;
    }

    /// True when a word has ended; word() has it until the next call.
    bool ends(QChar unit)
    {
        if (m_ended)
            m_word.clear();
        m_ended = false;
        if (isOfWord(unit)) {
            m_word.append(unit);
            m_hyphen = m_afterLine = false;
            return false;
        }
        if (m_word.isEmpty() || waits(unit))
            return false;
        m_hyphen = m_afterLine = false;
        m_ended = true;
        return true;
    }

    const QString &word() const { return m_word; }
    /// A word whose rest is still to come.
    QString cut() const { return m_hyphen && !m_ended ? m_word : QString(); }

private:
    bool waits(QChar unit)
    {
        if (!m_hyphen)
            return m_hyphen = isHyphen(unit);
        m_afterLine = m_afterLine || unit == u'\n';
        return m_afterLine && unit.isSpace();
    }

    QString m_word;
    bool m_hyphen = false;
    bool m_afterLine = false;
    bool m_ended = false;
};

struct RunState
{
    TextSignature &signature;
    std::array<quint64, 2> &last;
    int &have;
};

void takeWord(QStringView word, RunState state)
{
    if (state.signature.words++ == 0)
        state.signature.least.fill(std::numeric_limits<quint32>::max());
    const quint64 hash = hashOf(word);
    if (state.have == wordsOfRun - 1)
        take(mixed(mixed(state.last[0] + golden) ^ state.last[1]) + hash, state.signature);
    else
        ++state.have;
    state.last = {state.last[1], hash};
}

} // namespace

double TextSignature::resemblance(const TextSignature &a, const TextSignature &b)
{
    if (a.words == 0 || b.words == 0)
        return 0;
    int same = 0;
    for (std::size_t i = 0; i < values; ++i)
        same += a.least[i] == b.least[i] ? 1 : 0;
    return double(same) / values;
}

std::array<qint64, TextSignature::bands> TextSignature::bandKeys() const
{
    std::array<qint64, bands> keys = {};
    for (std::size_t band = 0; band < bands; ++band) {
        quint64 key = golden * (2 * band + 1);
        for (std::size_t i = 0; i < valuesOfBand; ++i)
            key = mixed(key ^ least[band * valuesOfBand + i]) + golden;
        keys[band] = qint64(mixed(key));
    }
    return keys;
}

QByteArray TextSignature::packed() const
{
    QByteArray bytes(qsizetype(values * sizeof(quint32)), Qt::Uninitialized);
    qToLittleEndian<quint32>(least.data(), values, bytes.data());
    return bytes;
}

TextSignature TextSignature::unpacked(const QByteArray &packed, qint64 words)
{
    TextSignature signature;
    if (packed.size() != qsizetype(values * sizeof(quint32)))
        return signature;
    signature.words = words;
    qFromLittleEndian<quint32>(packed.constData(), values, signature.least.data());
    return signature;
}

void TextSigner::add(const QString &pageText)
{
    const RunState state{m_signature, m_last, m_have};
    WordReader reader(m_cut);
    const QString text = plain(pageText);
    for (const QChar unit : text)
        if (reader.ends(unit))
            takeWord(reader.word(), state);
    if (reader.ends(u'\n')) // The end of a page is the end of a line.
        takeWord(reader.word(), state);
    m_cut = reader.cut();
}

TextSignature TextSigner::finish() const
{
    TextSignature signature = m_signature;
    auto last = m_last;
    int have = m_have;
    if (!m_cut.isEmpty())
        takeWord(m_cut, {signature, last, have});
    // What is shorter than a run is one.
    if (signature.words > 0 && signature.words < wordsOfRun)
        take(mixed(mixed(last[0] + golden) ^ last[1]), signature);
    return signature;
}

} // namespace LeverArch
