// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/integrity.h"

#include "storage/connection.h"
#include "storage/lostoriginals.h"
#include "storage/recordtext.h"
#include "storage/sqlite/engine.h"
#include "storage/sqlite/indexsum.h"
#include "storage/sqlite/searchtables.h"
#include "storage/sqlite/trackedtables.h"
#include "storage/statement.h"

#include <QCoreApplication>
#include <QSqlDatabase>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr int problemsListed = 100;

QString text(const char *source)
{
    return QCoreApplication::translate("Integrity", source);
}

Result<QStringList> linesOf(const Connection &connection, const QString &sql)
{
    LEVERARCH_ASSIGN(auto statement, Statement::prepare(connection, sql));
    QStringList lines;
    while (true) {
        LEVERARCH_ASSIGN(const bool row, statement.next());
        if (!row)
            return lines;
        lines.append(statement.text(0));
    }
}

/// Checks stop at pages they cannot read at all; that is a finding, not a failure to check.
Result<QStringList> problemsOf(const Connection &connection, const QString &sql)
{
    auto lines = linesOf(connection, sql);
    if (!lines.ok() && lines.error().code == Error::Code::Damaged)
        return QStringList{lines.error().detail};
    LEVERARCH_TRY(lines);
    lines->removeAll(QStringLiteral("ok"));
    return lines;
}

bool isOfIndex(const QString &table)
{
    return table.startsWith(QLatin1String("page_index")) ||
           table.startsWith(QLatin1String("record_index"));
}

bool isBulk(const QString &table)
{
    return table == QLatin1String("original_chunk") || table == QLatin1String("page_text") ||
           table == QLatin1String("record_text") || table == QLatin1String("thumbnail");
}

/// A line for each row of `sql`, whose columns go into `pattern`.
Result<QStringList> described(const Connection &connection, const QString &sql,
                              const QString &pattern, int columns)
{
    LEVERARCH_ASSIGN(auto statement, Statement::prepare(connection, sql));
    QStringList lines;
    while (true) {
        LEVERARCH_ASSIGN(const bool row, statement.next());
        if (!row)
            return lines;
        QString line = pattern;
        for (int column = 0; column < columns; ++column)
            line = line.arg(statement.text(column));
        lines.append(line);
    }
}

struct RowCheck
{
    const char *sql;
    const char *pattern; ///< Source text, translated in context "Integrity".
    int columns;
};

Result<QStringList> run(const Connection &connection, std::initializer_list<RowCheck> checks)
{
    QStringList problems;
    for (const RowCheck &check : checks) {
        LEVERARCH_ASSIGN(const QStringList found, described(connection, QLatin1String(check.sql),
                                                            text(check.pattern), check.columns));
        problems += found;
    }
    return problems;
}

} // namespace

Result<Damage> damageOf(const Connection &connection, CheckReach reach)
{
    const bool whole = reach == CheckReach::Everything;
    QStringList all;
    if (whole) {
        LEVERARCH_ASSIGN(
            all,
            problemsOf(connection, QStringLiteral("PRAGMA quick_check(%1)").arg(problemsListed)));
        if (all.isEmpty())
            return Damage();
    }
    const auto tables = linesOf(
        connection, QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND sql "
                                   "NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"));
    if (!tables.ok())
        return Damage{all + QStringList{tables.error().detail}, {}};
    Damage damage;
    for (const QString &table : *tables) {
        if (!whole && (isOfIndex(table) || isBulk(table)))
            continue;
        LEVERARCH_ASSIGN(
            const QStringList found,
            problemsOf(connection, QStringLiteral("PRAGMA quick_check(\"%1\")").arg(table)));
        (isOfIndex(table) ? damage.inIndex : damage.beyondIndex) += found;
    }
    const bool freeListHit = std::any_of(all.begin(), all.end(), [](const QString &line) {
        return line.contains(QLatin1String("freelist"), Qt::CaseInsensitive);
    });
    if (freeListHit || (whole && damage.beyondIndex.isEmpty() && damage.inIndex.isEmpty()))
        damage.beyondIndex += all;
    return damage;
}

Result<QStringList> integrityProblems(const Connection &connection)
{
    return problemsOf(connection, QStringLiteral("PRAGMA integrity_check(%1)").arg(problemsListed));
}

Result<QStringList> referenceProblems(const Connection &connection)
{
    return described(connection,
                     QStringLiteral("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check "
                                    "LIMIT %1")
                         .arg(problemsListed),
                     text("Row %2 of %1 refers to something in %3 that is not there."), 3);
}

Result<QStringList> originalProblems(const Connection &connection)
{
    return run(
        connection,
        {
            {"SELECT v.file_name FROM version v JOIN original o ON o.id = v.original "
             "WHERE o.sha256 IS NOT v.sha256",
             QT_TRANSLATE_NOOP("Integrity", "The bytes of the paper “%1” are not those that were "
                                            "stored under its name."),
             1},
            {"SELECT o.id, o.size, total(length(c.bytes)) FROM original o "
             "LEFT JOIN original_chunk c ON c.original = o.id WHERE o.sha256 IS NOT NULL "
             "GROUP BY o.id HAVING total(length(c.bytes)) <> o.size "
             "OR count(c.id) <> coalesce(max(c.number) - min(c.number) + 1, 0)",
             QT_TRANSLATE_NOOP("Integrity", "The stored file %1 should have %2 bytes and has %3."), 3},
        });
}

