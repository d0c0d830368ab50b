// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace LeverArch {

/// A number format of a spreadsheet (ECMA-376 part 1, 18.8.30–31), as far as needed to read a figure
/// as its program shows it: sections, decimals, thousands, per cent, currency, literals, fractions
/// of a second, dates and elapsed time. Months and days are named in English; fractions ("# ?/?")
/// are shown as decimals.
class NumberFormat
{
public:
    /// `code` as in the file; empty is General.
    explicit NumberFormat(QString code = {}) : m_code(std::move(code)) {}

    /// The code of a format every file may use without declaring it; the short date is day, month,
    /// year, as Windows has it in the United Kingdom.
    static QString builtIn(int id);

    /// `epoch1904`: days count from 1904-01-01. Else from 1900, with the day 60 that never was
    /// (1900-02-29), as in Excel.
    QString format(double value, bool epoch1904) const;
    /// Texts may be dressed by a fourth section or an @.
    QString format(const QString &text) const;

    /// Eleven digits at most, as Excel's General; whole numbers with all of theirs.
    static QString general(double value);

private:
    QString m_code;
};

} // namespace LeverArch
