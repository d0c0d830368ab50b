// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/formatreader.h"

namespace LeverArch {

/// A web page saved with its pictures in one file (MHTML, RFC 2557). It has no members: what its
/// page does not show (styles, frames, fonts) is nobody's paper.
class WebArchiveReader final : public FormatReader
{
public:
    FileExamination examine(const FileInput &input) const override;
    MadePages makePages(const FileInput &input) const override;
};

} // namespace LeverArch
