# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mailboxes (mbox): several messages in one file, and where one ends."""

from letters import file_part, head, multipart, plain, text_part

LINE = b"From robin@example.invalid Thu Apr 16 09:30:00 2020\n"


def unix(message):
    return message.replace(b"\r\n", b"\n")


def box(messages):
    return b"".join(LINE + unix(message) + b"\n" for message in messages)


def make(shelf):
    def add(name, data, why, count, words=(), **holds):
        shelf.add(f"mailbox/{name}", data, why, "RFC 4155", inside_count=[count, count], inside_words=list(words), **holds)

    words = [shelf.word() for _ in range(3)]
    three = [plain(f"box-{i}", word) for i, word in enumerate(words)]
    add("three.mbox", box(three), "three messages", 3, words)
    words = [shelf.word() for _ in range(3)]
    three = [plain(f"box-end-{i}", word) for i, word in enumerate(words)]
    add("windows ends.mbox", box(three).replace(b"\n", b"\r\n"), "Windows line ends", 3, words)
    word = shelf.word()
    quoted = plain("box-quoted", f"x\r\n\r\n>From the branch: {word}\r\n>>From us\r\n")
    add("quoted from.mbox", box([quoted, plain("box-quoted-2", "after")]), "lines that begin with >From", 2, [word])
    word = shelf.word()
    add("500.mbox", box([plain(f"box-500-{i}", word if i == 499 else f"message {i}") for i in range(500)]),
        "500 messages", 500, [word], slow=True)
    word = shelf.word()
    attached = head("box-attached") + multipart([text_part("see"), file_part("a.txt", word.encode())])
    add("attachments.mbox", box([attached, plain("box-after", "after")]), "a message with an attachment", 2, [word])
    word = shelf.word()
    add("no ending", box([plain(f"box-noend-{i}", f"{word} {i}") for i in range(2)]), "a mailbox without an ending",
        2, [word])
    word = shelf.word()
    same = plain("box-same", word)
    add("same twice.mbox", box([same, same]), "the same message twice", 2, [word])
    shelf.add("mailbox/junk before.mbox", b"This is no mailbox yet.\n\n" + box([plain("box-junk", "x")]),
              "words before its first message", "RFC 4155", status="either")
    shelf.add("mailbox/bare from.mbox", box([plain("box-bare", "a\r\n\r\nFrom here on it is unclear.\r\n\r\nFrom x\r\n")]),
              "bare lines that begin with From", "RFC 4155", inside_count=[1, 3])
    shelf.add("mailbox/empty messages.mbox", LINE * 5, "five messages of nothing", "RFC 4155", status="either")
    shelf.add("mailbox/cut.mbox", box([plain("box-cut", "x" * 500)] * 3)[:900], "breaks off in its second message",
              "RFC 4155", status="either")
    shelf.add("mailbox/empty.mbox", b"", "an empty mailbox", status="refused")
    shelf.add("mailbox/babyl.rmail", b"BABYL OPTIONS:\nVersion: 5\n\x1f\x0c\n1,,\nSummary-line: x\n*** EOOH ***\nx\n\x1f",
              "the mailbox of old Emacs", "Emacs Rmail", status="either")
    shelf.add("mailbox/maildir/cur/1587025800.M1P2.example:2,S", plain("maildir-1", "in a maildir"),
              "a message as a maildir names it, without an ending", "maildir(5)", words=["maildir"])
