// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/outputs/packpage.h"

#include "casefile/casefile.h"
#include "core/plural.h"
#include "domain/kind.h"
#include "models/roles.h"
#include "outputs/pack.h"
#include "widgets/look.h"
#include "widgets/outputs/packmodel.h"
#include "widgets/quietedit.h"
#include "widgets/quietheader.h"
#include "widgets/recordpicker.h"
#include "widgets/workspace.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

OutputPage::Words packWords()
{
    return {QLatin1String(Kind::pack),
            PackPage::tr("&Pack"),
            PackPage::tr("Putting the pack together"),
            PackPage::tr("Export PDF …"),
            QStringLiteral("export-pack"),
            PackPage::tr("Save the pack"),
            PackPage::tr("Pack saved as %1."),
            PackPage::tr("Note of the export of %1"),
            PackPage::tr("Its numbers, index and links agree with its pages.")};
}

} // namespace

PackPage::PackPage(Workspace &workspace, Id pack, QWidget *parent)
    : OutputPage(workspace, pack, packWords(), parent),
      m_model(new PackModel(workspace.caseFile(), pack, this)),
      m_tree(new QTreeView),
      m_count(Look::quietLabel({}, this)),
      m_picker(new RecordPicker(workspace.caseFile(), {QLatin1String(Kind::document)}, false))
{
    setObjectName(QStringLiteral("packPage"));
    m_tree->setObjectName(QStringLiteral("packTree"));
    m_tree->setAccessibleName(tr("Sections and papers of the pack"));
    m_tree->setModel(m_model);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setDragDropMode(QAbstractItemView::DragDrop);
    m_tree->setDefaultDropAction(Qt::MoveAction);
    m_tree->setDropIndicatorShown(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    makeQuietHeader(m_tree->header());
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(PackModel::TitleColumn, QHeaderView::Stretch);
    for (const int column : {PackModel::PagesColumn, PackModel::CountColumn})
        m_tree->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    makeActions();
    setPanel(makePanel());

    connect(m_model, &PackModel::loaded, this, [this] {
        m_tree->expandAll();
        restoreSelection();
        showCount();
        if (std::exchange(m_naming, false))
            nameLastSection();
    });
    connect(m_model, &PackModel::modelAboutToBeReset, this, &PackPage::keepSelection);
    connect(m_model, &PackModel::failed, this, [this](const Error &error) {
        m_naming = false;
        this->workspace().showError(error, place());
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TabPage::selectionChanged);
    connect(m_picker, &RecordPicker::picked, this, [this](Id document) {
        if (!document)
            return;
        m_model->addPapers({document}, -1, -1);
        m_picker->setRecord({}, {});
    });
}

QWidget *PackPage::makePanel()
{
    auto *panel = new QWidget;
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(Look::gap, Look::half, Look::gap, Look::half);
    buttons->setSpacing(Look::half);
    for (QAction *action : std::as_const(m_treeActions))
        buttons->addWidget(Look::flatButton(action, panel));
    buttons->addStretch(1);
    m_picker->edit()->setPlaceholderText(tr("Add a paper by its title, or drag papers here"));
    m_picker->edit()->setAccessibleName(tr("Add a paper to the pack"));
    m_picker->setObjectName(QStringLiteral("packPicker"));
    auto *add = new QHBoxLayout;
    add->setContentsMargins(Look::group, Look::half, Look::group, Look::half);
    add->addWidget(m_picker, 1);
    m_count->setObjectName(QStringLiteral("packCount"));
    m_count->setContentsMargins(Look::group, Look::half, Look::group, Look::gap);

    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(buttons);
    column->addWidget(m_tree, 1);
    column->addLayout(add);
    column->addWidget(m_count);
    panel->setMinimumWidth(280);
    return panel;
}

void PackPage::makeActions()
{
    const auto treeAction = [this](const char *name, const char *icon, const QString &text,
                                   const QKeySequence &key, const std::function<void()> &does) {
        QAction *action = addPageAction(name, icon, text, key, does);
        removeAction(action);
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setEnabled(!workspace().caseFile().isReadOnly());
        m_tree->addAction(action);
        m_treeActions.append(action);
    };
    treeAction("pack.addSection", "folder-new", tr("New section"),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [this] {
                   m_naming = true;
                   m_model->addSection();
               });
    treeAction("pack.up", "go-up", tr("Up"), QKeySequence(Qt::ALT | Qt::Key_Up),
               [this] { m_model->step(chosen(), -1); });
    treeAction("pack.down", "go-down", tr("Down"), QKeySequence(Qt::ALT | Qt::Key_Down),
               [this] { m_model->step(chosen(), 1); });
    treeAction("pack.remove", "list-remove", tr("Take out"), QKeySequence(QKeySequence::Delete),
               [this] { m_model->remove(chosen()); });
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QModelIndexList PackPage::chosen() const
{
    return m_tree->selectionModel()->selectedRows();
}

QList<Id> PackPage::selectedRecords() const
{
    QList<Id> documents;
    for (const QModelIndex &index : chosen()) {
        if (const Id document = index.data(RecordRole).value<Id>())
            documents.append(document);
    }
    return documents.isEmpty() ? OutputPage::selectedRecords() : documents;
}

OutputMaker PackPage::maker() const
{
    return [pack = record()](const Stores &stores, WorkerPool &workers, const Clock &clock,
                             Progress &progress, Cancellation cancellation) {
        return makePack(stores, workers, clock, pack, progress, std::move(cancellation));
    };
}

void PackPage::refresh()
{
    m_model->load();
}

void PackPage::showCount()
{
    const PackOutline &outline = m_model->outline();
    m_count->setText(outline.lineCount() == 0
                         ? tr("Nothing in this pack yet. Add papers by their titles, or drag them "
                              "here from the table.")
                         : tr("%1 in %2, and the index")
                               .arg(counted("Outputs", QT_TRANSLATE_NOOP("Outputs", "%n page(s)"),
                                            outline.pageCount()),
                                    counted("Outputs", QT_TRANSLATE_NOOP("Outputs", "%n line(s)"),
                                            outline.lineCount())));
}

void PackPage::nameLastSection()
{
    const QModelIndex last = m_model->index(m_model->rowCount() - 1, PackModel::TitleColumn);
    if (!last.isValid())
        return;
    m_tree->setFocus();
    m_tree->setCurrentIndex(last);
    m_tree->edit(last);
}

void PackPage::keepSelection()
{
    m_selected.clear();
    for (const QModelIndex &index : chosen())
        m_selected.append(m_model->idAt(index));
}

void PackPage::restoreSelection()
{
    QItemSelection selection;
    for (const Id id : std::as_const(m_selected)) {
        const QModelIndex index = m_model->indexOf(id);
        if (index.isValid())
            selection.select(index, index.siblingAtColumn(PackModel::ColumnCount - 1));
    }
    m_tree->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!selection.isEmpty())
        m_tree->selectionModel()->setCurrentIndex(selection.first().topLeft(),
                                                  QItemSelectionModel::NoUpdate);
}

} // namespace LeverArch
