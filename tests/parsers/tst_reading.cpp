// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/outsideprogram.h"
#include "support/samplepdf.h"
#include "support/testworkers.h"

#include <QRegularExpression>

using namespace LeverArch;

namespace {

PageReading readingOf(const QByteArray &pdf, int page = 1)
{
    WorkerPool pool(testWorkers());
    return must(must(pool.open(must(SharedBytes::fromBytes(pdf)), {}))->readPage(page));
}

/// pdftotext's own words and boxes (points, top-left origin, the page as it is shown).
QList<QPair<QString, QRectF>> outsideWords(const FileOutside &file)
{
    const QString html = outsideProgram(
        QStringLiteral("pdftotext"),
        {QStringLiteral("-bbox"), QStringLiteral("-cropbox"), file.path(), QStringLiteral("-")});
    static const QRegularExpression word(
        QStringLiteral("<word xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" "
                       "yMax=\"([-\\d.]+)\">([^<]*)</word>"));
    QList<QPair<QString, QRectF>> words;
    for (auto it = word.globalMatch(html); it.hasNext();) {
        const auto m = it.next();
        words.append(
            {m.captured(5), QRectF(QPointF(m.captured(1).toDouble(), m.captured(2).toDouble()),
                                   QPointF(m.captured(3).toDouble(), m.captured(4).toDouble()))});
    }
    return words;
}

QString wordText(const PageText &text, const Word &word)
{
    return text.text.mid(word.start, word.length);
}

} // namespace

TEST_CASE("Words stand where pdftotext finds them, on turned and cropped pages too")
{
    const int rotation = GENERATE(0, 90, 180, 270, -90);
    const QByteArray crop = GENERATE("", "/CropBox[40 60 540 780]", "/CropBox[-50 -50 300 5000]");
    const QByteArray pdf =
        pdfWithPages({"Four posts go"}, "/Rotate " + QByteArray::number(rotation) + crop);
    const FileOutside file(pdf);
    const auto expected = outsideWords(file);
    const PageReading reading = readingOf(pdf);
    REQUIRE(expected.size() == 3);
    REQUIRE(reading.text.words.size() == 3);
    for (int i = 0; i < 3; ++i) {
        const Word &word = reading.text.words[i];
        CHECK(wordText(reading.text, word) == expected[i].first);
        CHECK(word.box.left() == Approx(expected[i].second.left()).margin(0.01));
        CHECK(word.box.top() == Approx(expected[i].second.top()).margin(0.01));
        CHECK(word.box.right() == Approx(expected[i].second.right()).margin(0.01));
        CHECK(word.box.bottom() == Approx(expected[i].second.bottom()).margin(0.01));
    }
    // The same word in user space is where the content stream puts it.
    const QRectF user =
        reading.geometry.quadFromDisplayed(reading.text.words[0].box).boundingRect();
    CHECK(user.left() == Approx(72).margin(0.5));
    CHECK(user.top() < 700);
    CHECK(user.bottom() > 700 + 6);
    CHECK(user.bottom() < 700 + 14);
}

TEST_CASE("A user unit makes the page and its words larger and changes nothing in user space")
{
    const PageReading one = readingOf(pdfWithPages({"Posts"}));
    const PageReading ten = readingOf(pdfWithPages({"Posts"}, "/UserUnit 10"));
    CHECK(ten.geometry.userUnit() == 10);
    CHECK(ten.geometry.displayedSize() == one.geometry.displayedSize() * 10);
    CHECK(ten.text.words[0].box.left() == Approx(one.text.words[0].box.left() * 10));
    const auto user = [](const PageReading &r) {
        return r.geometry.quadFromDisplayed(r.text.words[0].box).boundingRect();
    };
    CHECK(user(ten).left() == Approx(user(one).left()));
    CHECK(user(ten).bottom() == Approx(user(one).bottom()));
}

TEST_CASE("The text of real papers is the text pdftotext reads")
{
    // Set with groff, which hyphenates and kerns.
    const FileOutside source(
        ".TL\nStaffing consultation\n.AU\nA branch\n.PP\nThe council proposes to delete twelve "
        "posts in the libraries, and the reorganisation of administrative responsibilities is "
        "considered unavoidable notwithstanding representations.\n.PP\nSecond paragraph with "
        "figures: 12.5 per cent of 96 posts.\n");
    QProcess groff;
    groff.setStandardOutputFile(source.path(QStringLiteral("set.pdf")));
    groff.start(QStringLiteral("groff"),
                {QStringLiteral("-ms"), QStringLiteral("-Tpdf"), source.path()});
    REQUIRE(groff.waitForFinished());
    const QByteArray pdf = source.read(QStringLiteral("set.pdf"));
    REQUIRE(pdf.startsWith("%PDF"));

    const PageReading reading = readingOf(pdf);
    const QString outside = outsideProgram(
        QStringLiteral("pdftotext"), {QStringLiteral("-enc"), QStringLiteral("UTF-8"),
                                      source.path(QStringLiteral("set.pdf")), QStringLiteral("-")});
    CHECK(reading.text.text.simplified() == outside.simplified());
    CHECK(reading.text.text.contains(QLatin1Char('\n')));
    // Words cover the text, one separator between each.
    int end = -1;
    for (const Word &word : reading.text.words) {
        CHECK(word.start == end + 1);
        end = word.start + word.length;
    }
    CHECK(end == reading.text.text.size());
}

