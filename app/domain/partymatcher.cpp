// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/partymatcher.h"

#include "domain/spellinglikeness.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace LeverArch {

namespace {

// Scores only order what is offered; their distance says whether two can be told apart.
constexpr double sameScore = 1.0;
constexpr double aliasScore = 0.97;
constexpr double initialsScore = 0.88;
constexpr double formScore = 0.85;
constexpr double roleScore = 0.7;
constexpr double surnameScore = 0.75;
constexpr double bestSpelling = 0.85;
constexpr double roleBonus = 0.06;
constexpr double apart = 0.05;
constexpr qsizetype longestName = 160;

QString tr(const char *text)
{
    return QCoreApplication::translate("PartyMatcher", text);
}

QSet<QString> words(const char *list)
{
    const QStringList parts = QString::fromLatin1(list).split(u' ');
    return QSet<QString>(parts.begin(), parts.end());
}

/// What kind of council a name says: a county and a borough are two councils.
QString kindOf(const QString &folded)
{
    static const QSet<QString> kinds = words("borough city county district parish town");
    for (const QString &word : folded.split(u' ')) {
        if (kinds.contains(word))
            return word;
    }
    return {};
}

/// An organisation's name without what is said or left out at will.
QString bodyOf(const QString &folded)
{
    static const QSet<QString> loose =
        words("the of borough city county district metropolitan royal london ltd limited llp plc");
    QStringList kept;
    for (const QString &word : folded.split(u' ')) {
        if (!loose.contains(word))
            kept.append(word);
    }
    // "London Borough of Sallowmere" is its council.
    if (!kindOf(folded).isEmpty() && !kept.contains(QStringLiteral("council")))
        kept.append(QStringLiteral("council"));
    return kept.join(u' ');
}

QString initialsOf(const QString &folded)
{
    static const QSet<QString> small = words("the of and for in on at to");
    QString initials;
    for (const QString &word : folded.split(u' ', Qt::SkipEmptyParts)) {
        if (!small.contains(word))
            initials += word.at(0);
    }
    return initials.size() >= 2 ? initials : QString();
}

bool isAcronym(const QString &written)
{
    const QString plain = QString(written).remove(u'.');
    constexpr qsizetype longestAcronym = 8;
    return plain.size() >= 2 && plain.size() <= longestAcronym && plain == plain.toUpper() &&
           std::all_of(plain.begin(), plain.end(), [](QChar c) { return c.isLetter(); });
}


QString figuresOf(const QString &text)
{
    QString figures;
    for (const QChar c : text) {
        if (c.isDigit())
            figures += c;
        else if (!figures.endsWith(u' '))
            figures += u' ';
    }
    return figures.trimmed();
}

enum class Given { Same, Initials, Missing, Other };

/// Each name, or its first letter, in the same order; the shorter list may end first.
Given compareGiven(const QStringList &a, const QStringList &b)
{
    if (a.isEmpty() || b.isEmpty())
        return a.isEmpty() && b.isEmpty() ? Given::Same : Given::Missing;
    bool isInitial = a.size() != b.size();
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i) {
        const QString x = foldedName(a.at(i));
        const QString y = foldedName(b.at(i));
        if (x == y)
            continue;
        const bool isLetter = (x.size() == 1 || y.size() == 1) && x.left(1) == y.left(1);
        // "JR Okafor": initials set close.
        const bool isLetters = a.at(i) == a.at(i).toUpper() && a.at(i).size() <= 3 &&
                               x.left(1) == y.left(1);
        if (!isLetter && !isLetters)
            return Given::Other;
        isInitial = true;
    }
    return isInitial ? Given::Initials : Given::Same;
}

PartyCandidate candidate(double score, PartyLikeness likeness, const QString &why)
{
    PartyCandidate found;
    found.score = score;
    found.likeness = likeness;
    found.why = why;
    return found;
}

/// Letters that differ, few for the length and in words that are like each other.
PartyCandidate bySpelling(const QString &known, const QString &wanted)
{
    if (wanted.size() < 4 || known.size() < 4 || figuresOf(known) != figuresOf(wanted) ||
        std::abs(known.size() - wanted.size()) > 4)
        return {};
    const int allowed = wanted.size() < 8 ? 1 : wanted.size() < 16 ? 2 : 3;
    const int distance = editDistance(known, wanted);
    if (distance > allowed)
        return {};
    constexpr double leastLikeness = 0.8;
    const double likeness = jaroWinkler(known, wanted);
    if (likeness < leastLikeness)
        return {};
    const double score = bestSpelling - 0.05 * (distance - 1) - 0.2 * (1 - likeness);
    return candidate(score, PartyLikeness::Spelling, tr("It is spelled differently."));
}

PartyCandidate byPerson(const PersonName &known, const PersonName &wanted)
{
    if (known.isNull() || wanted.isNull())
        return {};
    const bool isSurname = foldedName(known.surname) == foldedName(wanted.surname);
    if (!isSurname)
        return {};
    switch (compareGiven(known.given, wanted.given)) {
    case Given::Same:
        return candidate(sameScore, PartyLikeness::Same, tr("It is the same name."));
    case Given::Initials:
        return candidate(initialsScore, PartyLikeness::Initials,
                         tr("The surname is the same, and so are the initials."));
    case Given::Missing:
        return candidate(surnameScore, PartyLikeness::Surname, tr("The surname is the same."));
    case Given::Other:
        break;
    }
    return {};
}

