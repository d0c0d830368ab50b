// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/partymatcher.h"

#include "domain/spellinglikeness.h"
#include "support/qtcatch.h"
#include "support/seededrandom.h"

using namespace LeverArch;

namespace {

QString text(const char *written)
{
    return QString::fromUtf8(written);
}

/// People and bodies of an invented borough, told apart by their place in the list.
class Town
{
public:
    Town()
    {
        const auto add = [this](const char *title, bool isBody, const char *aliases = "",
                             const char *role = "") {
            ids.append(Id(1 + ids.size()));
            known.append({ids.last(), text(title), text(aliases), isBody, text(role), {}});
        };
        add("Ngozi Okafor", false, "", "Branch Secretary");
        add("Eleanor Thomson-Jones", false);
        add("Jane Okafor", false, "J. Amadi", "Team Manager");
        add("Sallowmere Borough Council", true, "SBC; The Council");
        add("Guild of Council and Care Workers", true);
        add("Zoë Łukasik", false);
        add("Thomas van der Berg", false);
        add("Edwin Tarbolt", false, "", "Deputy Mayor");
        add("People and Organisation", true);
        add("Branch 12", true);
    }

    /// The titles of the candidates.
    QStringList names(const char *written, const char *role = "") const
    {
        QStringList list;
        for (const PartyCandidate &candidate :
             PartyMatcher(known).match(text(written), text(role)))
            list.append(known.at(ids.indexOf(candidate.id)).title);
        return list;
    }
    PartyCandidate first(const char *written) const
    {
        return PartyMatcher(known).match(text(written)).value(0);
    }

    QList<Id> ids;
    QList<KnownParty> known;
};

} // namespace

TEST_CASE("Jaro-Winkler gives the values of Winkler's table")
{
    // W. E. Winkler, "Overview of Record Linkage and Current Research Directions", 2006, table 6, and
    // "Advanced Methods for Record Linkage", 1994.
    const auto check = [](const char *a, const char *b, double value) {
        INFO(a << " " << b);
        CHECK(jaroWinkler(text(a), text(b)) == Approx(value).margin(0.0006));
        CHECK(jaroWinkler(text(b), text(a)) == Approx(value).margin(0.0006));
    };
    check("MARTHA", "MARHTA", 0.961);
    check("DIXON", "DICKSONX", 0.813);
    check("DWAYNE", "DUANE", 0.840);
    check("JONES", "JOHNSON", 0.832);
    check("MASSEY", "MASSIE", 0.933);
    check("ABROMS", "ABRAMS", 0.922);
    check("SHACKLEFORD", "SHACKELFORD", 0.982);
    check("DUNNINGHAM", "CUNNIGHAM", 0.896);
    check("NICHLESON", "NICHULSON", 0.956);
    check("JERALDINE", "GERALDINE", 0.926);
    CHECK(jaroWinkler({}, {}) == 1);
    CHECK(jaroWinkler(text("a"), {}) == 0);
}

TEST_CASE("Edits are counted as Damerau and Levenshtein do, swaps with edits between")
{
    CHECK(editDistance(text("kitten"), text("sitting")) == 3);
    CHECK(editDistance(text("ca"), text("abc")) == 2); // 3 where a swapped pair stays as it is.
    CHECK(editDistance(text("a cat"), text("an abct")) == 3);
    CHECK(editDistance(text("deputy"), text("deptuy")) == 1);
    CHECK(editDistance({}, text("abc")) == 3);
    CHECK(editDistance(text("same"), text("same")) == 0);
    CHECK(editDistance(QString(5000, u'a'), QString(5000, u'b')) == 200);
}

TEST_CASE("Names are taken apart")
{
    const auto taken = [](const char *written) {
        const PersonName name = parsePersonName(text(written));
        return name.title + u'|' + name.given.join(u' ') + u'|' + name.surname;
    };
    CHECK(taken("Cllr Dr Ngozi A. Okafor OBE") == text("Cllr Dr|Ngozi A|Okafor"));
    CHECK(taken("Okafor, Ngozi") == text("|Ngozi|Okafor"));
    CHECK(taken("Thomas van der Berg") == text("|Thomas|van der Berg"));
    CHECK(taken("Rt Hon Fiona Achterberg MP") == text("Rt Hon|Fiona|Achterberg"));
    CHECK(taken("Ms Okafor") == text("Ms||Okafor"));
    CHECK(taken("Jane Doe, CBE") == text("|Jane|Doe"));
    CHECK(taken("van der Berg, Thomas") == text("|Thomas|van der Berg"));
    // Two people, not one who is called Bob Jones Jane Smith.
    CHECK(taken("Jane Smith, Bob Jones") == text("||"));
    for (const char *none : {"Okafor", "Sallowmere Borough Council", "jane@doe.example",
                             "01632 960 411", "Meregate House", "Director of Finance", "",
                             "Branch Secretary", "Dear Jane", "14 March", "Yours sincerely and so on"})
        CHECK(taken(none) == text("||"));
}

