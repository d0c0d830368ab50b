// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/letters/letterfacts.h"

#include "domain/personname.h"
#include "letterpicture.h"
#include "support/pagepicture.h"
#include "support/qtcatch.h"
#include "support/seededrandom.h"

#include <QDir>

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