TEST_CASE("Pages of any number, size and emptiness are read")
{
    CHECK(readingOf(pdfWithPages({""})).text.words.isEmpty());
    const PageReading huge = readingOf(pdfWithPages({"Plan"}, "/MediaBox[0 0 14400 14400]"));
    CHECK(huge.geometry.displayedSize() == QSizeF(14400, 14400));
    CHECK(huge.text.text == QStringLiteral("Plan"));
    CHECK(readingOf(pdfWithPages({"Box"}, "/MediaBox[0 0 0 0]")).text.text ==
          QStringLiteral("Box"));

    WorkerPool pool(testWorkers());
    const auto none = must(pool.open(must(SharedBytes::fromBytes(pdfWithPages({}))), {}));
    CHECK(none->facts().pageCount == 0);
    must(none->readAll([](PageReading &&) -> Result<void> { return {}; }, {}));

    const auto session = must(
        pool.open(must(SharedBytes::fromBytes(pdfWithPages(QList<QByteArray>(10'000, "x")))), {}));
    int count = 0;
    must(session->readAll(
        [&count](PageReading &&reading) -> Result<void> {
            count += reading.page == count + 1 ? 1 : 0;
            return {};
        },
        {}));
    CHECK(count == 10'000);
}

TEST_CASE("A page whose box is beyond all measure is read all the same")
{
    const QByteArray box =
        GENERATE("/MediaBox[0 0 1000000000 1000000000]", "/MediaBox[-9e30 0 9e30 5]",
                 "/MediaBox[0 0 0.0000001 0.0000001]", "/MediaBox[595 842 0 0]/UserUnit 1e30");
    INFO(box.constData());
    const PageReading reading = readingOf(pdfWithPages({"Here"}, box));
    CHECK(reading.problem.isEmpty());
    CHECK(reading.geometry.displayedSize().width() <= 1e7);
}

TEST_CASE("A picture too large to hold is refused, and smaller ones of the same page are drawn")
{
    WorkerPool pool(testWorkers());
    const auto session = must(pool.open(
        must(SharedBytes::fromBytes(pdfWithPages({"Plan"}, "/MediaBox[0 0 14400 14400]"))), {}));
    const auto refused = session->render(1, 1.0, {});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == Error::Code::Invalid);
    CHECK(must(session->render(1, 0.01, {})).size() == QSize(144, 144));
}

TEST_CASE("Drawn pages look as another program draws them")
{
    const int rotation = GENERATE(0, 90, 270);
    // Shapes, not letters: the two programs have other fonts.
    const QByteArray pdf = pdfOf(
        {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
         "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/CropBox[40 60 540 780]/Contents 4 0 R"
         "/Rotate " +
             QByteArray::number(rotation) + ">>",
         streamOf("0 g 100 600 80 20 re f 0.6 g 60 80 15 300 re f")});
    WorkerPool pool(testWorkers());
    const QImage ours =
        must(must(pool.open(must(SharedBytes::fromBytes(pdf)), {}))->render(1, 1, {}));
    const FileOutside file(pdf);
    outsideProgram(QStringLiteral("mutool"),
                   {QStringLiteral("draw"), QStringLiteral("-r"), QStringLiteral("72"),
                    QStringLiteral("-o"), file.path(QStringLiteral("page.png")), file.path()});
    const QImage theirs =
        QImage(file.path(QStringLiteral("page.png"))).convertedTo(QImage::Format_RGB32);
    REQUIRE(theirs.size() == ours.size());
    qint64 difference = 0;
    qint64 ink = 0;
    for (int y = 0; y < ours.height(); ++y) {
        for (int x = 0; x < ours.width(); ++x) {
            difference += std::abs(qGray(ours.pixel(x, y)) - qGray(theirs.pixel(x, y)));
            ink += 255 - qGray(theirs.pixel(x, y));
        }
    }
    CHECK(ink > 100'000);
    CHECK(difference < ink / 20);
}

TEST_CASE("A locked paper opens with its password, and with none where none is needed")
{
    const QByteArray method = GENERATE("40", "128", "256");
    const FileOutside plain(pdfWithPages({"Secret"}));
    const auto locked = [&](const QString &user) {
        QStringList arguments = {QStringLiteral("--encrypt"),
                                 user,
                                 QStringLiteral("owner"),
                                 QString::fromLatin1(method),
                                 QStringLiteral("--"),
                                 plain.path(),
                                 plain.path(QStringLiteral("locked.pdf"))};
        if (method != "256")
            arguments.prepend(QStringLiteral("--allow-weak-crypto"));
        outsideProgram(QStringLiteral("qpdf"), arguments);
        return must(SharedBytes::fromBytes(plain.read(QStringLiteral("locked.pdf"))));
    };
    WorkerPool pool(testWorkers());
    const SharedBytes paper = locked(QStringLiteral("pässword"));
    for (const QString &wrong : {QString(), QStringLiteral("other")}) {
        const auto refused = pool.open(paper, wrong);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().code == Error::Code::PasswordNeeded);
    }
    const auto session = must(pool.open(paper, QStringLiteral("pässword")));
    CHECK(session->facts().encrypted);
    CHECK(must(session->readPage(1)).text.text == QStringLiteral("Secret"));

    const auto open = must(pool.open(locked({}), {}));
    CHECK(open->facts().encrypted);
    CHECK(must(open->readPage(1)).text.text == QStringLiteral("Secret"));
}

TEST_CASE("A table of contents that runs in a circle is read to an end")
{
    const QByteArray pdf = pdfOf(
        {"<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
         "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>", "<</First 5 0 R/Last 5 0 R>>",
         "<</Title(Round)/Parent 4 0 R/Next 6 0 R/First 5 0 R/Dest[3 0 R/Fit]>>",
         "<</Title(and round)/Parent 4 0 R/Next 5 0 R/First 5 0 R>>"});
    WorkerPool pool(testWorkers());
    const auto session = must(pool.open(must(SharedBytes::fromBytes(pdf)), {}));
    CHECK(session->facts().hasOutline);
    const QList<OutlineEntry> entries = must(session->outline());
    REQUIRE_FALSE(entries.isEmpty());
    CHECK(entries[0].title == QStringLiteral("Round"));
    CHECK(entries[0].page == 1);
    CHECK(entries.size() <= 20'000);
}

TEST_CASE("A page says that somebody marked it, also when a mark lacks what it should have")
{
    const auto has = [](const QByteArray &annotations) {
        return readingOf(pdfWithPages({"A"}, "/Annots[" + annotations + "]")).hasMarks;
    };
    CHECK(has("<</Subtype/Link/Rect[1 1 9 9]>> 7 <</Subtype/Text>>"));
    CHECK(has("<</Subtype/Highlight/Rect[1 1 9 9]>>"));
    CHECK_FALSE(has("<</Subtype/Link/Rect[1 1 9 9]>><</Subtype/Widget>><</Subtype/Popup>>[]"));
}

TEST_CASE("A font that brings its own alphabet is read so on every page, and within a form")
{
    // Says with its program alone that the codes of A and B are the letters Z and Q.
    const QByteArray program = streamOf(
        "%!PS-AdobeFont-1.0: Own\n/FontName /Own def\n/Encoding 256 array\n"
        "0 1 255 {1 index exch /.notdef put} for\ndup 65 /Z put\ndup 66 /Q put\nreadonly def\n");
    const auto page = [](const QByteArray &content, const QByteArray &resources) {
        return "<</Type/Page/Parent 2 0 R/Contents " + content + "/Resources<<" + resources +
               ">>>>";
    };
    const QByteArray own = "/Font<</F 7 0 R>>";
    const QByteArray setIn = "BT /F 12 Tf 72 700 Td (AB) Tj ET";
    const QByteArray pdf = pdfOf(
        {"<</Type/Catalog/Pages 2 0 R>>",
         "<</Type/Pages/MediaBox[0 0 595 842]/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>",
         page("6 0 R", own), page("6 0 R", own), page("10 0 R", "/XObject<</X 11 0 R>>"),
         streamOf(setIn),
         "<</Type/Font/Subtype/Type1/BaseFont/Own/FirstChar 65/LastChar 66/Widths[600 600]"
         "/FontDescriptor 8 0 R>>",
         "<</Type/FontDescriptor/FontName/Own/Flags 4/FontBBox[0 0 600 700]/ItalicAngle 0"
         "/Ascent 700/Descent 0/CapHeight 700/StemV 80/FontFile 9 0 R>>",
         program, streamOf("/X Do"),
         streamOf(setIn, "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<" + own + ">>")});
    const FileOutside plain(pdf);
    outsideProgram(QStringLiteral("qpdf"),
                   {QStringLiteral("--encrypt"), QString(), QStringLiteral("owner"),
                    QStringLiteral("256"), QStringLiteral("--"), plain.path(),
                    plain.path(QStringLiteral("packed.pdf"))});
    const QByteArray packed = plain.read(QStringLiteral("packed.pdf"));
    REQUIRE_FALSE(packed.contains("readonly def"));
    REQUIRE(outsideProgram(QStringLiteral("pdftotext"),
                           {plain.path(QStringLiteral("packed.pdf")), QStringLiteral("-")})
                .simplified() == QStringLiteral("ZQ ZQ ZQ"));

    WorkerPool pool(testWorkers());
    const auto session = must(pool.open(must(SharedBytes::fromBytes(packed)), {}));
    for (int number = 1; number <= 3; ++number)
        CHECK(must(session->readPage(number)).text.text == QStringLiteral("ZQ"));
}
