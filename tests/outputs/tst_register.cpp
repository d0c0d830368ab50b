// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/numbering.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/settingstore.h"
#include "outputs/otherreaders.h"
#include "outputs/outputcase.h"
#include "outputs/register.h"
#include "support/outsideprogram.h"
#include "support/qtcatch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

#include <algorithm>
#include <utility>

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

class RegisterCase : public OutputCase
{
public:
    Id paperOf(qint64 number, const QString &title, FieldValues values = {})
    {
        if (number > 0)
            values.insert(q("number"), number);
        return add(Kind::document, title, values);
    }

    void audience(Id record, Audience audience)
    {
        store.act([&](Stores &s) {
            return s.records().setField(record, q("audience"), audienceKey(audience));
        });
    }

    void bin(Id record)
    {
        store.act([&](Stores &s) { return s.records().setTrashed(record, true); });
    }

    Output make(const RegisterRequest &request = {})
    {
        NoProgress progress;
        return must(makeRegister(store.stores(), workers, store.clock(), request, progress));
    }

    QByteArray file(OutputForm form, const RegisterRequest &request = {})
    {
        return bytesOf(must(makeRegisterFile(store.stores(), store.clock(), request, form)));
    }
};

/// The cells as Python's csv module reads them.
QJsonArray readCsv(const QByteArray &csv)
{
    const FileOutside file(csv);
    const QString script = q("import csv,json,sys\n"
                             "rows=list(csv.reader(open(sys.argv[1],encoding='utf-8-sig',"
                             "newline='')))\n"
                             "print(json.dumps(rows))");
    const QString read = outsideProgram(q("python3"), {q("-c"), script, file.path()});
    INFO(read.toStdString());
    const QJsonDocument document = QJsonDocument::fromJson(read.toUtf8());
    REQUIRE(document.isArray());
    return document.array();
}

} // namespace

TEST_CASE("A register says of which case file it is, and what waits to be filed")
{
    RegisterCase desk;
    desk.paperOf(1, q("Letter to the director"), {{q("filing"), q("inbox")}});
    desk.paperOf(2, q("Minutes"), {{q("filing"), q("filed")}});
    const QStringList lines =
        QString::fromUtf8(desk.file(OutputForm::RegisterText, {.caseFile = q("Family Help 100%1")}))
            .split(u'\n');
    REQUIRE(lines.size() > 5);
    CHECK(lines.at(1).contains(q("Family Help 100%1 · 2 papers")));
    CHECK(lines.filter(q("In the inbox, not filed yet")).size() == 1);
    CHECK(lines.at(4).contains(q("In the inbox, not filed yet")));
}

TEST_CASE("The register lists what there is to know of a paper beside its number")
{
    RegisterCase c;
    const Id branch = c.add(Kind::party, q("Marlowe Vale branch"));
    const Id director = c.add(Kind::party, q("Director of Children’s Services"));
    c.store.act([](Stores &s) { return s.settings().set(q("branch.name"), q("Vale Branch")); });
    c.paperOf(2, q("Reply of the director"));
    c.paperOf(1, q("Cuts to Early Help"),
              {{q("dated"), dated("22 March 2021")},
               {q("author"), reference(branch)},
               {q("addressee"), reference(director)},
               {q("received"), dated("about 24 March 2021")},
               {q("page_count"), qint64(17)},
               {q("type"), q("letter")},
               {q("reference"), q("SB/26/04")},
               {q("obtained"), q("foi")},
               {q("form"), q("docx")}});
    const QByteArray pdf = bytesOf(c.make());
    CHECK(qpdfComplaints(pdf) == QString());
    CHECK(pdfInfo(pdf, q("Title")) == q("Register of documents"));
    CHECK(pdfInfo(pdf, q("Author")) == q("Vale Branch"));
    const QString text = pdfText(pdf).simplified();
    INFO(text.toStdString());
    for (const char *words :
         {"Vale Branch", "22 Mar 2021", "Cuts to Early Help",
          "From Marlowe Vale branch to Director of Children’s Services", "about 24 March 2021",
          "17", "Letter · Ref. SB/26/04", "Freedom of information", "Word document", "Page 1 of 1", "For: Committee"})
        CHECK(text.contains(q(words)));
    CHECK(text.indexOf(q("Cuts to Early Help")) < text.indexOf(q("Reply of the director")));
    CHECK(pdfOutline(pdf).filter(q("Nos. 1 to 2")).size() == 1);
    for (const QStringList &font : pdfFonts(pdf))
        CHECK(font.contains(q("yes")));
}

