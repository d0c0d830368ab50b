// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/findintext.h"

namespace LeverArch {

namespace {

/// Text made plain for comparing, and for each of its units where it came from.
struct Plain
{
    QString text;
    QList<int> from;

    void append(QChar c, int at)
    {
        text.append(c);
        from.append(at);
    }
};

bool isHyphen(QChar c)
{
    const char16_t u = c.unicode();
    return u == u'-' || u == 0x00AD || (u >= 0x2010 && u <= 0x2011);
}

QChar plainQuote(QChar c)
{
    const char16_t u = c.unicode();
    if (u == 0x2018 || u == 0x2019 || u == 0x201B)
        return u'\'';
    if (u == 0x201C || u == 0x201D || u == 0x201F)
        return u'"';
    return u == 0x2013 || u == 0x2014 ? QChar(u'-') : c;
}

Plain plain(const QString &written)
{
    Plain result;
    result.text.reserve(written.size());
    result.from.reserve(written.size());
    for (int i = 0; i < written.size(); ++i) {
        const QChar c = written.at(i);
        if (isHyphen(c)) {
            if (i + 1 < written.size() && written.at(i + 1) == QLatin1Char('\n'))
                ++i;
        } else if (c.isSpace()) {
            if (!result.text.endsWith(QLatin1Char(' ')))
                result.append(QLatin1Char(' '), i);
        } else if (c.unicode() < 0x80) {
            result.append(c.toLower(), i);
        } else {
            // Ligatures and accents come apart; what remains of an accent is not a letter.
            const QString parts = QString(plainQuote(c)).normalized(QString::NormalizationForm_KD);
            for (const QChar part : parts) {
                if (part.category() != QChar::Mark_NonSpacing)
                    result.append(part.toCaseFolded(), i);
            }
        }
    }
    return result;
}

} // namespace

QList<std::pair<int, int>> findInText(const QString &text, const QString &words)
{
    const QString wanted = plain(words.trimmed()).text;
    QList<std::pair<int, int>> found;
    if (wanted.isEmpty())
        return found;
    const Plain page = plain(text);
    for (qsizetype at = page.text.indexOf(wanted); at >= 0;
         at = page.text.indexOf(wanted, at + wanted.size())) {
        const int start = page.from.at(at);
        const int last = page.from.at(at + wanted.size() - 1);
        found.append({start, last + 1 - start});
    }
    return found;
}

} // namespace LeverArch
