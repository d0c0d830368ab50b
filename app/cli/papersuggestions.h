// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/letters/letterfacts.h"
#include "domain/partymatcher.h"
#include "domain/record.h"

#include <QJsonArray>
#include <QList>

namespace LeverArch {

class Stores;

/// What was read in a paper for one of its fields; never written by itself.
struct PaperSuggestion
{
    QString field;  ///< Of a document; "tag" for a tag.
    QString value;  ///< As it can be given to the verbs “set” and “file”.
    Id record = {}; ///< Whom a name means, where somebody here is called that.
    int page = 0;   ///< Where it was read.
    Confidence confidence = Confidence::Guess;
    QString why = {}; ///< One sentence.
};

/// Reads papers for suggestions, against the people and organisations the case file knows.
class PaperSuggestions
{
public:
    static Result<PaperSuggestions> prepare(const Stores &stores);

    Result<QList<PaperSuggestion>> of(const Stores &stores, const Record &paper) const;

private:
    explicit PaperSuggestions(const QList<KnownParty> &known) : m_matcher(known) {}
    void addParty(const char *field, const FoundParty &party, QList<PaperSuggestion> &to) const;

    PartyMatcher m_matcher;
};

/// [{"field", "value", "record", "page", "confidence", "why"}]
QJsonArray suggestionObjects(const QList<PaperSuggestion> &suggestions);

} // namespace LeverArch
