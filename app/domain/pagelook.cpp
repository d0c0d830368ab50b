// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/pagelook.h"

#include "domain/letters/letterdates.h"
#include "domain/letters/letterlabels.h"
#include "domain/letters/lettervocabulary.h"
#include "domain/letters/papertype.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr qsizetype longestHeading = 130;
constexpr double headingSize = 1.45; ///< Times the page's usual line.
constexpr qsizetype mostLooked = 60; ///< Lines near another; many more stand in no head.

/// "Page 2 of 5", "Page 2", "2 of 5", "- 2 -", "2": a line that is nothing else, or ends so.
std::optional<PrintedNumber> printedNumber(const QString &text)
{
    static const QRegularExpression worded(
        QStringLiteral("\\bpage (\\d{1,4})(?: ?(?:of|/) ?(\\d{1,4}))?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bare(
        QStringLiteral("^[-–— ]*(\\d{1,4})(?: ?(?:of|/) ?(\\d{1,4}))?[-–— ]*$"),
        QRegularExpression::CaseInsensitiveOption);
    for (const auto *pattern : {&worded, &bare}) {
        if (const auto match = pattern->match(text); match.hasMatch())
            return PrintedNumber{match.captured(1).toInt(), match.captured(2).toInt()};
    }
    return {};
}

std::optional<PrintedNumber> numberOf(const QList<LetterLine> &lines)
{
    constexpr qsizetype looked = 3;
    for (qsizetype i = lines.size() - 1; i >= std::max<qsizetype>(0, lines.size() - looked); --i) {
        if (const auto number = printedNumber(lines.at(i).text))
            return number;
    }
    for (qsizetype i = 0; i < std::min(looked, lines.size()); ++i) {
        if (const auto number = printedNumber(lines.at(i).text))
            return number;
    }
    return {};
}

bool isHeadLine(const LetterLine &line)
{
    const QList<WrittenDate> dates = datesIn(line.text);
    const bool isDate = !dates.isEmpty() && dates.first().length * 2 > line.text.size();
    return isDate || startsWithLabel(line.text) || isAddressText(line.text) ||
           isContactText(line.text) || isDeliveryText(line.text) ||
           isOrganisationText(line.text) || isRoleText(line.text) || line.text.size() < 45;
}

/// Finds where the head above a salutation begins. Each line is looked at once, and few for each
/// salutation, because a page may be made to have thousands of them, all in one row.
class HeadFinder
{
public:
    explicit HeadFinder(const QList<LetterLine> &lines)
        : m_lines(lines), m_belongs(lines.size()), m_closes(lines.size())
    {}

    /// From a salutation up through the short lines of its head, at most 25 rows.
    qsizetype headAbove(qsizetype salutation)
    {
        qsizetype first = salutation;
        while (first > 0 && isNear(first - 1, salutation) && belongs(first - 1))
            --first;
        // What stands close under a signature is the signature's.
        const qsizetype closing = first - 1;
        if (closing >= 0 && closes(closing)) {
            const int block = m_lines.at(first).block;
            while (first < salutation && m_lines.at(first).block == block)
                ++first;
        }
        return first;
    }

private:
    bool isNear(qsizetype at, qsizetype salutation) const
    {
        constexpr int mostRows = 25;
        return salutation - at <= mostLooked &&
               m_lines.at(salutation).row - m_lines.at(at).row <= mostRows;
    }

    bool belongs(qsizetype at)
    {
        std::optional<bool> &known = m_belongs[at];
        if (!known) {
            const LetterLine &line = m_lines.at(at);
            const bool isSentence = line.text.endsWith(u'.') && line.text.count(u' ') > 3;
            known = !isSentence && !closes(at) && !endsDocument(line) && isHeadLine(line);
        }
        return *known;
    }

    bool closes(qsizetype at)
    {
        std::optional<bool> &known = m_closes[at];
        if (!known)
            known = isClosing(m_lines.at(at).text);
        return *known;
    }

    const QList<LetterLine> &m_lines;
    QList<std::optional<bool>> m_belongs;
    QList<std::optional<bool>> m_closes;
};

bool isHeadTable(const QList<LetterLine> &lines, qsizetype at)
{
    static const QRegularExpression label(
        QStringLiteral("^(from|to|date|sent|subject)(?: ?:|$| )"),
        QRegularExpression::CaseInsensitiveOption);
    QSet<QString> seen;
    const QString first = label.match(lines.at(at).text).captured(1).toLower();
    if (first.isEmpty())
        return false;
    const qsizetype end = std::min(lines.size(), at + mostLooked);
    for (qsizetype i = at; i < end && lines.at(i).row <= lines.at(at).row + 6; ++i) {
        const QString found = label.match(lines.at(i).text).captured(1).toLower();
        if (!found.isEmpty())
            seen.insert(found);
    }
    return seen.size() >= 3;
}

bool startsBlock(const QList<LetterLine> &lines, qsizetype at)
{
    return at == 0 || lines.at(at - 1).block != lines.at(at).block;
}

bool isTitle(const PageLook &look, qsizetype at)
{
    static const QRegularExpression forms(
        QStringLiteral("^(press release|news release|media statement|statement (by|from|of)|"
                       "speech (by|to|of)|open letter|letter (to|from) |transcript|agenda$|"
                       "agenda item|briefing note|memorandum$|memo$|notice of |appendix [a-z0-9]+\\b|"
                       "for immediate release)"),
        QRegularExpression::CaseInsensitiveOption);
    const LetterLine &line = look.lines.at(at);
    if (line.text.size() > longestHeading || line.text.endsWith(u'.') || line.text.endsWith(u','))
        return false;
    if (forms.match(line.text).hasMatch())
        return true;
    // Other papers are only named in a text; a title is one only where it is set as one.
    static const QRegularExpression numbered(QStringLiteral("^\\d+(\\.\\d+)*\\.? "));
    const bool isLarge = line.box.height() > headingSize * look.usualHeight;
    return titleType(line.text) && !numbered.match(line.text).hasMatch() &&
           (isLarge || line.text == line.text.toUpper() || at < 3);
}

bool isLargeHeading(const PageLook &look, qsizetype at)
{
    const LetterLine &line = look.lines.at(at);
    return look.usualHeight > 0 && line.text.size() >= 4 && line.text.size() <= longestHeading &&
           line.box.height() > headingSize * look.usualHeight;
}

std::optional<Beginning> beginningAt(const PageLook &look, qsizetype at, HeadFinder &heads)
{
    using Sign = Beginning::Sign;
    const LetterLine &line = look.lines.at(at);
    if (isSalutation(line.text))
        return Beginning{Sign::Letter, heads.headAbove(at), at};
    if (!startsBlock(look.lines, at))
        return {};
    if (isHeadTable(look.lines, at))
        return Beginning{Sign::HeadTable, at, at};
    if (isTitle(look, at))
        return Beginning{Sign::Title, at, at};
    if (isLargeHeading(look, at))
        return Beginning{Sign::Heading, at, at};
    return {};
}

} // namespace

