// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outputs/layout/textstyle.h"

#include <QList>
#include <QString>

#include <memory>

class QTextLayout;

namespace LeverArch {

class PageCanvas;

/// Some characters of a paragraph that look alike.
struct TextRun
{
    QString text;
    bool bold = false;
    bool italic = false;
    bool quiet = false; ///< Small grey sans, for references inside text.
    QString link = {};  ///< Name of the destination a click leads to; empty: none.
    bool mono = false;  ///< Very small grey letters of one width, for fingerprints.
};

using TextRuns = QList<TextRun>;

/// The words of the runs without their looks.
QString plainText(const TextRuns &runs);

/// Text broken into lines of one width. Words too long for the width are broken anywhere; line
/// feeds begin new lines; writing from right to left is set from the right.
class TextBox
{
public:
    TextBox(const TextRuns &runs, const TextStyle &style, qreal width);
    ~TextBox();
    TextBox(TextBox &&) noexcept;

    int lineCount() const;
    qreal lineHeight() const { return m_style.leading; }
    qreal height() const { return lineCount() * m_style.leading; }
    qreal baseline() const { return m_style.baseline(); }
    qreal width() const { return m_width; }
    QString lineText(int line) const;

    /// Paints one line with the top of its leading at `topLeft`, and tells the canvas its links.
    void paintLine(int line, PageCanvas &canvas, QPointF topLeft) const;
    void paint(PageCanvas &canvas, QPointF topLeft) const;

private:
    struct Linked
    {
        int start;
        int length;
        QString link;
    };

    TextStyle m_style;
    qreal m_width;
    std::unique_ptr<QTextLayout> m_layout;
    QList<Linked> m_links;
};

} // namespace LeverArch
