// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/letters/lettersubject.h"

#include "domain/letters/letterdates.h"
#include "domain/letters/letterlabels.h"
#include "domain/letters/letterparties.h"
#include "domain/letters/lettervocabulary.h"
#include "domain/letters/papertype.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr qsizetype longestSubject = 200;

QString tr(const char *text)
{
    return QCoreApplication::translate("Letters", text);
}

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromUtf8(text),
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::UseUnicodePropertiesOption);
}

bool endsSentence(const QString &text)
{
    return text.endsWith(u'.') || text.endsWith(u',') || text.endsWith(u';') ||
           text.endsWith(u':');
}

/// How the first sentence of a letter begins.
bool beginsBody(const QString &text)
{
    static const QRegularExpression opening =
        pattern("^(thank|thanks|i |i’|i'|we |we’|we'|further to|following|with reference|in response|"
                "please|it |this (letter|is|e-?mail)|as |you |your (letter|e-?mail) of .* (was|has)|"
                "when |on behalf|if |having|hope|just |there |at (the|our|a) |in (your|my)|"
                "attached|regarding your|can |could |would |after |since |last |yesterday|earlier)");
    return opening.match(text).hasMatch();
}

/// The lines under the salutation until the first that can be no subject, at most three.
QList<const LetterLine *> linesUnder(const LetterParts &parts)
{
    QList<const LetterLine *> lines;
    const LetterLine &salutation = parts.lines.at(parts.salutation);
    for (const LetterLine &line : parts.lines) {
        if (line.page == salutation.page && line.row > salutation.row &&
            line.row <= salutation.row + 6)
            lines.append(&line);
    }
    std::sort(lines.begin(), lines.end(),
              [](const auto *a, const auto *b) { return a->row < b->row; });
    return lines;
}

double widest(const QList<const LetterLine *> &lines)
{
    double right = 0;
    for (const LetterLine *line : lines)
        right = std::max(right, line->box.right());
    return right;
}

Finding joined(const QList<const LetterLine *> &lines, Confidence confidence, const QString &why)
{
    Finding found{{}, lines.first()->place(), confidence, why};
    for (const LetterLine *line : lines) {
        found.text += (found.text.isEmpty() ? QString() : QStringLiteral(" ")) + line->text;
        const TextPlace place = line->place();
        const int gap = place.start - (found.place.start + found.place.length);
        if (place.page == found.place.page && gap >= 0 && gap <= 2)
            found.place.length = place.start + place.length - found.place.start;
    }
    return found;
}

/// "Re: …", with the lines of its block that go on.
std::optional<Finding> reLine(const QList<const LetterLine *> &lines)
{
    static const QRegularExpression re = pattern("^(re ?[:.–-]|re(?= \\p{Lu})|subject ?:|ref ?: )\\s*");
    for (qsizetype i = 0; i < std::min<qsizetype>(2, lines.size()); ++i) {
        const LetterLine &line = *lines.at(i);
        const auto match = re.match(line.text);
        if (!match.hasMatch())
            continue;
        Finding found{line.text.mid(match.capturedEnd()),
                      line.placeOf(match.capturedEnd(), line.text.size()), Confidence::Sure,
                      tr("The paper labels it so itself.")};
        for (qsizetype next = i + 1; next < std::min(i + 3, lines.size()); ++next) {
            const LetterLine &more = *lines.at(next);
            if (more.block != line.block || beginsBody(more.text) || more.text.size() > longestSubject)
                break;
            const bool isWider = more.box.right() > line.box.right() + 2 * line.box.height();
            if (isWider || endsSentence(more.text) || line.text.size() < 40)
                break;
            found.text += u' ' + more.text;
        }
        return found.text.isEmpty() ? std::optional<Finding>() : found;
    }
    return {};
}

