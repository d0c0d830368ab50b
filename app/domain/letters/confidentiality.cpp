// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/letters/confidentiality.h"

#include <QCoreApplication>
#include <QRegularExpression>

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
            // Nothing else stands on the line.
            "^\\W*(?:strictly )?(?:private|personal|confidential|staff in confidence)"
            "(?:(?:,|/| ?[-–—&]| and) ?(?:strictly )?(?:private|personal|confidential|in "
            "confidence))*(?<!private)(?<!personal)(?: ?[-–—,:/]? ?(?:to be opened by )?(?:the )?"
            "addressee only)?\\W*$|"
            "^\\W*(?:to be opened by )?(?:the )?addressee only\\W*$|"
            "^\\W*(?:in strict(?:est)? |in )confidence\\W*$|"
            // These say it wherever they begin a line.
            "^\\W*(?:strictly )?(?:private (?:and|&) confidential|confidential (?:and|&) "
            "private)\\b|"
            "^\\W*official ?[-–— ] ?sensitive\\b|"
            "^\\W*(?:part \\w+ )?not for publication\\b|^\\W*exempt (?:information|from "
            "publication)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return line.size() <= longestMarking && marking.match(line).hasMatch();
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
        if (line.page == 1 && isMarking(line.text))
            return Finding{line.text, line.place(), Confidence::Likely, why};
    }
    return {};
}

} // namespace LeverArch
