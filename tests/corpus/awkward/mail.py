# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""E-mails: their bodies, headers and encodings."""

import quopri

from letters import head, multipart, part, plain, text_part
from pixels import png
from shelf import member


def make(shelf):
    encodings(shelf)
    transfer(shelf)
    bodies(shelf)
    remote(shelf)
    headers(shelf)
    shapes(shelf)
    sealed(shelf)


def simple(shelf, name, make_message, why, source="RFC 5322", **holds):
    """make_message(word) gives the bytes."""
    word = shelf.word()
    words = [word] + holds.pop("words", [])
    shelf.add(f"mail/{name}.eml", make_message(word), why, source, words=words, **holds)


def encodings(shelf):
    cases = [("utf-8", "utf-8", "Gebühr"), ("windows-1252", "cp1252", "Gebühr"), ("iso-8859-1", "latin-1", "Gebühr"),
             ("iso-8859-15", "iso-8859-15", "Gebühr"), ("iso-2022-jp", "iso2022_jp", "会議"),
             ("shift_jis", "shift_jis", "会議"), ("euc-jp", "euc_jp", "会議"), ("koi8-r", "koi8_r", "Собрание"),
             ("windows-1251", "cp1251", "Собрание"), ("gb18030", "gb18030", "会议"), ("big5", "big5", "會議"),
             ("euc-kr", "euc_kr", "회의는"), ("iso-8859-8-i", "iso8859_8", "שלום"), ("windows-1256", "cp1256", "الفرع"),
             ("iso-8859-7", "iso8859_7", "συνέλευση"), ("utf-16", "utf-16", "Gebühr")]
    for name, codec, special in cases:
        holds = {} if "16" in name or name in ("iso-8859-8-i", "windows-1256") else {"words": [special]}
        encoding = b"base64" if "16" in name else b"8bit"

        def message(word, name=name, codec=codec, special=special, encoding=encoding):
            kind = f"text/plain; charset={name}".encode()
            body = part(kind, f"{word} {special}\r\n".encode(codec), encoding=encoding)
            return head(f"charset-{name}") + body + b"\r\n"
        simple(shelf, f"charset {name}", message, f"a body in {name}", "IANA character sets", **holds)
    simple(shelf, "charset utf-7", lambda w: plain(1, f"{w} Geb+APw-hr", b"text/plain; charset=utf-7", b"7bit"),
           "a body in UTF-7", "RFC 2152")
    simple(shelf, "charset unknown", lambda w: plain(2, f"{w} x", b"text/plain; charset=x-klingon"),
           "an encoding nobody knows")
    simple(shelf, "charset none", lambda w: plain(3, f"{w} Geb\xfchr".encode("latin-1"), b"text/plain"),
           "letters beyond ASCII and no word of how they are written")
    simple(shelf, "charset lie", lambda w: plain(4, f"{w} Geb\xfchr".encode("latin-1"),
           b"text/plain; charset=utf-8"), "says UTF-8 and is ISO 8859-1")
    simple(shelf, "charset us-ascii lie", lambda w: plain(5, f"{w} Gebühr", b"text/plain; charset=us-ascii"),
           "says ASCII and is UTF-8")


def transfer(shelf):
    def quoted(word):
        return plain(10, quopri.encodestring(f"{word} Gebühr = 20".encode()), encoding=b"quoted-printable")
    simple(shelf, "quoted-printable", quoted, "quoted-printable", "RFC 2045 section 6.7", words=["Gebühr"])
    simple(shelf, "quoted-printable broken", lambda w: plain(11, f"{w} =ZZ =C3 = =\r\n=3", encoding=b"quoted-printable"),
           "quoted-printable with escapes that are none", "RFC 2045 section 6.7")
    simple(shelf, "base64 body", lambda w: head(12) + part(b"text/plain; charset=utf-8", f"{w} Gebühr"),
           "a body in base64", "RFC 2045 section 6.8", words=["Gebühr"])
    simple(shelf, "uuencode body", lambda w: plain(13, f"{w}\r\n\r\nbegin 644 a.txt\r\n#0V%T\r\n`\r\nend\r\n"),
           "a file in the old way, inside the text", "POSIX uuencode")
    simple(shelf, "unknown transfer", lambda w: plain(14, f"{w} x", encoding=b"x-unheard-of"),
           "a transfer encoding nobody knows", status="either")
    simple(shelf, "long lines", lambda w: plain(15, f"{w} " + "x" * 100_000), "a line of 100,000 letters")


