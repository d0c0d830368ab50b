# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PDFs: with files inside, broken, endless. More of them are made by tst_badpapers.cpp."""

import zlib

from letters import plain
from pdf import assemble, next_object, pages_of, pdf, stream
from shelf import member

ISO = "ISO 32000-1"


def attached(texts, files, catalogue=b""):
    """A PDF with files inside; `files` are (name bytes, data)."""
    at = next_object(texts)
    more, names = [], b""
    for name, data in files:
        more.append(stream(data, b"/Type/EmbeddedFile/Params<</Size %d>>" % len(data)))
        more.append(b"<</Type/Filespec/F(%s)/UF(%s)/EF<</F %d 0 R>>>>" % (name, name, at + len(more) - 1))
        names += b"(%s)%d 0 R " % (name, at + len(more) - 1)
    return pdf(texts, b"/Names<</EmbeddedFiles<</Names[%s]>>>>" % names + catalogue, more)


def make(shelf):
    with_files(shelf)
    damaged(shelf)
    odd(shelf)


def with_files(shelf):
    word, inner = shelf.word(), shelf.word()
    paper = pdf([inner])
    shelf.add("pdf/attachment.pdf", attached([word], [(b"inner.pdf", paper)]), "a PDF inside a PDF", ISO + " section 7.11.4", words=[word], pages=1,
              inside=[member(paper, status="stored", words=[inner], pages=1)])
    word = shelf.word()
    files = [(b"a.pdf", pdf(["Portfolio one"])), (b"b.txt", b"Portfolio two\n"), (b"c.eml", plain("portfolio", "Portfolio three"))]
    shelf.add("pdf/portfolio.pdf", attached([word], files, b"/Collection<</Type/Collection/View/D>>"), "a portfolio of three files",
              ISO + " section 12.3.5", words=[word], inside=[member(data, status="stored") for _, data in files])
    for name, raw in [("upwards", b"../../x.txt"), ("absolute", b"/etc/x.txt"), ("drive", b"C:\\\\x.txt"), ("nothing", b""), ("long", b"n" * 3_000)]:
        word = shelf.word()
        data = f"Attached to a PDF as {name}.\n".encode()
        shelf.add(f"pdf/attachment {name}.pdf", attached([word], [(raw, data)]), f"a file inside whose name is hostile: {name}", "CWE-22", words=[word],
                  inside=[member(data, status="stored")])
    word = shelf.word()
    data = b"In a comment of the page.\n"
    whole = pdf_with_annotation(word, data)
    shelf.add("pdf/attachment on page.pdf", whole, "a file pinned to a page", ISO + " section 12.5.6.15", words=[word], inside=[member(data, status="stored")])
    word = shelf.word()
    same = [(b"one.txt", b"Twice in a PDF.\n"), (b"two.txt", b"Twice in a PDF.\n")]
    shelf.add("pdf/attachment twice.pdf", attached([word], same), "the same file inside twice", words=[word], inside=[member(data) for _, data in same])
    word = shelf.word()
    program = b"MZ\x90\0\x03" + b"\0" * 200
    shelf.add("pdf/attachment program.pdf", attached([word], [(b"a.exe", program)]), "a program inside", words=[word],
              inside=[member(program, status="refused")])


