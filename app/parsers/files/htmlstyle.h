// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QHash>

namespace LeverArch {

/// The declarations of a style attribute, in lower case.
QHash<QString, QString> styleOf(const QString &attribute);

/// Whether the words under it are not to be seen: what was hidden by its author, and what e-mail
/// programs hide.
bool hidesText(const QHash<QString, QString> &style);

/// What of a style is kept, as the value of a style attribute; letters that would be invisible on
/// white lose their colour.
QString keptStyle(const QHash<QString, QString> &style);

/// A colour that letters may have on white; empty otherwise. `ground`: one that may be behind them.
QString keptColour(const QString &colour, bool ground = false);

} // namespace LeverArch
