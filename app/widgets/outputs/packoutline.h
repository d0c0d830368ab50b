// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/stores/packstore.h"

#include <QList>
#include <QString>

#include <optional>

namespace LeverArch {

class Stores;

/// One line of a pack with what is shown of its paper.
struct PackLine
{
    PackEntry entry;
    Id document;
    QString paperTitle;
    QString paperDate;
    int paperPages = 0;

    QString title() const { return entry.title.isEmpty() ? paperTitle : entry.title; }
    QString date() const { return entry.date.isEmpty() ? paperDate : entry.date; }
    int lastPage() const { return entry.lastPage > 0 ? entry.lastPage : paperPages; }
    int pageCount() const { return std::max(0, lastPage() - entry.firstPage + 1); }
    bool isWhole() const { return entry.firstPage == 1 && lastPage() == paperPages; }
};

/// A section with its lines, in order.
struct PackPart
{
    PackSection section;
    QList<PackLine> lines;
};

/// What is in a pack, as a value that can be rearranged before it is written. Rearranging changes
/// nothing but order: positions are given anew when it is written.
class PackOutline
{
public:
    static Result<PackOutline> read(const Stores &stores, Id pack);
    /// Writes sections' and lines' places where they differ from `before`. Inside an action.
    Result<void> writeOrder(Stores &stores, const PackOutline &before) const;

    const QList<PackPart> &parts() const { return m_parts; }
    void setParts(const QList<PackPart> &parts) { m_parts = parts; }
    int pageCount() const; ///< Without the index.
    int lineCount() const;
    const PackLine *line(Id entry) const; ///< nullptr when there is none.
    int partOf(Id entry) const;           ///< Index into parts(), -1.
    bool contains(Id document) const;

    /// Moves lines, keeping their order among themselves, so that they stand before row `row` of a
    /// part (as the rows are now); row -1 or beyond: at the end.
    void moveLines(const QList<Id> &entries, int part, int row);
    /// One step up or down, over the border of a section too; nothing at the ends.
    void stepLines(const QList<Id> &entries, int by);
    void moveSection(Id section, int row);

private:
    QList<PackPart> m_parts;
};

/// Reads "3-7", "3–7", "5", "all" or nothing into first and last page of a paper; Invalid with a
/// sentence when there are no such pages. The last page is 0 for "to the end".
Result<std::pair<int, int>> readPageRange(const QString &written, int paperPages);
/// The inverse, for showing: "all 12", "3–7 of 12".
QString pageRangeShown(const PackLine &line);

} // namespace LeverArch
