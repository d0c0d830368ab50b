// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/issue.h"
#include "core/result.h"
#include "domain/audience.h"

#include <QList>
#include <QString>

namespace LeverArch {

class Stores;

/// Which papers a register lists.
struct RegisterRequest
{
    Id consultation = {}; ///< Only its papers; null: all.
    qint64 from = 0;      ///< The first number; 0: from the beginning.
    qint64 to = 0;        ///< The last; 0: to the end.
    Audience audience = Audience::Committee;
    QString caseFile = {}; ///< What it is called; stands at the head.
};

/// One line of the register.
struct RegisterLine
{
    enum class State {
        Kept,     ///< Among the files, or in the inbox.
        SetAside, ///< Not needed, with its reason.
        Binned,
        Withheld, ///< For fewer readers than the register: its number and nothing else.
        Unused    ///< No paper has the number any more, or these numbers.
    };

    qint64 number = 0; ///< 0: it has none.
    qint64 last = 0;   ///< Of a run of unused numbers; else the number itself.
    State state = State::Kept;
    QString date = {};
    QString title = {};
    QString type = {};
    QString reference = {};
    QString from = {};
    QString to = {};
    QString arrived = {};
    int pages = 0; ///< 0: not known.
    QString obtained = {};
    QString cameAs = {};
    QString remark = {}; ///< What there is to say of it that is no fact of the paper.

    QString numberText() const; ///< "12", "12–19", "–".
};

/// What a register says, whatever it is written as.
struct RegisterListing
{
    Audience audience = Audience::Committee;
    QString caseFile;     ///< As asked; may be empty.
    QString consultation; ///< Its title; empty: papers of all.
    qint64 from = 0;      ///< As asked.
    qint64 to = 0;
    QList<RegisterLine> lines; ///< By number; those without one at the end.

    int count(RegisterLine::State state) const;
    int papers() const { return int(lines.size()) - count(RegisterLine::State::Unused); }
};

/// Reads it. Names of people and organisations for fewer readers, or marked as sensitive, are left
/// empty. NotFound when there is no such consultation; a consultation for fewer readers is a Fault
/// among `issues`. Numbers nobody has are listed only where all papers are.
Result<RegisterListing> listRegister(const Stores &stores, const RegisterRequest &request,
                                     QList<Issue> &issues);

} // namespace LeverArch
