// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/runledger.h"

#include "casefile/casefile.h"
#include "domain/record.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "intake/documentmaking.h"
#include "intake/keptpapers.h"
#include "intake/papersource.h"
#include "intake/papertitle.h"
#include "intake/refusal.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Intake", text);
}

/// Of bytes that had a document once. Of those that were only kept for one the pages may be a part,
/// where a program was killed that was reading them.
Result<void> countPages(const Stores &stores, const Original &original, int &pages)
{
    LEVERARCH_ASSIGN(const auto arrivals, stores.ledger().arrivals(original.sha256.toHex()));
    for (const LedgerEntry &arrival : arrivals) {
        if (!arrival.record.isNull()) {
            LEVERARCH_ASSIGN(pages, stores.pages().pageCount(original.id));
            return {};
        }
    }
    return {};
}

} // namespace

Result<void> writeLine(LedgerStore &ledger, LedgerEntry &entry)
{
    if (entry.id)
        return ledger.redecide(entry);
    LEVERARCH_ASSIGN(entry.id, ledger.add(entry));
    return {};
}

Result<void> RunLedger::begin(IntakeInfo intake)
{
    m_group = m_caseFile.newGroup();
    intake.who = m_caseFile.who();
    return m_caseFile.writeDerived([&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(const Id id, stores.ledger().begin(intake));
        LEVERARCH_ASSIGN(m_intake, stores.ledger().intake(id));
        return {};
    });
}

Result<void> RunLedger::goOn(Id intake)
{
    m_group = m_caseFile.newGroup();
    return m_caseFile.writeDerived([&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(m_intake, stores.ledger().intake(intake));
        LEVERARCH_ASSIGN(m_linesBefore, stores.ledger().entries(intake));
        for (const LedgerEntry &entry : std::as_const(m_linesBefore)) {
            m_before.insert({entry.parent, entry.path}, entry);
            m_byId.insert(entry.id, entry);
            if (entry.parent)
                m_parents.insert(entry.parent);
        }
        findIncomplete();
        return findTakenBack(stores);
    });
}

/// What lacks the line of a file in it, and all that it lies in.
void RunLedger::findIncomplete()
{
    QHash<Id, int> children;
    for (const LedgerEntry &entry : std::as_const(m_linesBefore))
        ++children[entry.parent];
    for (const LedgerEntry &entry : std::as_const(m_linesBefore)) {
        if (children.value(entry.id) < entry.members)
            addIncomplete(entry.id);
    }
}

void RunLedger::addIncomplete(Id entry)
{
    for (Id at = entry; at && !m_incomplete.contains(at); at = m_byId.value(at).parent)
        m_incomplete.insert(at);
}

/// What was undone is not in the bin, it is not there at all. An undo takes back all of an import, so
/// that names which were noted with papers from before are gone as well.
Result<void> RunLedger::findTakenBack(const Stores &stores)
{
    constexpr qsizetype atOnce = 500;
    QSet<Id> gone;
    for (const LedgerEntry &entry : std::as_const(m_linesBefore)) {
        if (entry.record)
            gone.insert(entry.record);
    }
    const QList<Id> records(gone.begin(), gone.end());
    for (qsizetype from = 0; from < records.size(); from += atOnce) {
        LEVERARCH_ASSIGN(const auto there, stores.records().titles(records.mid(from, atOnce)));
        for (auto record = there.keyBegin(); record != there.keyEnd(); ++record)
            gone.remove(*record);
    }
    if (gone.isEmpty())
        return {};
    for (const LedgerEntry &entry : std::as_const(m_linesBefore)) {
        if (!gone.contains(entry.record) && entry.status != LedgerEntry::Status::Duplicate)
            continue;
        m_takenBack.insert(entry.id);
        addIncomplete(entry.parent);
    }
    return {};
}

std::optional<LedgerEntry> RunLedger::before(const PaperSource &source) const
{
    if (source.inside) {
        const auto found = m_before.constFind({source.inside->entry, source.path});
        return found == m_before.constEnd() ? std::nullopt : std::optional(*found);
    }
    return source.stored && m_byId.contains(source.stored->id) ? source.stored : std::nullopt;
}

Result<void> RunLedger::finish()
{
    return leaveImport(m_caseFile, m_intake.id);
}

