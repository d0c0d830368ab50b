// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intakemodel.h"

#include "models/ledgermodel.h"
#include "models/roles.h"

#include <QIcon>
#include <QLocale>

namespace LeverArch {

QVariant IntakeModel::cell(const IntakeInfo &intake, int, int role) const
{
    const QString when =
        QLocale().toString(intake.at.toLocalTime(), QStringLiteral("d MMM yyyy, HH:mm"));
    const QString text = tr("%1 · %2").arg(when, intake.source);
    QString detail = LedgerModel::summary(intake);
    if (!intake.finished)
        detail += tr(" (not finished)");
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case DetailRole:
        return detail;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(text, detail);
    case Qt::DecorationRole:
        return QIcon::fromTheme(intake.refused > 0 ? QStringLiteral("dialog-warning")
                                                   : QStringLiteral("document-import"));
    default:
        return QVariant();
    }
}

} // namespace LeverArch
