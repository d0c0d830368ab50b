// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/recordmime.h"

#include <QMimeData>
#include <QStringList>

namespace LeverArch {

QString recordMimeType()
{
    return QStringLiteral("application/x-leverarch-records");
}

QMimeData *recordMimeData(const QList<Id> &records)
{
    QStringList ids;
    for (const Id record : records)
        ids.append(record.toString());
    auto *data = new QMimeData;
    data->setData(recordMimeType(), ids.join(QLatin1Char(' ')).toLatin1());
    return data;
}

QList<Id> recordsIn(const QMimeData &data)
{
    QList<Id> records;
    const QStringList ids = QString::fromLatin1(data.data(recordMimeType()))
                                .split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &text : ids) {
        if (const auto id = Id::fromString(text))
            records.append(*id);
    }
    return records;
}

} // namespace LeverArch
