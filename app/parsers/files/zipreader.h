// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/formatreader.h"

namespace LeverArch {

/// A zip of other files. Folders are no members; their names stay in those of the files.
class ZipReader final : public FormatReader
{
public:
    FileExamination examine(const FileInput &input) const override;
    MadePages makePages(const FileInput &input) const override;
    SharedBytes extract(const FileInput &input, const FileMember &member) const override;
};

} // namespace LeverArch
