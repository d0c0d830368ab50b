// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/audience.h"

#include <QCoreApplication>

#include <array>

namespace LeverArch {

namespace {

struct AudienceWords
{
    Audience audience;
    const char *key;
    const char *name;
};

constexpr std::array<AudienceWords, 4> allAudiences = {{
    {Audience::Public, "public", QT_TRANSLATE_NOOP("Audience", "Public")},
    {Audience::Members, "members", QT_TRANSLATE_NOOP("Audience", "Members")},
    {Audience::Committee, "committee", QT_TRANSLATE_NOOP("Audience", "Committee")},
    {Audience::Advisers, "advisers", QT_TRANSLATE_NOOP("Audience", "Advisers (privileged)")},
}};

} // namespace

QString audienceKey(Audience audience)
{
    return QString::fromLatin1(allAudiences.at(size_t(audience)).key);
}

Audience audienceFromKey(const QString &key)
{
    for (const AudienceWords &words : allAudiences) {
        if (key == QLatin1String(words.key))
            return words.audience;
    }
    return key.isEmpty() ? Audience::Committee : Audience::Advisers;
}

QString audienceName(Audience audience)
{
    return QCoreApplication::translate("Audience", allAudiences.at(size_t(audience)).name);
}

} // namespace LeverArch
