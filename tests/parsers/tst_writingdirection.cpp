// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/presentationforms.h"
#include "parsers/writingdirection.h"

#include "support/outsideprogram.h"
#include "support/qtcatch.h"
#include "support/samplepdf.h"
#include "support/testworkers.h"

using namespace LeverArch;

namespace {

/// Words as Poppler gives them: from left to right as they stand, ten points each.
PageText asSeen(const QString &lines)
{
    PageText page;
    double left = 0;
    for (int start = 0, i = 0; i <= lines.size(); ++i) {
        const bool ends = i == lines.size() || lines.at(i).isSpace();
        if (!ends)
            continue;
        page.words.append({start, i - start, QRectF(left, 0, 9, 9)});
        left += 10;
        start = i + 1;
    }
    page.text = lines;
    return page;
}

QString typed(const QString &seen)
{
    const PageText page = inTypedOrder(asSeen(seen));
    QStringList words;
    for (const Word &word : page.words)
        words.append(page.text.mid(word.start, word.length));
    CHECK(words.join(u' ') == QString(page.text).replace(u'\n', u' '));
    return page.text;
}

} // namespace

TEST_CASE("Hebrew and Arabic are read as they are typed, word by word and letter by letter")
{
    // "shalom olam", "salaam".
    CHECK(typed(QStringLiteral("\u05DD\u05DC\u05D5\u05E2 \u05DD\u05D5\u05DC\u05E9")) ==
          QStringLiteral("\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD"));
    CHECK(typed(QStringLiteral("\u0645\u0627\u0644\u0633")) ==
          QStringLiteral("\u0633\u0644\u0627\u0645"));
    CHECK(typed(QStringLiteral(".\u05D1\u05D0")) == QStringLiteral("\u05D0\u05D1."));
}

TEST_CASE("Figures and Latin words between Hebrew ones stay as they are")
{
    CHECK(typed(QStringLiteral("\u05D2 1,250 \u05D0")) == QStringLiteral("\u05D0 1,250 \u05D2"));
    CHECK(typed(QStringLiteral("\u05D2 \u00A340.5% \u05D0")) ==
          QStringLiteral("\u05D0 \u00A340.5% \u05D2"));
    // A line mostly of Hebrew, and one mostly of English.
    CHECK(
        typed(QStringLiteral(
                  "\u05D4\u05D3 Staff side \u05D2\u05D1\u05D0\u05D5\u05D6\u05D7\u05D8\u05D9\u05DB"))
            .endsWith(QStringLiteral(" Staff side \u05D3\u05D4")));
    CHECK(typed(QStringLiteral("The word \u05D2 \u05D1\u05D0 means this")) ==
          QStringLiteral("The word \u05D0\u05D1 \u05D2 means this"));
}

TEST_CASE("Vowel signs stay behind the letter they belong to")
{
    CHECK(typed(QStringLiteral("\u05D1\u05B7\u05D0\u05B8")) ==
          QStringLiteral("\u05D0\u05B8\u05D1\u05B7"));
}

TEST_CASE("A turned word keeps its own place on the paper, and lines stay lines")
{
    const PageText page = inTypedOrder(asSeen(QStringLiteral("\u05D2 \u05D1\u05D0\nplain words")));
    CHECK(page.text == QStringLiteral("\u05D0\u05D1 \u05D2\nplain words"));
    REQUIRE(page.words.size() == 4);
    CHECK(page.words[0].box.left() == 10);
    CHECK(page.words[1].box.left() == 0);
    CHECK(page.words[2].box.left() == 20);
}

TEST_CASE("A page without such writing comes back untouched")
{
    const PageText page = asSeen(QStringLiteral("S\u00E3o Jos\u00E9 \u2013 \u00A340"));
    CHECK(inTypedOrder(page) == page);
}

TEST_CASE("Shapes of Arabic letters become the letters, ligatures several, and words keep their places")
{
    // Meem, reh, hah, beh, alef in their shapes; then the ligature of lam and alef (Unicode chart
    // FE70: U+FEFB is isolated lam with alef).
    const PageText page =
        inPlainLetters(asSeen(QStringLiteral("a \uFEE3\uFEAE\uFEA3\uFE92\uFE8E \uFEFB\u0628 z")));
    CHECK(page.text == QStringLiteral("a \u0645\u0631\u062D\u0628\u0627 \u0644\u0627\u0628 z"));
    REQUIRE(page.words.size() == 4);
    CHECK(page.text.mid(page.words[1].start, page.words[1].length) ==
          QStringLiteral("\u0645\u0631\u062D\u0628\u0627"));
    CHECK(page.text.mid(page.words[2].start, page.words[2].length) ==
          QStringLiteral("\u0644\u0627\u0628"));
    CHECK(page.text.mid(page.words[3].start, page.words[3].length) == QLatin1String("z"));
    CHECK(page.words[3].box.left() == 30);
    // Latin ligatures are printed so on purpose and stay (see quotation rules).
    const PageText latin = asSeen(QStringLiteral("o\uFB03cial"));
    CHECK(inPlainLetters(latin) == latin);
}

TEST_CASE("A Hebrew paper is read in the order pdftotext reads it")
{
    const QByteArray alphabet =
        streamOf("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /H def\n"
                 "1 begincodespacerange <00> <FF> endcodespacerange\n"
                 "1 beginbfrange <41> <5A> <05D0> endbfrange endcmap end end");
    const QByteArray pdf =
        pdfOf({"<</Type/Catalog/Pages 2 0 R>>",
               "<</Type/Pages/MediaBox[0 0 595 842]/Kids[3 0 R]/Count 1>>",
               "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
               streamOf("BT /F 12 Tf 72 700 Td (FED CBA) Tj 0 -30 Td (KJ IHG) Tj ET"),
               "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>", alphabet});
    const FileOutside file(pdf);
    QString other = outsideProgram(QStringLiteral("pdftotext"), {file.path(), QStringLiteral("-")});
    other.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });

    WorkerPool pool(testWorkers());
    const auto session = must(pool.open(must(SharedBytes::fromBytes(pdf)), {}));
    const QString text = must(session->readPage(1)).text.text;
    CHECK(text.startsWith(QStringLiteral("\u05D0\u05D1\u05D2 \u05D3")));
    CHECK(text.simplified() == other.simplified());
}
