// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/datewords.h"

#include "core/uncertaindate.h"

#include <QCoreApplication>
#include <QLocale>

namespace LeverArch {

QString understoodDate(const UncertainDate &date)
{
    const QString day = QStringLiteral("d MMM yyyy");
    const QLocale locale;
    switch (date.qualifier()) {
    case UncertainDate::Qualifier::Unreadable:
        return QCoreApplication::translate("LeverArch::FieldEditor",
                                           "Kept as written; it cannot be placed in time.");
    case UncertainDate::Qualifier::YearUnknown:
        return QCoreApplication::translate("LeverArch::FieldEditor", "Read as %1, year not known.")
            .arg(locale.toString(date.earliest(), QStringLiteral("d MMMM")));
    case UncertainDate::Qualifier::Before:
        return QCoreApplication::translate("LeverArch::FieldEditor", "Read as before %1.")
            .arg(locale.toString(date.latest().addDays(1), day));
    case UncertainDate::Qualifier::After:
        return QCoreApplication::translate("LeverArch::FieldEditor", "Read as after %1.")
            .arg(locale.toString(date.earliest().addDays(-1), day));
    case UncertainDate::Qualifier::About:
    case UncertainDate::Qualifier::Exact:
        break;
    }
    if (date.isNull() || date.isExact())
        return {};
    return QCoreApplication::translate("LeverArch::FieldEditor", "Read as %1 to %2.")
        .arg(locale.toString(date.earliest(), day), locale.toString(date.latest(), day));
}

} // namespace LeverArch
