// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/recognition.h"

#include <QDir>
#include <QLocale>

#include <algorithm>
#include <array>

namespace LeverArch::RecognitionLanguages {

namespace {

constexpr std::array folders = {"/usr/share/tesseract-ocr/5/tessdata",
                                "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata"};

const QString &english()
{
    static const QString name = QStringLiteral("eng");
    return name;
}

} // namespace

QString folder()
{
    for (const char *candidate : folders) {
        if (QDir(QLatin1String(candidate)).exists())
            return QLatin1String(candidate);
    }
    return {};
}

QStringList installed()
{
    const QString ending = QStringLiteral(".traineddata");
    QStringList languages;
    const QString from = folder();
    if (from.isEmpty())
        return languages;
    for (const QString &file : QDir(from).entryList({QLatin1Char('*') + ending}, QDir::Files))
        languages.append(file.chopped(ending.size()));
    languages.removeAll(QStringLiteral("osd"));
    languages.removeAll(QStringLiteral("equ"));
    if (languages.removeAll(english()) > 0)
        languages.prepend(english());
    return languages;
}

QString displayName(const QString &language)
{
    const QLocale::Language known =
        QLocale::codeToLanguage(language.section(QLatin1Char('_'), 0, 0));
    return known == QLocale::AnyLanguage ? language : QLocale::languageToString(known);
}

bool areInstalled(const QString &languages)
{
    const QStringList there = installed();
    const QStringList asked = languages.split(QLatin1Char('+'));
    return std::all_of(asked.begin(), asked.end(),
                       [&there](const QString &language) { return there.contains(language); });
}

} // namespace LeverArch::RecognitionLanguages
