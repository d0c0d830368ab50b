// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/formatreader.h"

namespace LeverArch {

/// One e-mail (RFC 5322 and MIME). Its texts are its pages; everything else in it is a member,
/// whose index is that of its part.
class MessageReader final : public FormatReader
{
public:
    FileExamination examine(const FileInput &input) const override;
    MadePages makePages(const FileInput &input) const override;
    SharedBytes extract(const FileInput &input, const FileMember &member) const override;
};

} // namespace LeverArch
