// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlrecognitionstore.h"

#include "storage/connection.h"
#include "storage/rows.h"
#include "storage/sqlite/searchtables.h"
#include "storage/sqllikenessstore.h"
#include "storage/storedvalues.h"

#include <array>

namespace LeverArch {

namespace {

/// Indexed by Recognition::State.
constexpr std::array stateKeys = {"recognised", "nothing", "failed"};

QString keyOf(Recognition::State state)
{
    return QLatin1String(stateKeys.at(size_t(state)));
}

Recognition::State stateOf(const QString &key)
{
    for (size_t i = 0; i < stateKeys.size(); ++i) {
        if (key == QLatin1String(stateKeys.at(i)))
            return Recognition::State(i);
    }
    return Recognition::State::Failed;
}

/// Some living document has the page's original.
QString ofLivingPapers(const char *sql)
{
    return QLatin1String(sql) +
           QStringLiteral(" AND EXISTS (SELECT 1 FROM version JOIN record ON record.id = "
                          "version.document WHERE version.original = page.original AND "
                          "record.trashed = 0)");
}

constexpr auto waitingPages = "FROM page LEFT JOIN recognition ON recognition.id = page.id "
                              "WHERE page.has_text = 0 AND recognition.id IS NULL";
constexpr auto anchorsOnPage = "SELECT 1 FROM anchor JOIN version ON version.id = anchor.version "
                               "WHERE version.original = page.original AND "
                               "anchor.page = page.number";

} // namespace

Result<QList<WaitingPage>> SqlRecognitionStore::waiting(int limit) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, QStringLiteral("SELECT page.original, page.number ") +
                                             ofLivingPapers(waitingPages) +
                                             QStringLiteral(" ORDER BY page.id LIMIT ?")));
    statement.bind(limit);
    QList<WaitingPage> pages;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) {
        pages.append({row.id(0), int(row.whole(1))});
    }));
    return pages;
}

Result<RecognitionCounts> SqlRecognitionStore::counts() const
{
    RecognitionCounts counts;
    LEVERARCH_ASSIGN(auto waiting,
                     Statement::prepare(m_connection, QStringLiteral("SELECT count(*) ") +
                                                          ofLivingPapers(waitingPages)));
    LEVERARCH_TRY(waiting.next());
    counts.waiting = waiting.whole(0);
    LEVERARCH_ASSIGN(
        auto states,
        Statement::prepare(m_connection,
                           ofLivingPapers("SELECT state, count(*) FROM recognition JOIN page "
                                          "ON page.id = recognition.id WHERE 1") +
                               QStringLiteral(" GROUP BY state")));
    const std::array<qint64 *, 3> places = {&counts.recognised, &counts.nothing, &counts.failed};
    LEVERARCH_TRY(forEachRow(states, [&](const Statement &row) {
        *places.at(size_t(stateOf(row.text(0)))) += row.whole(1);
    }));
    return counts;
}

Result<std::optional<Recognition>> SqlRecognitionStore::recognition(Id original, int page) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection,
                           QStringLiteral("SELECT state, languages, orientation, reason FROM "
                                          "recognition JOIN page ON page.id = recognition.id "
                                          "WHERE page.original = ? AND page.number = ?")));
    statement.bind(original).bind(page);
    LEVERARCH_ASSIGN(const bool found, statement.next());
    if (!found)
        return std::optional<Recognition>();
    return std::optional(Recognition{stateOf(statement.text(0)), statement.text(1),
                                     int(statement.whole(2)), statement.text(3)});
}

