// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/readingorder.h"

#include <algorithm>
#include <numeric>

#include <sys/stat.h>

namespace LeverArch {

namespace {

/// A paper smaller than this share of all bytes may come last: what waits for it is not worth
/// another order.
constexpr qint64 smallShare = 100;

qint64 sizeOf(const PaperSource &source)
{
    struct stat state = {};
    if (source.file.isEmpty())
        return source.bytes.size();
    return ::stat(source.file.constData(), &state) == 0 ? qint64(state.st_size) : 0;
}

} // namespace

QList<qsizetype> readingOrder(const QList<PaperSource> &sources)
{
    QList<qint64> sizes;
    sizes.reserve(sources.size());
    std::transform(sources.begin(), sources.end(), std::back_inserter(sizes), sizeOf);
    const qint64 all = std::accumulate(sizes.begin(), sizes.end(), qint64(0));
    const auto isLarge = [&](qsizetype place) { return sizes.at(place) > all / smallShare; };

    QList<qsizetype> order(sources.size());
    std::iota(order.begin(), order.end(), qsizetype(0));
    const auto small = std::stable_partition(order.begin(), order.end(), isLarge);
    std::stable_sort(order.begin(), small,
                     [&](qsizetype a, qsizetype b) { return sizes.at(a) > sizes.at(b); });
    return order;
}

} // namespace LeverArch
