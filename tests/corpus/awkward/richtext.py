# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rich text (RTF): code pages, objects, and braces without end."""

RTF = "Rich Text Format specification 1.9.1"


def make(shelf):
    def add(name, body, why, **holds):
        word = shelf.word()
        words = [] if holds.get("status") == "either" else [word]
        raw = body.replace("{W}", word)
        shelf.add(f"rtf/{name}.rtf", raw.encode("latin-1"), why, RTF, words=words + holds.pop("words", []), **holds)

    head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Helvetica;}}"
    add("plain", head + r"\f0 {W}\par}", "one paragraph")
    add("unicode", head + r"\uc1 {W} \u20250?\u-28212? \u233e\par}", "letters by number, with their stand-ins", words=["会"])
    add("surrogates", head + r"\uc1 {W} \u-10179?\u-8704?\par}", "an emoji in two halves")
    add("code page 1251", head.replace("1252", "1251") + r" {W} \'d1\'ee\'e1\par}", "Cyrillic by its code page", words=["Соб"])
    add("font charset", r"{\rtf1\ansi{\fonttbl{\f0\fcharset204 A;}}\f0 {W} \'d1\'ee\'e1\par}", "Cyrillic by its font's")
    add("code page 932", head.replace("1252", "932") + r" {W} \'89\'ef\'8bc\par}", "Japanese by its code page")
    add("mac", r"{\rtf1\mac{\fonttbl{\f0 A;}}\f0 {W} \'8e\par}", "old Macintosh letters")
    add("nested", head + "{" * 2_000 + "{W}" + "}" * 2_000 + "}", "2,000 groups inside each other", status="either")
    add("deep", head + "{" * 100_000 + "{W}", "100,000 groups, none closed", status="either")
    add("closed too often", head + r" {W}\par}}}}}", "more groups closed than opened")
    add("open", head + r" {W}\par", "its last group is never closed", status="either")
    add("cut", head + r" {W} \'e", "breaks off in a letter", status="either")
    add("bin", head + r"{\*\x\bin5 }}\}{" + r"} {W}\par}", "five raw bytes, braces among them")
    add("bin huge", head + r" {W}{\*\x\bin2000000000 abc}\par}", "says two thousand million raw bytes", status="either")
    add("picture", head + r" {W}{\pict\pngblip\picw10\pich10 89504e470d0a1a0a}\par}", "a picture that breaks off")
    add("object", head + r" {W}{\object\objemb{\*\objclass Package}{\*\objdata 0105000002000000}}\par}", "a thing of another program inside",
        notes=["EmbeddedFiles"])
    add("outside picture", head + r" {W}{\field{\*\fldinst INCLUDEPICTURE \"http://example.invalid/a.png\"}{\fldrslt }}\par}", "a picture of the web")
    add("template", head + r"{\*\template http://example.invalid/evil.dotm} {W}\par}", "a template that lies on the web", notes=["ExternalLinks"])
    add("hidden", head + r" {W} {\v secret}\par}", "words marked as hidden", notes=["HiddenText"])
    add("revised", head + r"{\*\revtbl{Unknown;}{HR;}} {W} {\deleted\revauthdel1 gone}{\revised\revauth1 came}\par}", "changes nobody has accepted",
        notes=["TrackedChanges"])
    add("table", head + r" {W}\par\trowd\cellx2000\cellx4000 a\cell b\cell\row\par}", "a table")
    add("huge numbers", head + r"\fs99999999\li-99999999 {W}\par}", "sizes there are not", status="either")
    add("unknown words", head + r"{\*\bogusdestination stuff}\bogus123 {W}\par}", "words no program knows")
    add("no version", r"{\rtf {W}\par}", "does not say its version", status="either")
    word = shelf.word()
    shelf.add("rtf/nul.rtf", (head + " ").encode() + b"\0" + word.encode() + b"\0\\par}", "NUL bytes", RTF, status="either")
    shelf.add("rtf/called.doc", (head + r" Called doc\par}").encode(), "rich text that is called a Word file, as Word itself saves it", RTF)
    shelf.add("rtf/head only.rtf", b"{\\rtf1", "a head and nothing else", RTF, status="either")
