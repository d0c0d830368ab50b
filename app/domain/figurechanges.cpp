// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/figurechanges.h"

#include <QSet>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr int shortPassage = 30; ///< Words.
constexpr qsizetype mostFigures = 200;

struct Figure
{
    QString text;
    TextPlace place;
};

bool isNumberWord(const QString &lower)
{
    static const QSet<QString> numbers = [] {
        const QStringList list =
            QStringLiteral("zero one two three four five six seven eight nine ten eleven twelve "
                           "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
                           "thirty forty fifty sixty seventy eighty ninety hundred thousand million "
                           "half third quarter")
                .split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    const QStringList parts = lower.split(u'-');
    return std::all_of(parts.begin(), parts.end(),
                       [](const QString &part) { return numbers.contains(part); });
}

QList<Figure> figuresOf(const ComparedWords &words, const ComparedWords::Paper &paper,
                        const WordRange &range)
{
    QList<Figure> figures;
    for (int i = range.first; i < range.first + range.count; ++i) {
        const QString figure = figureIn(words.word(paper.keys[size_t(i)]));
        if (!figure.isEmpty() && figures.size() <= mostFigures)
            figures.append({figure, paper.places[size_t(i)]});
    }
    return figures;
}

/// Takes out what both have in the same order: a longest common subsequence by the classic table.
void dropCommon(QList<Figure> &a, QList<Figure> &b)
{
    const qsizetype columns = b.size() + 1;
    std::vector<int> longest(size_t((a.size() + 1) * columns), 0);
    const auto at = [&](qsizetype i, qsizetype j) -> int & {
        return longest[size_t(i * columns + j)];
    };
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        for (qsizetype j = b.size() - 1; j >= 0; --j)
            at(i, j) = a.at(i).text == b.at(j).text ? at(i + 1, j + 1) + 1
                                                    : std::max(at(i + 1, j), at(i, j + 1));
    }
    QList<Figure> restOfA;
    QList<Figure> restOfB;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (a.at(i).text == b.at(j).text) {
            ++i;
            ++j;
        } else if (at(i + 1, j) >= at(i, j + 1)) {
            restOfA.append(a.at(i++));
        } else {
            restOfB.append(b.at(j++));
        }
    }
    a = restOfA + a.mid(i);
    b = restOfB + b.mid(j);
}

} // namespace

QString figureIn(const QString &word)
{
    static const QString kept = QStringLiteral("£$€%");
    qsizetype begin = 0;
    qsizetype end = word.size();
    const auto isKept = [&](QChar c) { return c.isLetterOrNumber() || kept.contains(c); };
    while (begin < end && !isKept(word.at(begin)))
        ++begin;
    while (end > begin && !isKept(word.at(end - 1)))
        --end;
    const QString inner = word.mid(begin, end - begin);
    const bool hasFigure =
        std::any_of(inner.begin(), inner.end(), [](QChar c) { return c.isNumber(); });
    return hasFigure || (!inner.isEmpty() && isNumberWord(inner.toLower())) ? inner : QString();
}

QList<FigureChange> changedFigures(const ComparedWords &words, const ComparedWords::Paper &before,
                                   const WordRange &removed, const ComparedWords::Paper &after,
                                   const WordRange &added)
{
    QList<FigureChange> changes;
    if (removed.count == 0 || added.count == 0)
        return changes;
    QList<Figure> old = figuresOf(words, before, removed);
    QList<Figure> now = figuresOf(words, after, added);
    if (old.size() > mostFigures || now.size() > mostFigures)
        return changes;
    dropCommon(old, now);
    const bool isShort = removed.count <= shortPassage && added.count <= shortPassage;
    if (old.size() != now.size() && !isShort)
        return changes;
    for (qsizetype i = 0; i < std::max(old.size(), now.size()); ++i) {
        const Figure was = i < old.size() ? old.at(i) : Figure{};
        const Figure is = i < now.size() ? now.at(i) : Figure{};
        changes.append({was.text, is.text, was.place, is.place});
    }
    return changes;
}

} // namespace LeverArch
