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

Result<Id> documentNamed(const Stores &stores, const QString &name)
{
    return recordNamed(stores, name, {QLatin1String(Kind::document)});
}

/// "Minutes", "Minutes:2", "Minutes:2-5", "Minutes:2-": a document and which of its pages. A title
/// that ends in a colon and a number is a title.
Result<PackEntry> entryTyped(Session &session, const Stores &stores, const QString &typed)
{
    static const QRegularExpression ranged(QStringLiteral("^(.+):(\\d+)(-(\\d*))?$"));
    Result<Id> document = documentNamed(stores, typed);
    const QRegularExpressionMatch match = ranged.match(typed);
    const bool hasRange = !document.ok() && match.hasMatch();
    if (hasRange)
        document = documentNamed(stores, match.captured(1));
    LEVERARCH_TRY(document);
    LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(*document));
    if (versions.isEmpty())
        return Error{Error::Code::NotFound, tr("“%1” has no paper.").arg(typed), {}};
    PackEntry entry;
    entry.version = versions.last().id;
    if (!hasRange)
        return entry;
    const QString last = match.captured(3).isEmpty() ? match.captured(2) : match.captured(4);
    bool isFirst = false;
    bool isLast = last.isEmpty(); // "2-": to the end, which an entry says with 0.
    entry.firstPage = match.captured(2).toInt(&isFirst);
    entry.lastPage = last.isEmpty() ? 0 : last.toInt(&isLast);
    const bool rises = last.isEmpty() || entry.lastPage >= entry.firstPage;
    if (!isFirst || !isLast || entry.firstPage < 1 || !rises)
        return session.usage(tr("“%1” names no pages: say which, as in 2-5.").arg(typed));
    return entry;
}

Result<Id> addPack(Stores &stores, const QString &title, const QList<PackEntry> &entries)
{
    Record record;
    record.kind = QLatin1String(Kind::pack);
    record.title = title;
    LEVERARCH_ASSIGN(const Id pack, stores.records().add(record));
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
    return pack;
}

Result<Reply> writePack(Session &session, const Stores &stores, Id pack)
{
    LEVERARCH_ASSIGN(const Output output, makePack(stores, session.workers(), session.clock(), pack,
                                                   session.progress(), session.cancellation()));
    LEVERARCH_ASSIGN(Reply reply, replyForOutput(output, session.arguments().value("out")));
    if (reply.exitCode == Exit::done)
        reply.json.insert(QStringLiteral("pack"), pack.toString());
    return reply;
}

/// Puts a pack together and writes it as one action: when a check fails, no pack is left behind.
Result<Reply> writeNewPack(Session &session, const QStringList &documents)
{
    const Arguments &typed = session.arguments();
    const QString title = typed.has("title") ? typed.value("title") : tr("Evidence pack");
    LEVERARCH_ASSIGN(CaseFile * file, session.openForWriting());
    QList<PackEntry> entries;
    for (const QString &document : documents) {
        LEVERARCH_ASSIGN(const PackEntry entry, entryTyped(session, file->read(), document));
        entries += entry;
    }
    Reply reply;
    const auto change = [&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(const Id pack, addPack(stores, title, entries));
        LEVERARCH_ASSIGN(reply, writePack(session, stores, pack));
        if (reply.exitCode == Exit::done)
            return {};
        return Error{Error::Code::Refused, {}, {}};
    };
    const auto done = file->act(tr("Put together the pack “%1”").arg(title), change);
    if (reply.exitCode != Exit::done)
        return reply;
    LEVERARCH_TRY(done);
    return reply;
}

Result<Reply> run(Session &session)
{
    if (session.arguments().value("out").isEmpty())
        return session.usage(tr("Say where to write it: --out FILE.pdf."));
    const QStringList words = session.arguments().words().mid(1);
    if (words.size() > 1)
        return writeNewPack(session, words);
    LEVERARCH_ASSIGN(CaseFile * file, session.openForReading());
    if (words.isEmpty()) {
        LEVERARCH_ASSIGN(const Id pack, onlyPack(file->read()));
        return writePack(session, file->read(), pack);
    }
    const Result<Id> named = recordNamed(file->read(), words.first(), {QLatin1String(Kind::pack)});
    if (named.ok())
        return writePack(session, file->read(), *named);
    return writeNewPack(session, words);
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
