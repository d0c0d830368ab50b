# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Zip files that want out of their folder, never end, or say what is not so."""

import io
import zipfile

from letters import file_part, head, multipart, plain, text_part
from pdf import pdf
from pixels import png
from shelf import member
from zips import Entry, overlapping, pack, raw

APPNOTE = "PKWARE APPNOTE.TXT 6.3.10"
# What a zip holds under another name must be other bytes in each, or it would be a duplicate.


def make(shelf):
    whole(shelf)
    names(shelf)
    nested(shelf)
    bombs(shelf)
    damaged(shelf)
    disguises(shelf)


def stored(data, name="", **holds):
    return member(data, name, status="stored", **holds)


def text(shelf):
    """A text of its own, as a member with its word."""
    word = shelf.word()
    data = f"{word} lies in an archive.\n".encode()
    return data, stored(data, words=[word])


def whole(shelf):
    word = shelf.word()
    paper = pdf([word])
    picture = png(21, 23, b"\x70\x30\x30")
    data, held = text(shelf)
    inner = f"attached {word}\n".encode()
    message = head("in-zip") + multipart([text_part("in a zip"), file_part("inner.txt", inner, b"text/plain")])
    shelf.add("zip/mixed.zip", pack([("a/paper.pdf", paper), ("a/photo.png", picture), ("b/note.txt", data),
                                     ("b/mail.eml", message)]), "a paper, a picture, a text and an e-mail", APPNOTE,
              inside=[stored(paper, words=[word], pages=1), stored(picture, pages=1), held,
                      stored(message, inside=[stored(inner)])])
    for name, method in [("stored", zipfile.ZIP_STORED), ("bzip2", zipfile.ZIP_BZIP2), ("lzma", zipfile.ZIP_LZMA)]:
        data, held = text(shelf)
        if method not in (zipfile.ZIP_STORED,):
            held = member(data)
        shelf.add(f"zip/method {name}.zip", pack([("a.txt", data)], method), f"packed by the method {name}", APPNOTE,
                  inside=[held])
    data, held = text(shelf)
    shelf.add("zip/zip64.zip", raw([Entry("a.txt", data, zip64=True)]), "64-bit sizes for a small file", APPNOTE, inside=[held])
    data, held = text(shelf)
    shelf.add("zip/comment.zip", pack([("a.txt", data)], comment=b"c" * 60_000), "a comment of 60,000 bytes", APPNOTE,
              inside=[held])
    data, held = text(shelf)
    shelf.add("zip/folders.zip", pack([("one/", b""), ("one/two/", b""), ("one/two/a.txt", data)]), "with its folders",
              APPNOTE, inside=[held])
    data, held = text(shelf)
    junk = b"\0\x05\x16\x07\0\x02\0\0Mac OS X        " + b"\0" * 60
    shelf.add("zip/macosx.zip", pack([("a.txt", data), ("__MACOSX/._a.txt", junk), (".DS_Store", b"\0\0\0\1Bud1")]),
              "what a Mac adds", "Apple Archive Utility",
              inside=[held, member(junk, optional=True), member(b"\0\0\0\1Bud1", optional=True)])
    shelf.add("zip/empty.zip", pack([]), "a zip with nothing in it", APPNOTE, status="either", inside=[])
    many = [(f"{i % 50}/{i}.txt", f"Tiny file {i}\n".encode()) for i in range(5_000)]
    shelf.add("zip/5000.zip", pack(many), "5,000 tiny files", APPNOTE, slow=True, inside=[member(data) for _, data in many])
    many = [(f"{i}.txt", f"Small file {i}\n".encode()) for i in range(150)]
    shelf.add("zip/150.zip", pack(many), "150 small files", APPNOTE, inside=[stored(data) for _, data in many])
    data, held = text(shelf)
    shelf.add("zip/descriptor.zip", descriptor(data), "sizes that come after the bytes", APPNOTE, inside=[held])


def descriptor(data):
    class Unseekable(io.RawIOBase):
        def __init__(self):
            self.made = b""

        def writable(self):
            return True

        def write(self, piece):
            self.made += bytes(piece)
            return len(piece)

    out = Unseekable()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as box:
        box.writestr(zipfile.ZipInfo("a.txt"), data, zipfile.ZIP_DEFLATED)
    return out.made


