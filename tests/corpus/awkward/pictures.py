# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PNG, BMP, GIF, TIFF and WebP: every depth, both byte orders, damage, and sizes that lie."""

import base64
import struct
import zlib

from pixels import bmp, chunk, gif, interlaced_png, png, tiff

RED = b"\xc0\x20\x20"
PNG = "PNG specification, third edition"
TIFF = "TIFF 6.0"


def make(shelf):
    pngs(shelf)
    damaged_pngs(shelf)
    tiffs(shelf)
    others(shelf)


def pngs(shelf):
    good = [
        ("1 bit", png(64, 64, depth=1, colour=b"\xff"), "black and white, one bit a pixel"),
        ("16 bit", png(40, 40, RED, depth=16), "16 bits a colour"),
        ("alpha", png(40, 40, RED + b"\x80"), "half transparent"),
        ("transparent", png(40, 40, b"\0\0\0\0"), "all of it transparent"),
        ("grey alpha", png(40, 40, b"\x80\x40"), "grey with transparency"),
        ("grey 16", png(40, 40, b"\x80", depth=16), "grey with 16 bits"),
        ("interlaced", interlaced_png(37, 41, RED), "interlaced, with odd sides"),
        ("one pixel", png(1, 1, RED), "one pixel"),
        ("palette", png(8, 8, kind=3, rows=[bytes([0, 1] * 4)] * 8,
                        extra=chunk(b"PLTE", b"\0\0\0\xff\xff\xff")), "a palette of two colours"),
        ("resolution", png(300, 300, RED, extra=chunk(b"pHYs", struct.pack(">IIB", 11811, 11811, 1))),
         "300 dots an inch"),
        ("no resolution", png(301, 300, RED, extra=chunk(b"pHYs", struct.pack(">IIB", 0, 0, 1))),
         "a resolution of nothing"),
        ("profile", png(30, 30, RED, extra=chunk(b"iCCP", b"x\0\0" + b"\x78\x9c\x03\0\0\0\0\x01")),
         "an empty colour profile"),
        ("text", png(31, 30, RED, extra=chunk(b"tEXt", b"Comment\0" + b"x" * 100_000)), "100 kB of comment"),
    ]
    for name, data, why in good:
        shelf.add(f"pictures/{name}.png", data, why, PNG, pages=1)
    shelf.add("pictures/30000 by 1.png", png(30_000, 1, RED), "30,000 pixels wide and one high", PNG,
              status="either")
    shelf.add("pictures/1 by 30000.png", png(1, 30_000, RED), "one pixel wide and 30,000 high", PNG,
              status="either")
    shelf.add("pictures/100 megapixels.png", png(10_000, 10_000, depth=1, colour=b"\xff"),
              "100 megapixels of one bit", PNG, status="either", slow=True)
    shelf.add("pictures/100 megapixels in colour.png",
              png(10_000, 10_000, rows=[RED * 10_000] * 10_000), "100 megapixels in colour: 300 MB unpacked",
              PNG, status="either", slow=True)


