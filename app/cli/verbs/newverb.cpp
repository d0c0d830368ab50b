// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "cli/assignments.h"
#include "cli/recordname.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

Result<Reply> newCaseFile(Session &session)
{
    CaseFileOptions options;
    options.clock = &session.clock();
    LEVERARCH_ASSIGN(const auto file, CaseFile::create(session.casePath(), options));
    return Reply{{{QStringLiteral("path"), file->path()}}, {tr("Made %1.").arg(file->path())}};
}

Result<Reply> newRecord(Session &session)
{
    const KindDeclaration *kind = kindNamed(session.word(1));
    if (!kind)
        return session.usage(tr("There is no kind of record “%1”.").arg(session.word(1)));
    if (!kind->userCreated)
        return session.usage(
            tr("Records of the kind “%1” are made by import or quote, not by hand.")
                .arg(kind->displayName()));
    LEVERARCH_ASSIGN(CaseFile * file, session.openForWriting());
    Record record;
    record.kind = kind->key();
    LEVERARCH_TRY(assignFields(file->read(), session.arguments().words().mid(2), record));
    if (record.title.trimmed().isEmpty())
        return session.usage(tr("A record needs a title: title=…."));
    Id added;
    LEVERARCH_TRY(
        file->act(tr("Add %1").arg(kind->displayCounted(1)), [&](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(added, stores.records().add(record));
            return {};
        }));
    return Reply{{{QStringLiteral("record"), added.toString()},
                  {QStringLiteral("kind"), record.kind},
                  {QStringLiteral("title"), record.title}},
                 {QStringLiteral("%1  %2").arg(added.toString(), record.title)}};
}

Result<Reply> run(Session &session)
{
    return session.arguments().words().size() == 1 ? newCaseFile(session) : newRecord(session);
}

} // namespace

VerbDeclaration newVerb()
{
    return {"new",
            "CASE [KIND title=… field=value…]",
            "Make an empty case file, or add a record to one",
            1,
            -1,
            {},
            false,
            run};
}

} // namespace LeverArch
