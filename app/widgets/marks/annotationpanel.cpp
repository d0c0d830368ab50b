// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/marks/annotationpanel.h"

#include "models/roles.h"
#include "models/taglook.h"
#include "widgets/emptystate.h"
#include "widgets/look.h"
#include "widgets/marks/annotationdelegate.h"
#include "widgets/marks/annotationdesk.h"
#include "widgets/marks/meaningswatch.h"
#include "widgets/paper/pageview.h"
#include "widgets/workspace.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace LeverArch {

AnnotationPanel::AnnotationPanel(Workspace &workspace, AnnotationDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_desk(desk),
      m_filter(new AnnotationFilter(desk.model(), this)),
      m_count(Look::quietLabel({}, this)),
      m_text(new QLineEdit(this)),
      m_filterButton(new QToolButton(this)),
      m_order(new QComboBox(this)),
      m_list(new QTreeView(this)),
      m_empty(new EmptyState(this)),
      m_reply(new QLineEdit(this))
{
    setObjectName(QStringLiteral("marks"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Look::half, Look::half, Look::half, Look::half);
    column->setSpacing(Look::half);
    makeTop();
    makeList();
    makeBottom();
    connect(&desk, &AnnotationDesk::loaded, this, &AnnotationPanel::refresh);
    connect(&desk, &AnnotationDesk::selectionChanged, this, &AnnotationPanel::takeSelection);
    connect(&desk, &AnnotationDesk::commentWanted, this, [this](Id annotation) {
        editComment(annotation);
        m_asked = true;
    });
    connect(&desk, &AnnotationDesk::replyWanted, m_reply,
            [this] { m_reply->setFocus(Qt::ShortcutFocusReason); });
    // After the list's own answer to it, which is to take the keyboard itself.
    connect(m_list->itemDelegate(), &QAbstractItemDelegate::closeEditor, this, [this] {
        if (std::exchange(m_asked, false))
            backToPages();
    });
    refresh();
}

void AnnotationPanel::makeTop()
{
    m_text->setObjectName(QStringLiteral("marksText"));
    m_text->setPlaceholderText(tr("Find in marks"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->setClearButtonEnabled(true);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        AnnotationFilter::Wanted wanted = m_filter->wanted();
        wanted.text = text;
        want(wanted);
    });
    m_filterButton->setObjectName(QStringLiteral("marksFilter"));
    m_filterButton->setText(tr("Filter"));
    m_filterButton->setIcon(Look::icon(QStringLiteral("view-filter")));
    m_filterButton->setAutoRaise(true);
    m_filterButton->setPopupMode(QToolButton::InstantPopup);
    m_filterButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *menu = new QMenu(m_filterButton);
    connect(menu, &QMenu::aboutToShow, this, &AnnotationPanel::fillFilterMenu);
    m_filterButton->setMenu(menu);
    m_order->setObjectName(QStringLiteral("marksOrder"));
    m_order->setAccessibleName(tr("Order of the marks"));
    m_order->addItems({tr("By page"), tr("By date"), tr("By author"), tr("By meaning")});
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this](int order) { m_filter->setOrder(AnnotationFilter::Order(order)); });
    auto *row = new QHBoxLayout;
    row->addWidget(m_filterButton);
    row->addWidget(m_order);
    row->addStretch(1);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_text);
    column->addLayout(row);
    column->addWidget(m_count);
}

void AnnotationPanel::makeList()
{
    m_list->setObjectName(QStringLiteral("marksList"));
    m_list->setAccessibleName(tr("Marks on this paper"));
    m_list->setModel(m_filter);
    m_list->setHeaderHidden(true);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(m_desk.isReadOnly() ? QAbstractItemView::NoEditTriggers
                                                : QAbstractItemView::DoubleClicked |
                                                      QAbstractItemView::EditKeyPressed);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIndentation(Look::group);
    m_list->setRootIsDecorated(false);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setItemDelegate(new AnnotationDelegate(
        [this](const QModelIndex &index) {
            const Annotation *mark = m_desk.model().at(m_filter->mapToSource(index));
            return mark ? m_desk.model().meaning(*mark) : Meaning();
        },
        m_list));
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AnnotationPanel::giveSelection);
    connect(m_list, &QTreeView::customContextMenuRequested, this, &AnnotationPanel::showMenu);
    m_empty->say(QStringLiteral("draw-highlight"),
                 m_desk.isReadOnly()
                     ? tr("No marks on this paper.")
                     : tr("No marks yet. Select words and press H, or press A and draw a frame."));
    // The paper is what is read: the list takes what it is given.
    m_empty->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
}

