// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "domain/personname.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace LeverArch {

/// A person or organisation the case file knows.
struct KnownParty
{
    Id id;
    QString title;   ///< The name.
    QString aliases; ///< Other spellings, separated by semicolons (field "aliases").
    bool isOrganisation = false;
    QString role = {};
    QString organisation = {}; ///< Its title.
};

/// How a name was recognised, surest first.
enum class PartyLikeness {
    Same,      ///< But for case, accents, titles and order.
    Alias,     ///< One of the other spellings.
    Initials,  ///< "J. Okafor" for Jane Okafor; "GCCW" for an organisation.
    Form,      ///< "Sallowmere Council" for Sallowmere Borough Council.
    Surname,   ///< "Ms Okafor".
    Spelling,  ///< "Thompson-Jones" for Thomson-Jones.
    Role       ///< The name of the office somebody holds.
};

struct PartyCandidate
{
    Id id;
    double score = 0; ///< 0 to 1; from `PartyMatcher::least` on worth offering.
    PartyLikeness likeness = PartyLikeness::Same;
    QString matched; ///< The known spelling it is like.
    QString why;     ///< One sentence for a person.
    /// Whether accepting it should keep the new spelling (see withAlias()).
    bool isNewSpelling = false;
};

/// Finds which known party a name read in a paper means. Never decides: several candidates of about
/// the same score are several people. Pure; made once for a list of parties.
class PartyMatcher
{
public:
    static constexpr double least = 0.6;

    explicit PartyMatcher(const QList<KnownParty> &parties);

    /// Best first, each party once. `role` is what the paper says of the person; it tells people of
    /// the same name apart.
    QList<PartyCandidate> match(const QString &name, const QString &role = {}, int limit = 5) const;
    /// Whether the first two cannot be told apart by their scores.
    static bool isAmbiguous(const QList<PartyCandidate> &candidates);

private:
    struct Spelling
    {
        QString written;
        QString folded;     ///< Without titles, in order.
        QString body;       ///< An organisation's, without "the", kinds of council and companies.
        QString initials;   ///< An organisation's.
        PersonName person;
        bool isAlias = false;
    };
    struct Known
    {
        KnownParty party;
        QList<Spelling> spellings;
        QString role; ///< Folded.
    };

    static Spelling spelling(const QString &written, bool isAlias);
    PartyCandidate best(const Known &known, const Spelling &wanted) const;
    static PartyCandidate compared(const Spelling &known, const Spelling &wanted,
                                   bool isOrganisation);

    QList<Known> m_known;
};

/// The aliases with one more; unchanged when they have it, in whatever case, or it is empty.
/// Semicolons in it become commas.
QString withAlias(const QString &aliases, const QString &spelling);

} // namespace LeverArch
