// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/hashchain.h"

#include "core/sha256sum.h"
#include "storage/connection.h"
#include "storage/rows.h"

#include <QtEndian>

namespace LeverArch {

namespace {

void addLength(Sha256Sum &sum, quint64 length)
{
    const quint64 big = qToBigEndian(length);
    sum.add(QByteArrayView(reinterpret_cast<const char *>(&big), sizeof big));
}

void addText(Sha256Sum &sum, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    addLength(sum, quint64(bytes.size()));
    sum.add(bytes);
}

void addRow(Sha256Sum &sum, const Statement &row, int columns)
{
    for (int i = 0; i < columns; ++i) {
        if (row.isNull(i))
            addLength(sum, ~quint64(0));
        else
            addText(sum, row.text(i));
    }
}

} // namespace

Result<QString> actionHash(const Connection &connection, Id action, const QString &previous)
{
    Sha256Sum sum;
    addText(sum, previous);
    LEVERARCH_ASSIGN(
        auto row,
        Statement::prepare(connection, QStringLiteral("SELECT sequence, id, kind, target, "
                                                      "group_id, label, who, at FROM action "
                                                      "WHERE id = ?")));
    row.bind(action);
    LEVERARCH_TRY(forEachRow(row, [&](const Statement &r) { addRow(sum, r, 8); }));
    LEVERARCH_ASSIGN(
        auto entries,
        Statement::prepare(connection, QStringLiteral("SELECT sequence, table_name, row, record, "
                                                      "other, before, after FROM history "
                                                      "WHERE action = ? ORDER BY sequence")));
    entries.bind(action);
    LEVERARCH_TRY(forEachRow(entries, [&](const Statement &r) { addRow(sum, r, 7); }));
    return sum.result().toHex();
}

} // namespace LeverArch
