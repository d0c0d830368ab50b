// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/filejobs.h"

#include <QByteArrayView>
#include <QString>

namespace LeverArch {

/// Text and what had to be decided to read it.
struct DecodedText
{
    QString text; ///< Line ends as \n; NUL and control characters left out.
    QList<FileNote> notes;
};

/// Reads bytes as text. A byte order mark decides; else `declared`, the encoding somebody named (a
/// header, a meta element) or XML names itself, unless the bytes are plainly not in it; without one,
/// or with one of seven bits for bytes of eight, or one nobody knows, whether they are UTF-8, then whether they look like UTF-16, then Windows-1252 is taken, as
/// browsers do.
DecodedText decodeText(QByteArrayView bytes, const QString &declared = {});

/// Whether zeros stand in every other byte of it, or a mark at its beginning says so: UTF-16.
bool hasUtf16Look(QByteArrayView bytes);

/// `text` with &, <, > and quotes as HTML wants them; and line ends as <br>.
QString escapedLines(const QString &text);

} // namespace LeverArch