Result<QStringList> sourceProblems(const Connection &connection)
{
    LEVERARCH_ASSIGN(const auto shape,
                     Sqlite::shapeOf(connection, QStringLiteral("version_source")));
    if (shape.columns.isEmpty())
        return QStringList(); // An older schema, which has no papers that were made here.
    LEVERARCH_ASSIGN(
        QStringList problems,
        run(connection,
            {
                {"SELECT v.file_name FROM version_source s JOIN version v ON v.id = s.version "
                 "JOIN original o ON o.id = s.original WHERE o.sha256 IS NOT s.sha256",
                 QT_TRANSLATE_NOOP("Integrity", "What came in as “%1” is not what its pages were "
                                                "made of."),
                 1},
                // Saving what is sound of a damaged file may leave an edition with what came in.
                {"SELECT v.file_name FROM version v JOIN original o ON o.id = v.original WHERE "
                 "o.role <> 'rendition' AND EXISTS (SELECT 1 FROM version_source s WHERE s.version "
                 "= v.id) AND NOT EXISTS (SELECT 1 FROM version_source s WHERE s.version = v.id "
                 "AND s.original = o.id)",
                 QT_TRANSLATE_NOOP("Integrity", "The pages of “%1” were made here, but are marked "
                                                "as what came in."),
                 1},
            }));
    LEVERARCH_ASSIGN(const QList<Id> unaccounted, unaccountedOriginals(connection));
    for (const Id original : unaccounted)
        problems.append(text("The stored file %1 belongs to no paper, and nothing says how it came "
                             "here.")
                            .arg(original.toString()));
    return problems;
}

Result<QStringList> pageProblems(const Connection &connection)
{
    return run(
        connection,
        {
            {"SELECT p.original, max(p.number), count(*) FROM page p "
             "JOIN original o ON o.id = p.original WHERE o.sha256 IS NOT NULL GROUP BY p.original "
             "HAVING min(p.number) <> 1 OR max(p.number) <> count(*)",
             QT_TRANSLATE_NOOP("Integrity", "Of the %2 pages of the stored file %1 only %3 are there."),
             3},
            {"SELECT p.original, p.number FROM page p LEFT JOIN page_text t ON t.id = p.id "
             "WHERE t.id IS NULL OR t.original <> p.original OR t.page <> p.number",
             QT_TRANSLATE_NOOP("Integrity", "The text of page %2 of the stored file %1 is missing."), 2},
        });
}

Result<QStringList> quotationProblems(const Connection &connection)
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(connection,
                           QStringLiteral("SELECT r.title, a.page, a.start, a.length, a.exact, "
                                          "t.text FROM anchor a JOIN record r ON r.id = a.record "
                                          "JOIN version v ON v.id = a.version "
                                          "LEFT JOIN page p ON p.original = v.original "
                                          "AND p.number = a.page "
                                          "LEFT JOIN page_text t ON t.id = p.id "
                                          "WHERE a.state = 'exact' AND a.length > 0")));
    QStringList problems;
    while (problems.size() < problemsListed) {
        LEVERARCH_ASSIGN(const bool row, statement.next());
        if (!row)
            break;
        const QString words = statement.text(5).mid(statement.whole(2), statement.whole(3));
        if (words != statement.text(4))
            problems.append(text("The words quoted as “%1” no longer stand on page %2.")
                                .arg(statement.text(0), statement.text(1)));
    }
    return problems;
}

Result<Contents> contentsOf(const Connection &connection)
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(connection, QStringLiteral("SELECT (SELECT count(*) FROM page p JOIN "
                                                      "original o ON o.id = p.original "
                                                      "WHERE o.sha256 IS NOT NULL), "
                                                      "(SELECT count(*) FROM action)")));
    LEVERARCH_TRY(statement.next());
    return Contents{statement.whole(0), statement.whole(1)};
}

Result<QStringList> unusableIndexes(const Connection &connection)
{
    QStringList problems;
    for (const Sqlite::SearchTable &table : Sqlite::searchTables()) {
        const auto asked =
            linesOf(connection,
                    QStringLiteral("SELECT rowid FROM %1 WHERE %1 MATCH '\"leverarch\"' LIMIT 1")
                        .arg(QLatin1String(table.index)));
        if (!asked.ok() && asked.error().code == Error::Code::Cancelled)
            return asked.error();
        if (!asked.ok())
            problems.append(asked.error().detail);
    }
    return problems;
}

Result<QStringList> recordTextProblems(const Connection &connection, const GoOn &goOn)
{
    LEVERARCH_ASSIGN(const auto stale, recordsWithStaleText(connection, goOn));
    if (stale.isEmpty())
        return QStringList();
    return QStringList{
        text("%1 entries cannot be found by the words they hold.").arg(stale.size())};
}

Result<QStringList> indexProblems(const Connection &connection, const GoOn &goOn)
{
    sqlite3 *const handle = Sqlite::handleOf(connection.database());
    QStringList problems;
    for (const Sqlite::SearchTable &table : Sqlite::searchTables()) {
        const auto held = Sqlite::heldSum(handle, table.index, goOn);
        if (!held.ok() && held.error().code == Error::Code::Cancelled)
            return held.error();
        LEVERARCH_ASSIGN(const QByteArray read, Sqlite::readInto(connection, table));
        LEVERARCH_ASSIGN(const auto expected,
                         Sqlite::expectedSum(handle,
                                             {table.content, table.key, table.columns, read,
                                              Sqlite::searchTokenizer},
                                             goOn));
        if (!held.ok() || *held != expected)
            problems.append(text("The search index does not match the stored text (%1).")
                                .arg(QLatin1String(table.content)));
    }
    return problems;
}

} // namespace LeverArch