def alternative(number, text, html, kind=b"alternative"):
    return head(number) + multipart([text_part(text), text_part(html, b"text/html; charset=utf-8")], kind)


def bodies(shelf):
    other = shelf.word()
    simple(shelf, "alternatives differ",
           lambda w: alternative(20, f"{w} The meeting is on Monday", f"<p>The strike ballot is {other}</p>"),
           "its plain and its formatted text say different things", "RFC 2046 section 5.1.4",
           words=[other], notes=["OtherBody"])
    simple(shelf, "alternatives agree", lambda w: alternative(21, f"{w} The meeting", f"<p>{w} The meeting</p>"),
           "the same words twice", "RFC 2046 section 5.1.4")
    simple(shelf, "html only", lambda w: plain(22, f"<html><body><p>{w}</p></body></html>", b"text/html"),
           "nothing but a web page")
    simple(shelf, "alternative empty plain", lambda w: alternative(23, " ", f"<p>{w}</p>"),
           "an empty plain text beside a full one")
    picture = png(12, 12, b"\x20\x20\xc0")
    simple(shelf, "related", lambda w: head(24) + multipart([
        text_part(f'<p>{w}<img src="cid:logo@x"></p>', b"text/html; charset=utf-8"),
        part(b"image/png; name=logo.png", picture, b"Content-ID: <logo@x>\r\nContent-Disposition: inline\r\n")],
        b"related"), "a picture that belongs into its text", "RFC 2387",
        inside=[member(picture, "logo.png", optional=True)])
    simple(shelf, "related missing", lambda w: head(25) + multipart([
        text_part(f'<p>{w}<img src="cid:gone@x"></p>', b"text/html; charset=utf-8")], b"related"),
        "a picture that is not in the message", "RFC 2387", notes=["PicturesMissing"])
    simple(shelf, "two texts", lambda w: head(26) + multipart([text_part(w + " one"), text_part("and two")]),
           "two texts one after the other, as lists append their footers", words=["two"],
           inside=[member(None, optional=True)])
    simple(shelf, "flowed", lambda w: plain(27, f"> {w} a quotation \r\n> goes on\r\nand an answer \r\ntoo\r\n",
           b"text/plain; charset=utf-8; format=flowed; delsp=yes"), "format=flowed", "RFC 3676")
    simple(shelf, "enriched", lambda w: plain(28, f"<bold>{w}</bold>", b"text/enriched"), "text/enriched",
           "RFC 1896")
    simple(shelf, "calendar", lambda w: head(29) + multipart([text_part(w), text_part(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Meeting\r\nEND:VEVENT\r\nEND:VCALENDAR",
        b"text/calendar; method=REQUEST")], b"alternative"), "an invitation", "RFC 5545",
        inside=[member(None, optional=True)])
    simple(shelf, "deep alternatives", lambda w: head(30) + nested_parts(60, w), "sixty parts inside each other")
    simple(shelf, "script", lambda w: plain(31, f"<p>{w}<script>alert(1)</script>", b"text/html"),
           "a script in an e-mail", notes=["Scripts"])
    simple(shelf, "hidden preheader", lambda w: plain(32, f'<div style="display:none">x</div><p>{w}', b"text/html"),
           "words hidden before the first ones, as newsletters have", notes=["HiddenText"])
    simple(shelf, "word html", lambda w: plain(33, "<html xmlns:o='urn:x'><!--[if gte mso 9]><xml><o:p>x</o:p>"
           f"</xml><![endif]--><p class=MsoNormal>{w}<o:p></o:p></p></html>", b"text/html"),
           "HTML as Outlook writes it")


def nested_parts(depth, word):
    made = text_part(word)
    for level in range(depth):
        made = multipart([made], b"alternative", b"=_level%d" % level).rstrip(b"\r\n")
    return made + b"\r\n"


