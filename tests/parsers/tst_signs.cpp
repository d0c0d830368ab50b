// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filefixture.h"

#include "support/qtcatch.h"
#include "worker/filenotes.h"

#include <QImage>

using namespace LeverArch;

namespace {

/// Without the characters by which readers say which way lines run, and what MuPDF says of itself.
QString plain(QString text)
{
    text.remove(QStringLiteral("warning: ICC support is not available"));
    text.removeIf([](QChar c) { return c.unicode() >= 0x202A && c.unicode() <= 0x202E; });
    return text.simplified();
}

QString inPoppler(const FileOutside &file)
{
    return plain(outsideProgram(QStringLiteral("pdftotext"), {file.path(), QStringLiteral("-")}));
}

QString inMuPdf(const FileOutside &file)
{
    return plain(outsideProgram(QStringLiteral("mutool"),
                                {QStringLiteral("draw"), QStringLiteral("-q"), QStringLiteral("-F"),
                                 QStringLiteral("txt"), file.path()}));
}

PageText here(WorkerPool &pool, const SharedBytes &pdf)
{
    return must(must(pool.open(pdf, {}))->readPage(1)).text;
}

struct Script
{
    const char *name;
    QString text;
    bool toLeft = false;
};

/// Made for this test; sentences such as a branch might get.
QList<Script> scripts()
{
    return {
        {"Devanagari",
         QStringLiteral("नमस्ते, श्रमिक संघ की बैठक शुक्रवार को होगी। क्षेत्र ज्ञान हिन्दी कर्मचारी")},
        {"Bengali", QStringLiteral("শ্রমিক ইউনিয়নের সভা শুক্রবার হবে। কো কৌ ক্ষতি")},
        {"Gurmukhi", QStringLiteral("ਯੂਨੀਅਨ ਦੀ ਮੀਟਿੰਗ ਸ਼ੁੱਕਰਵਾਰ ਨੂੰ ਹੋਵੇਗੀ")},
        {"Gujarati", QStringLiteral("યુનિયનની બેઠક શુક્રવારે થશે")},
        {"Tamil", QStringLiteral("தொழிலாளர் சங்கத்தின் கூட்டம் வெள்ளிக்கிழமை நடைபெறும்")},
        {"Telugu", QStringLiteral("కార్మిక సంఘం సమావేశం శుక్రవారం జరుగుతుంది")},
        {"Malayalam", QStringLiteral("തൊഴിലാളി യൂണിയൻ യോഗം വെള്ളിയാഴ്ച നടക്കും")},
        {"Sinhala", QStringLiteral("වෘත්තීය සමිති රැස්වීම සිකුරාදා පැවැත්වේ")},
        {"Thai", QStringLiteral("การประชุมสหภาพแรงงาน จะจัดขึ้นในวันศุกร์ น้ำ")},
        {"Khmer", QStringLiteral("ការប្រជុំ សហជីព នឹងធ្វើឡើង នៅថ្ងៃសុក្រ")},
        {"Myanmar", QStringLiteral("အလုပ်သမား သမဂ္ဂ အစည်းအဝေး သောကြာနေ့")},
        {"Arabic", QStringLiteral("اجتماع النقابة يوم الجمعة الساعة العاشرة لا سلام"), true},
        {"Persian", QStringLiteral("نشست اتحادیه روز جمعه برگزار می\u200Cشود"), true},
        {"Hebrew", QStringLiteral("ישיבת הוועד ביום שישי (בשעה עשר)"), true},
        {"Hebrew vowels", QStringLiteral("שָׁלוֹם לָכֶם"), true},
        {"Arabic vowels", QStringLiteral("مُحَمَّد كِتَابٌ"), true},
        {"Urdu", QStringLiteral("یونین کا اجلاس جمعہ کو ہوگا"), true},
        {"Greek", QStringLiteral("Η συνέλευση του συνδικάτου μας θα γίνει την Παρασκευή")},
        {"Cyrillic", QStringLiteral("Збори профспілки відбудуться у п’ятницю, її члени")},
        {"Accents", QStringLiteral("Nguye\u0302\u0303n cafe\u0301 x\u0302 n\u0303o m\u0304 done")},
        {"Letters", QStringLiteral("Đorđe łódź ŵyl ẽ ọ ụ Ṣẹgun ǀǁ ʻokina")},
        {"Pictures", QStringLiteral("seen 😀 thanks 👍🏽 family 👨‍👩‍👧‍👦 flag 🇬🇧 heart ❤️ "
                                    "done")},
        {"Flags",
         QStringLiteral(
             "Wales 🏴󠁧󠁢󠁷󠁬󠁳󠁿 and Scotland 🏴󠁧󠁢󠁳󠁣󠁴󠁿 too")},
        {"Scripts", QStringLiteral("བོད་སྐད་ ກອງປະຊຸມ ስብሰባ კრება ժողով ᏣᎳᎩ ᠮᠣᠩᠭᠣᠯ ಕಾರ್ಮಿಕ")},
        {"Compositions",
         QStringLiteral("한글 क्\u200Dष क्\u200Cष 葛󠄀城 h̷e̵l̸ Ẹ̀kọ́")},
        {"Letters of sums", QStringLiteral("𝐀𝑏 x² ⅓ ① Ⅳ → ✓ ₹ µ μ Ω")},
        {"Japanese", QStringLiteral("組合の会議は金曜日に行われます。が")},
        {"Korean", QStringLiteral("노동조합 회의는 금요일에 열립니다")},
    };
}

} // namespace