QList<LedgerEntry> RunLedger::toGoOnWith() const
{
    QList<LedgerEntry> lines;
    for (const LedgerEntry &entry : m_linesBefore) {
        if (entry.parent.isNull() && (!isComplete(entry) || isTakenBack(entry)))
            lines.append(entry);
    }
    return lines;
}

QList<LedgerEntry> RunLedger::notMet() const
{
    QSet<Id> met;
    for (const LedgerEntry &entry : m_entries)
        met.insert(entry.id);
    QList<LedgerEntry> others;
    for (const LedgerEntry &entry : m_linesBefore) {
        if (!met.contains(entry.id))
            others.append(entry);
    }
    return others;
}

Result<SharedBytes> RunLedger::stored(const LedgerEntry &entry) const
{
    SharedBytes::Builder builder;
    LEVERARCH_TRY(m_caseFile.readWaiting([&](const Stores &stores) -> Result<void> {
        const auto hash = Sha256::fromHex(entry.sha256);
        LEVERARCH_ASSIGN(const auto original, stores.documents().originalByHash(hash.value_or(Sha256())));
        if (!original)
            return Error{Error::Code::NotFound, tr("This paper is not in the case file."), {}};
        return stores.documents().readOriginal(
            original->id, [&builder](QByteArrayView bytes) { return builder.append(bytes); });
    }));
    return builder.finish();
}

Result<void> RunLedger::setMembers(qsizetype index, int members)
{
    LedgerEntry entry = m_entries.value(index);
    if (entry.id.isNull() || entry.members == members)
        return {};
    entry.members = members;
    keep(index, entry);
    return m_caseFile.writeDerived(
        [&](Stores &stores) { return stores.ledger().setMembers(entry.id, members); });
}

Result<void> RunLedger::noteUnlisted(qsizetype index)
{
    LedgerEntry entry = m_entries.value(index);
    const Refusal note = refusalOf("inside_unread");
    if (entry.id.isNull() || entry.members == 0 || entry.reason.contains(note.reason))
        return {};
    // What says that it is a duplicate, or locked, stays what programs go by.
    if (entry.code.isEmpty())
        entry.code = note.code;
    entry.reason += (entry.reason.isEmpty() ? QString() : QStringLiteral(" ")) + note.reason;
    keep(index, entry);
    return m_caseFile.writeDerived([&](Stores &stores) { return stores.ledger().redecide(entry); });
}

Result<RunLedger::Known> RunLedger::known(const Sha256 &sha256)
{
    Known found;
    // Asked of the writer: a reading connection might not yet see what was just stored.
    LEVERARCH_TRY(m_caseFile.writeDerived([&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(const auto original, stores.documents().originalByHash(sha256));
        if (!original)
            return {};
        found.original = original->id;
        LEVERARCH_ASSIGN(const auto documents, stores.documents().documentsOf(original->id));
        if (documents.isEmpty()) {
            return countPages(stores, *original, found.pageCount);
        }
        found.document = documents.front();
        LEVERARCH_ASSIGN(found.members, stores.ledger().unlistedMembers(sha256.toHex()));
        found.isListed = found.members < 0;
        return {};
    }));
    return found;
}

Result<void> RunLedger::add(qsizetype index, LedgerEntry entry)
{
    entry.who = m_caseFile.who();
    const auto written = m_caseFile.writeDerived(
        [&](Stores &stores) { return writeLine(stores.ledger(), entry); });
    keep(index, entry);
    return written;
}

Result<void> RunLedger::addDuplicate(qsizetype index, LedgerEntry entry, Id document,
                                     const ContainerPtr &inside)
{
    const QString name = PaperSource{{}, entry.path, {}, {}}.fileName();
    entry.status = LedgerEntry::Status::Duplicate;
    entry.code = QStringLiteral("duplicate");
    entry.record = document;
    entry.who = m_caseFile.who();
    const auto change = [&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(const Record record, stores.records().record(document));
        entry.reason = tr("The same file, byte for byte, as “%1”.").arg(record.title);
        const QString names = withFileName(record.text("file_name"), name);
        if (names != record.text("file_name"))
            LEVERARCH_TRY(stores.records().setField(document, QStringLiteral("file_name"), names));
        LEVERARCH_TRY(linkToContainer(stores, document, inside));
        return writeLine(stores.ledger(), entry);
    };
    const auto written =
        m_caseFile.act(tr("Note another name of a paper: %1").arg(name), change, m_group);
    keep(index, entry);
    return written.ok() ? Result<void>() : Result<void>(written.error());
}

} // namespace LeverArch
