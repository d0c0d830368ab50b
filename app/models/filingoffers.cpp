// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/filingoffers.h"

#include "domain/audience.h"
#include "domain/kind.h"
#include "models/tagtree.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace LeverArch {

namespace {

constexpr int partiesOffered = 3;
constexpr int tagsOffered = 6;
constexpr int consultationsOffered = 2;

QString say(const char *text)
{
    return QCoreApplication::translate("FilingOffers", text);
}

class OfferMaker
{
public:
    OfferMaker(const Record &paper, const KnownNames &known) : m_paper(paper), m_known(known) {}

    QList<FilingOffer> offers;

    void type(const LetterFacts &facts);
    void date(const LetterFacts &facts);
    void party(const char *field, const std::optional<FoundParty> &found);
    void text(const char *field, const std::optional<Finding> &found, const QString &now);
    void audience(const std::optional<Finding> &confidential);
    void tags(const QList<PageText> &pages, const QList<Id> &carried);
    void consultations(const QList<PageText> &pages);

private:
    FilingOffer from(const char *field, const Finding &finding) const;
    void newParty(const char *field, const FoundParty &found);
    void consultation(const Record &record, const TextPlace &place, Confidence confidence,
                      const QString &why);

    const Record &m_paper;
    const KnownNames &m_known;
};

FilingOffer OfferMaker::from(const char *field, const Finding &finding) const
{
    return {QString::fromLatin1(field), finding.text, finding.text, {}, finding.place,
            finding.confidence,         finding.why};
}

void OfferMaker::type(const LetterFacts &facts)
{
    if (!facts.type || facts.type->text == m_paper.text("type"))
        return;
    FilingOffer offer = from("type", *facts.type);
    offer.shown =
        findKind(QLatin1String(Kind::document))->field(offer.field)->choiceLabel(facts.type->text);
    offers.append(offer);
}

void OfferMaker::date(const LetterFacts &facts)
{
    if (!facts.date)
        return;
    QList<UncertainDate> dates = {facts.date->date};
    // A weekday and a day allow several years; which one it was is for a person to say.
    if (!facts.date->years.isEmpty()) {
        const QDate day = facts.date->date.earliest();
        dates.clear();
        for (const int year : facts.date->years.mid(0, partiesOffered))
            dates.append(UncertainDate::fromDate(QDate(year, day.month(), day.day())));
    }
    for (const UncertainDate &date : std::as_const(dates)) {
        if (date.isNull() || date.encoded() == m_paper.date("dated").encoded())
            continue;
        FilingOffer offer = from("dated", facts.date->finding);
        offer.shown = date.display();
        offer.value = QVariant::fromValue(date);
        if (!facts.date->years.isEmpty())
            offer.confidence = Confidence::Guess;
        offers.append(offer);
    }
}

void OfferMaker::newParty(const char *field, const FoundParty &found)
{
    FilingOffer offer = from(field, found.name);
    offer.value = {};
    offer.reference.newTitle = found.name.text;
    auto &values = offer.reference.newValues;
    values.insert(QStringLiteral("type"),
                  found.isOrganisation ? QStringLiteral("organisation") : QStringLiteral("person"));
    if (!found.role.isEmpty())
        values.insert(QStringLiteral("role"), found.role);
    offers.append(offer);
}

void OfferMaker::party(const char *field, const std::optional<FoundParty> &found)
{
    if (!found || found->name.text.isEmpty())
        return;
    const PartyMatcher matcher(m_known.parties);
    const auto candidates = matcher.match(found->name.text, found->role, partiesOffered);
    const bool ambiguous = PartyMatcher::isAmbiguous(candidates);
    for (const PartyCandidate &candidate : candidates) {
        if (candidate.id == m_paper.reference(field))
            return;
        const auto known = std::find_if(
            m_known.parties.begin(), m_known.parties.end(),
            [&candidate](const KnownParty &party) { return party.id == candidate.id; });
        FilingOffer offer = from(field, found->name);
        offer.shown = known == m_known.parties.end() ? candidate.matched : known->title;
        offer.value = {};
        offer.reference.record = candidate.id;
        if (candidate.isNewSpelling)
            offer.reference.alias = found->name.text;
        if (ambiguous || &candidate != &candidates.first())
            offer.confidence = Confidence::Guess;
        offer.why = candidate.why;
        offers.append(offer);
    }
    const bool known = !candidates.isEmpty() && candidates.first().likeness <= PartyLikeness::Alias;
    if (!known)
        newParty(field, *found);
    if (!candidates.isEmpty() && !known)
        offers.last().confidence = Confidence::Guess; // It may be the one above.
}

void OfferMaker::text(const char *field, const std::optional<Finding> &found, const QString &now)
{
    if (found && !found->text.isEmpty() && found->text != now)
        offers.append(from(field, *found));
}

/// Only ever fewer people than may be shown it now.
void OfferMaker::audience(const std::optional<Finding> &confidential)
{
    if (!confidential || m_paper.audience == Audience::Advisers)
        return;
    FilingOffer offer = from("audience", *confidential);
    offer.shown = audienceName(Audience::Advisers);
    offer.value = audienceKey(Audience::Advisers);
    offers.append(offer);
}

void OfferMaker::tags(const QList<PageText> &pages, const QList<Id> &carried)
{
    const TagTree tree(m_known.tags);
    for (const TagSuggestion &found : suggestTags(pages, m_known.tags, tagsOffered)) {
        if (carried.contains(found.tag))
            continue;
        FilingOffer offer;
        offer.field = QStringLiteral("tags");
        offer.shown = tree.path(found.tag);
        offer.value = QVariant::fromValue(found.tag);
        offer.place = found.place;
        offer.confidence =
            found.times > 1 || found.hasAncestor ? Confidence::Likely : Confidence::Guess;
        offer.why = say(QT_TRANSLATE_NOOP("FilingOffers", "Its words stand in the paper."));
        offers.append(offer);
    }
}

void OfferMaker::consultation(const Record &record, const TextPlace &place, Confidence confidence,
                              const QString &why)
{
    FilingOffer offer;
    offer.field = QStringLiteral("consultation");
    offer.shown = record.title;
    offer.reference.record = record.id;
    offer.place = place;
    offer.confidence = confidence;
    offer.why = why;
    offers.append(offer);
}

/// Where the words stand first, whatever their case.
TextPlace placeOf(const QString &words, const QList<PageText> &pages)
{
    constexpr int lettersAtLeast = 5;
    for (int page = 1; words.size() >= lettersAtLeast && page <= pages.size(); ++page) {
        const qsizetype at = pages.at(page - 1).text.indexOf(words, 0, Qt::CaseInsensitive);
        if (at >= 0)
            return {page, int(at), int(words.size())};
    }
    return {};
}

void OfferMaker::consultations(const QList<PageText> &pages)
{
    if (m_paper.reference("consultation"))
        return;
    QList<Record> open;
    int named = 0;
    for (const Record &record : m_known.consultations) {
        const QString status = record.text("status");
        if (status != QLatin1String("withdrawn") && status != QLatin1String("implemented"))
            open.append(record);
        TextPlace place = placeOf(record.title, pages);
        if (place.page == 0)
            place = placeOf(record.text("service"), pages);
        if (place.page > 0 && ++named <= consultationsOffered)
            consultation(record, place, Confidence::Likely,
                         say(QT_TRANSLATE_NOOP("FilingOffers", "The paper names it.")));
    }
    if (named == 0 && open.size() == 1)
        consultation(open.first(), {}, Confidence::Guess,
                     say(QT_TRANSLATE_NOOP("FilingOffers", "The only one that is open.")));
}

/// No heading, no menu of a page of the web, no file: a name as one would write it into a register.
/// Nothing is a plain name as well.
bool isPlainName(const QString &text)
{
    constexpr qsizetype longest = 60;
    static const QRegularExpression other(
        QStringLiteral("[|:]|\\.[a-z][a-z0-9]{1,4}$|\\d[./-]\\d|\\b(?:19|20)\\d{2}\\b|"
                       "\\b\\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
                       "dec)"),
        QRegularExpression::CaseInsensitiveOption);
    return text.size() <= longest && !other.match(text).hasMatch();
}

} // namespace

