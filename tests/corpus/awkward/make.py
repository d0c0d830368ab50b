#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the awkward files of the corpus, and what must hold for each.

    make.py FOLDER MANIFEST.json [--quick] [--every N] [--sparse GIGABYTES] [--list]

FOLDER must not exist yet. The same files come out every time: no clock, no chance. --quick leaves out
the ones that take long to read; --every keeps one in N of the rest; --sparse adds a file of so many
gigabytes that takes no room on the disk; --list prints the families and how many files each has. What
the manifest holds is told in README.md of tests/corpus.
"""

import argparse
import json
import os
import sys

sys.dont_write_bytecode = True

import archives  # noqa: E402
import attachments  # noqa: E402
import documents  # noqa: E402
import mail  # noqa: E402
import mailboxes  # noqa: E402
import papers  # noqa: E402
import photographs  # noqa: E402
import pictures  # noqa: E402
import places  # noqa: E402
import richtext  # noqa: E402
import spreadsheets  # noqa: E402
import strangers  # noqa: E402
import tables  # noqa: E402
import texts  # noqa: E402
import webpages  # noqa: E402
from notes import NOTE_WORDS  # noqa: E402
from shelf import Shelf  # noqa: E402

FAMILIES = [texts, tables, webpages, mail, attachments, mailboxes, archives, documents, spreadsheets,
            richtext, pictures, photographs, papers, strangers, places]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder")
    parser.add_argument("manifest")
    parser.add_argument("--quick", action="store_true", help="without those that take long to read")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only one in so many")
    parser.add_argument("--sparse", type=float, default=0, metavar="GIGABYTES")
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    os.makedirs(options.folder)
    shelf = Shelf(options.folder, options.quick)
    counts = {}
    for family in FAMILIES:
        before = len(shelf.files)
        family.make(shelf)
        counts[family.__name__] = len(shelf.files) - before
    shelf.thin_out(options.every)
    if options.sparse:
        places.make_sparse(shelf, options.sparse)
    with open(options.manifest, "w", encoding="utf-8") as out:
        json.dump({"note_words": NOTE_WORDS, "files": shelf.files}, out, indent=1)
    if options.list:
        for name, count in counts.items():
            print(f"{count:5}  {name}")
        print(f"{len(shelf.files):5}  in all")


if __name__ == "__main__":
    main()
