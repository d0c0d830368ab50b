// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/formatreader.h"

namespace LeverArch {

/// Rich Text Format, as Word and LibreOffice write it.
class RtfReader final : public FormatReader
{
public:
    FileExamination examine(const FileInput &input) const override;
    MadePages makePages(const FileInput &input) const override;
};

} // namespace LeverArch