TEST_CASE("In every script the text of a page is what was typed")
{
    WorkerPool pool(testWorkers());
    for (const Script &script : scripts()) {
        // Lines that begin at the other edge are columns of their own to readers.
        const QString typed = script.toLeft ? script.text + u'\n' + script.text
                                            : QStringLiteral("Before 12 words\n") + script.text +
                                                  QStringLiteral("\nafter 34 them");
        const MadePages made = madeOf(pool, typed.toUtf8(), FileForm::PlainText);
        const FileOutside file(made.pdf);
        CAPTURE(script.name);
        CHECK(inPoppler(file) == typed.simplified());
        CHECK(inMuPdf(file) == typed.simplified());
        CHECK(here(pool, made.pdf).text.simplified() == typed.simplified());
        CHECK(isSoundPdf(made.pdf));
        CHECK(made.notes.isEmpty());
    }
}

TEST_CASE("What says only which way lines run is not taken for letters")
{
    WorkerPool pool(testWorkers());
    const QString typed = QStringLiteral("left \u200E12\u200F and \u202A34\u202C, שלום");
    const MadePages made = madeOf(pool, typed.toUtf8(), FileForm::PlainText);
    const FileOutside file(made.pdf);
    CHECK(inMuPdf(file) == QStringLiteral("left 12 and 34, שלום"));
    CHECK(here(pool, made.pdf).text == QStringLiteral("left 12 and 34, שלום"));
}

TEST_CASE("What no font has is drawn as a box, said on the record, and found all the same")
{
    WorkerPool pool(testWorkers());
    // Vithkuqi, of Unicode 14.
    const QString typed = QStringLiteral("Before 𐕰𐕱 between 𐕰 after");
    const MadePages made = madeOf(pool, typed.toUtf8(), FileForm::PlainText);
    REQUIRE(has(made.notes, FileNote::Kind::SignsMissing, 3));
    CHECK(made.notes.first().what == QStringLiteral("𐕰 𐕱"));
    CHECK(sentence(made.notes.first()) ==
          QStringLiteral("3 signs on its pages are drawn as boxes, because no font here has them: "
                         "𐕰 𐕱. Searching and copying find what was written."));
    const FileOutside file(made.pdf);
    CHECK(inPoppler(file) == typed);
    CHECK(inMuPdf(file) == typed);
    CHECK(here(pool, made.pdf).text == typed);
}

