# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the makers put their files, and what they say of them."""

import hashlib
import os

from notes import NOTE_WORDS

# 2001-09-09; every file carries it, so that a changed one shows.
WRITTEN = 1_000_000_000
KEYS = {"status", "inside", "inside_count", "words", "absent", "inside_words", "notes", "pages",
        "locked"}


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def member(data, name="", optional=False, **holds):
    """A file inside a file. `data` is None where nobody but the program can say its bytes."""
    unknown = set(holds) - KEYS
    assert not unknown, unknown
    found = {"name": name, "sha256": sha256(data) if data is not None else "", "optional": optional}
    found["status"] = holds.pop("status", "either")
    found.update(holds)
    return found


class Shelf:
    """A folder and its manifest."""

    def __init__(self, folder, quick):
        self.folder = os.fsencode(folder)
        self.quick = quick
        self.files = []
        self._words = 0

    def word(self):
        """A word no other file has: without letters that fonts join, and sayable."""
        number, self._words = self._words, self._words + 1
        consonants, vowels, made = "bdgklmnprsv", "aeou", ""
        for _ in range(4):
            number, c = divmod(number, len(consonants))
            number, v = divmod(number, len(vowels))
            made += consonants[c] + vowels[v]
        return "Q" + made + "x"

    def path(self, name):
        raw = name if isinstance(name, bytes) else name.encode("utf-8", "surrogatepass")
        full = os.path.join(self.folder, raw)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        return full

    def add(self, name, data, why, source="made here", slow=False, **holds):
        """Writes a file. `name` is its path in the folder; `holds` are keys of the manifest."""
        if slow and self.quick:
            return
        full = self.path(name)
        assert not os.path.lexists(full), name
        with open(full, "wb") as out:
            out.write(data)
        os.utime(full, (WRITTEN, WRITTEN))
        self.note(name, why, source, sha256=sha256(data), size=len(data), **holds)

    def note(self, name, why, source="made here", **holds):
        """Says what must hold for something that is in the folder already."""
        raw = name if isinstance(name, bytes) else name.encode("utf-8", "surrogatepass")
        unknown = set(holds) - KEYS - {"sha256", "size"}
        assert not unknown, unknown
        assert all(note in NOTE_WORDS for note in holds.get("notes", [])), name
        entry = {"path": raw.decode("utf-8", "replace"), "path_hex": raw.hex(), "why": why,
                 "source": source, "status": "stored"}
        entry.update(holds)
        self.files.append(entry)

    def thin_out(self, every):
        """Keeps one file in so many. Links may then lead nowhere: for those who only want many kinds."""
        for number, entry in enumerate(self.files):
            if number % every:
                os.unlink(os.path.join(self.folder, bytes.fromhex(entry["path_hex"])))
        self.files = self.files[::every]
