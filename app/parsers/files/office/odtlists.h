// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/office/odfstyles.h"

#include <QHash>
#include <QList>

namespace LeverArch {

/// Counts the numbers and bullets of an OpenDocument text's lists.
class OdtLists
{
public:
    explicit OdtLists(const OdfStyles &styles) : m_styles(styles) {}

    void beginList(const QString &style, bool goesOn);
    void endList();
    void beginItem(int start, bool withMarker);
    int depth() const { return int(m_lists.size()); }
    /// What stands before the first paragraph of an item; empty before the others.
    QString takeMarker(const QString &paragraphsList);
    /// The number of a heading of that level, from 1; empty when headings have none.
    QString heading(int level);

private:
    struct Open
    {
        QString style;
        int number = 0;
        bool begun = false;
        bool wantsMarker = false;
        int start = -1;
        bool goesOn = false;
    };
    QString written(const QString &style, int level, const QList<int> &numbers) const;

    const OdfStyles &m_styles;
    QList<Open> m_lists;
    QHash<QString, int> m_last; ///< Where lists of a style ended.
    QList<int> m_headings;
};

} // namespace LeverArch
