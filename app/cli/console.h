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

void line(const QString &text);       ///< To stdout.
void json(const QJsonObject &answer); ///< One indented document to stdout.
void remark(const QString &text);     ///< A sentence to stderr.

/// A word for programs: "not_found", "locked".
QString errorKey(Error::Code code);
QJsonObject errorObject(const Error &error);

/// Lines with their cells in columns as wide as the widest cell; the last column is not padded.
/// Cells longer than `widest` are cut with an ellipsis, except in the last column.
QStringList aligned(const QList<QStringList> &rows, int widest = 40);

} // namespace Console

} // namespace LeverArch
