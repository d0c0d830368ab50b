// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/recordcommands.h"

#include "casefile/annotationchanges.h"
#include "casefile/casefile.h"
#include "casefile/filing.h"
#include "core/clock.h"
#include "domain/kind.h"
#include "domain/record.h"
#include "domain/recordquery.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/packstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "shell/desk.h"
#include "widgets/addlinkdialog.h"
#include "widgets/tagspanel.h"

#include <QCursor>
#include <QMenu>
#include <QWidget>

namespace LeverArch {

namespace {

constexpr qsizetype packsOffered = 20;

Result<void> appendToPack(Stores &stores, Id pack, const QList<Id> &documents)
{
    LEVERARCH_ASSIGN(QList<PackSection> sections, stores.packs().sections(pack));
    if (sections.isEmpty()) {
        PackSection section{{}, pack, 0, RecordCommands::tr("Papers")};
        LEVERARCH_ASSIGN(section.id, stores.packs().addSection(section));
        sections.append(section);
    }
    LEVERARCH_ASSIGN(const QList<PackEntry> entries, stores.packs().entries(pack));
    int position = 0;
    for (const PackEntry &entry : entries) {
        if (entry.section == sections.last().id)
            position = qMax(position, entry.position + 1);
    }
    for (const Id document : documents) {
        LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(document));
        if (versions.isEmpty())
            continue;
        PackEntry entry;
        entry.section = sections.last().id;
        entry.position = position++;
        entry.version = versions.last().id;
        LEVERARCH_TRY(stores.packs().addEntry(entry));
    }
    return {};
}

} // namespace

RecordCommands::RecordCommands(Desk &desk, QWidget *window)
    : QObject(window), m_desk(desk), m_window(window)
{}

void RecordCommands::perform(const QString &label, std::function<Result<void>(Stores &)> change,
                             std::function<void()> then)
{
    m_desk.caseFile().actLater(label, std::move(change), this,
                               [this, then = std::move(then)](const Result<ActionInfo> &done) {
                                   if (!done.ok())
                                       m_desk.showError(done.error());
                                   else if (then)
                                       then();
                               });
}

void RecordCommands::addRecord(const QString &label, const Record &record,
                               std::function<void(Id)> then)
{
    const auto made = std::make_shared<Id>();
    perform(
        label,
        [record, made](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(*made, stores.records().add(record));
            return {};
        },
        [made, then = std::move(then)] { then(*made); });
}

void RecordCommands::add(const QString &kindId)
{
    const KindDeclaration *kind = findKind(kindId);
    if (!kind || !kind->userCreated)
        return;
    Record record;
    record.kind = kindId;
    record.title = tr("New %1").arg(kind->displayName().toLower());
    addRecord(tr("Add %1").arg(kind->displayOne()), record, [this](Id id) { Q_EMIT added(id); });
}

void RecordCommands::addLike(Id id)
{
    const auto model = m_desk.caseFile().read().records().record(id);
    const KindDeclaration *kind = model.ok() ? findKind(model->kind) : nullptr;
    if (!kind || !kind->userCreated)
        return;
    const QString title = tr("New %1").arg(kind->displayName().toLower());
    const auto made = std::make_shared<Id>();
    perform(
        tr("Add another like %1").arg(model->title),
        [id, title, made](Stores &stores) -> Result<void> {
            // Read here: what was being written in its form has been saved by now.
            LEVERARCH_ASSIGN(const Record now, stores.records().record(id));
            LEVERARCH_ASSIGN(*made, stores.records().add(newLike(now, title)));
            return {};
        },
        [this, made] { Q_EMIT added(*made); });
}

void RecordCommands::link(const QList<Id> &records)
{
    QString subject = countedRecords(m_desk, records);
    if (records.size() == 1) {
        const auto record = m_desk.caseFile().read().records().record(records.first());
        if (record.ok())
            subject = record->title;
    }
    auto *dialog = new AddLinkDialog(m_desk, records, subject, m_window);
    connect(&m_desk, &Desk::closing, dialog, &QDialog::reject);
    dialog->open();
}

void RecordCommands::setTrashed(const QList<Id> &records, bool trashed)
{
    const QString what = countedRecords(m_desk, records);
    perform(trashed ? tr("Put %1 in the bin").arg(what) : tr("Take %1 out of the bin").arg(what),
            [records, trashed](Stores &stores) -> Result<void> {
                for (const Id record : records) {
                    LEVERARCH_TRY(stores.records().setTrashed(record, trashed));
                    LEVERARCH_TRY(setRepliesTrashed(stores, record, trashed));
                }
                return {};
            });
}

void RecordCommands::putInInbox(const QList<Id> &documents)
{
    const auto papers = m_desk.caseFile().read().records().records(documents);
    if (!papers.ok()) {
        m_desk.showError(papers.error());
        return;
    }
    const NamedChange change = backToInboxChange(*papers);
    perform(change.label, change.change);
}

void RecordCommands::writeBriefing(Id consultation)
{
    const auto subject = m_desk.caseFile().read().records().record(consultation);
    if (!subject.ok()) {
        m_desk.showError(subject.error());
        return;
    }
    Record record;
    record.kind = QString::fromLatin1(Kind::briefing);
    record.title = subject->title;
    record.values.insert(QStringLiteral("consultation"), QVariant::fromValue(consultation));
    record.values.insert(QStringLiteral("dated"), QVariant::fromValue(UncertainDate::fromDate(
                                                      m_desk.clock().now().toLocalTime().date())));
    addRecord(tr("Write a briefing on %1").arg(subject->title), record, [this](Id id) {
        m_desk.goTo({id, 0, -1, 0, {}, {}});
    });
}

void RecordCommands::choosePack(const QList<Id> &documents)
{
    RecordQuery query;
    query.kinds = {QString::fromLatin1(Kind::pack)};
    m_desk.caseFile().readLater<QList<Record>>(
        this,
        [query](const Stores &stores) -> Result<QList<Record>> {
            LEVERARCH_ASSIGN(const QList<Id> ids, stores.records().find(query));
            return stores.records().records(ids.mid(0, packsOffered));
        },
        [this, documents](const Result<QList<Record>> &packs) {
            if (!packs.ok() || packs->isEmpty()) {
                addToNewPack(documents);
                return;
            }
            auto *menu = new QMenu(m_window);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            for (const Record &pack : *packs)
                menu->addAction(pack.title, this,
                                [this, documents, id = pack.id] { addToPack(documents, id); });
            menu->addSeparator();
            menu->addAction(tr("A new pack"), this, [this, documents] { addToNewPack(documents); });
            menu->popup(QCursor::pos());
        });
}

void RecordCommands::addToPack(const QList<Id> &documents, Id pack)
{
    perform(
        tr("Add %1 to a pack").arg(countedRecords(m_desk, documents)),
        [pack, documents](Stores &stores) { return appendToPack(stores, pack, documents); },
        [this, pack] {
            m_desk.goTo({pack, 0, -1, 0, {}, {}});
        });
}

void RecordCommands::addToNewPack(const QList<Id> &documents)
{
    Record record;
    record.kind = QString::fromLatin1(Kind::pack);
    record.title = tr("Evidence pack");
    const auto made = std::make_shared<Id>();
    perform(
        tr("Make a pack of %1").arg(countedRecords(m_desk, documents)),
        [record, documents, made](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(*made, stores.records().add(record));
            return appendToPack(stores, *made, documents);
        },
        [this, made] {
            m_desk.goTo({*made, 0, -1, 0, {}, {}});
        });
}

} // namespace LeverArch
