// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/office/officenotes.h"
#include "parsers/files/office/sheet.h"
#include "parsers/files/office/xlsxstyles.h"

#include <QStringList>

#include <functional>

namespace LeverArch {

class OfficePackage;
class XmlPart;

/// What an Excel workbook shows and hides (ECMA-376 part 1, 18).
class XlsxWorkbook
{
public:
    /// Throws Damaged when the workbook part is missing.
    XlsxWorkbook(OfficePackage &package, OfficeNotes &notes, std::function<void()> step);

    QList<Sheet> read();

private:
    struct Entry
    {
        QString name;
        QString part;
        bool hidden;
    };

    QList<Entry> readEntries(const QString &part);
    void readSharedStrings(const QString &part);
    QString richText(XmlPart &xml);
    void readSheet(const QString &part, Sheet &sheet);
    void readColumn(const XmlPart &xml, Sheet &sheet);
    int readRow(const XmlPart &xml, int before, Sheet &sheet);
    void readCell(XmlPart &xml, int row, int &column, Sheet &sheet);
    QString shown(const QString &type, const QString &value, int style, bool &isNumber) const;
    void readMerge(const XmlPart &xml, Sheet &sheet);
    void readComments(const QString &part, Sheet &sheet);

    OfficePackage &m_package;
    OfficeNotes &m_notes;
    std::function<void()> m_step;
    XlsxStyles m_styles;
    QStringList m_strings;
    bool m_epoch1904 = false;
    SheetRoom m_room;
};

} // namespace LeverArch
