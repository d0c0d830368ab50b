// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/readingorder.h"

#include <QList>
#include <QString>

#include <utility>

namespace LeverArch {

/// The words of a page as they are read aloud: column after column, one space between words, one
/// line feed between lines. The stored text of a page may have the lines of its columns mixed.
class ReadingText
{
public:
    ReadingText(const PageText &page, const ReadingOrder &order);

    const QString &text() const { return m_text; }
    /// Of a place in the reading order and so many letters into the word there.
    int offsetOf(qsizetype position, int letter) const;
    /// The inverse; the space behind a word belongs to the word's end.
    std::pair<qsizetype, int> placeAt(int offset) const;

private:
    QString m_text;
    QList<int> m_starts; ///< By position.
    QList<int> m_lengths;
};

} // namespace LeverArch
