// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/readingorder.h"
#include "support/qtcatch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace LeverArch;

namespace {

PaperSource paperOf(qsizetype bytes)
{
    PaperSource source;
    source.bytes = QByteArray(bytes, 'x');
    return source;
}

} // namespace

TEST_CASE("papers that can hold up all others are read first, the longest before the others")
{
    QList<PaperSource> sources(198, paperOf(100));
    sources.insert(100, paperOf(5000));
    sources.append(paperOf(9000));

    const QList<qsizetype> order = readingOrder(sources);

    REQUIRE(order.size() == 200);
    CHECK(order.mid(0, 4) == QList<qsizetype>{199, 100, 0, 1});
    CHECK(order.last() == 198);
}

TEST_CASE("papers of one size keep their order, so the first name of a duplicate stays the first")
{
    CHECK(readingOrder({paperOf(7), paperOf(7), paperOf(7)}) == QList<qsizetype>{0, 1, 2});
}

TEST_CASE("papers on the disk are weighed by their size, and what is gone comes in its turn")
{
    const QTemporaryDir folder;
    QFile large(folder.filePath(QStringLiteral("large.pdf")));
    REQUIRE(large.open(QIODevice::WriteOnly));
    large.write(QByteArray(50000, 'x'));
    large.close();
    PaperSource onDisk;
    onDisk.file = QFile::encodeName(large.fileName());
    PaperSource gone;
    gone.file = onDisk.file + ".gone";

    CHECK(readingOrder({gone, paperOf(10), onDisk}) == QList<qsizetype>{2, 0, 1});
    CHECK(readingOrder({}).isEmpty());
}
