// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/xlsxreader.h"

#include "parsers/files/office/officefacts.h"
#include "parsers/files/office/officepackage.h"
#include "parsers/files/office/sheetpages.h"
#include "parsers/files/office/xlsxworkbook.h"

namespace LeverArch {

FileExamination XlsxReader::examine(const FileInput &input) const
{
    OfficePackage package(input);
    OfficeNotes notes;
    XlsxWorkbook(package, notes, input.step).read();
    noteOoxmlFurniture(package, notes, input.step);
    FileExamination found;
    found.form = input.form;
    found.says = descriptionOf(package, input.step);
    notes.unread(package.unread());
    found.notes = notes.ofFile();
    return found;
}

MadePages XlsxReader::makePages(const FileInput &input) const
{
    OfficePackage package(input);
    OfficeNotes notes;
    const QList<Sheet> sheets = XlsxWorkbook(package, notes, input.step).read();
    PageContent content = sheetPages(sheets, notes, input.step);
    content.title = descriptionOf(package, input.step).title;
    return composePages(content, notes.ofPages(), input.step);
}

} // namespace LeverArch
