# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""CSV with any separator and every way to get it wrong."""

import texts


def make(shelf):
    separators(shelf)
    quoting(shelf)
    shapes(shelf)
    encodings(shelf)


def rows(word, separator, end="\r\n"):
    lines = [["Team", "Posts", "Note"], [word, "12", "cut"], ["North", "7", "kept"], ["South", "9", "cut"]]
    return end.join(separator.join(line) for line in lines) + end


def separators(shelf):
    for name, separator in [("comma", ","), ("semicolon", ";"), ("tab", "\t"), ("pipe", "|"),
                            ("colon", ":"), ("caret", "^"), ("unit separator", "\x1f")]:
        word = shelf.word()
        shelf.add(f"csv/{name}.csv", rows(word, separator).encode(), f"values divided by a {name}",
                  "RFC 4180; local habits", words=[word, "North"])
    word = shelf.word()
    shelf.add("csv/tab.tsv", rows(word, "\t").encode(), "the ending .tsv", words=[word])
    word = shelf.word()
    shelf.add("csv/sep line.csv", ("sep=;\r\n" + rows(word, ";")).encode(),
              "Excel's own line that names the separator", words=[word])
    word = shelf.word()
    shelf.add("csv/decimal comma.csv", f"Team;Cost\n{word};1.234,56\n".encode(),
              "numbers with a decimal comma, divided by semicolons", words=[word, "1.234,56"])


def quoting(shelf):
    cases = {
        "new lines": 'Name,Note\n"{w}","first line\nsecond line\r\nthird"\n',
        "quotes": 'Name,Note\n"{w}","said ""no"" twice"\n',
        "open quote": 'Name,Note\n{w},"never closed\nmore\nand more\n',
        "quote inside": 'Name,Note\n{w},5" pipe\nb,7" pipe\n',
        "text after quote": 'Name,Note\n"{w}" yes,"a" b\n',
        "separator inside": 'Name,Note\n{w},"one, two, three"\n',
        "single quotes": "Name,Note\n'{w}','one, two'\n",
        "spaces": 'Name , Note\n {w} , "padded" \n',
    }
    for name, body in cases.items():
        word = shelf.word()
        shelf.add(f"csv/{name}.csv", body.format(w=word).encode(), f"CSV: {name}", "RFC 4180 section 2",
                  words=[word])


def shapes(shelf):
    word = shelf.word()
    ragged = "a,b,c\n" + word + "\n1,2,3,4,5,6,7\n,,\n\n8\n"
    shelf.add("csv/ragged.csv", ragged.encode(), "every row of another length", words=[word])
    word = shelf.word()
    many = "Number,Name,Post\n" + "".join(f"{i},{word if i == 5 else 'name'},post {i % 97}\n"
                                          for i in range(50_000))
    shelf.add("csv/50000 rows.csv", many.encode(), "50,000 rows", slow=True, words=[word])
    word = shelf.word()
    wide = ",".join(f"c{i}" for i in range(2_000)) + "\n" + word + "," * 1_999 + "\n"
    shelf.add("csv/2000 columns.csv", wide.encode(), "2,000 columns", slow=True, words=[word])
    word = shelf.word()
    shelf.add("csv/one column.csv", f"Name\n{word}\nb\nc\n".encode(), "one column, no separator at all",
              words=[word])
    word = shelf.word()
    shelf.add("csv/headers only.csv", f"{word},Name,Post\n".encode(), "headings and no rows", words=[word])
    word = shelf.word()
    shelf.add("csv/long cell.csv", (f"a,b\n{word}," + "word " * 20_000 + "\n").encode(),
              "a cell of 100 kB", words=[word])
    word = shelf.word()
    shelf.add("csv/formulas.csv",
              f"Name,Cost\n{word},\"=HYPERLINK(\"\"http://example.invalid/\"\",\"\"x\"\")\"\n"
              "@SUM(1),+1+1\n-2+3,=cmd|' /C calc'!A0\n".encode(),
              "cells a spreadsheet would run", "OWASP: CSV injection", words=[word, "calc"])
    shelf.add("csv/commas only.csv", b",,,,\n,,,,\n", "separators and nothing between", status="either")
    shelf.add("csv/empty.csv", b"", "an empty table", status="refused")
    word = shelf.word()
    shelf.add("csv/nul.csv", f"a,b\n{word},x\0y\n".encode(), "a NUL byte in a cell", words=[word])
    word = shelf.word()
    shelf.add("csv/html.csv", f"a,b\n{word},<script>alert(1)</script>\n".encode(),
              "a script in a cell must be shown as it is", words=[word, "alert(1)"])


def encodings(shelf):
    for name, codec, mark in texts.ENCODINGS:
        word = shelf.word()
        shelf.add(f"csv/encoding {name}.csv", mark + rows(word, ";").replace("kept", "Gebühr").encode(codec),
                  f"a table in {codec}", "what Excel writes as “Unicode text” and “CSV”", words=[word])
    for end, name in [("\r", "cr"), ("\n", "lf")]:
        word = shelf.word()
        shelf.add(f"csv/ends {name}.csv", rows(word, ",", end).encode(), f"rows that end with {name.upper()}",
                  words=[word])
