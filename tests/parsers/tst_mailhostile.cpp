// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containerfixture.h"
#include "parsers/files/messagereader.h"
#include "parsers/files/mimetree.h"

#include <QElapsedTimer>

using namespace LeverArch;

namespace {

FileExamination mail(const QByteArray &bytes)
{
    return examined<MessageReader>(bytes, FileForm::Message);
}

QByteArray member(const QByteArray &bytes, const FileMember &which)
{
    return extracted<MessageReader>(bytes, FileForm::Message, which);
}

/// Multiparts inside each other, each with a border of its own, a PDF in the innermost.
QByteArray nested(int depth)
{
    QByteArray message;
    for (int i = 0; i < depth; ++i) {
        const QByteArray name = "b" + QByteArray::number(i);
        message += "Content-Type: multipart/mixed; boundary=" + name + "\n\n--" + name + "\n";
    }
    message += "Content-Type: application/pdf; name=deep.pdf\n\n%PDF deep\n";
    for (int i = depth - 1; i >= 0; --i)
        message += "--b" + QByteArray::number(i) + "--\n";
    return message;
}

/// Takes out the first member of each message, as intake does, until there is none.
QStringList unwrapped(QByteArray message, int most)
{
    QStringList names;
    for (int i = 0; i < most; ++i) {
        const auto members = mail(message).members;
        if (members.isEmpty())
            break;
        names << members.first().name;
        if (members.first().mediaType != q("message/rfc822"))
            break;
        message = member(message, members.first());
    }
    return names;
}

} // namespace

TEST_CASE("A file a hundred multiparts deep is found")
{
    const QByteArray message = nested(100);
    const auto members = mail(message).members;
    REQUIRE(members.size() == 1);
    CHECK(member(message, members.first()) == "%PDF deep");
}

