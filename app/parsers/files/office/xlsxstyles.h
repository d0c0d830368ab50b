// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/office/numberformat.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <functional>

namespace LeverArch {

class XmlPart;

/// How cells of an Excel workbook are written (styles.xml), by the number a cell gives.
class XlsxStyles
{
public:
    XlsxStyles() = default;
    XlsxStyles(const QByteArray &bytes, const std::function<void()> &step);

    /// General for numbers that are not there.
    const NumberFormat &format(int style) const;
    bool bold(int style) const;
    bool damaged() const { return m_damaged; }

private:
    void readFonts(XmlPart &xml);
    void readStyles(XmlPart &xml);

    struct Style
    {
        NumberFormat format;
        bool bold = false;
    };
    QList<Style> m_styles;
    QHash<int, QString> m_codes;
    QList<bool> m_boldFonts;
    bool m_damaged = false;
};

} // namespace LeverArch
