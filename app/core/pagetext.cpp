// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pagetext.h"

#include "core/varint.h"

#include <algorithm>
#include <cmath>

// Packed layout: the byte 1, then the number of words, then six variable-length integers a word:
// the gap since the previous word's end, the length, and left, top, width and height in fiftieths
// of a point, where left is told from the previous word's right edge, top from its top and height
// from its height. Words on a line therefore cost one or two bytes a number.

namespace LeverArch {

namespace {

constexpr char layoutVersion = 1;
constexpr double unitsPerPoint = 50.0;
constexpr double farthest = 1e7; // points; beyond every page that PDF can describe
constexpr int smallestPackedWord = 6;

struct PackedBox
{
    qint64 left = 0;
    qint64 top = 0;
    qint64 width = 0;
    qint64 height = 0;
};

qint64 toUnits(double points)
{
    if (!std::isfinite(points))
        return 0;
    return std::llround(std::clamp(points, -farthest, farthest) * unitsPerPoint);
}

PackedBox toBox(const QRectF &r)
{
    const QRectF n = r.normalized();
    const qint64 left = toUnits(n.left());
    const qint64 top = toUnits(n.top());
    return {left, top, toUnits(n.right()) - left, toUnits(n.bottom()) - top};
}

bool isPlausible(const PackedBox &b)
{
    constexpr auto limit = qint64(farthest * unitsPerPoint);
    const auto within = [](qint64 v) { return v >= -limit && v <= limit; };
    return within(b.left) && within(b.top) && b.width >= 0 && b.width <= 2 * limit &&
           b.height >= 0 && b.height <= 2 * limit;
}

QRectF toRect(const PackedBox &b)
{
    return {double(b.left) / unitsPerPoint, double(b.top) / unitsPerPoint,
            double(b.width) / unitsPerPoint, double(b.height) / unitsPerPoint};
}

/// Reads one word after `previousEnd` and the box before it.
bool readWord(VarintReader &in, qsizetype textLength, qint64 &previousEnd, PackedBox &box,
              QList<Word> &words)
{
    const quint64 gap = in.unsignedValue();
    const quint64 length = in.unsignedValue();
    box.left += box.width + in.signedValue();
    box.top += in.signedValue();
    box.width = in.signedValue();
    box.height += in.signedValue();
    if (!in.ok() || !isPlausible(box))
        return false;
    const auto room = quint64(textLength - previousEnd);
    if (gap > room || length == 0 || length > room - gap)
        return false;
    Word word;
    word.start = int(previousEnd + qint64(gap));
    word.length = int(length);
    word.box = toRect(box);
    previousEnd = word.start + word.length;
    words.append(word);
    return true;
}

/// The part of a word's box that belongs to [start, end), for a selection that begins or ends
/// inside the word. Upright text only; a box higher than wide is taken whole.
QRectF partOfBox(const Word &word, int start, int end)
{
    const int from = std::max(start, word.start) - word.start;
    const int to = std::min(end, word.start + word.length) - word.start;
    if (from == 0 && to == word.length)
        return word.box;
    if (word.box.height() > word.box.width())
        return word.box;
    const double unit = word.box.width() / word.length;
    return {word.box.left() + unit * from, word.box.top(), unit * (to - from), word.box.height()};
}

} // namespace

QByteArray packWords(const QList<Word> &words)
{
    QByteArray packed;
    packed.reserve(2 + words.size() * 10);
    packed.append(layoutVersion);
    appendUnsigned(packed, quint64(words.size()));
    qint64 end = 0;
    PackedBox before;
    for (const Word &word : words) {
        const PackedBox box = toBox(word.box);
        appendUnsigned(packed, quint64(word.start - end));
        appendUnsigned(packed, quint64(word.length));
        appendSigned(packed, box.left - (before.left + before.width));
        appendSigned(packed, box.top - before.top);
        appendSigned(packed, box.width);
        appendSigned(packed, box.height - before.height);
        end = word.start + word.length;
        before = box;
    }
    return packed;
}

QList<Word> unpackWords(const QByteArray &packed, qsizetype textLength)
{
    if (packed.isEmpty() || packed.front() != layoutVersion || textLength < 0)
        return {};
    VarintReader in(QByteArrayView(packed).sliced(1));
    const quint64 count = in.unsignedValue();
    if (!in.ok() || count > quint64(in.remaining() / smallestPackedWord))
        return {};
    QList<Word> words;
    words.reserve(qsizetype(count));
    qint64 end = 0;
    PackedBox box;
    for (quint64 i = 0; i < count; ++i) {
        if (!readWord(in, textLength, end, box, words))
            return {};
    }
    return in.remaining() == 0 ? words : QList<Word>();
}

QList<Quad> quadsOf(const PageText &page, const PageGeometry &geometry, int start, int length)
{
    QList<Quad> quads;
    if (length <= 0)
        return quads;
    const int end = start + length;
    QRectF line;
    int lineEnd = -1;
    const auto finishLine = [&] {
        if (lineEnd >= 0)
            quads.append(geometry.quadFromDisplayed(line));
    };
    for (qsizetype i = wordAt(page, start); i < page.words.size(); ++i) {
        const Word &word = page.words.at(i);
        if (word.start >= end)
            break;
        const QRectF box = partOfBox(word, start, end);
        const bool sameLine =
            lineEnd >= 0 &&
            !QStringView(page.text).mid(lineEnd, word.start - lineEnd).contains(u'\n');
        if (!sameLine)
            finishLine();
        line = sameLine ? line.united(box) : box;
        lineEnd = word.start + word.length;
    }
    finishLine();
    return quads;
}

int leastConfidence(const PageText &page, int start, int length)
{
    constexpr int certain = 100;
    int least = certain;
    const qsizetype known = std::min(page.words.size(), page.confidences.size());
    for (qsizetype i = wordAt(page, start); i < known; ++i) {
        if (page.words.at(i).start >= start + length)
            break;
        least = std::min(least, int(static_cast<quint8>(page.confidences.at(i))));
    }
    return least;
}

qsizetype wordAt(const PageText &page, int offset)
{
    const auto found =
        std::partition_point(page.words.begin(), page.words.end(), [offset](const Word &word) {
            return word.start + word.length <= offset;
        });
    return found - page.words.begin();
}

} // namespace LeverArch
