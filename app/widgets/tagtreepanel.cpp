// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tagtreepanel.h"

#include "casefile/casefile.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "models/taglook.h"
#include "models/tagtreemodel.h"
#include "widgets/dialogs.h"
#include "widgets/look.h"
#include "widgets/tagtreeview.h"
#include "widgets/workspace.h"

#include <QActionGroup>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QToolButton>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

QIcon colourIcon(const QColor &colour)
{
    QPixmap picture(32, 32);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(picture.rect().adjusted(4, 4, -4, -4));
    return picture;
}

} // namespace

TagTreePanel::TagTreePanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_model(new TagTreeModel(workspace.caseFile(), this)),
      m_view(new TagTreeView(this)),
      m_words(Look::quietLabel({}, this)),
      m_filterLine(new QWidget(this)),
      m_empty(Look::quietLabel(tr("No tags yet. Select records and press T."), this))
{
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Tags"));

    auto *head = new QHBoxLayout;
    head->setContentsMargins(Look::gap, 0, Look::half, 0);
    auto *add = Look::flatButton(QStringLiteral("list-add"), tr("New tag"), this);
    add->setEnabled(!workspace.caseFile().isReadOnly());
    head->addWidget(Look::subheadingLabel(tr("Tags"), this), 1);
    head->addWidget(add);
    auto *filter = new QHBoxLayout(m_filterLine);
    filter->setContentsMargins(Look::gap, 0, Look::half, 0);
    auto *clear = Look::flatButton(QStringLiteral("edit-clear"), tr("Clear the tag filter"), this);
    filter->addWidget(m_words, 1);
    filter->addWidget(clear);
    m_filterLine->hide();
    m_empty->setContentsMargins(Look::gap, 0, Look::gap, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Look::gap, 0, 0);
    layout->setSpacing(Look::half);
    layout->addLayout(head);
    layout->addWidget(m_filterLine);
    layout->addWidget(m_empty);
    layout->addWidget(m_view, 1);

    connect(add, &QToolButton::clicked, this, [this] { newTag({}); });
    connect(clear, &QToolButton::clicked, m_model, &TagTreeModel::clearFilter);
    connect(m_view, &QTreeView::clicked, this,
            [this](const QModelIndex &index) { m_model->cycleUse(m_model->tagAt(index)); });
    connect(m_view, &TagTreeView::useWanted, this,
            [this](const QModelIndex &index) { m_model->cycleUse(m_model->tagAt(index)); });
    connect(m_view, &TagTreeView::removalWanted, this,
            [this](const QModelIndex &index) { remove(m_model->tagAt(index)); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &TagTreePanel::showMenu);
    connect(m_view, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { m_closed.insert(m_model->tagAt(index)); });
    connect(m_view, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { m_closed.remove(m_model->tagAt(index)); });
    connect(m_model, &TagTreeModel::loaded, this, &TagTreePanel::keepOpen);
    connect(m_model, &TagTreeModel::filterChanged, this, &TagTreePanel::filterChanged);
    connect(m_model, &TagTreeModel::failed, this,
            [this](const Error &error) { m_workspace.showError(error); });
}

void TagTreePanel::keepOpen()
{
    const QSet<Id> closed = m_closed;
    for (const Tag &tag : m_model->tree().tags())
        m_view->setExpanded(m_model->indexOf(tag.id), !closed.contains(tag.id));
    m_empty->setVisible(m_model->rowCount() == 0);
}

void TagTreePanel::filterChanged()
{
    const QString words = m_model->filterWords();
    m_words->setText(tr("Only %1").arg(words));
    m_filterLine->setVisible(!words.isEmpty());
}

void TagTreePanel::newTag(Id parent)
{
    const Tag *above = m_model->tree().tag(parent);
    m_workspace.dialogs().askText(
        this,
        {QStringLiteral("new-tag"),
         tr("New tag"),
         above ? tr("Name of the tag under %1").arg(above->name) : tr("Name of the tag"),
         {},
         false,
         tr("Add tag")},
        [this, path = m_model->tree().path(parent)](const QString &name) {
            const QString full = path.isEmpty() ? name : path + QLatin1Char('/') + name;
            perform(tr("Add tag %1").arg(full), [full](Stores &stores) -> Result<void> {
                const auto made = stores.tags().ensurePath(full);
                return made.ok() ? Result<void>() : Result<void>(made.error());
            });
        });
}

void TagTreePanel::rename(Id tag)
{
    m_view->setCurrentIndex(m_model->indexOf(tag));
    m_view->edit(m_model->indexOf(tag));
}

void TagTreePanel::recolour(Id id, const QString &colour)
{
    const Tag *tag = m_model->tree().tag(id);
    if (!tag)
        return;
    Tag coloured = *tag;
    coloured.colour = colour;
    perform(tr("Change colour of tag %1").arg(tag->name),
            [coloured](Stores &stores) { return stores.tags().update(coloured); });
}

void TagTreePanel::merge(Id from, Id into)
{
    const Tag *gone = m_model->tree().tag(from);
    const Tag *kept = m_model->tree().tag(into);
    if (!gone || !kept)
        return;
    perform(tr("Merge tag %1 into %2").arg(gone->name, kept->name),
            [from, into](Stores &stores) { return stores.tags().merge(from, into); });
}

void TagTreePanel::remove(Id id)
{
    const Tag *tag = m_model->tree().tag(id);
    if (!tag || m_workspace.caseFile().isReadOnly())
        return;
    // No question: undo brings it back, with everything that carried it.
    perform(tr("Delete tag %1").arg(tag->name),
            [id](Stores &stores) { return stores.tags().remove(id); });
}

void TagTreePanel::perform(const QString &label, std::function<Result<void>(Stores &)> change)
{
    m_workspace.caseFile().actLater(label, std::move(change), this,
                                    [this](const Result<ActionInfo> &done) {
                                        if (!done.ok())
                                            m_workspace.showError(done.error());
                                    });
}

void TagTreePanel::showMenu(const QPoint &at)
{
    const Id tag = m_model->tagAt(m_view->indexAt(at));
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool writable = !m_workspace.caseFile().isReadOnly();
    if (tag) {
        const std::pair<QString, TagUse> uses[] = {
            {tr("Only records with it (and)"), TagUse::All},
            {tr("Records with it or another (or)"), TagUse::Any},
            {tr("Only records without it (not)"), TagUse::None},
            {tr("Do not filter by it"), TagUse::Off}};
        auto *exclusive = new QActionGroup(menu);
        for (const auto &[text, use] : uses) {
            QAction *action =
                menu->addAction(text, this, [this, tag, use = use] { m_model->setUse(tag, use); });
            action->setCheckable(true);
            exclusive->addAction(action);
            action->setChecked(m_model->use(tag) == use);
        }
        menu->addSeparator();
    }
    if (writable)
        menu->addAction(Look::icon(QStringLiteral("list-add")),
                        tag ? tr("New tag under it…") : tr("New tag…"), this,
                        [this, tag] { newTag(tag); });
    if (writable && tag) {
        menu->addAction(Look::icon(QStringLiteral("edit-rename")), tr("Rename\tF2"), this,
                        [this, tag] { rename(tag); });
        fillColours(menu->addMenu(tr("Colour")), tag);
        fillMerge(menu->addMenu(tr("Merge into")), tag);
        menu->addAction(Look::icon(QStringLiteral("edit-delete")), tr("Delete\tDel"), this,
                        [this, tag] { remove(tag); });
    }
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void TagTreePanel::fillColours(QMenu *menu, Id tag)
{
    const QStringList names = {tr("Blue"),  tr("Orange"), tr("Green"), tr("Pink"),
                               tr("Olive"), tr("Violet"), tr("Red"),   tr("Grey")};
    for (int i = 0; i < tagColours().size(); ++i) {
        const QColor colour = tagColours().at(i);
        menu->addAction(colourIcon(colour), names.value(i), this,
                        [this, tag, colour] { recolour(tag, colour.name()); });
    }
    menu->addSeparator();
    menu->addAction(tr("As the program chooses"), this, [this, tag] { recolour(tag, {}); });
}

void TagTreePanel::fillMerge(QMenu *menu, Id tag)
{
    for (const Tag &other : m_model->tree().tags()) {
        if (!m_model->tree().isBelow(other.id, tag))
            menu->addAction(colourIcon(tagColour(other)), m_model->tree().path(other.id), this,
                            [this, tag, into = other.id] { merge(tag, into); });
    }
    menu->setEnabled(!menu->isEmpty());
}

} // namespace LeverArch
