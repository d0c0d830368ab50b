// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/arrange/pagearrangement.h"

#include "core/plural.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace LeverArch {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("PageArrangement", text);
}

bool isWhole(const ArrangedPage &page)
{
    return page.top <= 0 && page.bottom >= 1;
}

QString nameOf(const ArrangedPage &page)
{
    if (isWhole(page))
        return QString::number(page.page);
    return words("part of %1").arg(page.page);
}

} // namespace

QString pageRuns(const QList<ArrangedPage> &pages)
{
    QStringList runs;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        qsizetype last = i;
        while (isWhole(pages[i]) && last + 1 < pages.size() && isWhole(pages[last + 1]) &&
               pages[last + 1].page == pages[last].page + 1)
            ++last;
        runs.append(last > i ? QStringLiteral("%1–%2").arg(pages[i].page).arg(pages[last].page)
                             : nameOf(pages[i]));
        i = last;
    }
    return runs.join(QStringLiteral(", "));
}

PageArrangement::PageArrangement(int pages, const QString &title)
{
    for (int page = 1; page <= pages; ++page) {
        ArrangedSlot slot;
        slot.shown.page = page;
        m_slots.append(slot);
    }
    if (!m_slots.isEmpty())
        m_slots.first().title = title;
    m_first = m_slots;
}

void PageArrangement::begin()
{
    m_past.append(m_slots);
    m_future.clear();
}

int PageArrangement::move(const QList<int> &rows, int before)
{
    QList<int> sorted = rows;
    std::sort(sorted.begin(), sorted.end());
    QList<ArrangedSlot> moving;
    QList<ArrangedSlot> rest;
    qsizetype at = -1;
    for (int row = 0; row < count(); ++row) {
        if (row == before)
            at = rest.size();
        (sorted.contains(row) ? moving : rest).append(m_slots[row]);
    }
    if (at < 0)
        at = rest.size();
    QList<ArrangedSlot> after = rest.mid(0, at) + moving + rest.mid(at);
    // The first paper begins with whatever page is first, and keeps its title.
    if (!after.isEmpty() && !m_slots.isEmpty() && after.first() != m_slots.first()) {
        const QString title = m_slots.first().title;
        for (ArrangedSlot &slot : after) {
            if (!slot.begins)
                slot.title.clear();
        }
        after.first().title = title;
        after.first().begins = false;
    }
    if (after != m_slots) {
        begin();
        m_slots = after;
    }
    return int(at);
}

void PageArrangement::turn(const QList<int> &rows, int quarterTurns)
{
    if (rows.isEmpty())
        return;
    begin();
    for (const int row : rows)
        m_slots[row].shown.quarterTurns = (m_slots[row].shown.quarterTurns + quarterTurns + 4) % 4;
}

void PageArrangement::toggleLeftOut(const QList<int> &rows)
{
    if (rows.isEmpty())
        return;
    const bool allOut = std::all_of(rows.begin(), rows.end(),
                                    [this](int row) { return m_slots[row].leftOut; });
    begin();
    for (const int row : rows)
        m_slots[row].leftOut = !allOut;
}

void PageArrangement::toggleBegin(int row, const QString &title)
{
    if (row < 1 || row >= count())
        return;
    begin();
    m_slots[row].begins = !m_slots[row].begins;
    m_slots[row].title = m_slots[row].begins ? title : QString();
}

int PageArrangement::cut(int page, double fraction, const QString &title)
{
    for (int row = 0; row < count(); ++row) {
        const ArrangedPage shown = m_slots[row].shown;
        if (shown.page != page || fraction <= shown.top || fraction >= shown.bottom)
            continue;
        begin();
        ArrangedSlot lower = m_slots[row];
        m_slots[row].shown.bottom = fraction;
        lower.shown.top = fraction;
        lower.begins = true;
        lower.title = title;
        m_slots.insert(row + 1, lower);
        return row + 1;
    }
    return -1;
}

void PageArrangement::nameUntitled(const std::function<QString(int page)> &titleOf)
{
    for (ArrangedSlot &slot : m_slots) {
        if (slot.begins && slot.title.isEmpty())
            slot.title = titleOf(slot.shown.page);
    }
}

void PageArrangement::setTitle(int part, const QString &title)
{
    const int row = rowOfPart(part);
    if (row < 0)
        return;
    // A title stands where its paper begins, also when that page was left out.
    int holder = row;
    while (holder > 0 && !m_slots[holder].begins && m_slots[holder - 1].leftOut)
        --holder;
    if (m_slots[holder].title == title)
        return;
    begin();
    m_slots[holder].title = title;
}

bool PageArrangement::beginsHere(int row) const
{
    if (m_slots[row].leftOut)
        return false;
    for (int before = row; before >= 0; --before) {
        if (before < row && !m_slots[before].leftOut)
            return false;
        if (m_slots[before].begins)
            return true;
    }
    return true; // Nothing that stays is before it.
}

QList<CapturePart> PageArrangement::parts() const
{
    QList<CapturePart> parts;
    QString title;
    for (int row = 0; row < count(); ++row) {
        const ArrangedSlot &slot = m_slots[row];
        if (slot.begins || row == 0)
            title = slot.title;
        if (slot.leftOut)
            continue;
        if (beginsHere(row))
            parts.append({title, {}});
        parts.last().pages.append(slot.shown);
    }
    return parts;
}

int PageArrangement::partOf(int row) const
{
    int part = -1;
    for (int at = 0; at <= row && at < count(); ++at)
        part += beginsHere(at) ? 1 : 0;
    return row < count() && !m_slots[row].leftOut ? part : -1;
}

int PageArrangement::rowOfPart(int part) const
{
    for (int row = 0; row < count(); ++row) {
        if (beginsHere(row) && part-- == 0)
            return row;
    }
    return -1;
}

QString PageArrangement::summary() const
{
    const QList<CapturePart> all = parts();
    if (all.isEmpty())
        return words("Every page is left out. Keep at least one.");
    QStringList runs;
    for (const CapturePart &part : all)
        runs.append(pageRuns(part.pages));
    if (all.size() > 1)
        return words("Becomes %1: pages %2.")
            .arg(counted("PageArrangement", QT_TRANSLATE_NOOP("PageArrangement", "%n paper(s)"),
                         all.size()),
                 runs.join(QStringLiteral(" · ")));
    if (!isChanged())
        return words("Stays one paper as it is. Move, turn or leave out pages, or say where a new "
                     "paper begins.");
    return words("Stays one paper, with pages %1.").arg(runs.first());
}

void PageArrangement::undo()
{
    if (m_past.isEmpty())
        return;
    m_future.append(m_slots);
    m_slots = m_past.takeLast();
}

void PageArrangement::redo()
{
    if (m_future.isEmpty())
        return;
    m_past.append(m_slots);
    m_slots = m_future.takeLast();
}

} // namespace LeverArch
