// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/protocol/foundmessages.h"

#include "worker/protocol/markmessages.h"

#include <limits>

namespace LeverArch {

namespace {

constexpr int most = std::numeric_limits<qint32>::max();

void writeWords(WireWriter &to, const FoundWords &v)
{
    to.number<qint32>(v.start);
    to.number<qint32>(v.length);
    for (const QString &text : {v.exact, v.prefix, v.suffix})
        to.string(text);
}

FoundWords readWords(WireReader &from)
{
    FoundWords v;
    v.start = from.number<qint32>(0, most);
    v.length = from.number<qint32>(0, most);
    v.exact = from.string(Limit::comment);
    v.prefix = from.string(Limit::title);
    v.suffix = from.string(Limit::title);
    return v;
}

void writeFound(WireWriter &to, const FoundMark &v)
{
    write(to, v.mark);
    for (const QString &text : {v.subtype, v.meaning, v.audience, v.base})
        to.string(text);
    to.count(v.words.size());
    for (const FoundWords &words : v.words)
        writeWords(to, words);
    for (const bool flag : {v.cut, v.edited, v.isContext, v.isRemoved})
        to.flag(flag);
}

FoundMark readFound(WireReader &from)
{
    FoundMark v;
    read(from, v.mark);
    for (QString *text : {&v.subtype, &v.meaning, &v.audience, &v.base})
        *text = from.string(Limit::title);
    const qsizetype words = from.count(Limit::pages, 20);
    for (qsizetype i = 0; i < words && from.ok(); ++i)
        v.words.append(readWords(from));
    for (bool *flag : {&v.cut, &v.edited, &v.isContext, &v.isRemoved})
        *flag = from.flag();
    return v;
}

void writePaper(WireWriter &to, const FoundPaper &v)
{
    for (const QString &text : {v.sha256, v.title, v.fileName})
        to.string(text);
    to.number<qint32>(v.pageCount);
    to.count(v.marks.size());
    for (const FoundMark &mark : v.marks)
        writeFound(to, mark);
}

FoundPaper readPaper(WireReader &from)
{
    FoundPaper v;
    for (QString *text : {&v.sha256, &v.title, &v.fileName})
        *text = from.string(Limit::title);
    v.pageCount = from.number<qint32>(0, Limit::pages);
    constexpr qsizetype leastMark = 100;
    const qsizetype marks = from.count(mostMarks, leastMark);
    for (qsizetype i = 0; i < marks && from.ok(); ++i)
        v.marks.append(readFound(from));
    return v;
}

} // namespace

void write(WireWriter &to, const FoundMarks &v)
{
    to.number<quint8>(static_cast<quint8>(v.form));
    to.string(v.author);
    writeTime(to, v.made);
    for (const int number : {v.counts.foreign, v.counts.placeless, v.counts.beyond, v.counts.cut})
        to.number<qint32>(number);
    to.count(v.papers.size());
    for (const FoundPaper &paper : v.papers)
        writePaper(to, paper);
}

void read(WireReader &from, FoundMarks &v)
{
    v.form =
        static_cast<MarkFileForm>(from.number<quint8>(0, static_cast<quint8>(MarkFileForm::Marks)));
    v.author = from.string(Limit::title);
    v.made = readTime(from);
    for (int *number : {&v.counts.foreign, &v.counts.placeless, &v.counts.beyond, &v.counts.cut})
        *number = from.number<qint32>(0, most);
    const qsizetype papers = from.count(Limit::entries, 16);
    v.papers.clear();
    for (qsizetype i = 0; i < papers && from.ok(); ++i)
        v.papers.append(readPaper(from));
    if (v.count() > mostMarks)
        from.reject();
}

} // namespace LeverArch
