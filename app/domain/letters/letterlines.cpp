// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/letters/letterlines.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace LeverArch {

namespace {

constexpr qsizetype mostWords = 6'000;
constexpr double gapBetweenColumns = 2.0; ///< Line heights.
constexpr double gapBetweenBlocks = 0.65;
constexpr double sameEdge = 1.0;
constexpr double otherSize = 1.35; ///< A headline is set that much larger than what follows.
constexpr qsizetype longestLine = 400; ///< Characters of a line that are read.

double middleOf(QList<double> values)
{
    if (values.isEmpty())
        return 1;
    const auto middle = values.begin() + values.size() / 2;
    std::nth_element(values.begin(), middle, values.end());
    return std::max(*middle, 1.0);
}

/// Lays the words of one page out in rows, lines and blocks.
class LineMaker
{
public:
    LineMaker(const PageText &page, int number, int firstRow, int firstBlock)
        : m_page(page), m_number(number), m_row(firstRow), m_block(firstBlock)
    {
    }

    QList<LetterLine> make()
    {
        if (!hasBoxes())
            return linesOfText();
        QList<double> heights;
        for (qsizetype i = 0; i < count(); ++i)
            heights.append(m_page.words.at(i).box.height());
        m_height = middleOf(heights);
        makeRows();
        makeBlocks();
        return m_lines;
    }

private:
    qsizetype count() const { return std::min(m_page.words.size(), mostWords); }

    bool hasBoxes() const
    {
        const auto isSane = [](const Word &word) {
            const QRectF &box = word.box;
            return box.isValid() && std::isfinite(box.left()) && std::isfinite(box.top()) &&
                   std::isfinite(box.right()) && std::isfinite(box.bottom());
        };
        return count() > 0 &&
               std::all_of(m_page.words.begin(), m_page.words.begin() + count(), isSane);
    }

    QList<LetterLine> linesOfText()
    {
        int start = 0;
        qsizetype words = 0;
        for (const QString &text : m_page.text.split(u'\n')) {
            words += text.count(u' ') + 1;
            if (words > mostWords)
                break;
            LetterLine line;
            line.page = m_number;
            line.row = m_row++;
            line.block = m_block;
            line.text = text.left(longestLine);
            line.pieces.append({0, start, int(line.text.size())});
            if (!text.isEmpty())
                m_lines.append(line);
            start += int(text.size()) + 1;
        }
        return m_lines;
    }

    double middle(int word) const { return m_page.words.at(word).box.center().y(); }

    void makeRows()
    {
        QList<int> sorted(count());
        std::iota(sorted.begin(), sorted.end(), 0);
        std::stable_sort(sorted.begin(), sorted.end(),
                         [this](int a, int b) { return middle(a) < middle(b); });
        QList<int> row;
        for (const int word : std::as_const(sorted)) {
            const double reach = 0.5 * m_page.words.at(word).box.height();
            if (!row.isEmpty() && middle(word) - middle(row.first()) > reach) {
                addRow(row);
                row.clear();
            }
            row.append(word);
        }
        addRow(row);
    }

    void addRow(QList<int> row)
    {
        std::stable_sort(row.begin(), row.end(), [this](int a, int b) {
            return m_page.words.at(a).box.left() < m_page.words.at(b).box.left();
        });
        LetterLine line;
        for (const int index : std::as_const(row)) {
            const Word &word = m_page.words.at(index);
            const bool isFar = !line.pieces.isEmpty() &&
                               word.box.left() - line.box.right() > gapBetweenColumns * m_height;
            if (isFar) {
                m_lines.append(line);
                line = {};
            }
            addWord(line, word);
        }
        if (!line.pieces.isEmpty())
            m_lines.append(line);
        ++m_row;
    }

    void addWord(LetterLine &line, const Word &word)
    {
        line.page = m_number;
        line.row = m_row;
        line.box = line.pieces.isEmpty() ? word.box : line.box.united(word.box);
        if (line.text.size() + word.length > longestLine && !line.text.isEmpty())
            return;
        if (!line.text.isEmpty())
            line.text += u' ';
        line.pieces.append({int(line.text.size()), word.start, word.length});
        line.text += m_page.text.mid(word.start, word.length);
    }

    bool follows(const LetterLine &line, const LetterLine &above) const
    {
        const double gap = line.box.top() - above.box.bottom();
        const double bigger = std::max(line.box.height(), above.box.height());
        const double smaller = std::max(1.0, std::min(line.box.height(), above.box.height()));
        if (gap > gapBetweenBlocks * m_height || gap < -m_height || line.row == above.row ||
            bigger > otherSize * smaller)
            return false;
        const double near = sameEdge * m_height;
        return std::abs(line.box.left() - above.box.left()) < near ||
               std::abs(line.box.right() - above.box.right()) < near ||
               std::abs(line.box.center().x() - above.box.center().x()) < near ||
               (line.box.left() < above.box.right() && above.box.left() < line.box.right());
    }

    void makeBlocks()
    {
        QList<qsizetype> open; // The last line of each block that may still go on.
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            LetterLine &line = m_lines[i];
            open.removeIf([&](qsizetype last) {
                return m_lines.at(last).box.bottom() + 3 * m_height < line.box.top();
            });
            const auto above = std::find_if(open.begin(), open.end(), [&](qsizetype last) {
                return follows(line, m_lines.at(last));
            });
            if (above == open.end()) {
                line.block = m_block++;
                open.append(i);
            } else {
                line.block = m_lines.at(*above).block;
                *above = i;
            }
        }
        std::stable_sort(m_lines.begin(), m_lines.end(), [](const auto &a, const auto &b) {
            return a.block < b.block;
        });
    }

    const PageText &m_page;
    int m_number = 0;
    int m_row = 0;
    int m_block = 0;
    double m_height = 1;
    QList<LetterLine> m_lines;
};

} // namespace

TextPlace LetterLine::placeOf(qsizetype from, qsizetype length) const
{
    TextPlace place{page, 0, 0};
    if (pieces.size() == 1) {
        const Piece &only = pieces.first();
        place.start = only.start + int(std::clamp<qsizetype>(from - only.at, 0, only.length));
        place.length = int(std::min<qsizetype>(length, only.start + only.length - place.start));
        return place;
    }
    int end = -1;
    for (const Piece &piece : pieces) {
        if (piece.at + piece.length <= from || piece.at >= from + length)
            continue;
        // What stands elsewhere in the stored text is left out rather than what is between.
        if (end >= 0 && (piece.start < end || piece.start > end + 2))
            break;
        if (end < 0)
            place.start = piece.start;
        end = piece.start + piece.length;
    }
    place.length = std::max(0, end - place.start);
    return place;
}

QList<LetterLine> letterLines(const PageText &page, int pageNumber, int firstRow, int firstBlock)
{
    return LineMaker(page, pageNumber, firstRow, firstBlock).make();
}

QList<const LetterLine *> besides(const QList<LetterLine> &lines, const LetterLine &line)
{
    QList<const LetterLine *> found;
    for (const LetterLine &other : lines) {
        if (other.row == line.row && other.page == line.page && &other != &line &&
            other.box.left() >= line.box.right())
            found.append(&other);
    }
    std::sort(found.begin(), found.end(), [](const LetterLine *a, const LetterLine *b) {
        return a->box.left() < b->box.left();
    });
    return found;
}

} // namespace LeverArch
