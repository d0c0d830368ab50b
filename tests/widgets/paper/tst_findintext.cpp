// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/findintext.h"

#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

QStringList found(const char *text, const char *words)
{
    const QString page = QString::fromUtf8(text);
    QStringList places;
    for (const auto &[start, length] : findInText(page, QString::fromUtf8(words)))
        places.append(page.mid(start, length));
    return places;
}

} // namespace

TEST_CASE("Words are found whatever their case, accents, hyphens and line ends")
{
    CHECK(found("The Council and the council", "council") ==
          QStringList{QStringLiteral("Council"), QStringLiteral("council")});
    CHECK(found("a recog-\nnised union", "recognised") ==
          QStringList{QStringLiteral("recog-\nnised")});
    CHECK(found("at the\nend of", "the end") == QStringList{QStringLiteral("the\nend")});
    CHECK(found("Café Zoë", "cafe zoe") == QStringList{QStringLiteral("Café Zoë")});
    CHECK(found("the “family help” model", "\"family help\"") ==
          QStringList{QStringLiteral("“family help”")});
    CHECK(found("of\uFB01ce", "office") == QStringList{QStringLiteral("of\uFB01ce")});
}

TEST_CASE("Nothing is found for nothing")
{
    CHECK(found("some words", "   ").isEmpty());
    CHECK(found("", "words").isEmpty());
    CHECK(found("some words", "others").isEmpty());
}
