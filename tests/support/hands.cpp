// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hands.h"

#include "support/qtcatch.h"

#include "widgets/paper/pageselection.h"
#include "widgets/paper/pageview.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QTest>
#include <QUrl>
#include <QWindow>

namespace LeverArch {

void click(QWidget &widget)
{
    REQUIRE(widget.isVisible());
    REQUIRE(widget.isEnabled());
    // At the left: there a tick box has its box.
    QTest::mouseClick(&widget, Qt::LeftButton, {}, QPoint(8, widget.height() / 2));
}

void clickRow(QAbstractItemView &view, const QModelIndex &index)
{
    REQUIRE(index.isValid());
    view.scrollTo(index);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(index).center());
}

void typeInto(QWidget &widget, const QString &text)
{
    REQUIRE(widget.isVisible());
    // A window that is not in front gives nobody the keyboard.
    widget.window()->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(widget.window()));
    widget.setFocus(Qt::MouseFocusReason);
    QTest::keyClicks(&widget, text);
}

void press(QWidget &widget, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&widget, key, modifiers);
}

QWidget &focusIn(QWidget &window)
{
    const QWidget *active = QApplication::activeWindow();
    if (!QApplication::activePopupWidget() && (!active || !active->isVisible())) {
        QWidget *before = QApplication::focusWidget();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("The window does not become active.");
        if (before)
            before->setFocus();
    }
    QWidget *focus = QApplication::focusWidget();
    return focus ? *focus : window;
}

QWidget &keyboardOf(QWidget &window)
{
    QWidget *list = QApplication::activePopupWidget();
    return list ? *list : focusIn(window);
}

void dragOver(PageView &view, const Passage &words)
{
    const auto spot = [&](int offset, bool end) {
        const QList<QRectF> boxes = view.boxesOf({words.page, offset, 1});
        REQUIRE_FALSE(boxes.isEmpty());
        const QRectF box = boxes.first();
        const QPointF on(end ? box.right() - 0.2 : box.left() + 0.2, box.center().y());
        return view.onViewport({words.page, on}).toPoint();
    };
    const QPoint from = spot(words.start, false);
    const QPoint to = spot(words.start + words.length - 1, true);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    // QTest moves without a held button; the system says which one is.
    for (const QPoint &at : {(from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, at, view.viewport()->mapToGlobal(QPointF(at)),
                         Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(view.viewport(), &move);
    }
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
}

bool dropOn(QWidget &widget, const QPoint &at, const QMimeData &data)
{
    const QPoint there = widget.mapTo(widget.window(), at);
    QWindow *window = widget.window()->windowHandle();
    constexpr auto offered = Qt::CopyAction | Qt::MoveAction;
    QDragEnterEvent enter(there, offered, &data, Qt::LeftButton, {});
    QApplication::sendEvent(window, &enter);
    QDragMoveEvent move(there, offered, &data, Qt::LeftButton, {});
    if (enter.isAccepted()) { // As the system hands it on: what was accepted once stays so.
        move.setDropAction(enter.dropAction());
        move.accept();
    }
    QApplication::sendEvent(window, &move);
    if (!move.isAccepted()) {
        QDragLeaveEvent leave;
        QApplication::sendEvent(window, &leave);
        return false;
    }
    QDropEvent drop(there, offered, &data, Qt::LeftButton, {});
    QApplication::sendEvent(window, &drop);
    return drop.isAccepted();
}

std::unique_ptr<QMimeData> filesToDrop(const QStringList &paths)
{
    auto data = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data->setUrls(urls);
    return data;
}

} // namespace LeverArch