PartyCandidate byForm(const QString &known, const QString &wanted)
{
    if (known.isEmpty() || known != wanted || !known.contains(u' '))
        return {};
    return candidate(formScore, PartyLikeness::Form,
                     tr("It is another form of the organisation’s name."));
}

void keepBetter(PartyCandidate &best, const PartyCandidate &other)
{
    if (other.score > best.score)
        best = other;
}

} // namespace

PartyMatcher::PartyMatcher(const QList<KnownParty> &parties)
{
    m_known.reserve(parties.size());
    for (const KnownParty &party : parties) {
        Known known{party, {spelling(party.title, false)}, foldedName(party.role)};
        for (const QString &alias : party.aliases.split(u';')) {
            if (!alias.trimmed().isEmpty())
                known.spellings.append(spelling(alias.trimmed(), true));
        }
        m_known.append(known);
    }
}

PartyMatcher::Spelling PartyMatcher::spelling(const QString &written, bool isAlias)
{
    Spelling made;
    made.written = written.simplified().left(longestName);
    made.person = parsePersonName(made.written);
    made.folded = foldedName(made.person.isNull() ? made.written
                                                  : made.person.given.join(u' ') + u' ' +
                                                        made.person.surname);
    if (made.folded.startsWith(QLatin1String("the ")))
        made.folded = made.folded.mid(4);
    made.body = bodyOf(made.folded);
    made.initials = initialsOf(made.folded);
    made.isAlias = isAlias;
    return made;
}

PartyCandidate PartyMatcher::compared(const Spelling &known, const Spelling &wanted,
                                      bool isOrganisation)
{
    if (wanted.folded.isEmpty() || known.folded.isEmpty())
        return {};
    PartyCandidate found;
    if (known.folded == wanted.folded)
        found = candidate(sameScore, PartyLikeness::Same, tr("It is the same name."));
    else if (isOrganisation) {
        const QString kind = kindOf(known.folded);
        const QString other = kindOf(wanted.folded);
        if (kind == other || kind.isEmpty() || other.isEmpty())
            keepBetter(found, byForm(known.body, wanted.body));
        const bool isShort = isAcronym(wanted.written) && wanted.folded == known.initials;
        const bool isLong = isAcronym(known.written) && known.folded == wanted.initials;
        if (isShort || isLong)
            keepBetter(found, candidate(initialsScore, PartyLikeness::Initials,
                                        tr("They are the initials of the organisation’s name.")));
    } else {
        keepBetter(found, byPerson(known.person, wanted.person));
    }
    if (found.score < bestSpelling && !isAcronym(wanted.written))
        keepBetter(found, bySpelling(known.folded, wanted.folded));
    if (known.isAlias && found.score >= sameScore)
        found = candidate(aliasScore, PartyLikeness::Alias,
                          tr("It is one of the other spellings kept with the name."));
    else if (known.isAlias)
        found.score -= 0.01;
    found.matched = known.written;
    return found;
}

PartyCandidate PartyMatcher::best(const Known &known, const Spelling &wanted) const
{
    PartyCandidate found;
    for (const Spelling &spelling : known.spellings)
        keepBetter(found, compared(spelling, wanted, known.party.isOrganisation));
    if (!known.role.isEmpty()) {
        const bool isSame = known.role == wanted.folded;
        if (isSame || bySpelling(known.role, wanted.folded).score > 0) {
            PartyCandidate role = candidate(
                isSame ? roleScore : roleScore - apart, PartyLikeness::Role,
                isSame ? tr("It is the office of this person.")
                       : tr("It is the office of this person, spelled differently."));
            role.matched = known.party.role;
            keepBetter(found, role);
        }
    }
    found.id = known.party.id;
    found.isNewSpelling =
        found.likeness != PartyLikeness::Role && found.likeness != PartyLikeness::Alias &&
        found.likeness != PartyLikeness::Surname && found.matched.simplified() != wanted.written &&
        (found.likeness != PartyLikeness::Same || found.matched.toLower() != wanted.written.toLower());
    return found;
}

QList<PartyCandidate> PartyMatcher::match(const QString &name, const QString &role, int limit) const
{
    QList<PartyCandidate> found;
    const Spelling wanted = spelling(name, false);
    if (wanted.folded.isEmpty() || limit <= 0)
        return found;
    const QString folded = foldedName(role);
    for (const Known &known : m_known) {
        PartyCandidate candidate = best(known, wanted);
        const bool hasRole = !folded.isEmpty() && folded == known.role;
        if (candidate.score >= least && hasRole && candidate.likeness != PartyLikeness::Role)
            candidate.score = std::min(1.0, candidate.score + roleBonus);
        if (candidate.score >= least)
            found.append(candidate);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.score > b.score; });
    return found.mid(0, limit);
}

bool PartyMatcher::isAmbiguous(const QList<PartyCandidate> &candidates)
{
    return candidates.size() > 1 && candidates.at(0).score - candidates.at(1).score < apart / 2;
}

QString withAlias(const QString &aliases, const QString &spelling)
{
    QString added = spelling.simplified();
    added.replace(u';', u',');
    QStringList kept;
    for (const QString &alias : aliases.split(u';')) {
        if (!alias.trimmed().isEmpty())
            kept.append(alias.trimmed());
    }
    if (added.isEmpty() || kept.contains(added, Qt::CaseInsensitive))
        return aliases;
    kept.append(added);
    return kept.join(QStringLiteral("; "));
}

} // namespace LeverArch
