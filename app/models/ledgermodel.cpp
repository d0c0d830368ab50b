// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledgermodel.h"

#include "models/roles.h"

#include <QFileInfo>
#include <QIcon>
#include <QLocale>

namespace LeverArch {

namespace {

QString statusWord(LedgerEntry::Status status)
{
    switch (status) {
    case LedgerEntry::Status::Stored:
        return LedgerModel::tr("Stored");
    case LedgerEntry::Status::Duplicate:
        return LedgerModel::tr("Already here");
    case LedgerEntry::Status::Refused:
        break;
    }
    return LedgerModel::tr("Not taken in");
}

QString statusIcon(LedgerEntry::Status status)
{
    switch (status) {
    case LedgerEntry::Status::Stored:
        return QStringLiteral("dialog-ok");
    case LedgerEntry::Status::Duplicate:
        return QStringLiteral("edit-copy");
    case LedgerEntry::Status::Refused:
        break;
    }
    return QStringLiteral("dialog-warning");
}

QString text(const LedgerEntry &entry, int column)
{
    switch (column) {
    case LedgerModel::File:
        return QFileInfo(entry.path).fileName();
    case LedgerModel::Status:
        return statusWord(entry.status);
    case LedgerModel::Reason:
        return entry.reason;
    case LedgerModel::Size:
        return QLocale().formattedDataSize(entry.size, 1, QLocale::DataSizeTraditionalFormat);
    default:
        return {};
    }
}

} // namespace

QString LedgerModel::summary(const IntakeInfo &intake)
{
    QStringList parts;
    parts.append(tr("%1 stored").arg(intake.stored));
    if (intake.duplicates > 0)
        parts.append(tr("%1 already here").arg(intake.duplicates));
    if (intake.refused > 0)
        parts.append(tr("%1 not taken in").arg(intake.refused));
    const QString files = intake.files() == 1 ? tr("1 file") : tr("%1 files").arg(intake.files());
    return tr("%1: %2").arg(files, parts.join(QStringLiteral(", ")));
}

QString LedgerModel::heading(int column) const
{
    switch (column) {
    case File:
        return tr("File");
    case Status:
        return tr("What became of it");
    case Reason:
        return tr("Why");
    case Size:
        return tr("Size");
    default:
        return {};
    }
}

QVariant LedgerModel::cell(const LedgerEntry &entry, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, column);
    case Qt::ToolTipRole:
        return column == File ? entry.path : text(entry, column);
    case Qt::DecorationRole:
        return column == Status ? QIcon::fromTheme(statusIcon(entry.status)) : QVariant();
    case Qt::TextAlignmentRole:
        return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case RecordRole:
        return QVariant::fromValue(entry.record);
    default:
        return QVariant();
    }
}

} // namespace LeverArch
