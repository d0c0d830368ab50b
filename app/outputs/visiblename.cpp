// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/visiblename.h"

#include <QCoreApplication>
#include <QList>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Outputs", text);
}

QString inBrackets(const QString &what)
{
    return QStringLiteral("‹%1›").arg(what);
}

QString numbered(char32_t letter)
{
    return inBrackets(
        QStringLiteral("U+%1").arg(QString::number(letter, 16).toUpper(), 4, QLatin1Char('0')));
}

bool isUnseen(char32_t letter)
{
    switch (QChar::category(letter)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Separator_Space:
        return letter != U' ';
    default:
        return false;
    }
}

/// Between letters these decide how a word is written in Persian, in the scripts of India and among
/// pictures, and are seen by that.
bool isJoiner(char32_t letter)
{
    return letter == 0x200c || letter == 0x200d;
}

bool isWritten(char32_t letter)
{
    return QChar::isLetter(letter) || QChar::isMark(letter) || QChar::isSymbol(letter);
}

bool joins(const QList<uint> &letters, qsizetype at)
{
    return isJoiner(letters.at(at)) && at > 0 && at + 1 < letters.size() &&
           isWritten(letters.at(at - 1)) && isWritten(letters.at(at + 1)) &&
           letters.at(at - 1) > 0x7f;
}

QString visible(char32_t letter, bool atEnd)
{
    switch (letter) {
    case U'\n':
    case U'\r':
    case 0x2028:
    case 0x2029:
        return inBrackets(tr("line break"));
    case U'\t':
        return inBrackets(tr("tab"));
    case U' ':
        return atEnd ? inBrackets(tr("space")) : QStringLiteral(" ");
    default:
        return isUnseen(letter) ? numbered(letter) : QString::fromUcs4(&letter, 1);
    }
}

} // namespace

QString visibleName(const QString &name)
{
    const QList<uint> letters = name.toUcs4();
    QString shown;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const bool lineEnd =
            letters.at(i) == U'\r' && i + 1 < letters.size() && letters.at(i + 1) == U'\n';
        if (joins(letters, i))
            shown += QChar(char16_t(letters.at(i)));
        else if (!lineEnd)
            shown += visible(letters.at(i), i == 0 || i == letters.size() - 1);
    }
    return shown;
}

} // namespace LeverArch
