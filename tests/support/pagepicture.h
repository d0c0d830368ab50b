// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pagetext.h"

#include <QStringList>

#include <initializer_list>

namespace LeverArch {

/// A page drawn as a text picture: every character 6 points wide, every line 12 points apart and
/// 10 high, from 72, 72. Words stand in the stored text row by row, as they are written here.
inline PageText pagePicture(std::initializer_list<const char *> rows)
{
    PageText page;
    int row = 0;
    for (const char *written : rows) {
        const QString line = QString::fromUtf8(written);
        bool firstOfLine = true;
        for (qsizetype at = 0; at < line.size();) {
            if (line.at(at).isSpace()) {
                ++at;
                continue;
            }
            qsizetype end = at;
            while (end < line.size() && !line.at(end).isSpace())
                ++end;
            if (!page.text.isEmpty())
                page.text += firstOfLine ? QLatin1Char('\n') : QLatin1Char(' ');
            firstOfLine = false;
            page.words.append(
                {int(page.text.size()), int(end - at),
                 QRectF(72 + 6.0 * double(at), 72 + 12.0 * row, 6.0 * double(end - at), 10)});
            page.text += line.mid(at, end - at);
            at = end;
        }
        ++row;
    }
    return page;
}

/// The point of a picture's column and row, for clicking.
inline QPointF pictureSpot(double column, double row)
{
    return {72 + 6.0 * column, 72 + 12.0 * row + 4};
}

} // namespace LeverArch
