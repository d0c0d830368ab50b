// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/formatreader.h"

namespace LeverArch {

/// Several e-mails in one file. Each is a member, found again by its place in the file, so that
/// taking one out costs no more than its own size. Its bytes stay as they stand, also ">From".
class MailboxReader final : public FormatReader
{
public:
    FileExamination examine(const FileInput &input) const override;
    MadePages makePages(const FileInput &input) const override;
    SharedBytes extract(const FileInput &input, const FileMember &member) const override;
};

} // namespace LeverArch
