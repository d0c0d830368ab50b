// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/wordcomparison.h"

#include "core/plural.h"
#include "domain/comparedwords.h"
#include "domain/figurechanges.h"
#include "domain/sequencedifference.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("WordComparison", text);
}

/// How far a run of the same mark goes.
int runOf(const std::vector<bool> &marks, size_t from, bool value)
{
    size_t end = from;
    while (end < marks.size() && marks[end] == value)
        ++end;
    return int(end - from);
}

QList<WordStretch> stretchesOf(const SequenceDifference &difference)
{
    QList<WordStretch> stretches;
    int a = 0;
    int b = 0;
    while (size_t(a) < difference.removed.size() || size_t(b) < difference.added.size()) {
        if (const int removed = runOf(difference.removed, size_t(a), true)) {
            stretches.append({WordChange::Removed, {a, removed}, {b, 0}});
            a += removed;
        }
        if (const int added = runOf(difference.added, size_t(b), true)) {
            stretches.append({WordChange::Added, {a, 0}, {b, added}});
            b += added;
        }
        const int same = std::min(runOf(difference.removed, size_t(a), false),
                                  runOf(difference.added, size_t(b), false));
        if (same > 0)
            stretches.append({WordChange::Same, {a, same}, {b, same}});
        a += same;
        b += same;
    }
    return stretches;
}

QList<TextPlace> placesOf(const std::vector<TextPlace> &words, const WordRange &range)
{
    QList<TextPlace> places;
    const int end = std::min(int(words.size()), range.first + range.count);
    for (int i = std::max(0, range.first); i < end; ++i) {
        const TextPlace &word = words[size_t(i)];
        if (places.isEmpty() || places.last().page != word.page)
            places.append(word);
        else
            places.last().length = word.start + word.length - places.last().start;
    }
    return places;
}

} // namespace

WordComparison::WordComparison(const QStringList &before, const QStringList &after)
{
    ComparedWords words;
    ComparedWords::Paper old = words.read(before);
    ComparedWords::Paper now = words.read(after);
    words.settle(old);
    words.settle(now);
    const SequenceDifference difference = sequenceDifference(old.keys, now.keys);
    m_isExact = difference.isShortest;
    m_isCut = old.isCut || now.isCut;
    m_stretches = stretchesOf(difference);
    for (qsizetype i = 0; i < m_stretches.size(); ++i) {
        const WordStretch &stretch = m_stretches.at(i);
        if (stretch.change == WordChange::Same)
            continue;
        m_removed += stretch.before.count;
        m_added += stretch.after.count;
        const bool isReplaced = stretch.change == WordChange::Added && i > 0 &&
                                m_stretches.at(i - 1).change == WordChange::Removed;
        if (isReplaced)
            m_figures += changedFigures(words, old, m_stretches.at(i - 1).before, now,
                                        stretch.after);
    }
    m_before = std::move(old.places);
    m_after = std::move(now.places);
}

QList<TextPlace> WordComparison::placesBefore(const WordRange &range) const
{
    return placesOf(m_before, range);
}

QList<TextPlace> WordComparison::placesAfter(const WordRange &range) const
{
    return placesOf(m_after, range);
}

QString WordComparison::summary() const
{
    if (isSame())
        return tr("The words are the same.");
    QStringList parts;
    if (m_added > 0)
        parts.append(counted("WordComparison", "%n word(s) added", m_added));
    if (m_removed > 0)
        parts.append(counted("WordComparison", "%n word(s) removed", m_removed));
    if (!m_figures.isEmpty())
        parts.append(counted("WordComparison", "%n figure(s) changed", m_figures.size()));
    QString text = parts.join(QStringLiteral(", ")) + u'.';
    if (parts.isEmpty())
        text = tr("The words that were compared are the same.");
    if (m_isCut)
        text += u' ' + tr("Only the first million words were compared.");
    return text;
}

} // namespace LeverArch