PageLook pageLook(const PageText &page, int number)
{
    PageLook look;
    look.lines = letterLines(page, number);
    std::stable_sort(look.lines.begin(), look.lines.end(), [](const auto &a, const auto &b) {
        return std::pair(a.row, a.box.left()) < std::pair(b.row, b.box.left());
    });
    look.number = numberOf(look.lines);
    look.isEmpty = look.lines.isEmpty() ||
                   (look.lines.size() == 1 && printedNumber(look.lines.first().text));
    QList<double> heights;
    for (const LetterLine &line : std::as_const(look.lines))
        heights.append(line.box.height());
    if (!heights.isEmpty()) {
        const auto middle = heights.begin() + heights.size() / 2;
        std::nth_element(heights.begin(), middle, heights.end());
        look.usualHeight = *middle;
    }
    return look;
}

QList<Beginning> beginnings(const PageLook &look)
{
    QList<Beginning> found;
    HeadFinder heads(look.lines);
    qsizetype end = -1; // The last line above that ends a document.
    for (qsizetype at = 0; at < look.lines.size(); ++at) {
        if (at > 0 && endsDocument(look.lines.at(at - 1)))
            end = at - 1;
        const auto beginning = beginningAt(look, at, heads);
        if (!beginning)
            continue;
        // A heading over a letter's head, a title over its table: one beginning, seen twice.
        constexpr int close = 12;
        const bool isSame =
            !found.isEmpty() &&
            (beginning->first <= found.last().at ||
             look.lines.at(beginning->at).row - look.lines.at(found.last().at).row <= close);
        const bool isOther = isSame && end >= found.last().at;
        if (isSame && !isOther)
            found.last().sign = std::min(found.last().sign, beginning->sign);
        else
            found.append(*beginning);
    }
    return found;
}

bool endsDocument(const LetterLine &line)
{
    static const QRegularExpression end(
        QStringLiteral("^[-–—* ]*(ends?|the end|end of (statement|speech|release|letter))[-–—*. ]*$|"
                       "^notes? (to|for) editors?\\b|^[*_–—-]( ?[*_–—-]){2,}$"),
        QRegularExpression::CaseInsensitiveOption);
    return isClosing(line.text) || end.match(line.text).hasMatch();
}

} // namespace LeverArch
