// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/protocol/recognitionmessages.h"

#include "worker/protocol/wordmessages.h"

#include <algorithm>

namespace LeverArch {

namespace {

/// Nothing in it can lead out of the folder.
bool areNames(const QString &languages)
{
    return !languages.isEmpty() && std::all_of(languages.begin(), languages.end(), [](QChar c) {
        return c == QLatin1Char('+') || c == QLatin1Char('_') ||
               (c.unicode() < 0x80 && c.isLetterOrNumber());
    });
}

QString readLanguages(WireReader &from)
{
    const QString languages = from.string(Limit::languages);
    if (!areNames(languages))
        from.reject();
    return languages;
}

} // namespace

void write(WireWriter &to, const RecognitionRequest &v)
{
    to.number<qint32>(v.page);
    to.string(v.languages);
    to.string(v.folder);
}

void read(WireReader &from, RecognitionRequest &v)
{
    v.page = from.number<qint32>(1, Limit::pages);
    v.languages = readLanguages(from);
    v.folder = from.string(Limit::title);
}

void write(WireWriter &to, const RecognisedPage &v)
{
    to.number<qint32>(v.page);
    to.string(v.languages);
    to.number<qint32>(v.orientation);
    to.string(v.text.text);
    writeWords(to, v.text.words);
    for (const char confidence : v.text.confidences)
        to.number<quint8>(static_cast<quint8>(confidence));
}

void read(WireReader &from, RecognisedPage &v)
{
    v.page = from.number<qint32>(1, Limit::pages);
    v.languages = readLanguages(from);
    v.orientation = from.number<qint32>(0, 270);
    if (v.orientation % 90 != 0)
        from.reject();
    v.text.text = from.string(Limit::textOfPage);
    readWords(from, v.text.text.size(), v.text.words);
    v.text.confidences.clear();
    for (qsizetype i = 0; i < v.text.words.size() && from.ok(); ++i)
        v.text.confidences.append(static_cast<char>(from.number<quint8>(0, 100)));
}

} // namespace LeverArch
