// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/papertitle.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {
QString title(const char *own, const char *file = "letter_to-director.pdf")
{
    return paperTitle(QString::fromUtf8(own), QString::fromUtf8(file));
}
} // namespace

TEST_CASE("a paper is called by its own title when that says something")
{
    CHECK(title("Consultation on Children’s Services") ==
          QString::fromUtf8("Consultation on Children’s Services"));
    CHECK(title("Microsoft Word - Staffing table") == QLatin1String("Staffing table"));
    CHECK(title("  Two \n lines ") == QLatin1String("Two lines"));
}

TEST_CASE("a title that a program put in is no title")
{
    for (const char *own :
         {"", "Untitled", "untitled document", "Microsoft Word - draft3.doc", "Layout 1",
          "C:\\temp\\x", "12345", "PowerPoint Presentation", "Document1", "report.indd", "abc"}) {
        INFO(own);
        CHECK(title(own) == QLatin1String("letter to-director"));
    }
}

TEST_CASE("a file name is made readable, whatever it is")
{
    CHECK(title("", "Staffing__Table v2.PDF") == QLatin1String("Staffing Table v2"));
    CHECK(title("", "scan.pdf.pdf") == QLatin1String("scan"));
    CHECK(title("", "встреча 3.pdf") == QString::fromUtf8("встреча 3"));
    CHECK(title("", "line\nbreak.pdf") == QLatin1String("line break"));
    CHECK_FALSE(title("", ".pdf").isEmpty());
}

TEST_CASE("another name is kept beside the first, once")
{
    const QString one = withFileName({}, QStringLiteral("a.pdf"));
    const QString two = withFileName(one, QStringLiteral("b.pdf"));
    CHECK(two == QLatin1String("a.pdf; b.pdf"));
    CHECK(withFileName(two, QStringLiteral("a.pdf")) == two);
    // Even when the name looks like two, or like the end of another.
    const QString three = withFileName(two, QStringLiteral("c; d.pdf"));
    CHECK(withFileName(three, QStringLiteral("c; d.pdf")) == three);
    CHECK(withFileName(QStringLiteral("data.pdf"), QStringLiteral("a.pdf")) ==
          QLatin1String("data.pdf; a.pdf"));
}
