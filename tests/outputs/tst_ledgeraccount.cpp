// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/stores/ledgerstore.h"
#include "outputs/ledgeraccount.h"
#include "outputs/otherreaders.h"
#include "outputs/outputcase.h"
#include "outputs/visiblename.h"
#include "support/qtcatch.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace LeverArch;

using Status = LedgerEntry::Status;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

QString hashOf(const QString &text)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

class AccountCase : public OutputCase
{
public:
    Id begin(IntakeWay way = IntakeWay::Dropped, const QStringList &paths = {q("/home/ada/Post")})
    {
        IntakeInfo info;
        info.who = q("Ada Verwoert");
        info.source = q("Post");
        info.way = way;
        info.paths = paths;
        Id id;
        store.write([&](Stores &s) -> Result<void> {
            LEVERARCH_ASSIGN(id, s.ledger().begin(info));
            return {};
        });
        return id;
    }

    static LedgerEntry entry(Id intake, const QString &path, Status status, Id parent = {})
    {
        LedgerEntry entry;
        entry.intake = intake;
        entry.path = path;
        entry.sha256 = hashOf(path);
        entry.size = 2048;
        entry.status = status;
        entry.parent = parent;
        return entry;
    }

    Id put(const LedgerEntry &entry)
    {
        Id id;
        store.clock().advance(1000);
        store.write([&](Stores &s) -> Result<void> {
            LEVERARCH_ASSIGN(id, s.ledger().add(entry));
            return {};
        });
        return id;
    }

    void finish(Id intake)
    {
        store.write([&](Stores &s) { return s.ledger().finish(intake); });
    }

    Output make(Id intake)
    {
        NoProgress progress;
        return must(makeLedgerAccount(store.stores(), workers, store.clock(),
                                      {intake, q("Sallowmere 2026")}, progress));
    }
};

/// As a reader who copies a path out of the page gets it: wrapped lines put together again.
QString withoutSpaces(QString text)
{
    static const QRegularExpression spaces(q("[\\s\u200b]+"));
    return text.remove(spaces);
}

/// The lines of a page as they stand on the paper, from the left, without their spaces.
QStringList linesOf(const QByteArray &pdf, int page)
{
    QMap<int, QMap<double, QString>> lines;
    for (const PlacedWord &word : pdfWords(pdf, page)) {
        const int middle = qRound(word.box.center().y());
        auto line = lines.lowerBound(middle - 2);
        if (line == lines.end() || line.key() > middle + 2)
            line = lines.insert(middle, {});
        line->insert(word.box.left(), word.text);
    }
    QStringList texts;
    for (const auto &line : std::as_const(lines))
        texts.append(QStringList(line.values()).join(QString()));
    return texts;
}

} // namespace

TEST_CASE("The account of an import says who, when, how, and what became of each file")
{
    AccountCase c;
    const Id intake = c.begin();
    LedgerEntry box = AccountCase::entry(intake, q("/home/ada/Post/letters.zip"), Status::Stored);
    box.record = c.add(Kind::document, q("letters"), {{q("number"), qint64(41)}});
    const Id boxEntry = c.put(box);
    LedgerEntry refused =
        AccountCase::entry(intake, q("/home/ada/Post/empty.pdf"), Status::Refused);
    refused.reason = q("The file is empty.");
    c.put(refused);
    LedgerEntry inside =
        AccountCase::entry(intake, q("/home/ada/Post/letters.zip/March/Reply of the director.docx"),
                           Status::Stored, boxEntry);
    inside.record = c.add(Kind::document, q("Reply"), {{q("number"), qint64(42)}});
    c.put(inside);
    LedgerEntry again = AccountCase::entry(intake, q("/home/ada/Post/letters.zip/copy.docx"),
                                           Status::Duplicate, boxEntry);
    again.reason = q("The same file, byte for byte, as “Reply”.");
    again.record = inside.record;
    c.put(again);
    c.finish(intake);

    const QByteArray pdf = bytesOf(c.make(intake));
    CHECK(qpdfComplaints(pdf) == QString());
    CHECK(pdfInfo(pdf, q("Title")) == q("Account of an import"));
    const QString text = pdfText(pdf);
    INFO(text.toStdString());
    for (const char *words : {"Sallowmere 2026", "Ada Verwoert", "Dragged into the window",
                              "/home/ada/Post", "The file is empty.", "March/Reply of the director.docx"})
        CHECK(text.contains(q(words)));
    const QStringList lines = linesOf(pdf, 1);
    INFO(lines.join(u'\n').toStdString());
    // What was refused is named before the long list, and again in its place there.
    const qsizetype named = lines.indexOf(q("empty.pdfThefileisempty."));
    CHECK(named > lines.indexOf(q("Filesinall42")));
    CHECK(lines.value(named + 1) == q("in/home/ada/Post"));
    CHECK(named < lines.indexOf(q("Filebyfile")));
    for (const char *line :
         {"Stored21", "Alreadyhere11", "Nottakenin10", "Filesinall42",
          "/home/ada/Post/letters.zip2.0kBStored41", "March/Replyofthedirector.docx2.0kBStored42",
          "copy.docx2.0kBAlreadyhere42", "/home/ada/Post/empty.pdf2.0kBNottakenin"})
        CHECK(lines.contains(q(line)));
    const QString together = withoutSpaces(text);
    for (const LedgerEntry &entry : {box, refused, inside, again})
        CHECK(together.contains(entry.sha256));
    // Under each file, when it was decided, and its size to the byte.
    const QString moment =
        withoutSpaces(QLocale(QLocale::English, QLocale::UnitedKingdom)
                          .toString(c.store.clock().now().toLocalTime(), q("d MMM yyyy, HH:mm")));
    CHECK(lines.count(moment + q("·2,048bytes")) == 4);
}