def remote(shelf):
    simple(shelf, "tracking", lambda w: plain(40, f'<p>{w}</p><img src="http://example.invalid/o.gif?id=1" width=1 '
           'height=1>', b"text/html"), "a picture that tells when it is read", notes=["RemotePictures"])
    simple(shelf, "remote style", lambda w: plain(41, '<link rel=stylesheet href="http://example.invalid/a.css">'
           f"<p>{w}</p>", b"text/html"), "a style sheet of the web")
    simple(shelf, "external body", lambda w: head(42) + multipart([text_part(w), b"Content-Type: message/external-"
           b'body; access-type=anon-ftp; site="example.invalid"; name="a"\r\n\r\nContent-Type: text/plain\r\n\r\n']),
           "a body that lies elsewhere", "RFC 2046 section 5.2.3", inside=[member(None, optional=True)])
    simple(shelf, "form", lambda w: plain(43, f"<p>{w}<form action=http://example.invalid><input></form>",
           b"text/html"), "a form that sends", notes=["ActiveContent"])


def headers(shelf):
    subjects = [
        ("rfc2047", "=?utf-8?Q?Geb=C3=BChr?= =?iso-8859-1?B?+/z9?=", "encoded words"),
        ("rfc2047 broken", "=?utf-8?Q?Geb=C3=?= =?klingon?B?!!!?= =?utf-8?X?y?= =?", "broken encoded words"),
        ("rfc2047 split", "=?utf-8?B?R2Viw?= =?utf-8?B?vGhy?=", "a letter torn over two encoded words"),
        ("raw latin-1", "Geb\xfchr".encode("latin-1"), "letters beyond ASCII, bare"),
        ("raw utf-8", "Gebühr 会議", "UTF-8, bare"),
        ("long", "x" * 50_000, "a subject of 50,000 letters"),
        ("folded", "one\r\n two\r\n\tthree", "folded over three lines"),
        ("empty", "", "nothing at all"),
        ("nul", b"one\0two", "a NUL byte"),
        ("override", "\u202egnp.exe", "a right-to-left override"),
        ("markup", "<script>alert(1)</script>&amp;", "markup, which must be shown as it is"),
    ]
    for name, subject, why in subjects:
        simple(shelf, f"subject {name}", lambda w, s=subject: plain(f"s-{len(s)}", w, subject=s),
               f"a subject with {why}", "RFC 2047; RFC 5322 section 2.2.3")
    extras = [
        ("many headers", b"".join(b"X-Trace-%d: y\r\n" % i for i in range(5_000)), "5,000 headers"),
        ("many addressees", b"Cc: " + b", ".join(b"Member %d <m%d@example.invalid>" % (i, i) for i in range(2_000))
         + b"\r\n", "2,000 addressees"),
        ("bad addresses", b"Cc: <<>>, @, \"open, (comment (in) a comment, a@b@c; group:;\r\n", "addresses that are none"),
        ("bad date", b"Date: yesterday, 45 Foo 99999 25:61:00 +9999\r\n", "a date that never was"),
        ("two subjects", b"Subject: The second\r\n", "two subjects"),
        ("long reply chain", b"References: " + b" ".join(b"<%d@example.invalid>" % i for i in range(3_000)) + b"\r\n",
         "a chain of 3,000 answers"),
        ("self answer", b"In-Reply-To: <self@example.invalid>\r\n", "an answer to itself"),
    ]
    for name, more, why in extras:
        simple(shelf, name, lambda w, m=more: plain("self" if b"<self@" in m else f"h-{len(m)}", w, more=m), why)