TEST_CASE("A number in the register is large enough to be copied onto the paper")
{
    RegisterCase c;
    c.paperOf(4711, q("A paper"), {{q("dated"), dated("22 March 2021")}});
    double number = 0;
    double title = 0;
    double numberFoot = 0;
    double titleFoot = 0;
    for (const PlacedWord &word : pdfWords(bytesOf(c.make({.from = 4711})), 1)) {
        if (word.text == q("4711")) { // The last is the line's; there is one in the heading too.
            number = word.box.height();
            numberFoot = word.box.bottom();
        }
        if (word.text == q("paper") && title == 0)
            continue;
        if (word.text == q("A")) {
            title = word.box.height();
            titleFoot = word.box.bottom();
        }
    }
    REQUIRE(title > 0);
    CHECK(number > 1.4 * title);
    // On one line: the lower edges of the letters' boxes differ by their descents alone.
    CHECK(numberFoot - titleFoot == Approx((number - title) * 0.215).margin(0.6));
}

TEST_CASE("No number is missing from the register: what is not among the files says why")
{
    RegisterCase c;
    c.paperOf(1, q("Kept"));
    c.paperOf(2, q("Menu of the canteen"),
              {{q("filing"), q("not_needed")}, {q("set_aside"), q("Nothing to do with us")}});
    c.bin(c.paperOf(3, q("Thrown away")));
    c.paperOf(7, q("Later"));
    Id undone;
    const Id action = c.store.act([&](Stores &s) -> Result<void> {
        Record record;
        record.kind = q("document");
        record.title = q("Undone");
        record.values.insert(q("number"), qint64(8));
        LEVERARCH_ASSIGN(undone, s.records().add(record));
        return {};
    });
    must(c.store.revert(action));
    const QString text = pdfText(bytesOf(c.make())).simplified();
    INFO(text.toStdString());
    CHECK(text.contains(q("Set aside: Nothing to do with us")));
    CHECK(text.contains(q("Thrown away In the bin")));
    CHECK(text.contains(q("4–6")));
    CHECK(text.contains(q("Not in use: no paper has them any more.")));
    CHECK(text.contains(q("Not in use: no paper has it any more.")));
    CHECK_FALSE(text.contains(q("Undone")));
    // Every number from 1 to the highest ever given stands in the table a program reads.
    const QJsonArray rows = readCsv(c.file(OutputForm::RegisterTable));
    QStringList numbers;
    for (qsizetype i = 1; i < rows.size(); ++i)
        numbers.append(rows.at(i)[0].toString());
    CHECK(numbers == QStringList{q("1"), q("2"), q("3"), q("4–6"), q("7"), q("8")});
}

TEST_CASE("A paper for fewer readers keeps its number in the register and shows nothing else")
{
    RegisterCase c;
    const Id party = c.add(Kind::party, q("Counsel Zimmermann"));
    const Id paper = c.paperOf(1, q("Advice of counsel"),
                               {{q("author"), reference(party)},
                                {q("set_aside"), q("xylophone")},
                                {q("dated"), dated("3 May 2019")}});
    c.audience(paper, Audience::Advisers);
    const Id named = c.paperOf(2, q("Open letter"), {{q("author"), reference(party)}});
    c.audience(named, Audience::Public);
    const RegisterRequest request{.audience = Audience::Public};
    const QString text = pdfText(bytesOf(c.make(request)));
    const QString csv = QString::fromUtf8(c.file(OutputForm::RegisterTable, request));
    const QString plain = QString::fromUtf8(c.file(OutputForm::RegisterText, request));
    for (const QString &out : {text, csv, plain}) {
        INFO(out.toStdString());
        CHECK(out.contains(q("Not for this audience")));
        CHECK(out.contains(q("Open letter")));
        for (const char *secret : {"Advice of counsel", "Zimmermann", "xylophone", "2019"})
            CHECK_FALSE(out.contains(q(secret)));
    }
    CHECK(pdfText(bytesOf(c.make({.audience = Audience::Advisers}))).contains(q("Zimmermann")));
    // A consultation that must not be named stops the register.
    const Output stopped = c.make({.consultation = c.consultation, .audience = Audience::Public});
    CHECK(stopped.stopped());
    CHECK(stopped.pdf.isNull());
}