TEST_CASE("The same name is found whatever its case, accents, titles and order")
{
    const Town town;
    for (const char *written : {"Ngozi Okafor", "NGOZI OKAFOR", "Ms Ngozi Okafor", "Okafor, Ngozi",
                                "Cllr Ngozi Okafor MBE", "ngozi  okafor"})
        CHECK(town.names(written).value(0) == text("Ngozi Okafor"));
    CHECK(town.names("Zoe Lukasik").value(0) == text("Zoë Łukasik"));
    CHECK(town.names("Mr T. van der Berg").value(0) == text("Thomas van der Berg"));
    CHECK(town.first("Ngozi Okafor").likeness == PartyLikeness::Same);
    CHECK_FALSE(town.first("NGOZI OKAFOR").isNewSpelling);
}

TEST_CASE("A name spelled differently is offered as such, and its spelling can be kept")
{
    const Town town;
    const PartyCandidate found = town.first("Eleanor Thompson-Jones");
    CHECK(found.id == town.ids.at(1));
    CHECK(found.likeness == PartyLikeness::Spelling);
    CHECK(found.why == text("It is spelled differently."));
    CHECK(found.isNewSpelling);
    CHECK(town.names("Eleanor Thomson Jones") == QStringList{text("Eleanor Thomson-Jones")});
    CHECK(town.first("Deput Mayor").id == town.ids.at(7));
    CHECK(town.first("Deput Mayor").likeness == PartyLikeness::Role);
    CHECK(town.names("Branch 13").isEmpty());
    CHECK(town.names("Sallowmere Borough Counci1").value(0) != text("Branch 12"));
}

TEST_CASE("Initials and surnames that fit several people give them all")
{
    const Town town;
    const auto both = PartyMatcher(town.known).match(text("Ms Okafor"));
    CHECK(both.size() == 2);
    CHECK(PartyMatcher::isAmbiguous(both));
    CHECK(town.names("Ms Okafor", "Team manager").value(0) == text("Jane Okafor"));
    CHECK(town.names("J. Okafor").value(0) == text("Jane Okafor"));
    CHECK(town.first("J. Okafor").likeness == PartyLikeness::Initials);
    CHECK_FALSE(town.names("N Okafor").contains(text("Jane Okafor")));
    CHECK(town.names("Peter Smith").isEmpty());
}

TEST_CASE("Organisations are found by their forms, other spellings and true initials")
{
    const Town town;
    CHECK(town.first("The Council").likeness == PartyLikeness::Alias);
    CHECK(town.first("Sallowmere Council").id == town.ids.at(3));
    CHECK(town.first("Sallowmere Council").likeness == PartyLikeness::Form);
    CHECK(town.first("London Borough of Sallowmere").id == town.ids.at(3));
    CHECK_FALSE(town.names("Meregate Council").contains(text("Sallowmere Borough Council")));
    CHECK(town.names("GCCW").value(0) == text("Guild of Council and Care Workers"));
    CHECK(town.names("Sallowmere Borough Council").value(0) == text("Sallowmere Borough Council"));
    CHECK(town.names("HR").isEmpty());
    CHECK(town.names("PO").value(0) == text("People and Organisation"));
}

TEST_CASE("A spelling is kept once")
{
    CHECK(withAlias({}, text("Thompson-Jones")) == text("Thompson-Jones"));
    CHECK(withAlias(text("A. B"), text("C; D")) == text("A. B; C, D"));
    CHECK(withAlias(text("One; Two"), text(" two ")) == text("One; Two"));
    CHECK(withAlias(text("One;;  Two ;"), text("Three")) == text("One; Two; Three"));
    CHECK(withAlias(text("One"), text("  ")) == text("One"));
}

TEST_CASE("Names made by chance match nothing that breaks")
{
    const Town town;
    const PartyMatcher matcher(town.known);
    SeededRandom random(2);
    for (int round = 0; round < 2000; ++round) {
        QString name;
        for (int n = random.below(40); n > 0; --n)
            name += QChar(ushort(random.below(3) == 0 ? random.below(0x10000)
                                                      : 0x20 + random.below(0x60)));
        for (const PartyCandidate &candidate : matcher.match(name)) {
            REQUIRE(candidate.score >= PartyMatcher::least);
            REQUIRE(candidate.score <= 1);
        }
    }
    CHECK(matcher.match(QString(1'000'000, u'O')).isEmpty());
    CHECK(PartyMatcher({}).match(text("Ngozi Okafor")).isEmpty());
}
