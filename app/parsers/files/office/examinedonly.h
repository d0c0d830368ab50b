// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/formatreader.h"

namespace LeverArch {

/// Slides (.pptx, .odp): what they hide and hold. Their pages are LibreOffice's business;
/// makePages() throws Unsupported.
class PresentationReader final : public FormatReader
{
public:
    FileExamination examine(const FileInput &input) const override;
    MadePages makePages(const FileInput &input) const override;
};

/// Office files from before 2007 (.doc, .xls, .ppt): whether they hold macros or objects.
/// makePages() throws Unsupported.
class OldOfficeReader final : public FormatReader
{
public:
    FileExamination examine(const FileInput &input) const override;
    MadePages makePages(const FileInput &input) const override;
};

/// Office files with a password: locked, and nothing else is known. makePages() throws
/// PasswordNeeded.
class LockedOfficeReader final : public FormatReader
{
public:
    FileExamination examine(const FileInput &input) const override;
    MadePages makePages(const FileInput &input) const override;
};

} // namespace LeverArch
