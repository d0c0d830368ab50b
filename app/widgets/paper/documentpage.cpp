// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/documentpage.h"

#include "casefile/casefile.h"
#include "casefile/quoting.h"
#include "domain/kind.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/stores.h"
#include "widgets/paper/findbar.h"
#include "widgets/paper/outlineview.h"
#include "widgets/paper/pagerenderer.h"
#include "widgets/paper/pageselection.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/paperbar.h"
#include "widgets/paper/paperfinder.h"
#include "widgets/paper/paperpane.h"
#include "widgets/paper/papertexts.h"
#include "widgets/paper/selectionbar.h"
#include "widgets/paper/thumbnailmodel.h"
#include "widgets/paper/workerpagesource.h"
#include "widgets/workspace.h"
#include "worker/workerpool.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace LeverArch {

DocumentPage::DocumentPage(Workspace &workspace, Id document, QWidget *parent)
    : TabPage(workspace, parent),
      m_document(document),
      m_title(tr("Paper")),
      m_pane(new PaperPane(this))
{
    setObjectName(QStringLiteral("documentPage"));
    CaseFile &file = workspace.caseFile();
    m_finder = new PaperFinder(
        [this, &file](QObject *context, const QString &words, auto then, Cancellation cancel) {
            if (!m_paper)
                return;
            file.readLater<QList<Passage>>(
                context,
                [paper = *m_paper, words](const Stores &stores) {
                    return findInPaper(stores, paper, words);
                },
                std::move(then), std::move(cancel));
        },
        this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pane);
    setFocusProxy(m_pane);
    makeActions();

    PageView &view = m_pane->view();
    connect(&view, &PageView::selectionChanged, this, &DocumentPage::showSelectionState);
    connect(&view, &PageView::markActivated, this, [this](Id excerpt) {
        m_excerpt = excerpt;
        Q_EMIT selectionChanged();
    });
    connect(m_pane, &PaperPane::jumped, this, &TabPage::placeChanged);
    FindBar &bar = m_pane->findBar();
    connect(&bar, &FindBar::wordsChanged, this,
            [this](const QString &words) { m_finder->find(words, m_pane->view().currentPage()); });
    connect(&bar, &FindBar::nextWanted, m_finder, &PaperFinder::next);
    connect(&bar, &FindBar::previousWanted, m_finder, &PaperFinder::previous);
    connect(&bar, &FindBar::closed, this, &DocumentPage::closeFind);
    connect(m_finder, &PaperFinder::changed, this, &DocumentPage::showFound);
    connect(m_finder, &PaperFinder::failed, this,
            [this](const Error &error) { this->workspace().showError(error, place()); });
    connect(&file, &CaseFile::changed, this, &DocumentPage::caseFileChanged);
    load();
}

DocumentPage::~DocumentPage()
{
    m_reading.cancel();
}

QString DocumentPage::key() const
{
    return QStringLiteral("document/") + m_document.toString();
}

QString DocumentPage::title() const
{
    return m_title;
}

QIcon DocumentPage::icon() const
{
    return QIcon::fromTheme(QStringLiteral("text-x-generic"));
}

Place DocumentPage::place() const
{
    Place here;
    here.record = m_document;
    here.page = m_pane->view().currentPage();
    return here;
}

QList<Id> DocumentPage::selectedRecords() const
{
    return {m_excerpt ? m_excerpt : m_document};
}

