// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/letters/papertype.h"

#include "domain/letters/lettervocabulary.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Letters", text);
}

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromUtf8(text),
                              QRegularExpression::CaseInsensitiveOption);
}

struct TypeWords
{
    const char *type;
    const char *words; ///< A pattern for a title.
};

// What stands first is believed first.
constexpr TypeWords titles[] = {
    {"minutes", "^(draft |unconfirmed |approved |confirmed )?(minutes|notes?) (of|from|for|:)|"
                "\\bminutes\\b(?!.*\\b(late|ago|walk|drive|per|each|every)\\b).{0,40}$|^minutes$|"
                "\\b(meeting notes|note of meeting|record of (the )?meeting)\\b"},
    {"equality_assessment", "\\b(equality (impact|analysis|and diversity impact)|equalities impact|"
                            "eqia|impact assessment: equality|equality impact assessment)\\b"},
    {"job_description", "\\b(job description|person specification|role profile|job profile)\\b"},
    {"staffing_table", "\\b(staffing (structure|table|establishment|schedule|list)|"
                       "establishment list|schedule of posts|posts (at risk|affected|deleted)|"
                       "structure chart|(current|proposed) structure|list of posts)\\b"},
    {"consultation_paper", "\\bconsultation (paper|document|pack|report|launch document)\\b|"
                           "^(formal |staff )?consultation( on|:)|\\bproposals? for consultation\\b|"
                           "\\bproposed restructure\\b.*\\bconsultation\\b|"
                           "\\bsection 188 (notice|notification)\\b"},
    {"inspection_report", "\\b(inspection (report|of|outcome|findings)|focused visit|monitoring visit|"
                          "short inspection|ilacs|inspection letter)\\b"},
    {"policy", "\\b(policy|procedure|code of (conduct|practice)|protocol|handbook)\\b"
               "(?! (and resources |committee|officer|director|adviser|team|manager|lead))"},
    {"press_release", "^(press|news|media) (release|statement|notice)|^for immediate release"},
    {"speech", "^(speech (by|of|to|at|given)\\b|speech$|(keynote|opening|closing) (speech|address)\\b)"},
};

QString typed(const char *type)
{
    return QString::fromLatin1(type);
}

bool isPolicySentence(const QString &line)
{
    static const QRegularExpression sentence = pattern(
        "\\b(is|are|was|were|has|have|will|would|should|says|said|told|asks?|warns?|slams?)\\b");
    return sentence.match(line).hasMatch();
}

Finding finding(const QString &type, const LetterLine &line, Confidence confidence,
                const QString &why)
{
    return {type, line.place(), confidence, why};
}

/// Words that only letters and reports of inspectors have in their head.
std::optional<Finding> inspection(const LetterParts &parts)
{
    static const QRegularExpression body =
        pattern("\\b(ofsted|inspectorate|care quality commission|cqc|hmi|his majesty’s|"
                "his majesty's|regulator of social housing|estyn|hmicfrs)\\b");
    const LetterLine *inspector = nullptr;
    for (const LetterLine &line : parts.lines) {
        if (line.page == 1 && parts.isHead(line) && body.match(line.text).hasMatch())
            inspector = &line;
    }
    if (!inspector)
        return {};
    const int last = parts.salutation >= 0 ? parts.lines.at(parts.salutation).row + 8 : 40;
    for (const LetterLine &line : parts.lines) {
        const auto type = titleType(line.text);
        if (line.page == 1 && line.row <= last && type &&
            *type == QLatin1String("inspection_report"))
            return finding(*type, line, Confidence::Likely,
                           tr("An inspectorate writes it about an inspection."));
    }
    return {};
}

/// Whether the line is a title and nothing else: it is the name of a kind of paper, or ends with one.
/// What is said of such a paper ("Response to the …", "I attach the …") is not, nor is somebody's
/// post ("Director of Policy").
bool isWholeTitle(const QString &line)
{
    constexpr qsizetype longest = 70;
    static const QRegularExpression said = pattern(
        "\\b(respon[ds]\\w*|repl(y|ies)|comments?|questions?|quer(y|ies)|objections?|concerns|feedback|"
        "attach\\w*|enclos\\w*|please|thanks?|i|we|my|our|your|about|to the|on the|from the)\\b");
    static const QRegularExpression begins = pattern(
        "^(draft |unconfirmed |confirmed |approved )?(minutes( of\\b.*| from\\b.*)?|"
        "(job description|person specification|role profile|equality (impact )?(assessment|analysis)|"
        "consultation (paper|document)|press release|media release|focused visit|monitoring visit|"
        "inspection report)(( of| for|:| [–—-]) ?\\S.*)?|speech (by|of|to|at) .*)$");
    static const QRegularExpression ends = pattern(
        "(?<! of)(?<! and)(?<! for)(?<! &)(?<! the) (policy|procedure|job description|equality impact "
        "assessment|consultation paper|consultation document|inspection report|staffing structure|"
        "person specification)$");
    if (line.size() > longest || !line.front().isUpper() || said.match(line).hasMatch())
        return false;
    return begins.match(line).hasMatch() || (!line.contains(u',') && ends.match(line).hasMatch());
}

