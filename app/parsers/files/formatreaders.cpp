// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/formatreader.h"
#include "parsers/files/textreaders.h"

namespace LeverArch {

// The one table of formats. Readers have no state, so one of each serves all files.
const FormatReader *readerFor(FileForm form)
{
    static const CsvReader csv;
    static const HtmlReader html;
    static const MarkdownReader markdown;
    static const PlainTextReader plainText;
    switch (form) {
    case FileForm::Csv:
        return &csv;
    case FileForm::Html:
        return &html;
    case FileForm::Markdown:
        return &markdown;
    case FileForm::PlainText:
        return &plainText;
    default:
        return nullptr;
    }
}

} // namespace LeverArch
