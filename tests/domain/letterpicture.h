// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagetext.h"

#include <QFile>
#include <QMap>

namespace LeverArch {

/// One page drawn as text (tests/data/letters/README.md): 6 points a character, 12 a line, headings
/// in twice the size.
inline PageText letterPage(const QString &picture)
{
    PageText page;
    double y = 50;
    for (const QString &row : picture.split(u'\n')) {
        const bool isHeading = row.startsWith(QLatin1String("# "));
        const QString line = isHeading ? row.mid(2) : row;
        const double size = isHeading ? 2 : 1;
        bool isFirst = true;
        for (qsizetype at = 0; at < line.size();) {
            if (line.at(at).isSpace()) {
                ++at;
                continue;
            }
            qsizetype end = at;
            while (end < line.size() && !line.at(end).isSpace())
                ++end;
            if (!page.text.isEmpty())
                page.text += isFirst ? u'\n' : u' ';
            isFirst = false;
            page.words.append({int(page.text.size()), int(end - at),
                               QRectF(50 + 6 * size * double(at), y, 6 * size * double(end - at),
                                      10 * size)});
            page.text += line.mid(at, end - at);
            at = end;
        }
        y += 12 * size;
    }
    return page;
}

inline QList<PageText> letterPages(const QString &picture)
{
    QList<PageText> pages;
    for (const QString &page : picture.split(QStringLiteral("\n%\n")))
        pages.append(letterPage(page));
    return pages;
}

/// A file of tests/data/letters: the answers a person gave and the paper.
struct LetterCase
{
    QString name;
    QMap<QString, QString> answers;
    QList<PageText> pages;
};

inline LetterCase readLetterCase(const QString &path)
{
    LetterCase found;
    found.name = path.section(u'/', -1);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return found;
    const QString all = QString::fromUtf8(file.readAll());
    const qsizetype dashes = all.indexOf(QLatin1String("----\n"));
    for (const QString &line : all.left(dashes).split(u'\n', Qt::SkipEmptyParts))
        found.answers.insert(line.section(u':', 0, 0), line.section(u':', 1).trimmed());
    found.pages = letterPages(all.mid(dashes + 5));
    return found;
}

} // namespace LeverArch
