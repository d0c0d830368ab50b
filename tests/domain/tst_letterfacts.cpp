// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/letters/letterfacts.h"
#include "domain/letters/letterparts.h"

#include "domain/personname.h"
#include "letterpicture.h"
#include "support/pagepicture.h"
#include "support/qtcatch.h"
#include "support/seededrandom.h"

#include <QDir>
#include <QElapsedTimer>

#include <algorithm>

using namespace LeverArch;

namespace {

/// What was read of one paper, by the keys of its answers.
struct Reading
{
    QMap<QString, QString> values;
    QMap<QString, Finding> findings;
};

QString name(const QString &written)
{
    const PersonName person = parsePersonName(written);
    return foldedName(person.isNull() ? written
                                      : person.given.join(u' ') + u' ' + person.surname);
}

QString day(const UncertainDate &date)
{
    const bool isUnknown = date.qualifier() == UncertainDate::Qualifier::YearUnknown;
    const QString form = date.earliest() == date.latest() ? QStringLiteral("-MM-dd")
                                                           : QStringLiteral("-MM");
    return (isUnknown ? QStringLiteral("????") : QString::number(date.earliest().year())) +
           date.earliest().toString(form);
}

void keepParty(Reading &reading, const QString &key, const std::optional<FoundParty> &party)
{
    if (!party)
        return;
    reading.values[key] = name(party->name.text);
    reading.findings[key] = party->name;
    reading.values[key + QStringLiteral(".role")] = party->role;
    reading.values[key + QStringLiteral(".org")] = party->organisation;
}

void keepText(Reading &reading, const char *key, const std::optional<Finding> &finding)
{
    if (!finding)
        return;
    reading.values[QString::fromLatin1(key)] = finding->text;
    reading.findings[QString::fromLatin1(key)] = *finding;
}

void keepDate(Reading &reading, const char *key, const std::optional<FoundDate> &date)
{
    if (!date)
        return;
    reading.values[QString::fromLatin1(key)] = day(date->date);
    reading.findings[QString::fromLatin1(key)] = date->finding;
}

Reading readingOf(const LetterFacts &facts)
{
    Reading reading;
    keepParty(reading, QStringLiteral("sender"), facts.sender);
    keepParty(reading, QStringLiteral("to"), facts.addressee);
    keepText(reading, "ref", facts.reference);
    keepText(reading, "yours", facts.yourReference);
    keepText(reading, "subject", facts.subject);
    keepText(reading, "type", facts.type);
    keepDate(reading, "date", facts.date);
    keepDate(reading, "reply", facts.replyBy);
    QStringList copies;
    for (const FoundParty &copy : facts.copies)
        copies.append(name(copy.name.text));
    if (!copies.isEmpty())
        reading.values[QStringLiteral("cc")] = copies.join(QStringLiteral("; "));
    return reading;
}

QString comparable(const QString &key, const QString &value)
{
    if (key == QLatin1String("sender") || key == QLatin1String("to"))
        return name(value);
    if (key == QLatin1String("cc")) {
        QStringList names;
        for (const QString &one : value.split(u';'))
            names.append(name(one.trimmed()));
        return names.join(QStringLiteral("; "));
    }
    return value.toLower();
}

struct Tally
{
    int right = 0;
    int wrong = 0;
    int missed = 0;
    QStringList faults;

    double recall() const { return right / double(std::max(1, right + missed)); }
    double precision() const { return right / double(std::max(1, right + wrong)); }
};

void judge(const LetterCase &letter, Tally &tally)
{
    static const QStringList keys = QStringLiteral("sender sender.role sender.org to to.role to.org cc "
                                                   "date reply ref yours subject type")
                                        .split(u' ');
    const Reading reading = readingOf(readLetter(letter.pages));
    for (const QString &key : keys) {
        const QString expected = letter.answers.value(key);
        const bool isDetail = key.contains(u'.');
        if (expected == QLatin1String("*") || (isDetail && expected.isEmpty()))
            continue;
        const QString got = reading.values.value(key);
        if (expected.isEmpty() && got.isEmpty())
            continue;
        const bool isRight = !got.isEmpty() &&
                             comparable(key, got) == comparable(key, expected);
        tally.right += isRight ? 1 : 0;
        tally.wrong += !isRight && !got.isEmpty() ? 1 : 0;
        tally.missed += !isRight && !expected.isEmpty() ? 1 : 0;
        if (!isRight)
            tally.faults.append(QStringLiteral("%1 %2: “%3” for “%4”")
                                    .arg(letter.name, key, got, expected));
    }
}

Tally judged(const QString &folder)
{
    Tally tally;
    QDir dir(QStringLiteral(LEVERARCH_TEST_DATA "/letters/") + folder);
    for (const QString &file : dir.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name))
        judge(readLetterCase(dir.filePath(file)), tally);
    return tally;
}

