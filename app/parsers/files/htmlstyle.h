// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QHash>

namespace LeverArch {

/// The declarations of a style attribute, in lower case.
QHash<QString, QString> styleOf(const QString &attribute);

/// Whether nothing under it is to be seen, whatever is said further inside: what was hidden by its
/// author, and what e-mail programs hide.
bool hidesAll(const QHash<QString, QString> &style);

/// Whether words are to be seen, as far as an element says so itself.
enum class WordsSeen : quint8 { AsAround, No, Yes };

/// Letters of no size, and what is called hidden, can be brought back inside: programs that make
/// newsletters give the cells of their frame letters of no size, and the words in them a size again.
WordsSeen wordsSeen(const QHash<QString, QString> &style);

/// What of a style is kept, as the value of a style attribute; letters that would be invisible on
/// white lose their colour.
QString keptStyle(const QHash<QString, QString> &style);

/// A colour that letters may have on white; empty otherwise. `ground`: one that may be behind them.
QString keptColour(const QString &colour, bool ground = false);

} // namespace LeverArch
