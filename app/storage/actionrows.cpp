// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/actionrows.h"

#include "storage/statement.h"
#include "storage/storedvalues.h"

namespace LeverArch {

namespace {

ActionInfo::Kind actionKindFrom(const QString &key)
{
    for (const auto kind : {ActionInfo::Kind::Undo, ActionInfo::Kind::Redo})
        if (key == actionKindKey(kind))
            return kind;
    return ActionInfo::Kind::Do;
}

} // namespace

ActionInfo actionFrom(const Statement &row)
{
    return {row.id(0),   actionKindFrom(row.text(1)), row.id(2), row.id(3), row.text(4),
            row.text(5), timeFromStored(row.text(6))};
}

QString actionKindKey(ActionInfo::Kind kind)
{
    switch (kind) {
    case ActionInfo::Kind::Undo:
        return QStringLiteral("undo");
    case ActionInfo::Kind::Redo:
        return QStringLiteral("redo");
    case ActionInfo::Kind::Do:
        break;
    }
    return QStringLiteral("do");
}

} // namespace LeverArch
