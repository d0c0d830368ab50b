// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/pagecomposer.h"
#include "parsers/files/plaintext.h"
#include "parsers/files/textdecoding.h"
#include "parsers/files/textreaders.h"

namespace LeverArch {

FileExamination PlainTextReader::examine(const FileInput &input) const
{
    FileExamination found;
    found.form = FileForm::PlainText;
    found.notes = decodeText(input.bytes).notes;
    return found;
}

MadePages PlainTextReader::makePages(const FileInput &input) const
{
    const DecodedText decoded = decodeText(input.bytes);
    input.step();
    QList<FileNote> notes;
    PageContent content;
    content.title = input.name;
    content.html = htmlOfLines(decoded.text, notes);
    input.step();
    return composePages(content, notes, input.step);
}

} // namespace LeverArch
