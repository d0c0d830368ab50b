// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/figurecheck.h"

#include "domain/numbertext.h"
#include "outputs/briefingteams.h"
#include "outputs/counttext.h"
#include "outputs/papershelf.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Briefing", text);
}

constexpr std::array smallNumbers{"zero",    "one",     "two",       "three",    "four",
                                  "five",    "six",     "seven",     "eight",    "nine",
                                  "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                  "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array tens{"",      "",      "twenty",  "thirty", "forty",
                          "fifty", "sixty", "seventy", "eighty", "ninety"};

/// "fourteen", "twenty-one"; empty beyond a hundred and for parts of one.
QString numberWord(double number)
{
    const int whole = int(std::lround(number));
    if (whole != number || whole < 0 || whole > 100)
        return {};
    if (whole < int(smallNumbers.size()))
        return QLatin1String(smallNumbers[size_t(whole)]);
    if (whole == 100)
        return QStringLiteral("hundred");
    const QString ten = QLatin1String(tens[size_t(whole / 10)]);
    return whole % 10 == 0
               ? ten
               : ten + QLatin1Char('-') + QLatin1String(smallNumbers[size_t(whole % 10)]);
}

bool same(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

/// "6.4 million" is one number on paper.
double scaleAfter(QStringView rest)
{
    static const QRegularExpression scale(
        QStringLiteral("^\\s*(thousand|million|billion|bn|[km])\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = scale.match(rest.toString());
    if (!match.hasMatch())
        return 1;
    const QChar first = match.captured(1).at(0).toLower();
    return first == u'm' ? 1e6 : first == u'b' ? 1e9 : 1e3;
}

Issue issueAbout(const Record &count, const char *code, const QString &text, const char *field)
{
    Issue issue{Issue::Severity::Warning, QLatin1String(code), text, {}, {}};
    issue.place.record = count.id;
    issue.place.field = QLatin1String(field);
    return issue;
}

QString figureName(const Record &count)
{
    QStringList words{countNumber(count), countUnit(count), countChange(count)};
    words.removeAll(QString());
    return QStringLiteral("%1 (%2)").arg(words.join(QLatin1Char(' ')), countWhat(count));
}

void lookOnPage(const Record &count, const PaperPlace &source, PaperShelf &papers,
                QList<Issue> &issues)
{
    const auto version = papers.currentVersion(source.document);
    const auto text = version.ok() ? papers.text(version->original, source.page)
                                   : Result<PageText>(version.error());
    Issue issue = issueAbout(count, "figure.not_on_page", {}, "source_page");
    issue.place.record = source.document;
    issue.place.page = source.page;
    if (!text.ok()) {
        issue.text = tr("The source page of %1 cannot be read. Check the page number.")
                         .arg(figureName(count));
        issue.detail = text.error().message;
    } else if (text->text.trimmed().isEmpty()) {
        issue.severity = Issue::Severity::Note;
        issue.code = QStringLiteral("figure.page_without_text");
        issue.text = tr("Page %1 is a picture without text, so %2 could not be looked up there. "
                        "Check it by eye.")
                         .arg(QString::number(source.page), figureName(count));
    } else if (!numberOccurs(count.values.value(QStringLiteral("value")).toDouble(), text->text)) {
        issue.text = tr("%1 does not occur on page %2 of its source.")
                         .arg(figureName(count), QString::number(source.page));
    } else {
        return;
    }
    issues.append(issue);
}

} // namespace

bool numberOccurs(double number, const QString &text)
{
    static const QRegularExpression digits(QStringLiteral("\\d[\\d,]*(?:\\.\\d+)?"));
    const double wanted = std::abs(number);
    for (auto it = digits.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        QString written = match.captured();
        written.remove(QLatin1Char(','));
        const double plain = written.toDouble();
        const double scaled = plain * scaleAfter(QStringView(text).mid(match.capturedEnd(), 12));
        // Tables head their columns "£000" and print thousands.
        if (same(plain, wanted) || same(scaled, wanted) ||
            (wanted >= 1000 && same(plain * 1000, wanted) && text.contains(QStringLiteral("000"))))
            return true;
    }
    const QString word = numberWord(wanted);
    if (word.isEmpty())
        return false;
    // "four" is not in "forty-four", nor is "forty".
    const QRegularExpression whole(
        QStringLiteral("(?<![\\w-])%1(?!\\w|-(?:one|two|three|four|five|six|seven|eight|nine)\\b)")
            .arg(word),
        QRegularExpression::CaseInsensitiveOption);
    QString loose = text;
    loose.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return loose.contains(whole);
}

namespace {

void checkBase(const Record &count, QList<Issue> &issues)
{
    if (!countHasBase(count)) {
        const QString question = count.text("unit") == QLatin1String("pounds")
                                     ? tr("%1 has no base: out of how much?")
                                     : tr("%1 has no base: out of how many?");
        issues.append(issueAbout(count, "figure.base", question.arg(figureName(count)), "base"));
    } else if (countIsMoreThanBase(count)) {
        issues.append(issueAbout(count, "figure.more_than_base",
                                 tr("%1 is more than the %2 it is said to be part of.")
                                     .arg(figureName(count), countBase(count)),
                                 "base"));
    }
}

} // namespace

void checkFigure(const Record &count, const PaperPlace &source, PaperShelf &papers,
                 QList<Issue> &issues)
{
    if (!countHasNumber(count) && isTeamCount(count))
        return;
    if (!countHasNumber(count)) {
        issues.append(issueAbout(count, "figure.value",
                                 tr("“%1” has no number yet.").arg(count.title), "value"));
        return;
    }
    checkBase(count, issues);
    if (source.document.isNull()) {
        issues.append(issueAbout(count, "figure.source",
                                 tr("%1 has no source.").arg(figureName(count)), "source"));
    } else if (source.page <= 0) {
        issues.append(issueAbout(count, "figure.page",
                                 tr("%1 has a source but no page.").arg(figureName(count)),
                                 "source_page"));
    } else {
        lookOnPage(count, source, papers, issues);
    }
}

} // namespace LeverArch
