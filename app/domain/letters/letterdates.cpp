// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/letters/letterdates.h"

#include "core/uncertaindateparser.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace LeverArch {

namespace {

using Qualifier = UncertainDate::Qualifier;

constexpr qsizetype longestHeadLine = 70; ///< A longer line is a sentence.

QString tr(const char *text)
{
    return QCoreApplication::translate("Letters", text);
}

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

const QRegularExpression &datePattern()
{
    static const QString month = QStringLiteral(
        "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
        "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?");
    static const QString weekday =
        QStringLiteral("(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? "
                       "+(?:the )?)?");
    static const QString ordinal = QStringLiteral("\\d{1,2}(?: ?(?:st|nd|rd|th))?\\b");
    static const QRegularExpression dates = pattern(
        QStringLiteral("(?<![\\w/.])(?:%2%3(?: day)?(?: of)?,? ?%1(?:,? ?(?:\\d{4}|'\\d{2}|\\d{2}$))?|"
                       "%2%1 %3,? \\d{4}|"
                       "%2\\d{1,2}([/.-])\\d{1,2}\\1(?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|"
                       "%1,? \\d{4})(?![\\w/])")
            .arg(month, weekday, ordinal));
    return dates;
}

bool isWhole(const UncertainDate &date)
{
    return date.isExact();
}

FoundDate foundDate(const WrittenDate &written, const TextPlace &place, Confidence confidence,
                    const QString &why, QDate near)
{
    FoundDate found{written.date, {}, {written.date.written(), place, confidence, why}};
    if (written.date.qualifier() == Qualifier::YearUnknown) {
        found.years = yearsFitting(written.date, near);
        // Nobody has a paper years before its date.
        if (near.isValid())
            found.years.removeIf([near](int year) { return year > near.year() + 1; });
        found.finding.confidence = std::min(confidence, Confidence::Likely);
        if (!found.years.isEmpty())
            found.finding.why += u' ' + tr("The year is not written; its weekday leaves few.");
    }
    if (weekdayContradicts(written.date)) {
        found.finding.confidence = Confidence::Guess; // One of the two is wrong.
        found.finding.why += u' ' + tr("The weekday written with it is not that day’s.");
    }
    return found;
}

FoundDate inLine(const LetterLine &line, const WrittenDate &date, Confidence confidence,
                 const QString &why, QDate near)
{
    return foundDate(date, line.placeOf(date.from, date.length), confidence, why, near);
}

/// Whether the line is nothing but a date, or a place and a date.
bool isDateLine(const QString &text, const WrittenDate &date)
{
    static const QRegularExpression rest(
        QStringLiteral("^(?:[\\p{Lu}][\\p{L}]+,|date|dated|on|published|updated|issued)?[\\s:,.|–-]*"
                       "(?:at )?(?:\\d{1,2}[:.]\\d{2} ?(?:[ap]m)?)?(?: ?gmt| ?bst| ?hours)?[\\s,.|–-]*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString around = text.left(date.from) + text.mid(date.from + date.length);
    return rest.match(around.simplified()).hasMatch();
}

std::optional<FoundDate> labelledDate(const LetterParts &parts, QDate near)
{
    for (const LabelledValue &value : parts.labels) {
        if (value.label != LabelledValue::Label::Date)
            continue;
        const QList<WrittenDate> dates = datesIn(value.value.text);
        if (dates.isEmpty())
            continue;
        TextPlace place = value.value.place;
        place.start += int(dates.first().from);
        place.length = std::min(int(dates.first().length), place.length);
        return foundDate(dates.first(), place, Confidence::Sure, value.value.why, near);
    }
    return {};
}

/// A line of the head that is a date.
std::optional<FoundDate> headDate(const LetterParts &parts, QDate near)
{
    std::optional<FoundDate> month;
    for (const LetterLine &line : parts.lines) {
        if (!parts.isHead(line) || line.text.size() > longestHeadLine)
            continue;
        for (const WrittenDate &date : datesIn(line.text)) {
            if (!isDateLine(line.text, date))
                continue;
            const bool isDay = isWhole(date.date);
            const FoundDate found =
                inLine(line, date,
                       isDay && parts.salutation >= 0 ? Confidence::Sure : Confidence::Likely,
                       tr("It stands by itself at the head of the paper."), near);
            if (isDay)
                return found;
            if (!month)
                month = found;
        }
    }
    return month;
}

/// "Minutes of the meeting held on …", "Published …", "as at …".
std::optional<FoundDate> introducedDate(const LetterParts &parts, QDate near)
{
    static const QRegularExpression before = pattern(QStringLiteral(
        "(?:\\bheld|\\bas at|\\bon|\\bmeeting|\\bminutes|\\bpublished|\\bposted|\\bdated|\\bissued|"
        "\\bupdated|\\bdate|\\bcommittee|\\bversion|\\beffective from|\\bapproved|[:,|–-])"
        "\\s*[:,]?\\s*(?:on |at .{0,30}|the |of )?$"));
    static const QRegularExpression other =
        pattern(QStringLiteral("birth|deadline|closing|review|visit|by$|until|correction|next"));
    for (const LetterLine &line : parts.lines) {
        if (!parts.isHead(line) || line.text.size() > 2 * longestHeadLine)
            continue;
        for (const WrittenDate &date : datesIn(line.text)) {
            const QString lead = line.text.left(date.from).trimmed();
            const bool isIntroduced = lead.isEmpty() || before.match(lead).hasMatch();
            if (!isIntroduced || other.match(lead).hasMatch() ||
                (parts.salutation >= 0 && line.text.size() > longestHeadLine))
                continue;
            return inLine(line, date, Confidence::Likely,
                          tr("It stands at the head of the paper."), near);
        }
    }
    return {};
}

std::optional<FoundDate> footDate(const LetterParts &parts, QDate near)
{
    if (parts.closing < 0)
        return {};
    for (const LetterLine &line : parts.lines) {
        if (line.row <= parts.lines.at(parts.closing).row)
            continue;
        for (const WrittenDate &date : datesIn(line.text)) {
            if (isDateLine(line.text, date))
                return inLine(line, date, Confidence::Likely, tr("It stands under the signature."),
                              near);
        }
    }
    return {};
}

/// What asks for an answer, ending just before the date.
const QRegularExpression &askingPattern()
{
    static const QRegularExpression asking = pattern(QStringLiteral(
        "\\b(?:repl(?:y|ies)|respon(?:d|se|ses)|comments?|views|feedback|submissions?|answers?|"
        "hear from you|let (?:me|us) (?:know|have)|return(?:ed)?|representations|written|"
        "confirm|receive[ds]?|submitted|consultation|deadline|closing date|send|provide|rsvp|"
        "reach us|agree)\\b[^.?!]{0,140}?"
        "\\b(?:by|before|no later than|not later than|until|clos(?:es|ing|e)(?: on| at)?|"
        "ends?(?: on| at)?|ending(?: on)?|is|deadline(?: is| of)?|closing date)\\s*:?\\s*"
        "(?:the |close of (?:business|play) on |(?:noon|midday|midnight|\\d{1,2}(?:[.:]\\d{2})? ?"
        "(?:am|pm)?) on |on |5pm on |the end of |end of )*$"));
    return asking;
}

} // namespace

QList<WrittenDate> datesIn(const QString &text)
{
    static const QRegularExpression looseOrdinal(QStringLiteral("(\\d) (st|nd|rd|th)\\b"));
    constexpr int most = 50;
    QList<WrittenDate> found;
    for (auto it = datePattern().globalMatch(text); it.hasNext() && found.size() < most;) {
        const auto match = it.next();
        QString written = match.captured().simplified();
        written.replace(looseOrdinal, QStringLiteral("\\1\\2"));
        const UncertainDate date = UncertainDate::parse(written);
        if (!date.isNull() && date.qualifier() != Qualifier::Unreadable)
            found.append({match.capturedStart(), match.capturedLength(), date});
    }
    return found;
}

std::optional<FoundDate> letterDate(const LetterParts &parts, QDate near)
{
    if (auto date = labelledDate(parts, near))
        return date;
    auto head = headDate(parts, near);
    if (head && isWhole(head->date))
        return head;
    if (auto date = introducedDate(parts, near); date && (!head || isWhole(date->date)))
        return date;
    return head ? head : footDate(parts, near);
}

std::optional<FoundDate> replyDate(const LetterParts &parts, const QList<PageText> &pages,
                                   QDate near)
{
    if (const LabelledValue *label = parts.labelled(LabelledValue::Label::ReplyBy)) {
        const QList<WrittenDate> dates = datesIn(label->value.text);
        if (!dates.isEmpty())
            return foundDate(dates.first(), label->value.place, Confidence::Sure, label->value.why,
                             near);
    }
    constexpr qsizetype mostText = 60'000;
    constexpr qsizetype reach = 220;
    for (int i = 0; i < pages.size(); ++i) {
        if (i >= 2 && i < pages.size() - 2)
            continue;
        QString text = pages.at(i).text.left(mostText);
        text.replace(u'\n', u' ');
        for (const WrittenDate &date : datesIn(text)) {
            const qsizetype begin = std::max<qsizetype>(0, date.from - reach);
            const QString lead = text.mid(begin, date.from - begin);
            if (!askingPattern().match(lead).hasMatch())
                continue;
            const TextPlace place{i + 1, int(date.from), int(date.length)};
            return foundDate(date, place, Confidence::Likely,
                             tr("The words before it ask for an answer."), near);
        }
    }
    return {};
}

} // namespace LeverArch
