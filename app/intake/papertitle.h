// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace LeverArch {

/// What a paper is called in the case file until somebody calls it something better: its own title
/// when that says something, else its file name made readable ("letter_to-director.pdf" is
/// "letter to-director").
QString paperTitle(const QString &ownTitle, const QString &fileName);

/// The names under which one paper arrived, in one field: "a.pdf; b.pdf". Beyond some thousand
/// characters it stays as it is; the ledger has them all.
QString withFileName(const QString &names, const QString &another);

} // namespace LeverArch
