# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain text and Markdown: encodings, line ends, scripts, bytes that are no text."""

# Language, a sentence of our own, an encoding of before Unicode that has its letters.
SCRIPTS = [
    ("arabic", "اجتماع الفرع يوم الخميس", "cp1256"),
    ("armenian", "Ժողովը հինգշաբթի է", None),
    ("bengali", "সভা বৃহস্পতিবার", None),
    ("burmese", "အစည်းအဝေး ကြာသပတေးနေ့", None),
    ("cherokee", "ᏧᏂᎳᏫᏍᏗ ᎤᏙᏓᏆᏍᎬᎢ", None),
    ("chinese-simplified", "会议在星期四举行", "gb18030"),
    ("chinese-traditional", "會議在星期四舉行", "big5"),
    ("czech", "Schůze je ve čtvrtek, přijďte včas", "cp1250"),
    ("devanagari", "बैठक गुरुवार को है", None),
    ("ethiopic", "ስብሰባው ሐሙስ ነው", None),
    ("georgian", "კრება ხუთშაბათს არის", None),
    ("greek", "Η συνέλευση είναι την Πέμπτη", "cp1253"),
    ("gujarati", "સભા ગુરુવારે છે", None),
    ("gurmukhi", "ਮੀਟਿੰਗ ਵੀਰਵਾਰ ਨੂੰ ਹੈ", None),
    ("hebrew", "הישיבה ביום חמישי", "cp1255"),
    ("japanese", "会議は木曜日です", "shift_jis"),
    ("kannada", "ಸಭೆ ಗುರುವಾರ", None),
    ("khmer", "ការប្រជុំថ្ងៃព្រហស្បតិ៍", None),
    ("korean", "회의는 목요일입니다", "euc_kr"),
    ("lao", "ການປະຊຸມວັນພະຫັດ", None),
    ("malayalam", "യോഗം വ്യാഴാഴ്ച", None),
    ("mongolian", "ᠬᠤᠷᠠᠯ ᠳᠥᠷᠪᠡᠳᠦᠭᠡᠷ ᠡᠳᠦᠷ", None),
    ("russian", "Собрание в четверг", "koi8_r"),
    ("sinhala", "රැස්වීම බ්‍රහස්පතින්දා", None),
    ("tamil", "கூட்டம் வியாழக்கிழமை", None),
    ("telugu", "సమావేశం గురువారం", None),
    ("thai", "ประชุมวันพฤหัสบดี", "tis_620"),
    ("tibetan", "ཚོགས་འདུ་གཟའ་ཕུར་བུ", None),
    ("turkish", "Toplantı perşembe günü, saat altıda", "cp1254"),
    ("vietnamese", "Cuộc họp vào thứ Năm", "cp1258"),
    ("yiddish", "די אַסיפֿה איז דאָנערשטיק", None),
]

ENCODINGS = [
    ("utf-8", "utf-8", b""),
    ("utf-8-bom", "utf-8", b"\xef\xbb\xbf"),
    ("utf-16le-bom", "utf-16-le", b"\xff\xfe"),
    ("utf-16be-bom", "utf-16-be", b"\xfe\xff"),
    ("utf-16le", "utf-16-le", b""),
    ("utf-16be", "utf-16-be", b""),
    ("utf-32le-bom", "utf-32-le", b"\xff\xfe\x00\x00"),
    ("utf-32be-bom", "utf-32-be", b"\x00\x00\xfe\xff"),
    ("windows-1252", "cp1252", b""),
    ("iso-8859-15", "iso-8859-15", b""),
    ("macroman", "mac_roman", b""),
    ("ibm-850", "cp850", b""),
]


def make(shelf):
    encodings(shelf)
    scripts(shelf)
    line_ends(shelf)
    no_text(shelf)
    directions(shelf)
    sizes(shelf)
    markdown(shelf)


def encodings(shelf):
    for name, codec, mark in ENCODINGS:
        word = shelf.word()
        text = f"{word} writes of café fees of 20 £ for each naïve member\r\nand of “quoted” words.\r\n"
        text = text if "cp850" not in codec else text.replace("“", '"').replace("”", '"')
        text = text if codec != "iso-8859-15" else text.replace("“", "€").replace("”", "€")
        holds = {"words": [word]}
        if codec.startswith("utf-") or codec == "cp1252":
            holds["words"].append("café")
        if codec == "cp1252":
            holds["notes"] = ["GuessedEncoding"]
        shelf.add(f"text/encoding {name}.txt", mark + text.encode(codec), f"a letter in {codec}",
                  "Unicode 15.0 chapter 2.6; WHATWG Encoding", **holds)


