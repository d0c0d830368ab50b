# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What hangs on e-mails: names that lie, messages inside messages, damage, the same thing twice."""

import base64

from letters import file_part, head, message_part, multipart, part, plain, text_part
from pdf import pdf
from pixels import png
from shelf import member

CHEQUE = b"An attachment that is in several places.\r\n"


def make(shelf):
    names(shelf)
    kinds(shelf)
    damage(shelf)
    nested(shelf)
    repeated(shelf)


def letter(shelf, name, parts, inside, why, source="RFC 2183", **holds):
    word = shelf.word()
    shelf.add(f"attached/{name}.eml", head(f"a-{name.replace(' ', '-')}") + multipart([text_part(word)] + parts), why,
              source, words=[word], inside=inside, **holds)


def names(shelf):
    cases = {
        "upwards": b"../../../../tmp/lever-arch-was-here.txt", "absolute": b"/etc/lever-arch-was-here.txt",
        "backslash": b"..\\\\..\\\\was-here.txt", "drive": b"C:\\\\was-here.txt", "dot": b".", "dots": b"..",
        "nothing": b"", "blank": b"   ", "slash": b"/", "dashes": b"--help", "device": b"CON.txt",
        "hidden": b".bashrc", "long": b"n" * 300 + b".txt", "override": "\u202etxt.exe".encode(),
        "emoji": "👍🏽 notes.txt".encode(), "raw latin-1": "Geb\xfchr.txt".encode("latin-1"),
        "encoded word": b"=?utf-8?Q?Geb=C3=BChr=2Etxt?=", "percent": b"%n%s%00.txt", "many dots": b"a.pdf.txt.exe.txt",
        "quote": b'a\\"b\'c.txt', "controls": b"a\x01\x1b[31mb.txt", "two lines": b"=?utf-8?Q?one=0Atwo.txt?=",
        "nul": b"=?utf-8?Q?one=00two.txt?=", "tilde": b"~root/a.txt", "spaces": b"a.txt" + b" " * 200,
    }
    for name, raw in cases.items():
        body = f"Attached as {name}.\n".encode()
        letter(shelf, f"name {name}", [file_part(raw, body, b"text/plain")], [member(body, name, status="stored")],
               f"an attachment whose name is hostile or odd: {name}")
    cases = {
        "rfc2231": b"filename*=utf-8''Geb%C3%BChr.txt", "rfc2231 parts": b"filename*0*=utf-8''Geb%C3; filename*1*=%BChr.txt",
        "rfc2231 broken": b"filename*=klingon''%ZZ%C3.txt", "rfc2231 gaps": b"filename*0=a; filename*2=b",
        "unquoted": b"filename=two words.txt", "both": b"filename=a.txt; filename*=utf-8''b.txt",
    }
    for name, raw in cases.items():
        body = f"Attached with {name}.\n".encode()
        piece = part(b"text/plain", body, b"Content-Disposition: attachment; " + raw + b"\r\n")
        letter(shelf, f"name {name}", [piece], [member(body, name, status="stored")],
               f"a name written as {name}", "RFC 2231")
    body = b"Named in its type only.\n"
    letter(shelf, "name in type", [part(b'text/plain; name="only in type.txt"', body)],
           [member(body, status="stored")], "a name in its type alone")


def kinds(shelf):
    word = shelf.word()
    paper = pdf([word])
    letter(shelf, "pdf", [file_part("paper.pdf", paper, b"application/pdf")],
           [member(paper, "paper.pdf", status="stored", words=[word], pages=1)], "a PDF")
    word = shelf.word()
    paper = pdf([word])
    letter(shelf, "pdf as octets", [file_part("paper", paper)],
           [member(paper, "paper", status="stored", words=[word])], "a PDF that says neither in name nor type what it is")
    picture = png(33, 22, b"\x40\x90\x40")
    letter(shelf, "picture", [file_part("photo.png", picture, b"image/png")], [member(picture, status="stored", pages=1)],
           "a picture")
    tnef = b"\x78\x9f\x3e\x22\x01\x00" + b"\0" * 60
    letter(shelf, "winmail", [file_part("winmail.dat", tnef, b"application/ms-tnef")], [member(tnef)],
           "Outlook's own packet", "MS-OXTNEF")
    event = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Branch meeting\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    letter(shelf, "ics", [file_part("meeting.ics", event, b"text/calendar")], [member(event)], "an appointment", "RFC 5545")
    card = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Robin Marsh\r\nEND:VCARD\r\n"
    letter(shelf, "vcf", [file_part("robin.vcf", card, b"text/vcard")], [member(card)], "a visiting card", "RFC 6350")
    program = b"MZ\x90\0\x03\0\0\0" + b"\0" * 500
    letter(shelf, "program", [file_part("invoice.pdf", program, b"application/pdf")],
           [member(program, status="refused")], "a program that says it is a PDF")
    letter(shelf, "empty", [file_part("empty.txt", b"", b"text/plain")], [member(b"", status="refused")],
           "an attachment of no bytes")
    letter(shelf, "inline text", [part(b"text/plain; charset=utf-8", b"Shown, and a file.\n",
           b'Content-Disposition: inline; filename="shown.txt"\r\n')], [member(b"Shown, and a file.\n", optional=True)],
           "a text that is both shown and a file")
    word = shelf.word()
    script = f"<script>alert(1)</script><p>{word}".encode()
    letter(shelf, "web page", [file_part("page.html", script, b"text/html")],
           [member(script, status="stored", words=[word], notes=["Scripts"])], "a web page with a script")


