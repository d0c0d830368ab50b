// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/messagereader.h"

#include "parsers/failure.h"
#include "parsers/files/contentslist.h"
#include "parsers/files/filenotelist.h"
#include "parsers/files/mailbody.h"
#include "parsers/files/mailparts.h"
#include "parsers/files/membersink.h"
#include "parsers/files/messagehead.h"
#include "parsers/files/pagecomposer.h"
#include "parsers/files/textdecoding.h"
#include "parsers/files/transferdecoding.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

/// A message taken apart.
struct OpenMessage
{
    explicit OpenMessage(const FileInput &input)
        : tree(readMime(input.bytes, input.step)),
          parts(tree),
          pictures(tree, parts.pictures()),
          body(MailBodyMaking(tree, pictures, input.step).make(parts.bodies())),
          members(parts.members(body.shown))
    {}

    MimeTree tree;
    MailParts parts;
    MailPictures pictures;
    MailBody body;
    QList<MailMember> members;
};

/// The bytes of a member, before the transfer encoding is taken off.
qint64 packedSize(const MimePart &part)
{
    return part.end - part.start;
}

qint64 sizeOf(const OpenMessage &message, const MailMember &member)
{
    const MimePart &part = message.tree.parts[member.part];
    return member.isWhole ? packedSize(part) : TransferDecoding(message.tree, part).size();
}

void noteUnread(const OpenMessage &message, FileExamination &examination)
{
    qint64 unread = 0;
    QStringList names;
    const auto say = [&unread, &names](const QString &name) {
        ++unread;
        if (names.size() < 3 && !name.isEmpty())
            names << name;
    };
    for (const MailMember &member : message.members) {
        const MimePart &part = message.tree.parts[member.part];
        if (!member.isWhole && TransferDecoding(message.tree, part).isDamaged())
            say(member.name);
    }
    for (const MimePart &part : message.tree.parts) {
        if (part.isBroken)
            say({});
    }
    if (unread > 0)
        addNote(examination.notes,
                {FileNote::Kind::PartsUnread, unread, names.join(QLatin1String(", "))});
}

void noteCrypto(const OpenMessage &message, FileExamination &examination)
{
    if (message.parts.isSigned())
        addNote(examination.notes, {FileNote::Kind::Signed, 1, {}});
    if (!message.parts.encryption().isEmpty())
        addNote(examination.notes, {FileNote::Kind::Encrypted, 1, message.parts.encryption()});
}

void listMembers(const OpenMessage &message, const FileInput &input, FileExamination &examination)
{
    examination.beyond = message.tree.leftOut;
    for (const MailMember &member : message.members) {
        if (examination.members.size() >= Limit::attachments) {
            ++examination.beyond;
            continue;
        }
        FileMember listed;
        listed.index = member.part;
        listed.name = member.name;
        listed.mediaType = member.type;
        listed.size = sizeOf(message, member);
        if (listed.size > Limit::member)
            listed.refusal = QStringLiteral("too_large");
        examination.members << listed;
        input.step();
    }
}

QString memberRows(const OpenMessage &message)
{
    constexpr qsizetype mostListed = 500;
    QStringList lines;
    for (const MailMember &member : message.members.mid(0, mostListed)) {
        lines << QStringLiteral("%1 (%2, %3)")
                     .arg(member.name, typeWords(member.type), sizeWords(sizeOf(message, member)));
    }
    if (message.members.size() > mostListed)
        lines << QStringLiteral("…");
    if (lines.isEmpty())
        return {};
    return tableRow(QCoreApplication::translate("LeverArch::MailPages", "Attached"),
                    lines.join(QLatin1Char('\n')));
}

} // namespace

FileExamination MessageReader::examine(const FileInput &input) const
{
    const OpenMessage message(input);
    FileExamination examination;
    examination.form = input.form;
    examination.says = describeMessage(message.tree.headers(message.tree.parts.first()));
    examination.notes = message.body.notes;
    noteCrypto(message, examination);
    noteUnread(message, examination);
    listMembers(message, input, examination);
    return examination;
}

MadePages MessageReader::makePages(const FileInput &input) const
{
    const OpenMessage message(input);
    const MimeHeaders headers = message.tree.headers(message.tree.parts.first());
    PageContent page;
    page.title = headerText(headers.value("subject"));
    page.html = QLatin1String(spacedTable) + messageHeadRows(headers) + memberRows(message) +
                QLatin1String("</table>\n<hr>\n") + message.body.html;
    page.pictures = message.body.pictures;
    return composePages(page, {}, input.step);
}

SharedBytes MessageReader::extract(const FileInput &input, const FileMember &member) const
{
    const MimeTree tree = readMime(input.bytes, input.step);
    if (member.index < 0 || member.index >= tree.parts.size())
        throw JobFailure(Error::Code::NotFound, QStringLiteral("part %1").arg(member.index));
    const MimePart &part = tree.parts[member.index];
    MemberSink sink(packedSize(part), -1, input.step);
    if (part.isTooDeep || part.isMultipart)
        sink.append(tree.bytes.sliced(part.start, packedSize(part)));
    else
        TransferDecoding(tree, part).each([&sink](QByteArrayView piece) { sink.append(piece); });
    return sink.take();
}

} // namespace LeverArch
