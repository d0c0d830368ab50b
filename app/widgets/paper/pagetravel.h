// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;
class QWheelEvent;

namespace LeverArch {

class PageView;

/// What wheel, pinch and keys do to where a PageView is: on by screens and, one page at a time, to
/// the next page at the end of this one; larger and smaller under the mouse. Attached from outside
/// as an event filter; a child of its view.
class PageTravel : public QObject
{
    Q_OBJECT

public:
    explicit PageTravel(PageView &view);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool key(const QKeyEvent &event);
    bool wheel(const QWheelEvent &event);
    void goBy(int pixels);

    PageView &m_view;
    /// The view as it is watched: while it is taken down it is no PageView any more.
    const QObject *const m_watched;
};

} // namespace LeverArch
