// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/formatreader.h"

#include "parsers/failure.h"

namespace LeverArch {

SharedBytes FormatReader::extract(const FileInput &input, const FileMember &) const
{
    throw JobFailure(Error::Code::Unsupported, fileFormKey(input.form));
}

} // namespace LeverArch
