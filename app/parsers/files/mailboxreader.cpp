// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/mailboxreader.h"

#include "parsers/failure.h"
#include "parsers/files/contentslist.h"
#include "parsers/files/mailboxindex.h"
#include "parsers/files/membersink.h"
#include "parsers/files/messagehead.h"
#include "parsers/files/safename.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("LeverArch::MailPages", text);
}

FileDescription describe(const FileInput &input, const MailboxEntry &entry)
{
    return describeMessage(MimeHeaders::read(input.bytes, entry.offset, entry.offset + entry.size));
}

/// "0001 2026-03-04 Re Proposal.eml"
QString memberName(qsizetype number, const FileDescription &says)
{
    QString subject = says.title.left(120);
    for (const char16_t c : {u'/', u'\\', u':', u'*', u'?', u'"', u'<', u'>', u'|'})
        subject.remove(QChar(c));
    const QString name = QStringLiteral("%1 %2 %3")
                             .arg(number, 4, 10, QLatin1Char('0'))
                             .arg(says.date.left(10), subject);
    return harmlessLine(name) + QLatin1String(".eml");
}

} // namespace

FileExamination MailboxReader::examine(const FileInput &input) const
{
    FileExamination examination;
    examination.form = input.form;
    const QList<MailboxEntry> entries = readMailbox(input.bytes, input.step);
    const qsizetype taken = qMin(entries.size(), Limit::members);
    for (qsizetype i = 0; i < taken; ++i) {
        FileMember member;
        member.index = static_cast<int>(i);
        member.name = memberName(i + 1, describe(input, entries[i]));
        member.mediaType = QStringLiteral("message/rfc822");
        member.offset = entries[i].offset;
        member.size = entries[i].size;
        if (member.size > Limit::member)
            member.refusal = QStringLiteral("too_large");
        examination.members << member;
        if (i % 256 == 0)
            input.step();
    }
    examination.beyond = entries.size() - taken;
    return examination;
}

MadePages MailboxReader::makePages(const FileInput &input) const
{
    const QList<MailboxEntry> entries = readMailbox(input.bytes, input.step);
    ContentsList contents;
    contents.title = harmlessLine(input.name);
    contents.about << word(
                          QT_TRANSLATE_NOOP("LeverArch::MailPages", "Messages in this mailbox: %1"))
                          .arg(entries.size());
    contents.headings << word(QT_TRANSLATE_NOOP("LeverArch::MailPages", "No."))
                      << word(QT_TRANSLATE_NOOP("LeverArch::MailPages", "Date"))
                      << word(QT_TRANSLATE_NOOP("LeverArch::MailPages", "From"))
                      << word(QT_TRANSLATE_NOOP("LeverArch::MailPages", "Subject"));
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const FileDescription says = describe(input, entries[i]);
        contents.rows << QStringList{QString::number(i + 1),
                                     says.date.left(16).replace(QLatin1Char('T'), QLatin1Char(' ')),
                                     says.author, says.title};
        if (i % 256 == 0)
            input.step();
    }
    return contentsPages(contents, input.step);
}

SharedBytes MailboxReader::extract(const FileInput &input, const FileMember &member) const
{
    const qint64 size = input.bytes.size();
    const bool isInside = member.offset >= 0 && member.offset <= size && member.size >= 0 &&
                          member.size <= size - member.offset;
    if (!isInside || !followsSeparator(input.bytes, member.offset))
        throw JobFailure(Error::Code::NotFound, QStringLiteral("message %1").arg(member.index));
    MemberSink sink(member.size, member.size, input.step);
    sink.append(input.bytes.sliced(member.offset, member.size));
    return sink.take();
}

} // namespace LeverArch