TEST_CASE("A file that somebody else brought in, going on with it, has that name beside its moment")
{
    AccountCase c;
    const Id intake = c.begin();
    c.put(AccountCase::entry(intake, q("/p/first.pdf"), Status::Stored));
    LedgerEntry later = AccountCase::entry(intake, q("/p/later.pdf"), Status::Stored);
    later.who = q("Bruno Achterberg");
    c.put(later);
    c.finish(intake);
    const QString text = pdfText(bytesOf(c.make(intake)));
    INFO(text.toStdString());
    CHECK(text.count(q("Ada Verwoert")) == 1); // At the head.
    CHECK(text.count(q("Bruno Achterberg")) == 1);
    CHECK(text.indexOf(q("Bruno Achterberg")) > text.indexOf(q("later.pdf")));
}

TEST_CASE("Files inside files stand indented under the one they lay in")
{
    AccountCase c;
    const Id intake = c.begin();
    const Id box = c.put(AccountCase::entry(intake, q("/p/box.zip"), Status::Stored));
    c.put(AccountCase::entry(intake, q("/p/later.pdf"), Status::Stored));
    const Id mail =
        c.put(AccountCase::entry(intake, q("/p/box.zip/mail.eml"), Status::Stored, box));
    c.put(AccountCase::entry(intake, q("/p/box.zip/mail.eml/scan.pdf"), Status::Stored, mail));
    const QByteArray pdf = bytesOf(c.make(intake));
    const QList<PlacedWord> words = pdfWords(pdf, 1);
    const auto leftOf = [&](const char *word) {
        const auto found = std::find_if(words.begin(), words.end(), [&](const PlacedWord &each) {
            return each.text == q(word);
        });
        INFO(word);
        REQUIRE(found != words.end());
        return found->box.left();
    };
    const QStringList lines = linesOf(pdf, 1);
    const auto lineOf = [&](const char *name) {
        return lines.indexOf(QRegularExpression(q("%1.*Stored").arg(q(name))));
    };
    INFO(lines.join(u'\n').toStdString());
    CHECK(lineOf("/p/box.zip") > 0);
    CHECK(lineOf("mail.eml") > lineOf("/p/box.zip"));
    CHECK(lineOf("scan.pdf") > lineOf("mail.eml"));
    CHECK(lineOf("/p/later.pdf") > lineOf("scan.pdf"));
    CHECK(leftOf("mail.eml") > leftOf("p/") + 2);
    CHECK(leftOf("scan.pdf") > leftOf("mail.eml") + 8);
    CHECK(pdfText(pdf).contains(q("interrupted before its end"))); // Never finished.
}

TEST_CASE("Files that have one line together are counted one by one")
{
    AccountCase c;
    const Id intake = c.begin();
    const Id box = c.put(AccountCase::entry(intake, q("/p/box.zip"), Status::Stored));
    c.put(AccountCase::entry(intake, q("/p/box.zip/a.pdf"), Status::Refused, box));
    LedgerEntry rest = AccountCase::entry(intake, q("/p/box.zip/…"), Status::Refused, box);
    rest.files = 30;
    c.put(rest);
    c.finish(intake);
    const QStringList lines = linesOf(bytesOf(c.make(intake)), 1);
    INFO(lines.join(u'\n').toStdString());
    for (const char *line : {"Stored10", "Nottakenin3131", "Filesinall3231"})
        CHECK(lines.contains(q(line)));
}

