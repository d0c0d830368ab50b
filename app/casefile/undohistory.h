// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/action.h"

#include <QList>

namespace LeverArch {

/// What undo and redo would do next: two stacks made by walking over the actions in their order,
/// the same way while the program runs and when a case file is opened again. Pure; no thread.
///
/// Undo takes back the actions of a step by a new action U (kind Undo); redo takes U back by a new
/// action R (kind Redo); undoing again takes back R. So history only ever grows, and each step
/// knows the actions whose inverse it needs:
///
///     do A, do B      undo: [A] [B]      redo:
///     undo  (U→B)     undo: [A]          redo: [U]
///     redo  (R→U)     undo: [A] [R]      redo:
///     do C            undo: [A] [R] [C]  redo:            (a new action clears redo)
///
/// Actions of one group are one step, which stays where its first action stands: an import that
/// still runs does not push itself above what a person did meanwhile, and does not take their redo.
class UndoHistory
{
public:
    /// One press of undo or redo.
    struct Step
    {
        QList<Id> actions; ///< To be taken back, in this order: newest first.
        ActionInfo shown;  ///< The newest of them, with the label of what was first done, and how
                           ///< many more there are: "Import letter.pdf and 199 more".
        QString firstLabel;
    };

    /// From the newest actions, oldest first. `complete` false: older ones were left out, so a
    /// group that may have begun before is not offered.
    static UndoHistory replay(const QList<ActionInfo> &actions, bool complete = true);

    void append(const ActionInfo &action);

    bool canUndo() const { return !m_undo.isEmpty(); }
    bool canRedo() const { return !m_redo.isEmpty(); }
    /// An empty step when there is nothing.
    Step nextUndo() const { return m_undo.isEmpty() ? Step() : m_undo.last(); }
    Step nextRedo() const { return m_redo.isEmpty() ? Step() : m_redo.last(); }

private:
    void appendDone(const ActionInfo &action);
    static Step takeStepOf(QList<Step> &stack, Id action);

    QList<Step> m_undo;
    QList<Step> m_redo;
};

} // namespace LeverArch
