// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/formatreader.h"

namespace LeverArch {

/// The files attached to a PDF, and those of a portfolio. Its pages are its own: nobody makes any.
class PdfReader final : public FormatReader
{
public:
    FileExamination examine(const FileInput &input) const override;
    /// Throws JobFailure (Unsupported).
    MadePages makePages(const FileInput &input) const override;
    SharedBytes extract(const FileInput &input, const FileMember &member) const override;
};

} // namespace LeverArch