TEST_CASE("The register of some numbers or of one consultation has those and no others")
{
    RegisterCase c;
    for (int i = 1; i <= 5; ++i)
        c.paperOf(i, q("Paper named p%1x").arg(i));
    const Id other = c.store.add(Kind::document, q("Elsewhere"), {{q("number"), qint64(6)}});
    REQUIRE(other);
    const QString some = pdfText(bytesOf(c.make({.from = 2, .to = 4})));
    CHECK(some.contains(q("p2x")));
    CHECK(some.contains(q("p4x")));
    CHECK_FALSE(some.contains(q("p1x")));
    CHECK_FALSE(some.contains(q("p5x")));
    CHECK(some.contains(q("Nos. 2 to 4")));
    const QString one = pdfText(bytesOf(c.make({.consultation = c.consultation})));
    CHECK(one.contains(q("p5x")));
    CHECK(one.contains(q("Early Help restructure")));
    CHECK_FALSE(one.contains(q("Elsewhere")));
    CHECK(pdfText(bytesOf(c.make({.from = 90}))).contains(q("There are no papers to list.")));
}

TEST_CASE("Cells that a spreadsheet would calculate are made harmless, and nothing else is changed")
{
    RegisterCase c;
    const QStringList titles{
        q("=HYPERLINK(\"http://evil\")"),  q("+1"),   q("-2 posts"), q("@SUM(A1)"),
        q("A \"quoted\" title, and more"), q("3 = 3")};
    for (qsizetype i = 0; i < titles.size(); ++i)
        c.paperOf(i + 1, titles.at(i));
    const QByteArray csv = c.file(OutputForm::RegisterTable);
    const QJsonArray rows = readCsv(csv);
    REQUIRE(rows.size() == titles.size() + 1);
    CHECK(rows.at(0)[2].toString() == q("title"));
    for (qsizetype i = 0; i < titles.size(); ++i) {
        const QString expected = i < 4 ? q("'") + titles.at(i) : titles.at(i);
        CHECK(rows.at(i + 1)[2].toString() == expected);
        CHECK(rows.at(i + 1).toArray().size() == rows.at(0).toArray().size());
    }
}

TEST_CASE("A register is written over a register and over nothing else")
{
    RegisterCase c;
    c.paperOf(1, q("Paper"));
    const FileOutside place(QByteArray("my own list\n"));
    for (const OutputForm form : {OutputForm::RegisterTable, OutputForm::RegisterText}) {
        const SharedBytes bytes = must(SharedBytes::fromBytes(c.file(form)));
        CHECK(writeOutput(bytes, place.path(), form).error().code == Error::Code::Refused);
        const QString fresh = place.path(q("register"));
        CHECK(writeOutput(bytes, fresh, form).ok());
        CHECK(writeOutput(bytes, fresh, form).ok());
        CHECK(QFile::remove(fresh));
    }
    CHECK(place.read() == "my own list\n");
}

TEST_CASE("Papers from before there was a register get the next numbers in the order they came in")
{
    RegisterCase c;
    const Id first = c.paperOf(0, q("Came first"));
    const Id second = c.paperOf(0, q("Came second"));
    c.paperOf(9, q("Has one"));
    CHECK(pdfText(bytesOf(c.make())).contains(q("Came first")));
    CHECK(must(countUnnumbered(c.store.stores())) == 2);
    const Id action = c.store.act(numberPapers);
    const auto number = [&](Id paper) {
        return must(c.store.stores().records().record(paper))
            .values.value(q("number"))
            .toLongLong();
    };
    CHECK(number(first) == 10);
    CHECK(number(second) == 11);
    CHECK(must(countUnnumbered(c.store.stores())) == 0);
    CHECK(c.store.act(numberPapers).isNull());
    must(c.store.revert(action));
    CHECK(must(countUnnumbered(c.store.stores())) == 2);
    CHECK(must(c.store.stores().documents().nextRegisterNumber()) == 12);
}

TEST_CASE("A long register repeats its head on every page and has all its numbers")
{
    RegisterCase c;
    c.store.act([](Stores &s) -> Result<void> {
        for (int i = 1; i <= 230; ++i) {
            Record record;
            record.kind = q("document");
            record.title =
                q("Paper of the day %1 with a title that takes more than one line").arg(i);
            record.values.insert(q("number"), qint64(i));
            LEVERARCH_TRY(s.records().add(record));
        }
        return {};
    });
    const Output output = c.make();
    const QByteArray pdf = bytesOf(output);
    QStringList found;
    for (int page = 1; page <= output.pageCount; ++page) {
        const QString text = pdfText(pdf, page);
        CHECK(text.contains(q("Arrived")));
        CHECK(text.contains(q("Page %1 of %2").arg(page).arg(output.pageCount)));
        for (const PlacedWord &word : pdfWords(pdf, page)) {
            const bool isNumber = word.box.height() > 17 && word.box.left() < 90;
            if (isNumber && word.text.toInt() > 0)
                found.append(word.text);
        }
    }
    REQUIRE(found.size() == 230);
    for (int i = 1; i <= 230; ++i)
        CHECK(found.at(i - 1) == QString::number(i));
    CHECK(pdfOutline(pdf).size() == 3);
}