def damaged_pngs(shelf):
    whole = png(200, 200, rows=[bytes((x * y) & 0xff for x in range(600)) for y in range(200)])
    shelf.add("pictures/cut.png", whole[:len(whole) // 2], "breaks off in the middle", PNG, status="either")
    shelf.add("pictures/head only.png", whole[:8], "a signature and nothing else", PNG, status="refused")
    wrong = bytearray(whole)
    wrong[29] ^= 0xff
    shelf.add("pictures/wrong sum in head.png", bytes(wrong), "a wrong checksum of its head", PNG,
              status="either")
    wrong = bytearray(whole)
    wrong[-16] ^= 0xff
    shelf.add("pictures/wrong sum.png", bytes(wrong), "a wrong checksum of its pixels", PNG, status="either")
    lie = whole[:16] + struct.pack(">II", 0x7fffffff, 0x7fffffff) + whole[24:29]
    lie += struct.pack(">I", zlib.crc32(lie[12:29])) + whole[33:]
    shelf.add("pictures/lies about its size.png", lie, "says it has two thousand million pixels a side",
              "zip bomb of pictures", status="either")
    bomb = png(65_500, 4_000, depth=1, colour=b"\xff")
    shelf.add("pictures/bomb.png", bomb, "262 megapixels in a few kilobytes", PNG, status="either", slow=True)
    shelf.add("pictures/apple.png", whole.replace(b"IHDR", b"CgBI", 1), "Apple's own kind of PNG",
              status="either")


def tiffs(shelf):
    pages = [(60, 80, 250), (80, 60, 200), (30, 30, 100)]
    for order, letter in [("<", "II"), (">", "MM")]:
        shelf.add(f"pictures/three pages {letter}.tif", tiff(pages, order), f"three pages, byte order {letter}",
                  TIFF, pages=3)
        shelf.add(f"pictures/packbits {letter}.tif", tiff(pages, order, 32773),
                  f"three pages in PackBits, byte order {letter}", TIFF, pages=3)
    shelf.add("pictures/deflate.tiff", tiff(pages[:2], compression=8), "two pages in Deflate", TIFF, pages=2)
    shelf.add("pictures/120 pages.tif", tiff([(20, 28, 10 + i) for i in range(120)]), "120 pages", TIFF,
              pages=120)
    shelf.add("pictures/loop.tif", tiff([(20, 20, 90), (20, 20, 91)], loop=True),
              "its last folder leads back to its first", TIFF, status="either")
    shelf.add("pictures/turned.tif", tiff([(60, 80, 77)], extra=[(274, 3, 1, 6)]), "turned a quarter by its tag",
              TIFF, pages=1)
    shelf.add("pictures/white is zero.tif", tiff([(60, 80, 5)]).replace(struct.pack("<HHIHH", 262, 3, 1, 1, 0),
              struct.pack("<HHIHH", 262, 3, 1, 0, 0)), "nought is white, as fax machines send", TIFF, pages=1)
    whole = tiff(pages)
    shelf.add("pictures/cut.tif", whole[:len(whole) // 2], "breaks off on its second page", TIFF,
              status="either")
    shelf.add("pictures/head only.tif", whole[:8], "a head that leads nowhere", TIFF, status="either")
    shelf.add("pictures/unknown compression.tif", tiff([(20, 20, 9)], compression=34712),
              "a compression hardly anybody has", TIFF, status="either")
    shelf.add("pictures/lies about its size.tif", tiff([(20, 20, 8)]).replace(
              struct.pack("<HHII", 256, 4, 1, 20), struct.pack("<HHII", 256, 4, 1, 0xfffffff0)),
              "four thousand million pixels wide", TIFF, status="either")
    shelf.add("pictures/big.tif", b"II+\0\x08\0\0\0" + struct.pack("<Q", 16) + b"\0" * 16,
              "BigTIFF without a folder", "BigTIFF design", status="either")


def others(shelf):
    shelf.add("pictures/plain.bmp", bmp(40, 30, RED), "a bitmap of Windows", pages=1)
    shelf.add("pictures/top down.bmp", bmp(41, 30, RED, upside_down=True), "lines from top to bottom", pages=1)
    whole = bmp(42, 30, RED)
    shelf.add("pictures/cut.bmp", whole[:500], "breaks off", status="either")
    shelf.add("pictures/lies about its size.bmp", whole[:18] + struct.pack("<ii", 2_000_000_000, 2_000_000_000)
              + whole[26:], "two thousand million pixels a side", status="either")
    shelf.add("pictures/plain.gif", gif(), "one frame", "GIF89a", status="stored")
    shelf.add("pictures/animated.gif", gif(5), "five frames that move", "GIF89a")
    shelf.add("pictures/3000 frames.gif", gif(3_000), "3,000 frames", "GIF89a", status="either")
    shelf.add("pictures/cut.gif", gif(3)[:60], "breaks off in its second frame", "GIF89a", status="either")
    shelf.add("pictures/lies about its size.gif", gif(1, 65_535, 65_535), "a screen of 65,535 pixels a side",
              "GIF89a", status="either")
    webp = base64.b64decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")
    shelf.add("pictures/one pixel.webp", webp, "one pixel, lossless", "RFC 9649", status="either")
    shelf.add("pictures/cut.webp", webp[:20], "breaks off", "RFC 9649", status="either")
    shelf.add("pictures/icon.ico", b"\0\0\x01\0\x01\0\x10\x10\0\0\x01\0\x18\0\x68\0\0\0\x16\0\0\0" + b"\0" * 104,
              "an icon", status="either")
    shelf.add("pictures/photoshop.psd", b"8BPS\0\x01" + b"\0" * 6 + struct.pack(">HIIHH", 3, 10, 10, 8, 3)
              + b"\0" * 14, "a Photoshop file", status="either")
