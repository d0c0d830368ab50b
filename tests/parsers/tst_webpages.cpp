// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/cleanhtml.h"
#include "parsers/files/textdecoding.h"
#include "filefixture.h"

#include <QElapsedTimer>

using namespace LeverArch;

namespace {

using Kind = FileNote::Kind;

CleanHtml cleaned(const QString &html)
{
    return cleanHtml(html, [](const QString &) { return false; }, [] {});
}

/// A PNG of one red point, as ImageMagick writes it.
const char *redPoint = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAA"
                       "AElFTkSuQmCC";

} // namespace

TEST_CASE("What runs, sends or reports is left out of web pages and counted")
{
    const CleanHtml clean = cleaned(QStringLiteral(
        "<html><head><title>Closure &amp; cuts</title><script>evil()</script>"
        "<link rel=stylesheet href='http://x/y.css'></head>"
        "<body onload='evil()'><p onclick=evil()>Hello <a href='javascript:evil()'>there</a></p>"
        "<iframe src='http://x'></iframe><object data=x></object>"
        "<form action='http://x'><input value='Jane'></form>"
        "<img src='http://tracker/1.gif' width=1 height=1 alt=''><img src=logo.png alt='Logo'>"
        "<div style='display:none'>secret</div><span hidden>more</span>"
        "<script>evil2()</script></body></html>"));
    CHECK(clean.title == QStringLiteral("Closure & cuts"));
    CHECK(has(clean.notes, Kind::Scripts, 5));
    CHECK(has(clean.notes, Kind::ActiveContent, 3));
    CHECK(has(clean.notes, Kind::RemotePictures, 2));
    CHECK(has(clean.notes, Kind::HiddenText, 2));
    CHECK(has(clean.notes, Kind::ExternalLinks, 1));
    for (const char *gone : {"evil", "javascript", "onclick", "secret", "more", "http://x", "<script",
                             "<img", "iframe"})
        CHECK_FALSE(clean.html.contains(QLatin1String(gone)));
    CHECK(clean.text == QStringLiteral("Hello there\nJane\n[Logo]"));
}

TEST_CASE("Letters of no size are left out, and those inside that have one again are not")
{
    const CleanHtml letter = cleaned(QStringLiteral(
        "<body><div style='font-size:0'>preheader <b>for lists</b></div>"
        "<table style='font-size:0px'><tr><td style='font-size:0;padding:20px'>gap"
        "<div style='font-size:14px'>Dear <b>member</b></div>"
        "<p style='font:bold 12px Arial'>strike</p><font size=2>ballot</font>"
        "<p class=text>on Monday</p><p style='font-size:1.5em'>half of nothing</p>"
        "<a href='https://www.example.org/a'>hidden way</a></td></tr></table>"
        "<p style='visibility:hidden'>unseen <i style='visibility:visible'>seen</i></p></body>"));
    CHECK(letter.text.simplified() == QStringLiteral("Dear member strike ballot on Monday seen"));
    CHECK(has(letter.notes, Kind::HiddenText, 3));
}

TEST_CASE("Links say where they lead when their words do not")
{
    const auto text = [](const char *html) { return cleaned(QLatin1String(html)).text; };
    CHECK(text("<a href='https://www.example.org/'>www.example.org</a>") ==
          QStringLiteral("www.example.org"));
    CHECK(text("<a href='https://evil.example/x'>www.bank.example</a>") ==
          QStringLiteral("www.bank.example <https://evil.example/x>"));
    CHECK(text("<a href='mailto:a@example.org'>a@example.org</a>") ==
          QStringLiteral("a@example.org"));
    CHECK(text("<a href='#top'>up</a>") == QStringLiteral("up"));
}