TEST_CASE("Ten thousand multiparts inside each other lose nothing and take no time")
{
    QElapsedTimer clock;
    clock.start();
    const QStringList names = unwrapped(nested(10'000), 200);
    CHECK(names.size() == 100);
    CHECK(names.last() == q("deep.pdf"));
    CHECK(clock.elapsed() < 20'000);
}

TEST_CASE("E-mails a hundred deep are taken out one by one")
{
    QByteArray message =
        "Subject: innermost\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\n%PDF";
    for (int i = 0; i < 100; ++i)
        message = "Subject: outer\r\nContent-Type: message/rfc822\r\n\r\n" + message;
    const QStringList names = unwrapped(message, 200);
    CHECK(names.size() == 101);
    CHECK(names.value(99) == q("innermost.eml"));
    CHECK(names.last() == q("a.pdf"));
}

TEST_CASE("Multiparts without their borders are read as text, and said to be unread")
{
    for (const char *message : {"Content-Type: multipart/mixed\n\nHello there\n",
                                "Content-Type: multipart/mixed; boundary=never\n\nHello there\n",
                                "Content-Type: multipart/mixed; boundary=\"\"\n\nHello there\n"}) {
        const FileExamination examination = mail(message);
        CHECK(examination.members.isEmpty());
        CHECK(countOf(examination, FileNote::Kind::PartsUnread) == 1);
    }
}

TEST_CASE("A border that is never closed ends with the message; one of the outer ends the inner")
{
    const QByteArray message = "Content-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\n"
                               "Content-Type: multipart/mixed; boundary=i\r\n\r\n--i\r\n"
                               "Content-Type: image/png; name=1.png\r\n\r\nPNG1\r\n--o \t\r\n"
                               "Content-Type: image/png; name=2.png\r\n\r\nPNG2\r\n--ox\r\n";
    const auto members = mail(message).members;
    REQUIRE(members.size() == 2);
    CHECK(member(message, members[0]) == "PNG1");
    // "--ox" is another border, or a line of the picture.
    CHECK(member(message, members[1]) == "PNG2\r\n--ox\r\n");
}

TEST_CASE("Messages that are no messages are survived")
{
    const QByteArray line(1'000'000, 'a');
    const QList<QByteArray> messages{
        {},
        "\n",
        "no header at all\nand a second line",
        "Subject: only a header",
        "Subject: " + line + "\n\nx",
        "Content-Type: " + line + "\n\nx",
        "Content-Type: text/plain;" + QByteArray("a=b;").repeated(200'000) + "\n\nx",
        "To: " + QByteArray("a@b.example, ").repeated(60'000) + "\n\nx",
        "To: " + QByteArray("((((").repeated(100'000) + "\n\nx",
        "To: " + QByteArray("a:").repeated(100'000) + "\n\nx",
        "To: " + QByteArray("\\\":a:").repeated(100'000) + "\n\nx",
        "To: " + QByteArray("<").repeated(200'000) + "\n\nx",
        "To: " + QByteArray("[").repeated(200'000) + "\n\nx",
        "To: " + QByteArray("\"a\":").repeated(100'000) + "\n\nx",
        "To: " + QByteArray("a@").repeated(100'000) + "\n\nx",
        "To: " + QByteArray("@a,").repeated(80'000) + ":b@c\n\nx",
        "Subject: " + QByteArray("=?utf-8?Q?a?= ").repeated(50'000) + "\n\nx",
        "References: " + QByteArray("<a@b> ").repeated(100'000) + "\n\nx",
        "Date: " + line + "\n\nx",
        "Date: Wed, 99 Foo 999999999999 99:99:99 +9999\n\nx",
        QByteArray("a: b\n").repeated(200'000),
        QByteArray(2'000'000, '\0'),
        QByteArray(1'000'000, '\n'),
        QByteArray("--\n").repeated(300'000),
        line,
        "Content-Type: multipart/alternative; boundary=x\n\n" +
            QByteArray("--x\n").repeated(100'000),
    };
    for (const QByteArray &message : messages) {
        QElapsedTimer clock;
        clock.start();
        INFO(message.left(40).toStdString());
        CHECK_NOTHROW(mail(message));
        CHECK(clock.elapsed() < 8'000);
    }
}

TEST_CASE("Every part of a message with thousands is a member, and what is beyond them is counted")
{
    const QByteArray part = "--p\nContent-Type: application/pdf\n\n%PDF\n";
    const QByteArray head = "Content-Type: multipart/mixed; boundary=p\n\n";
    CHECK(mail(head + part.repeated(5'000) + "--p--\n").members.size() == 5'000);
    const FileExamination many = mail(head + part.repeated(60'000) + "--p--\n");
    CHECK(many.members.size() == Limit::attachments);
    CHECK(many.beyond == 60'000 - Limit::attachments);
}

TEST_CASE("Damaged transfer encodings give what there is, and are noted")
{
    const auto content = [](const QByteArray &encoding, const QByteArray &body) {
        const QByteArray message = "Content-Type: application/pdf; name=a.pdf\n"
                                   "Content-Transfer-Encoding: " +
                                   encoding + "\n\n" + body;
        const FileExamination examination = mail(message);
        REQUIRE(examination.members.size() == 1);
        const bool isNoted = countOf(examination, FileNote::Kind::PartsUnread) == 1;
        return std::pair(member(message, examination.members.first()), isNoted);
    };
    // RFC 4648, 10: the test vectors, whole, without padding, with rubbish in them.
    CHECK(content("base64", "Zm9vYmFy\n") == std::pair(QByteArray("foobar"), false));
    CHECK(content("BASE64 ", "Zm9vYg==\n\n___\nA mailing list\n") ==
          std::pair(QByteArray("foob"), false));
    CHECK(content("base64", "Zm9vYmE\n") == std::pair(QByteArray("fooba"), false));
    CHECK(content("base64", "Zm9vYg\n") == std::pair(QByteArray("foob"), false));
    CHECK(content("base64", "Zm9v!!*YmFy\n") == std::pair(QByteArray("foobar"), true));
    CHECK(content("base64", "\xff\xfe\xfd") == std::pair(QByteArray(), true));
    CHECK(content("quoted-printable", "a=3Db=\r\nc=C3=A9=ZZ") ==
          std::pair(QByteArray("a=bc\xc3\xa9=ZZ"), false));
    CHECK(content("base65", "abc") == std::pair(QByteArray("abc"), true));
    CHECK(content("8bit", QByteArray("a\0\xff", 3)) == std::pair(QByteArray("a\0\xff", 3), false));
}

TEST_CASE("Any byte of a message may be wrong")
{
    const QByteArray message =
        "From: =?utf-8?B?w4k=?= <a@b>, \"c\" <d@e>\r\nTo: g: h@i, j@k;\r\nSubject: "
        "=?utf-8?Q?=C3=A9?=\r\n"
        "Date: Wed, 04 Mar 2026 10:30:00 +0100 (CET)\r\nReferences: <a@x> <b@y>\r\n"
        "Content-Type: multipart/related; boundary=\"r\"\r\n\r\n--r\r\n"
        "Content-Type: multipart/alternative; boundary=a\r\n\r\n--a\r\n"
        "Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n> one \r\n> two\r\n--a\r\n"
        "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<p>=C3=A9<img src=3D\"cid:p\"></p>\r\n--a--\r\n--r\r\nContent-Type: image/png\r\n"
        "Content-ID: <p>\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: inline;\r\n"
        " filename*0*=utf-8''%C3%A9; filename*1=.png\r\n\r\niVBORw0KGgo=\r\n--r--\r\n";
    for (qsizetype i = 0; i < message.size(); ++i) {
        for (const char wrong : {'\0', '\xff', '"', '=', '\n', ':'}) {
            QByteArray changed = message;
            changed[i] = wrong;
            const FileExamination examination = mail(changed);
            for (const FileMember &listed : examination.members)
                CHECK(member(changed, listed).size() == listed.size);
        }
        CHECK_NOTHROW(mail(message.left(i)));
    }
}

TEST_CASE("What a client asks for is looked at again")
{
    const QByteArray message = "Content-Type: application/pdf\n\n%PDF";
    for (const int index : {-1, 1, 100'000}) {
        FileMember member;
        member.index = index;
        CHECK(extractionFailure<MessageReader>(message, FileForm::Message, member) ==
              q("not found"));
    }
}

TEST_CASE("A message of a hundred megabytes is read in a few passes")
{
    QByteArray message =
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: "
        "application/pdf; name=big.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    message +=
        QByteArray("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAx\r\n")
            .repeated(1'350'000) +
        "\r\n--b--\r\n";
    QElapsedTimer clock;
    clock.start();
    const ContainerInHand file(message, FileForm::Message);
    const auto members = MessageReader().examine(file.input()).members;
    REQUIRE(members.size() == 1);
    CHECK(members.first().size == qint64(54) * 1'350'000);
    CHECK(file.steps() > 20);
    CHECK(clock.elapsed() < 20'000);
}
