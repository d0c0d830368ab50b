// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlpagestore.h"

#include "core/idsource.h"
#include "storage/connection.h"
#include "storage/rows.h"
#include "storage/sqlite/searchtables.h"
#include "storage/sqllikenessstore.h"
#include "storage/storedvalues.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString selectPages(const char *rest)
{
    return QStringLiteral(
               "SELECT number, label, crop_x, crop_y, crop_width, crop_height, rotation, "
               "user_unit, has_text, recognition.orientation FROM page LEFT JOIN recognition "
               "ON recognition.id = page.id WHERE original = ? %1")
        .arg(QLatin1String(rest));
}

PageFacts factsFrom(const Statement &row)
{
    const QRectF crop(row.number(2), row.number(3), row.number(4), row.number(5));
    return {int(row.whole(0)),
            row.text(1),
            PageGeometry(crop, int(row.whole(6)), row.number(7)),
            row.flag(8),
            row.flag(8) && !row.isNull(9),
            int(row.whole(9))};
}

Error noSuchPage(Id original, int page)
{
    return {Error::Code::NotFound,
            QCoreApplication::translate("Storage", "The paper has no page %1.").arg(page),
            original.toString()};
}

} // namespace

SqlPageStore::SqlPageStore(Connection &connection, IdSource &ids)
    : m_connection(connection), m_ids(ids)
{}

Result<int> SqlPageStore::pageCount(Id original) const
{
    LEVERARCH_ASSIGN(auto statement,
                     Statement::prepare(m_connection, QStringLiteral("SELECT count(*) FROM page "
                                                                     "WHERE original = ?")));
    statement.bind(original);
    LEVERARCH_TRY(statement.next());
    return int(statement.whole(0));
}

Result<QList<PageFacts>> SqlPageStore::pages(Id original) const
{
    LEVERARCH_ASSIGN(auto statement,
                     Statement::prepare(m_connection, selectPages("ORDER BY number")));
    statement.bind(original);
    QList<PageFacts> found;
    LEVERARCH_TRY(
        forEachRow(statement, [&](const Statement &row) { found.append(factsFrom(row)); }));
    return found;
}

Result<PageFacts> SqlPageStore::page(Id original, int page) const
{
    LEVERARCH_ASSIGN(auto statement,
                     Statement::prepare(m_connection, selectPages("AND number = ?")));
    statement.bind(original).bind(page);
    LEVERARCH_ASSIGN(const bool found, statement.next());
    return found ? Result<PageFacts>(factsFrom(statement))
                 : Result<PageFacts>(noSuchPage(original, page));
}

Result<PageText> SqlPageStore::text(Id original, int page) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, QStringLiteral("SELECT page_text.text, page_text.words, "
                                                        "recognition.confidences "
                                                        "FROM page JOIN page_text "
                                                        "ON page_text.id = page.id "
                                                        "LEFT JOIN recognition "
                                                        "ON recognition.id = page.id "
                                                        "WHERE page.original = ? "
                                                        "AND page.number = ?")));
    statement.bind(original).bind(page);
    LEVERARCH_ASSIGN(const bool found, statement.next());
    if (!found)
        return noSuchPage(original, page);
    PageText text{statement.text(0), {}};
    text.words = unpackWords(statement.bytes(1), text.text.size());
    if (!statement.isNull(2))
        text.confidences = statement.bytes(2);
    return text;
}

Result<QByteArray> SqlPageStore::thumbnail(Id original, int page) const
{
    LEVERARCH_ASSIGN(auto statement,
                     Statement::prepare(m_connection, QStringLiteral("SELECT image FROM thumbnail "
                                                                     "WHERE original = ? "
                                                                     "AND page = ?")));
    statement.bind(original).bind(page);
    LEVERARCH_ASSIGN(const bool found, statement.next());
    return found ? statement.bytes(0) : QByteArray();
}

Result<void> SqlPageStore::addPage(Id original, const PageFacts &facts, const PageText &text)
{
    const Id id = m_ids.next();
    LEVERARCH_ASSIGN(
        auto insert,
        Statement::prepare(m_connection, QStringLiteral("INSERT INTO page (id, original, number, "
                                                        "label, crop_x, crop_y, crop_width, "
                                                        "crop_height, rotation, user_unit, "
                                                        "has_text) VALUES "
                                                        "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")));
    const QRectF &crop = facts.geometry.cropBox();
    insert.bind(id).bind(original).bind(facts.page).bind(storableText(facts.label));
    insert.bind(crop.x()).bind(crop.y()).bind(crop.width()).bind(crop.height());
    insert.bind(facts.geometry.rotation()).bind(facts.geometry.userUnit()).bind(facts.hasText);
    LEVERARCH_TRY(insert.run());

    LEVERARCH_ASSIGN(auto insertText,
                     Statement::prepare(m_connection,
                                        QStringLiteral("INSERT INTO page_text (id, original, page, "
                                                       "text, words) VALUES (?, ?, ?, ?, ?)")));
    const QByteArray words = packWords(text.words);
    // A NUL would end the text early; another character keeps every word's offset.
    QString stored = wellFormed(text.text);
    stored.replace(QChar::Null, QChar::ReplacementCharacter);
    insertText.bind(id).bind(original).bind(facts.page).bind(stored);
    insertText.bind(QByteArrayView(words));
    LEVERARCH_TRY(insertText.run());
    return Sqlite::indexPage(m_connection, id, stored);
}

Result<void> SqlPageStore::setThumbnail(Id original, int page, const QByteArray &image)
{
    LEVERARCH_ASSIGN(auto drop,
                     Statement::prepare(m_connection, QStringLiteral("DELETE FROM thumbnail "
                                                                     "WHERE original = ? "
                                                                     "AND page = ?")));
    LEVERARCH_TRY(drop.bind(original).bind(page).run());
    LEVERARCH_ASSIGN(auto insert,
                     Statement::prepare(m_connection,
                                        QStringLiteral("INSERT INTO thumbnail (id, original, page, "
                                                       "image) VALUES (?, ?, ?, ?)")));
    return insert.bind(m_ids.next()).bind(original).bind(page).bind(QByteArrayView(image)).run();
}

Result<void> SqlPageStore::clear(Id original)
{
    LEVERARCH_TRY(SqlLikenessStore(m_connection).forget(original));
    LEVERARCH_TRY(Sqlite::unindexPages(m_connection, original));
    for (const char *sql :
         {"DELETE FROM page_text WHERE id IN (SELECT id FROM page "
          "WHERE original = ?)",
          "DELETE FROM page WHERE original = ?", "DELETE FROM thumbnail WHERE original = ?"}) {
        LEVERARCH_ASSIGN(auto drop, Statement::prepare(m_connection, QLatin1String(sql)));
        LEVERARCH_TRY(drop.bind(original).run());
    }
    return {};
}

} // namespace LeverArch