LetterFacts facts(std::initializer_list<const char *> rows)
{
    return readLetter({pagePicture(rows)});
}

QString textAt(const QList<PageText> &pages, const TextPlace &place)
{
    return pages.at(place.page - 1).text.mid(place.start, place.length);
}

} // namespace

TEST_CASE("Letters are read as the person who wrote the answers read them")
{
    const Tally tally = judged(QString());
    INFO(tally.faults.join(u'\n').toStdString());
    INFO("recall " << tally.recall() << " precision " << tally.precision() << " of "
                   << tally.right + tally.missed);
    REQUIRE(tally.right + tally.missed > 130);
    CHECK(tally.recall() >= 0.97);
    CHECK(tally.precision() >= 0.97);
}

TEST_CASE("Letters nobody looked at while the reader was written are mostly understood")
{
    const Tally tally = judged(QStringLiteral("unseen"));
    INFO(tally.faults.join(u'\n').toStdString());
    INFO("recall " << tally.recall() << " precision " << tally.precision() << " of "
                   << tally.right + tally.missed);
    REQUIRE(tally.right + tally.missed > 50);
    // When they were first read: 0.926 and 1.
    CHECK(tally.recall() >= 0.92);
    CHECK(tally.precision() >= 0.98);
}

TEST_CASE("Everything read says where it stands")
{
    for (const QString &folder : {QString(), QStringLiteral("unseen")}) {
        QDir dir(QStringLiteral(LEVERARCH_TEST_DATA "/letters/") + folder);
        for (const QString &file : dir.entryList({QStringLiteral("*.txt")}, QDir::Files)) {
            const LetterCase letter = readLetterCase(dir.filePath(file));
            const Reading reading = readingOf(readLetter(letter.pages));
            for (auto it = reading.findings.begin(); it != reading.findings.end(); ++it) {
                INFO(file.toStdString() << " " << it.key().toStdString());
                CHECK_FALSE(it->why.isEmpty());
                REQUIRE(it->place.page >= 1);
                REQUIRE(it->place.page <= letter.pages.size());
                const QString there = textAt(letter.pages, it->place).simplified();
                CHECK_FALSE(there.isEmpty());
                // The paper's words are the finding; a type is a key.
                if (it.key() != QLatin1String("type"))
                    CHECK((it->text.startsWith(there.left(8)) || there.contains(it->text)));
            }
        }
    }
}

TEST_CASE("Names, dates and references are pointed at exactly")
{
    const QList<PageText> pages = {
        pagePicture({"Guild of Council and Care Workers       Our ref: SB/26/04", "",
                     "Ms Ngozi Okafor                         3 May 2026", "Team Manager", "",
                     "Dear Ms Okafor", "", "Re: Posts", "", "No.", "", "Yours sincerely", "",
                     "Imani Harrowick, Branch Secretary"})};
    const LetterFacts facts = readLetter(pages);
    REQUIRE(facts.sender);
    CHECK(textAt(pages, facts.sender->name.place) == QStringLiteral("Imani Harrowick"));
    CHECK(facts.sender->role == QStringLiteral("Branch Secretary"));
    CHECK(facts.sender->organisation == QStringLiteral("Guild of Council and Care Workers"));
    CHECK(facts.sender->name.confidence == Confidence::Sure);
    REQUIRE(facts.addressee);
    CHECK(textAt(pages, facts.addressee->name.place) == QStringLiteral("Ms Ngozi Okafor"));
    CHECK(facts.addressee->name.confidence == Confidence::Sure);
    REQUIRE(facts.date);
    CHECK(textAt(pages, facts.date->finding.place) == QStringLiteral("3 May 2026"));
    REQUIRE(facts.reference);
    CHECK(textAt(pages, facts.reference->place) == QStringLiteral("SB/26/04"));
    REQUIRE(facts.subject);
    CHECK(textAt(pages, facts.subject->place) == QStringLiteral("Posts"));
}

