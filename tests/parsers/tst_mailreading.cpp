// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containerfixture.h"
#include "parsers/files/messagereader.h"

#include <QCryptographicHash>

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

/// A message with whatever a branch gets: two texts, a picture in the text, one that is in none,
/// attachments in every transfer encoding, a message, an invitation.
const char *const everything = R"(
import sys
from email.message import EmailMessage
from email import policy
from email.utils import formatdate
m = EmailMessage(policy=policy.SMTP)
m['Subject'] = 'Überarbeiteter Vorschlag: Sparpläne für £3m – Antwort erbeten'
m['From'] = 'Zoë Okafor <zoe@branch.example>'
m['To'] = 'Council Leader <leader@council.example>, "Jones, Amy" <amy@council.example>'
m['Cc'] = 'R <r@x.example>'
m['Date'] = 'Wed, 04 Mar 2026 10:30:00 +0100'
m['Message-ID'] = '<one@branch.example>'
m['In-Reply-To'] = '<b@x>'
m['References'] = '<a@x> <b@x>'
m.set_content('Dear all,\n\nplease find it attached.\n')
m.add_alternative('<html><body><p>Dear all,</p><p>please find it <b>attached</b>.</p><img src="cid:logo@x"></body></html>', subtype='html')
png = b'\x89PNG\r\n\x1a\n' + bytes(range(256))
m.get_payload()[1].add_related(png, 'image', 'png', cid='<logo@x>')
m.add_attachment(bytes(range(256)) * 700, 'application', 'pdf', filename='Bericht für den Ausschuß 第二.pdf')
m.add_attachment('a;b\nä;2\n', subtype='csv', filename='figures.csv')
m.add_attachment('Notes, attached.\n', filename='notes.txt')
m.add_attachment(b'', 'application', 'octet-stream', filename='empty.bin')
m.add_attachment(b'\xff\xd8\xff\xe0photo', 'image', 'jpeg', disposition='inline', filename='photo.jpg')
inner = EmailMessage(policy=policy.SMTP)
inner['Subject'] = 'The first proposal'
inner['From'] = 'hr@council.example'
inner.set_content('Inner.\n')
m.add_attachment(inner)
m.add_attachment('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', subtype='calendar', filename='invite.ics')
for i, part in enumerate(m.walk()):
    if part.is_multipart() and not part.get_content_type().startswith('message/'):
        part.set_boundary('border-%d' % i)
open(sys.argv[1], 'wb').write(m.as_bytes())
)";

/// Names and SHA-256 of what Python takes to be attached.
const char *const attachments = R"(
import sys, json, hashlib
from email import message_from_bytes, policy
m = message_from_bytes(open(sys.argv[1], 'rb').read(), policy=policy.default)
out = []
for p in m.walk():
    if p.get_content_type().startswith('multipart/'): continue
    if p.get_content_disposition() == 'attachment' and p.get_content_type() != 'message/rfc822' or p.get_filename():
        out.append([p.get_filename(), p.get_content_type(), hashlib.sha256(p.get_payload(decode=True)).hexdigest()])
print(json.dumps(out))
)";

const char *const headers = R"(
import sys, json
from email import message_from_bytes, policy
m = message_from_bytes(open(sys.argv[1], 'rb').read(), policy=policy.default)
print(json.dumps([m['subject'], m['date'].datetime.isoformat(), [a.display_name + '|' + a.addr_spec for a in m['to'].addresses]]))
)";

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

TEST_CASE("A message's attachments come out as Python takes them out, byte for byte")
{
    const QByteArray file = madeByPython(everything);
    const FileExamination examination = mail(file);
    const QJsonArray expected = askPython(attachments, file).toArray();
    REQUIRE(expected.size() == 6);
    qsizetype found = 0;
    for (const FileMember &listed : examination.members) {
        if (listed.mediaType == q("message/rfc822"))
            continue;
        const QJsonArray one = expected[found++].toArray();
        CHECK(listed.name == one[0].toString());
        CHECK(listed.mediaType == one[1].toString());
        const QByteArray content = member(file, listed);
        CHECK(sha256(content) == one[2].toString());
        CHECK(listed.size == content.size());
        CHECK(listed.refusal.isEmpty());
    }
    CHECK(found == expected.size());
    // The logo is shown by the text and is no member.
    CHECK(examination.members.size() == 7);
    CHECK(examination.notes.isEmpty());
}

TEST_CASE("An attached message is taken out with every byte it has in the message around it")
{
    const QByteArray file = madeByPython(everything);
    for (const FileMember &listed : mail(file).members) {
        if (listed.mediaType != q("message/rfc822"))
            continue;
        CHECK(listed.name == q("The first proposal.eml"));
        const QByteArray inner = member(file, listed);
        CHECK(inner.startsWith("Subject: The first proposal\r\nFrom: hr@council.example\r\n"));
        CHECK(inner.endsWith("\r\n\r\nInner.\r\n"));
        CHECK(file.count(inner) == 1);
        CHECK(mail(inner).says.title == q("The first proposal"));
    }
}