std::optional<Finding> byTitle(const LetterParts &parts)
{
    constexpr qsizetype longestTitle = 130;
    for (const LetterLine &line : parts.lines) {
        if (line.page != 1 || !parts.isHead(line) || line.text.size() > longestTitle ||
            (line.text.endsWith(u'.') && line.text.count(u' ') > 8))
            continue;
        if (const auto type = titleType(line.text))
            return finding(*type, line,
                           isWholeTitle(line.text) ? Confidence::Sure : Confidence::Likely,
                           tr("Its title says so."));
    }
    return {};
}

std::optional<Finding> cutting(const LetterParts &parts)
{
    static const QRegularExpression by(QStringLiteral("^[Bb][Yy]:? \\p{Lu}\\p{L}+ \\p{Lu}|"
                                                      "\\b(?:[Rr]eporter|REPORTER|[Cc]orrespondent|"
                                                      "CORRESPONDENT|Local Democracy)$"),
                                       QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression paper =
        pattern("^(the |[a-z]+ )([a-z]+ ){0,2}(courier|gazette|echo|times|herald|chronicle|post|news|mail|"
                "observer|advertiser|argus|star|journal|mercury|guardian|express|standard|"
                "examiner|telegraph|recorder|independent|live|today)( online| digital)?$");
    const LetterLine *title = nullptr;
    const LetterLine *byline = nullptr;
    for (const LetterLine &line : parts.lines) {
        if (line.page != 1 || !parts.isHead(line))
            continue;
        if (!byline && by.match(line.text).hasMatch() && line.text.size() < 90)
            byline = &line;
        if (!title && paper.match(line.text).hasMatch())
            title = &line;
    }
    if (byline)
        return finding(QStringLiteral("press"), *byline,
                       title ? Confidence::Sure : Confidence::Likely, tr("It has a byline."));
    if (title)
        return finding(QStringLiteral("press"), *title, Confidence::Likely,
                       tr("A newspaper’s name stands at its head."));
    return {};
}

/// Rows of posts and numbers under "Post", "Grade", "FTE".
std::optional<Finding> table(const LetterParts &parts)
{
    static const QRegularExpression head = pattern("\\b(post|posts|grade|fte|headcount|team|job "
                                                   "title|establishment|vacant|vacancies)\\b");
    QHash<int, int> wordsInRow;
    for (const LetterLine &line : parts.lines) {
        QSet<QString> found;
        for (auto it = head.globalMatch(line.text); it.hasNext();)
            found.insert(it.next().captured(1).toLower());
        wordsInRow[line.row] += line.text.size() < 80 ? int(found.size()) : 0;
        if (line.page == 1 && wordsInRow.value(line.row) >= 3)
            return finding(QStringLiteral("staffing_table"), line, Confidence::Likely,
                           tr("It is a table of posts."));
    }
    return {};
}

std::optional<Finding> letterForm(const LetterParts &parts)
{
    const QString letter = QStringLiteral("letter");
    if (parts.salutation >= 0)
        return finding(letter, parts.lines.at(parts.salutation),
                       parts.closing >= 0 ? Confidence::Sure : Confidence::Likely,
                       tr("It greets somebody, as letters do."));
    // The labels may stand there with nothing behind them.
    if (!parts.hasHeadTable || parts.labels.isEmpty())
        return {};
    const LabelledValue *from = parts.labelled(LabelledValue::Label::From);
    if (!from)
        from = &parts.labels.first();
    return Finding{letter, from->value.place, Confidence::Likely,
                   tr("It says from whom to whom, as letters do.")};
}

std::optional<Finding> committeeReport(const LetterParts &parts)
{
    static const QRegularExpression report =
        pattern("^(report (to|of|by|author|title)|agenda item|wards? affected|decision (maker|type)|"
                "cabinet member|forward plan)\\b");
    for (const LetterLine &line : parts.lines) {
        if (line.page == 1 && parts.isHead(line) && report.match(line.text).hasMatch())
            return finding(QStringLiteral("other"), line, Confidence::Guess,
                           tr("It looks like a report to a committee."));
    }
    return {};
}

} // namespace

std::optional<QString> titleType(const QString &line)
{
    static const QList<QRegularExpression> patterns = [] {
        QList<QRegularExpression> list;
        for (const TypeWords &words : titles)
            list.append(pattern(words.words));
        return list;
    }();
    constexpr qsizetype longest = 130;
    if (line.size() > longest || isPolicySentence(line))
        return {};
    for (qsizetype i = 0; i < patterns.size(); ++i) {
        if (patterns.at(i).match(line).hasMatch())
            return typed(titles[i].type);
    }
    return {};
}

std::optional<Finding> paperType(const LetterParts &parts, const std::optional<Finding> &subject)
{
    if (auto found = inspection(parts))
        return found;
    if (parts.salutation >= 0 || (parts.hasHeadTable && !committeeReport(parts)))
        return letterForm(parts);
    if (auto found = cutting(parts); found && found->confidence == Confidence::Sure)
        return found;
    if (auto found = byTitle(parts))
        return found;
    if (subject) {
        if (const auto type = titleType(subject->text))
            return Finding{*type, subject->place, Confidence::Likely, tr("Its title says so.")};
    }
    if (auto found = cutting(parts))
        return found;
    if (auto found = committeeReport(parts))
        return found;
    if (auto found = table(parts))
        return found;
    return letterForm(parts);
}

} // namespace LeverArch