def scripts(shelf):
    for name, sentence, old in SCRIPTS:
        word = shelf.word()
        shelf.add(f"text/script {name}.txt", f"{word}\n{sentence}\n".encode(), f"{name} in UTF-8",
                  "a sentence of our own in each script", words=[word])
        if old:
            word = shelf.word()
            body = f"{word}\n{sentence}\n".encode(old, "replace")
            shelf.add(f"text/script {name} {old}.txt", body,
                      f"{name} as programs of before Unicode wrote it; nothing says which", words=[word])


def line_ends(shelf):
    for name, end in [("cr", "\r"), ("lf", "\n"), ("crlf", "\r\n"), ("nel", "\u0085"),
                      ("ls", "\u2028"), ("ff", "\x0c"), ("vt", "\x0b")]:
        words = [shelf.word() for _ in range(3)]
        shelf.add(f"text/ends {name}.txt", end.join(words).encode(), f"lines that end with {name.upper()}",
                  "Unicode 15.0 chapter 5.8", words=words)
    words = [shelf.word() for _ in range(5)]
    mixed = "%s\r\n%s\n\r%s\r\r\n%s\n%s" % tuple(words)
    shelf.add("text/ends mixed.txt", mixed.encode(), "every line end in one file", words=words)
    word = shelf.word()
    shelf.add("text/ends none.txt", word.encode(), "one word and no line end", words=[word])


def no_text(shelf):
    word, other = shelf.word(), shelf.word()
    shelf.add("text/nul inside.txt", f"{word}\0\0\0{other}\n".encode(), "NUL bytes between two words",
              words=[word, other], notes=["ControlBytes"])
    shelf.add("text/nul only.txt", b"\0" * 4096, "nothing but NUL bytes, as a crashed disk leaves",
              status="either")
    shelf.add("text/nul tail.txt", f"{word} {other}".encode() + b"\0" * 512,
              "text padded with NUL bytes to a block", words=[word])
    word = shelf.word()
    body = b"".join(bytes([b]) for b in range(1, 32) if b not in (9, 10, 13))
    shelf.add("text/control characters.txt", word.encode() + body + b"\x7f end\n",
              "every control character", words=[word], status="either")
    word = shelf.word()
    shelf.add("text/escape sequences.txt", f"\x1b[31m{word}\x1b[0m\x1b]0;title\x07\n".encode(),
              "a terminal's colours", "ECMA-48", words=[word], status="either")
    shelf.add("text/empty.txt", b"", "no bytes at all", status="refused")
    shelf.add("text/blank.txt", b" \t\r\n\r\n   \n", "white space only", status="either")
    shelf.add("text/only mark.txt", b"\xef\xbb\xbf", "a byte order mark and nothing else", status="either")
    shelf.add("text/only mark 16.txt", b"\xff\xfe", "the same for UTF-16", status="either")
    word = shelf.word()
    shelf.add("text/half character.txt", f"{word} caf".encode() + b"\xc3", "UTF-8 cut inside a letter",
              "Unicode 15.0 chapter 3.9", words=[word])
    word = shelf.word()
    shelf.add("text/overlong.txt", f"{word} ".encode() + b"\xc0\xaf\xe0\x80\xaf\xf8\x88\x80\x80\x80 end\n",
              "overlong forms of a slash", "Unicode 15.0 table 3-7", words=[word], status="either")
    word = shelf.word()
    shelf.add("text/surrogates.txt", f"{word} ".encode() + b"\xed\xa0\xbd\xed\xb8\x80\n",
              "surrogates written as UTF-8 (CESU-8)", "Unicode technical report 26", words=[word])
    word = shelf.word()
    shelf.add("text/lone surrogate 16.txt", b"\xff\xfe" + f"{word} ".encode("utf-16-le") + b"\x3d\xd8 \0",
              "half a pair in UTF-16", words=[word])
    shelf.add("text/odd 16.txt", b"\xff\xfe" + f"{word} odd".encode("utf-16-le") + b"\x41",
              "UTF-16 with half a character at its end", words=[word])
    word = shelf.word()
    shelf.add("text/mixed encodings.txt", f"{word} café ".encode() + "café".encode("cp1252") + b"\n",
              "UTF-8 and Windows-1252 in one file, as copied mails are", words=[word])


