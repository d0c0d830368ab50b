// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

namespace LeverArch {

/// Takes what stands beside the pages away when there is little room, and brings it back when there
/// is room again. What a person shows or hides in between stays as they left it.
class FoldingSide
{
public:
    FoldingSide() = default;
    /// `room`: the width, in pixels of the interface, that the whole needs to have room for `side`.
    FoldingSide(QWidget *side, int room) : m_side(side), m_room(room) {}

    void fit(int width)
    {
        const bool narrow = width < m_room;
        if (!m_side || narrow == m_narrow)
            return;
        m_narrow = narrow;
        if (narrow)
            m_folded = !m_side->isHidden();
        if (m_folded)
            m_side->setVisible(!narrow);
    }

private:
    QPointer<QWidget> m_side;
    int m_room = 0;
    bool m_narrow = false;
    bool m_folded = false;
};

} // namespace LeverArch
