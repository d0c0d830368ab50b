// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace LeverArch {

/// How a zip says what an entry is called (APPNOTE 4.4.17 and appendix D).
struct ZipNameBytes
{
    QByteArray bytes;
    bool isUtf8 = false; ///< General purpose bit 11.
    bool isDos = false;  ///< Made where names are in the code page of DOS.
    QByteArray extra;    ///< The extra field; may say the name in Unicode (4.6.9).
};

/// In the encoding it says; else as UTF-8 where it is valid, else as code page 437 or Windows-1252.
/// As it stands: not yet safe.
QString zipName(const ZipNameBytes &name);

} // namespace LeverArch
