// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;

namespace LeverArch {

class PageView;

/// The small bar beside a selection: what can be done with these words. Shown when the mouse is let
/// go, gone when the selection is or the page moves; never on top of the selected words.
class SelectionBar : public QFrame
{
    Q_OBJECT

public:
    SelectionBar(PageView &view, const QList<QAction *> &actions);

private:
    void place();

    PageView &m_view;
};

} // namespace LeverArch
