// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/protocol/messages.h"

#include "worker/protocol/wordmessages.h"

namespace LeverArch {

namespace {

int readPageNumber(WireReader &from, int least = 1)
{
    return from.number<qint32>(least, Limit::pages);
}

double readPoints(WireReader &from)
{
    return from.number<double>(-Limit::distance, Limit::distance);
}

void writeTitle(WireWriter &to, const QString &text)
{
    to.string(QStringView(text).left(Limit::title));
}

void writeRect(WireWriter &to, const QRectF &r)
{
    for (const double v : {r.x(), r.y(), r.width(), r.height()})
        to.number<double>(v);
}

QRectF readRect(WireReader &from)
{
    const double x = readPoints(from);
    const double y = readPoints(from);
    const double w = readPoints(from);
    const double h = readPoints(from);
    return {x, y, w, h};
}

/// The items one after another, their number first; `itemSize` is the least a single one takes.
template <typename T, typename F>
void readList(WireReader &from, QList<T> &list, qsizetype itemSize, F readItem)
{
    const qsizetype n = from.count(Limit::entries, itemSize);
    list.clear();
    list.reserve(n);
    for (qsizetype i = 0; i < n && from.ok(); ++i)
        list.append(readItem());
}

void write(WireWriter &to, const PageGeometry &value)
{
    writeRect(to, value.cropBox());
    to.number<qint32>(value.rotation());
    to.number<double>(value.userUnit());
}

PageGeometry readGeometry(WireReader &from)
{
    const QRectF crop = readRect(from);
    const int rotation = from.number<qint32>(0, 270);
    const double unit = from.number<double>(1e-4, 1e5);
    return {crop, rotation, unit};
}

PdfBookmark readBookmark(WireReader &from)
{
    PdfBookmark b;
    b.title = from.string(Limit::title);
    b.page = readPageNumber(from);
    b.top = readPoints(from);
    b.level = from.number<qint32>(0, Limit::level);
    return b;
}

PdfLink readLink(WireReader &from)
{
    PdfLink l;
    l.page = readPageNumber(from);
    l.area = readRect(from);
    l.targetPage = readPageNumber(from);
    l.targetTop = readPoints(from);
    return l;
}

AssemblyPart readPart(WireReader &from)
{
    AssemblyPart p;
    p.source = from.number<qint32>(0, Limit::entries);
    p.firstPage = readPageNumber(from);
    p.lastPage = readPageNumber(from);
    return p;
}

void writeStrings(WireWriter &to, const QStringList &value)
{
    to.count(value.size());
    for (const QString &s : value)
        writeTitle(to, s);
}

void readStrings(WireReader &from, QStringList &value)
{
    readList(from, value, 4, [&] { return from.string(Limit::title); });
}

void writeOccupied(WireWriter &to, const QList<QList<QRectF>> &value)
{
    // Four bytes a number: a long pack has hundreds of thousands of them.
    to.count(value.size());
    for (const QList<QRectF> &page : value) {
        to.count(page.size());
        for (const QRectF &box : page) {
            for (const double v : {box.x(), box.y(), box.width(), box.height()})
                to.number<float>(static_cast<float>(v));
        }
    }
}

void readOccupied(WireReader &from, QList<QList<QRectF>> &value)
{
    constexpr auto most = static_cast<float>(Limit::distance);
    readList(from, value, 4, [&] {
        QList<QRectF> page;
        readList(from, page, 16, [&] {
            const auto points = [&from] { return from.number<float>(-most, most); };
            const float x = points();
            const float y = points();
            const float width = points();
            return QRectF(x, y, width, points());
        });
        return page;
    });
}

} // namespace

void writeWords(WireWriter &to, const QList<Word> &words)
{
    to.count(words.size());
    for (const Word &w : words) {
        to.number<qint32>(w.start);
        to.number<qint32>(w.length);
        for (const double v : {w.box.x(), w.box.y(), w.box.width(), w.box.height()})
            to.number<float>(static_cast<float>(v));
    }
}

void readWords(WireReader &from, qsizetype textLength, QList<Word> &words)
{
    constexpr float most = static_cast<float>(Limit::distance);
    const qsizetype n = from.count(Limit::wordsOfPage, 24);
    words.clear();
    words.reserve(n);
    const auto length = static_cast<qint32>(textLength);
    qint32 end = 0;
    for (qsizetype i = 0; i < n && from.ok(); ++i) {
        Word w;
        w.start = from.number<qint32>(end, length);
        w.length = from.number<qint32>(1, std::max(length - w.start, 0));
        end = w.start + w.length;
        const float x = from.number<float>(-most, most);
        const float y = from.number<float>(-most, most);
        const float width = from.number<float>(0, most);
        const float height = from.number<float>(0, most);
        w.box = QRectF(x, y, width, height);
        words.append(w);
    }
}

void write(WireWriter &to, const Greeting &v)
{
    to.number<quint32>(v.version);
    for (const bool b : {v.protection.noNetwork, v.protection.noExec, v.protection.noWrite,
                         v.protection.noForeignReads, v.protection.limits})
        to.flag(b);
}

void read(WireReader &from, Greeting &v)
{
    v.version = from.number<quint32>(0, ~0U);
    Protection &p = v.protection;
    for (bool *b : {&p.noNetwork, &p.noExec, &p.noWrite, &p.noForeignReads, &p.limits})
        *b = from.flag();
}

void write(WireWriter &to, const FailureReport &v)
{
    to.number<qint32>(static_cast<qint32>(v.code));
    to.number<qint32>(v.subject);
    writeTitle(to, v.detail);
}

void read(WireReader &from, FailureReport &v)
{
    v.code = static_cast<Error::Code>(
        from.number<qint32>(0, static_cast<qint32>(Error::Code::Internal)));
    v.subject = readPageNumber(from, 0);
    v.detail = from.string(Limit::title);
}

void write(WireWriter &to, const RenderRequest &v)
{
    to.number<qint32>(v.page);
    to.number<double>(v.pixelsPerPoint);
    to.number<qint32>(v.quarterTurns);
    for (const int n : {v.part.x(), v.part.y(), v.part.width(), v.part.height()})
        to.number<qint32>(n);
}

void read(WireReader &from, RenderRequest &v)
{
    v.page = readPageNumber(from);
    v.pixelsPerPoint = from.number<double>(1e-4, 1e4);
    v.quarterTurns = from.number<qint32>(0, 3);
    constexpr auto most = static_cast<qint32>(Limit::pixels);
    const int x = from.number<qint32>(0, most);
    const int y = from.number<qint32>(0, most);
    const int width = from.number<qint32>(0, most);
    v.part = QRect(x, y, width, from.number<qint32>(0, most));
}

void write(WireWriter &to, const Picture &v)
{
    to.number<qint32>(v.width);
    to.number<qint32>(v.height);
}

void read(WireReader &from, Picture &v)
{
    v.width = from.number<qint32>(1, static_cast<qint32>(Limit::pixels));
    v.height = from.number<qint32>(1, static_cast<qint32>(Limit::pixels));
    if (qint64(v.width) * v.height > Limit::pixels)
        from.reject();
}

void write(WireWriter &to, const StepReport &v)
{
    to.number<qint64>(v.done);
    to.number<qint64>(v.total);
}

void read(WireReader &from, StepReport &v)
{
    v.total = 0;
    v.done = from.number<qint64>(0, 1'000'000'000);
    v.total = from.number<qint64>(0, 1'000'000'000);
}

void write(WireWriter &to, const DocumentFacts &v)
{
    to.number<qint32>(v.pageCount);
    for (const QString &s : {v.title, v.author, v.created, v.producer})
        writeTitle(to, s);
    to.flag(v.encrypted);
    to.flag(v.hasOutline);
    to.flag(v.hasAttachments);
}

void read(WireReader &from, DocumentFacts &v)
{
    v.pageCount = readPageNumber(from, 0);
    for (QString *s : {&v.title, &v.author, &v.created, &v.producer})
        *s = from.string(Limit::title);
    v.encrypted = from.flag();
    v.hasOutline = from.flag();
    v.hasAttachments = from.flag();
}

void write(WireWriter &to, const QList<OutlineEntry> &v)
{
    to.count(v.size());
    for (const OutlineEntry &e : v) {
        writeTitle(to, e.title);
        to.number<qint32>(e.page);
        to.number<qint32>(e.level);
    }
}

void read(WireReader &from, QList<OutlineEntry> &v)
{
    readList(from, v, 12, [&] {
        OutlineEntry e;
        e.title = from.string(Limit::title);
        e.page = readPageNumber(from, 0);
        e.level = from.number<qint32>(0, Limit::level);
        return e;
    });
}

void write(WireWriter &to, const PageReading &v)
{
    to.reserve(v.text.text.size() * 2 + v.text.words.size() * 24 + 512);
    to.number<qint32>(v.page);
    writeTitle(to, v.label);
    write(to, v.geometry);
    to.string(v.text.text);
    writeWords(to, v.text.words);
    to.flag(v.hasMarks);
    writeTitle(to, v.problem);
}

void read(WireReader &from, PageReading &v)
{
    v.page = readPageNumber(from);
    v.label = from.string(Limit::title);
    v.geometry = readGeometry(from);
    v.text.text = from.string(Limit::textOfPage);
    readWords(from, v.text.text.size(), v.text.words);
    v.hasMarks = from.flag();
    v.problem = from.string(Limit::title);
}

void write(WireWriter &to, const PdfDescription &v)
{
    for (const QString &s : {v.title, v.author, v.subject, v.language, v.created})
        writeTitle(to, s);
}

void read(WireReader &from, PdfDescription &v)
{
    for (QString *s : {&v.title, &v.author, &v.subject, &v.language, &v.created})
        *s = from.string(Limit::title);
}

void write(WireWriter &to, const QList<PdfBookmark> &v)
{
    to.count(v.size());
    for (const PdfBookmark &b : v) {
        writeTitle(to, b.title);
        to.number<qint32>(b.page);
        to.number<double>(b.top);
        to.number<qint32>(b.level);
    }
}

void read(WireReader &from, QList<PdfBookmark> &v)
{
    readList(from, v, 20, [&] { return readBookmark(from); });
}

void write(WireWriter &to, const QList<PdfLink> &v)
{
    to.count(v.size());
    for (const PdfLink &l : v) {
        to.number<qint32>(l.page);
        writeRect(to, l.area);
        to.number<qint32>(l.targetPage);
        to.number<double>(l.targetTop);
    }
}

void read(WireReader &from, QList<PdfLink> &v)
{
    readList(from, v, 48, [&] { return readLink(from); });
}

void write(WireWriter &to, const AssemblyPlan &v)
{
    to.count(v.parts.size());
    for (const AssemblyPart &p : v.parts) {
        to.number<qint32>(p.source);
        to.number<qint32>(p.firstPage);
        to.number<qint32>(p.lastPage);
    }
    writeStrings(to, v.stamps);
    writeOccupied(to, v.occupied);
    write(to, v.bookmarks);
    write(to, v.links);
    write(to, v.description);
    to.flag(v.mendStreams);
}

void read(WireReader &from, AssemblyPlan &v)
{
    readList(from, v.parts, 12, [&] { return readPart(from); });
    readStrings(from, v.stamps);
    readOccupied(from, v.occupied);
    read(from, v.bookmarks);
    read(from, v.links);
    read(from, v.description);
    v.mendStreams = from.flag();
}

void write(WireWriter &to, const AssemblyReport &v)
{
    for (const int n : {v.pageCount, v.linksKept, v.linksDropped})
        to.number<qint32>(n);
    to.count(v.notes.size());
    for (const AssemblyNote &n : v.notes) {
        to.number<quint8>(static_cast<quint8>(n.kind));
        to.number<qint32>(n.source);
        to.number<qint32>(n.page);
    }
}

void read(WireReader &from, AssemblyReport &v)
{
    for (int *n : {&v.pageCount, &v.linksKept, &v.linksDropped})
        *n = from.number<qint32>(0, 100'000'000);
    readList(from, v.notes, 9, [&] {
        constexpr auto last = static_cast<quint8>(AssemblyNote::Kind::StampOverText);
        AssemblyNote n;
        n.kind = static_cast<AssemblyNote::Kind>(from.number<quint8>(0, last));
        n.source = from.number<qint32>(0, Limit::entries);
        n.page = readPageNumber(from, 0);
        return n;
    });
}

void write(WireWriter &to, const PdfStructure &v)
{
    to.number<qint32>(v.pageCount);
    writeTitle(to, v.title);
    writeTitle(to, v.language);
    write(to, v.bookmarks);
    write(to, v.links);
    writeStrings(to, v.pageLabels);
    writeStrings(to, v.problems);
}

void read(WireReader &from, PdfStructure &v)
{
    v.pageCount = readPageNumber(from, 0);
    v.title = from.string(Limit::title);
    v.language = from.string(Limit::title);
    read(from, v.bookmarks);
    read(from, v.links);
    readStrings(from, v.pageLabels);
    readStrings(from, v.problems);
}

} // namespace LeverArch
