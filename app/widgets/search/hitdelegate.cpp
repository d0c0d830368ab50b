// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/search/hitdelegate.h"

#include "widgets/look.h"
#include "widgets/search/hitmodel.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace LeverArch {

namespace {

constexpr int snippetLines = 2;
constexpr int iconSize = 22;

struct MarkedText
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
};

MarkedText withoutMarks(const QString &snippet, const QColor &colour)
{
    MarkedText result;
    int from = -1;
    for (const QChar c : snippet) {
        if (c == QChar(2)) {
            from = int(result.text.size());
        } else if (c == QChar(3) && from >= 0) {
            QTextLayout::FormatRange range;
            range.start = from;
            range.length = int(result.text.size()) - from;
            range.format.setFontWeight(QFont::Bold);
            range.format.setForeground(colour);
            result.formats.append(range);
            from = -1;
        } else {
            result.text += c.isSpace() ? QLatin1Char(' ') : c;
        }
    }
    return result;
}

void drawSnippet(QPainter *painter, const QRect &room, const QString &snippet, const QFont &font,
                 const QColor &quiet, const QColor &strong)
{
    const MarkedText marked = withoutMarks(snippet, strong);
    QTextLayout layout(marked.text, font);
    layout.setFormats(marked.formats);
    layout.beginLayout();
    double y = 0;
    for (int i = 0; i < snippetLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(room.width());
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    painter->setPen(quiet);
    painter->setClipRect(room);
    layout.draw(painter, room.topLeft());
}

} // namespace

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    background.icon = QIcon();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const QColor strong = option.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = chosen ? strong : Look::quiet(option.palette);
    const QRect room = option.rect.adjusted(Look::gap, Look::gap, -Look::group, -Look::gap);
    const int line = option.fontMetrics.height();

    painter->save();
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, QRect(room.left(), room.top(), iconSize, iconSize));
    const QString page = index.data(HitModel::PageRole).toString();
    const int pageWidth = page.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(page);
    QRect text = room.adjusted(iconSize + Look::gap, 0, 0, 0);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(strong);
    const QRect first(text.left(), text.top(), text.width() - pageWidth - Look::group, line);
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(bold).elidedText(index.data(Qt::DisplayRole).toString(),
                                                    Qt::ElideRight, first.width()));
    painter->setFont(option.font);
    painter->setPen(quiet);
    painter->drawText(QRect(text.right() - pageWidth, text.top(), pageWidth + 1, line),
                      Qt::AlignRight | Qt::AlignVCenter, page);
    text.setTop(text.top() + line + Look::half / 2);
    drawSnippet(painter, text, index.data(HitModel::SnippetRole).toString(), option.font, quiet,
                strong);
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, (1 + snippetLines) * option.fontMetrics.height() + 2 * Look::gap + Look::half};
}

} // namespace LeverArch
