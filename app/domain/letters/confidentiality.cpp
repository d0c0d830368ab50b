// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/letters/confidentiality.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr qsizetype longestMarking = 120;

QString tr(const char *text)
{
    return QCoreApplication::translate("Letters", text);
}

bool isMarking(const QString &line)
{
    static const QRegularExpression marking(
        QStringLiteral(
            // Nothing else stands on the line; "Private" by itself is no more than a word.
            "^(?!\\W*(?:strictly )?(?:private|personal)\\W*$)\\W*(?:strictly )?"
            "(?:private|personal|confidential|staff in confidence)"
            "(?:(?:,|/| ?[-–—&]| and) ?(?:strictly )?(?:private|personal|confidential|in "
            "confidence))*(?: ?[-–—,:/]? ?(?:to be opened by )?(?:the )?addressee only)?\\W*$|"
            "^\\W*(?:to be opened by )?(?:the )?addressee only\\W*$|"
            "^\\W*(?:in strict(?:est)? |in )confidence\\W*$|"
            // These say it wherever they begin a line.
            "^\\W*(?:strictly )?(?:private (?:and|&) confidential|confidential (?:and|&) private)\\b|"
            "^\\W*official ?[-–— ] ?sensitive\\b|"
            "^\\W*(?:part \\w+ )?not for publication\\b(?! (?:before|until|or broadcast))|"
            "^\\W*contains exempt information\\b|^\\W*exempt from publication\\b"),
        QRegularExpression::CaseInsensitiveOption |
            QRegularExpression::UseUnicodePropertiesOption);
    // The rest of a sentence that was broken off above begins small, or ends with a full stop.
    const auto letter = std::find_if(line.begin(), line.end(), [](QChar c) { return c.isLetter(); });
    return line.size() <= longestMarking && letter != line.end() && letter->isUpper() &&
           !line.endsWith(u'.') && marking.match(line).hasMatch();
}

/// Among the address and the date, or in capitals, as at the edges of pages.
bool mayBeMarked(const LetterLine &line, const LetterParts &parts)
{
    return line.page == 1 && (parts.isHead(line) || line.text == line.text.toUpper());
}

} // namespace

std::optional<Finding> confidentiality(const LetterParts &parts)
{
    const QString why = tr("It says that it is confidential.");
    for (const LabelledValue &label : parts.labels) {
        if (label.label == LabelledValue::Label::Subject && isMarking(label.value.text))
            return Finding{label.value.text, label.value.place, Confidence::Likely, why};
    }
    for (const LetterLine &line : parts.lines) {
        if (mayBeMarked(line, parts) && isMarking(line.text))
            return Finding{line.text, line.place(), Confidence::Likely, why};
    }
    return {};
}

} // namespace LeverArch
