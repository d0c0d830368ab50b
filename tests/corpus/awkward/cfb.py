# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compound files (MS-CFB): the wrapper of old Office files, Outlook's messages and locked new ones."""

import struct

END, FREE, FAT = 0xfffffffe, 0xffffffff, 0xfffffffd
SECTOR = 512


def _padded(data):
    # A stream below 4096 bytes would belong into the mini stream; padded, none of them does.
    data = data.ljust(4096, b"\0")
    return data + b"\0" * (-len(data) % SECTOR)


def _entry(name, kind, start, size, left=FREE, right=FREE, child=FREE):
    raw = name.encode("utf-16-le") + b"\0\0"
    return (raw.ljust(64, b"\0") + struct.pack("<HBBIII", len(raw), kind, 1, left, right, child) + b"\0" * 36
            + struct.pack("<IQ", start, size))


def compound(streams):
    """A root with these streams, in one chain of right-hand siblings sorted as the format wants."""
    names = sorted(streams, key=lambda name: (len(name), name.upper()))
    bodies = [_padded(streams[name]) for name in names]
    directory_sectors = (len(names) + 1 + 3) // 4
    sectors = directory_sectors + sum(len(body) // SECTOR for body in bodies)
    fat_sectors = 1
    while fat_sectors * 128 < sectors + fat_sectors:
        fat_sectors += 1
    fat, at = [FAT] * fat_sectors, fat_sectors
    starts = []
    for length in [directory_sectors] + [len(body) // SECTOR for body in bodies]:
        starts.append(at)
        fat += list(range(at + 1, at + length)) + [END]
        at += length
    fat += [FREE] * (fat_sectors * 128 - len(fat))
    entries = [_entry("Root Entry", 5, END, 0, child=1 if names else FREE)]
    for number, (name, body) in enumerate(zip(names, bodies), 1):
        right = number + 1 if number < len(names) else FREE
        entries.append(_entry(name, 2, starts[number], len(body), right=right))
    directory = b"".join(entries).ljust(directory_sectors * SECTOR, b"\0")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3e, 3, 0xfffe, 9, 6) + b"\0" * 6
    head += struct.pack("<IIIIIIIII", 0, fat_sectors, starts[0], 0, 4096, END, 0, END, 0)
    head += b"".join(struct.pack("<I", i if i < fat_sectors else FREE) for i in range(109))
    return head + struct.pack("<%dI" % len(fat), *fat) + directory + b"".join(bodies)
