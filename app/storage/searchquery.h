// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace LeverArch {

/// What a person typed into a search box, taken apart. Anything at all may be typed; nothing is a
/// syntax error.
struct SearchQuery
{
    struct Term
    {
        QString text;        ///< One word or, in a phrase, several; never empty.
        bool begins = false; ///< The (last) word may go on.
        bool excluded = false;
    };
    QList<Term> terms;

    /// Nothing to look for: no term, or only excluded ones.
    bool isEmpty() const;

    /// As the search box has it: words, "phrases", -word; the last word may be a beginning unless
    /// a space follows it.
    static SearchQuery parse(const QString &typed);
    /// As filter-as-you-type has it: every word may be a beginning, nothing is excluded.
    static SearchQuery everyWordBegins(const QString &typed);
};

} // namespace LeverArch
