// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison/comparisondialog.h"

#include "casefile/casefile.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/stores.h"
#include "widgets/comparison/differencemodel.h"
#include "widgets/look.h"
#include "widgets/paper/pagerenderer.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/paperloader.h"
#include "widgets/paper/papertexts.h"
#include "widgets/workspace.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

QAction *keyed(QDialog *dialog, const char *name, const QString &text, const char *keys)
{
    auto *action = new QAction(text, dialog);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(QKeySequence::listFromString(QLatin1String(keys),
                                                      QKeySequence::PortableText));
    dialog->addAction(action);
    return action;
}

} // namespace

ComparisonDialog::ComparisonDialog(Workspace &workspace, Id before, Id after, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_summary(Look::quietLabel(tr("Comparing the words …"), this)),
      m_list(new QListView(this)),
      m_model(new DifferenceModel(this))
{
    setObjectName(QStringLiteral("comparison"));
    setWindowTitle(tr("Compare the words"));
    const QSize wanted(1240, 780);
    resize(parent ? wanted.boundedTo(parent->window()->size()) : wanted);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    auto *papers = new QWidget(splitter);
    auto *row = new QHBoxLayout(papers);
    row->setContentsMargins({});
    row->setSpacing(Look::gap);
    makeSide(m_before, before, DifferenceOverlay::Style::Removed, *row);
    makeSide(m_after, after, DifferenceOverlay::Style::Added, *row);
    splitter->addWidget(makeList());
    splitter->addWidget(papers);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({300, 900});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Look::gap);
    column->addWidget(splitter, 1);
    column->addWidget(buttons);
    m_list->setFocus();
    read();
}

ComparisonDialog::~ComparisonDialog()
{
    for (Side *side : {&m_before, &m_after})
        side->view->removeOverlay(side->overlay.get());
}

void ComparisonDialog::makeSide(Side &side, Id version, DifferenceOverlay::Style style,
                                QBoxLayout &row)
{
    const bool removed = style == DifferenceOverlay::Style::Removed;
    side.version = version;
    side.title = Look::subheadingLabel({}, this);
    side.title->setTextFormat(Qt::PlainText);
    side.title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    side.view = new PageView(this);
    side.view->setAccessibleName(removed ? tr("The earlier paper") : tr("The later paper"));
    side.overlay = std::make_unique<DifferenceOverlay>(*side.view, style);
    side.view->addOverlay(side.overlay.get());
    auto *column = new QVBoxLayout;
    column->setSpacing(Look::half);
    column->addWidget(side.title);
    column->addWidget(Look::quietLabel(
        removed ? tr("Struck through: not in the later paper") : tr("Underlined: put in"), this));
    column->addWidget(side.view, 1);
    row.addLayout(column, 1);
}

QWidget *ComparisonDialog::makeList()
{
    auto *left = new QWidget(this);
    m_list->setModel(m_model);
    m_list->setObjectName(QStringLiteral("differences"));
    m_list->setAccessibleName(tr("What differs"));
    m_list->setWordWrap(true);
    m_list->setUniformItemSizes(false);
    m_list->setSpacing(2);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_summary->setObjectName(QStringLiteral("summary"));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    showDifference(current.row());
            });
    auto *steps = new QHBoxLayout;
    const auto button = [&](const char *name, const QString &text, const char *keys, int by) {
        QAction *action = keyed(this, name, text, keys);
        connect(action, &QAction::triggered, this, [this, by] { step(by); });
        QToolButton *made = Look::flatButton(action, left);
        made->setToolButtonStyle(Qt::ToolButtonTextOnly);
        made->setToolTip(tr("%1 (%2)").arg(
            text, action->shortcut().toString(QKeySequence::NativeText)));
        steps->addWidget(made);
    };
    button("comparison.previous", tr("Previous"), "[; Shift+F3", -1);
    button("comparison.next", tr("Next"), "]; F3", 1);
    steps->addStretch(1);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(Look::gap);
    column->addWidget(Look::subheadingLabel(tr("What differs"), left));
    column->addWidget(m_summary);
    column->addWidget(m_list, 1);
    column->addLayout(steps);
    return left;
}

void ComparisonDialog::read()
{
    m_workspace.caseFile().readLater<PaperComparison>(
        this,
        [before = m_before.version, after = m_after.version](const Stores &stores) {
            return comparePapers(stores, before, after);
        },
        [this](const Result<PaperComparison> &answer) {
            if (answer.ok())
                receive(*answer);
            else
                m_summary->setText(answer.error().message);
        },
        m_reading.renew());
}

void ComparisonDialog::receive(const PaperComparison &comparison)
{
    setWindowTitle(tr("Compare “%1” with “%2”").arg(comparison.before.title, comparison.after.title));
    m_summary->setText(comparison.summary);
    QList<Passage> removed;
    QList<Passage> added;
    for (const PaperDifference &one : comparison.differences) {
        removed += one.beforePlaces;
        added += one.afterPlaces;
    }
    m_before.overlay->setPlaces(removed);
    m_after.overlay->setPlaces(added);
    openSide(m_before, comparison.before);
    openSide(m_after, comparison.after);
    m_model->setDifferences(comparison.differences);
    Q_EMIT compared();
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
}

void ComparisonDialog::openSide(Side &side, const ComparedPaper &paper)
{
    side.title->setText(paper.title);
    side.title->setToolTip(paper.title);
    side.loader = new PaperLoader(m_workspace, paper.version.document, paper.version.id, this);
    connect(side.loader, &PaperLoader::opened, this, [this, &side, name = paper.title] {
        side.view->setPaper(name, side.loader->paper()->pages, side.loader->makeRenderer(),
                            side.loader->makeTexts());
        showDifference(m_list->currentIndex().row());
    });
    connect(side.loader, &PaperLoader::failed, this,
            [this](const Error &error) { m_summary->setText(error.message); });
    side.loader->start();
}

void ComparisonDialog::step(int by)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = (m_list->currentIndex().row() + by + count) % count;
    m_list->setCurrentIndex(m_model->index(row));
}

void ComparisonDialog::showDifference(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const PaperDifference &one = m_model->at(row);
    goTo(m_before, one.beforePlaces);
    goTo(m_after, one.afterPlaces);
}

void ComparisonDialog::goTo(Side &side, const QList<Passage> &places)
{
    side.overlay->setCurrent(places);
    side.view->updateOverlays();
    if (!places.isEmpty() && places.first().page <= side.view->pageCount()) {
        Passage first = places.first();
        first.length = std::max(first.length, 1);
        side.view->goToPassage(first);
    }
}

ComparisonDialog *ComparisonDialog::ofVersions(Workspace &workspace, Id document, QWidget *parent)
{
    const auto versions = workspace.caseFile().read().documents().versionsOf(document);
    if (versions.ok() && versions->size() > 1)
        return new ComparisonDialog(workspace, versions->at(versions->size() - 2).id,
                                    versions->last().id, parent);
    if (versions.ok())
        workspace.say(tr("This paper has one version, so there is none before it."));
    else
        workspace.showError(versions.error());
    return nullptr;
}

ComparisonDialog *ComparisonDialog::ofPapers(Workspace &workspace, Id before, Id after,
                                             QWidget *parent)
{
    const DocumentStore &documents = workspace.caseFile().read().documents();
    const auto old = documents.versionsOf(before);
    const auto now = documents.versionsOf(after);
    if (old.ok() && now.ok() && !old->isEmpty() && !now->isEmpty())
        return new ComparisonDialog(workspace, old->last().id, now->last().id, parent);
    workspace.say(tr("There is no paper to compare with."));
    return nullptr;
}

} // namespace LeverArch
