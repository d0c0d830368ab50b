// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/layout/textbox.h"

#include "outputs/layout/pagecanvas.h"

#include <QGlyphRun>
#include <QTextLayout>

#include <algorithm>

namespace LeverArch {

namespace {

QTextCharFormat formatOf(const TextRun &run, const TextStyle &style)
{
    QTextCharFormat format;
    QFont font = style.font;
    if (run.mono) {
        font.setFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono")});
        font.setPixelSize(qRound(pt(7)));
        font.setBold(false);
    } else if (run.quiet) {
        font.setFamilies(textStyle(TextRole::Source, Ink::quiet).font.families());
        font.setPixelSize(qRound(std::max(style.font.pixelSize() * 0.78, pt(8))));
        font.setBold(false);
        font.setItalic(false);
    }
    if (run.bold)
        font.setBold(true);
    if (run.italic)
        font.setItalic(true);
    format.setFont(font);
    format.setForeground(run.quiet || run.mono ? Ink::quiet : style.colour);
    return format;
}

/// Glyph 0 is the box that stands for a character no installed font has.
bool hasUnknownGlyph(const QTextLine &line)
{
    for (const QGlyphRun &run : line.glyphRuns()) {
        if (run.glyphIndexes().contains(0u))
            return true;
    }
    return false;
}

} // namespace

QString plainText(const TextRuns &runs)
{
    QString text;
    for (const TextRun &run : runs)
        text += run.text;
    return text;
}

TextBox::TextBox(const TextRuns &runs, const TextStyle &style, qreal width)
    : m_style(style), m_width(width), m_layout(std::make_unique<QTextLayout>())
{
    QString text = plainText(runs);
    text.replace(QLatin1Char('\n'), QChar::LineSeparator);
    QList<QTextLayout::FormatRange> formats;
    int start = 0;
    for (const TextRun &run : runs) {
        const int length = int(run.text.size());
        formats.append({start, length, formatOf(run, style)});
        if (!run.link.isEmpty())
            m_links.append({start, length, run.link});
        start += length;
    }
    QTextOption option(style.alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(style.direction != Qt::LayoutDirectionAuto ? style.direction
                            : text.isRightToLeft()                     ? Qt::RightToLeft
                                                                       : Qt::LeftToRight);
    m_layout->setTextOption(option);
    m_layout->setFont(style.font);
    m_layout->setText(text);
    m_layout->setFormats(formats);
    m_layout->setCacheEnabled(true);
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine())
        line.setLineWidth(width);
    m_layout->endLayout();
}

TextBox::~TextBox() = default;
TextBox::TextBox(TextBox &&) noexcept = default;

int TextBox::lineCount() const
{
    return m_layout->text().isEmpty() ? 0 : m_layout->lineCount();
}

QString TextBox::lineText(int line) const
{
    const QTextLine l = m_layout->lineAt(line);
    return m_layout->text().mid(l.textStart(), l.textLength()).trimmed();
}

void TextBox::paintLine(int index, PageCanvas &canvas, QPointF topLeft) const
{
    const QTextLine line = m_layout->lineAt(index);
    // One baseline grid, whatever the ascent of a fallback font in this line.
    const QPointF offset(topLeft.x(), topLeft.y() + baseline() - line.ascent() - line.y());
    line.draw(&canvas.painter(), offset);
    if (hasUnknownGlyph(line))
        canvas.addUnprintable(lineText(index));
    const int lineEnd = line.textStart() + line.textLength();
    for (const Linked &linked : m_links) {
        const int from = std::max(linked.start, line.textStart());
        const int to = std::min(linked.start + linked.length, lineEnd);
        if (from >= to)
            continue;
        const qreal a = line.cursorToX(from);
        const qreal b = line.cursorToX(to);
        canvas.addLink(linked.link, QRectF(topLeft.x() + std::min(a, b), topLeft.y(),
                                           std::abs(b - a), lineHeight()));
    }
}

void TextBox::paint(PageCanvas &canvas, QPointF topLeft) const
{
    for (int i = 0; i < lineCount(); ++i)
        paintLine(i, canvas, topLeft + QPointF(0, i * lineHeight()));
}

} // namespace LeverArch
