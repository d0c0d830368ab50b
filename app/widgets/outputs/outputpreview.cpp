// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/outputs/outputpreview.h"

#include "core/plural.h"
#include "models/issuemodel.h"
#include "models/roles.h"
#include "widgets/emptystate.h"
#include "widgets/look.h"
#include "widgets/paper/pagerenderer.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/paperbar.h"
#include "widgets/paper/papertexts.h"
#include "widgets/paper/workerpagesource.h"
#include "widgets/workspace.h"

#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace LeverArch {

OutputPreview::OutputPreview(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_view(new PageView(this)),
      m_bar(new PaperBar(*m_view, this)),
      m_status(Look::quietLabel({}, this)),
      m_stopped(Look::subheadingLabel({}, this)),
      m_issues(new QListView(this)),
      m_issueModel(new IssueModel(this)),
      m_middle(new QStackedWidget(this)),
      m_empty(new EmptyState(this))
{
    m_view->setObjectName(QStringLiteral("previewPages"));
    m_issues->setObjectName(QStringLiteral("outputIssues"));
    m_issues->setAccessibleName(tr("What needs looking at in this output"));
    m_issues->setModel(m_issueModel);
    m_issues->setWordWrap(true);
    m_issues->setFrameShape(QFrame::NoFrame);
    m_status->setObjectName(QStringLiteral("outputStatus"));
    m_status->setWordWrap(true);
    m_stopped->setContentsMargins(Look::gap, Look::gap, Look::gap, 0);
    m_middle->addWidget(m_empty);
    m_middle->addWidget(m_view);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_status->setContentsMargins(Look::gap, Look::half, Look::gap, Look::half);
    column->addWidget(m_stopped);
    column->addWidget(m_issues);
    column->addWidget(m_middle, 1);
    column->addWidget(m_status);
    column->addWidget(m_bar);
    showIssues({});

    connect(m_issues, &QListView::activated, this, &OutputPreview::open);
    connect(m_issues, &QListView::clicked, this, &OutputPreview::open);
    connect(m_empty, &EmptyState::pressed, this, &OutputPreview::invited);
}

void OutputPreview::addButton(QAction *action)
{
    m_bar->addButton(action);
}

void OutputPreview::setStatus(const QString &sentence)
{
    m_status->setText(sentence);
    m_status->setVisible(!sentence.isEmpty());
}

void OutputPreview::showWorking(const QString &sentence)
{
    // The worker is needed for the work itself.
    m_view->rest();
    setStatus(sentence);
    if (m_view->pageCount() == 0)
        m_empty->say(QStringLiteral("document-preview"), sentence);
}

void OutputPreview::showMade(const QString &name, const QString &checked, MadePaper made)
{
    showIssues(made.output.issues);
    if (made.output.stopped() || made.pages.isEmpty()) {
        m_empty->say(QStringLiteral("dialog-warning"),
                     tr("Nothing is made until the lines above are put right. Choose one to go to "
                        "its cause."));
        m_middle->setCurrentWidget(m_empty);
        m_view->setPaper(name, {}, nullptr, nullptr);
        m_bar->refresh();
        setStatus({});
        return;
    }
    const int at = m_view->verticalScrollBar()->value();
    auto renderer =
        std::make_unique<PageRenderer>(openInWorker(m_workspace.pageWorkers(), made.output.pdf, {}),
                                       [this](std::function<void()> work) {
                                           m_workspace.runApart(this, [work = std::move(work)] {
                                               work();
                                               return std::function<void()>([] {});
                                           });
                                       });
    auto texts = std::make_unique<PaperTexts>(
        [texts = std::move(made.texts)](QObject *, int page, auto then) {
            then(texts.value(page - 1));
        });
    m_middle->setCurrentWidget(m_view);
    m_view->setPaper(name, made.pages, std::move(renderer), std::move(texts));
    m_view->verticalScrollBar()->setValue(at);
    m_bar->refresh();
    setStatus(tr("%1. %2").arg(
        counted("Outputs", QT_TRANSLATE_NOOP("Outputs", "%n page(s)"), made.pages.size()),
        checked));
}

void OutputPreview::showProblem(const QString &sentence)
{
    setStatus({});
    m_empty->say(QStringLiteral("dialog-warning"), sentence);
    m_middle->setCurrentWidget(m_empty);
}

void OutputPreview::showInvitation(const QString &sentence, const QString &verb)
{
    m_empty->say(QStringLiteral("document-preview"), sentence, verb);
    m_middle->setCurrentWidget(m_empty);
    setStatus({});
}

void OutputPreview::showIssues(const QList<Issue> &issues)
{
    m_issueModel->setIssues(QStringLiteral("output"), issues);
    const bool stopped = std::any_of(issues.begin(), issues.end(), [](const Issue &issue) {
        return issue.severity == Issue::Severity::Fault;
    });
    m_stopped->setText(stopped ? tr("This cannot leave yet") : tr("To look at before it leaves"));
    m_stopped->setVisible(!issues.isEmpty());
    m_issues->setVisible(!issues.isEmpty());
    // Faults may take half the page, because there are no pages then; warnings only a few lines.
    m_issuesAtOnce = stopped ? 10 : 3;
    fitIssues();
}

void OutputPreview::fitIssues()
{
    const int count = m_issueModel->rowCount();
    m_issues->setVerticalScrollBarPolicy(count > m_issuesAtOnce ? Qt::ScrollBarAlwaysOn
                                                                : Qt::ScrollBarAlwaysOff);
    m_issues->doItemsLayout(); // Long sentences take two lines in a narrow place.
    int height = 0;
    for (int row = 0; row < std::min(count, m_issuesAtOnce); ++row)
        height += m_issues->visualRect(m_issueModel->index(row, 0)).height();
    m_issues->setFixedHeight(height);
}

void OutputPreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitIssues();
}

void OutputPreview::open(const QModelIndex &index)
{
    const auto place = index.data(PlaceRole).value<Place>();
    if (place.record)
        m_workspace.goTo(place);
}

} // namespace LeverArch
