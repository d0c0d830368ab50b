// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace LeverArch {

/// Cuts clean HTML (see PageContent) between elements at its top, and between rows of tables that
/// stand there, so that no piece is much longer than `size`: laying out a text takes memory for
/// all of it. Each later piece of a table begins with the table's heading rows (its thead). What
/// cannot be cut stays whole; together the pieces have all words once, heading rows aside.
QStringList htmlSlices(const QString &html, qsizetype size);

} // namespace LeverArch