TEST_CASE("Several people with commas between them stay several")
{
    const auto named = [](const char *label, const char *names) {
        const QByteArray line = QByteArray(label) + ": " + names;
        const LetterFacts read = facts({"From: Ngozi Okafor", line.constData(), "Date: 3 May 2026",
                                        "", "Dear all", "", "No."});
        QStringList found;
        for (const FoundParty &copy : read.copies)
            found.append(copy.name.text);
        if (qstrcmp(label, "To") == 0 && read.addressee)
            found.append(read.addressee->name.text);
        return found;
    };
    CHECK(named("To", "Jane Smith, Bob Jones") == QStringList{QStringLiteral("Jane Smith")});
    CHECK(named("To", "Smith, Jane") == QStringList{QStringLiteral("Smith, Jane")});
    CHECK(named("To", "Smith, Jane <j@x.example> , Jones, Bob <b@x.example>") ==
          QStringList{QStringLiteral("Smith, Jane")});
    const QStringList both{QStringLiteral("Jane Smith"), QStringLiteral("Bob Jones")};
    CHECK(named("Cc", "Jane Smith, Bob Jones") == both);
    CHECK(named("Cc", "Jane Smith <j@x.example>, Bob Jones <b@x.example>") == both);
    CHECK(named("Cc", "Jane Smith, Bob Jones and Imani Harrowick") ==
          both + QStringList{QStringLiteral("Imani Harrowick")});
    CHECK(named("Cc", "Jane Smith, Branch Secretary; Jones, Bob") ==
          QStringList{QStringLiteral("Jane Smith"), QStringLiteral("Jones, Bob")});
}

TEST_CASE("A reference is the addressee's when it says so, whatever stands between")
{
    for (const char *label : {"Your ref: ", "Your file ref: ", "Your letter reference: ",
                              "Your HR ref: ", "Your case reference no: ", "Your file ref "}) {
        INFO(label);
        const QByteArray line = QByteArray(label) + "ABC/12";
        const LetterFacts read = facts({line.constData(), "", "Dear Ms Okafor", "", "No."});
        CHECK_FALSE(read.reference);
        REQUIRE(read.yourReference);
        CHECK(read.yourReference->text == QStringLiteral("ABC/12"));
    }
    const LetterFacts both = facts(
        {"Your file ref: ABC/12      Our file ref: SB/26/04", "", "Dear Ms Okafor", "", "No."});
    REQUIRE(both.reference);
    CHECK(both.reference->text == QStringLiteral("SB/26/04"));
    REQUIRE(both.yourReference);
    CHECK(both.yourReference->text == QStringLiteral("ABC/12"));
}

TEST_CASE("A type is sure where its name is the whole title, and not where a title speaks of one")
{
    for (const char *title : {"JOB DESCRIPTION", "Job description: Family Help Lead", "Lone Working Policy",
                              "Minutes of the meeting held on 3 March 2026", "MINUTES",
                              "Equality Impact Assessment", "Family Help consultation document",
                              "Inspection report", "Job Description – Family Help Lead"}) {
        INFO(title);
        const LetterFacts read = facts({title, "", "Some words of the paper stand here."});
        REQUIRE(read.type);
        CHECK(read.type->confidence == Confidence::Sure);
    }
    for (const char *title : {"UNISON response to the consultation document",
                              "Comments on the draft redundancy policy",
                              "Questions about the job description",
                              "Response to the inspection report",
                              "Job description – comments from members",
                              "I attach the new absence policy", "Jane Smith, HR Policy",
                              "Director of Policy", "the new absence policy"}) {
        INFO(title);
        const LetterFacts read = facts({title, "", "Some words of the paper stand here."});
        CHECK((!read.type || read.type->confidence < Confidence::Sure));
    }
}

TEST_CASE("A numbered case or claim is the sender's reference")
{
    for (const char *label : {"Case Number: ", "Case No: ", "Claim number: ",
                              "Grievance no: ", "Complaint Number: "}) {
        INFO(label);
        const QByteArray line = QByteArray(label) + "2601884/2026";
        const LetterFacts read = facts({line.constData(), "", "Dear Ms Okafor", "", "No."});
        REQUIRE(read.reference);
        CHECK(read.reference->text == QStringLiteral("2601884/2026"));
    }
    CHECK_FALSE(facts({"The case: a summary", "", "Dear Ms Okafor", "", "No."}).reference);
}

