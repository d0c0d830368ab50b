# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where files lie: names nobody expects, links, pipes, folders without end."""

import os
import socket

from pdf import pdf
from shelf import WRITTEN

NAMES = [
    ("new line", "two\nlines.txt"), ("carriage return", "one\rtwo.txt"), ("tab", "one\ttwo.txt"), ("quote", 'a"b.txt'), ("apostrophe", "a'b.txt"),
    ("percent", "100% %s %n %1 %%.txt"), ("dash", "--help.txt"), ("dash alone", "-"), ("backslash", "a\\b.txt"), ("hidden", ".hidden.txt"),
    ("blank before", " a.txt"), ("blank after", "a.txt "), ("blank", " "), ("dots", "..."), ("dot after", "a.txt."), ("star", "*.txt"),
    ("question", "?.txt"), ("brackets", "[a-z]{b,c}.txt"), ("dollar", "$HOME `id` $(id).txt"), ("semicolon", "a;b&c|d.txt"), ("less", "<b>a</b>.txt"),
    ("tilde", "~root.txt"), ("hash", "#a.txt"), ("colon", "C:a.txt"), ("device", "CON"), ("escape", "a\x1b[31mb.txt"), ("bell", "a\x07b.txt"),
    ("accents", "Gebu\u0308hr.txt"), ("composed", "Geb\u00fchr.txt"), ("hebrew", "ישיבה.txt"), ("arabic", "اجتماع.txt"), ("chinese", "会议.txt"),
    ("override", "a\u202etxt.exe"), ("zero width", "a\u200bb.txt"), ("emoji", "👍🏽.txt"), ("line separator", "a\u2028b.txt"), ("mark", "\ufeffa.txt"),
    ("private", "a\ue000.txt"), ("astral", "𝒶.txt"), ("url", "http%3A%2F%2Fexample.invalid"), ("database", "case.leverarch-wal.txt"),
]


def make(shelf):
    for number, (name, path) in enumerate(NAMES):
        word = shelf.word()
        shelf.add(f"names/{number:02}/{path}", f"{word} has an odd name: {name}.\n".encode(), f"a name with: {name}", words=[word])
    word = shelf.word()
    shelf.add("names/long/" + "n" * 246 + ".txt", f"{word} has 250 bytes of name.\n".encode(), "a name of 250 bytes", words=[word])
    word = shelf.word()
    shelf.add("names/long script/" + "会" * 82 + ".txt", f"{word} has 250 bytes of name in 82 letters.\n".encode(), "the same in three-byte letters",
              words=[word])
    for number, raw in enumerate([b"Geb\xfchr.txt", b"\xff.txt", b"a\xc3"]):
        word = shelf.word()
        shelf.add(b"names/bytes %d/" % number + raw, f"{word} has bytes for a name, {number}.\n".encode(), "a name that is no UTF-8", "POSIX allows any bytes",
                  words=[word])
    word = shelf.word()
    deep = "/".join(["deeper"] * 40)
    shelf.add(f"deep/{deep}/a.txt", f"{word} lies deep.\n".encode(), "forty folders down", words=[word])
    word = shelf.word()
    shelf.add("called/folder.pdf/a.txt", f"{word} lies in a folder that is called a PDF.\n".encode(), "a folder with a file's ending", words=[word])
    os.makedirs(os.path.dirname(shelf.path("empty folder/inside/nothing")), exist_ok=True)
    links(shelf)
    no_files(shelf)
    twins(shelf)


def links(shelf):
    def link(name, target, why, **holds):
        os.symlink(target, shelf.path(name))
        shelf.note(name, why, "symlink(7)", **holds)

    link("links/itself", "itself", "a link to itself", status="refused")
    link("links/round a", "round b", "two links to each other", status="refused")
    link("links/round b", "round a", "two links to each other", status="refused")
    link("links/up", "..", "a link to the folder above", status="refused")
    link("links/outside.txt", "/etc/hostname", "a link that leads out", status="refused", absent=["root:x:0"])
    link("links/nowhere.pdf", "no such file", "a link that leads nowhere", status="refused")
    word = shelf.word()
    shelf.add("links/real.txt", f"{word} has a link to it.\n".encode(), "a file with a link to it", words=[word])
    link("links/to real.txt", "real.txt", "a link to a file beside it", status="stored")


def no_files(shelf):
    os.mkfifo(shelf.path("places/pipe.pdf"))
    shelf.note("places/pipe.pdf", "a pipe nobody writes to", "fifo(7)", status="refused")
    # The path of a socket may have 108 bytes only, so it is made where it lies and by its short name.
    here = os.getcwd()
    os.chdir(os.path.join(shelf.folder, b"places"))
    try:
        with socket.socket(socket.AF_UNIX) as ear:
            ear.bind("socket")
    finally:
        os.chdir(here)
    shelf.note("places/socket", "a socket", "unix(7)", status="refused")
    data = b"Nobody may read this.\n"
    shelf.add("places/unreadable.txt", data, "a file that may not be read (root may)", status="stored" if os.geteuid() == 0 else "refused")
    os.chmod(shelf.path("places/unreadable.txt"), 0)
    word = shelf.word()
    shelf.add("places/read only.txt", f"{word} may not be written.\n".encode(), "a file that may not be written", words=[word])
    os.chmod(shelf.path("places/read only.txt"), 0o444)


def twins(shelf):
    data = pdf(["Twice on the disk"])
    shelf.add("twins/first.pdf", data, "the same bytes twice", words=["Twice"])
    shelf.add("twins/second.pdf", data, "the same bytes twice", words=["Twice"])
    os.link(shelf.path("twins/first.pdf"), shelf.path("twins/third.pdf"))
    shelf.note("twins/third.pdf", "a second name of the same file (hard link)", "link(2)", words=["Twice"])


def make_sparse(shelf, gigabytes):
    """A file that is large and takes no room."""
    full = shelf.path("large/film.bin")
    with open(full, "wb") as out:
        out.truncate(int(gigabytes * 1024 ** 3))
    os.utime(full, (WRITTEN, WRITTEN))
    shelf.note("large/film.bin", f"{gigabytes:g} GB of nothing", "issue 4: a 2 GB file", status="refused")
