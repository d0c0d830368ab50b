// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/undohistory.h"

#include "core/plural.h"

#include <QCoreApplication>

#include <algorithm>

namespace LeverArch {

UndoHistory UndoHistory::replay(const QList<ActionInfo> &actions, bool complete)
{
    UndoHistory history;
    const Id cut = complete || actions.isEmpty() ? Id() : actions.first().group;
    for (const ActionInfo &action : actions) {
        if (!cut || action.group != cut)
            history.append(action);
    }
    return history;
}

void UndoHistory::append(const ActionInfo &action)
{
    if (action.kind == ActionInfo::Kind::Do)
        return appendDone(action);

    const bool undone = action.kind == ActionInfo::Kind::Undo;
    const Step step = takeStepOf(undone ? m_undo : m_redo, action.target);
    Step inverse{{action.id}, action, action.label};
    if (!step.actions.isEmpty()) {
        inverse.shown.label = step.shown.label;
        inverse.shown.group = step.shown.group;
    }
    (undone ? m_redo : m_undo).append(inverse);
}

void UndoHistory::appendDone(const ActionInfo &action)
{
    if (action.group) {
        const auto same = std::find_if(m_undo.rbegin(), m_undo.rend(), [&](const Step &step) {
            return step.shown.group == action.group && step.shown.kind == ActionInfo::Kind::Do;
        });
        if (same != m_undo.rend()) {
            same->actions.prepend(action.id);
            same->shown = action;
            same->shown.label =
                counted("UndoHistory", QT_TRANSLATE_NOOP("UndoHistory", "%1 and %n more"),
                        same->actions.size() - 1)
                    .arg(same->firstLabel);
            return;
        }
    }
    m_undo.append({{action.id}, action, action.label});
    m_redo.clear();
}

UndoHistory::Step UndoHistory::takeStepOf(QList<Step> &stack, Id action)
{
    const auto found = std::find_if(stack.rbegin(), stack.rend(), [&](const Step &step) {
        return step.actions.contains(action);
    });
    if (found == stack.rend())
        return {};
    const Step step = *found;
    stack.erase(std::next(found).base());
    return step;
}

} // namespace LeverArch