def pdf_with_annotation(word, data):
    page = pages_of([word], 4)
    page[0] = page[0].replace(b"/Type/Page/", b"/Type/Page/Annots[8 0 R]/")
    return assemble([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[4 0 R]/Count 1>>",
                     b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"] + page
                    + [stream(data, b"/Type/EmbeddedFile"), b"<</Type/Filespec/F(c.txt)/UF(c.txt)/EF<</F 6 0 R>>>>",
                       b"<</Type/Annot/Subtype/FileAttachment/Rect[10 10 30 30]/FS 7 0 R>>"])


def damaged(shelf):
    word = shelf.word()
    whole = pdf([word])
    shelf.add("pdf/trailing junk.pdf", whole + b"\0" * 700 + b"junk", "junk after its end", ISO, words=[word])
    word = shelf.word()
    shelf.add("pdf/leading junk.pdf", b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n" + pdf([word]), "a web server's answer before it",
              ISO + " annex H.3.4.1", status="either")
    whole = pdf([shelf.word() for _ in range(20)])
    shelf.add("pdf/cut.pdf", whole[:len(whole) // 2], "breaks off", ISO, status="either")
    shelf.add("pdf/head only.pdf", b"%PDF-1.7\n", "a head and nothing else", ISO, status="refused")
    shelf.add("pdf/no pages.pdf", assemble([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"]), "no page", ISO, status="refused")
    word = shelf.word()
    wrong = pdf([word])
    at = wrong.rindex(b"startxref")
    shelf.add("pdf/wrong table.pdf", wrong[:at] + b"startxref\n7\n%%EOF\n", "a table of contents that is elsewhere", ISO, status="either")
    shelf.add("pdf/loop.pdf", assemble([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 1>>"]), "pages that are inside themselves", ISO,
              status="either")
    shelf.add("pdf/says many pages.pdf", assemble([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 2000000000>>"]),
              "says two thousand million pages", ISO, status="either")
    bomb = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>"
    shelf.add("pdf/bomb.pdf", assemble(list(bomb) + [stream(zlib.compress(b" " * 100_000_000, 9), b"/Filter/FlateDecode")]), "100 MB of blanks on a page",
              ISO, status="either", slow=True)
    locked = b"/Encrypt<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>/ID[(a)(a)]" % (b"o" * 32, b"u" * 32)
    shelf.add("pdf/locked.pdf", pdf(["Locked"], trailer=locked), "locked with a password nobody has", ISO + " section 7.6", status="either", locked=True)
    shelf.add("pdf/unknown lock.pdf", pdf(["Unknown lock"], trailer=b"/Encrypt<</Filter/Bogus/V 9>>"), "locked in a way nobody knows", ISO, status="either")


def odd(shelf):
    word = shelf.word()
    shelf.add("pdf/actions.pdf", pdf([word], b"/OpenAction<</S/Launch/F(calc.exe)>>/AA<</WC<</S/JavaScript/JS(app.alert\\(1\\))>>>>"),
              "wants to start a program and to run a script", ISO + " section 12.6", words=[word], pages=1)
    word = shelf.word()
    shelf.add("pdf/500 pages.pdf", pdf([f"{word} {i}" for i in range(500)]), "500 pages", ISO, words=[f"{word} 499"], pages=500)
    word = shelf.word()
    shelf.add("pdf/huge page.pdf", pdf([word]).replace(b"[0 0 595 842]", b"[0 0 99999 842]"), "a page of 35 metres", ISO, status="either")
    word = shelf.word()
    shelf.add("pdf/no size.pdf", pdf([word]).replace(b"/MediaBox[0 0 595 842]", b"/MediaBox[0 0 0 0]    "), "a page of no size", ISO, status="either")
    word = shelf.word()
    shelf.add("pdf/scan only.pdf", picture_page(), "a page that is nothing but a picture", ISO, pages=1)
    word = shelf.word()
    shelf.add("pdf/invisible.pdf", pdf([word]).replace(b"Tf 72 720 Td", b"Tf 3 Tr 9 9 Td"), "words nobody can see", ISO,
              status="either")
    word = shelf.word()
    shelf.add("pdf/version 9.pdf", pdf([word]).replace(b"%PDF-1.7", b"%PDF-9.9"), "says a version that is still to come", ISO, words=[word])
    word = shelf.word()
    shelf.add("pdf/cr only.pdf", pdf([word]).replace(b"\n", b"\r"), "old Macintosh line ends throughout", ISO, status="either")


def picture_page():
    picture = bytes([200] * 100 * 140)
    return assemble([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                     b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
                     stream(b"595 0 0 842 0 0 cm /I Do"),
                     stream(picture, b"/Type/XObject/Subtype/Image/Width 100/Height 140/BitsPerComponent 8/ColorSpace/DeviceGray")])
