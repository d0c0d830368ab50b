// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/accessiblepaper.h"

#include "widgets/paper/caretmoves.h"
#include "widgets/paper/pageselection.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/papertexts.h"

#include <QAccessible>

#include <algorithm>

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
    if (page == view.currentPage())
        pageChanged(view);
}

PageView *AccessiblePaper::view() const
{
    return static_cast<PageView *>(object());
}

void AccessiblePaper::caretMoved(PageView &view)
{
    if (!QAccessible::isActive())
        return;
    const AccessiblePaper paper(&view);
    QAccessibleTextCursorEvent cursor(&view, paper.cursorPosition());
    QAccessible::updateAccessibility(&cursor);
    int start = 0;
    int end = 0;
    paper.selection(0, &start, &end);
    QAccessibleTextSelectionEvent selected(&view, start, end);
    selected.setCursorPosition(paper.cursorPosition());
    QAccessible::updateAccessibility(&selected);
}

void AccessiblePaper::pageChanged(PageView &view)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(&view, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
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
        return page() ? page()->reading.text() : QString();
    return QAccessibleWidget::text(which);
}

void *AccessiblePaper::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

void AccessiblePaper::selection(int, int *start, int *end) const
{
    *start = 0;
    *end = 0;
    const ReadyPage *ready = page();
    const PageSelection *selected = view()->selection();
    if (!ready || !selected || selected->isEmpty())
        return;
    const int number = pageNumber();
    const TextCaret from = std::max(selected->from(), TextCaret{number, 0});
    const TextCaret to = std::min(selected->to(), TextCaret{number, ready->order.size()});
    if (to < from)
        return;
    *start = ready->reading.offsetOf(from.position, from.letter);
    *end = ready->reading.offsetOf(to.position, to.letter);
    // Before a word is the space behind the one before, which nobody selected.
    if (to.letter == 0 && to.position > 0 && *end > *start)
        *end = ready->reading.offsetOf(to.position - 1, ready->word(to.position - 1)->length);
}

int AccessiblePaper::selectionCount() const
{
    int start = 0;
    int end = 0;
    selection(0, &start, &end);
    return start < end ? 1 : 0;
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
    if (view()->selection() && page())
        view()->selection()->selectBetween(caretAt(start), caretAt(end));
}

TextCaret AccessiblePaper::caretAt(int offset) const
{
    const auto [position, letter] = page()->reading.placeAt(offset);
    return {pageNumber(), position, letter};
}

int AccessiblePaper::cursorPosition() const
{
    const ReadyPage *ready = page();
    if (!ready || !view()->selection() || view()->selection()->caret().page != pageNumber())
        return 0;
    const TextCaret caret = view()->selection()->caret();
    return ready->reading.offsetOf(caret.position, caret.letter);
}

void AccessiblePaper::setCursorPosition(int position)
{
    if (!page() || !view()->selection())
        return;
    view()->selection()->placeCaret(caretAt(position));
    scrollToSubstring(position, position + 1);
}

QString AccessiblePaper::text(int start, int end) const
{
    return page() ? page()->reading.text().mid(start, end - start) : QString();
}

int AccessiblePaper::characterCount() const
{
    return page() ? int(page()->reading.text().size()) : 0;
}

QRect AccessiblePaper::characterRect(int offset) const
{
    const ReadyPage *ready = page();
    if (!ready || ready->order.isEmpty())
        return {};
    const auto [position, letter] = ready->reading.placeAt(offset);
    const Word &word = *ready->word(position);
    const bool isSpace = letter >= word.length;
    const QRectF box = isSpace ? caretLine(*ready, {pageNumber(), position, letter})
                               : boxOfLetters(word, letter, letter + 1);
    return view()->rectOnScreen(pageNumber(), box);
}

int AccessiblePaper::offsetAtPoint(const QPoint &point) const
{
    const PageView::Spot spot = view()->spotAt(view()->viewport()->mapFromGlobal(point));
    const ReadyPage *ready = page();
    if (!ready || spot.page != pageNumber())
        return -1;
    const int index = ready->order.wordUnder(spot.point);
    if (index < 0)
        return -1;
    const Word &word = ready->text.words.at(index);
    const double into = (spot.point.x() - word.box.left()) / std::max(word.box.width(), 1.0);
    return ready->reading.offsetOf(
        ready->order.positionOf(index),
        std::clamp(int(into * word.length), 0, std::max(word.length - 1, 0)));
}

void AccessiblePaper::scrollToSubstring(int start, int)
{
    const ReadyPage *ready = page();
    const Word *word = ready ? ready->word(ready->reading.placeAt(start).first) : nullptr;
    if (word)
        view()->goToPassage({pageNumber(), word->start, word->length});
}

QString AccessiblePaper::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

} // namespace LeverArch
