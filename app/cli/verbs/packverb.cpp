// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "cli/outputreply.h"
#include "cli/recordname.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/documentversion.h"
#include "domain/kind.h"
#include "domain/record.h"
#include "domain/recordquery.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/packstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "outputs/pack.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

/// The one pack of the case file, when none was named.
Result<Id> onlyPack(const Stores &stores)
{
    RecordQuery query;
    query.kinds = {QLatin1String(Kind::pack)};
    LEVERARCH_ASSIGN(const QList<Id> packs, stores.records().find(query));
    if (packs.size() == 1)
        return packs.first();
    return Error{Error::Code::Invalid,
                 tr("There are %1 packs here. Name one, or name the documents of a new one.")
                     .arg(packs.size()),
                 {}};
}

/// "Minutes", "Minutes:2", "Minutes:2-5", "Minutes:2-": a document and which of its pages.
Result<PackEntry> entryTyped(const Stores &stores, const QString &typed)
{
    static const QRegularExpression ranged(QStringLiteral("^(.+):(\\d+)(-(\\d*))?$"));
    const QRegularExpressionMatch match = ranged.match(typed);
    const QString name = match.hasMatch() ? match.captured(1) : typed;
    LEVERARCH_ASSIGN(const Id document, recordNamed(stores, name, {QLatin1String(Kind::document)}));
    LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(document));
    if (versions.isEmpty())
        return Error{Error::Code::NotFound, tr("“%1” has no paper.").arg(name), {}};
    PackEntry entry;
    entry.version = versions.last().id;
    if (match.hasMatch()) {
        entry.firstPage = match.captured(2).toInt();
        entry.lastPage = match.captured(3).isEmpty() ? entry.firstPage : match.captured(4).toInt();
    }
    return entry;
}

Result<Id> addPack(CaseFile &file, const QString &title, const QStringList &documents)
{
    QList<PackEntry> entries;
    for (const QString &typed : documents) {
        LEVERARCH_ASSIGN(const PackEntry entry, entryTyped(file.read(), typed));
        entries += entry;
    }
    Id pack;
    const auto change = [&](Stores &stores) -> Result<void> {
        Record record;
        record.kind = QLatin1String(Kind::pack);
        record.title = title;
        LEVERARCH_ASSIGN(pack, stores.records().add(record));
        PackSection section;
        section.pack = pack;
        section.title = tr("Documents");
        LEVERARCH_ASSIGN(const Id sectionId, stores.packs().addSection(section));
        for (int i = 0; i < entries.size(); ++i) {
            PackEntry entry = entries.at(i);
            entry.section = sectionId;
            entry.position = i;
            LEVERARCH_TRY(stores.packs().addEntry(entry));
        }
        return {};
    };
    LEVERARCH_TRY(file.act(tr("Put together the pack “%1”").arg(title), change));
    return pack;
}

/// The pack to write: a new one from documents, the one named, or the only one.
Result<Id> packAsked(Session &session, CaseFile *&file)
{
    const QStringList words = session.arguments().words().mid(1);
    LEVERARCH_ASSIGN(file, session.openForReading());
    if (words.isEmpty())
        return onlyPack(file->read());
    const Result<Id> named = recordNamed(file->read(), words.first(), {QLatin1String(Kind::pack)});
    if (words.size() == 1 && named.ok())
        return *named;
    const QString title =
        session.arguments().has("title") ? session.arguments().value("title") : tr("Evidence pack");
    LEVERARCH_ASSIGN(file, session.openForWriting());
    return addPack(*file, title, words);
}

Result<Reply> run(Session &session)
{
    const QString path = session.arguments().value("out");
    if (path.isEmpty())
        return session.usage(tr("Say where to write it: --out FILE.pdf."));
    CaseFile *file = nullptr;
    LEVERARCH_ASSIGN(const Id pack, packAsked(session, file));
    LEVERARCH_ASSIGN(const Output output,
                     makePack(file->read(), session.workers(), session.clock(), pack,
                              session.progress(), session.cancellation()));
    LEVERARCH_ASSIGN(Reply reply, replyForOutput(output, path));
    reply.json.insert(QStringLiteral("pack"), pack.toString());
    return reply;
}

} // namespace

VerbDeclaration packVerb()
{
    return {
        "pack",
        "CASE [PACK | DOCUMENT[:FIRST[-LAST]]…] --out FILE.pdf",
        "Write a pack as one PDF, or put together a new one from documents",
        1,
        -1,
        {{"out", "FILE.pdf", "where to write it"}, {"title", "TEXT", "what a new pack is called"}},
        true,
        run};
}

} // namespace LeverArch
