// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace LeverArch {

/// The code page of a Windows character set (\fcharset); 0 when it says nothing of its own.
int codePageOfCharset(int charset);
/// Text in a Windows code page. `known` becomes false when nobody here knows the page, and the text
/// is then read as Windows-1252.
QString fromCodePage(const QByteArray &bytes, int codePage, bool &known);

} // namespace LeverArch
