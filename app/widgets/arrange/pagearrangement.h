// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/arranging.h"

#include <QList>
#include <QSet>
#include <QString>

#include <functional>

namespace LeverArch {

/// A page, or a piece of one, in its place.
struct ArrangedSlot
{
    ArrangedPage shown;
    bool leftOut = false;
    bool begins = false; ///< A new paper begins here; always so at the first that stays.
    QString title;       ///< Of the paper that begins here.

    friend bool operator==(const ArrangedSlot &a, const ArrangedSlot &b)
    {
        return a.shown.page == b.shown.page && a.shown.quarterTurns == b.shown.quarterTurns &&
               a.shown.top == b.shown.top && a.shown.bottom == b.shown.bottom &&
               a.leftOut == b.leftOut && a.begins == b.begins && a.title == b.title;
    }
};

/// What a person makes of the pages of one paper: their order, how they are turned, which are left
/// out, and where new papers begin. Every change can be undone.
class PageArrangement
{
public:
    PageArrangement() = default;
    PageArrangement(int pages, const QString &title);

    const QList<ArrangedSlot> &slotList() const { return m_slots; }
    int count() const { return int(m_slots.size()); }

    /// Moves rows, in their order, so that they stand before the row that is `before` now. Gives
    /// the first row they have then.
    int move(const QList<int> &rows, int before);
    void turn(const QList<int> &rows, int quarterTurns);
    /// Leaves them out; takes them in again when all of them are out.
    void toggleLeftOut(const QList<int> &rows);
    /// Lets a new paper begin at the row, or no longer; not at the first.
    void toggleBegin(int row, const QString &title = {});
    /// Cuts a page where it is not cut yet, at a fraction of its displayed height; a new paper
    /// begins below. Gives the row of the lower piece, -1 when nothing is to be cut there.
    int cut(int page, double fraction, const QString &title = {});
    void setTitle(int part, const QString &title);
    /// Names the papers that begin without a title, by the page they begin with; no step of undo.
    void nameUntitled(const std::function<QString(int page)> &titleOf);

    /// The papers there are to be; left-out pages are in none.
    QList<CapturePart> parts() const;
    /// Which of them a row is in, from 0; -1 when it is left out.
    int partOf(int row) const;
    /// The row at which a part begins.
    int rowOfPart(int part) const;
    bool isSplit() const { return parts().size() > 1; }
    bool isChanged() const { return m_slots != m_first; }

    /// "Becomes 3 papers: pages 1–2, 3, 4–6."
    QString summary() const;

    bool canUndo() const { return !m_past.isEmpty(); }
    bool canRedo() const { return !m_future.isEmpty(); }
    void undo();
    void redo();

private:
    void begin();
    bool beginsHere(int row) const;

    QList<ArrangedSlot> m_slots;
    QList<ArrangedSlot> m_first;
    QList<QList<ArrangedSlot>> m_past;
    QList<QList<ArrangedSlot>> m_future;
};

/// "1–2, 4, 3 (turned)": what a person calls pages in this order.
QString pageRuns(const QList<ArrangedPage> &pages);

} // namespace LeverArch