/// The line, or the block of at most three, between salutation and text.
std::optional<Finding> lineUnder(const LetterParts &parts)
{
    const QList<const LetterLine *> lines = linesUnder(parts);
    if (auto re = reLine(lines))
        return re;
    if (lines.isEmpty() || beginsBody(lines.first()->text))
        return {};
    QList<const LetterLine *> block;
    for (const LetterLine *line : lines) {
        if (line->block == lines.first()->block)
            block.append(line);
    }
    const auto isTitle = [](const LetterLine *line) {
        return !endsSentence(line->text) && !line->text.contains(QLatin1String(". "));
    };
    const bool isOwnBlock = block.size() < lines.size() && block.size() <= 3 &&
                            std::all_of(block.begin(), block.end(), isTitle);
    if (isOwnBlock)
        return joined(block, Confidence::Likely, tr("It stands between the salutation and the text."));
    // Set close to the text: a line that ends short of it.
    const LetterLine &first = *lines.first();
    if (!isTitle(&first) || lines.size() < 2 || !lines.at(1)->text.at(0).isUpper())
        return {};
    const bool isShort = first.box.right() < 0.93 * widest(lines);
    const bool isCapital = first.text == first.text.toUpper();
    if (!isShort && !isCapital && !beginsBody(lines.at(1)->text))
        return {};
    return joined({&first}, Confidence::Likely,
                  tr("It stands between the salutation and the text."));
}

bool isTitleLine(const LetterParts &parts, const LetterLine &line)
{
    static const QRegularExpression noTitle =
        pattern("^(page \\d|by |item |\\d+$|agenda item|appendix|draft$|version|web edition|"
                "https?:|www\\.|present|local news|news$|home|menu|share|print|tel)");
    const QList<WrittenDate> dates = datesIn(line.text);
    const bool isDate = !dates.isEmpty() && dates.first().length * 2 > line.text.size();
    return line.text.size() >= 4 && line.text.size() <= longestSubject && !isDate &&
           !isContactText(line.text) && !startsWithLabel(line.text) && !isDeliveryText(line.text) &&
           !noTitle.match(line.text).hasMatch() && !parts.isLabelled(line);
}

/// The title's line with those of its block in the same size.
Finding titleFrom(const LetterParts &parts, const LetterLine &line, Confidence confidence,
                  const QString &why)
{
    QList<const LetterLine *> lines;
    for (const LetterLine &other : parts.lines) {
        const bool isSame = other.block == line.block && other.row >= line.row &&
                            other.row < line.row + 3 && isTitleLine(parts, other);
        const bool follows = lines.isEmpty() || !endsSentence(lines.last()->text);
        const bool isSized = other.box.isNull() || other.box.height() > 0.85 * line.box.height();
        if (isSame && follows && isSized && !partyOf({other.text, {}, confidence, {}}))
            lines.append(&other);
        else if (&other == &line)
            lines.append(&other);
    }
    return joined(lines, confidence, why);
}

} // namespace

std::optional<Finding> paperTitle(const LetterParts &parts)
{
    const LetterLine *largest = nullptr;
    double usual = 0;
    int counted = 0;
    for (const LetterLine &line : parts.lines) {
        if (line.page != 1)
            continue;
        usual += line.box.height();
        ++counted;
        if (!parts.isHead(line) || !isTitleLine(parts, line))
            continue;
        if (titleType(line.text))
            return titleFrom(parts, line, Confidence::Likely, tr("It names what the paper is."));
        if (!largest || line.box.height() > 1.1 * largest->box.height())
            largest = &line;
    }
    if (!largest || counted == 0)
        return {};
    usual /= counted;
    if (largest->box.height() > 1.25 * usual)
        return titleFrom(parts, *largest, Confidence::Likely, tr("It is set largest on the page."));
    for (const LetterLine &line : parts.lines) {
        if (parts.isHead(line) && isTitleLine(parts, line) && !isOrganisationText(line.text))
            return titleFrom(parts, line, Confidence::Guess, tr("It is the first line of the paper."));
    }
    return {};
}

namespace {

std::optional<Finding> writtenSubject(const LetterParts &parts)
{
    if (const LabelledValue *value = parts.labelled(LabelledValue::Label::Subject))
        return value->value;
    if (parts.salutation >= 0)
        return lineUnder(parts);
    return paperTitle(parts);
}

} // namespace

std::optional<Finding> letterSubject(const LetterParts &parts)
{
    // The label of a printed e-mail's head, without a colon, before a subject that begins with one.
    static const QRegularExpression label = pattern("^subject\\s+(?=(?:re|fwd?)\\s*:)");
    std::optional<Finding> found = writtenSubject(parts);
    const auto match = label.match(found ? found->text : QString());
    if (match.hasMatch()) {
        const int length = int(match.capturedLength());
        found->text.remove(0, length);
        found->place.start += length;
        found->place.length -= length;
    }
    return found;
}

} // namespace LeverArch
