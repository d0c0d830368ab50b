// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/hashchain.h"

#include "storage/connection.h"
#include "storage/rows.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace LeverArch {

namespace {

void addLength(QCryptographicHash &hash, quint64 length)
{
    const quint64 big = qToBigEndian(length);
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&big), sizeof big));
}

void addText(QCryptographicHash &hash, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    addLength(hash, quint64(bytes.size()));
    hash.addData(bytes);
}

void addRow(QCryptographicHash &hash, const Statement &row, int columns)
{
    for (int i = 0; i < columns; ++i) {
        if (row.isNull(i))
            addLength(hash, ~quint64(0));
        else
            addText(hash, row.text(i));
    }
}

} // namespace

Result<QString> actionHash(const Connection &connection, Id action, const QString &previous)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addText(hash, previous);
    LEVERARCH_ASSIGN(
        auto row,
        Statement::prepare(connection, QStringLiteral("SELECT sequence, id, kind, target, "
                                                      "group_id, label, who, at FROM action "
                                                      "WHERE id = ?")));
    row.bind(action);
    LEVERARCH_TRY(forEachRow(row, [&](const Statement &r) { addRow(hash, r, 8); }));
    LEVERARCH_ASSIGN(
        auto entries,
        Statement::prepare(connection, QStringLiteral("SELECT sequence, table_name, row, record, "
                                                      "other, before, after FROM history "
                                                      "WHERE action = ? ORDER BY sequence")));
    entries.bind(action);
    LEVERARCH_TRY(forEachRow(entries, [&](const Statement &r) { addRow(hash, r, 7); }));
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace LeverArch
