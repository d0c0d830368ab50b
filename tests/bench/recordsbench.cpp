// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"
#include "benchwindow.h"
#include "casemaker.h"
#include "domain/kind.h"
#include "measure.h"
#include "models/recordtablemodel.h"

#include <QEventLoop>
#include <QRandomGenerator>

#include <sqlite3.h>

namespace LeverArch::Bench {

namespace {

constexpr int records = 100'000;
constexpr int rowsAScreen = 40;
constexpr int steps = 500;

/// Fetching the same rows by SQLite alone.
double plainSql(const QString &path, const QList<Id> &ids)
{
    sqlite3 *database = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(
        database,
        "SELECT r.title, l.dated, l.direction, l.reference, l.reply_due FROM record r "
        "JOIN letter l ON l.id = r.id WHERE r.id = ?",
        -1, &statement, nullptr);
    QList<double> samples;
    QRandomGenerator random(7);
    for (int step = 0; step < steps; ++step) {
        const int first = random.bounded(int(ids.size()) - rowsAScreen);
        samples += millisecondsOf([&] {
            for (int row = first; row < first + rowsAScreen; ++row) {
                sqlite3_reset(statement);
                sqlite3_bind_int64(statement, 1, ids.at(row).value());
                sqlite3_step(statement);
            }
        });
    }
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return percentile(samples, 0.95);
}

double scrollStep(RecordTableModel &model, double &worst)
{
    QList<double> samples;
    QRandomGenerator random(7);
    for (int step = 0; step < steps; ++step) {
        const int first = random.bounded(model.rowCount() - rowsAScreen);
        samples += millisecondsOf([&] {
            for (int row = first; row < first + rowsAScreen; ++row) {
                for (int column = 0; column < model.columnCount(); ++column)
                    (void)model.data(model.index(row, column));
            }
        });
    }
    worst = percentile(samples, 1.0);
    return percentile(samples, 0.95);
}

/// Seconds from having no window until it shows the letters of the case file, painted.
double startSeconds(const QDir &work, const QString &path, int rows)
{
    QList<double> samples;
    for (int i = 0; i < 5; ++i) {
        samples += millisecondsOf([&] { BenchWindow(work).showLetters(path, rows); }) / 1000;
    }
    return percentile(samples, 0.5);
}

} // namespace

QJsonObject recordsBench(const QDir &work)
{
    auto file = caseWithRecords(work, records);
    RecordQuery query;
    query.kinds = {QLatin1String(Kind::letter)};
    double worst = 0;
    double p95 = 0;
    double reference = 0;
    {
        RecordTableModel model(*file, query);
        if (!model.isLoaded()) {
            QEventLoop loop;
            QObject::connect(&model, &RecordTableModel::loaded, &loop, &QEventLoop::quit);
            loop.exec();
        }
        p95 = scrollStep(model, worst);
        reference = plainSql(file->path(), model.ids());
    }
    QJsonObject scroll =
        figure(p95, QStringLiteral("ms, p95"), 5,
               QStringLiteral("ms of SQLite alone for the same rows, p95"), reference);
    scroll.insert(QStringLiteral("worst"), worst);
    scroll.insert(QStringLiteral("rows"), rowsAScreen);

    const QString path = file->path();
    file.reset();
    const QString emptyPath = work.filePath(QStringLiteral("empty.leverarch"));
    QFile::remove(emptyPath);
    (void)expect(CaseFile::create(emptyPath));
    // The program's own start, up to main(), is what --version takes.
    const double load =
        runProgram(QStringLiteral(LEVERARCH_BIN_DIR "/leverarch"), {QStringLiteral("--version")})
            .seconds;
    QJsonObject start = figure(load + startSeconds(work, path, records),
                               QStringLiteral("s, median, until the letters are painted"), 1,
                               QStringLiteral("s of the same with an empty case file"),
                               load + startSeconds(work, emptyPath, 0));
    start.insert(QStringLiteral("records"), records);
    return {{QStringLiteral("scroll_step"), scroll}, {QStringLiteral("start"), start}};
}

} // namespace LeverArch::Bench
