// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inbox/inboxpage.h"

#include "casefile/casefile.h"
#include "core/plural.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/inboxmodel.h"
#include "models/sectionmodel.h"
#include "widgets/inbox/filingform.h"
#include "widgets/inbox/inboxcommands.h"
#include "widgets/inbox/inboxdesk.h"
#include "widgets/inbox/inboxfiling.h"
#include "widgets/inbox/inboxfront.h"
#include "widgets/inbox/inboxlist.h"
#include "widgets/inbox/inboxpaper.h"
#include "widgets/inbox/reasonbar.h"
#include "widgets/look.h"
#include "widgets/workspace.h"

#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

namespace LeverArch {

InboxPage::InboxPage(Workspace &workspace, QWidget *parent)
    : TabPage(workspace, parent), m_commands(new InboxCommands(*this))
{
    auto *model = new InboxModel(workspace.caseFile(), this);
    m_desk = new InboxDesk(workspace, model, *m_commands, this);
    m_list = &m_desk->list();
    m_form = &m_desk->form();
    m_front = new InboxFront(workspace, model, *m_desk, this);
    m_filing = new InboxFiling(workspace, *m_front, *m_desk, *m_commands, this);
    setObjectName(key());
    setFocusProxy(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_desk);
    connect(m_front, &InboxFront::changed, this, &InboxPage::refresh);
    connect(m_filing, &InboxFiling::changed, this, &InboxPage::refresh);
    connect(m_front, &InboxFront::choiceChanged, this, &InboxPage::selectionChanged);
    connect(m_front, &InboxFront::failed, this,
            [this](const Error &error) { this->workspace().showError(error); });
    connect(m_form, &FilingForm::placeWanted, &m_desk->paper(), &InboxPaper::showPlace);
    connect(m_form, &FilingForm::changed, this, &InboxPage::refresh);
    connect(m_desk, &InboxDesk::importWanted, this, [this] {
        if (QAction *import = this->workspace().command(QStringLiteral("case.import")))
            import->trigger();
    });
    connectKeys();
    refresh();
}

void InboxPage::connectKeys()
{
    connect(m_commands, &InboxCommands::previous, this, [this] { m_front->step(-1); });
    connect(m_commands, &InboxCommands::next, this, [this] { m_front->step(1); });
    connect(m_list, &InboxList::enterPressed, this,
            [this] { m_front->whenReady([this] { m_form->goToFirst(); }); });
    connect(m_list, &QAbstractItemView::doubleClicked, this, [this] {
        workspace().goTo({m_list->current(), 0, -1, 0, {}, {}});
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &InboxPage::showMenu);
    auto *back = new QShortcut(Qt::Key_Escape, m_form);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
}

InboxPage::~InboxPage()
{
    // Taken down, the list says that nothing is chosen.
    disconnect(m_list, nullptr, this, nullptr);
    disconnect(m_list, nullptr, m_front, nullptr);
}

void InboxPage::refresh()
{
    const bool asking = m_desk->reason().isVisibleTo(this);
    const bool any = !workspace().caseFile().isReadOnly() && !m_list->chosen().isEmpty();
    const int likely = m_form->likelyCount();
    // While it is asked why a paper is not needed, keys must not file it.
    m_commands->setFilingEnabled(any && !asking);
    if (!m_filing->hasBefore())
        m_commands->setEnabled("inbox.repeat", false);
    if (m_list->chosen().size() != 1)
        m_commands->setEnabled("inbox.take", false);
    QAction *take = m_commands->action("inbox.take");
    take->setText(likely > 0 ? tr("&Take what is likely (%1)").arg(likely)
                             : tr("&Take what is likely"));
    m_desk->setPosition(m_list->position());
    if (const bool could = m_filing->canTakeBack(); std::exchange(m_couldTakeBack, could) != could)
        Q_EMIT selectionChanged();
}

void InboxPage::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char *id : {"inbox.file", "inbox.notNeeded"})
        menu->addAction(m_commands->action(id));
    menu->addSeparator();
    for (const QString &id : sharedCommands()) {
        QAction *action = workspace().command(id);
        if (action && action->isEnabled())
            menu->addAction(action);
    }
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

// --- a page of the window -----------------------------------------------------------------------

QString InboxPage::key() const
{
    return QStringLiteral("section/") + SectionModel::inboxKey();
}

QString InboxPage::title() const
{
    return tr("Inbox");
}

QIcon InboxPage::icon() const
{
    return Look::icon(QStringLiteral("mail-folder-inbox"));
}

Place InboxPage::place() const
{
    return {m_list->current(), 0, -1, 0, {}, {}};
}

bool InboxPage::goTo(const Place &place)
{
    m_front->choose(place.record);
    return true;
}

QList<Id> InboxPage::selectedRecords() const
{
    return m_list->chosen();
}

bool InboxPage::focusField(const QString &field)
{
    return m_form->goToField(field);
}

QList<QAction *> InboxPage::pageActions() const
{
    return m_commands->menu();
}

QStringList InboxPage::sharedCommands() const
{
    return {QStringLiteral("record.open"),
            QStringLiteral("record.link"),
            QStringLiteral("record.arrange"),
            QStringLiteral("record.join"),
            QStringLiteral("record.compareBefore"),
            QStringLiteral("record.original"),
            QStringLiteral("record.bin")};
}

QString InboxPage::menuTitle() const
{
    return tr("&Inbox");
}

QStringList InboxPage::replacedKeys() const
{
    return {QStringLiteral("record.open"), QStringLiteral("record.bin")};
}

QString InboxPage::lostOnClosing() const
{
    constexpr qsizetype mostNamed = 3;
    const QList<Id> unfiled = m_front->unfiled();
    if (unfiled.isEmpty())
        return {};
    const auto titles = workspace().caseFile().read().records().titles(unfiled);
    if (!titles.ok() || unfiled.size() > mostNamed || unfiled.contains(Id()))
        return counted("InboxPage", "What you wrote of %n paper(s) in the inbox is not filed yet.",
                       unfiled.size());
    QStringList names;
    for (const Id paper : unfiled)
        names.append(tr("“%1”").arg(titles->value(paper)));
    return tr("What you wrote of %1 in the inbox is not filed yet.").arg(names.join(tr(", ")));
}

QString InboxPage::takesBack() const
{
    return m_filing->canTakeBack() ? tr("Taking what is likely") : QString();
}

void InboxPage::takeBack()
{
    m_filing->takeBack();
}

QString InboxPage::position() const
{
    return m_list->position();
}

bool InboxPage::isReady() const
{
    return m_front->isReady();
}

} // namespace LeverArch