TEST_CASE("Pictures written into a page are shown, words that would be invisible are seen")
{
    const CleanHtml clean = cleaned(
        QStringLiteral("<p style='color:white;background:black;position:absolute'>Seen</p>"
                       "<p style='color:#c00'>Red</p><img src='data:image/png;base64,%1'>")
            .arg(QLatin1String(redPoint)));
    CHECK(clean.pictures == QStringList{QStringLiteral("data:1")});
    CHECK(clean.embedded.value(QStringLiteral("data:1")).startsWith("\x89PNG"));
    CHECK(clean.html.contains(QStringLiteral("<p>Seen</p>")));
    CHECK(clean.html.contains(QStringLiteral("color:#cc0000")));
    WorkerPool pool(testWorkers());
    const QByteArray page = QStringLiteral("<html><body><p>Words</p><img width=50 height=50 "
                                           "src='data:image/png;base64,%1'></body></html>")
                                .arg(QLatin1String(redPoint))
                                .toUtf8();
    const FileOutside file(madeOf(pool, page, FileForm::Html).pdf);
    const QString images =
        outsideProgram(QStringLiteral("pdfimages"), {QStringLiteral("-list"), file.path()});
    CHECK(images.count(QLatin1Char('\n')) == 3);
}

TEST_CASE("Letters of a page are read as the page says")
{
    WorkerPool pool(testWorkers());
    const auto words = [&pool](const QByteArray &page) {
        return wordsOf(madeOf(pool, page, FileForm::Html).pdf);
    };
    CHECK(words("<html><meta charset=windows-1251><body>\xcf\xf0\xe8\xe2\xe5\xf2") ==
          QStringLiteral("Привет"));
    CHECK(words("<html><meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>"
                "<body>\x93quoted\x94") == QStringLiteral("“quoted”"));
    CHECK(words("\xff\xfe" + utf16(QStringLiteral("<html><body>Sixteen"))) ==
          QStringLiteral("Sixteen"));
    CHECK(words("<html><body>caf\xc3\xa9") == QStringLiteral("café"));
    CHECK(words("<?xml version='1.0' encoding='windows-1251'?><html><body>\xcf\xf0\xe8") ==
          QStringLiteral("При"));
    CHECK(words("<?xml version=\"1.0\" encoding=\"utf-16\"?><html><body>caf\xc3\xa9") ==
          QStringLiteral("café"));
}

TEST_CASE("An encoding a page names and plainly is not in is not believed")
{
    const auto read = [](const QByteArray &words, const char *said) {
        return decodeText(words, QLatin1String(said)).text;
    };
    CHECK(read("<p>plain", "unicode") == QStringLiteral("<p>plain"));
    CHECK(read("<p>plain", "utf-16") == QStringLiteral("<p>plain"));
    CHECK(read(utf16(QStringLiteral("Sixteen")), "utf-16") == QStringLiteral("Sixteen"));
    CHECK(read("\xc2\xa3" "3m \xe2\x80\x93 caf\xc3\xa9", "iso-8859-1") ==
          QStringLiteral("£3m – café"));
    CHECK(read("\xa3" "3m \x96 caf\xe9", "iso-8859-1") == QStringLiteral("£3m – café"));
    // Two signs of Chinese that could be UTF-8 as well, and a sentence that is nothing else.
    CHECK(read("\xc1\xaa\xcd\xa8", "gb2312") == QStringLiteral("联通"));
    CHECK(read(QStringLiteral("我们星期一罢工请投票").toUtf8(), "gb2312") ==
          QStringLiteral("我们星期一罢工请投票"));
}

TEST_CASE("What a drawing in a page leaves open hides no word behind it")
{
    const QString drawing =
        QStringLiteral("<svg><defs><g style='display:none'><path d='M0'/><stop/></g></defs>"
                       "<circle r='1'/></svg>").repeated(150);
    CHECK(cleaned(QLatin1String("<body>") + drawing + QLatin1String("<p>Words behind</p>")).text ==
          QStringLiteral("Words behind"));
}