def directions(shelf):
    word = shelf.word()
    shelf.add("text/override.txt", f"{word} \u202eTNEMEERGA\u202c end\n".encode(),
              "a right-to-left override round a word", "Unicode technical report 36", words=[word])
    word = shelf.word()
    shelf.add("text/isolates.txt", (f"{word} " + "\u2067" * 500 + "x" + "\u2069" * 499).encode(),
              "500 isolates, one never closed", "Unicode annex 9", words=[word])
    word = shelf.word()
    shelf.add("text/zero width.txt", f"{word} mem\u200bber\u200d\u200c\ufeff\u2060s\n".encode(),
              "characters of no width inside a word", words=[word])
    word = shelf.word()
    shelf.add("text/stacked accents.txt", (f"{word} e" + "\u0301" * 2000 + "\n").encode(),
              "2,000 accents on one letter", words=[word])
    word = shelf.word()
    shelf.add("text/emoji.txt", f"{word} 👍🏽 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ❤️\n".encode(), "emoji with skin tones, families, flags",
              "Unicode technical standard 51", words=[word])
    word = shelf.word()
    shelf.add("text/decomposed.txt", f"{word} cafe\u0301 A\u030a\n".encode(), "accents of their own (NFD)",
              words=[word])
    word = shelf.word()
    shelf.add("text/noncharacters.txt", f"{word} \ufffe\uffff\U0010ffff\ue000\n".encode(),
              "code points that are no characters, and private ones", words=[word])
    word = shelf.word()
    shelf.add("text/mathematical.txt", f"{word} 𝐌𝐄𝐌𝐁𝐄𝐑 ①②③ ﬁnal ½ ㎏\n".encode(), "letters that look like others",
              words=[word])


def sizes(shelf):
    word = shelf.word()
    shelf.add("text/one line of 10 MB.txt", (word + " " + "a" * 10_000_000).encode(),
              "one line, one word of ten million letters", slow=True, words=[word])
    word = shelf.word()
    shelf.add("text/one line of words.txt", (word + " " + "post " * 40_000).encode(), "one line of 200 kB",
              words=[word])
    word = shelf.word()
    shelf.add("text/100000 lines.txt", (word + "\n" + "line\n" * 100_000).encode(), "100,000 lines",
              slow=True, words=[word])
    word = shelf.word()
    shelf.add("text/50000 blank lines.txt", (word + "\n" * 50_000 + word).encode(), "two words far apart",
              slow=True, words=[word])
    word = shelf.word()
    shelf.add("text/tabs.txt", (word + "\t" * 5_000 + "end\n").encode(), "5,000 tabs in a row", words=[word])


def markdown(shelf):
    word, hidden = shelf.word(), shelf.word()
    shelf.add("text/raw html.md", f"# {word}\n\n<script>alert('{hidden}')</script>\n<b>Bold</b>\n\n"
              f"![logo](http://example.invalid/logo.png)\n".encode(),
              "Markdown with a script and a remote picture", "CommonMark 0.30 section 6.6", words=[word])
    cases = {
        "nested quotes": "{w}\n\n" + "> " * 500 + "deep\n",
        "nested lists": "{w}\n\n" + "".join("  " * i + "- level\n" for i in range(300)),
        "open fence": "```\n{w}\nnever closed\n",
        "table": "| a | b |\n|---|---:|\n| {w} | 2 |\n| ragged |\n",
        "brackets": "{w} " + "[" * 20_000 + "\n",
        "stars": "{w} " + "*a **a " * 5_000 + "\n",
        "links": "[{w}](javascript:alert(1)) and [a](file:///etc/passwd)\n",
        "front matter": "---\ntitle: {w}\n---\n\n{w}\n",
        "entities": "{w} &lt;b&gt; &#0; &#x110000; &bogus; &amp;\n",
    }
    for name, body in cases.items():
        word = shelf.word()
        shelf.add(f"text/{name}.md", body.format(w=word).encode(), f"Markdown: {name}",
                  "CommonMark 0.30", words=[word])