TEST_CASE("Words for which Qt trusts no font are boxes, and not lost")
{
    WorkerPool pool(testWorkers());
    // Thaana: Debian's font for it says nothing of how its letters are put together.
    const QString typed = QStringLiteral("ދިވެހި ބަސް");
    const MadePages made = madeOf(pool, typed.toUtf8(), FileForm::PlainText);
    const FileOutside file(made.pdf);
    CHECK(inPoppler(file) == typed);
    CHECK(inMuPdf(file) == typed);
    CHECK(here(pool, made.pdf).text == typed);
    CHECK(has(made.notes, FileNote::Kind::SignsMissing));
    const QImage picture = must(must(pool.open(made.pdf, {}))->render(1, 1, {}));
    int dark = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            dark += qGray(picture.pixel(x, y)) < 128;
    }
    CHECK(dark > 20);
}

TEST_CASE("Words of every script stand where they are seen")
{
    WorkerPool pool(testWorkers());
    for (const Script &script : scripts()) {
        const MadePages made = madeOf(pool, script.text.toUtf8(), FileForm::PlainText);
        const auto session = must(pool.open(made.pdf, {}));
        const PageText text = must(session->readPage(1)).text;
        constexpr double scale = 4;
        const QImage picture = must(session->render(1, scale, {}));
        CAPTURE(script.name);
        double inkOutside = 0;
        double inkInside = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const QPointF at(x / scale, y / scale);
                const double ink = 1 - qGray(picture.pixel(x, y)) / 255.0;
                if (ink <= 0)
                    continue;
                const bool inside =
                    std::any_of(text.words.begin(), text.words.end(), [&at](const Word &word) {
                        return word.box.adjusted(-1, -1, 1, 1).contains(at);
                    });
                (inside ? inkInside : inkOutside) += ink;
            }
        }
        CHECK(inkInside > 100);
        // Vowels above and below letters may reach out of their line.
        CHECK(inkOutside < inkInside / 10);
        for (const Word &word : text.words) {
            CHECK(word.box.height() < 20);
            CHECK(word.box.width() < 60 + 12 * word.length);
        }
    }
}

TEST_CASE("Signs have the colour and the lines of the words around them, and their turn among them")
{
    WorkerPool pool(testWorkers());
    const MadePages made = madeOf(
        pool,
        QStringLiteral("<h1>Title नमस्ते</h1><p>One <span style=\"color:#c00000\">श्रमिक</span> "
                       "<u>संघ</u> two</p><table><tr><td>बैठक</td><td>three</td></tr></table>"
                       "<ul><li>हिन्दी</li></ul><p>end</p>")
            .toUtf8(),
        FileForm::Html);
    const FileOutside file(made.pdf);
    const QString all = QStringLiteral("Title नमस्ते One श्रमिक संघ two बैठक three ");
    CHECK(inMuPdf(file).startsWith(all));
    CHECK(here(pool, made.pdf).text.simplified().startsWith(all));
    const QImage picture = must(must(pool.open(made.pdf, {}))->render(1, 2, {}));
    int red = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor colour = picture.pixelColor(x, y);
            red += colour.red() > 180 && colour.green() < 60 && colour.blue() < 60;
        }
    }
    CHECK(red > 50);
}

TEST_CASE(
    "The same signs give the same bytes, and a word is kept once however often it stands there")
{
    WorkerPool pool(testWorkers());
    const QByteArray one = QStringLiteral("कर्मचारी ").toUtf8();
    const MadePages few = madeOf(pool, one.repeated(10), FileForm::PlainText);
    const MadePages many = madeOf(pool, one.repeated(2'000), FileForm::PlainText);
    WorkerPool other(testWorkers());
    const MadePages again = madeOf(other, one.repeated(10), FileForm::PlainText);
    CHECK(must(again.pdf.view()) == must(few.pdf.view()));
    CHECK(many.pdf.size() < few.pdf.size() + 25'000);
}
