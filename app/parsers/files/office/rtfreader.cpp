// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/rtfreader.h"

#include "parsers/failure.h"
#include "parsers/files/office/rtfbody.h"
#include "parsers/files/pagecomposer.h"

namespace LeverArch {

namespace {

struct RtfPages
{
    PageContent content;
    OfficeNotes notes;
    FileDescription says;
};

RtfPages pagesOf(const FileInput &input)
{
    if (!input.bytes.startsWith("{\\rtf"))
        throw JobFailure(Error::Code::Damaged, QStringLiteral("does not begin as RTF"));
    RtfPages pages;
    FlowWriter flow;
    RtfBody body(input.bytes, flow, pages.notes, input.step);
    body.read();
    pages.says = body.says();
    pages.content.html = flow.finish();
    if (const QString top = body.headers(); !top.isEmpty())
        pages.content.html = top + QLatin1String("<hr/>") + pages.content.html;
    if (const QString bottom = body.footers(); !bottom.isEmpty())
        pages.content.html += QLatin1String("<hr/>") + bottom;
    pages.content.pictures = flow.pictures();
    pages.content.title = pages.says.title;
    if (flow.leftOut() > 0)
        pages.notes.name(FileNote::Kind::CutShort, QString(), flow.leftOut());
    return pages;
}

} // namespace

FileExamination RtfReader::examine(const FileInput &input) const
{
    const RtfPages pages = pagesOf(input);
    FileExamination found;
    found.form = input.form;
    found.says = pages.says;
    found.notes = pages.notes.ofFile();
    return found;
}

MadePages RtfReader::makePages(const FileInput &input) const
{
    const RtfPages pages = pagesOf(input);
    return composePages(pages.content, pages.notes.ofPages(), input.step);
}

} // namespace LeverArch
