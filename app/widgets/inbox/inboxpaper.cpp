// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inbox/inboxpaper.h"

#include "casefile/casefile.h"
#include "widgets/look.h"
#include "widgets/paper/pagerenderer.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/paperbar.h"
#include "widgets/paper/paperloader.h"
#include "widgets/paper/papertexts.h"
#include "widgets/workspace.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace LeverArch {

InboxPaper::InboxPaper(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_view(new PageView(this)),
      m_bar(new PaperBar(*m_view, this)),
      m_message(Look::quietLabel({}, this)),
      m_stack(new QStackedWidget(this))
{
    m_view->setObjectName(QStringLiteral("inboxPages"));
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setMargin(Look::group);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_message);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_bar);
    connect(&workspace.caseFile(), &CaseFile::changed, this, &InboxPaper::caseFileChanged);
}

InboxPaper::~InboxPaper() = default;

std::unique_ptr<PaperLoader> InboxPaper::load(Id paper)
{
    auto loader = std::make_unique<PaperLoader>(m_workspace, paper, Id());
    loader->start();
    return loader;
}

void InboxPaper::show(Id paper, Id next)
{
    m_next = next;
    if (paper == m_paper) {
        if (m_shown)
            prepare();
        return;
    }
    m_paper = paper;
    m_place = {};
    m_shown = false;
    m_loader.reset();
    m_view->setPaper({}, {}, nullptr, nullptr);
    m_bar->refresh();
    say({});
    if (!paper)
        return;
    const bool prepared = m_prepared && m_preparedPaper == paper;
    m_loader = prepared ? std::move(m_prepared) : load(paper);
    m_prepared.reset();
    if (prepared)
        m_loader->disconnect(this);
    connect(m_loader.get(), &PaperLoader::described, this, &InboxPaper::describe);
    connect(m_loader.get(), &PaperLoader::opened, this, &InboxPaper::showPages);
    connect(m_loader.get(), &PaperLoader::failed, this,
            [this](const Error &error) { say(error.message); });
    if (prepared && m_loader->paper())
        describe();
    if (prepared && m_preparedOpen)
        showPages();
}

void InboxPaper::describe()
{
    if (!m_loader->paper()->pages.isEmpty())
        return;
    const QString note = m_loader->paper()->document.text("intake_note");
    say(note.isEmpty() ? tr("The pages of this paper could not be read. The file is kept as it was "
                            "received.")
                       : note);
    m_shown = true;
    prepare();
    Q_EMIT shown(m_paper);
}

void InboxPaper::showPages()
{
    const StoredPaper &paper = *m_loader->paper();
    m_view->setPaper(paper.document.title, paper.pages, m_loader->makeRenderer(),
                     m_loader->makeTexts());
    m_view->setFit(PageView::Fit::Width);
    m_bar->refresh();
    m_shown = true;
    showPlace(m_place);
    prepare();
    Q_EMIT shown(m_paper);
}

void InboxPaper::prepare()
{
    if (!m_next || (m_prepared && m_preparedPaper == m_next))
        return;
    m_preparedPaper = m_next;
    m_preparedOpen = false;
    m_prepared = load(m_next);
    connect(m_prepared.get(), &PaperLoader::opened, this, [this] { m_preparedOpen = true; });
    // If it cannot be read it is read again when it is looked at, and says why then.
    connect(m_prepared.get(), &PaperLoader::failed, this, [this] { m_preparedPaper = {}; });
}

void InboxPaper::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_stack->setCurrentIndex(sentence.isEmpty() ? 0 : 1);
    m_bar->setEnabled(sentence.isEmpty());
}

void InboxPaper::showPlace(const TextPlace &place)
{
    m_place = place;
    if (!m_shown || m_view->pageCount() == 0)
        return;
    if (place.page < 1 || place.page > m_view->pageCount()) {
        m_view->setFound({}, -1);
        return;
    }
    const Passage passage{place.page, place.start, place.length};
    m_view->showPassage(passage);
    m_view->goToPassage(passage);
}

void InboxPaper::caseFileChanged(const ChangeSet &change)
{
    // Recognised words, or pages put in another order: read it again.
    const auto isOther = [&change](const PaperLoader *loader, Id paper) {
        return (change.versions && change.records.contains(paper)) ||
               (loader && loader->paper() &&
                change.texts.contains(loader->paper()->version.original));
    };
    if (m_preparedPaper && isOther(m_prepared.get(), m_preparedPaper)) {
        m_prepared.reset();
        m_preparedPaper = {};
    }
    if (m_paper && isOther(m_loader.get(), m_paper))
        show(std::exchange(m_paper, Id()), m_next);
}

} // namespace LeverArch