TEST_CASE("A message says what it is about, from whom, to whom, when and what it answers")
{
    const QByteArray file = madeByPython(everything);
    const FileDescription says = mail(file).says;
    const QJsonArray python = askPython(headers, file).toArray();
    CHECK(says.title == python[0].toString());
    CHECK(says.author == q("Zoë Okafor <zoe@branch.example>"));
    CHECK(says.to == q("Council Leader <leader@council.example>; \"Jones, Amy\" "
                       "<amy@council.example>; R <r@x.example>"));
    CHECK(says.date == python[1].toString());
    CHECK(says.messageId == q("one@branch.example"));
    CHECK(says.answers == QStringList{q("a@x"), q("b@x")});
}

TEST_CASE("Header words are read however they were written")
{
    const auto subject = [](const QByteArray &value) {
        return mail("Subject: " + value + "\r\n\r\nx").says.title;
    };
    CHECK(subject("=?utf-8?B?w4ljb2xl?= =?utf-8?Q?_maternelle?=") == q("École maternelle"));
    // A letter divided between two encoded words, as some programs do against RFC 2047, 5.
    CHECK(subject("=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=") == q("café"));
    CHECK(subject("Caf\xc3\xa9") == q("Café"));
    CHECK(subject("Caf\xe9 \x96 now") == q("Café – now"));
    CHECK(subject("=?iso-8859-15?Q?=A43m?=") == q("€3m"));
    CHECK(subject("=?x-nobody-knows?Q?Caf=E9?=") == q("Café"));
    CHECK(subject("one\r\n two") == q("one two"));
    CHECK(subject(QByteArray("a\0b", 3)) == q("a b"));
    // Set right to left, so that it would read other than it is.
    CHECK(subject("pay \xe2\x80\xae" "00.01 slip") == q("pay 00.01 slip"));
    CHECK(subject("=?utf-8?Q?a=0D=0AB=63c:_x?=") == q("a Bcc: x"));
    CHECK(subject("=?utf-8?Q?never ends") == q("=?utf-8?Q?never ends"));
    CHECK(subject("") == QString());
}

TEST_CASE("File names are put together from all their pieces and do no harm")
{
    const auto name = [](const QByteArray &disposition) {
        const auto members =
            mail("Content-Type: application/pdf\r\nContent-Disposition: " + disposition +
                 "\r\n\r\n%PDF")
                .members;
        REQUIRE(members.size() == 1);
        return members.first().name;
    };
    CHECK(name("attachment; filename=a.pdf") == q("a.pdf"));
    CHECK(name("attachment;\r\n filename*0*=utf-8''Caf%C3;\r\n filename*1*=%A9%20;\r\n "
               "filename*2=\"menu.pdf\"") == q("Café menu.pdf"));
    CHECK(name("attachment; filename*=iso-8859-1'en'%A3rates.pdf") == q("£rates.pdf"));
    CHECK(name("attachment; filename=\"=?utf-8?Q?Caf=C3=A9.pdf?=\"") == q("Café.pdf"));
    CHECK(name("attachment; filename=\"Caf\xe9.pdf\"") == q("Café.pdf"));
    CHECK(name("attachment; filename=\"../../etc/passwd\"") == q("passwd"));
    CHECK(name("attachment; filename*=utf-8''C%3A%5CUsers%5Cme%5Cx.pdf") == q("x.pdf"));
    CHECK(name("attachment; filename*=utf-8''a%0D%0Ab%01c.pdf") == q("a b c.pdf"));
    CHECK(name("attachment; filename*=utf-8''invoice%E2%80%AEfdp.exe") == q("invoicefdp.exe"));
    CHECK(name("attachment") == q("attachment-1.pdf"));
    CHECK(name("attachment; filename=\"..\"") == q("attachment-1.pdf"));
    const QString longest = name("attachment; filename=\"" + QByteArray(5000, 'x') + ".pdf\"");
    CHECK(longest.size() <= 240);
    CHECK(longest.endsWith(q(".pdf")));
}

TEST_CASE("Signed and encrypted messages say so, and what is encrypted stays a member")
{
    const FileExamination signedMail = mail(
        "Content-Type: multipart/signed; boundary=s; protocol=\"application/pgp-signature\"\r\n\r\n"
        "--s\r\n\r\nHello\r\n--s\r\nContent-Type: application/pgp-signature; name=s.asc\r\n\r\n"
        "-----BEGIN\r\n--s--\r\n");
    CHECK(countOf(signedMail, FileNote::Kind::Signed) == 1);
    CHECK(signedMail.members.isEmpty());
    const FileExamination encrypted = mail(
        "Content-Type: multipart/encrypted; boundary=e; protocol=\"application/pgp-encrypted\"\r\n"
        "\r\n--e\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--e\r\n"
        "Content-Type: application/octet-stream; name=encrypted.asc\r\n\r\nXX\r\n--e--\r\n");
    CHECK(countOf(encrypted, FileNote::Kind::Encrypted) == 1);
    CHECK(namesOf(encrypted).contains(q("encrypted.asc")));
    const FileExamination smime =
        mail("Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\n"
             "Content-Transfer-Encoding: base64\r\n\r\nMIIB\r\n");
    REQUIRE(smime.notes.size() == 1);
    CHECK(smime.notes.first().what == q("S/MIME"));
    CHECK(namesOf(smime) == QStringList{q("smime.p7m")});
}