QList<FilingOffer> filingOffers(const Record &paper, const QList<Id> &carried,
                                const QList<PageText> &pages, const LetterFacts &facts,
                                const KnownNames &known)
{
    OfferMaker maker(paper, known);
    maker.type(facts);
    maker.date(facts);
    maker.party("author", facts.sender);
    maker.party("addressee", facts.addressee);
    maker.text("reference", facts.reference, paper.text("reference"));
    maker.text("subject", facts.subject, paper.text("subject"));
    maker.text("title", facts.subject, paper.title);
    maker.tags(pages, carried);
    maker.consultations(pages);
    maker.audience(facts.confidential);
    return maker.offers;
}

bool mayBeTakenUnread(const FilingOffer &offer)
{
    if (offer.field == QLatin1String("type"))
        return offer.confidence == Confidence::Sure;
    if (offer.isNewRecord())
        return offer.confidence == Confidence::Sure && isPlainName(offer.reference.newTitle);
    return offer.confidence >= Confidence::Likely && isPlainName(offer.reference.alias);
}

QString placeWords(const FilingOffer &offer)
{
    if (offer.place.page == 0)
        return offer.confidence == Confidence::Guess
                   ? say(QT_TRANSLATE_NOOP("FilingOffers", "perhaps"))
                   : QString();
    const QString read =
        say(QT_TRANSLATE_NOOP("FilingOffers", "read on page %1")).arg(offer.place.page);
    return offer.confidence == Confidence::Guess
               ? say(QT_TRANSLATE_NOOP("FilingOffers", "perhaps, %1")).arg(read)
               : read;
}

} // namespace LeverArch
