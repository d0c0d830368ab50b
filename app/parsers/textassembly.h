// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagetext.h"

#include <QString>

namespace LeverArch {

/// Puts the pieces of text a page is made of, in reading order, together to words, lines and one
/// text with places, as PageText promises.
class TextAssembly
{
public:
    /// `box` in displayed space. A piece continues the word before it unless that one was followed
    /// by a space or ended its line. False when the page has more text than is believable.
    bool add(const QString &piece, const QRectF &box, bool spaceAfter, bool endsLine);

    qsizetype wordCount() const { return m_page.words.size(); }

    PageText take();

private:
    PageText m_page;
    QChar m_separator; ///< What stands before the next piece; null: nothing.
};

} // namespace LeverArch
