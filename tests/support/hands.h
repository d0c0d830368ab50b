// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPoint>
#include <QString>
#include <QStringList>

#include <memory>

class QAbstractItemView;
class QMimeData;
class QModelIndex;
class QPointF;
class QWidget;

namespace LeverArch {

class PageView;
struct Passage;

/// A person's hands: mouse and keys, as the system sends them to a window.

void click(QWidget &widget);
void clickRow(QAbstractItemView &view, const QModelIndex &index);
/// Goes into the widget and types.
void typeInto(QWidget &widget, const QString &text);
void press(QWidget &widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {});
/// Who has the keyboard in a window, as a desktop has it. The offscreen platform makes a list that
/// opens the active window, as no desktop does, and leaves it so when the list has closed; and
/// becoming active, the window would go back to where the list was opened.
QWidget &focusIn(QWidget &window);
/// Who gets the next key: an open list before all others.
QWidget &keyboardOf(QWidget &window);
/// Drags over a stretch of a page's text with the mouse, from its first letter to its last. Its
/// page's words must be there.
void dragOver(PageView &view, const Passage &words);

/// Lets go of something over a widget; the window under it decides who gets it. False when nobody
/// takes it.
bool dropOn(QWidget &widget, const QPoint &at, const QMimeData &data);
std::unique_ptr<QMimeData> filesToDrop(const QStringList &paths);

} // namespace LeverArch
