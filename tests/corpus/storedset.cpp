// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storedset.h"

#include <QProcess>

#include <algorithm>

namespace {

/// Documents and the bytes as received that their versions are of.
const QString received = QStringLiteral(
    "WITH received AS (SELECT DISTINCT v.document, coalesce(s.original, v.original) AS original "
    "FROM version v LEFT JOIN version_source s ON s.version = v.id) ");

const QStringList wholeQueries = {
    received + QStringLiteral(
        "SELECT 'bytes ' || o.sha256 || ' documents ' || count(r.document) || ' pages ' || "
        "coalesce(max(d.page_count), 0) FROM original o LEFT JOIN received r ON r.original = o.id "
        "LEFT JOIN document d ON d.id = r.document WHERE o.sha256 IS NOT NULL AND "
        "o.role = 'received' GROUP BY o.id;"),
    received + QStringLiteral(
        "SELECT DISTINCT 'link ' || a.sha256 || ' ' || l.relation || ' ' || b.sha256 FROM link l "
        "JOIN received x ON x.document = l.from_record JOIN original a ON a.id = x.original "
        "JOIN received y ON y.document = l.to_record JOIN original b ON b.id = y.original "
        "WHERE l.relation IN ('attached_to', 'part_of');"),
    QStringLiteral("SELECT DISTINCT 'line ' || quote(path) || ' ' || sha256 || "
                   "CASE status WHEN 'refused' THEN ' refused ' || code ELSE ' in' END "
                   "FROM intake_entry;"),
};

const QStringList faultQueries = {
    received + QStringLiteral(
        "SELECT 'not one document of bytes ' || o.sha256 || ': ' || count(r.document) "
        "FROM original o LEFT JOIN received r ON r.original = o.id WHERE o.sha256 IS NOT NULL AND "
        "o.role = 'received' GROUP BY o.id HAVING count(r.document) <> 1;"),
    QStringLiteral("SELECT 'not stored once by the ledger: ' || r.title || ': ' || count(e.id) "
                   "FROM document d JOIN record r ON r.id = d.id LEFT JOIN intake_entry e ON "
                   "e.record = d.id AND e.status = 'stored' GROUP BY d.id HAVING count(e.id) <> 1;"),
    QStringLiteral("SELECT 'pages nobody shows: ' || o.sha256 FROM original o WHERE "
                   "o.role = 'rendition' AND o.sha256 IS NOT NULL AND "
                   "o.id NOT IN (SELECT original FROM version);"),
    QStringLiteral("SELECT 'lies in a file without a line: ' || quote(path) FROM intake_entry "
                   "WHERE parent IS NOT NULL AND parent NOT IN (SELECT id FROM intake_entry);"),
};

QStringList answersOf(const QString &caseFile, const QStringList &queries)
{
    QStringList lines;
    for (const QString &query : queries) {
        QProcess process;
        process.start(QStringLiteral("sqlite3"), {QStringLiteral("-readonly"), caseFile, query});
        process.waitForFinished(-1);
        const QString out = QString::fromUtf8(process.readAllStandardOutput());
        lines += out.split(u'\n', Qt::SkipEmptyParts);
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            lines += QStringLiteral("not read: ") +
                     QString::fromUtf8(process.readAllStandardError());
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace

QStringList storedSetOf(const QString &caseFile)
{
    return answersOf(caseFile, wholeQueries);
}

QStringList faultsOf(const QString &caseFile)
{
    return answersOf(caseFile, faultQueries);
}

QStringList differencesOf(const QStringList &expected, const QStringList &found)
{
    constexpr qsizetype most = 10;
    const auto lacking = [](const QStringList &from, const QStringList &what, const char *word) {
        QStringList lines;
        std::set_difference(from.begin(), from.end(), what.begin(), what.end(),
                            std::back_inserter(lines));
        lines = lines.mid(0, most);
        for (QString &line : lines)
            line.prepend(QLatin1String(word));
        return lines;
    };
    return lacking(expected, found, "missing: ") + lacking(found, expected, "too many: ");
}