TEST_CASE("Pages made to break parsers cost nothing but themselves")
{
    WorkerPool pool(testWorkers());
    const auto words = [&pool](const QByteArray &page) {
        return wordsOf(madeOf(pool, page, FileForm::Html).pdf);
    };
    CHECK(words("<html><body>" + QByteArray("<div>").repeated(100'000) + "deep") ==
          QStringLiteral("deep"));
    CHECK(words("<html><body>" + QByteArray("<b><i><font color=red>").repeated(50'000) + "bold") ==
          QStringLiteral("bold"));
    CHECK(words("<html><body>" + QByteArray("<table><tr><td>").repeated(10'000) + "cell") ==
          QStringLiteral("cell"));
    CHECK(words("<html><body>" + QByteArray("<svg><g>").repeated(50'000) + "drawn") ==
          QStringLiteral("drawn"));
    CHECK(words("<html><body><table><tr><td colspan=100000000>wide</table>") ==
          QStringLiteral("wide"));
    CHECK(words("<html><body><table><tr>" + QByteArray("<td>c").repeated(3'000) + "</table>last")
              .endsWith(QStringLiteral("last")));
    // Of so many items each is a paragraph that begins with its bullet.
    QString quoted = words("<html><body>" + QByteArray("<blockquote><ul><li>").repeated(20'000) +
                           "quoted");
    CHECK(quoted.remove(QChar(0x2022)).simplified() == QStringLiteral("quoted"));
    CHECK(words(QByteArray("<html><body>cut <!-- off <p>here")) == QStringLiteral("cut"));
    CHECK(words(QByteArray("<html><body>text <p title='unclosed")).startsWith(QStringLiteral("text")));
    CHECK(words("<html><body>" + QByteArray("<p>par").repeated(5'000)).count(QStringLiteral("par")) ==
          5'000);
    CHECK(words(QByteArray("<html><body>n\0u\0l", 18)).contains(QStringLiteral("n")));
}

TEST_CASE("Comments and tags without number, each with no end of its kind, take no time")
{
    QElapsedTimer timer;
    timer.start();
    // Neither way to end a comment is looked for to the end of the page each time.
    const QString comments = QStringLiteral("<!---->").repeated(400'000);
    CHECK(cleaned(comments + QStringLiteral("<p>behind")).text == QStringLiteral("behind"));
    CHECK(cleaned(QStringLiteral("<p>before<!--") + QStringLiteral("--x").repeated(400'000)).text ==
          QStringLiteral("before"));
    // A quotation mark that never closes takes the rest of the page, tag by tag.
    const QString open = QStringLiteral("<a b=\"x\" ").repeated(100'000);
    CHECK(cleaned(QStringLiteral("<p>first</p>") + open + QStringLiteral("<a b='>")).text.startsWith(
        QStringLiteral("first")));
    CHECK(timer.elapsed() < 20'000);
}

TEST_CASE("Comments end where browsers end them")
{
    const auto text = [](const char *html) { return cleaned(QLatin1String(html)).text; };
    CHECK(text("a<!-- x -- y -->b") == QStringLiteral("ab"));
    CHECK(text("a<!-- x --!>b<!-- y -->c") == QStringLiteral("abc"));
    CHECK(text("a<!-- x --- -->b") == QStringLiteral("ab"));
    CHECK(text("a<!-->b<!--->c") == QStringLiteral("abc"));
    CHECK(text("a<!-- x --->b") == QStringLiteral("ab"));
}

TEST_CASE("Paragraphs, lists and rows without end are laid out in time, and every word is there")
{
    WorkerPool pool(testWorkers());
    const auto words = [&pool](const QByteArray &page) {
        return wordsOf(madeOf(pool, "<html><body>" + page, FileForm::Html).pdf);
    };
    CHECK(words("<p>" + QByteArray("ab<b>c</b>").repeated(40'000) + " last")
              .endsWith(QStringLiteral("last")));
    const QString list = words("<ol>" + QByteArray("<li>item").repeated(20'000) + "</ol>last");
    CHECK(list.contains(QStringLiteral("5000. item 5001. item")));
    CHECK(list.contains(QStringLiteral("20000. item last")));
    CHECK(words("<ul>" + QByteArray("<li>item").repeated(20'000) + "</ul>last")
              .count(QStringLiteral("item")) == 20'000);
    const QString row =
        words("<table><tr>" + QByteArray("<td>ab<p>cd").repeated(8'000) + "</table>last");
    CHECK(row.count(QStringLiteral("cd")) == 8'000);
    CHECK(row.endsWith(QStringLiteral("last")));
}
