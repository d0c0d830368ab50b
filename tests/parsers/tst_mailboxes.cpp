// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containerfixture.h"
#include "parsers/files/mailboxreader.h"

#include <QElapsedTimer>

#include <limits>

using namespace LeverArch;

namespace {

FileExamination box(const QByteArray &bytes)
{
    return examined<MailboxReader>(bytes, FileForm::Mailbox);
}

QByteArray message(const QByteArray &bytes, const FileMember &member)
{
    return extracted<MailboxReader>(bytes, FileForm::Mailbox, member);
}

const char *const made = R"(
import sys, mailbox, os
from email.message import EmailMessage
os.remove(sys.argv[1])
box = mailbox.mbox(sys.argv[1])
for i in range(40):
    m = EmailMessage()
    m['Subject'] = 'Re: Vorschlag %d/äöü' % i
    m['From'] = 'a@b.example'
    m['Date'] = 'Wed, 04 Mar 2026 10:30:%02d +0000' % i
    m.set_content('Dear all,\n\nFrom the first of March we shall\n\nFrom here on, nothing.\n\n' + 'x\n' * i)
    box.add(m)
box.close()
)";

const char *const taken = R"(
import sys, json, mailbox, hashlib
box = mailbox.mbox(sys.argv[1])
print(json.dumps([box.get_bytes(k).decode('latin-1') for k in box.keys()]))
)";

} // namespace

TEST_CASE("The messages of a mailbox are those Python finds, byte for byte")
{
    const QByteArray file = madeByPython(made);
    const FileExamination examination = box(file);
    const QJsonArray expected = askPython(taken, file).toArray();
    REQUIRE(expected.size() == 40);
    REQUIRE(examination.members.size() == 40);
    for (qsizetype i = 0; i < 40; ++i)
        CHECK(message(file, examination.members[i]) == expected[i].toString().toLatin1());
    CHECK(examination.members[3].name == q("0004 2026-03-04 Re Vorschlag 3äöü.eml"));
    CHECK(examination.members[3].mediaType == q("message/rfc822"));
}

TEST_CASE("A sentence that begins with From parts nothing, and no length is believed")
{
    const QByteArray file = "From a@b Wed Mar  4 10:30:00 2026\nSubject: one\nContent-Length: 5\n\n"
                            "Dear Jo,\n\nFrom Monday on, at 10:30, all is 2026.\n>From quoted\n\n"
                            "From - Wed Mar 04 10:31:00 2026\r\nSubject: two\r\n\r\nx\r\n\r\n"
                            "From 18@xxx Wed Mar 04 10:32:00 +0000 2026\nSubject: three\n\ny";
    const FileExamination examination = box(file);
    CHECK(namesOf(examination) ==
          QStringList{q("0001 one.eml"), q("0002 two.eml"), q("0003 three.eml")});
    CHECK(message(file, examination.members[0])
              .endsWith("From Monday on, at 10:30, all is 2026.\n>From quoted\n"));
    CHECK(message(file, examination.members[1]) == "Subject: two\r\n\r\nx\r\n");
    CHECK(message(file, examination.members[2]) == "Subject: three\n\ny");
}

TEST_CASE("Places in a mailbox that are none are refused")
{
    const QByteArray file = "From a@b Wed Mar  4 10:30:00 2026\nSubject: one\n\nx\n";
    const FileMember real = box(file).members.first();
    const auto changed = [&real](qint64 offset, qint64 size) {
        FileMember member = real;
        member.offset = offset;
        member.size = size;
        return member;
    };
    for (const FileMember &member :
         {changed(-1, 5), changed(real.offset, -1), changed(real.offset, 1'000'000),
          changed(real.offset + 1, 2), changed(0, 5), changed(1LL << 62, 1LL << 62),
          changed(real.offset, std::numeric_limits<qint64>::max())})
        CHECK(extractionFailure<MailboxReader>(file, FileForm::Mailbox, member) == q("not found"));
}

TEST_CASE("Fifty thousand messages are listed quickly, and beyond the bound they are counted")
{
    QByteArray file;
    for (int i = 0; i < 51'000; ++i)
        file += "From a@b Wed Mar  4 10:30:00 2026\nSubject: m\nDate: Wed, 4 Mar 2026 10:30:00 "
                "+0000\n\nwords\n\n";
    QElapsedTimer clock;
    clock.start();
    const FileExamination examination = box(file);
    CHECK(examination.members.size() == Limit::members);
    CHECK(examination.beyond == 1'000);
    CHECK(clock.elapsed() < 20'000);
}

TEST_CASE("Mailboxes of rubbish are survived")
{
    CHECK(box({}).members.isEmpty());
    CHECK(box("From ").members.isEmpty());
    CHECK(box(QByteArray("From \n").repeated(100'000)).members.isEmpty());
    CHECK(box("From a Wed Mar  4 10:30:00 2026").members.size() == 1);
    CHECK(box(QByteArray("From a Wed Mar  4 10:30:00 2026\n\n").repeated(3)).members.size() == 3);
    CHECK(box(QByteArray(1'000'000, '\0')).members.isEmpty());
}
