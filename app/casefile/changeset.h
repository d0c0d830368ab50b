// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/action.h"

#include <QMetaType>
#include <QSet>
#include <QString>

namespace LeverArch {

/// What one committed action (or undo, or redo) touched. Views refresh from it.
struct ChangeSet
{
    ActionInfo action;   ///< Null id when only the ledger or the text of pages was written.
    QSet<Id> records;    ///< Records added, changed, binned, tagged, linked or anchored.
    QSet<QString> kinds; ///< Their kinds.
    bool added = false;  ///< Some record appeared or went (counts and lists change).
    bool tags = false;   ///< The tag tree itself, or who carries what.
    bool settings = false;
    bool ledger = false;
    bool versions = false; ///< Papers have other versions now: more, fewer or elsewhere.
    QSet<Id> texts = {}; ///< Originals whose pages have other words now (recognised ones).
};

} // namespace LeverArch

Q_DECLARE_METATYPE(LeverArch::ChangeSet)
