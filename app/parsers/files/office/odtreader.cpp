// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/odtreader.h"

#include "parsers/files/office/odtbody.h"
#include "parsers/files/office/officefacts.h"
#include "parsers/files/office/officepackage.h"
#include "parsers/files/pagecomposer.h"

namespace LeverArch {

namespace {

PageContent contentOf(const FileInput &input, OfficePackage &package, OfficeNotes &notes)
{
    const QString part = QStringLiteral("content.xml");
    const QString stylesPart = QStringLiteral("styles.xml");
    const QByteArray bytes = package.mainPart(part);
    const QByteArray styleBytes = package.partIfThere(stylesPart);
    OdfStyles styles;
    if (!styleBytes.isEmpty() && !styles.read(styleBytes, input.step))
        package.markUnread(stylesPart);
    FlowWriter flow;
    OdtBody body(package, styles, flow, notes, input.step);
    // The page's styles have names of their own that the text's do not share.
    const QString top = body.readMargins(styleBytes, QStringLiteral("header"));
    const QString bottom = body.readMargins(styleBytes, QStringLiteral("footer"));
    body.read(part, bytes);
    body.putNotes();
    PageContent content;
    content.html = flow.finish();
    if (!top.isEmpty())
        content.html = top + QLatin1String("<hr/>") + content.html;
    if (!bottom.isEmpty())
        content.html += QLatin1String("<hr/>") + bottom;
    content.pictures = flow.pictures();
    if (flow.leftOut() > 0)
        notes.name(FileNote::Kind::CutShort, QString(), flow.leftOut());
    return content;
}

} // namespace

FileExamination OdtReader::examine(const FileInput &input) const
{
    OfficePackage package(input);
    OfficeNotes notes;
    contentOf(input, package, notes);
    noteOdfFurniture(package, notes);
    FileExamination found;
    found.form = input.form;
    found.says = descriptionOf(package, input.step);
    notes.unread(package.unread());
    found.notes = notes.ofFile();
    return found;
}

MadePages OdtReader::makePages(const FileInput &input) const
{
    OfficePackage package(input);
    OfficeNotes notes;
    PageContent content = contentOf(input, package, notes);
    content.title = descriptionOf(package, input.step).title;
    return composePages(content, notes.ofPages(), input.step);
}

} // namespace LeverArch
