// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intakemodel.h"

#include "models/ledgermodel.h"
#include "models/roles.h"

#include <QIcon>
#include <QLocale>

namespace LeverArch {

QString IntakeModel::wayWords(IntakeWay way)
{
    switch (way) {
    case IntakeWay::Files:
        break;
    case IntakeWay::Dropped:
        return tr("dropped on the window");
    case IntakeWay::Pasted:
        return tr("pasted");
    case IntakeWay::Watched:
        return tr("from the watched folder");
    case IntakeWay::Scanned:
        return tr("scanned");
    case IntakeWay::Retried:
        return tr("tried again");
    case IntakeWay::CommandLine:
        return tr("by the command line");
    }
    return tr("chosen");
}

QVariant IntakeModel::cell(const IntakeInfo &intake, int, int role) const
{
    const QString when =
        QLocale().toString(intake.at.toLocalTime(), QStringLiteral("d MMM yyyy, HH:mm"));
    const QString text = tr("%1 · %2").arg(when, intake.source);
    QString detail = LedgerModel::summary(intake);
    if (!intake.finished)
        detail += tr(" (not finished)");
    detail += QStringLiteral(" · ") + wayWords(intake.way);
    if (!intake.who.isEmpty())
        detail += QStringLiteral(" · ") + intake.who;
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
