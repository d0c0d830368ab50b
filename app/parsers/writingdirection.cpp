// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/writingdirection.h"

#include <algorithm>
#include <iterator>

namespace LeverArch {

namespace {

// The first character written from right to left, U+0590; most pages have none beyond it.
constexpr char16_t firstOfHebrew = 0x0590;

enum class Way { ToRight, ToLeft, Figure, BesideFigure, Neutral };

Way wayOf(char32_t c)
{
    switch (QChar::direction(c)) {
    case QChar::DirL:
        return Way::ToRight;
    case QChar::DirR:
    case QChar::DirAL:
        return Way::ToLeft;
    case QChar::DirEN:
    case QChar::DirAN:
        return Way::Figure;
    case QChar::DirET: // £, %
        return Way::BesideFigure;
    default:
        return Way::Neutral;
    }
}

/// A letter with the marks that belong to it, and the word it stands in; -1: the space between two.
struct Letter
{
    QString text;
    Way way = Way::Neutral;
    qsizetype word = -1;
};

using Line = QList<Letter>;

int countOf(const Line &line, Way way)
{
    return int(std::count_if(line.begin(), line.end(),
                             [way](const Letter &letter) { return letter.way == way; }));
}

void appendWord(Line &line, const PageText &page, qsizetype index)
{
    const Word &word = page.words.at(index);
    const qsizetype first = line.size();
    const auto letters = QStringView(page.text).mid(word.start, word.length).toUcs4();
    for (const char32_t c : letters) {
        const QString text = QString::fromUcs4(&c, 1);
        if (QChar::isMark(c) && line.size() > first)
            line.last().text += text;
        else
            line.append({text, wayOf(c), index});
    }
}

/// Turns a stretch round, but not what runs to the right within it.
void turn(Line::iterator begin, Line::iterator end)
{
    std::reverse(begin, end);
    const auto toLeft = [](const Letter &letter) { return letter.way == Way::ToLeft; };
    const auto runs = [](const Letter &letter) {
        return letter.way == Way::ToRight || letter.way == Way::Figure;
    };
    const auto beside = [](const Letter &letter) { return letter.way == Way::BesideFigure; };
    while (begin != end) {
        const auto until = std::find_if(begin, end, toLeft);
        auto from = std::find_if(begin, until, runs);
        auto to = until;
        while (to != from && !runs(*std::prev(to)))
            --to;
        for (; from != begin && from != to && beside(*std::prev(from)); --from) {
        }
        for (; to != until && to != from && beside(*to); ++to) {
        }
        std::reverse(from, to);
        begin = std::find_if_not(until, end, toLeft);
    }
}

/// In a line that runs to the right, only what is written to the left is turned.
void turnParts(Line &line)
{
    for (auto at = line.begin(); at != line.end();) {
        if (at->way != Way::ToLeft) {
            ++at;
            continue;
        }
        auto last = at;
        auto until = at;
        for (; until != line.end() && until->way != Way::ToRight; ++until) {
            if (until->way == Way::ToLeft)
                last = until;
        }
        turn(at, std::next(last));
        at = until;
    }
}

/// Puts a line's letters down again as words; a word's place is that of all it is made of.
void put(const Line &line, const PageText &from, PageText &to)
{
    bool within = false;
    for (const Letter &letter : line) {
        if (letter.word < 0) {
            to.text += QLatin1Char(' ');
            within = false;
            continue;
        }
        const QRectF box = from.words.at(letter.word).box;
        if (within)
            to.words.last().box |= box;
        else
            to.words.append({int(to.text.size()), 0, box});
        to.words.last().length += int(letter.text.size());
        to.text += letter.text;
        within = true;
    }
}

QList<Line> linesOf(const PageText &page)
{
    QList<Line> lines;
    for (qsizetype i = 0; i < page.words.size(); ++i) {
        const int start = page.words.at(i).start;
        if (i == 0 || page.text.at(start - 1) == QLatin1Char('\n'))
            lines.emplace_back();
        else
            lines.last().append(Letter{QStringLiteral(" ")});
        appendWord(lines.last(), page, i);
    }
    return lines;
}

bool hasWritingToLeft(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() >= firstOfHebrew &&
               (c.isHighSurrogate() || wayOf(c.unicode()) == Way::ToLeft);
    });
}

} // namespace

PageText inTypedOrder(PageText page)
{
    if (!hasWritingToLeft(page.text))
        return page;
    QList<Line> lines = linesOf(page);
    int balance = 0;
    for (const Line &line : std::as_const(lines))
        balance += countOf(line, Way::ToLeft) - countOf(line, Way::ToRight);
    PageText typed;
    for (Line &line : lines) {
        const bool allToLeft = countOf(line, Way::ToRight) == 0;
        if (countOf(line, Way::ToLeft) > 0) {
            if (allToLeft || balance > 0)
                turn(line.begin(), line.end());
            else
                turnParts(line);
        }
        if (!typed.text.isEmpty())
            typed.text += QLatin1Char('\n');
        put(line, page, typed);
    }
    return typed;
}

} // namespace LeverArch
