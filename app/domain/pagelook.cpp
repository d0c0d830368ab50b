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

/// From a salutation up through the short lines of its head, at most 25 rows.
qsizetype headAbove(const QList<LetterLine> &lines, qsizetype salutation)
{
    constexpr int most = 25;
    qsizetype first = salutation;
    while (first > 0 && lines.at(salutation).row - lines.at(first - 1).row <= most) {
        const LetterLine &above = lines.at(first - 1);
        const bool isSentence = above.text.endsWith(u'.') && above.text.count(u' ') > 3;
        if (isSentence || !isHeadLine(above) || endsDocument(above) || isClosing(above.text))
            break;
        --first;
    }
    // What stands close under a signature is the signature's.
    qsizetype closing = first - 1;
    while (closing >= 0 && lines.at(salutation).row - lines.at(closing).row <= most &&
           !isClosing(lines.at(closing).text))
        --closing;
    if (closing >= 0 && isClosing(lines.at(closing).text) && closing == first - 1) {
        const int block = first < lines.size() ? lines.at(first).block : -1;
        while (first < salutation && lines.at(first).block == block)
            ++first;
    }
    return first;
}

bool isHeadTable(const QList<LetterLine> &lines, qsizetype at)
{
    static const QRegularExpression label(
        QStringLiteral("^(from|to|date|sent|subject)(?: ?:|$| )"),
        QRegularExpression::CaseInsensitiveOption);
    QSet<QString> seen;
    const QString first = label.match(lines.at(at).text).captured(1).toLower();
    if (first.isEmpty())
        return false;
    for (qsizetype i = at; i < lines.size() && lines.at(i).row <= lines.at(at).row + 6; ++i) {
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

std::optional<Beginning> beginningAt(const PageLook &look, qsizetype at)
{
    using Sign = Beginning::Sign;
    const LetterLine &line = look.lines.at(at);
    if (isSalutation(line.text))
        return Beginning{Sign::Letter, headAbove(look.lines, at), at};
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
    for (qsizetype at = 0; at < look.lines.size(); ++at) {
        const auto beginning = beginningAt(look, at);
        if (!beginning)
            continue;
        // A heading over a letter's head, a title over its table: one beginning, seen twice.
        constexpr int close = 12;
        const bool isSame =
            !found.isEmpty() &&
            (beginning->first <= found.last().at ||
             look.lines.at(beginning->at).row - look.lines.at(found.last().at).row <= close);
        const bool isOther =
            isSame && std::any_of(look.lines.begin() + found.last().at,
                                  look.lines.begin() + at, endsDocument);
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
