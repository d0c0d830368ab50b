// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/outputs/newoutput.h"

#include "casefile/casefile.h"
#include "core/clock.h"
#include "domain/documentversion.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/packstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "widgets/workspace.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString words(const char *text, int n = -1)
{
    return QCoreApplication::translate("NewOutput", text, nullptr, n);
}

/// Does it, then opens what was made.
void actAndOpen(Workspace &workspace, QObject *context, const QString &label,
                std::function<Result<Id>(Stores &)> make)
{
    auto made = std::make_shared<Id>();
    workspace.caseFile().actLater(
        label,
        [make = std::move(make), made](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(*made, make(stores));
            return {};
        },
        context,
        [&workspace, made](const Result<ActionInfo> &done) {
            if (done.ok())
                workspace.goTo({*made});
            else
                workspace.showError(done.error());
        });
}

Record outputRecord(const char *kind, const QString &title, Id consultation, const QDate &today)
{
    Record record;
    record.kind = QLatin1String(kind);
    record.title = title;
    record.values.insert(QStringLiteral("dated"),
                         QVariant::fromValue(UncertainDate::fromDate(today)));
    if (consultation)
        record.values.insert(QStringLiteral("consultation"), QVariant::fromValue(consultation));
    return record;
}

Result<void> append(Stores &stores, Id pack, const QList<Id> &documents)
{
    LEVERARCH_ASSIGN(QList<PackSection> sections, stores.packs().sections(pack));
    if (sections.isEmpty()) {
        PackSection first{{}, pack, 0, words("Papers")};
        LEVERARCH_ASSIGN(first.id, stores.packs().addSection(first));
        sections.append(first);
    }
    const Id section = sections.last().id;
    LEVERARCH_ASSIGN(const auto entries, stores.packs().entries(pack));
    int position = int(std::count_if(entries.begin(), entries.end(),
                                     [section](auto &entry) { return entry.section == section; }));
    for (const Id document : documents) {
        LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(document));
        if (versions.isEmpty()) {
            return Error{Error::Code::Invalid,
                         words("Only papers can be put into a pack. Choose documents."),
                         {}};
        }
        PackEntry entry;
        entry.section = section;
        entry.position = position++;
        entry.version = versions.last().id;
        LEVERARCH_TRY(stores.packs().addEntry(entry));
    }
    return {};
}

} // namespace

void beginBriefing(Workspace &workspace, QObject *context, Id consultation)
{
    actAndOpen(workspace, context, words("New briefing"),
               [consultation, today = workspace.clock().now().toLocalTime().date()](
                   Stores &stores) -> Result<Id> {
                   LEVERARCH_ASSIGN(const Record about, stores.records().record(consultation));
                   return stores.records().add(outputRecord(Kind::briefing,
                                                            words("Briefing: %1").arg(about.title),
                                                            consultation, today));
               });
}

void beginPack(Workspace &workspace, QObject *context, const QList<Id> &documents, Id consultation)
{
    actAndOpen(workspace, context, words("New pack"),
               [documents, consultation, today = workspace.clock().now().toLocalTime().date()](
                   Stores &stores) -> Result<Id> {
                   QString title = words("Evidence pack");
                   if (consultation) {
                       LEVERARCH_ASSIGN(const Record about, stores.records().record(consultation));
                       title = words("Evidence pack: %1").arg(about.title);
                   }
                   LEVERARCH_ASSIGN(const Id pack, stores.records().add(outputRecord(
                                                       Kind::pack, title, consultation, today)));
                   LEVERARCH_TRY(append(stores, pack, documents));
                   return pack;
               });
}

void addToPack(Workspace &workspace, QObject *context, Id pack, const QList<Id> &documents)
{
    if (documents.isEmpty())
        return;
    workspace.caseFile().actLater(
        words("Add %n paper(s) to the pack", int(documents.size())),
        [pack, documents](Stores &stores) { return append(stores, pack, documents); }, context,
        [&workspace](const Result<ActionInfo> &done) {
            if (!done.ok())
                workspace.showError(done.error());
        });
}

} // namespace LeverArch
