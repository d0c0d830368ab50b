# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts e-mails together, byte by byte, so that they can be as wrong as they arrive."""

import base64

HEAD = (b"From: Robin Marsh <robin@example.invalid>\r\nTo: Branch <branch@example.invalid>\r\n"
        b"Date: Thu, 16 Apr 2020 09:30:00 +0100\r\nMessage-ID: <%s@example.invalid>\r\n")


def head(number, subject="The consultation", more=b""):
    """`number` makes the message id its own."""
    raw = subject if isinstance(subject, bytes) else subject.encode()
    return HEAD % str(number).encode() + b"Subject: " + raw + b"\r\nMIME-Version: 1.0\r\n" + more


def plain(number, text, kind=b"text/plain; charset=utf-8", encoding=b"8bit", **more):
    raw = text if isinstance(text, bytes) else text.encode()
    return (head(number, **more) + b"Content-Type: " + kind + b"\r\nContent-Transfer-Encoding: " + encoding
            + b"\r\n\r\n" + raw + b"\r\n")


def part(kind, data, more=b"", encoding=b"base64"):
    raw = data if isinstance(data, bytes) else data.encode()
    if encoding == b"base64":
        raw = b"\r\n".join(base64.b64encode(raw)[i:i + 76] for i in range(0, (len(raw) + 2) // 3 * 4, 76))
    return (b"Content-Type: " + kind + b"\r\nContent-Transfer-Encoding: " + encoding + b"\r\n" + more
            + b"\r\n" + raw)


def text_part(text, kind=b"text/plain; charset=utf-8"):
    return part(kind, text, encoding=b"8bit")


def file_part(name, data, kind=b"application/octet-stream"):
    raw = name if isinstance(name, bytes) else name.encode()
    return part(kind, data, b'Content-Disposition: attachment; filename="' + raw + b'"\r\n')


def message_part(message):
    return b"Content-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n" + message


def multipart(parts, kind=b"mixed", boundary=b"=_part", more=b""):
    made = b'Content-Type: multipart/' + kind + b'; boundary="' + boundary + b'"' + more + b"\r\n\r\n"
    for one in parts:
        made += b"--" + boundary + b"\r\n" + one + b"\r\n"
    return made + b"--" + boundary + b"--\r\n"
