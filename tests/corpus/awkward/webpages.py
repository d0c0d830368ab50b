# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Saved web pages: broken, hostile, and full of what must not be fetched or run."""

import base64

from pixels import png

HTML = "HTML Living Standard, section 13"


def make(shelf):
    markup(shelf)
    nothing_runs(shelf)
    nothing_is_fetched(shelf)
    hidden(shelf)
    charsets(shelf)
    archives(shelf)


def page(shelf, name, body, why, source=HTML, head="", **holds):
    """A page with a word of its own where the body has {w}."""
    word = shelf.word()
    text = f"<!DOCTYPE html><html><head><title>Page</title>{head}</head><body>{body}</body></html>"
    words = [word] if "{w}" in body else []
    shelf.add(f"web/{name}.html", text.replace("{w}", word).encode(), why, source,
              words=words + holds.pop("words", []), **holds)


def markup(shelf):
    word = shelf.word()
    shelf.add("web/unclosed.html", f"<p><b><i><table><tr><td>{word}<td>two<li>three<h1>four".encode(),
              "nothing is ever closed", HTML, words=[word])
    word = shelf.word()
    shelf.add("web/fragment.html", f"<p>{word}</p>".encode(), "a fragment without html, head and body",
              HTML, words=[word])
    word = shelf.word()
    deep = "<div>" * 100_000 + word + "</div>" * 100_000
    shelf.add("web/100000 deep.html", f"<html><body>{deep}</body></html>".encode(),
              "100,000 elements inside each other", status="either", slow=True)
    word = shelf.word()
    shelf.add("web/500 deep.html", ("<html><body>" + "<div>" * 500 + word).encode(),
              "500 elements inside each other", words=[word])
    page(shelf, "tables in tables", "<table><tr><td>" * 60 + "{w}" + "</td></tr></table>" * 60,
         "sixty tables inside each other")
    page(shelf, "wide table", "<table><tr>" + "<td>cell</td>" * 400 + "<td>{w}</td></tr></table>",
         "a table of 401 columns")
    page(shelf, "huge spans", '<table><tr><td colspan="1000000" rowspan="1000000">{w}</td></tr></table>',
         "a cell over a million columns and rows")
    page(shelf, "misnested", "<b><i>{w}</b></i><p><table><p>in</table>", "elements that cross each other")
    page(shelf, "entities", "{w} &amp; &nbsp; &#x20AC; &#128; &bogus; &#xFFFFFFFF; &lt;b&gt;",
         "every kind of character reference")
    page(shelf, "comments", "<!-- --!> {w} <!-->x--> <![CDATA[y]]> <!bogus>", "comments that are none")
    page(shelf, "attributes", "<p " + " ".join(f'a{i}="{i}"' for i in range(5_000)) + ">{w}</p>",
         "5,000 attributes")
    page(shelf, "long word", "{w} " + "x" * 20_000, "a word that fits on no line")
    page(shelf, "plain text", "<plaintext>{w} </plaintext> <b>all the rest is text", "an element nobody ends")
    page(shelf, "textarea", "<textarea>{w} <b>not bold</b></textarea>", "text in a form field",
         status="either")
    page(shelf, "lists", "<ol><li>" * 200 + "{w}", "200 lists inside each other")
    word = shelf.word()
    shelf.add("web/xhtml.xhtml", ('<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/'
              f'1999/xhtml"><head><title>t</title></head><body><p>{word}<br/></p></body></html>').encode(),
              "XHTML with an XML declaration", "XHTML 1.0", words=[word])
    word = shelf.word()
    shelf.add("web/xml bomb.xhtml", ('<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">'
              + "".join(f'<!ENTITY {c} "{("&" + p + ";") * 10}">' for p, c in zip("abcdefgh", "bcdefghi"))
              + f']><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{word}</p><p>&i;</p></body></html>'
              ).encode(), "entities that would make a thousand million letters", "CVE-2003-1564",
              status="either")
    word = shelf.word()
    shelf.add("web/outside entity.xhtml", ('<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///'
              f'etc/passwd">]><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{word} &x;</p></body></html>'
              ).encode(), "an entity that names a file of the computer", "OWASP: XXE", status="either",
              absent=["root:x:0"])
    word = shelf.word()
    shelf.add("web/frameset.html", (f"<html><frameset cols='*,*'><frame src='a.html'><frame src='b.html'>"
              f"<noframes><body>{word}</body></noframes></frameset></html>").encode(),
              "a page of frames", "HTML 4.01 section 16", status="either")
    shelf.add("web/empty body.html", b"<!DOCTYPE html><html><body></body></html>", "a page without a word",
              status="either")
    shelf.add("web/doctype only.html", b"<!DOCTYPE html>", "a document type and nothing else",
              status="either")
    word = shelf.word()
    shelf.add("web/late.html", b"<!-- " + b"x" * 5_000 + f" --><html><body>{word}".encode(),
              "5,000 letters of comment before the first element", words=[word])
    word = shelf.word()
    shelf.add("web/nul.html", f"<html><body><p>{word}\0\0 end</p>".encode(), "NUL bytes in a page",
              words=[word])
    word = shelf.word()
    shelf.add("web/no ending", f"<!DOCTYPE html><html><body>{word}</body></html>".encode(),
              "a page whose name has no ending", words=[word])


