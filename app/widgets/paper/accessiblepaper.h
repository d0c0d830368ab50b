// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleTextInterface>
#include <QAccessibleWidget>

namespace LeverArch {

class PageView;
struct ReadyPage;
struct TextCaret;

/// What a screen reader is told of a PageView: the paper's name, the page in view, and that page's
/// words in the order they are read (ReadingText), with places, so that they can be read aloud,
/// gone through letter by letter and selected. Offsets are those of that text.
class AccessiblePaper final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit AccessiblePaper(PageView *view);

    /// Makes Qt use this class for every PageView. Does nothing the second time.
    static void install();
    static void textArrived(PageView &view, int page);
    static void caretMoved(PageView &view);
    static void pageChanged(PageView &view); ///< Another page's words are told now.

    QString text(QAccessible::Text which) const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    void selection(int index, int *start, int *end) const override;
    int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int start, int end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int *start, int *end) const override;

private:
    PageView *view() const;
    /// The page that is told of: the caret's while there is one, else the one in view.
    int pageNumber() const;
    const ReadyPage *page() const;
    TextCaret caretAt(int offset) const;
};

} // namespace LeverArch
