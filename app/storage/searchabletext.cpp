// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/searchabletext.h"

#include <QList>

#include <algorithm>
#include <array>

namespace LeverArch {

namespace {

constexpr char16_t softHyphen = 0x00ad;
constexpr char16_t hyphen = 0x2010;
/// Words shown again on either side of a divided word, so that phrases with it are found.
constexpr int wordsAround = 6;
constexpr qsizetype farthest = 120; ///< And in characters: a page may be one endless word.
/// Between the places shown again, a word that nobody types: no phrase runs from one into another.
constexpr char16_t noWord = 0xe000;

/// Spelt out here and not by Qt's tables: an index must not change with a library.
constexpr char16_t firstLigature = 0xfb00;
constexpr std::array<const char *, 7> ligatures{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

bool isLigature(QChar c)
{
    return c.unicode() >= firstLigature && c.unicode() < firstLigature + ligatures.size();
}

qsizetype endOfSpace(QStringView text, qsizetype from)
{
    while (from < text.size() && text.at(from).isSpace())
        ++from;
    return from;
}

/// Where the next line's words begin, when nothing but white space with a line's end follows; else
/// `from`.
qsizetype overLineEnd(QStringView text, qsizetype from)
{
    const qsizetype end = endOfSpace(text, from);
    return text.sliced(from, end - from).contains(u'\n') ? end : from;
}

/// Where the second part of the word begins that the hyphen at `at` divides; 0: it divides none.
qsizetype restOfWord(QStringView text, qsizetype at)
{
    const char16_t c = text.at(at).unicode();
    if ((c != u'-' && c != hyphen) || at == 0 || !text.at(at - 1).isLetter())
        return 0;
    const qsizetype rest = overLineEnd(text, at + 1);
    return rest > at + 1 && rest < text.size() && text.at(rest).isLower() ? rest : 0;
}

qsizetype wordsBack(QStringView text, qsizetype at)
{
    const qsizetype least = std::max<qsizetype>(0, at - farthest);
    for (int words = 0; at > least; --at)
        if (text.at(at - 1).isSpace() && ++words > wordsAround)
            break;
    return at;
}

qsizetype wordsOn(QStringView text, qsizetype at)
{
    const qsizetype most = std::min(text.size(), at + farthest);
    for (int words = 0; at < most; ++at)
        if (text.at(at).isSpace() && ++words > wordsAround)
            break;
    return at;
}

QStringView wordBefore(QStringView text, qsizetype end)
{
    qsizetype start = end;
    while (start > 0 && text.at(start - 1).isLetter())
        --start;
    return text.sliced(start, end - start);
}

QStringView wordAfter(QStringView text, qsizetype start)
{
    qsizetype end = start;
    while (end < text.size() && text.at(end).isLetter())
        ++end;
    return text.sliced(start, end - start);
}

} // namespace

QString searchableText(const QString &text)
{
    QString whole;
    whole.reserve(text.size());
    QList<qsizetype> joints;
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text.at(i);
        if (const qsizetype rest = restOfWord(text, i)) {
            joints.append(whole.size());
            i = rest;
        } else if (c.unicode() == softHyphen) {
            i = overLineEnd(text, i + 1);
        } else {
            whole += isLigature(c) ? QString::fromLatin1(ligatures.at(c.unicode() - firstLigature))
                                   : QString(c);
            ++i;
        }
    }
    const qsizetype end = whole.size();
    for (const qsizetype joint : std::as_const(joints)) {
        const QStringView page = QStringView(whole).first(end);
        const qsizetype from = wordsBack(page, joint);
        const qsizetype to = wordsOn(page, joint);
        const QString again =
            QStringLiteral("\n%1\n%2-%3")
                .arg(QChar(noWord))
                .arg(page.sliced(from, joint - from), page.sliced(joint, to - joint));
        whole += again;
    }
    return whole;
}

bool isSearchableAsItStands(QByteArrayView utf8)
{
    const auto byte = [utf8](qsizetype at) { return static_cast<unsigned char>(utf8.at(at)); };
    for (qsizetype i = 0; i + 1 < utf8.size(); ++i) {
        const unsigned char c = byte(i);
        if (c == '-' && (byte(i + 1) <= ' ' || byte(i + 1) >= 0x80))
            return false;
        if (c == 0xc2 && byte(i + 1) == 0xad)
            return false;
        if (i + 2 < utf8.size() && c == 0xe2 && byte(i + 1) == 0x80 && byte(i + 2) == 0x90)
            return false;
        if (c == 0xef && byte(i + 1) == 0xac)
            return false;
    }
    return true;
}

QString textWithWholeWords(const QString &text, const IsOwnHyphen &isOwn)
{
    QString whole;
    whole.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        if (const qsizetype rest = restOfWord(text, i)) {
            if (isOwn(wordBefore(text, i), wordAfter(text, rest)))
                whole += text.at(i);
            i = rest;
        } else if (text.at(i).unicode() == softHyphen) {
            i = overLineEnd(text, i + 1);
        } else {
            whole += text.at(i);
            ++i;
        }
    }
    return whole;
}

} // namespace LeverArch
