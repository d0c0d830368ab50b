// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/protocol/filemessages.h"

#include <algorithm>
#include <array>
#include <limits>

namespace LeverArch {

namespace {

constexpr qint64 mostBytes = std::numeric_limits<qint64>::max();
constexpr qsizetype leastMember = 32;
constexpr qsizetype leastNote = 13;
constexpr qsizetype arrangedSize = 28;

constexpr std::array refusals = {"",           "member_locked",  "member_bomb", "member_damaged",
                                 "too_large",  "member_packing", "member_link", "not_a_file",
                                 "clutter"};

void writeCut(WireWriter &to, const QString &text, qsizetype most)
{
    to.string(QStringView(text).left(most));
}

void writeForm(WireWriter &to, FileForm form)
{
    to.number<quint8>(static_cast<quint8>(form));
}

FileForm readForm(WireReader &from)
{
    return static_cast<FileForm>(from.number<quint8>(0, fileForms - 1));
}

void writeMember(WireWriter &to, const FileMember &v)
{
    to.number<qint32>(v.index);
    writeCut(to, v.name, Limit::memberName);
    writeCut(to, v.mediaType, Limit::mediaType);
    to.number<qint64>(v.offset);
    to.number<qint64>(v.size);
    writeCut(to, v.refusal, Limit::mediaType);
}

FileMember readMember(WireReader &from)
{
    FileMember v;
    v.index = from.number<qint32>(0, std::numeric_limits<qint32>::max());
    v.name = from.string(Limit::memberName);
    v.mediaType = from.string(Limit::mediaType);
    v.offset = from.number<qint64>(-1, mostBytes);
    v.size = from.number<qint64>(-1, mostBytes);
    v.refusal = from.string(Limit::mediaType);
    const bool knownRefusal = std::any_of(refusals.begin(), refusals.end(), [&v](const char *word) {
        return v.refusal == QLatin1String(word);
    });
    if (!knownRefusal || v.name != safeMemberName(v.name))
        from.reject();
    return v;
}

/// How many of them there is room for.
qsizetype sendableMembers(const QList<FileMember> &members)
{
    const qsizetype most = std::min(members.size(), Limit::members);
    qsizetype words = 0;
    for (qsizetype i = 0; i < most; ++i) {
        words += std::min(members.at(i).name.size(), Limit::memberName) +
                 std::min(members.at(i).mediaType.size(), Limit::mediaType);
        if (words > Limit::memberWords)
            return i;
    }
    return most;
}

FileNote readNote(WireReader &from)
{
    FileNote note;
    note.kind = static_cast<FileNote::Kind>(from.number<quint8>(0, fileNoteKinds - 1));
    note.count = from.number<qint64>(0, mostBytes);
    note.what = from.string(Limit::title);
    return note;
}

void writeDescription(WireWriter &to, const FileDescription &v)
{
    for (const QString &text : {v.title, v.author, v.date, v.messageId})
        writeCut(to, text, Limit::title);
    writeCut(to, v.to, Limit::addressees);
    const qsizetype answers = std::min(v.answers.size(), Limit::answers);
    to.count(answers);
    // The nearest are the last.
    for (qsizetype i = v.answers.size() - answers; i < v.answers.size(); ++i)
        writeCut(to, v.answers.at(i), Limit::title);
}

void readDescription(WireReader &from, FileDescription &v)
{
    for (QString *text : {&v.title, &v.author, &v.date, &v.messageId})
        *text = from.string(Limit::title);
    v.to = from.string(Limit::addressees);
    const qsizetype answers = from.count(Limit::answers, 4);
    v.answers.clear();
    for (qsizetype i = 0; i < answers && from.ok(); ++i)
        v.answers.append(from.string(Limit::title));
}

ArrangedPage readArranged(WireReader &from)
{
    ArrangedPage v;
    v.source = from.number<qint32>(0, static_cast<qint32>(Limit::sources));
    v.page = from.number<qint32>(1, Limit::pages);
    v.quarterTurns = from.number<qint32>(0, 3);
    v.top = from.number<double>(0, 1);
    v.bottom = from.number<double>(0, 1);
    if (!(v.top < v.bottom))
        from.reject();
    return v;
}

bool isHarmless(QChar c)
{
    // Direction marks make "exe.pdf" of a name that ends in "fdp.exe".
    return c.category() != QChar::Other_Control && c.category() != QChar::Other_Format &&
           c.category() != QChar::Separator_Line && c.category() != QChar::Separator_Paragraph;
}

} // namespace

QString safeMemberName(const QString &name)
{
    QString plain;
    std::copy_if(name.begin(), name.end(), std::back_inserter(plain), isHarmless);
    plain.replace(QLatin1Char('\\'), QLatin1Char('/'));
    QStringList parts;
    const QStringList all = plain.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (const QString &part : all) {
        const QString trimmed = part.trimmed();
        if (!trimmed.isEmpty() && trimmed != QLatin1String(".") && trimmed != QLatin1String(".."))
            parts.append(trimmed);
    }
    // The end tells more than the folders do, and must stay: it says what the file is.
    QString safe = parts.join(QLatin1Char('/'));
    // Too long, it is its last part alone: a folder cut in two would be one that never was.
    if (safe.size() > Limit::memberName)
        safe = parts.last().right(Limit::memberName).trimmed();
    return safe.isEmpty() ? QStringLiteral("unnamed") : safe;
}

void write(WireWriter &to, const FileRequest &v)
{
    writeCut(to, v.name, Limit::title);
    writeForm(to, v.form);
    writeCut(to, v.password, Limit::title);
}

void read(WireReader &from, FileRequest &v)
{
    v.name = from.string(Limit::title);
    v.form = readForm(from);
    v.password = from.string(Limit::title);
}

void write(WireWriter &to, const MemberRequest &v)
{
    writeForm(to, v.form);
    writeMember(to, v.member);
    writeCut(to, v.password, Limit::title);
}

void read(WireReader &from, MemberRequest &v)
{
    v.form = readForm(from);
    v.member = readMember(from);
    v.password = from.string(Limit::title);
}

void write(WireWriter &to, const ArrangePlan &v)
{
    to.count(v.pages.size());
    for (const ArrangedPage &page : v.pages) {
        for (const int number : {page.source, page.page, page.quarterTurns})
            to.number<qint32>(number);
        to.number<double>(page.top);
        to.number<double>(page.bottom);
    }
    writeCut(to, v.title, Limit::title);
}

void read(WireReader &from, ArrangePlan &v)
{
    const qsizetype pages = from.count(Limit::pages, arrangedSize);
    v.pages.clear();
    for (qsizetype i = 0; i < pages && from.ok(); ++i)
        v.pages.append(readArranged(from));
    v.title = from.string(Limit::title);
}

void write(WireWriter &to, const QList<FileNote> &v)
{
    const qsizetype notes = std::min(v.size(), Limit::notes);
    to.count(notes);
    for (qsizetype i = 0; i < notes; ++i) {
        to.number<quint8>(static_cast<quint8>(v.at(i).kind));
        to.number<qint64>(v.at(i).count);
        writeCut(to, v.at(i).what, Limit::title);
    }
}

void read(WireReader &from, QList<FileNote> &v)
{
    const qsizetype notes = from.count(Limit::notes, leastNote);
    v.clear();
    for (qsizetype i = 0; i < notes && from.ok(); ++i)
        v.append(readNote(from));
}

void write(WireWriter &to, const FileExamination &v)
{
    writeForm(to, v.form);
    to.flag(v.locked);
    writeDescription(to, v.says);
    write(to, v.notes);
    const qsizetype members = sendableMembers(v.members);
    to.count(members);
    for (qsizetype i = 0; i < members; ++i)
        writeMember(to, v.members.at(i));
    to.number<qint64>(v.beyond + v.members.size() - members);
}

void read(WireReader &from, FileExamination &v)
{
    v.form = readForm(from);
    v.locked = from.flag();
    readDescription(from, v.says);
    read(from, v.notes);
    const qsizetype members = from.count(Limit::members, leastMember);
    v.members.clear();
    for (qsizetype i = 0; i < members && from.ok(); ++i)
        v.members.append(readMember(from));
    v.beyond = from.number<qint64>(0, mostBytes);
}

} // namespace LeverArch