def nothing_runs(shelf):
    scripted = shelf.word()
    page(shelf, "script", "{w}<script>document.write('" + scripted + "')</script>"
         "<script src=//example.invalid/x.js></script>", "scripts", notes=["Scripts"], absent=[scripted])
    page(shelf, "handlers", '<p onclick="alert(1)" onmouseover=alert(2)>{w}</p><img src=x onerror=alert(3)>',
         "handlers in attributes", notes=["Scripts"])
    page(shelf, "javascript link", '<a href="javascript:alert(1)">{w}</a><a href=" java&#10;script:x">b</a>',
         "links that are scripts", "OWASP: XSS filter evasion")
    page(shelf, "svg script", "{w}<svg onload=alert(1)><script>alert(2)</script><text>t</text></svg>",
         "a drawing with a script", notes=["Scripts"])
    page(shelf, "noscript", "<noscript>{w}</noscript><script>x</script>",
         "words for those without scripts", notes=["Scripts"])
    page(shelf, "refresh", "{w}", "a page that leads elsewhere at once",
         head='<meta http-equiv="refresh" content="0;url=http://example.invalid/">')
    page(shelf, "frames", '{w}<iframe src="http://example.invalid/"></iframe><object data="x.swf"></object>'
         '<embed src="y"><applet code="Z"></applet>', "frames and plug-ins", notes=["ActiveContent"])
    page(shelf, "frame with text", '{w}<iframe srcdoc="<script>alert(1)</script>"></iframe>',
         "a frame that brings its page along", notes=["ActiveContent"])
    page(shelf, "form", '{w}<form action="http://example.invalid/" method=post><input name=a value=b>'
         "<button>Send</button></form>", "a form that sends", notes=["ActiveContent"])
    page(shelf, "broken script", "{w}<script>if (a < b) {</script >", "a script with a crooked end",
         notes=["Scripts"])


def nothing_is_fetched(shelf):
    remote = [
        ("img", '<img src="http://example.invalid/a.png">', ["RemotePictures"]),
        ("img protocol relative", '<img src="//example.invalid/a.png" width=1 height=1>', ["RemotePictures"]),
        ("srcset", '<img srcset="http://example.invalid/a.png 2x" src="http://example.invalid/b.png">',
         ["RemotePictures"]),
        ("file address", '<img src="file:///etc/hostname">', []),
        ("share", '<img src="\\\\example.invalid\\share\\a.png">', []),
        ("css background", '<div style="background:url(http://example.invalid/a.png)">x</div>', []),
        ("video", '<video src="http://example.invalid/a.mp4" poster="http://example.invalid/p.png">', []),
    ]
    for name, body, notes in remote:
        page(shelf, f"remote {name}", "{w}" + body, f"something of the web: {name}", notes=notes)
    page(shelf, "remote style", "{w}", "style sheets of the web",
         head='<link rel=stylesheet href="http://example.invalid/a.css"><style>@import '
         'url(http://example.invalid/b.css); body{background:url(http://example.invalid/c.png)}</style>')
    page(shelf, "base", '{w}<img src="a.png">', "a base address of the web",
         head='<base href="http://example.invalid/">')
    picture = base64.b64encode(png(20, 10, b"\xc0\x20\x20")).decode()
    page(shelf, "data picture", f'{{w}}<img src="data:image/png;base64,{picture}">', "a picture in the page",
         "RFC 2397")
    page(shelf, "data damaged", '{w}<img src="data:image/png;base64,AAAA!!!!">', "a damaged picture in it")
    page(shelf, "data page", '{w}<iframe src="data:text/html,<script>alert(1)</script>"></iframe>',
         "a page in an address", notes=["ActiveContent"])
    page(shelf, "data svg", "{w}<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'>"
         "<script>alert(1)</script></svg>\">", "a drawing with a script in an address")


