// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/paper/caretmoves.h"
#include "widgets/paper/textselection.h"

#include <QObject>

namespace LeverArch {

class PaperTexts;

/// What a person has selected on a paper, in reading order, over any number of pages: whole words
/// by the mouse, to the letter by the keys. Works in pages and displayed points; where those are on
/// the screen is the view's matter.
class PageSelection : public QObject
{
    Q_OBJECT

public:
    enum class Grain { Word, Line };

    explicit PageSelection(PaperTexts &texts, QObject *parent = nullptr);

    bool isEmpty() const; ///< No letter is selected.
    TextCaret from() const { return std::min(m_from, m_to); }
    TextCaret to() const { return std::max(m_from, m_to); }
    QList<Passage> ranges() const;
    /// The words on one line, for the clipboard.
    QString text() const;
    /// Boxes of what is selected on a page, one a line, in displayed space.
    QList<QRectF> boxes(int page) const;

    /// Begins at a point; nothing is selected until it moves.
    void press(int page, const QPointF &point);
    /// Goes to a point; the word under the first point is always part of it.
    void drag(int page, const QPointF &point);
    /// Selects the word or the line at a point.
    void selectAt(int page, const QPointF &point, Grain grain);
    void extendTo(int page, const QPointF &point);
    /// Moves the caret, with the selection (extend) or leaving it behind.
    void step(CaretStep step, bool extend, int pageCount);
    /// Puts the caret somewhere; nothing is selected.
    void placeCaret(TextCaret caret) { set(caret, caret); }
    /// Where the selection ends now, and would be extended from; on page 0 before there was one.
    TextCaret caret() const { return m_to; }
    void select(const Passage &range); ///< Whole words.
    void selectBetween(TextCaret from, TextCaret to) { set(from, to); }
    void clear(); ///< The caret stays.

Q_SIGNALS:
    void changed();

private:
    void set(TextCaret from, TextCaret to);

    PaperTexts &m_texts;
    TextCaret m_pressed;
    TextCaret m_from; ///< Where it began.
    TextCaret m_to;   ///< Where it is now.
    QPointF m_pressedAt;
};

/// The boxes of a stretch of a page's text, one a line, in displayed space.
QList<QRectF> boxesOf(const ReadyPage &page, const QList<Passage> &ranges);

} // namespace LeverArch
