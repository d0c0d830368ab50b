// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containerfixture.h"
#include "parsers/files/mailbody.h"
#include "parsers/files/webarchivereader.h"

using namespace LeverArch;

namespace {

const QByteArray png = "\x89PNG\r\n\x1a\n and so on";

/// As Chromium saves a page: quoted-printable, pictures by their addresses, styles, a frame.
QByteArray archive()
{
    return "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/a/b.html\r\n"
           "Subject: =?utf-8?Q?Council=20cuts=20=E2=80=93=20news?=\r\n"
           "Date: Tue, 3 Mar 2026 09:00:00 -0000\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--x\"\r\n\r\n\r\n"
           "----x\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\n"
           "Content-Transfer-Encoding: quoted-printable\r\n"
           "Content-Location: https://news.example/a/b.html\r\n\r\n"
           "<!DOCTYPE html><html><head><meta http-equiv=3D\"Content-Type\" content=3D\"text/html;=\r\n"
           " charset=3DUTF-8\"><title>Council cuts</title></head><body><p>Caf=C3=A9</p>"
           "<img src=3D\"https://news.example/p/1.png\"><img src=3D\"../p/2.png\">"
           "<img src=3D\"https://elsewhere.example/3.png\"><script>alert(1)</script></body></html>\r\n"
           "----x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
           "Content-Location: https://news.example/p/1.png\r\n\r\n" + png.toBase64() + "\r\n"
           "----x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
           "Content-Location: https://news.example/p/2.png\r\n\r\n" + (png + "2").toBase64() + "\r\n"
           "----x\r\nContent-Type: text/css\r\nContent-Location: cid:css@mhtml.blink\r\n\r\n"
           "p { color: red }\r\n----x--\r\n";
}

FileExamination page(const QByteArray &bytes)
{
    return examined<WebArchiveReader>(bytes, FileForm::WebArchive);
}

} // namespace

TEST_CASE("A saved page says its title and when it was saved, and has no members")
{
    const FileExamination examination = page(archive());
    CHECK(examination.says.title == q("Council cuts"));
    CHECK(examination.says.author.isEmpty());
    CHECK(examination.says.date == q("2026-03-03T09:00:00Z"));
    CHECK(examination.members.isEmpty());
    CHECK(countOf(examination, FileNote::Kind::RemotePictures) == 1);
    CHECK(countOf(examination, FileNote::Kind::Scripts) == 1);
}

TEST_CASE("The pictures of a saved page are its own, also by addresses relative to it")
{
    const QByteArray bytes = archive();
    const ContainerInHand file(bytes, FileForm::WebArchive);
    const MimeTree tree = readMime(bytes, file.input().step);
    REQUIRE(tree.parts.size() == 5);
    const MailPictures pictures(tree, {2, 3, 4}, q("https://news.example/a/b.html"));
    const MailBody body = MailBodyMaking(tree, pictures, file.input().step).makePage(1);
    CHECK(body.html.contains(q("Café")));
    CHECK(body.pictures.value(q("https://news.example/p/1.png")) == png);
    CHECK(body.pictures.value(q("../p/2.png")) == png + "2");
    CHECK(body.pictures.size() == 2);
}

TEST_CASE("Saved pages without a page are damaged, those with nothing around them are read")
{
    CHECK_THROWS_AS(page("MIME-Version: 1.0\n\nwords"), JobFailure);
    CHECK_THROWS_AS(page({}), JobFailure);
    CHECK(page("Content-Type: text/html\n\n<title>Bare</title>x").says.title == q("Bare"));
}