def hidden(shelf):
    for name, markup_ in [("display none", '<p style="display:none">secret</p>'),
                          ("hidden attribute", "<p hidden>secret</p>"),
                          ("visibility", '<p style="visibility:hidden">secret</p>')]:
        page(shelf, f"hidden {name}", "{w}" + markup_, f"text hidden by {name}", notes=["HiddenText"])
    page(shelf, "white on white", '{w}<p style="color:#fff;background:#fff">pale</p>',
         "white letters on white")
    page(shelf, "tiny", '{w}<p style="font-size:0">nothing</p><p style="font-size:1000pt">big</p>',
         "letters of no size, and of a thousand points")
    page(shelf, "far away", '{w}<p style="position:absolute;left:-9999px">away</p>', "text off the page")


def charsets(shelf):
    cases = [("windows-1252", "cp1252"), ("iso-8859-1", "latin-1"), ("iso-8859-15", "iso-8859-15"),
             ("utf-8", "utf-8"), ("shift_jis", "shift_jis"), ("koi8-r", "koi8_r"), ("gb2312", "gb2312")]
    for name, codec in cases:
        word = shelf.word()
        special = {"shift_jis": "会議", "koi8_r": "Собрание", "gb2312": "会议"}.get(codec, "Gebühr")
        text = (f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={name}">'
                f"</head><body>{word} {special}</body></html>")
        shelf.add(f"web/charset {name}.html", text.encode(codec), f"a page that says it is {name}",
                  "WHATWG Encoding", words=[word, special])
    for name, codec, mark in [("utf-16le", "utf-16-le", b"\xff\xfe"), ("utf-16be", "utf-16-be", b"\xfe\xff")]:
        word = shelf.word()
        text = f'<html><head><meta charset="windows-1252"></head><body>{word} Gebühr</body></html>'
        shelf.add(f"web/charset {name}.html", mark + text.encode(codec),
                  "UTF-16 with a mark, and a meta element that says otherwise", words=[word, "Gebühr"])
    word = shelf.word()
    shelf.add("web/charset unknown.html", f"<meta charset=klingon><p>{word}".encode(),
              "an encoding nobody knows", words=[word])
    word = shelf.word()
    shelf.add("web/charset utf-7.html", f"<meta charset=utf-7><p>{word} +ADw-script+AD4-".encode(),
              "UTF-7, which browsers refuse to read", "CVE-2008-5014", words=[word])
    word = shelf.word()
    shelf.add("web/charset lie.html", f"<meta charset=utf-8><p>{word} caf".encode() + b"\xe9",
              "says UTF-8 and is Windows-1252", words=[word])


def archives(shelf):
    word = shelf.word()
    picture = base64.b64encode(png(8, 8, b"\x20\x80\x20"))
    body = (b"From: <Saved by a browser>\r\nSubject: Saved page\r\nMIME-Version: 1.0\r\n"
            b'Content-Type: multipart/related; type="text/html"; boundary="=b"\r\n\r\n'
            b"--=b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
            b"Content-Location: http://example.invalid/page.html\r\n\r\n"
            b"<html><body><p>" + word.encode() + b" caf=C3=A9</p><img src=3D\"pic.png\"></body></html>\r\n"
            b"--=b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
            b"Content-Location: http://example.invalid/pic.png\r\n\r\n" + picture + b"\r\n--=b--\r\n")
    shelf.add("web/saved page.mhtml", body, "a page saved with its picture in one file", "RFC 2557",
              words=[word, "café"])
    shelf.add("web/saved page.mht", body.replace(word.encode(), b"Other"), "the same as .mht", "RFC 2557",
              words=["café"])
    shelf.add("web/cut page.mhtml", body[:len(body) // 2].replace(word.encode(), b"Half"),
              "a saved page that breaks off", "RFC 2557", status="either")