QAction *DocumentPage::addPageAction(const char *name, const char *icon, const QString &text,
                                     const QKeySequence &key, const std::function<void()> &does)
{
    auto *action = new QAction(QIcon::fromTheme(QLatin1String(icon)), text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    const QString shown = key.toString(QKeySequence::NativeText);
    action->setToolTip(shown.isEmpty() ? text : tr("%1 (%2)").arg(text, shown));
    connect(action, &QAction::triggered, this, does);
    m_actions.append(action);
    return action;
}

void DocumentPage::makeActions()
{
    PageView &view = m_pane->view();
    m_quote = addPageAction("paper.quote", "format-text-blockquote", tr("Quote"),
                            QKeySequence(Qt::Key_Q), [this] { quote(); });
    QAction *copyWords = addPageAction("paper.copy", "edit-copy", tr("Copy"),
                                       QKeySequence(QKeySequence::Copy), [this] { copy(false); });
    QAction *copyCited =
        addPageAction("paper.copyWithSource", "edit-copy", tr("Copy with source"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copy(true); });
    m_selectionActions = {m_quote, copyWords, copyCited};
    addPageAction("paper.goToPage", "go-jump", tr("Go to page …"),
                  QKeySequence(Qt::CTRL | Qt::Key_G), [this] { m_pane->bar().askForPage(); });
    addPageAction("paper.findNext", "go-down", tr("Find next"), QKeySequence(Qt::Key_F3),
                  [this] { m_finder->next(); });
    addPageAction("paper.findPrevious", "go-up", tr("Find previous"),
                  QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { m_finder->previous(); });
    addPageAction("paper.zoomIn", "zoom-in", tr("Larger"), QKeySequence(QKeySequence::ZoomIn),
                  [&view] { view.zoomBy(1.25); });
    addPageAction("paper.zoomOut", "zoom-out", tr("Smaller"), QKeySequence(QKeySequence::ZoomOut),
                  [&view] { view.zoomBy(0.8); });
    addPageAction("paper.lifeSize", "zoom-original", tr("Life size"),
                  QKeySequence(Qt::CTRL | Qt::Key_0), [&view] { view.setZoom(1); });
    addPageAction("paper.fitWidth", "zoom-fit-width", tr("Fit width"),
                  QKeySequence(Qt::CTRL | Qt::Key_1),
                  [&view] { view.setFit(PageView::Fit::Width); });
    addPageAction("paper.fitPage", "zoom-fit-page", tr("Fit page"),
                  QKeySequence(Qt::CTRL | Qt::Key_2),
                  [&view] { view.setFit(PageView::Fit::Page); });
    for (QAction *action : std::as_const(m_actions)) {
        // A single letter is a command only on the pages themselves, never where text is typed.
        if (action == m_quote) {
            action->setShortcutContext(Qt::WidgetShortcut);
            view.addAction(action);
        } else {
            addAction(action);
        }
    }
    m_pane->bar().addButton(m_quote);
    new SelectionBar(view, m_selectionActions);
    showSelectionState();
}

void DocumentPage::showSelectionState()
{
    const PageSelection *selection = m_pane->view().selection();
    const bool some = selection && !selection->isEmpty();
    for (QAction *action : std::as_const(m_selectionActions))
        action->setEnabled(some);
    if (workspace().caseFile().isReadOnly())
        m_quote->setEnabled(false);
    m_quote->setToolTip(some ? tr("Keep these words as a quotation (Q)")
                             : tr("Select words on the page, then press Quote (Q)"));
}

// --- loading ------------------------------------------------------------------------------------

void DocumentPage::load()
{
    workspace().caseFile().readLater<StoredPaper>(
        this, [document = m_document](const Stores &stores) { return readPaper(stores, document); },
        [this](Result<StoredPaper> answer) {
            if (answer.ok())
                showPaper(std::move(*answer));
            else
                m_pane->setMessage(answer.error().message);
        },
        m_reading);
}

void DocumentPage::showPaper(StoredPaper paper)
{
    m_paper = std::move(paper);
    m_title = m_paper->document.title;
    Q_EMIT titleChanged();
    if (m_paper->pages.isEmpty()) {
        const QString note = m_paper->document.text("intake_note");
        m_pane->setMessage(note.isEmpty() ? tr("The pages of this paper could not be read. The "
                                               "file is kept as it was received.")
                                          : note);
        Q_EMIT loaded();
        return;
    }
    loadBytes();
}

// The view appears with the bytes, not before: until then there is nothing to draw pages from.
void DocumentPage::loadBytes()
{
    CaseFile &file = workspace().caseFile();
    const Id original = m_paper->version.original;
    file.readLater<SharedBytes>(
        this, [original](const Stores &stores) { return readOriginalBytes(stores, original); },
        [this, &file, original](Result<SharedBytes> answer) {
            if (!answer.ok()) {
                m_pane->setMessage(answer.error().message);
                workspace().showError(answer.error(), place());
                return;
            }
            auto renderer = std::make_unique<PageRenderer>(
                openInWorker(workspace().pageWorkers(), *answer, m_paper->version.password),
                [this](std::function<void()> work) {
                    workspace().runApart(this, [work = std::move(work)] {
                        work();
                        return std::function<void()>([] {});
                    });
                });
            auto texts = std::make_unique<PaperTexts>(
                [this, &file, original](QObject *context, int page, auto then) {
                    file.readLater<PageText>(
                        context,
                        [original, page](const Stores &stores) {
                            return stores.pages().text(original, page);
                        },
                        std::move(then), m_reading);
                });
            m_pane->view().setPaper(m_title, m_paper->pages, std::move(renderer), std::move(texts));
            m_pane->bar().refresh();
            loadThumbnails();
            loadMarks();
            loadOutline(*answer);
            if (const auto pending = std::exchange(m_pendingPlace, {}))
                goTo(*pending);
            Q_EMIT loaded();
        },
        m_reading);
}

void DocumentPage::loadThumbnails()
{
    m_pane->thumbnails().setPaper(m_paper->pages, [this](QObject *context, int page,
                                                         std::function<void(QImage)> then) {
        workspace().caseFile().readLater<QImage>(
            context,
            [original = m_paper->version.original, page](const Stores &stores) -> Result<QImage> {
                LEVERARCH_ASSIGN(const QByteArray kept, stores.pages().thumbnail(original, page));
                return QImage::fromData(kept);
            },
            [then](Result<QImage> answer) { then(answer.ok() ? *answer : QImage()); }, m_reading);
    });
}

void DocumentPage::loadOutline(const SharedBytes &pdf)
{
    WorkerPool &workers = workspace().pageWorkers();
    runApart<Result<QList<OutlineEntry>>>(
        workspace(), this,
        [&workers, pdf, password = m_paper->version.password,
         stop = m_reading]() -> Result<QList<OutlineEntry>> {
            if (stop.isCancelled())
                return QList<OutlineEntry>();
            LEVERARCH_ASSIGN(const auto session, workers.open(pdf, password, stop));
            if (!session->facts().hasOutline)
                return QList<OutlineEntry>();
            return session->outline();
        },
        [this](const Result<QList<OutlineEntry>> &answer) {
            // A paper whose contents cannot be read is shown without; its pages say if they fail.
            if (answer.ok() && !answer->isEmpty()) {
                m_pane->outline().setEntries(*answer);
                m_pane->setHasOutline(true);
            }
        });
}

void DocumentPage::loadMarks()
{
    workspace().caseFile().readLater<PageMarks>(
        this, [paper = *m_paper](const Stores &stores) { return readExcerptMarks(stores, paper); },
        [this](const Result<PageMarks> &answer) {
            if (answer.ok())
                m_pane->view().setMarks(*answer);
            else
                workspace().showError(answer.error(), place());
        },
        m_reading);
}

void DocumentPage::caseFileChanged(const ChangeSet &change)
{
    if (!m_paper || m_paper->pages.isEmpty())
        return;
    if (change.kinds.contains(QLatin1String(Kind::excerpt)) ||
        change.kinds.contains(QLatin1String(Kind::inspectionExcerpt)))
        loadMarks();
    if (change.records.contains(m_document)) {
        workspace().caseFile().readLater<StoredPaper>(
            this,
            [document = m_document](const Stores &stores) { return readPaper(stores, document); },
            [this](const Result<StoredPaper> &answer) {
                if (!answer.ok())
                    return;
                m_paper->document = answer->document;
                m_title = answer->document.title;
                Q_EMIT titleChanged();
            },
            m_reading);
    }
}

// --- going and finding --------------------------------------------------------------------------

bool DocumentPage::goTo(const Place &place)
{
    if (place.record != m_document)
        return false;
    PageView &view = m_pane->view();
    if (view.pageCount() == 0) {
        m_pendingPlace = place;
        return true;
    }
    if (place.page < 1)
        return true;
    if (place.start < 0 || place.length <= 0) {
        view.goToPage(place.page);
        return true;
    }
    const Passage passage{place.page, place.start, place.length};
    view.goToPassage(passage);
    view.showPassage(passage);
    return true;
}

void DocumentPage::findHere()
{
    const PageSelection *selection = m_pane->view().selection();
    if (selection && !selection->isEmpty() && selection->ranges().size() == 1)
        m_pane->findBar().setWords(selection->text().left(80));
    m_pane->findBar().open();
}

void DocumentPage::closeFind()
{
    m_pane->findBar().hide();
    m_finder->find({}, 1);
    m_pane->view().setFocus(Qt::OtherFocusReason);
}

void DocumentPage::showFound()
{
    PageView &view = m_pane->view();
    const QList<Passage> &places = m_finder->places();
    m_pane->findBar().setCount(m_finder->current() + 1,
                               m_finder->isLooking() ? -1 : int(places.size()));
    view.setFound(places, m_finder->current());
    if (m_finder->current() >= 0)
        view.goToPassage(places.at(m_finder->current()));
}

// --- what is done with selected words -----------------------------------------------------------

void DocumentPage::copy(bool withSource)
{
    const PageSelection *selection = m_pane->view().selection();
    if (!selection || selection->isEmpty())
        return;
    QString words = selection->text();
    if (withSource) {
        const QList<Passage> passages = selection->ranges();
        const int first = passages.first().page;
        words = withCitation(words, m_title, first, passages.last().page,
                             m_paper->pages.at(first - 1).label);
    }
    QGuiApplication::clipboard()->setText(words);
}

void DocumentPage::quote()
{
    PageSelection *selection = m_pane->view().selection();
    if (!selection || selection->isEmpty() || !m_paper)
        return;
    CaseFile &file = workspace().caseFile();
    const QuoteRequest request{m_document, m_paper->version.id, selection->ranges(), {}};
    const Result<QuoteDraft> draft = QuoteMaker(file.read()).draft(request);
    if (!draft.ok()) {
        workspace().showError(draft.error(), place());
        return;
    }
    auto made = std::make_shared<Id>();
    file.actLater(
        draft->label,
        [draft = *draft, made](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(*made, QuoteMaker::write(stores, draft));
            return {};
        },
        this,
        [this, made](const Result<ActionInfo> &done) {
            if (!done.ok()) {
                workspace().showError(done.error(), place());
                return;
            }
            m_pane->view().selection()->clear();
            m_excerpt = *made;
            workspace().say(tr("Quotation kept. It is shown at the right."));
            Q_EMIT selectionChanged();
            Q_EMIT quoted(*made);
        });
}

} // namespace LeverArch
