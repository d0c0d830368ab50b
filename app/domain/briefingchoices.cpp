// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/briefingchoices.h"

#include <QStringList>

namespace LeverArch {

BriefingChoices BriefingChoices::fromText(const QString &text)
{
    BriefingChoices choices;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const std::optional<Id> record = Id::fromString(word.mid(1));
        if (record && (word.front() == u'+' || word.front() == u'-'))
            choices.set(*record, word.front() == u'+');
    }
    return choices;
}

QString BriefingChoices::toText() const
{
    QStringList words;
    for (const auto &[record, taken] : m_taken.asKeyValueRange())
        words.append((taken ? QLatin1Char('+') : QLatin1Char('-')) + record.toString());
    return words.join(u' ');
}

std::optional<bool> BriefingChoices::of(Id record) const
{
    const auto said = m_taken.constFind(record);
    return said == m_taken.constEnd() ? std::nullopt : std::optional(*said);
}

} // namespace LeverArch