def damage(shelf):
    whole = b"A text that is whole.\n" * 20
    broken = base64.b64encode(whole)[:-7] + b"!?"
    for name, raw, why in [("base64 cut", broken, "base64 that breaks off"),
                           ("base64 junk", b"AAAA\xff\xfe$$$$" + base64.b64encode(whole), "base64 with junk in it"),
                           ("base64 one line", base64.b64encode(whole * 500), "base64 in one line of 300 kB")]:
        piece = (b"Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; "
                 b"filename=a.txt\r\n\r\n" + raw)
        data = whole * 500 if "line" in name else None
        letter(shelf, name, [piece], [member(data)], why, "RFC 2045 section 6.8")
    piece = (b"Content-Type: text/plain\r\nContent-Transfer-Encoding: x-uuencode\r\nContent-Disposition: attachment; "
             b"filename=a.txt\r\n\r\nbegin 644 a.txt\r\n#0V%T\r\n`\r\nend")
    letter(shelf, "uuencode", [piece], [member(b"Cat")], "the old way of attaching", "POSIX uuencode")
    letter(shelf, "no disposition", [part(b"application/pdf", pdf(["Unnamed"]))], [member(pdf(["Unnamed"]), status="stored")],
           "a PDF without name and disposition")


def nested(shelf):
    for depth, slow in [(3, False), (20, False), (100, False), (1000, True)]:
        word = shelf.word()
        message, inside = plain(f"deep-{depth}-0", word), []
        for level in range(1, depth + 1):
            status = "stored" if level <= 3 or depth == 3 else "either"
            inside = [member(message, f"level {level}", status=status, inside=inside, words=[word] if level == 1 else [])]
            message = head(f"deep-{depth}-{level}") + multipart(
                [text_part(f"Level {level}"), message_part(message)], boundary=b"=_deep%d" % level)
        # The deepest one is far down the list; only as deep as 100 is it certain what stands there.
        told = {"inside": inside} if depth <= 100 else {"inside_count": [0, 1]}
        shelf.add(f"attached/messages {depth} deep.eml", message, f"messages inside messages, {depth} deep",
                  "issue 4: nested e-mails 100 deep", status="stored" if depth <= 100 else "either", slow=slow, **told)
    forwarded = plain("forwarded", "the one that is forwarded")
    letter(shelf, "forwarded", [message_part(forwarded)], [member(forwarded, status="stored")], "a forwarded message")
    encoded = part(b"message/rfc822", forwarded, b"Content-Disposition: attachment\r\n")
    letter(shelf, "forwarded base64", [encoded], [member(None)], "a message in base64, which the standard forbids",
           "RFC 2046 section 5.2.1")
    word = shelf.word()
    inner = pdf([word])
    middle = head("middle") + multipart([text_part("middle"), file_part("inner.pdf", inner)], boundary=b"=_middle")
    letter(shelf, "pdf in message in message", [message_part(middle)],
           [member(middle, status="stored", inside=[member(inner, status="stored", words=[word])])],
           "a PDF in a message in a message")


def repeated(shelf):
    letter(shelf, "twice", [file_part("one.txt", CHEQUE, b"text/plain"), file_part("two.txt", CHEQUE, b"text/plain")],
           [member(CHEQUE), member(CHEQUE)], "the same attachment twice, under two names")
    shelf.add("attached/lies beside.txt", CHEQUE, "the attachment of another message, as a file of its own")
    many = [f"Attachment {i}\n".encode() for i in range(200)]
    letter(shelf, "200", [file_part(f"part {i}.txt", data, b"text/plain") for i, data in enumerate(many)],
           [member(data, status="stored") for data in many], "200 attachments")
    same = [f"Same name {i}\n".encode() for i in range(5)]
    letter(shelf, "same names", [file_part("scan.txt", data, b"text/plain") for data in same],
           [member(data, status="stored") for data in same], "five attachments of one name")
