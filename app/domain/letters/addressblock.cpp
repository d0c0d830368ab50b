// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/letters/addressblock.h"

#include "domain/letters/letterdates.h"
#include "domain/letters/letterlabels.h"
#include "domain/letters/letterparties.h"
#include "domain/letters/lettervocabulary.h"
#include "domain/personname.h"

#include <QCoreApplication>
#include <QSet>

namespace LeverArch {

namespace {

constexpr int letterheadRows = 10;
constexpr qsizetype longestNameLine = 90;

QString tr(const char *text)
{
    return QCoreApplication::translate("Letters", text);
}

/// Lines that may be an address; labels, dates and delivery marks end it.
struct Candidate
{
    QList<const LetterLine *> lines;
    double score = 0;
    bool isGreeted = false;
};

bool isBreak(const LetterParts &parts, const LetterLine &line)
{
    if (isDeliveryText(line.text) || parts.isLabelled(line) || isSalutation(line.text))
        return true;
    const QList<WrittenDate> dates = datesIn(line.text);
    return !dates.isEmpty() && dates.first().length * 2 > line.text.size();
}

QList<Candidate> candidates(const LetterParts &parts)
{
    QList<Candidate> found;
    int block = -1;
    bool isOpen = false;
    for (const LetterLine &line : parts.lines) {
        if (!parts.isHead(line))
            continue;
        if (isBreak(parts, line)) {
            isOpen = false;
            continue;
        }
        if (!isOpen || line.block != block)
            found.append(Candidate{});
        block = line.block;
        isOpen = true;
        found.last().lines.append(&line);
    }
    return found;
}

/// Whether the salutation's name ("Ms Okafor", "Jane") is one of the words of a line.
bool isGreetedBy(const QString &greeting, const QString &line)
{
    static const QSet<QString> common = {QStringLiteral("colleague"), QStringLiteral("colleagues"),
                                         QStringLiteral("all"),       QStringLiteral("member"),
                                         QStringLiteral("members"),   QStringLiteral("and")};
    const PersonName name = parsePersonName(greeting);
    const QStringList greeted = foldedName(name.isNull() ? greeting : name.surname).split(u' ');
    const QStringList words = foldedName(line).split(u' ');
    return !greeted.last().isEmpty() && !common.contains(greeted.last()) &&
           words.contains(greeted.last());
}

/// The party's own name on the first line, or after a line that names its office.
qsizetype nameLine(const Candidate &candidate)
{
    for (qsizetype i = 0; i < std::min<qsizetype>(2, candidate.lines.size()); ++i) {
        Finding written{candidate.lines.at(i)->text, {}, Confidence::Guess, {}};
        const auto party = partyOf(written);
        if (party && !party->isOrganisation)
            return i;
    }
    return 0;
}

void weigh(Candidate &candidate, const LetterParts &parts, const QString &greeting,
           const std::optional<FoundParty> &sender)
{
    const LetterLine &first = *candidate.lines.first();
    const qsizetype at = nameLine(candidate);
    const QString &nameText = candidate.lines.at(at)->text;
    const auto party = partyOf({nameText, {}, Confidence::Guess, {}});
    if (!greeting.isEmpty() && isGreetedBy(greeting, nameText)) {
        candidate.score += 6;
        candidate.isGreeted = true;
    }
    candidate.score += party && !party->isOrganisation ? 2 : 0;
    candidate.score += candidate.lines.size() >= 3 ? 1 : 0;
    if (parts.width > 0 && first.box.left() > 0.5 * parts.width)
        candidate.score -= 2;
    if (parts.width > 0 && first.box.center().x() > 0.4 * parts.width &&
        first.box.center().x() < 0.6 * parts.width && first.box.left() > 0.25 * parts.width)
        candidate.score -= 2;
    if (first.row < 2)
        candidate.score -= 2;
    for (const LetterLine *line : candidate.lines) {
        candidate.score -= isContactText(line->text) ? 3 : 0;
        candidate.score += isAddressText(line->text) ? 0.5 : 0;
    }
    if (sender && !sender->isOrganisation && foldedName(nameText) == foldedName(sender->name.text))
        candidate.score -= 8;
    if (first.text.size() > longestNameLine || (!party && !candidate.isGreeted))
        candidate.score -= 8;
}

} // namespace

void takeDetails(FoundParty &party, const QStringList &below)
{
    for (const QString &line : below) {
        if (isContactText(line) || isDeliveryText(line) || startsWithLabel(line))
            break;
        const bool isBody = isOrganisationText(line);
        const bool isRole = isRoleText(line);
        const qsizetype comma = line.indexOf(QLatin1String(", "));
        if (party.role.isEmpty() && isRole) {
            const QString rest = comma > 0 ? line.mid(comma + 2) : QString();
            const bool endsInBody = comma > 0 && isOrganisationText(rest) && !isRoleText(rest) &&
                                    isRoleText(line.left(comma));
            party.role = endsInBody ? line.left(comma) : line;
            if (endsInBody && party.organisation.isEmpty())
                party.organisation = rest;
        } else if (party.organisation.isEmpty() && isBody && !(isRole && isAddressText(line))) {
            party.organisation = line;
        } else if (isAddressText(line)) {
            break;
        }
    }
}

std::optional<FoundParty> addressBlock(const LetterParts &parts,
                                       const std::optional<FoundParty> &sender)
{
    constexpr double least = 1.5;
    if (parts.salutation < 0)
        return {};
    const QString greeting = greeted(parts.lines.at(parts.salutation).text);
    QList<Candidate> all = candidates(parts);
    const Candidate *best = nullptr;
    for (Candidate &candidate : all) {
        weigh(candidate, parts, greeting, sender);
        // Of equals the one nearest the salutation.
        if (candidate.score >= least && (!best || candidate.score >= best->score))
            best = &candidate;
    }
    if (!best)
        return {};
    const qsizetype at = nameLine(*best);
    const LetterLine &line = *best->lines.at(at);
    Finding written{line.text, line.place(),
                    best->isGreeted ? Confidence::Sure : Confidence::Likely,
                    best->isGreeted ? tr("The address above the salutation has the name it greets.")
                                    : tr("It is the address above the salutation.")};
    auto party = partyOf(written);
    if (!party)
        party = FoundParty{written, {}, {}, false};
    QStringList details;
    for (qsizetype i = 0; i < best->lines.size(); ++i) {
        if (i != at)
            details.append(best->lines.at(i)->text);
    }
    if (!party->isOrganisation)
        takeDetails(*party, details);
    return party;
}

std::optional<FoundParty> letterhead(const LetterParts &parts)
{
    const int firstRow = parts.lines.isEmpty() ? 0 : parts.lines.first().row;
    for (qsizetype i = 0; i < parts.lines.size(); ++i) {
        const LetterLine &line = parts.lines.at(i);
        if (line.page != 1 || line.row > firstRow + letterheadRows || !parts.isHead(line) ||
            line.text.size() > longestNameLine || isContactText(line.text) ||
            isBreak(parts, line) || !isOrganisationText(line.text) ||
            (isRoleText(line.text) && line.text.count(u' ') < 3) || line.text.endsWith(u'.'))
            continue;
        Finding name{line.text, line.place(), Confidence::Likely,
                     tr("It stands at the top of the paper.")};
        static const QStringList goingOn = {QStringLiteral(" and"), QStringLiteral(" of"),
                                            QStringLiteral(" for"), QStringLiteral(" &")};
        const bool goesOn = std::any_of(goingOn.begin(), goingOn.end(), [&](const QString &end) {
            return line.text.endsWith(end);
        });
        if (goesOn && i + 1 < parts.lines.size() && parts.lines.at(i + 1).block == line.block)
            name.text += u' ' + parts.lines.at(i + 1).text;
        return FoundParty{name, {}, name.text, true};
    }
    return {};
}

} // namespace LeverArch
