// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace LeverArch {

class PageView;

/// The caret in the words of a PageView (F7): puts it where the person is reading, keeps it in view
/// as it moves, and tells a screen reader. A child of its view.
class CaretFollower : public QObject
{
    Q_OBJECT

public:
    explicit CaretFollower(PageView &view);

    bool isOn() const { return m_on; }
    void setOn(bool on);

private:
    void follow();
    bool isInView(int page) const;

    PageView &m_view;
    bool m_on = false;
    int m_page = 0; ///< Where the caret was last.
};

} // namespace LeverArch
