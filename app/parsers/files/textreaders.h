// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/formatreader.h"

namespace LeverArch {

/// Plain text: lines, indents and empty lines as they are, in as many pages as it takes.
class PlainTextReader final : public FormatReader
{
public:
    FileExamination examine(const FileInput &input) const override;
    MadePages makePages(const FileInput &input) const override;
};

/// Markdown (CommonMark with tables), laid out. HTML inside it is cleaned like a web page's.
class MarkdownReader final : public FormatReader
{
public:
    FileExamination examine(const FileInput &input) const override;
    MadePages makePages(const FileInput &input) const override;
};

/// Values separated by commas, semicolons, tabs or bars, as a table. What looks like a formula is
/// shown as it is written.
class CsvReader final : public FormatReader
{
public:
    FileExamination examine(const FileInput &input) const override;
    MadePages makePages(const FileInput &input) const override;
};

/// A web page that somebody saved.
class HtmlReader final : public FormatReader
{
public:
    FileExamination examine(const FileInput &input) const override;
    MadePages makePages(const FileInput &input) const override;
};

} // namespace LeverArch
