// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QString>

class QLabel;
class QPalette;
class QToolButton;
class QAction;
class QWidget;

/// Measures, colours and small parts every panel uses, so that they look made by one hand.
namespace LeverArch::Look {

inline constexpr int half = 4;
inline constexpr int gap = 8;    ///< Within a group.
inline constexpr int group = 16; ///< Between groups.

QIcon icon(const QString &name);

QFont heading(const QFont &base);    ///< The one thing that leads a panel.
QFont subheading(const QFont &base); ///< Over a group of fields.

/// Gives the widget a font made from the application's, now and whenever that changes.
using FontMaker = QFont (*)(const QFont &base);
void followFont(QWidget *widget, FontMaker maker);

QColor quiet(const QPalette &palette);   ///< Second line of text; 4.5 : 1 on the base.
QColor line(const QPalette &palette);    ///< A hairline between parts.
QColor outline(const QPalette &palette); ///< Of something to tick or write in; 3 : 1.
QColor wrong(const QPalette &palette);   ///< Words that say something is wrong.
QColor careful(const QPalette &palette);

QLabel *headingLabel(const QString &text, QWidget *parent);
QLabel *subheadingLabel(const QString &text, QWidget *parent);
QLabel *quietLabel(const QString &text, QWidget *parent); ///< Wraps.
QWidget *separator(QWidget *parent);
/// Lets names without spaces go on in the next line after their dots, dashes and underscores. For
/// labels alone: what people copy must not have the marks this puts in.
QString breakable(QString name);
QToolButton *flatButton(const QString &icon, const QString &text, QWidget *parent);
QToolButton *flatButton(QAction *action, QWidget *parent);

/// Follows changes of the palette (light, dark) for a label in the quiet colour.
void makeQuiet(QWidget *label);
void makeWrong(QWidget *label);

} // namespace LeverArch::Look
