# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Zip files: whole ones by Python, crooked ones header by header (APPNOTE.TXT of PKWARE)."""

import io
import struct
import zipfile
import zlib


def pack(entries, method=zipfile.ZIP_DEFLATED, comment=b""):
    """`entries` are (name, bytes) pairs in order; without dates, so that they come out the same."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as box:
        for name, data in entries:
            info = zipfile.ZipInfo(name)
            info.compress_type = method
            info.external_attr = 0o644 << 16
            box.writestr(info, data)
        box.comment = comment
    return made.getvalue()


class Entry:
    """One file of a zip that may lie about itself."""

    def __init__(self, name, data, deflate=True, flags=0, crc=None, size=None, mode=0o100644, zip64=False):
        self.name = name if isinstance(name, bytes) else name.encode()
        self.size = len(data) if size is None else size
        self.crc = zlib.crc32(data) if crc is None else crc
        self.flags, self.mode, self.zip64 = flags, mode, zip64
        self.method = 8 if deflate else 0
        if deflate:
            packer = zlib.compressobj(9, zlib.DEFLATED, -15)
            data = packer.compress(data) + packer.flush()
        self.packed = data
        self.at = 0

    def _sizes(self):
        return (0xffffffff, 0xffffffff) if self.zip64 else (len(self.packed), self.size)

    def _extra(self):
        return struct.pack("<HHQQ", 1, 16, self.size, len(self.packed)) if self.zip64 else b""

    def local(self):
        head = struct.pack("<IHHHHHIIIHH", 0x04034b50, 45 if self.zip64 else 20, self.flags, self.method, 0, 0x21,
                           self.crc, *self._sizes(), len(self.name), len(self._extra()))
        return head + self.name + self._extra() + self.packed

    def central(self):
        return struct.pack("<IHHHHHHIIIHHHHHII", 0x02014b50, 0x031e, 45 if self.zip64 else 20, self.flags, self.method,
                           0, 0x21, self.crc, *self._sizes(), len(self.name), len(self._extra()), 0, 0, 0,
                           self.mode << 16, self.at) + self.name + self._extra()


def directory(entries, start):
    made = b"".join(entry.central() for entry in entries)
    return made + struct.pack("<IHHHHIIH", 0x06054b50, 0, 0, len(entries) & 0xffff, len(entries) & 0xffff, len(made), start, 0)


def raw(entries, before=b""):
    made = before
    for entry in entries:
        entry.at = len(made)
        made += entry.local()
    return made + directory(entries, len(made))


def overlapping(data, times):
    """Many entries that are all the same bytes of the file."""
    entries = [Entry(f"copy {i:05}.txt", data) for i in range(times)]
    one = Entry("copy 00000.txt", data)
    made = one.local()
    return made + directory(entries, len(made))