TEST_CASE("A weekday tells the year near the day a paper came in, and doubts a date it contradicts")
{
    // 14 October was a Tuesday in 2014, 2025 and 2031.
    const QList<PageText> minutes = {
        pagePicture({"Minutes of the meeting held on Tuesday 14th October"})};
    const LetterFacts facts = readLetter(minutes, {}, QDate(2026, 2, 1));
    REQUIRE(facts.date);
    CHECK(facts.date->date.qualifier() == UncertainDate::Qualifier::YearUnknown);
    CHECK(facts.date->years == QList<int>{2025}); // It came in before 2031.
    const LetterFacts undated = readLetter(minutes, {}, QDate(2030, 11, 1));
    CHECK(undated.date->years == QList<int>{2031, 2025});
    CHECK(facts.date->finding.confidence == Confidence::Likely);

    // 20 January 2026 was a Tuesday.
    const LetterFacts wrong =
        readLetter({pagePicture({"Monday 20 January 2026", "", "Dear Jane", "", "No."})});
    REQUIRE(wrong.date);
    CHECK(wrong.date->finding.confidence == Confidence::Guess);
    CHECK(wrong.date->finding.why.contains(QStringLiteral("weekday")));
    const LetterFacts right =
        readLetter({pagePicture({"Tuesday 20 January 2026", "", "Dear Jane", "", "No."})});
    CHECK(right.date->finding.confidence == Confidence::Sure);
}

TEST_CASE("The order in which the text has the columns of a head makes no difference")
{
    PageText page = pagePicture({"Ngozi Okafor                      Sallowmere Borough Council",
                                 "Branch Secretary                  Meregate House",
                                 "Old Tram House                    Our ref: HR/1", "",
                                 "Dear Ms Okafor", "", "We refuse.", "", "Yours sincerely", "",
                                 "Gareth Lunnstead"});
    const LetterFacts before = readLetter({page});
    // The right column is stored first, as some programs write it.
    QList<Word> words = page.words;
    std::stable_sort(words.begin(), words.end(), [](const Word &a, const Word &b) {
        return (a.box.left() > 250) > (b.box.left() > 250);
    });
    PageText turned;
    for (Word word : words) {
        const QString text = page.text.mid(word.start, word.length);
        word.start = int(turned.text.size());
        turned.text += text + u' ';
        turned.words.append(word);
    }
    const LetterFacts after = readLetter({turned});
    REQUIRE(after.addressee);
    CHECK(after.addressee->name.text == QStringLiteral("Ngozi Okafor"));
    CHECK(after.addressee->role == before.addressee->role);
    REQUIRE(after.reference);
    CHECK(textAt({turned}, after.reference->place) == QStringLiteral("HR/1"));
    CHECK(after.sender->organisation == QStringLiteral("Sallowmere Borough Council"));
}

TEST_CASE("Text without places is read line by line")
{
    PageText page;
    page.text = QStringLiteral("Our ref: SB/26/04\n3 May 2026\nDear Ms Okafor\nRe: Posts\nNo.\n"
                               "Yours sincerely\nImani Harrowick");
    const LetterFacts facts = readLetter({page});
    REQUIRE(facts.reference);
    CHECK(facts.reference->text == QStringLiteral("SB/26/04"));
    CHECK(textAt({page}, facts.reference->place) == QStringLiteral("SB/26/04"));
    CHECK(facts.date->date.earliest() == QDate(2026, 5, 3));
    CHECK(facts.subject->text == QStringLiteral("Posts"));
    CHECK(facts.sender->name.text == QStringLiteral("Imani Harrowick"));
    CHECK(facts.addressee->name.text == QStringLiteral("Ms Okafor"));
    CHECK(facts.addressee->name.confidence == Confidence::Likely);
}

TEST_CASE("Where nothing is said nothing is found")
{
    const LetterFacts none = facts({"and so the week went on as weeks do, with some rain on 3 May",
                                    "2026 and more of it later. nobody minded."});
    CHECK_FALSE(none.sender);
    CHECK_FALSE(none.addressee);
    CHECK_FALSE(none.reference);
    CHECK_FALSE(none.replyBy);
    CHECK_FALSE(none.type);
    const LetterFacts contact =
        facts({"From: jane.doe@council.example", "To: 01632 960 411", "Date: soon", "",
               "Dear Sir or Madam", "", "No.", "", "Yours faithfully", "", "020 7946 0000",
               "jane.doe@council.example"});
    CHECK_FALSE(contact.sender);
    CHECK_FALSE(contact.addressee);
    CHECK_FALSE(contact.date);
    CHECK_FALSE(readLetter({}).type);
    CHECK_FALSE(readLetter({PageText(), PageText()}).date);
}

