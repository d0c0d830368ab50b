// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outputs/registerlines.h"

#include <QByteArray>
#include <QStringList>

namespace LeverArch {

/// For a spreadsheet: comma-separated, quoted where needed (RFC 4180), UTF-8 with a byte order mark
/// so that Excel reads it. A cell that a spreadsheet would calculate (one that begins with = + - @,
/// a tab or a line end) gets an apostrophe before it, as OWASP recommends against CSV injection.
/// The heads of the columns are for programs and never translated.
QByteArray registerCsv(const RegisterListing &listing);

/// For reading without a program for PDF: the lines below, UTF-8, and on top what it is of and when
/// it was made (`made`: branch and day).
QByteArray registerText(const RegisterListing &listing, const QStringList &made);

/// For programs: "kept", "set_aside", "binned", "withheld", "unused".
QString registerStateKey(RegisterLine::State state);

/// Each paper in one or two lines.
QStringList registerTextLines(const RegisterListing &listing);

} // namespace LeverArch