TEST_CASE("A long path is printed whole, and odd characters in names can be seen")
{
    AccountCase c;
    const Id intake = c.begin(IntakeWay::CommandLine, {});
    QString deep = q("/media/ada");
    for (int i = 0; i < 30; ++i)
        deep += q("/Folder number %1 of the director").arg(i);
    const QString unbroken = q("/x/") + QString(300, u'n') + q(".pdf");
    c.put(AccountCase::entry(intake, deep, Status::Stored));
    c.put(AccountCase::entry(intake, unbroken, Status::Stored));
    c.put(AccountCase::entry(intake, q("/x/two\nlines\tand \u202egnp.exe"), Status::Refused));
    c.put(AccountCase::entry(intake, q("/x/письмо директору.pdf"), Status::Stored));
    const QByteArray pdf = bytesOf(c.make(intake));
    const QString together = withoutSpaces(pdfText(pdf));
    CHECK(together.contains(withoutSpaces(deep)));
    CHECK(together.contains(withoutSpaces(unbroken)));
    CHECK(together.contains(q("two‹linebreak›lines‹tab›and‹U+202E›gnp.exe")));
    CHECK(together.contains(q("письмодиректору.pdf")));
}

TEST_CASE("Names are made visible")
{
    CHECK(visibleName(q("a/b c.pdf")) == q("a/b c.pdf"));
    CHECK(visibleName(q("a\r\nb\n")) == q("a‹line break›b‹line break›"));
    CHECK(visibleName(q(" a ")) == q("‹space›a‹space›"));
    CHECK(visibleName(q("a\u200bb\u00a0c\x07")) == q("a‹U+200B›b‹U+00A0›c‹U+0007›"));
    CHECK(visibleName(q("می\u200cخواهم.pdf")) == q("می\u200cخواهم.pdf")); // As Persian is written.
    CHECK(visibleName(q("a\u200cb")) == q("a‹U+200C›b"));
    CHECK(visibleName(QString()) == QString());
}

TEST_CASE("The account of all imports adds them up, oldest first")
{
    AccountCase c;
    const Id first = c.begin(IntakeWay::Pasted, {});
    c.put(AccountCase::entry(first, q("one.png"), Status::Stored));
    c.finish(first);
    const Id second = c.begin(IntakeWay::Scanned, {});
    c.put(AccountCase::entry(second, q("two.png"), Status::Stored));
    c.put(AccountCase::entry(second, q("three.png"), Status::Refused));
    c.finish(second);
    const QByteArray pdf = bytesOf(c.make({}));
    const QString text = pdfText(pdf);
    CHECK(linesOf(pdf, 1).contains(q("Filesinall30")));
    CHECK(text.indexOf(q("one.png")) < text.indexOf(q("two.png")));
    CHECK(text.contains(q("2 imports")));
    CHECK(pdfOutline(pdf).size() >= 7);
}

TEST_CASE("An import that is not there is no account; one of nothing is")
{
    AccountCase c;
    NoProgress progress;
    const auto made = makeLedgerAccount(c.store.stores(), c.workers, c.store.clock(),
                                        {c.store.ids().next()}, progress);
    REQUIRE_FALSE(made.ok());
    CHECK(made.error().code == Error::Code::NotFound);
    const Id empty = c.begin();
    CHECK(linesOf(bytesOf(c.make(empty)), 1).contains(q("Filesinall00")));
    CHECK_FALSE(c.make({}).pdf.isNull());
}

TEST_CASE("Five thousand files are printed, each of them")
{
    AccountCase c;
    const Id intake = c.begin();
    constexpr int many = 5000;
    c.store.write([&](Stores &s) -> Result<void> {
        for (int i = 0; i < many; ++i) {
            LedgerEntry entry = AccountCase::entry(
                intake,
                q("/home/ada/Post/2026/folder %1/paper number %2 of the year.pdf")
                    .arg(i / 100)
                    .arg(i),
                i % 10 == 0 ? Status::Refused : Status::Stored);
            if (i % 10 == 0)
                entry.reason = q("The file is empty.");
            LEVERARCH_TRY(s.ledger().add(entry));
        }
        return {};
    });
    c.finish(intake);
    QElapsedTimer timer;
    timer.start();
    const QByteArray pdf = bytesOf(c.make(intake));
    CHECK(timer.elapsed() < 60'000); // 5 s by itself; the machine may be busy.
    const QString together = withoutSpaces(pdfText(pdf));
    int missing = 0;
    for (int i = 0; i < many; ++i) {
        const QString path =
            q("/home/ada/Post/2026/folder %1/paper number %2 of the year.pdf").arg(i / 100).arg(i);
        missing +=
            together.contains(hashOf(path)) && together.contains(withoutSpaces(path)) ? 0 : 1;
    }
    CHECK(missing == 0);
}