void AnnotationPanel::makeBottom()
{
    m_reply->setObjectName(QStringLiteral("marksReply"));
    m_reply->setPlaceholderText(tr("Reply to the selected mark"));
    m_reply->setAccessibleName(m_reply->placeholderText());
    connect(m_reply, &QLineEdit::returnPressed, this, &AnnotationPanel::sendReply);
    layout()->addWidget(m_reply);
}

// --- filter -------------------------------------------------------------------------------------

void AnnotationPanel::addChoice(QMenu *menu, const QString &text, bool checked,
                                const AnnotationFilter::Wanted &wanted)
{
    QAction *action = menu->addAction(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")));
    action->setCheckable(true);
    action->setChecked(checked);
    connect(action, &QAction::triggered, this, [this, wanted, checked] {
        // Choosing what is chosen takes it off again: `wanted` then has it taken off already.
        Q_UNUSED(checked)
        want(wanted);
    });
}

void AnnotationPanel::fillFilterMenu()
{
    QMenu *menu = m_filterButton->menu();
    menu->clear();
    const AnnotationFilter::Wanted now = m_filter->wanted();
    const AnnotationModel &model = m_desk.model();
    const auto choice = [&](QMenu *into, const QString &text, auto member, const auto &value) {
        AnnotationFilter::Wanted wanted = now;
        const bool checked = wanted.*member == value;
        if (checked)
            wanted.*member = std::remove_reference_t<decltype(wanted.*member)>();
        else
            wanted.*member = value;
        addChoice(into, text, checked, wanted);
    };
    QMenu *styles = menu->addMenu(tr("Style"));
    for (int i = 0; i <= int(AnnotationStyle::Other); ++i)
        choice(styles, annotationStyleName(AnnotationStyle(i)), &AnnotationFilter::Wanted::style,
               std::optional(AnnotationStyle(i)));
    QMenu *meanings = menu->addMenu(tr("Meaning"));
    for (const Meaning &meaning : model.meanings()) {
        choice(meanings, meaning.name, &AnnotationFilter::Wanted::meaning, meaning.key);
        meanings->actions().constLast()->setIcon(meaningIcon(meaning));
    }
    QMap<QString, bool> names;
    QMap<QString, Id> tagged;
    for (const Annotation &annotation : model.annotations()) {
        if (!annotation.author.isEmpty())
            names.insert(annotation.author, true);
        for (const Tag &tag : model.tagsOf(annotation.id))
            tagged.insert(tag.name, tag.id);
    }
    QMenu *authors = menu->addMenu(tr("Author"));
    for (const QString &name : names.keys())
        choice(authors, name, &AnnotationFilter::Wanted::author, name);
    authors->setEnabled(!names.isEmpty());
    QMenu *tags = menu->addMenu(tr("Tag"));
    for (const auto &[name, id] : tagged.asKeyValueRange())
        choice(tags, name, &AnnotationFilter::Wanted::tag, id);
    tags->setEnabled(!tagged.isEmpty());
    choice(menu, tr("Only doubtful places"), &AnnotationFilter::Wanted::doubtful, true);
    menu->addSeparator();
    connect(menu->addAction(tr("Show all")), &QAction::triggered, this, [this] {
        m_text->clear();
        want({});
    });
}

void AnnotationPanel::want(const AnnotationFilter::Wanted &wanted)
{
    m_filter->setWanted(wanted);
    m_list->expandAll();
    showCount();
    takeSelection();
}

void AnnotationPanel::refresh()
{
    const bool any = m_desk.model().rowCount() > 0;
    m_list->setVisible(any || !m_desk.isLoaded());
    m_empty->setVisible(!any && m_desk.isLoaded());
    m_reply->setVisible(any && !m_desk.isReadOnly());
    m_list->expandAll();
    showCount();
    takeSelection();
}

void AnnotationPanel::showCount()
{
    const int all = m_desk.model().rowCount();
    const int shown = m_filter->shownMarks();
    AnnotationFilter::Wanted quiet = m_filter->wanted();
    quiet.text.clear();
    m_filterButton->setText(quiet == AnnotationFilter::Wanted() ? tr("Filter") : tr("Filtered"));
    m_count->setVisible(all > 0);
    m_count->setText(shown == all ? tr("%L1 marks").arg(all)
                                  : tr("%L1 of %L2 marks").arg(shown).arg(all));
}

// --- selection ----------------------------------------------------------------------------------

QModelIndex AnnotationPanel::shownIndex(Id annotation) const
{
    return m_filter->mapFromSource(m_desk.model().indexOf(annotation));
}

void AnnotationPanel::takeSelection()
{
    const QScopedValueRollback taking(m_taking, true);
    QItemSelection selection;
    QModelIndex first;
    for (const Id id : m_desk.selected()) {
        const QModelIndex index = shownIndex(id);
        if (index.isValid())
            selection.select(index, index);
        if (!first.isValid())
            first = index;
    }
    m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (first.isValid()) {
        m_list->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        m_list->scrollTo(first);
    }
    m_reply->setEnabled(m_desk.selected().size() == 1);
}

void AnnotationPanel::giveSelection()
{
    if (m_taking)
        return;
    QList<Id> ids;
    const QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    for (const QModelIndex &row : rows)
        ids.append(row.data(RecordRole).value<Id>());
    if (ids.size() == 1) {
        Q_EMIT leaving();
        m_desk.show(ids.first());
    } else {
        m_desk.select(ids);
    }
}

void AnnotationPanel::editComment(Id annotation)
{
    if (m_desk.isReadOnly())
        return;
    if (!shownIndex(annotation).isValid()) {
        m_text->clear();
        want({});
    }
    const QModelIndex index = shownIndex(annotation);
    if (!index.isValid())
        return;
    m_list->scrollTo(index);
    m_list->setCurrentIndex(index);
    m_list->edit(index);
}

void AnnotationPanel::find()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void AnnotationPanel::backToPages()
{
    m_desk.view().setFocus(Qt::OtherFocusReason);
}

void AnnotationPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        backToPages();
    else
        QWidget::keyPressEvent(event);
}