def shapes(shelf):
    simple(shelf, "lf only", lambda w: plain(60, w).replace(b"\r\n", b"\n"), "Unix line ends")
    simple(shelf, "cr only", lambda w: plain(61, w).replace(b"\r\n", b"\r"), "old Macintosh line ends",
           status="either")
    simple(shelf, "no end", lambda w: plain(62, w)[:-2], "no line end at its end")
    simple(shelf, "bom", lambda w: b"\xef\xbb\xbf" + plain(63, w), "a byte order mark before its headers",
           status="either")
    simple(shelf, "blank lines before", lambda w: b"\r\n\r\n" + plain(64, w), "empty lines before its headers",
           status="either")
    simple(shelf, "from line", lambda w: b"From robin Thu Apr 16 09:30:00 2020\r\n" + plain(65, w),
           "the line of a mailbox before it", inside_count=[0, 1])
    shelf.add("mail/only headers.eml", head(66), "headers and no body", status="either")
    shelf.add("mail/empty.eml", b"", "an empty message", status="refused")
    word = shelf.word()
    shelf.add("mail/no headers.eml", f"{word} is just text\r\n".encode(), "a text that is called a message",
              status="either")
    simple(shelf, "no boundary", lambda w: head(67) + b"Content-Type: multipart/mixed\r\n\r\n--x\r\n\r\n"
           + w.encode() + b"\r\n--x--\r\n", "parts without a boundary", "RFC 2046 section 5.1.1")
    simple(shelf, "wrong boundary", lambda w: head(68) + b'Content-Type: multipart/mixed; boundary="a"\r\n\r\n--b\r\n\r\n'
           + w.encode() + b"\r\n--b--\r\n", "a boundary that never comes", "RFC 2046 section 5.1.1")
    simple(shelf, "open boundary", lambda w: head(69) + multipart([text_part(w)]).replace(b"--=_part--", b""),
           "a last boundary that is missing", "RFC 2046 section 5.1.1")
    simple(shelf, "same boundary", lambda w: head(70) + multipart([text_part(w), multipart([text_part("in")])]),
           "a part that has its parent's boundary", "RFC 2046 section 5.1.2",
           inside=[member(None, optional=True)])
    simple(shelf, "preamble", lambda w: head(71) + multipart([text_part(w)]).replace(b"\r\n\r\n--", b"\r\n\r\nThis is "
           b"for programs of long ago.\r\n--", 1) + b"and an epilogue", "words before and after its parts")
    simple(shelf, "no parts", lambda w: head(72, subject=w) + multipart([]), "no part at all", status="either")
    shelf.add("mail/digest.eml", head(73) + multipart([plain(74, "first"), plain(75, "second")], b"digest"),
              "a digest of two messages", "RFC 2046 section 5.1.5", inside_count=[0, 2], status="either")
    shelf.add("mail/partial.eml", head(76) + b'Content-Type: message/partial; id="x"; number=1; total=3\r\n\r\n'
              + plain(77, "first third"), "the first third of a message", "RFC 2046 section 5.2.2",
              inside_count=[0, 1], status="either")
    simple(shelf, "bounce", lambda w: head(78) + multipart([text_part(w), part(b"message/delivery-status",
           b"Reporting-MTA: dns; example.invalid\r\n\r\nAction: failed\r\n", encoding=b"7bit")], b"report"),
           "a message that came back", "RFC 3464", inside=[member(None, optional=True)])
    simple(shelf, "apple partial", lambda w: head(79, more=b"X-Apple-Content-Length: 40000\r\n") + multipart([
           text_part(w)]), "as Apple Mail keeps one whose attachments are still on the server (.partial.emlx)",
           "Apple Mail")
    word = shelf.word()
    message = plain(80, word)
    shelf.add("mail/apple.emlx", str(len(message)).encode() + b"\n" + message
              + b'<?xml version="1.0"?><plist><dict/></plist>', "Apple Mail's own file", "Apple Mail",
              status="either")


def sealed(shelf):
    for name, kind, protocol, attached, data in [
            ("pgp", b"signed", b"application/pgp-signature", "signature.asc", b"-----BEGIN PGP SIGNATURE-----\r\n"),
            ("smime", b"signed", b"application/pkcs7-signature", "smime.p7s", b"0\x82\x01\x02\x06\x09")]:
        simple(shelf, f"signed {name}", lambda w, k=kind, p=protocol, d=data, a=attached: head(f"signed-{len(a)}")
               + multipart([text_part(w), part(p + b'; name="' + a.encode() + b'"', d)], k,
                           more=b'; protocol="' + p + b'"'), f"signed ({name})", "RFC 1847", notes=["Signed"],
               inside=[member(data, attached, optional=True)])
    shelf.add("mail/encrypted pgp.eml", head("enc-1") + multipart([
        part(b"application/pgp-encrypted", b"Version: 1\r\n", encoding=b"7bit"),
        part(b'application/octet-stream; name="encrypted.asc"', b"-----BEGIN PGP MESSAGE-----\r\n", encoding=b"7bit")],
        b"encrypted", more=b'; protocol="application/pgp-encrypted"'), "encrypted with PGP", "RFC 3156",
        notes=["Encrypted"], inside_count=[0, 2])
    shelf.add("mail/encrypted smime.eml", head("enc-2") + part(
        b'application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"', b"0\x80\x06\x09" + b"\x2a" * 200),
        "encrypted with S/MIME", "RFC 8551", notes=["Encrypted"], inside_count=[0, 1])
