# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Picture formats, written plainly. Colours are bytes: one for grey, three for red, green, blue."""

import struct
import zlib


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, colour=b"\xff\xff\xff", depth=8, kind=None, rows=None, extra=b"", interlace=0):
    """`rows` are the bytes of the lines without filter bytes; else all of one colour."""
    kind = {1: 0, 3: 2, 2: 4, 4: 6}[len(colour)] if kind is None else kind
    line = rows or [colour * width] * height
    if rows is None and depth == 1:
        line = [b"\xff" * ((width + 7) // 8)] * height
    if rows is None and depth == 16:
        line = [b"".join(bytes([c, c]) for c in colour) * width] * height
    packer = zlib.compressobj(6)
    data = b"".join(packer.compress(b"\0" + row) for row in line) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, interlace)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + extra + chunk(b"IDAT", data) + chunk(b"IEND", b""))


def interlaced_png(width, height, colour):
    """Adam7, all of one colour."""
    data = b""
    for x0, y0, dx, dy in [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
                           (0, 1, 1, 2)]:
        columns, lines = (width - x0 + dx - 1) // dx, (height - y0 + dy - 1) // dy
        if columns > 0:
            data += (b"\0" + colour * columns) * max(0, lines)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 1)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(data))
            + chunk(b"IEND", b""))


def bmp(width, height, colour=b"\xff\xff\xff", upside_down=False):
    row = colour[::-1] * width
    row += b"\0" * (-len(row) % 4)
    head = struct.pack("<IiiHHIIiiII", 40, width, -height if upside_down else height, 1, 24, 0,
                       len(row) * height, 2835, 2835, 0, 0)
    return b"BM" + struct.pack("<IHHI", 54 + len(row) * height, 0, 0, 54) + head + row * height


def gif(frames=1, width=2, height=2):
    """Frames of one colour each, as large as four pixels can be."""
    made = b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + b"\xff\xff\xff\xc0\x20\x20"
    made += b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0" if frames > 1 else b""
    for _ in range(frames):
        made += b"\x21\xf9\x04\0\x0a\0\0\0\x2c" + struct.pack("<HHHHB", 0, 0, 2, 2, 0)
        made += b"\x02\x03\x44\x02\x05\0"
    return made + b"\x3b"


def packbits(row):
    """Runs only: enough for lines of one colour."""
    made, at = b"", 0
    while at < len(row):
        run = 1
        while run < 128 and at + run < len(row) and row[at + run] == row[at]:
            run += 1
        made += bytes([(257 - run) & 0xff if run > 1 else 0, row[at]])
        at += run
    return made


def tiff(pages, order="<", compression=1, loop=False, extra=()):
    """`pages` are (width, height, grey) triples; `extra` are (tag, type, count, value) of every page."""
    made = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", 8)
    for number, (width, height, grey) in enumerate(pages):
        row = bytes([grey]) * width
        data = packbits(row) * height if compression == 32773 else row * height
        if compression in (8, 32946):
            data = zlib.compress(data)
        entries = [(256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, 8), (259, 3, 1, compression),
                   (262, 3, 1, 1), (273, 4, 1, 0), (277, 3, 1, 1), (278, 4, 1, height), (279, 4, 1, len(data))]
        entries = sorted(entries + list(extra))
        start = len(made)
        strip = start + 2 + 12 * len(entries) + 4
        made += struct.pack(order + "H", len(entries))
        for tag, kind, count, value in entries:
            value = strip if tag == 273 else value
            packed = struct.pack(order + ("HH" if kind == 3 else "I"), *((value, 0) if kind == 3 else (value,)))
            made += struct.pack(order + "HHI", tag, kind, count) + packed
        following = strip + len(data) + len(data) % 2
        last = number == len(pages) - 1
        made += struct.pack(order + "I", (8 if loop else 0) if last else following)
        made += data + b"\0" * (len(data) % 2)
    return made
