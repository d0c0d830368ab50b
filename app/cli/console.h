// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace LeverArch {

/// The two streams. Always UTF-8, whatever the locale.
namespace Console {

/// Around words of a line that stand out on a terminal, and nowhere else; the search's own.
inline constexpr QChar strongBegin(0x02);
inline constexpr QChar strongEnd(0x03);

/// To stdout. Much of what is said was written by strangers: whatever would not be seen, or would
/// tell the terminal what to do, is written out, here, in remark() and in aligned().
void line(const QString &text);
void json(const QJsonObject &answer); ///< One indented document to stdout.
void remark(const QString &text);     ///< A sentence to stderr.

/// A word for programs: "not_found", "locked".
QString errorKey(Error::Code code);
QJsonObject errorObject(const Error &error);

/// Lines with their cells, each of one line, in columns as wide as the widest cell; the last column
/// is not padded. Cells longer than `widest` are cut with an ellipsis, except in the last column.
QStringList aligned(const QList<QStringList> &rows, int widest = 40);

} // namespace Console

} // namespace LeverArch
