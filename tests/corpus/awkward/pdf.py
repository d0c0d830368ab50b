# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PDFs, object by object."""


def stream(data, more=b""):
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (more, len(data), data)


def assemble(objects, trailer=b""):
    """Objects 1, 2, 3 … of which the first is the catalogue."""
    made, places = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + (b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n"
                   % (len(objects) + 1, trailer, table))


def pages_of(texts, first):
    """Objects of pages that show the texts, when the first of them has the number `first`."""
    objects = []
    for text in texts:
        number = first + len(objects)
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F 3 0 R>>>>>>"
                       % (number + 1))
        objects.append(stream(b"BT /F 12 Tf 72 720 Td (%s) Tj ET" % text.encode("latin-1")))
    return objects


def pdf(texts, catalogue=b"", more=(), trailer=b""):
    """A page for each text. Objects in `more` follow the pages; next_object() says from where."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * i) for i in range(len(texts)))
    return assemble([b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue,
                     b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(texts)),
                     b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
                    + pages_of(texts, 4) + list(more), trailer)


def next_object(texts):
    """The number of the first object of `more`."""
    return 4 + 2 * len(texts)