def names(shelf):
    cases = {"upwards": "../../../was-here.txt", "absolute": "/tmp/lever-arch-was-here.txt", "backslash": "..\\..\\was-here.txt",
             "drive": "C:\\was-here.txt", "dots inside": "a/../../../b.txt", "share": "\\\\example.invalid\\a.txt",
             "nothing": "", "only dots": "..", "long": "n" * 4_000 + ".txt", "deep": "/".join("abcdefgh") * 40 + ".txt",
             "controls": "a\x01\x1b[2Jb.txt", "new line": "a\nb.txt", "override": "\u202etxt.exe", "emoji": "👍🏽.txt"}
    for name, path in cases.items():
        data, held = text(shelf)
        if name in ("nothing", "only dots"):
            held = member(data)
        shelf.add(f"zip/name {name}.zip", raw([Entry(path, data, flags=0x800)]), f"a file named to do harm: {name}",
                  "CWE-22", inside=[held])
    for name, path in [("cp437", "Geb\x81hr.txt".encode("latin-1")), ("latin-1", "Geb\xfchr.txt".encode("latin-1")),
                       ("nul", b"a\0b.txt"), ("shift_jis", "会議.txt".encode("shift_jis"))]:
        data, held = text(shelf)
        shelf.add(f"zip/name {name}.zip", raw([Entry(path, data)]), f"a name in {name}", APPNOTE, inside=[held])
    (one, held), (two, other) = text(shelf), text(shelf)
    shelf.add("zip/same name.zip", raw([Entry("a.txt", one), Entry("a.txt", two)]), "two files of one name",
              inside=[held, other])
    data, held = text(shelf)
    link = b"/etc/passwd"
    shelf.add("zip/link.zip", raw([Entry("link.txt", link, mode=0o120777), Entry("a.txt", data)]),
              "a symbolic link that leads out", "CWE-61", inside=[held, member(link, optional=True)], absent=["root:x:0"])
    data, held = text(shelf)
    shelf.add("zip/device.zip", raw([Entry("pipe", b"", mode=0o010644), Entry("a.txt", data)]), "a pipe inside",
              inside=[held, member(b"", optional=True)])


def nested(shelf):
    for depth in (3, 30):
        data, held = text(shelf)
        made, inside = data, [held]
        made = pack([("a.txt", data)])
        for level in range(depth - 1):
            status = "stored" if depth == 3 else "either"
            inside = [member(made, f"level {level}", status=status, inside=inside)]
            made = pack([(f"level {level}.zip", made)])
        shelf.add(f"zip/{depth} deep.zip", made, f"zips inside zips, {depth} deep", inside=inside)
    data, held = text(shelf)
    box = pack([("a.txt", data)])
    message = head("zip-in-mail") + multipart([text_part("A zip."), file_part("a.zip", box, b"application/zip")])
    outer = pack([("mail.eml", message), ("plain.eml", plain("zip-plain", "plain"))])
    shelf.add("zip/zip in mail in zip.zip", outer, "a zip in an e-mail in a zip",
              inside=[stored(message, inside=[stored(box, inside=[held])]), stored(plain("zip-plain", "plain"))])
    shelf.add("zip/quine.zip", quine(), "a zip whose member is nearly itself, thirty times over", status="either")


def quine():
    made = pack([("r.txt", b"r")])
    for _ in range(30):
        made = pack([("r/r.zip", made), ("r/s.zip", made[:100])])
    return made


def bombs(shelf):
    zeros = b"\0" * 200_000_000
    shelf.add("zip/bomb 200 MB.zip", raw([Entry("zeros.bin", zeros)]), "200 MB of zeros in 200 kB", "42.zip",
              inside=[member(None)], slow=True)
    layer = raw([Entry("zeros.txt", zeros[:50_000_000])])
    shelf.add("zip/bomb in layers.zip", pack([(f"{i}.zip", layer[:-22] + layer[-22:-2] + b"\x01\0" + bytes([65 + i]))
                                              for i in range(16)]), "16 × 50 MB in a second layer", "42.zip",
              inside_count=[0, 16], status="either", slow=True)
    shelf.add("zip/overlap.zip", overlapping(b"x" * 1_000_000, 500), "500 entries that are the same bytes of the file",
              "Fifield: A better zip bomb (2019)", inside_count=[0, 500], status="either")
    data, _ = text(shelf)
    shelf.add("zip/says too little.zip", raw([Entry("a.txt", data * 1_000, size=5)]), "says five bytes and has 30,000",
              status="either", inside_count=[0, 1])
    shelf.add("zip/says too much.zip", raw([Entry("a.txt", data, size=0xfffffff0)]), "says 4 GB and has thirty bytes",
              status="either", inside_count=[0, 1])


