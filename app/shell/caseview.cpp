// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/caseview.h"

#include "casefile/casefile.h"
#include "casefile/filing.h"
#include "domain/kind.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/sectionmodel.h"
#include "outputs/branchidentity.h"
#include "shell/pages.h"
#include "widgets/branchdialog.h"
#include "widgets/inbox/inboxpage.h"
#include "widgets/ledgerpage.h"
#include "widgets/look.h"
#include "widgets/recordspage.h"
#include "widgets/workspace.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

constexpr qsizetype spotsKept = 100;

const PageFactory *factoryFor(const QString &kind)
{
    for (const PageFactory &page : allPages()) {
        if (page.kind == kind)
            return &page;
    }
    return nullptr;
}

bool waitsInInbox(const Record &record)
{
    return record.kind == QLatin1String(Kind::document) && !record.trashed &&
           record.text("filing") == QLatin1String(Filing::inbox);
}

} // namespace

CaseView::CaseView(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_tabs(new QTabWidget(this)),
      m_sections(new QStackedWidget(this))
{
    m_tabs->setDocumentMode(true);
    m_tabs->setMovable(false);
    m_tabs->setTabsClosable(true);
    m_tabs->setTabBarAutoHide(true);
    m_tabs->tabBar()->setElideMode(Qt::ElideRight);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->addTab(m_sections, QString());
    for (const QTabBar::ButtonPosition side : {QTabBar::LeftSide, QTabBar::RightSide})
        m_tabs->tabBar()->setTabButton(0, side, nullptr); // The section stays.
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);
    // So that records can be dragged from a list into a pack that stands in another tab.
    m_tabs->tabBar()->setChangeCurrentOnDrag(true);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &CaseView::closeTab);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        Q_EMIT currentPageChanged();
        Q_EMIT selectionChanged();
    });
}

TabPage *CaseView::currentPage() const
{
    if (sectionInFront())
        return qobject_cast<TabPage *>(m_sections->currentWidget());
    return qobject_cast<TabPage *>(m_tabs->currentWidget());
}

bool CaseView::sectionInFront() const
{
    return m_tabs->currentIndex() == 0;
}

QString CaseView::section() const
{
    const auto *page = qobject_cast<TabPage *>(m_sections->currentWidget());
    return page ? page->key().section(QLatin1Char('/'), 1) : QString();
}

void CaseView::adopt(TabPage *page)
{
    connect(page, &TabPage::selectionChanged, this, [this, page] {
        if (page == currentPage())
            Q_EMIT selectionChanged();
    });
    connect(page, &TabPage::titleChanged, this, [this, page] { retitle(page); });
    connect(page, &TabPage::leaving, this, [this, page] {
        if (page == currentPage())
            leave();
    });
}

TabPage *CaseView::sectionPage(const QString &key)
{
    if (TabPage *page = m_sectionPages.value(key))
        return page;
    TabPage *page = nullptr;
    if (key == SectionModel::inboxKey()) {
        page = new InboxPage(m_workspace, m_sections);
    } else if (key == SectionModel::importsKey()) {
        page = new LedgerPage(m_workspace, m_sections);
    } else if (key == SectionModel::binKey() || findKind(key)) {
        auto *records = new RecordsPage(m_workspace, key, m_sections);
        connect(records, &RecordsPage::clearTagsRequested, this, &CaseView::clearTagsRequested);
        page = records;
    } else {
        return nullptr;
    }
    m_sectionPages.insert(key, page);
    m_sections->addWidget(page);
    adopt(page);
    return page;
}

void CaseView::showSection(const QString &key)
{
    // The first page made stands in front by itself, but has not been brought: the section list and
    // the tab do not know it yet.
    const bool made = !m_sectionPages.contains(key);
    TabPage *page = sectionPage(key);
    if (!page || (!made && page == currentPage()))
        return;
    if (page != currentPage())
        leave();
    bring(page);
}

void CaseView::bring(TabPage *page)
{
    const bool isSection = m_sections->indexOf(page) >= 0;
    if (isSection) {
        m_sections->setCurrentWidget(page);
        applyTags();
        m_tabs->setTabText(0, page->title());
        m_tabs->setTabIcon(0, page->icon());
        m_tabs->setCurrentIndex(0);
        Q_EMIT sectionShown(section());
    } else {
        m_tabs->setCurrentWidget(page);
    }
    Q_EMIT currentPageChanged();
    Q_EMIT selectionChanged();
}

TabPage *CaseView::pageByKey(const QString &key)
{
    const QString sectionPrefix = QStringLiteral("section/");
    if (key.startsWith(sectionPrefix))
        return sectionPage(key.mid(sectionPrefix.size()));
    for (int i = 1; i < m_tabs->count(); ++i) {
        auto *page = qobject_cast<TabPage *>(m_tabs->widget(i));
        if (page && page->key() == key)
            return page;
    }
    return nullptr;
}

TabPage *CaseView::openPage(const QString &kind, Id record)
{
    const PageFactory *factory = factoryFor(kind);
    if (!factory)
        return nullptr;
    const QString key = record ? kind + QLatin1Char('/') + record.toString() : kind;
    if (TabPage *page = pageByKey(key))
        return page;
    TabPage *page = factory->make(m_workspace, record, m_tabs);
    m_tabs->addTab(page, page->icon(), page->title());
    retitle(page);
    adopt(page);
    return page;
}

void CaseView::retitle(TabPage *page)
{
    constexpr int letters = 34;
    const int index = m_tabs->indexOf(page);
    if (index <= 0)
        return;
    const QString title = page->title();
    m_tabs->setTabText(
        index, fontMetrics()
                   .elidedText(title, Qt::ElideMiddle, fontMetrics().averageCharWidth() * letters)
                   .replace(QLatin1Char('&'), QLatin1String("&&")));
    m_tabs->setTabToolTip(index, title);
    m_tabs->setTabIcon(index, page->icon());
    if (page == currentPage())
        Q_EMIT currentPageChanged();
}

