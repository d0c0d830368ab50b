#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sample's papers that are no PDF, in the folder named: an e-mail with a table attached,
and a Word file. The same bytes each time. Nobody in them exists."""
import sys
import zipfile
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from xml.sax.saxutils import escape

MAIL = "Family time figures from HR.eml"
WORD = "Draft job description Family Help Lead.docx"

BODY = """Dear Imani,

Thank you for your letter of 4 February (your ref SB/26/09).

As you asked, I attach the number of supervised family time sessions in each quarter of 2024/25, with those that were cancelled because no supervisor was free. Together they are the 4,270 sessions of paragraph 2.2 of the consultation paper.

I am not yet able to say how many posts there are in each of the teams. I will write to you about this by 13 February 2026.

The draft job description of the Family Help Lead follows separately.

Yours sincerely,

Gareth Lunnstead
Assistant Director, People and Organisation
Sallowmere Borough Council
"""

TABLE = """Quarter,Sessions held,Cancelled: no supervisor
April to June 2024,1041,88
July to September 2024,1092,97
October to December 2024,1067,121
January to March 2025,1070,106
2024/25,4270,412
"""


def mail() -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"] = "Gareth Lunnstead <gareth.lunnstead@council.sallowmere.example>"
    message["To"] = "Imani Harrowick <imani.harrowick@branch.sallowmere.example>"
    message["Cc"] = "Desmond Arkwell <desmond.arkwell@branch.sallowmere.example>"
    message["Date"] = "Fri, 06 Feb 2026 16:42:00 +0000"
    message["Subject"] = "Family time sessions 2024/25: the figures you asked for (CF/HR/0122)"
    message["Message-ID"] = "<20260206164200.cfhr0122@council.sallowmere.example>"
    message.set_content(BODY)
    message.add_attachment(TABLE.encode(), maintype="text", subtype="csv",
                           filename="Family time sessions 2024-25.csv")
    message.set_boundary("=_sallowmere_0122")
    return message.as_bytes()


DUTIES = [
    "To lead a team of Family Help Practitioners in one locality.",
    "To supervise family time sessions as a duty shared with the remaining Contact Supervisors.",
    "To hold the early help plans of two localities when a Coordinator is absent.",
    "To act as duty manager one week in four, including two evenings.",
]
FACTS = [
    ("Directorate", "Children and Families"),
    ("Service", "Family Help"),
    ("Grade", "SM10, subject to evaluation"),
    ("Responsible to", "Head of Family Help"),
    ("Responsible for", "Family Help Practitioners (number to be confirmed)"),
]


def paragraph(text: str, style: str = "") -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{look}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def row(name: str, value: str) -> str:
    cells = "".join(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph(text)}</w:tc>'
                    for text, width in ((name, 2800), (value, 6200)))
    return f"<w:tr>{cells}</w:tr>"


def document() -> str:
    table = ('<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr>'
             '<w:tblGrid><w:gridCol w:w="2800"/><w:gridCol w:w="6200"/></w:tblGrid>'
             + "".join(row(*fact) for fact in FACTS) + "</w:tbl>")
    body = [paragraph("Sallowmere Borough Council"),
            paragraph("Draft job description: Family Help Lead", "Heading1"),
            paragraph("Reference: CF/JD/031"),
            paragraph("Draft 2, 5 February 2026"),
            table,
            paragraph("Purpose of the post", "Heading2"),
            paragraph("To bring family time, early help and support together for the families of a "
                      "locality, and to see that each of them has a worker they know by name."),
            paragraph("Main duties", "Heading2")]
    body += [paragraph(f"{number}. {duty}") for number, duty in enumerate(DUTIES, 1)]
    body += [paragraph("Not agreed with the trade unions. Comments to People and Organisation by "
                       "20 February 2026.")]
    return "".join(body)


XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def heading(name: str, title: str, level: int, size: int) -> str:
    return (f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title}"/>'
            f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr>'
            f'<w:rPr><w:b/><w:sz w:val="{size}"/></w:rPr></w:style>')


def word_parts() -> dict[str, str]:
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return {
        "[Content_Types].xml":
            XML + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{OFFICE}.document.main+xml"/>'
            f'<Override PartName="/word/styles.xml" ContentType="{OFFICE}.styles+xml"/></Types>',
        "_rels/.rels":
            XML + f'<Relationships xmlns="{relations}"><Relationship Id="rId1" '
            f'Type="{kinds}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels":
            XML + f'<Relationships xmlns="{relations}"><Relationship Id="rId1" '
            f'Type="{kinds}/styles" Target="styles.xml"/></Relationships>',
        "word/document.xml":
            XML + f'<w:document xmlns:w="{WORD_SPACE}"><w:body>{document()}<w:sectPr>'
            '<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>',
        "word/styles.xml":
            XML + f'<w:styles xmlns:w="{WORD_SPACE}">{heading("Heading1", "heading 1", 0, 32)}'
            f'{heading("Heading2", "heading 2", 1, 26)}</w:styles>',
    }


def word(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in word_parts().items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 2, 5, 12, 0, 0)), text,
                             zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    (folder / MAIL).write_bytes(mail())
    word(folder / WORD)