Result<void> SqlRecognitionStore::keep(const WaitingPage &page, const Recognition &recognition,
                                       const PageText &text)
{
    Id id;
    {
        LEVERARCH_ASSIGN(
            auto find,
            Statement::prepare(m_connection,
                               QStringLiteral("SELECT page.id ") + QLatin1String(waitingPages) +
                                   QStringLiteral(" AND page.original = ? AND page.number = ?")));
        find.bind(page.original).bind(page.page);
        LEVERARCH_ASSIGN(const bool found, find.next());
        if (!found)
            return {};
        id = find.id(0);
    }
    LEVERARCH_ASSIGN(
        auto insert,
        Statement::prepare(m_connection,
                           QStringLiteral("INSERT INTO recognition (id, state, languages, "
                                          "orientation, confidences, reason) "
                                          "VALUES (?, ?, ?, ?, ?, ?)")));
    insert.bind(id).bind(keyOf(recognition.state)).bind(storableText(recognition.languages));
    insert.bind(recognition.orientation).bind(QByteArrayView(text.confidences));
    LEVERARCH_TRY(insert.bind(storableText(recognition.reason)).run());
    if (text.words.isEmpty())
        return {};
    QString stored = wellFormed(text.text);
    stored.replace(QChar::Null, QChar::ReplacementCharacter);
    return setText(id, stored, packWords(text.words), true);
}

Result<void> SqlRecognitionStore::setText(Id page, const QString &text, const QByteArray &words,
                                          bool hasText)
{
    LEVERARCH_TRY(Sqlite::unindexPage(m_connection, page));
    LEVERARCH_ASSIGN(
        auto write,
        Statement::prepare(m_connection, QStringLiteral("UPDATE page_text SET text = ?, words = ? "
                                                        "WHERE id = ?")));
    LEVERARCH_TRY(write.bind(text).bind(QByteArrayView(words)).bind(page).run());
    LEVERARCH_ASSIGN(auto mark,
                     Statement::prepare(m_connection, QStringLiteral("UPDATE page SET has_text = ? "
                                                                     "WHERE id = ?")));
    LEVERARCH_TRY(mark.bind(hasText).bind(page).run());
    LEVERARCH_TRY(SqlLikenessStore(m_connection).forgetPage(page));
    return Sqlite::indexPage(m_connection, page, text);
}

Result<void> SqlRecognitionStore::retryFailed()
{
    return m_connection.execute(QStringLiteral("DELETE FROM recognition WHERE state = '%1'")
                                    .arg(keyOf(Recognition::State::Failed)));
}

Result<bool> SqlRecognitionStore::forgetPage(Id original, int page)
{
    LEVERARCH_ASSIGN(const QList<Id> pages,
                     recognisedPages("page.number = ? AND (page.has_text = 0 OR NOT EXISTS (%1))",
                                     {original.value(), qint64(page)}));
    LEVERARCH_TRY(makeWait(pages));
    return !pages.isEmpty();
}

Result<QList<Id>> SqlRecognitionStore::recognisedPages(const char *which,
                                                       const QVariantList &values) const
{
    LEVERARCH_ASSIGN(
        auto find,
        Statement::prepare(m_connection,
                           QStringLiteral("SELECT page.id FROM page JOIN recognition ON "
                                          "recognition.id = page.id WHERE page.original = ? AND ") +
                               QString::fromLatin1(which).arg(QLatin1String(anchorsOnPage))));
    for (const QVariant &value : values)
        find.bindValue(value);
    QList<Id> pages;
    LEVERARCH_TRY(forEachRow(find, [&](const Statement &row) { pages.append(row.id(0)); }));
    return pages;
}

Result<void> SqlRecognitionStore::forget(Id original)
{
    LEVERARCH_ASSIGN(const QList<Id> pages, recognisedPages("NOT EXISTS (%1)", {original.value()}));
    return makeWait(pages);
}

Result<void> SqlRecognitionStore::makeWait(const QList<Id> &pages)
{
    const QByteArray noWords = packWords({});
    for (const Id page : pages) {
        LEVERARCH_TRY(setText(page, QStringLiteral(""), noWords, false));
        LEVERARCH_ASSIGN(auto drop,
                         Statement::prepare(m_connection, QStringLiteral("DELETE FROM recognition "
                                                                         "WHERE id = ?")));
        LEVERARCH_TRY(drop.bind(page).run());
    }
    return {};
}

} // namespace LeverArch
