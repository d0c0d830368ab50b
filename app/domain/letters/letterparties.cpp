// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/letters/letterparties.h"

#include "domain/letters/addressblock.h"
#include "domain/letters/letterlabels.h"
#include "domain/letters/lettervocabulary.h"
#include "domain/personname.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace LeverArch {

namespace {

using Label = LabelledValue::Label;

constexpr qsizetype longestParty = 200;

QString tr(const char *text)
{
    return QCoreApplication::translate("Letters", text);
}

/// Without addresses in brackets, "[mailto:…]", "pp", and quotation marks around names.
QString withoutAddresses(QString text)
{
    static const QRegularExpression brackets(
        QStringLiteral("<[^>]*>|\\[[^\\]]*\\]|\\([^)]*\\)|\\S+@\\S+|[\"“”]"));
    static const QRegularExpression perProcurationem(
        QStringLiteral("^(?:pp|p\\.p\\.|for and on behalf of|on behalf of|signed:?|by:?) +"),
        QRegularExpression::CaseInsensitiveOption);
    text.remove(brackets);
    text = text.simplified();
    text.remove(perProcurationem);
    while (text.endsWith(u',') || text.endsWith(u';') || text.endsWith(u'.') ||
           text.endsWith(u':'))
        text.chop(1);
    return text.trimmed();
}

/// Narrows the place to the name, when the name stands in what was found as it is.
TextPlace narrowed(const Finding &written, const QString &name)
{
    TextPlace place = written.place;
    const qsizetype at = written.text.indexOf(name);
    if (at >= 0 && at + name.size() <= place.length) {
        place.start += int(at);
        place.length = int(name.size());
    }
    return place;
}

FoundParty partyNamed(const Finding &written, const QString &name)
{
    FoundParty party;
    party.name = written;
    party.name.text = name;
    party.name.place = narrowed(written, name);
    return party;
}

/// "Harrowick" alone, greeted as "Dear Imani": no full name, but a name.
bool isGroup(const QString &text)
{
    static const QRegularExpression group(
        QStringLiteral("^(all|everyone|colleagues?|members?|parents?|residents?|friends|"
                       "comrades?|team|staff)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return group.match(text).hasMatch();
}

std::optional<FoundParty> labelledParty(const LetterParts &parts, Label label)
{
    const LabelledValue *value = parts.labelled(label);
    if (!value)
        return {};
    Finding first = value->value;
    first.text = correspondents(first.text).value(0);
    return partyOf(first);
}

/// The lines under the closing words, or under the last of them.
std::optional<FoundParty> signature(const LetterParts &parts)
{
    constexpr int rowsBelow = 14;
    if (parts.closing < 0)
        return {};
    const LetterLine &closing = parts.lines.at(parts.closing);
    std::optional<FoundParty> party;
    QStringList below;
    for (const LetterLine &line : parts.lines) {
        if (line.row <= closing.row || line.row > closing.row + rowsBelow)
            continue;
        if (startsWithLabel(line.text))
            continue;
        if (party) {
            below.append(line.text);
            continue;
        }
        auto found = partyOf({line.text, line.place(), Confidence::Sure,
                              tr("It stands under “%1”.").arg(closing.text)});
        if (found && (!found->isOrganisation || line.row <= closing.row + 5))
            party = found;
    }
    if (party)
        takeDetails(*party, below);
    return party;
}

/// "By Kit Marrowby", "KIT MARROWBY, LOCAL DEMOCRACY CORRESPONDENT".
std::optional<FoundParty> byline(const LetterParts &parts)
{
    static const QRegularExpression by(QStringLiteral("^(?:Words )?by:? (?=\\p{Lu})"),
                                       QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression writer(
        QStringLiteral("^([^,|]+)(?:, ?| \\| | [–-] )[^,]*"
                       "\\b(?:reporter|correspondent|editor|journalist)$"),
        QRegularExpression::CaseInsensitiveOption);
    for (const LetterLine &line : parts.lines) {
        if (!parts.isHead(line) || line.text.size() > longestParty)
            continue;
        const auto match = by.match(line.text);
        const bool isBy = match.hasMatch();
        if (!isBy && !writer.match(line.text).hasMatch())
            continue;
        const qsizetype from = isBy ? match.capturedLength() : 0;
        QString text = line.text.mid(from);
        static const QRegularExpression bar(QStringLiteral(" [|–-] "));
        text.replace(bar, QStringLiteral(", "));
        auto party = partyOf({text, line.placeOf(from, text.size()), Confidence::Likely,
                              tr("It is the cutting’s byline.")});
        if (party && !party->isOrganisation)
            return party;
    }
    return {};
}

bool areNames(const QStringList &parts)
{
    return std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        return !parsePersonName(withoutAddresses(part)).isNull();
    });
}

} // namespace

QStringList correspondents(const QString &written)
{
    // "Okafor, Ngozi <…>, Smith, Jane <…>": only a comma behind an address is surely one between
    // two.
    static const QRegularExpression separators(QStringLiteral("[;\\n]|(?<=>)\\s*,"));
    QStringList found;
    for (const QString &part : written.split(separators, Qt::SkipEmptyParts)) {
        const QStringList names = part.split(u',', Qt::SkipEmptyParts);
        for (const QString &name :
             names.size() > 1 && areNames(names) ? names : QStringList{part}) {
            if (!name.trimmed().isEmpty())
                found.append(name.trimmed());
        }
    }
    return found;
}

std::optional<FoundParty> partyOf(const Finding &written)
{
    const QString text = withoutAddresses(written.text);
    if (text.isEmpty() || text.size() > longestParty || isContactText(text))
        return {};
    if (!parsePersonName(text).isNull())
        return partyNamed(written, text);
    const qsizetype comma = text.indexOf(u',');
    static const QRegularExpression joint(QStringLiteral(" (?:and|&) | [–|-] "));
    const qsizetype cut = comma > 0 ? comma : text.indexOf(joint);
    const QString first = text.left(cut).trimmed();
    if (cut > 0 && !parsePersonName(first).isNull()) {
        FoundParty party = partyNamed(written, first);
        if (comma > 0)
            takeDetails(party, {text.mid(comma + 1).trimmed()});
        return party;
    }
    if (!isOrganisationText(text) && !isGroup(text) && !isRoleText(text))
        return {};
    FoundParty party = partyNamed(written, text);
    party.isOrganisation = isOrganisationText(text) && !isRoleText(text);
    if (party.isOrganisation)
        party.organisation = text;
    else if (isRoleText(text))
        party.role = text;
    return party;
}

std::optional<FoundParty> letterSender(const LetterParts &parts)
{
    auto labelled = labelledParty(parts, Label::From);
    auto signedBy = signature(parts);
    const auto head = letterhead(parts);
    if (labelled) {
        const bool isSame = signedBy && foldedName(signedBy->name.text).contains(
                                            foldedName(labelled->name.text));
        if (isSame && labelled->role.isEmpty())
            labelled->role = signedBy->role;
        if (isSame && labelled->organisation.isEmpty())
            labelled->organisation = signedBy->organisation;
        return labelled;
    }
    if (!signedBy && parts.salutation < 0)
        signedBy = byline(parts);
    if (signedBy && signedBy->organisation.isEmpty() && head)
        signedBy->organisation = head->organisation;
    return signedBy ? signedBy : head;
}

std::optional<FoundParty> letterAddressee(const LetterParts &parts,
                                          const std::optional<FoundParty> &sender)
{
    if (auto labelled = labelledParty(parts, Label::To))
        return labelled;
    if (auto block = addressBlock(parts, sender))
        return block;
    if (parts.salutation < 0)
        return {};
    const LetterLine &line = parts.lines.at(parts.salutation);
    const QString name = greeted(line.text);
    if (name.isEmpty())
        return {};
    const bool isNamed = !parsePersonName(name).isNull();
    return partyNamed({line.text, line.place(), isNamed ? Confidence::Likely : Confidence::Guess,
                       tr("The salutation greets so, and no address names more.")},
                      name);
}

QList<FoundParty> letterCopies(const LetterParts &parts)
{
    constexpr qsizetype most = 20;
    static const QRegularExpression joint(QStringLiteral(" and (?=\\p{Lu})"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    QList<FoundParty> copies;
    for (const LabelledValue &value : parts.labels) {
        if (value.label != Label::Copies)
            continue;
        for (const QString &part :
             correspondents(QString(value.value.text).replace(joint, QStringLiteral("; ")))) {
            Finding written = value.value;
            written.text = part;
            if (auto party = partyOf(written); party && copies.size() < most) {
                party->name.place = narrowed(value.value, party->name.text);
                copies.append(*party);
            }
        }
    }
    return copies;
}

} // namespace LeverArch
