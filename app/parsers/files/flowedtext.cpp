// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/flowedtext.h"

#include <QStringList>
#include <QStringView>

namespace LeverArch {

namespace {

struct FlowedLine
{
    qsizetype depth = 0;
    QStringView words;
    bool flows = false;
};

FlowedLine readLine(QStringView line)
{
    FlowedLine result;
    while (result.depth < line.size() && line[result.depth] == QLatin1Char('>'))
        ++result.depth;
    result.words = line.sliced(result.depth);
    if (result.words.startsWith(QLatin1Char(' ')))
        result.words = result.words.sliced(1); // space-stuffing, 4.4
    const bool isSignature = result.words == QLatin1String("-- ");
    result.flows = result.words.endsWith(QLatin1Char(' ')) && !isSignature;
    return result;
}

QString quoteMarks(qsizetype depth)
{
    return depth == 0 ? QString() : QString(depth, QLatin1Char('>')) + QLatin1Char(' ');
}

} // namespace

QString unflowed(const QString &text, bool delSp)
{
    QString result;
    qsizetype depth = -1; // of the paragraph that is open
    for (const QStringView line : QStringView(text).split(QLatin1Char('\n'))) {
        const FlowedLine flowed = readLine(line);
        const bool goesOn = depth == flowed.depth && flowed.words != QLatin1String("-- ");
        if (!goesOn) {
            if (!result.isNull())
                result += QLatin1Char('\n');
            result += quoteMarks(flowed.depth);
        }
        result += flowed.flows && delSp ? flowed.words.chopped(1) : flowed.words;
        if (result.isNull())
            result = QStringLiteral("");
        depth = flowed.flows ? flowed.depth : -1;
    }
    return result;
}

} // namespace LeverArch
