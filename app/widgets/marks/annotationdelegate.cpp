// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/marks/annotationdelegate.h"

#include "models/roles.h"
#include "widgets/look.h"
#include "widgets/marks/meaningswatch.h"
#include "widgets/tagpainting.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>

namespace LeverArch {

namespace {

constexpr int lines = 3;
constexpr int editorLines = 6;
constexpr int swatchWidth = 10;

} // namespace

AnnotationDelegate::AnnotationDelegate(MeaningOf meaningOf, QObject *parent)
    : QStyledItemDelegate(parent), m_meaningOf(std::move(meaningOf))
{}

void AnnotationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);

    const bool selected = option.state & QStyle::State_Selected;
    const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = selected ? text : Look::quiet(option.palette);
    const QFontMetrics &metrics = option.fontMetrics;
    QRect area = option.rect.adjusted(Look::half, Look::half, -Look::gap, -Look::half);
    const bool isReply = index.parent().isValid();
    if (!isReply) {
        paintMeaningSwatch(*painter,
                           QRectF(area.left(), area.top() + 2, swatchWidth, area.height() - 4),
                           m_meaningOf(index));
        area.setLeft(area.left() + swatchWidth + Look::gap);
    }
    painter->save();
    painter->setFont(option.font);
    const auto line = [&](int number, const QString &words, const QColor &colour) {
        painter->setPen(colour);
        painter->drawText(QRect(area.left(), area.top() + metrics.height() * number, area.width(),
                                metrics.height()),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(words.simplified(), Qt::ElideRight, area.width()));
    };
    line(0, index.data(Qt::DisplayRole).toString(), quiet);
    const QStringList details = index.data(DetailRole).toString().split(QLatin1Char('\n'));
    line(1, details.value(0), text);
    const QString comment = details.mid(1).join(QLatin1Char(' '));
    const QVariantList tags = index.data(TagsRole).toList();
    if (!comment.isEmpty())
        line(2, comment, text);
    else if (!tags.isEmpty())
        paintTags(
            *painter,
            QRect(area.left(), area.top() + metrics.height() * 2, area.width(), metrics.height()),
            tags, quiet);
    else
        line(2, index.data(KeysRole).toString(), quiet);
    painter->restore();
}

QSize AnnotationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 24,
            option.fontMetrics.height() * lines + Look::gap};
}

QWidget *AnnotationDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                          const QModelIndex &) const
{
    auto *editor = new QPlainTextEdit(parent);
    editor->setObjectName(QStringLiteral("commentEditor"));
    editor->setAccessibleName(tr("Comment"));
    editor->setPlaceholderText(tr("What about it? Ctrl+Return keeps the comment."));
    editor->setTabChangesFocus(true);
    return editor;
}

void AnnotationDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *edit = qobject_cast<QPlainTextEdit *>(editor);
    edit->setPlainText(index.data(Qt::EditRole).toString());
    edit->moveCursor(QTextCursor::End);
}

void AnnotationDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                      const QModelIndex &index) const
{
    model->setData(index, qobject_cast<QPlainTextEdit *>(editor)->toPlainText(), Qt::EditRole);
}

void AnnotationDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                              const QModelIndex &) const
{
    // Under the line that says which mark it is; higher than the row, and never off the list.
    const int height = option.fontMetrics.height();
    QRect room = option.rect.adjusted(swatchWidth + Look::gap, height + Look::half, 0, 0);
    room.setHeight(height * editorLines);
    const QRect seen = editor->parentWidget()->rect();
    if (room.bottom() > seen.bottom())
        room.moveBottom(seen.bottom());
    editor->setGeometry(room);
}

bool AnnotationDelegate::eventFilter(QObject *editor, QEvent *event)
{
    // Ctrl+Return is a command of the window as well; while a comment is written it is the
    // comment's.
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (isOverride || event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isReturn && key->modifiers().testFlag(Qt::ControlModifier) && isOverride) {
            event->accept();
            return true;
        }
        if (isReturn && key->modifiers().testFlag(Qt::ControlModifier)) {
            auto *widget = qobject_cast<QWidget *>(editor);
            Q_EMIT commitData(widget);
            Q_EMIT closeEditor(widget, NoHint);
            return true;
        }
        if (isReturn)
            return false; // A paragraph of its own.
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}

} // namespace LeverArch
