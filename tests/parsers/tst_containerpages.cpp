// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containerfixture.h"
#include "support/testworkers.h"

#include <QRegularExpression>

using namespace LeverArch;

// The whole way, behind the walls: nothing can be loaded there, no file opened.

namespace {

/// A file as intake has it: told what it is, then read.
struct Walked
{
    explicit Walked(const QByteArray &bytes, const char *name)
        : file(must(SharedBytes::fromBytes(bytes))),
          fileName(q(name)),
          examination(must(pool.examine(file, fileName)))
    {}

    QByteArray member(qsizetype index)
    {
        const auto content =
            must(pool.extract(file, examination.form, examination.members.at(index)));
        return must(content.view()).toByteArray();
    }

    QByteArray pdf()
    {
        return must(must(pool.makePages(file, examination.form, fileName)).pdf.view())
            .toByteArray();
    }

    /// Of its pages, as Poppler's own program reads them.
    QString words()
    {
        const FileOutside outside(pdf());
        return outsideProgram(q("pdftotext"), {outside.path(), q("-")}).simplified();
    }

    WorkerPool pool{testWorkers()};
    SharedBytes file;
    QString fileName;
    FileExamination examination;
};

/// A letter in KOI8-R and one attachment, in the encodings of the 1990s.
const char *const koi = R"(
import sys
from email.message import EmailMessage
from email import policy
m = EmailMessage(policy=policy.SMTP)
m['From'] = 'a@b.example'
m['To'] = 'c@d.example'
m['Date'] = 'Wed, 04 Mar 2026 10:30:00 +0100'
m.set_content('Уважаемые коллеги\n', charset='koi8-r')
m.add_attachment(b'%PDF-1.4 x', 'application', 'pdf', filename='a.pdf')
b = m.as_bytes().replace(b'From:', b'Subject: =?koi8-r?B?8NLF1MXO2snR?=\r\nFrom:', 1)
open(sys.argv[1], 'wb').write(b)
)";

} // namespace

TEST_CASE("An e-mail has pages with its head, its text and what is attached")
{
    Walked mail(madeByPython(koi), "letter.eml");
    CHECK(mail.examination.form == FileForm::Message);
    CHECK(mail.examination.says.title == q("Претензия"));
    CHECK(mail.member(0) == "%PDF-1.4 x");
    const QString words = mail.words();
    for (const char *expected :
         {"From a@b.example", "To c@d.example", "Wed, 04 Mar 2026 10:30:00 +0100", "Претензия",
          "Уважаемые коллеги", "a.pdf (PDF, 10 bytes)"}) {
        INFO(words.toStdString());
        CHECK(words.contains(q(expected)));
    }
    CHECK(mail.pdf() == mail.pdf());
    // A label and what it belongs to are kept apart: the widest label has the least room.
    const FileOutside outside(mail.pdf());
    const QString boxes =
        outsideProgram(q("pdftotext"), {q("-bbox"), outside.path(), q("-")});
    const auto edge = [&boxes](const char *side, const char *word) {
        const QRegularExpression box(q("%1=\"([0-9.]+)\"[^>]*>%2<")
                                         .arg(q(side), QRegularExpression::escape(q(word))));
        const auto match = box.match(boxes);
        REQUIRE(match.hasMatch());
        return match.captured(1).toDouble();
    };
    CHECK(edge("xMin", "a.pdf") - edge("xMax", "Attached") > 4); // Points.
}

TEST_CASE("The pages of a mailbox are the list of its messages, each of which is a member")
{
    QByteArray box;
    for (int i = 1; i <= 3; ++i)
        box += "From a@b Wed Mar  4 10:30:00 2026\nSubject: Letter " + QByteArray::number(i) +
               "\nFrom: Jo <jo@x.example>\nDate: Wed, 4 Mar 2026 10:30:00 +0000\n\nwords\n\n";
    Walked mailbox(box, "Inbox");
    CHECK(mailbox.examination.form == FileForm::Mailbox);
    REQUIRE(mailbox.examination.members.size() == 3);
    CHECK(mailbox.member(1).startsWith("Subject: Letter 2\n"));
    CHECK(mailbox.words().contains(q("Letter 3")));
    CHECK(mailbox.words().contains(q("2026-03-04 10:30")));
}

TEST_CASE("The pages of a zip are the list of its files")
{
    Walked zip(
        madeByPython("import sys, zipfile\n"
                     "with zipfile.ZipFile(sys.argv[1], 'w') as z:\n"
                     "    z.writestr('Papers/one.txt', b'x' * 1234, zipfile.ZIP_DEFLATED)\n"),
        "papers.zip");
    CHECK(zip.examination.form == FileForm::Zip);
    CHECK(zip.member(0) == QByteArray(1234, 'x'));
    CHECK(zip.words().contains(q("Papers/one.txt 1,234 bytes")));
}

TEST_CASE("A damaged member costs its own job and nothing else")
{
    QByteArray bytes = madeByPython("import sys, zipfile\n"
                                    "with zipfile.ZipFile(sys.argv[1], 'w') as z:\n"
                                    "    z.writestr('a.txt', b'honest words')\n"
                                    "    z.writestr('b.txt', b'other words')\n");
    bytes.replace("honest", "h0nest");
    Walked zip(bytes, "papers.zip");
    const auto broken = zip.pool.extract(zip.file, FileForm::Zip, zip.examination.members.at(0));
    REQUIRE_FALSE(broken.ok());
    CHECK(broken.error().code == Error::Code::Damaged);
    CHECK(zip.member(1) == "other words");
}

TEST_CASE("Names that are too long, or deceive, are made safe and cost nobody the files")
{
    Walked zip(madeByPython("import sys, zipfile\n"
                            "with zipfile.ZipFile(sys.argv[1], 'w') as z:\n"
                            "    z.writestr('/'.join(['f' * 200] * 9) + '/a.txt', b'deep')\n"
                            "    z.writestr('x' * 3000 + '.txt', b'long')\n"
                            "    z.writestr('sum\\u0601\\u180e.txt', b'signs')\n"
                            "    z.writestr('b.txt', b'plain')\n"),
               "names.zip");
    const QStringList names = namesOf(zip.examination);
    REQUIRE(names.size() == 4);
    CHECK(names[0].endsWith(q("a.txt")));
    CHECK(names[1].endsWith(q(".txt")));
    CHECK(names[2] == q("sum.txt"));
    CHECK(names[3] == q("b.txt"));
    CHECK(zip.member(0) == "deep");
    CHECK(zip.member(1) == "long");
    CHECK(zip.member(2) == "signs");
}
