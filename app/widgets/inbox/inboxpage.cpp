// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inbox/inboxpage.h"

#include "casefile/casefile.h"
#include "casefile/filing.h"
#include "core/plural.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/inboxmodel.h"
#include "models/papertofile.h"
#include "models/recordtablemodel.h"
#include "models/sectionmodel.h"
#include "widgets/inbox/filingform.h"
#include "widgets/inbox/inboxcommands.h"
#include "widgets/inbox/inboxdesk.h"
#include "widgets/inbox/inboxlist.h"
#include "widgets/inbox/inboxpaper.h"
#include "widgets/inbox/paperremarks.h"
#include "widgets/inbox/reasonbar.h"
#include "widgets/look.h"
#include "widgets/workspace.h"

#include <QDragEnterEvent>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QShortcut>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

QStringList localPaths(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

InboxPage::InboxPage(Workspace &workspace, QWidget *parent)
    : TabPage(workspace, parent),
      m_model(new InboxModel(workspace.caseFile(), this)),
      m_papers(new PapersToFile(workspace.caseFile(), this)),
      m_commands(new InboxCommands(*this)),
      m_desk(new InboxDesk(workspace, m_model, *m_commands, this)),
      m_list(&m_desk->list()),
      m_form(&m_desk->form())
{
    setObjectName(key());
    setAcceptDrops(true);
    setFocusProxy(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_desk);
    connectCommands();
    const auto say = [this](const Error &error) { this->workspace().showError(error); };
    connect(&m_model->papers(), &RecordTableModel::loaded, this, &InboxPage::listLoaded);
    connect(&m_model->papers(), &RecordTableModel::failed, this, say);
    connect(m_papers, &PapersToFile::ready, this, &InboxPage::paperReady);
    connect(m_papers, &PapersToFile::failed, this, say);
    connect(m_list, &InboxList::choiceChanged, this, &InboxPage::choiceChanged);
    connect(m_form, &FilingForm::placeWanted, &m_desk->paper(), &InboxPaper::showPlace);
    connect(m_form, &FilingForm::changed, this, &InboxPage::refresh);
    connect(&workspace.caseFile(), &CaseFile::changed, this, &InboxPage::caseFileChanged);
    connect(m_desk, &InboxDesk::importWanted, this, [this] {
        if (QAction *import = this->workspace().command(QStringLiteral("case.import")))
            import->trigger();
    });
    refresh();
}

InboxPage::~InboxPage()
{
    disconnect(m_list, nullptr, this, nullptr); // Taken down, it says that nothing is chosen.
}

void InboxPage::refresh()
{
    const bool writable = !workspace().caseFile().isReadOnly();
    const bool any = writable && !m_list->chosen().isEmpty();
    const int likely = m_form->likelyCount();
    for (const char *id : {"inbox.file", "inbox.notNeeded"})
        m_commands->setEnabled(id, any);
    m_commands->setEnabled("inbox.repeat", any && !m_before.isEmpty());
    m_commands->setEnabled("inbox.take", any && m_list->chosen().size() == 1);
    QAction *take = m_commands->action("inbox.take");
    take->setText(likely > 0 ? tr("&Take what is likely (%1)").arg(likely)
                             : tr("&Take what is likely"));
    m_desk->setPosition(position());
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

void InboxPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localPaths(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void InboxPage::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    workspace().importFiles(localPaths(event->mimeData()));
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
    m_wanted = m_list->choose(place.record) ? Id() : place.record;
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
    return {QStringLiteral("record.open"), QStringLiteral("record.link"),
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

QString InboxPage::position() const
{
    const QList<Id> &ids = m_model->papers().ids();
    int number = 0;
    int count = 0;
    for (const Id id : ids) {
        if (m_leaving.contains(id))
            continue;
        ++count;
        if (id == m_list->current())
            number = count;
    }
    if (count == 0)
        return {};
    const QLocale locale;
    return number > 0 ? tr("%1 of %2").arg(locale.toString(number), locale.toString(count))
                      : locale.toString(count);
}

bool InboxPage::isReady() const
{
    return m_shown && m_papers->paper(m_shown);
}

// --- which paper is in front --------------------------------------------------------------------

void InboxPage::listLoaded()
{
    const QList<Id> &ids = m_model->papers().ids();
    m_leaving.removeIf([&ids](const Id id) { return !ids.contains(id); });
    m_desk->setEmpty(ids.isEmpty());
    if (m_list->choose(m_wanted))
        m_wanted = {};
    else if (m_list->chosen().isEmpty() && !ids.isEmpty())
        m_list->choose(m_list->current() ? m_list->current() : ids.first());
    refresh();
    // The one that comes next may be another now.
    if (m_shown)
        choiceChanged();
}

void InboxPage::choiceChanged()
{
    const QList<Id> chosen = m_list->chosen();
    const Id now = chosen.contains(m_list->current()) ? m_list->current() : chosen.value(0);
    const Id next = neighbour(now, 1);
    m_desk->paper().show(now, next);
    m_papers->want(now, next);
    const Id one = chosen.size() == 1 ? now : Id();
    const bool other = one != m_shown || !one;
    m_shown = one;
    if (other) {
        m_then = {};
        m_desk->reason().hide();
        const PaperToFile *paper = one ? m_papers->paper(one) : nullptr;
        if (paper)
            m_form->show(*paper);
        else if (chosen.size() > 1)
            m_form->showSeveral();
        else
            m_form->showNothing();
        m_desk->setRemark(chosen.size() > 1
                              ? tr("%1. What you write here goes to all of them.")
                                    .arg(counted("Kinds", "%n document(s)", chosen.size()))
                              : QString());
    }
    showRemarks();
    refresh();
    Q_EMIT selectionChanged();
}

void InboxPage::paperReady(Id id)
{
    const PaperToFile *paper = m_papers->paper(id);
    if (id != m_shown || !paper)
        return;
    if (m_form->isTouched())
        m_form->refresh(*paper);
    else
        m_form->show(*paper);
    showRemarks();
    refresh();
    if (m_then)
        std::exchange(m_then, {})();
}

void InboxPage::showRemarks()
{
    const PaperToFile *paper = m_shown ? m_papers->paper(m_shown) : nullptr;
    m_desk->remarks().setPaper(paper ? paper->row.record : Record());
}

void InboxPage::whenReady(std::function<void()> then)
{
    // A quick hand asks for what is offered before it has been read.
    if (m_shown && !m_papers->paper(m_shown)) {
        m_then = [before = std::move(m_then), then = std::move(then)] {
            if (before)
                before();
            then();
        };
    } else {
        then();
    }
}

Id InboxPage::neighbour(Id paper, int step) const
{
    const QList<Id> &ids = m_model->papers().ids();
    for (qsizetype at = ids.indexOf(paper) + step; at >= 0 && at < ids.size(); at += step) {
        if (!m_leaving.contains(ids.at(at)))
            return ids.at(at);
    }
    return {};
}

void InboxPage::goOn(int step)
{
    if (const Id id = neighbour(m_list->current(), step))
        m_list->choose(id);
}

void InboxPage::caseFileChanged(const ChangeSet &change)
{
    // What undo brings back is what the person wants to see next.
    constexpr qsizetype few = 20;
    if (change.action.kind == ActionInfo::Kind::Do || change.records.size() > few)
        return;
    for (const Record &record : recordsOf(change.records.values())) {
        if (record.text(Filing::field) != QLatin1String(Filing::inbox) || record.trashed)
            continue;
        m_leaving.remove(record.id);
        m_wanted = m_list->choose(record.id) ? Id() : record.id;
    }
}

// --- filing -------------------------------------------------------------------------------------

void InboxPage::connectCommands()
{
    connect(m_commands, &InboxCommands::file, this, &InboxPage::file);
    connect(m_commands, &InboxCommands::takeLikely, this, &InboxPage::takeLikely);
    connect(m_commands, &InboxCommands::notNeeded, this, &InboxPage::askReason);
    connect(m_commands, &InboxCommands::repeat, this,
            [this] { whenReady([this] { m_form->repeat(m_before); }); });
    connect(m_commands, &InboxCommands::previous, this, [this] { goOn(-1); });
    connect(m_commands, &InboxCommands::next, this, [this] { goOn(1); });
    connect(m_commands, &InboxCommands::typeChosen, this,
            [this](const QString &type) { whenReady([this, type] { m_form->chooseType(type); }); });
    connect(m_list, &InboxList::enterPressed, m_form, &FilingForm::goToFirst);
    connect(m_list, &InboxList::deletePressed, this, &InboxPage::askReason);
    connect(m_list, &QAbstractItemView::doubleClicked, this, [this] {
        workspace().goTo({m_list->current(), 0, -1, 0, {}, {}});
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &InboxPage::showMenu);
    connect(&m_desk->reason(), &ReasonBar::given, this, &InboxPage::setAside);
    connect(&m_desk->reason(), &ReasonBar::declined, this,
            [this] { m_list->setFocus(Qt::OtherFocusReason); });
    auto *back = new QShortcut(Qt::Key_Escape, m_form);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
}

void InboxPage::takeLikely()
{
    whenReady([this] {
        if (m_form->takeLikely() == 0)
            workspace().say(tr("Nothing that is likely was found in this paper."));
        m_desk->paper().showPlace({});
    });
}

void InboxPage::file()
{
    whenReady([this] { m_form->whenSettled([this] { fileNow(); }); });
}

QList<Record> InboxPage::recordsOf(const QList<Id> &papers) const
{
    constexpr qsizetype few = 50; // Of more, nobody is told the titles.
    if (papers.size() <= few) {
        const auto records = workspace().caseFile().read().records().records(papers);
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

void InboxPage::fileNow()
{
    const QList<Id> papers = m_list->chosen();
    if (papers.isEmpty())
        return;
    m_before = m_form->repeated();
    perform(fileChange(recordsOf(papers), m_form->facts()), papers);
}

void InboxPage::askReason()
{
    const QList<Id> papers = m_list->chosen();
    if (papers.isEmpty() || workspace().caseFile().isReadOnly())
        return;
    const auto records = recordsOf(papers.mid(0, 1));
    const QString what = papers.size() == 1 && !records.isEmpty()
                             ? tr("“%1”").arg(records.first().title)
                             : counted("InboxPage", "%n paper(s)", papers.size());
    const PaperToFile *paper = m_papers->paper(papers.first());
    m_desk->reason().ask(what, paper ? paper->reasons : QStringList());
}

void InboxPage::setAside(const QString &reason)
{
    const QList<Id> papers = m_list->chosen();
    perform(notNeededChange(recordsOf(papers), reason), papers);
}

void InboxPage::perform(const NamedChange &change, const QList<Id> &papers)
{
    for (const Id paper : papers)
        m_leaving.insert(paper);
    workspace().caseFile().actLater(change.label, change.change, this,
                                    [this, papers](const Result<ActionInfo> &done) {
                                        if (!done.ok())
                                            failed(done.error(), papers);
                                    });
    // The next one is in front at once; the list hears of it when it is written.
    Id next = neighbour(papers.last(), 1);
    if (!next)
        next = neighbour(papers.first(), -1);
    if (!m_list->choose(next))
        m_list->clearSelection();
    m_list->setFocus(Qt::OtherFocusReason);
    refresh();
}

void InboxPage::failed(const Error &error, const QList<Id> &papers)
{
    for (const Id paper : papers)
        m_leaving.remove(paper);
    m_list->choose(papers.first());
    workspace().showError(error, {papers.first(), 0, -1, 0, {}, {}});
    refresh();
}

} // namespace LeverArch
