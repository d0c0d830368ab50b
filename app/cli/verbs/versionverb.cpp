// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "casefile/newversion.h"
#include "cli/console.h"
#include "cli/recordname.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

Result<Reply> run(Session &session)
{
    LEVERARCH_ASSIGN(CaseFile * file, session.openForWriting());
    LEVERARCH_ASSIGN(const Id paper, recordNamed(file->read(), session.word(1)));
    LEVERARCH_ASSIGN(const Id document, recordNamed(file->read(), session.word(2)));
    LEVERARCH_ASSIGN(const NewVersion plan, planNewVersion(file->read(), document, paper));
    const NamedChange change = newVersionChange(plan);
    LEVERARCH_TRY(file->act(change.label, change.change));
    const CarriedPlaces &places = plan.places;
    return Reply{{{QStringLiteral("document"), document.toString()},
                  {QStringLiteral("version"), plan.version.id.toString()},
                  {QStringLiteral("number"), plan.number},
                  {QStringLiteral("exact"), places.count(AnchorState::Exact)},
                  {QStringLiteral("moved"), places.count(AnchorState::Moved)},
                  {QStringLiteral("doubtful"), places.count(AnchorState::Doubtful)},
                  {QStringLiteral("lost"), places.count(AnchorState::Lost)}},
                 {QCoreApplication::translate("Cli", "Version %1 of “%2”.")
                      .arg(plan.number)
                      .arg(plan.document.title),
                  QCoreApplication::translate("Cli", "Places of marks and quotations: %1.")
                      .arg(places.summary())}};
}

} // namespace

VerbDeclaration versionVerb()
{
    return {"version",
            "CASE PAPER DOCUMENT",
            "Make an imported paper the new version of a document, its marks with it",
            3,
            3,
            {},
            false,
            run};
}

} // namespace LeverArch
