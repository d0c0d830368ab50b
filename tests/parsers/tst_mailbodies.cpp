// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containerfixture.h"
#include "parsers/files/flowedtext.h"
#include "parsers/files/mailbody.h"
#include "parsers/files/mailparts.h"
#include "parsers/files/mailwords.h"
#include "parsers/files/messagereader.h"

using namespace LeverArch;

namespace {

MailBody bodyOf(const QByteArray &message)
{
    const ContainerInHand file(message, FileForm::Message);
    const MimeTree tree = readMime(file.input().bytes, file.input().step);
    const MailParts parts(tree);
    const MailPictures pictures(tree, parts.pictures());
    return MailBodyMaking(tree, pictures, file.input().step).make(parts.bodies());
}

QByteArray choice(const QByteArray &plain, const QByteArray &html)
{
    return "Content-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain; "
           "charset=utf-8\n\n" +
           plain + "\n--a\nContent-Type: text/html; charset=utf-8\n\n" + html + "\n--a--\n";
}

bool isNoted(const MailBody &body, FileNote::Kind kind)
{
    for (const FileNote &note : body.notes) {
        if (note.kind == kind)
            return true;
    }
    return false;
}

const QByteArray png = "\x89PNG\r\n\x1a\n and so on";

} // namespace

TEST_CASE("Of two texts with the same words only the formatted one is shown")
{
    const MailBody same =
        bodyOf(choice("Dear *all*,\n\nsee https://x.example/a?b\n> quoted\n[image: "
                      "Logo]\n[cid:image001.png@01DA]\n",
                      "<p>Dear <b>all</b>,</p><p>see </p><blockquote>quoted</blockquote>"));
    CHECK(same.html.contains(q("<b>all</b>")));
    CHECK_FALSE(same.html.contains(q("image001")));
    CHECK_FALSE(isNoted(same, FileNote::Kind::OtherBody));
}

TEST_CASE("A text that is called ASCII and has other letters is read as what it looks like")
{
    const auto read = [](const QByteArray &words) {
        return bodyOf("Content-Type: text/plain; charset=us-ascii\n\n" + words).html;
    };
    CHECK(read("Mobilit\xc3\xa9").contains(QStringLiteral("Mobilité")));
    CHECK(read("Mobilit\xe9").contains(QStringLiteral("Mobilité")));
    CHECK(bodyOf("Content-Type: text/plain; charset=iso-2022-jp\n\n\xe6\x97\xa5\xe6\x9c\xac")
              .html.contains(QStringLiteral("日本")));
    CHECK(bodyOf("Content-Type: text/plain; charset=iso-2022-jp\n\n\x1b$BF|K\\\x1b(B")
              .html.contains(QStringLiteral("日本")));
}

TEST_CASE("A body whose type is none is text, and blanks before a message are nothing")
{
    CHECK(bodyOf("Content-Type: text; charset=utf-8\n\nWe agree\n").html.contains(q("We agree")));
    CHECK(bodyOf("Content-Type: text plain\n\nWe agree\n").html.contains(q("We agree")));
    CHECK(bodyOf("Content-Type: nonsense\n\nWe agree\n").html.contains(q("We agree")));
    const MailBody late = bodyOf("   \t \n  \r\nContent-Type: text/html\n\n<b>We agree</b>\n");
    CHECK(late.html.contains(q("<b>We agree</b>")));
    CHECK_FALSE(late.html.contains(q("Content-Type")));
}

TEST_CASE("A plain text with other words than the formatted one is shown as well, and noted")
{
    const MailBody other = bodyOf(choice("We agree to 3%.", "<p>We agree to 2%.</p>"));
    CHECK(other.html.contains(q("We agree to 2%.")));
    CHECK(other.html.contains(q("We agree to 3%.")));
    CHECK(other.html.indexOf(q("2%")) < other.html.indexOf(q("3%")));
    CHECK(isNoted(other, FileNote::Kind::OtherBody));
    CHECK_FALSE(saysNothingElse(q("not agreed"), q("agreed")));
    CHECK(saysNothingElse(q("Café\u00a0ﬁle"), q("CAFÉ file")));
}

TEST_CASE("Texts that follow each other are all shown, those attached are not")
{
    const QByteArray message = "Content-Type: multipart/mixed; boundary=m\n\n"
                               "--m\n\nFirst\n"
                               "--m\nContent-Type: text/plain\nContent-Disposition: attachment\n\n"
                               "Attached\n"
                               "--m\nContent-Type: text/plain\nContent-Disposition: inline; "
                               "filename=n.txt\n\nSecond\n--m--\n";
    const MailBody body = bodyOf(message);
    CHECK(body.html.contains(q("First")));
    CHECK(body.html.contains(q("Second")));
    CHECK_FALSE(body.html.contains(q("Attached")));
    CHECK(namesOf(examined<MessageReader>(message, FileForm::Message)) ==
          QStringList{q("attachment-1.txt"), q("n.txt")});
}

TEST_CASE("Pictures in the text are found by their id and by their place; lost ones are counted")
{
    const QByteArray head = "Content-Type: multipart/related; boundary=r\n\n"
                            "--r\nContent-Type: text/html\n\n";
    const QByteArray tail = "\n--r\nContent-Type: image/png\nContent-ID: <a b@x>\n\n" + png +
                            "\n--r\nContent-Type: image/png\nContent-Location: pics/b.png\n\n" +
                            png + "2\n--r--\n";
    const MailBody body = bodyOf(
        head + "<img src=\"cid:a%20b@x\"><img src=\"pics/b.png\"><img src=\"cid:no@x\">" + tail);
    CHECK(body.pictures.value(q("cid:a%20b@x")) == png);
    CHECK(body.pictures.value(q("pics/b.png")) == png + "2");
    CHECK(body.shown.size() == 2);
    CHECK(isNoted(body, FileNote::Kind::PicturesMissing));
    CHECK_FALSE(isNoted(body, FileNote::Kind::RemotePictures));
    // Shown by no text, they are files of their own.
    CHECK(examined<MessageReader>(head + "<p>None</p>" + tail, FileForm::Message).members.size() ==
          2);
}

TEST_CASE("Flowing text becomes lines as RFC 3676 has them")
{
    CHECK(unflowed(q("one \ntwo\nthree"), false) == q("one two\nthree"));
    CHECK(unflowed(q("one \ntwo"), true) == q("onetwo"));
    CHECK(unflowed(q("> a \n> b\nc"), false) == q("> a b\nc"));
    CHECK(unflowed(q(">> a \n> b"), false) == q(">> a \n> b"));
    CHECK(unflowed(q(" From here\n >not quoted"), false) == q("From here\n>not quoted"));
    CHECK(unflowed(q("bye \n-- \nJo"), false) == q("bye \n-- \nJo"));
    CHECK(unflowed(QString(), false).isEmpty());
}

TEST_CASE("Text that only looks encoded stays text")
{
    const MailBody body = bodyOf("Subject: x\n\nbegin 644 a.txt\n#0V%T\n`\nend\n<script>&amp;\n");
    CHECK(body.html.contains(q("begin 644 a.txt")));
    CHECK(body.html.contains(q("&lt;script&gt;&amp;amp;")));
}
