// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/formatreader.h"

namespace LeverArch {

/// OpenDocument spreadsheets (.ods).
class OdsReader final : public FormatReader
{
public:
    FileExamination examine(const FileInput &input) const override;
    MadePages makePages(const FileInput &input) const override;
};

} // namespace LeverArch
