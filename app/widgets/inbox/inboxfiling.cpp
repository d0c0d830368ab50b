// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inbox/inboxfiling.h"

#include "casefile/casefile.h"
#include "casefile/filing.h"
#include "core/plural.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/papertofile.h"
#include "widgets/inbox/filingdoubts.h"
#include "widgets/inbox/filingform.h"
#include "widgets/inbox/inboxcommands.h"
#include "widgets/inbox/inboxdesk.h"
#include "widgets/inbox/inboxfront.h"
#include "widgets/inbox/inboxlist.h"
#include "widgets/inbox/inboxpaper.h"
#include "widgets/inbox/reasonbar.h"
#include "widgets/workspace.h"

namespace LeverArch {

InboxFiling::InboxFiling(Workspace &workspace, InboxFront &front, InboxDesk &desk,
                         const InboxCommands &commands, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_front(front),
      m_desk(desk),
      m_list(desk.list()),
      m_form(desk.form())
{
    connect(&commands, &InboxCommands::file, this, &InboxFiling::file);
    connect(&commands, &InboxCommands::takeLikely, this, &InboxFiling::takeLikely);
    connect(&commands, &InboxCommands::notNeeded, this, &InboxFiling::askReason);
    connect(&commands, &InboxCommands::repeat, this,
            [this] { m_front.whenReady([this] { m_form.repeat(m_before); }); });
    connect(&commands, &InboxCommands::typeChosen, this, [this](const QString &type) {
        m_front.whenReady([this, type] { m_form.chooseType(type); });
    });
    connect(&m_list, &InboxList::deletePressed, this, &InboxFiling::askReason);
    connect(&desk.reason(), &ReasonBar::given, this, &InboxFiling::setAside);
    connect(&desk.reason(), &ReasonBar::declined, this,
            [this] { m_list.setFocus(Qt::OtherFocusReason); });
    connect(&desk.reason(), &ReasonBar::closed, this, &InboxFiling::changed);
}

void InboxFiling::takeLikely()
{
    m_front.whenReady([this] {
        if (m_form.takeLikely() == 0)
            m_workspace.say(tr("Nothing that is likely was found in this paper."));
        m_desk.paper().showPlace({});
    });
}

bool InboxFiling::canTakeBack() const
{
    const QList<Id> papers = m_list.chosen();
    return papers.size() == 1 && m_front.read(papers.first()) && m_form.beforeTaking();
}

void InboxFiling::takeBack()
{
    if (!canTakeBack())
        return;
    const QVariantMap before = *m_form.beforeTaking();
    m_form.show(*m_front.read(m_list.chosen().first()));
    m_form.setDraft(before);
    m_workspace.say(tr("What was taken is only offered again."));
}

void InboxFiling::file()
{
    m_front.whenReady([this] { m_form.whenSettled([this] { fileNow(); }); });
}

void InboxFiling::fileNow()
{
    const QList<Id> papers = m_list.chosen();
    const FilingFacts facts = m_form.facts();
    if (papers.size() == 1)
        fileUnless(filingDoubt(facts, m_front.read(papers.first())));
    else if (!papers.isEmpty())
        m_workspace.caseFile().readLater<QList<Record>>(
            this, [papers](const Stores &stores) { return confidentialAmong(stores, papers); },
            [this, papers](const Result<QList<Record>> &confidential) {
                if (!confidential.ok())
                    m_workspace.showError(confidential.error());
                else if (m_list.chosen() == papers)
                    fileUnless(filingDoubt(m_form.facts(), *confidential));
            },
            m_looking.renew());
}

/// A doubt is asked about once; another one is another question.
void InboxFiling::fileUnless(const QString &doubt)
{
    const Asked now{m_list.chosen(), doubt};
    if (!doubt.isEmpty() && now != m_asked) {
        m_asked = now;
        m_workspace.say(tr("%1 File it once more to file it as it is.").arg(doubt));
        return;
    }
    m_asked = {};
    m_before = m_form.repeated();
    const QList<Record> records = recordsOf(now.papers);
    const FilingFacts facts = m_form.facts();
    sayFiled(records, facts.values);
    perform(fileChange(records, facts), now.papers);
}

void InboxFiling::sayFiled(const QList<Record> &papers, const QVariantMap &values)
{
    if (papers.isEmpty()) // Gone meanwhile, by an undo.
        return;
    if (papers.size() > 1) {
        m_workspace.say(counted("InboxFiling", "Filed %n paper(s).", papers.size()));
        return;
    }
    const Record &paper = papers.first();
    const QString title = values.value(QStringLiteral("title"), paper.title).toString();
    const bool typed = !values.value(QStringLiteral("type"), paper.text("type")).toString().isEmpty();
    m_workspace.say(typed ? tr("Filed “%1”.").arg(title)
                          : tr("Filed “%1” without a type.").arg(title));
}

void InboxFiling::askReason()
{
    const QList<Id> papers = m_list.chosen();
    if (papers.isEmpty() || m_workspace.caseFile().isReadOnly())
        return;
    const auto records = recordsOf(papers.mid(0, 1));
    const QString what = papers.size() == 1 && !records.isEmpty()
                             ? tr("“%1”").arg(records.first().title)
                             : counted("InboxFiling", "%n paper(s)", papers.size());
    const PaperToFile *paper = m_front.read(papers.first());
    m_form.closeLists();
    m_desk.reason().ask(papers, what, paper ? paper->reasons : QStringList());
    Q_EMIT changed();
}

void InboxFiling::setAside(const QString &reason)
{
    const QList<Id> papers = m_desk.reason().papers();
    m_workspace.say(counted("InboxFiling", "Set %n paper(s) aside as not needed.", papers.size()));
    perform(notNeededChange(recordsOf(papers), reason), papers);
}

QList<Record> InboxFiling::recordsOf(const QList<Id> &papers) const
{
    constexpr qsizetype few = 50; // Of more, nobody is told the titles.
    if (papers.size() <= few) {
        const auto records = m_workspace.caseFile().read().records().records(papers);
        if (records.ok())
            return *records;
    }
    QList<Record> records;
    for (const Id id : papers) {
        Record record;
        record.id = id;
        records.append(record);
    }
    return records;
}

void InboxFiling::perform(const NamedChange &change, const QList<Id> &papers)
{
    m_workspace.caseFile().actLater(
        change.label, change.change, this, [this, papers](const Result<ActionInfo> &done) {
            if (done.ok()) {
                m_front.forgetDrafts(papers);
                return;
            }
            m_front.comeBack(papers);
            m_workspace.showError(done.error(), {papers.first(), 0, -1, 0, {}, {}});
        });
    m_front.leave(papers);
}

} // namespace LeverArch
