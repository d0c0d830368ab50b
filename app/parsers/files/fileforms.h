// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/fileform.h"

#include <QByteArrayView>
#include <QString>

namespace LeverArch {

/// What a file is, judged by how it begins and, where that leaves it open (zip files, OLE files,
/// text), by what is in it. `name` tells apart plain text, Markdown, CSV and web pages alone, and
/// whether a text that looks like a message is one.
FileForm formOf(QByteArrayView bytes, const QString &name);

} // namespace LeverArch