Place CaseView::placeOnPage(const Record &record) const
{
    if (record.kind == QLatin1String(Kind::annotation))
        return {record.reference("document"), 0, -1, 0, {}, {}, record.id};
    const Stores &stores = m_workspace.caseFile().read();
    const auto anchors = stores.anchors().anchorsOf(record.id);
    if (!anchors.ok() || anchors->isEmpty())
        return {};
    const Anchor &anchor = anchors->first();
    const auto version = stores.documents().version(anchor.version);
    if (!version.ok())
        return {};
    return {version->document, anchor.page, anchor.start, anchor.length, {}, {}};
}

void CaseView::goTo(const Place &wanted)
{
    if (!wanted.record) {
        if (!wanted.filePath.isEmpty())
            showSection(SectionModel::importsKey());
        else if (wanted.field == QLatin1String(BranchSetting::name))
            (new BranchDialog(m_workspace, this))->open();
        return;
    }
    const auto record = m_workspace.caseFile().read().records().record(wanted.record);
    if (!record.ok()) {
        m_workspace.showError(record.error());
        return;
    }
    Place place = wanted;
    QString kind = record->kind;
    if (standsOnPage(kind) && wanted.field.isEmpty()) {
        place = placeOnPage(*record);
        kind = place.record ? QString::fromLatin1(Kind::document) : QString();
    }
    const bool opens = !record->trashed && wanted.field.isEmpty() && factoryFor(kind);
    if (!opens) {
        showRecord(wanted.record, wanted.field);
        return;
    }
    TabPage *page = openPage(kind, place.record);
    leave();
    bring(page);
    page->goTo(place);
    // Whoever opens a paper means to turn its pages next.
    if (page->focusProxy())
        page->setFocus(Qt::OtherFocusReason);
}

void CaseView::showRecord(Id id, const QString &field)
{
    const auto record = m_workspace.caseFile().read().records().record(id);
    if (!record.ok()) {
        m_workspace.showError(record.error());
        return;
    }
    // Whoever is filing what came in goes on filing: a paper that waits is shown there.
    if (field.isEmpty() && waitsInInbox(*record) && sectionInFront() &&
        section() == SectionModel::inboxKey()) {
        currentPage()->goTo({id, 0, -1, 0, {}, {}});
        return;
    }
    TabPage *page = sectionPage(record->trashed ? SectionModel::binKey() : record->kind);
    if (!page)
        return;
    leave();
    if (page != currentPage())
        bring(page);
    page->goTo({id, 0, -1, 0, {}, {}});
    Q_EMIT recordShown(id, field);
}

void CaseView::searchFor(const QString &words)
{
    TabPage *page = openPage(QStringLiteral("search"), {});
    if (!page)
        return;
    leave();
    bring(page);
    page->goTo({{}, 0, -1, 0, words, {}});
}

CaseView::Spot CaseView::here() const
{
    const TabPage *page = currentPage();
    return page ? Spot{page->key(), page->place(), page->exactView()} : Spot{};
}

void CaseView::leave()
{
    const Spot spot = here();
    if (spot.page.isEmpty() || (!m_past.isEmpty() && m_past.last() == spot))
        return;
    m_past.append(spot);
    if (m_past.size() > spotsKept)
        m_past.removeFirst();
    m_future.clear();
    Q_EMIT wayChanged();
}

void CaseView::travel(const Spot &spot)
{
    TabPage *page = pageByKey(spot.page);
    if (!page) {
        const QStringList parts = spot.page.split(QLatin1Char('/'));
        page = openPage(parts.first(), Id(parts.value(1).toLongLong()));
    }
    if (!page)
        return;
    bring(page);
    page->goTo(spot.place);
    if (!spot.view.isEmpty())
        page->returnTo(spot.view);
    Q_EMIT wayChanged();
}

void CaseView::back()
{
    if (m_past.isEmpty())
        return;
    m_future.append(here());
    travel(m_past.takeLast());
}

void CaseView::forward()
{
    if (m_future.isEmpty())
        return;
    m_past.append(here());
    travel(m_future.takeLast());
}

void CaseView::setTagFilter(const TagFilter &filter, const QString &words)
{
    m_tags = filter;
    m_tagWords = words;
    applyTags();
}

void CaseView::applyTags()
{
    if (auto *page = qobject_cast<RecordsPage *>(m_sections->currentWidget()))
        page->setTagFilter(m_tags, m_tagWords);
}

void CaseView::closeTab(int index)
{
    auto *page = qobject_cast<TabPage *>(m_tabs->widget(index));
    if (index <= 0 || !page || !page->aboutToClose())
        return;
    m_tabs->removeTab(index);
    page->deleteLater();
}

void CaseView::closeCurrentTab()
{
    closeTab(m_tabs->currentIndex());
}

bool CaseView::aboutToClose()
{
    for (int i = 1; i < m_tabs->count(); ++i) {
        auto *page = qobject_cast<TabPage *>(m_tabs->widget(i));
        if (page && !page->aboutToClose())
            return false;
    }
    return true;
}

QString CaseView::takesBack() const
{
    const TabPage *page = currentPage();
    return page ? page->takesBack() : QString();
}

QStringList CaseView::lostOnClosing() const
{
    QStringList lost;
    for (const TabPage *page : findChildren<TabPage *>())
        lost.append(page->lostOnClosing());
    lost.removeAll(QString());
    return lost;
}

} // namespace LeverArch
