// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/accessiblepaper.h"

#include "widgets/paper/pageselection.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/papertexts.h"

#include <QAccessible>

namespace LeverArch {

namespace {

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    if (auto *view = qobject_cast<PageView *>(object))
        return new AccessiblePaper(view);
    return nullptr;
}

} // namespace

AccessiblePaper::AccessiblePaper(PageView *view) : QAccessibleWidget(view, QAccessible::Document) {}

void AccessiblePaper::install()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void AccessiblePaper::textArrived(PageView &view, int page)
{
    if (!QAccessible::isActive() || page != view.currentPage())
        return;
    QAccessibleEvent event(&view, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

PageView *AccessiblePaper::view() const
{
    return static_cast<PageView *>(object());
}

void AccessiblePaper::caretMoved(PageView &view)
{
    if (!QAccessible::isActive())
        return;
    AccessiblePaper paper(&view);
    int start = 0;
    int end = 0;
    paper.selection(0, &start, &end);
    QAccessibleTextCursorEvent cursor(&view, paper.cursorPosition());
    QAccessible::updateAccessibility(&cursor);
    QAccessibleTextSelectionEvent selected(&view, start, end);
    QAccessible::updateAccessibility(&selected);
}

int AccessiblePaper::pageNumber() const
{
    const int caret = view()->selection() ? view()->selection()->caret().page : 0;
    return view()->caretMode() && caret > 0 ? caret : view()->currentPage();
}

const ReadyPage *AccessiblePaper::page() const
{
    return view()->texts() ? view()->texts()->page(pageNumber()) : nullptr;
}

QString AccessiblePaper::text(QAccessible::Text which) const
{
    if (which == QAccessible::Name) {
        return PageView::tr("%1, page %2 of %3")
            .arg(view()->accessibleName(), QString::number(pageNumber()),
                 QString::number(view()->pageCount()));
    }
    if (which == QAccessible::Value)
        return page() ? page()->text.text : QString();
    return QAccessibleWidget::text(which);
}

void *AccessiblePaper::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

void AccessiblePaper::selection(int index, int *start, int *end) const
{
    *start = 0;
    *end = 0;
    const QList<Passage> ranges =
        view()->selection() ? view()->selection()->ranges() : QList<Passage>();
    if (index < 0 || index >= ranges.size() || ranges.at(index).page != pageNumber())
        return;
    *start = ranges.at(index).start;
    *end = ranges.at(index).start + ranges.at(index).length;
}

int AccessiblePaper::selectionCount() const
{
    return view()->selection() ? int(view()->selection()->ranges().size()) : 0;
}

void AccessiblePaper::addSelection(int start, int end)
{
    setSelection(0, start, end);
}

void AccessiblePaper::removeSelection(int)
{
    if (view()->selection())
        view()->selection()->clear();
}

void AccessiblePaper::setSelection(int, int start, int end)
{
    if (view()->selection())
        view()->selection()->select({pageNumber(), start, end - start});
}

int AccessiblePaper::cursorPosition() const
{
    const ReadyPage *ready = page();
    if (!ready || !view()->selection() || view()->selection()->caret().page != pageNumber())
        return 0;
    const qsizetype position = view()->selection()->caret().position;
    return position < ready->order.size()
               ? ready->text.words.at(ready->order.wordAt(position)).start
               : characterCount();
}

void AccessiblePaper::setCursorPosition(int position)
{
    const ReadyPage *ready = page();
    if (!ready || !view()->selection())
        return;
    const qsizetype word = wordAt(ready->text, position);
    view()->selection()->placeCaret({pageNumber(), word < ready->order.size()
                                                       ? ready->order.positionOf(int(word))
                                                       : ready->order.size()});
    scrollToSubstring(position, position + 1);
}

QString AccessiblePaper::text(int start, int end) const
{
    return page() ? page()->text.text.mid(start, end - start) : QString();
}

int AccessiblePaper::characterCount() const
{
    return page() ? int(page()->text.text.size()) : 0;
}

QRect AccessiblePaper::characterRect(int offset) const
{
    const QList<QRectF> boxes = view()->boxesOf({pageNumber(), offset, 1});
    return boxes.isEmpty() ? QRect() : view()->rectOnScreen(pageNumber(), boxes.first());
}

int AccessiblePaper::offsetAtPoint(const QPoint &point) const
{
    const PageView::Spot spot = view()->spotAt(view()->viewport()->mapFromGlobal(point));
    if (!page() || spot.page != pageNumber())
        return -1;
    const int word = page()->order.wordUnder(spot.point);
    return word < 0 ? -1 : page()->text.words.at(word).start;
}

void AccessiblePaper::scrollToSubstring(int start, int end)
{
    view()->goToPassage({pageNumber(), start, end - start});
}

QString AccessiblePaper::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

} // namespace LeverArch
