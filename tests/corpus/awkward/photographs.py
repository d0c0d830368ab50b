# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""JPEGs as telephones, cameras and printers' shops make them."""

from jpeg import exif, flag, jpeg


def make(shelf):
    for orientation in range(0, 10):
        order = "<" if orientation % 2 else ">"
        shelf.add(f"photos/orientation {orientation}.jpg", jpeg(flag(), segments=exif(orientation, order)),
                  f"a telephone held so that Exif says orientation {orientation}"
                  + (" (there is none such)" if orientation in (0, 9) else ""),
                  "Exif 2.32 section 4.6.4", pages=1)
    shelf.add("photos/plain.jpg", jpeg(flag()), "without any segment of its program", pages=1)
    shelf.add("photos/progressive.jpg", jpeg(flag(), progressive=True),
              "progressive, only its first scan", "ITU-T T.81 annex G", status="either")
    shelf.add("photos/grey.jpg", jpeg(flag(), components=1), "one component", pages=1)
    inks = [[b + (200,) for b in row] for row in flag()]
    shelf.add("photos/cmyk.jpg", jpeg(inks, components=4, adobe=0), "four inks, as printers' shops send",
              "Adobe technical note 5116", pages=1)
    shelf.add("photos/ycck.jpg", jpeg(inks, components=4, adobe=2), "four inks as YCCK",
              "Adobe technical note 5116", pages=1)
    whole = jpeg(flag(40, 40))
    shelf.add("photos/cut.jpg", whole[:len(whole) * 2 // 3], "breaks off in the picture", status="either")
    shelf.add("photos/head only.jpg", whole[:20], "breaks off in its head", status="either")
    shelf.add("photos/trailing.jpg", whole + b"\0" * 5_000 + b"PK\x03\x04", "junk after its end", pages=1)
    shelf.add("photos/no end.jpg", whole[:-2], "without the marker of its end", status="either")
    shelf.add("photos/strip.jpg", jpeg(flag(4_000, 1)), "32,000 pixels wide and eight high", status="either")
    shelf.add("photos/large.jpg", jpeg(flag(250, 375)), "2,000 by 3,000 pixels", pages=1)
    lying = bytearray(jpeg(flag()))
    at = lying.index(b"\xff\xc0") + 5
    lying[at:at + 4] = b"\xff\xff\xff\xff"
    shelf.add("photos/lies about its size.jpg", bytes(lying), "48 pixels that say they are 65,535 by 65,535",
              "zip bomb of pictures", status="either")
    none = bytearray(jpeg(flag()))
    none[at:at + 4] = b"\0\0\0\0"
    shelf.add("photos/no size.jpg", bytes(none), "0 by 0 pixels", status="either")
    loop = exif(6)
    loop = loop[:-4] + (8).to_bytes(4, "little")
    shelf.add("photos/exif loop.jpg", jpeg(flag(4, 4), segments=loop), "an Exif folder that leads to itself",
              status="either")
    shelf.add("photos/exif cut.jpg", jpeg(flag(5, 4), segments=exif(6)[:-9].replace(b"\x00\x22", b"\x00\x19")),
              "an Exif segment that breaks off", status="either")
    comment = b"\xff\xfe" + (65_535).to_bytes(2, "big") + b"c" * 65_533
    shelf.add("photos/comments.jpg", jpeg(flag(6, 4), segments=comment * 30), "2 MB of comments before it",
              pages=1)
    heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0\0\0\x08mdat"
    shelf.add("photos/broken.heic", heic, "a telephone's photograph, only its head", "ISO/IEC 23008-12",
              status="either")
    shelf.add("photos/broken.avif", heic.replace(b"heic", b"avif"), "the same as AVIF", "ISO/IEC 23000-22",
              status="either")
    large = heic + b"\0\0\0\x01meta" + b"\xff" * 8 + b"\0" * 64
    shelf.add("photos/large box.heic", large, "a box that says it has 2^64 bytes", status="either")
