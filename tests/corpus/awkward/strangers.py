# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of kinds that are not taken, and files whose names say what they are not."""

import struct

from cfb import compound
from documents import docx, paragraph
from jpeg import jpeg
from pdf import pdf
from pixels import png
from letters import plain


def make(shelf):
    refused(shelf)
    wrong_names(shelf)


def refused(shelf):
    wave = b"RIFF" + struct.pack("<I", 36 + 800) + b"WAVEfmt " + struct.pack("<IHHIIHH", 16, 1, 1, 8000, 8000, 1, 8)
    wave += b"data" + struct.pack("<I", 800) + b"\x80" * 800
    tar = (b"a.txt".ljust(100, b"\0") + b"0000644\0" + b"0000000\0" * 2 + b"00000000005\0" + b"00000000000\0")
    tar += b" " * 8 + b"0" + b"\0" * 100 + b"ustar\00000" + b"\0" * 247
    tar = tar[:148] + b"%06o\0 " % sum(tar[:512]) + tar[156:512] + b"hello".ljust(512, b"\0") + b"\0" * 1024
    cases = [
        ("program.exe", b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff" + b"\0" * 50 + b"PE\0\0" + b"\0" * 400, "a Windows program"),
        ("program", b"\x7fELF\x02\x01\x01" + b"\0" * 500, "a Linux program"),
        ("program.dylib", b"\xcf\xfa\xed\xfe\x07\0\0\x01" + b"\0" * 500, "a macOS program"),
        ("program.class", b"\xca\xfe\xba\xbe\0\0\0\x34" + b"\0\x10" * 200, "a Java class"),
        ("sound.wav", wave, "a sound"), ("sound.mp3", b"ID3\x03\0\0\0\0\0\x0f" + b"\0" * 15 + b"\xff\xfb\x90\x64" + b"\0" * 800, "a sound"),
        ("sound.ogg", b"OggS\0\x02" + b"\0" * 22 + b"\x01\x1e\x01vorbis" + b"\0" * 200, "a sound"),
        ("sound.flac", b"fLaC\0\0\0\x22" + b"\0" * 300, "a sound"),
        ("film.mp4", b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"\0\0\0\x08mdat" + b"\0" * 300, "a film"),
        ("film.mkv", b"\x1a\x45\xdf\xa3\x93\x42\x82\x88matroska" + b"\0" * 300, "a film"),
        ("film.avi", b"RIFF\0\x10\0\0AVI LIST" + b"\0" * 300, "a film"),
        ("archive.7z", b"7z\xbc\xaf\x27\x1c\0\x04" + b"\0" * 300, "a 7-Zip archive"),
        ("archive.rar", b"Rar!\x1a\x07\x01\0" + b"\0" * 300, "a RAR archive"),
        ("archive.tar", tar, "a tar archive"), ("archive.gz", b"\x1f\x8b\x08\0\0\0\0\0\0\x03\x4b\x04\0\x43\xbe\xb7\xe8\x01\0\0\0", "a gzip file"),
        ("archive.bz2", b"BZh91AY&SY" + b"\x12\x34\x56" * 40, "a bzip2 file"),
        ("archive.xz", b"\xfd7zXZ\0\0\x04" + b"\0\x11" * 100, "an xz file"),
        ("archive.cab", b"MSCF\0\0\0\0" + b"\0\x22" * 100, "a cabinet of Windows"),
        ("archive.zst", b"\x28\xb5\x2f\xfd\x24" + b"\0\x13" * 100, "a Zstandard file"),
        ("image.iso", b"\0" * 32_768 + b"\x01CD001\x01\0" + b"\0" * 2_040, "the image of a disc"),
        ("letter.msg", compound({"__nameid_version1.0": b"", "__properties_version1.0": b"\0" * 32,
                                 "__substg1.0_0037001F": "Subject".encode("utf-16-le"), "__substg1.0_1000001F": b"B\0o\0d\0y\0"}),
         "a message of Outlook"),
        ("mail.pst", b"!BDN\0\0\0\0SM\x17\0" + b"\0" * 600, "an Outlook mailbox"),
        ("drawing.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="9" height="9"/></svg>', "a drawing"),
        ("drawing script.svg", b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><image '
         b'href="http://example.invalid/a.png"/></svg>', "a drawing with a script and a remote picture"),
        ("drawing.ps", b"%!PS-Adobe-3.0\n(%stderr) (w) file\nshowpage\n", "PostScript, which is a program"),
        ("drawing.eps", b"\xc5\xd0\xd3\xc6" + struct.pack("<IIIIII", 30, 20, 0, 0, 0, 0) + b"\xff\xff%!PS-Adobe-3.0 EPSF", "an EPS of Windows"),
        ("drawing.emf", b"\x01\0\0\0\x6c\0\0\0" + b"\0" * 32 + b" EMF" + b"\0" * 200, "an enhanced metafile"),
        ("database.sqlite", b"SQLite format 3\0" + b"\x10\0\x01\x01\0\x40\x20\x20" + b"\0" * 1_000, "a database"),
        ("font.ttf", b"\0\x01\0\0\0\x01\0\x10\0\0\0\0glyf" + b"\0\x01" * 100, "a font"),
        ("random.bin", bytes((i * 7919 + i * i * 31) % 251 for i in range(5_000)), "bytes without sense"),
        ("Thumbs.db", compound({"Catalog": b"\x10\0\x05\0" + b"\0" * 20}), "what Windows leaves in folders"),
    ]
    either = {"random.bin", "drawing.eps", "drawing.emf", "image.iso", "Thumbs.db", "film.mp4", "program.class", "mail.pst", "font.ttf"}
    for name, data, why in cases:
        shelf.add(f"strangers/{name}", data, why, "the magic numbers of file(1)", status="either" if name in either else "refused")
    word = shelf.word()
    shelf.add("strangers/script.sh", f"#!/bin/sh\n# {word}\nrm -rf /\n".encode(), "a shell script, which is text", status="either")
    shelf.add("strangers/link.url", b"[InternetShortcut]\r\nURL=http://example.invalid/\r\n", "a link to the web, which is text", status="either")
    shelf.add("strangers/key.pem", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "a private key, which is text", status="either")
    shelf.add("strangers/data.json", b'{"members": [1, 2, 3]}\n', "JSON, which is text")
    shelf.add("strangers/data.xml", b'<?xml version="1.0"?><members><m>1</m></members>\n', "XML, which is text", status="either")
    shelf.add("strangers/flat.fodt", b'<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
              b'office:mimetype="application/vnd.oasis.opendocument.text"/>', "OpenDocument as one XML file", status="either")


def wrong_names(shelf):
    """Every kind under names of others; its bytes say what it is."""
    def bodies(number):
        word = shelf.word()
        return {"pdf": (pdf([word]), [word]), "jpg": (jpeg([[(number * 3 % 200, 128, 128)] * 4] * (2 + number)), []),
                "png": (png(10 + number, 11, b"\x10\x20\x30"), []), "eml": (plain(f"wrong-{number}", word), [word]),
                "docx": (docx([paragraph(word)]), [word]),
                "html": (f"<!DOCTYPE html><html><body>{word}</body></html>".encode(), [word])}
    number = 0
    for kind in ["pdf", "jpg", "png", "eml", "docx", "html"]:
        for ending in ["pdf", "jpg", "doc", "docx", "txt", "xlsx", "csv", "eml", "zip", "html"]:
            if ending == kind or (kind == "docx" and ending == "zip") or ending in ("txt", "csv") and kind in ("eml", "html"):
                continue
            number += 1
            data, words = bodies(number)[kind]
            shelf.add(f"wrong names/{kind} called.{ending}", data, f"a {kind} whose name ends in .{ending}",
                      words=words, notes=["WrongEnding"])
    for ending in ["docx", "xlsx", "pdf", "zip", "png", "rtf", "odt"]:
        word = shelf.word()
        shelf.add(f"wrong names/text called.{ending}", f"{word} is plain text.\n".encode(), f"plain text whose name ends in .{ending}",
                  status="either")
    for ending in ["pdf", "docx", "txt", "jpg", "eml"]:
        shelf.add(f"wrong names/program called.{ending}", b"MZ\x90\0" + ending.encode() + b"\0" * 300, f"a program whose name ends in .{ending}",
                  status="refused")
    word = shelf.word()
    shelf.add("wrong names/UPPER.PDF", pdf([word]), "an ending in capitals", words=[word])
    word = shelf.word()
    shelf.add("wrong names/double.pdf.exe", pdf([word]), "two endings, of which the last is a program's", words=[word])