def damaged(shelf):
    data, _ = text(shelf)
    whole_zip = raw([Entry("a.txt", data), Entry("b.txt", b"second " + data)])
    either = {"status": "either", "inside_count": [0, 2]}
    shelf.add("zip/wrong sum.zip", raw([Entry("a.txt", data, crc=1)]), "a wrong checksum", APPNOTE, status="either",
              inside_count=[0, 1])
    (good, held), (bad, _) = text(shelf), text(shelf)
    shelf.add("zip/one wrong sum.zip", raw([Entry("bad.txt", bad, crc=1), Entry("good.txt", good)]),
              "a wrong checksum beside a good file", APPNOTE, inside=[member(bad), held])
    shelf.add("zip/cut in directory.zip", whole_zip[:-30], "breaks off in its directory", APPNOTE, **either)
    shelf.add("zip/cut in file.zip", whole_zip[:60], "breaks off in its first file", APPNOTE, **either)
    data, held = text(shelf)
    shelf.add("zip/before.zip", b"#!/bin/sh\nexit\n" * 20 + pack([("a.txt", data)]), "a program before it, as in an installer",
              APPNOTE, status="either", inside_count=[0, 1])
    data, held = text(shelf)
    shelf.add("zip/after.zip", pack([("a.txt", data)]) + b"\r\n" * 50, "line ends after it", APPNOTE, status="either",
              inside_count=[0, 1])
    data, _ = text(shelf)
    shelf.add("zip/locked.zip", raw([Entry("a.txt", b"\x5a" * 12 + data, deflate=False, flags=1)]), "locked with a password",
              APPNOTE, inside=[member(None, status="refused")])
    (locked, _), (open_, held) = text(shelf), text(shelf)
    shelf.add("zip/half locked.zip", raw([Entry("locked.txt", b"\x5b" * 12 + locked, deflate=False, flags=1),
              Entry("open.txt", open_)]), "one locked file and one that is not", APPNOTE,
              inside=[member(None, status="refused"), held])
    data, _ = text(shelf)
    crooked = Entry("a.txt", data)
    crooked.method = 98
    shelf.add("zip/unknown method.zip", raw([crooked]), "a method hardly anybody has (PPMd)", APPNOTE, inside=[member(None)])
    crooked = Entry("a.txt", data)
    body = bytearray(raw([crooked]))
    body[-22 + 10:-22 + 12] = b"\xff\xff"
    shelf.add("zip/says 65535 files.zip", bytes(body), "says 65,535 files and has one", APPNOTE, **either)
    body = bytearray(raw([Entry("a.txt", data)]))
    body[-22 + 16:-22 + 20] = b"\xf0\xff\xff\xff"
    shelf.add("zip/lost directory.zip", bytes(body), "a directory that is beyond its end", APPNOTE, **either)
    shelf.add("zip/only end.zip", b"PK\x05\x06" + b"\0" * 10, "half the record of its end", APPNOTE, status="either")
    two_names = bytearray(raw([Entry("harmless.txt", data)]))
    at = two_names.rindex(b"harmless.txt")
    two_names[at:at + 12] = b"../hurt5.txt"
    shelf.add("zip/two names.zip", bytes(two_names), "another name in the directory than at the file", APPNOTE, **either)
    shelf.add("zip/split.zip", b"PK\x07\x08" + raw([Entry("a.txt", data + b"split")]), "the first part of a split one", APPNOTE,
              **either)


def disguises(shelf):
    data, held = text(shelf)
    shelf.add("zip/called.docx", pack([("a.txt", data)]), "a zip that is called a Word file", status="either", inside_count=[0, 1])
    data, held = text(shelf)
    shelf.add("zip/called.pdf", pack([("a.txt", data)]), "a zip that is called a PDF", inside=[held], notes=["WrongEnding"])
    data, held = text(shelf)
    shelf.add("zip/no ending", pack([("a.txt", data)]), "a zip without an ending", inside=[held])
    shelf.add("zip/java.jar", pack([("META-INF/MANIFEST.MF", b"Manifest-Version: 1.0\n"), ("A.class", b"\xca\xfe\xba\xbe\0\0\0\x34")]),
              "a Java program", status="either", inside_count=[0, 2])
    shelf.add("zip/book.epub", pack([("mimetype", b"application/epub+zip"), ("a.xhtml", b"<html xmlns='http://www.w3.org/1999/xhtml'>"
              b"<body>book</body></html>")], zipfile.ZIP_STORED), "an electronic book", "EPUB 3.3", status="either", inside_count=[0, 2])