void AnnotationPanel::showMenu(const QPoint &at)
{
    const QList<Annotation> marks = m_desk.selectedAnnotations();
    if (marks.isEmpty())
        return;
    QMenu menu(this);
    QMenu *meanings = menu.addMenu(tr("Meaning"));
    for (const Meaning &meaning : m_desk.model().meanings())
        connect(meanings->addAction(meaningIcon(meaning), meaning.name), &QAction::triggered, this,
                [this, meaning] { m_desk.setMeaning(meaning); });
    QMenu *styles = menu.addMenu(tr("Turn into"));
    for (const AnnotationStyle style :
         {AnnotationStyle::Highlight, AnnotationStyle::Underline, AnnotationStyle::StrikeOut})
        connect(styles->addAction(annotationStyleName(style)), &QAction::triggered, this,
                [this, style] { m_desk.restyleSelected(style); });
    styles->setEnabled(std::any_of(marks.begin(), marks.end(), [](const Annotation &mark) {
        return marksWords(mark.style) && !mark.isReply();
    }));
    if (marks.size() == 1) {
        connect(menu.addAction(tr("Comment")), &QAction::triggered, this,
                [this, id = marks.first().id] { editComment(id); });
        connect(menu.addAction(tr("Reply")), &QAction::triggered, m_reply,
                [this] { m_reply->setFocus(Qt::OtherFocusReason); });
    }
    for (const char *command : {"record.tag", "record.link"}) {
        if (QAction *action = m_workspace.command(QLatin1String(command)))
            menu.addAction(action);
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Remove")), &QAction::triggered, this,
            [this] { m_desk.removeSelected(); });
    for (QAction *action : menu.actions())
        action->setEnabled(action->isEnabled() && !m_desk.isReadOnly());
    menu.exec(m_list->viewport()->mapToGlobal(at));
}

void AnnotationPanel::sendReply()
{
    if (m_desk.selected().size() != 1 || m_reply->text().trimmed().isEmpty())
        return;
    m_desk.reply(m_desk.selected().first(), m_reply->text());
    m_reply->clear();
}

} // namespace LeverArch