TEST_CASE("A head with nothing behind its labels is no letter")
{
    for (const char *head : {"From: To: Date: Subject:", "From:\nTo:\nDate:\nSubject:",
                             "Said: From: a To: b Date: c Subject: d"})
        CHECK_FALSE(readLetter({letterPage(QLatin1String(head))}).type.has_value());
}

TEST_CASE("A day an answer is asked for by is no other day")
{
    const auto reply = [](const char *line) {
        const LetterFacts read = facts({"Dear Jane", "", line});
        return read.replyBy ? day(read.replyBy->date) : QString();
    };
    CHECK(reply("Please reply by 5pm on 3 May 2026.") == QStringLiteral("2026-05-03"));
    CHECK(reply("Responses should reach us no later than Friday 1st May 2026") ==
          QStringLiteral("2026-05-01"));
    CHECK(reply("The consultation ends on 27 February 2026.") == QStringLiteral("2026-02-27"));
    CHECK(reply("Thank you for your reply of 3 May 2026.").isEmpty());
    CHECK(reply("The posts will be deleted by 3 May 2026.").isEmpty());
    CHECK(reply("I reply below. We met on 3 May 2026.").isEmpty());
}

TEST_CASE("Pages made by chance, torn and endless ones are read to their end")
{
    SeededRandom random(9);
    const QStringList pieces = {QStringLiteral("Dear"),    QStringLiteral("From:"),
                                QStringLiteral("Our ref:"), QStringLiteral("14 March 2026"),
                                QStringLiteral("Yours"),   QStringLiteral("sincerely"),
                                QStringLiteral("cc"),      QStringLiteral("Ms Okafor"),
                                QStringLiteral("\x00"),   QStringLiteral("Council"),
                                QString(QChar(0xd800)),    QStringLiteral("Re:")};
    for (int round = 0; round < 400; ++round) {
        QList<PageText> pages;
        for (int n = random.below(4); n >= 0; --n) {
            PageText page;
            for (int words = random.below(80); words > 0; --words) {
                const QString word = random.below(3) == 0
                                         ? QString(QChar(ushort(random.below(0x10000))))
                                         : pieces.at(random.below(int(pieces.size())));
                page.words.append({int(page.text.size()), int(word.size()),
                                   QRectF(random.below(600), random.below(80) * 10,
                                          random.below(80), random.below(30))});
                page.text += word + (random.below(4) == 0 ? u'\n' : u' ');
            }
            if (random.below(5) == 0)
                page.words.clear();
            pages.append(page);
        }
        const Reading reading = readingOf(readLetter(pages, {}, QDate(2026, 1, 1)));
        for (const Finding &finding : reading.findings) {
            REQUIRE(finding.place.page >= 1);
            REQUIRE(finding.place.start >= 0);
            REQUIRE(finding.place.start + finding.place.length <=
                    pages.at(finding.place.page - 1).text.size());
        }
    }
    PageText endless;
    for (int i = 0; i < 1'000'000; ++i) {
        endless.words.append({int(endless.text.size()), 4, QRectF(i % 40 * 30, i / 40 * 12, 25, 10)});
        endless.text += QLatin1String("Dear ");
    }
    QElapsedTimer timer;
    timer.start();
    readLetter({endless, endless, endless, endless});
    endless.words.clear();
    readLetter({endless});
    endless.text.fill(u'\n');
    readLetter({endless});
    CHECK(timer.elapsed() < 20'000);
}

TEST_CASE("However many labels are put on a page, no more are read than a letter can have")
{
    PageText page;
    const auto label = QStringLiteral("Copies: A");
    for (int i = 0; i < 5'000; ++i) { // Each a line of its own, in twenty rows.
        page.words.append({int(page.text.size()), int(label.size()),
                           QRectF(i % 250 * 100, i / 250 * 12, 25, 10)});
        page.text += label + u' ';
    }
    const LetterParts parts = letterParts({page}, {});
    CHECK(parts.labels.size() == 200);
    CHECK(parts.labels.first().value.text == QStringLiteral("A"));
}
