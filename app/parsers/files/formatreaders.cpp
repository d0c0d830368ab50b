// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/formatreader.h"

namespace LeverArch {

// The one table of formats. Each reader is without state, so one of each serves all files.
const FormatReader *readerFor(FileForm form)
{
    switch (form) {
    default:
        return nullptr;
    }
}

} // namespace LeverArch
