// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/office/odfstyles.h"
#include "parsers/files/office/officenotes.h"
#include "parsers/files/office/sheet.h"

#include <functional>

namespace LeverArch {

class OfficePackage;
class XmlPart;

/// What an OpenDocument spreadsheet shows and hides (OpenDocument 1.3 part 3, 9). A cell's text
/// stands in the file as it was last shown, so numbers need no formats.
class OdsWorkbook
{
public:
    OdsWorkbook(OfficePackage &package, OfficeNotes &notes, std::function<void()> step);

    /// Throws Damaged when there is no content part.
    QList<Sheet> read();

private:
    void readSheet(XmlPart &xml, Sheet &sheet);
    void readColumn(const XmlPart &xml, Sheet &sheet);
    void startRow(const XmlPart &xml, Sheet &sheet);
    void readCell(XmlPart &xml, Sheet &sheet);
    SheetCell readContent(XmlPart &xml, Sheet &sheet);
    void readComment(XmlPart &xml, Sheet &sheet);
    void placeCell(const SheetCell &cell, int columns, Sheet &sheet);

    OfficePackage &m_package;
    OfficeNotes &m_notes;
    std::function<void()> m_step;
    OdfStyles m_styles;
    SheetRoom m_room;
    qint64 m_placements = 2'000'000; ///< Of repeated cells, over the whole file.
    qint64 m_leftOut = 0;            ///< Repeats of the sheet that were not placed.
    // Where the reading stands within a sheet.
    int m_row = 0;
    int m_rowRepeats = 1;
    int m_column = 0;
    int m_declaredColumn = 0;
};

/// The text of a paragraph, its spaces, tabs and line breaks; of comments within only that they
/// are passed to `onComment`, which has to read them to their end.
QString odfParagraphText(XmlPart &xml, const std::function<void()> &onComment);

} // namespace LeverArch
