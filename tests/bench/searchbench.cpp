// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"
#include "casemaker.h"
#include "domain/stores/searchindex.h"
#include "domain/stores/stores.h"
#include "measure.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace LeverArch::Bench {

namespace {

constexpr int pages = 100'000;
constexpr int firstHits = 50;
constexpr int timesEach = 5;

/// Words from the commonest to rare ones, by counting the first megabytes.
QStringList wordsByRank(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        expect(Error{Error::Code::Io, file.errorString(), path});
    QHash<QByteArray, int> counts;
    for (const QByteArray &line : file.read(40'000'000).toLower().split('\n')) {
        for (const QByteArray &word : line.split(' ')) {
            if (word.size() > 1 &&
                std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; }))
                counts[word] += 1;
        }
    }
    QList<QByteArray> words = counts.keys();
    std::sort(words.begin(), words.end(), [&](const QByteArray &a, const QByteArray &b) {
        return counts.value(a) != counts.value(b) ? counts.value(a) > counts.value(b) : a < b;
    });
    QStringList chosen;
    for (qsizetype rank = 0; rank < words.size(); rank = rank * 2 + 1)
        chosen += QString::fromLatin1(words.at(rank));
    return chosen;
}

/// Each word, its neighbour pairs, the two commonest as a phrase, and beginnings of words.
QStringList queriesFrom(const QStringList &words)
{
    QStringList queries = words;
    for (qsizetype i = 0; i + 1 < words.size(); ++i)
        queries += words.at(i) + QLatin1Char(' ') + words.at(i + 1);
    queries += QStringLiteral("\"%1 %2\"").arg(QStringLiteral("of"), QStringLiteral("the"));
    queries += {QStringLiteral("t"), QStringLiteral("pack"), QStringLiteral("docu")};
    return queries;
}

} // namespace

QJsonObject searchBench(const QDir &work)
{
    const auto file = caseWithPages(work, work.filePath(QStringLiteral("import.leverarch")), pages);
    const QString text = work.filePath(QStringLiteral("words.txt"));
    const QStringList words = wordsByRank(text);
    QList<double> samples;
    double slowest = 0;
    QString slowestQuery;
    for (const QString &query : queriesFrom(words)) {
        for (int i = 0; i < timesEach; ++i) {
            const double took = millisecondsOf(
                [&] { (void)expect(file->read().search().search(query, firstHits)); });
            samples += took;
            if (took > slowest) {
                slowest = took;
                slowestQuery = query;
            }
        }
    }
    QList<double> commonest;
    for (int i = 0; i < 4 * timesEach; ++i) {
        commonest += millisecondsOf(
            [&] { (void)expect(file->read().search().search(words.first(), firstHits)); });
    }
    QList<double> grep;
    for (const QString &word : words.mid(0, 5)) {
        grep +=
            1000 * runProgram(QStringLiteral("grep"), {QStringLiteral("-ciw"), word, text}).seconds;
    }
    const QString reference = QStringLiteral("ms of grep -ciw over the same words, p95");
    QJsonObject all = figure(percentile(samples, 0.95), QStringLiteral("ms, p95"), 50, reference,
                             percentile(grep, 0.95));
    all.insert(QStringLiteral("pages"), pages);
    all.insert(QStringLiteral("searches"), samples.size());
    all.insert(QStringLiteral("median"), percentile(samples, 0.5));
    all.insert(QStringLiteral("slowest"), slowest);
    all.insert(QStringLiteral("slowest_search"), slowestQuery);
    QJsonObject common = figure(percentile(commonest, 0.95), QStringLiteral("ms, p95"), 50,
                                reference, percentile(grep, 0.95));
    common.insert(QStringLiteral("word"), words.first());
    return {{QStringLiteral("first_50_hits"), all}, {QStringLiteral("commonest_word"), common}};
}

} // namespace LeverArch::Bench
