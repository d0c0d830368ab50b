# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""JPEGs of blocks of one colour: only the mean of a block is coded, so a page of code is enough."""

import struct

# Lengths 1 to 16 of the codes of the sizes 0 to 11, and of the one that ends a block (T.81 annex C).
_DC_COUNTS = bytes([0, 0, 0, 12] + [0] * 12)
_AC_COUNTS = bytes([1] + [0] * 15)


class _Bits:
    def __init__(self):
        self.made, self.held, self.count = bytearray(), 0, 0

    def put(self, value, length):
        self.held, self.count = self.held << length | value, self.count + length
        while self.count >= 8:
            self.count -= 8
            byte = self.held >> self.count & 0xff
            self.made += bytes([byte, 0]) if byte == 0xff else bytes([byte])
        self.held &= (1 << self.count) - 1

    def finish(self):
        if self.count:
            self.put((1 << (8 - self.count)) - 1, 8 - self.count)
        return bytes(self.made)


def _segment(marker, data):
    return bytes([0xff, marker]) + struct.pack(">H", len(data) + 2) + data


def _difference(bits, value, ends_block):
    size = abs(value).bit_length()
    bits.put(size, 4)
    if size:
        bits.put(value if value > 0 else value + (1 << size) - 1, size)
    if ends_block:
        bits.put(0, 1)


def exif(orientation, order="<"):
    """An Exif segment that says only how the camera was held."""
    body = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "IH", 8, 1)
    body += struct.pack(order + "HHIHHI", 0x0112, 3, 1, orientation, 0, 0)
    return _segment(0xe1, b"Exif\0\0" + body)


def jpeg(blocks, components=3, segments=b"", progressive=False, adobe=None):
    """`blocks` are rows of blocks of 8 × 8 pixels, each a tuple of 0–255 per component (YCbCr, or
    as the Adobe transform says)."""
    height, width = len(blocks) * 8, len(blocks[0]) * 8
    made = b"\xff\xd8" + segments
    if adobe is not None:
        made += _segment(0xee, b"Adobe\0\x64\0\0\0\0" + bytes([adobe]))
    made += _segment(0xdb, b"\0" + bytes([8] + [1] * 63))
    frame = struct.pack(">BHHB", 8, height, width, components)
    frame += b"".join(bytes([c + 1, 0x11, 0]) for c in range(components))
    made += _segment(0xc2 if progressive else 0xc0, frame)
    made += _segment(0xc4, b"\0" + _DC_COUNTS + bytes(range(12)))
    if not progressive:
        made += _segment(0xc4, b"\x10" + _AC_COUNTS + b"\0")
    scan = bytes([components]) + b"".join(bytes([c + 1, 0]) for c in range(components))
    made += _segment(0xda, scan + (b"\0\0\0" if progressive else b"\0\x3f\0"))
    bits, before = _Bits(), [0] * components
    for row in blocks:
        for block in row:
            for c in range(components):
                # The table's first value is 8, and a mean weighs 8: so the number is the mean itself.
                mean = block[c] - 128
                _difference(bits, mean - before[c], not progressive)
                before[c] = mean
    return made + bits.finish() + b"\xff\xd9"


def flag(columns=8, rows=6):
    """White with a dark corner at the top left, so that a turned picture shows."""
    dark, white = (60, 160, 100), (250, 128, 128)
    return [[dark if x < columns // 2 and y < rows // 3 else white for x in range(columns)]
            for y in range(rows)]
