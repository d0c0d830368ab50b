// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/search/searchpage.h"

#include "casefile/casefile.h"
#include "widgets/emptystate.h"
#include "widgets/look.h"
#include "widgets/search/hitdelegate.h"
#include "widgets/search/hitmodel.h"
#include "widgets/search/hitplace.h"
#include "widgets/workspace.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace LeverArch {

SearchPage::SearchPage(Workspace &workspace, QWidget *parent)
    : TabPage(workspace, parent),
      m_words(new QLineEdit(this)),
      m_total(Look::quietLabel({}, this)),
      m_list(new QListView(this)),
      m_middle(new QStackedWidget(this)),
      m_empty(new EmptyState(this)),
      m_hits(new HitModel(workspace.caseFile(), this))
{
    setObjectName(QStringLiteral("searchPage"));
    m_words->setObjectName(QStringLiteral("searchWords"));
    m_words->setPlaceholderText(tr("Search papers, letters, counts, quotations …"));
    m_words->setAccessibleName(tr("Words to search for"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_total->setObjectName(QStringLiteral("searchTotal"));
    m_list->setObjectName(QStringLiteral("searchHits"));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_hits);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFrameShape(QFrame::NoFrame);
    m_middle->addWidget(m_empty);
    m_middle->addWidget(m_list);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(Look::group, Look::group, Look::group, Look::gap);
    top->setSpacing(Look::half);
    top->addWidget(m_words);
    top->addWidget(m_total);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_middle, 1);
    setFocusProxy(m_words);

    connect(m_words, &QLineEdit::textChanged, m_hits, &HitModel::setWords);
    connect(m_hits, &HitModel::answered, this, &SearchPage::showAnswer);
    connect(m_hits, &HitModel::failed, this,
            [this](const Error &error) { this->workspace().showError(error); });
    connect(m_list, &QListView::activated, this, &SearchPage::open);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TabPage::selectionChanged);
    showAnswer();
}

SearchPage::~SearchPage()
{
    m_opening.cancel();
}

QString SearchPage::key() const
{
    return QStringLiteral("search");
}

QString SearchPage::title() const
{
    return tr("Search");
}

QIcon SearchPage::icon() const
{
    return Look::icon(QStringLiteral("edit-find"));
}

Place SearchPage::place() const
{
    Place place;
    place.field = m_words->text();
    return place;
}

bool SearchPage::goTo(const Place &place)
{
    if (!place.field.isEmpty())
        searchFor(place.field);
    return true;
}

QList<Id> SearchPage::selectedRecords() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? QList<Id>{m_hits->hit(current.row()).record} : QList<Id>();
}

void SearchPage::findHere()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void SearchPage::searchFor(const QString &words)
{
    m_words->setText(words);
    findHere();
}

void SearchPage::showAnswer()
{
    const bool typed = !m_hits->words().isEmpty();
    const bool found = m_hits->rowCount() > 0;
    m_middle->setCurrentIndex(found ? 1 : 0);
    if (!typed) {
        m_total->clear();
        m_empty->say(QStringLiteral("edit-find"),
                     tr("Type words to find them in every paper and every record. Words in "
                        "\"double quotes\" must stand together; -word leaves out."));
    } else if (!found) {
        m_total->clear();
        m_empty->say(QStringLiteral("edit-find"),
                     tr("Nothing has all of these words. Try fewer, or the beginning of one."));
    } else {
        m_total->setText(m_hits->isTotalExact() ? tr("%L1 found").arg(m_hits->total())
                                                : tr("More than %L1 found").arg(m_hits->total()));
        m_list->setCurrentIndex(m_hits->index(0));
        m_list->scrollToTop();
    }
}

// From the line one goes through the finds without leaving it: arrows move, Enter opens.
bool SearchPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_words || event->type() != QEvent::KeyPress)
        return TabPage::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const int row = m_list->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up: {
        const int next = row + (key->key() == Qt::Key_Down ? 1 : -1);
        if (next >= 0 && next < m_hits->rowCount())
            m_list->setCurrentIndex(m_hits->index(next));
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        open(m_list->currentIndex());
        return true;
    default:
        return false;
    }
}

void SearchPage::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const SearchHit &hit = m_hits->hit(index.row());
    if (hit.page > 0) {
        openOnPage(hit);
        return;
    }
    Place place;
    place.record = hit.record;
    workspace().goTo(place);
}

void SearchPage::openOnPage(const SearchHit &hit)
{
    m_opening.cancel();
    m_opening = Cancellation();
    workspace().caseFile().readLater<Place>(
        this,
        [hit, words = m_hits->words()](const Stores &stores) {
            return placeOfHit(stores, hit, words);
        },
        [this](const Result<Place> &answer) {
            if (answer.ok())
                workspace().goTo(*answer);
            else
                workspace().showError(answer.error());
        },
        m_opening);
}

} // namespace LeverArch
