// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqllikenessstore.h"

#include "storage/connection.h"
#include "storage/rows.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace LeverArch {

namespace {

/// Papers compared with one. Thousands of form letters share their bands; each of them compared
/// with all the others would take hours.
constexpr qsizetype mostCompared = 300;

/// As one JSON list: Qt takes longer to bind a value than the engine to find its row.
template <typename Numbers>
QString listOf(const Numbers &numbers)
{
    QStringList list;
    for (const qint64 number : numbers)
        list.append(QString::number(number));
    return QLatin1Char('[') + list.join(QLatin1Char(',')) + QLatin1Char(']');
}

TextSignature signatureFrom(const Statement &row, int words, int least)
{
    return TextSignature::unpacked(row.bytes(least), row.whole(words));
}

QList<Likeness> mostAlike(const QHash<Id, double> &resemblances, int limit)
{
    QList<Likeness> found;
    for (const auto &[document, resemblance] : resemblances.asKeyValueRange())
        found.append({document, resemblance});
    std::sort(found.begin(), found.end(), [](const Likeness &a, const Likeness &b) {
        return a.resemblance > b.resemblance ||
               (a.resemblance == b.resemblance && a.document.value() < b.document.value());
    });
    return found.mid(0, limit);
}

} // namespace

SqlLikenessStore::SqlLikenessStore(Connection &connection) : m_connection(connection) {}

Result<void> SqlLikenessStore::keep(Id original, const TextSignature &signature)
{
    LEVERARCH_TRY(forget(original));
    LEVERARCH_ASSIGN(
        auto insert,
        Statement::prepare(m_connection, QStringLiteral("INSERT INTO text_signature (id, words, "
                                                        "least) VALUES (?, ?, ?)")));
    const QByteArray least = signature.packed();
    LEVERARCH_TRY(insert.bind(original).bind(signature.words).bind(QByteArrayView(least)).run());
    if (signature.words == 0)
        return {}; // Like nothing, so in no band.
    LEVERARCH_ASSIGN(
        auto bands,
        Statement::prepare(m_connection, QStringLiteral("INSERT OR IGNORE INTO text_band (band, "
                                                        "original) SELECT value, ? "
                                                        "FROM json_each(?)")));
    return bands.bind(original).bind(listOf(signature.bandKeys())).run();
}

Result<void> SqlLikenessStore::forget(Id original)
{
    for (const char *sql :
         {"DELETE FROM text_band WHERE original = ?", "DELETE FROM text_signature WHERE id = ?"}) {
        LEVERARCH_ASSIGN(auto drop, Statement::prepare(m_connection, QLatin1String(sql)));
        LEVERARCH_TRY(drop.bind(original).run());
    }
    return {};
}

Result<void> SqlLikenessStore::forgetPage(Id page)
{
    Id original;
    {
        LEVERARCH_ASSIGN(
            auto statement,
            Statement::prepare(m_connection, QStringLiteral("SELECT s.id FROM page JOIN "
                                                            "text_signature s ON s.id = "
                                                            "page.original WHERE page.id = ?")));
        statement.bind(page);
        LEVERARCH_ASSIGN(const bool signedOnce, statement.next());
        if (!signedOnce)
            return {};
        original = statement.id(0);
    }
    return forget(original);
}

Result<QList<Id>> SqlLikenessStore::withoutSignature(int limit) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection,
                           QStringLiteral("SELECT o.id FROM original o WHERE o.sha256 IS NOT NULL "
                                          "AND NOT EXISTS (SELECT 1 FROM text_signature s "
                                          "WHERE s.id = o.id) "
                                          "AND EXISTS (SELECT 1 FROM page p "
                                          "WHERE p.original = o.id) "
                                          "AND EXISTS (SELECT 1 FROM version v JOIN record r "
                                          "ON r.id = v.document WHERE v.original = o.id "
                                          "AND r.trashed = 0) ORDER BY o.id LIMIT ?")));
    statement.bind(limit);
    QList<Id> found;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) { found.append(row.id(0)); }));
    return found;
}

Result<TextSignature> SqlLikenessStore::signatureOfNewest(Id document) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection,
                           QStringLiteral("SELECT s.words, s.least FROM text_signature s "
                                          "WHERE s.id = (SELECT original FROM version "
                                          "WHERE document = ? ORDER BY number DESC LIMIT 1)")));
    statement.bind(document);
    LEVERARCH_ASSIGN(const bool there, statement.next());
    return there ? signatureFrom(statement, 0, 1) : TextSignature();
}

Result<QList<qint64>> SqlLikenessStore::sharing(qint64 band, Id document) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(
            m_connection,
            QStringLiteral("SELECT original FROM text_band b WHERE band = ? AND EXISTS (SELECT 1 "
                           "FROM version v JOIN record r ON r.id = v.document AND r.trashed = 0 "
                           "WHERE v.original = b.original AND v.document <> ?) LIMIT ?")));
    statement.bind(band).bind(document).bind(qint64(mostCompared));
    QList<qint64> originals;
    LEVERARCH_TRY(
        forEachRow(statement, [&](const Statement &row) { originals.append(row.whole(0)); }));
    return originals;
}

Result<QSet<qint64>> SqlLikenessStore::worthComparing(const TextSignature &own, Id document) const
{
    QList<QList<qint64>> bands;
    for (const qint64 band : own.bandKeys()) {
        LEVERARCH_ASSIGN(const QList<qint64> originals, sharing(band, document));
        bands.append(originals);
    }
    // What few share says most: a true double shares the rare ones too.
    std::stable_sort(bands.begin(), bands.end(),
                     [](const auto &a, const auto &b) { return a.size() < b.size(); });
    QSet<qint64> worth;
    for (const QList<qint64> &originals : std::as_const(bands)) {
        for (const qint64 original : originals) {
            if (worth.size() >= mostCompared)
                return worth;
            worth.insert(original);
        }
    }
    return worth;
}

Result<QList<Likeness>> SqlLikenessStore::like(Id document, int limit) const
{
    LEVERARCH_ASSIGN(const TextSignature own, signatureOfNewest(document));
    if (own.words == 0)
        return QList<Likeness>();
    LEVERARCH_ASSIGN(const QSet<qint64> others, worthComparing(own, document));
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(
            m_connection,
            QStringLiteral("SELECT v.document, s.words, s.least FROM text_signature s "
                           "JOIN version v ON v.original = s.id "
                           "JOIN record r ON r.id = v.document AND r.trashed = 0 "
                           "WHERE s.id IN (SELECT value FROM json_each(?)) "
                           "AND v.document <> ? "
                           "AND v.document NOT IN (SELECT to_record FROM link WHERE from_record = "
                           "? AND relation IN ('not_version_of', 'attached_to', 'part_of') UNION "
                           "SELECT from_record FROM link WHERE to_record = ? "
                           "AND relation IN ('not_version_of', 'attached_to', 'part_of'))")));
    statement.bind(listOf(others)).bind(document).bind(document).bind(document);
    QHash<Id, double> found;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) {
        const double alike = TextSignature::resemblance(own, signatureFrom(row, 1, 2));
        if (alike >= likelyVersion)
            found[row.id(0)] = std::max(alike, found.value(row.id(0)));
    }));
    return mostAlike(found, limit);
}

} // namespace LeverArch
