// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/paperdesk.h"

#include "casefile/casefile.h"
#include "core/plural.h"
#include "domain/kind.h"
#include "widgets/dialogs.h"
#include "widgets/marks/annotationdesk.h"
#include "widgets/marks/annotationpanel.h"
#include "widgets/marks/areapicture.h"
#include "widgets/marks/newversiondialog.h"
#include "widgets/marks/reviewdialog.h"
#include "widgets/paper/findbar.h"
#include "widgets/paper/outlineview.h"
#include "widgets/paper/pagerenderer.h"
#include "widgets/paper/pageselection.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/paperbar.h"
#include "widgets/paper/paperfinder.h"
#include "widgets/paper/paperloader.h"
#include "widgets/paper/paperpane.h"
#include "widgets/paper/paperprinting.h"
#include "widgets/paper/paperquoting.h"
#include "widgets/paper/papertexts.h"
#include "widgets/paper/readingpositions.h"
#include "widgets/workspace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>
#include <QVBoxLayout>

namespace LeverArch {

PaperDesk::PaperDesk(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_pane(new PaperPane(this))
{
    m_finder = new PaperFinder(
        [this](QObject *context, const QString &words, auto then, Cancellation cancel) {
            if (m_loader)
                m_loader->find(context, words, std::move(then), std::move(cancel));
        },
        this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pane);
    setFocusProxy(m_pane);
    connectPane();
    makeMarks();
    connect(&workspace.caseFile(), &CaseFile::changed, this, &PaperDesk::caseFileChanged);
}

PaperDesk::~PaperDesk()
{
    rememberPosition();
    delete m_markList;
    // What the pages are drawn from goes with the loader.
    view().setPaper({}, {}, nullptr, nullptr);
}

void PaperDesk::connectPane()
{
    connect(&view(), &PageView::selectionChanged, this, &PaperDesk::selectionChanged);
    connect(&view(), &PageView::markActivated, this, &PaperDesk::selectRecord);
    connect(&view(), &PageView::linkActivated, this, &PaperDesk::followLink);
    connect(m_pane, &PaperPane::leaving, this, &PaperDesk::leaving);
    FindBar &bar = m_pane->findBar();
    connect(&bar, &FindBar::wordsChanged, this,
            [this](const QString &words) { m_finder->find(words, view().currentPage()); });
    connect(&bar, &FindBar::nextWanted, this, &PaperDesk::findNext);
    connect(&bar, &FindBar::previousWanted, this, &PaperDesk::findPrevious);
    connect(&bar, &FindBar::closed, this, &PaperDesk::closeFind);
    connect(m_finder, &PaperFinder::changed, this, &PaperDesk::showFound);
    connect(m_finder, &PaperFinder::failed, this,
            [this](const Error &error) { m_workspace.showError(error, place()); });
}

void PaperDesk::makeMarks()
{
    m_marks = std::make_unique<AnnotationDesk>(m_workspace, view(), this);
    // What is asked for in the list is asked where it can be seen.
    for (const auto asked : {&AnnotationDesk::commentWanted, &AnnotationDesk::replyWanted})
        connect(m_marks.get(), asked, m_pane, [this] { m_pane->setMarkListShown(true); });
    m_markList = new AnnotationPanel(m_workspace, *m_marks, m_pane);
    m_pane->setMarkList(m_markList);
    connect(m_marks.get(), &AnnotationDesk::selectionChanged, this, [this] {
        if (!m_marks->selected().isEmpty())
            m_excerpt = {};
        Q_EMIT recordSelected();
    });
    connect(m_markList, &AnnotationPanel::leaving, this, &PaperDesk::leaving);
}

QList<Id> PaperDesk::selectedRecords() const
{
    if (!m_marks->selected().isEmpty())
        return m_marks->selected();
    return {m_excerpt ? m_excerpt : m_document};
}

PageView &PaperDesk::view() const
{
    return m_pane->view();
}

const std::optional<StoredPaper> &PaperDesk::paper() const
{
    static const std::optional<StoredPaper> none;
    return m_loader ? m_loader->paper() : none;
}

QString PaperDesk::title() const
{
    return paper() ? paper()->document.title : tr("Paper");
}

// --- loading ------------------------------------------------------------------------------------

void PaperDesk::open(Id document, Id version)
{
    rememberPosition();
    closeFind();
    view().setPaper({}, {}, nullptr, nullptr);
    m_pane->setMessage({});
    m_pane->setHasOutline(false);
    m_document = document;
    m_marks->close();
    selectRecord({});
    m_loader = std::make_unique<PaperLoader>(m_workspace, document, version);
    connect(m_loader.get(), &PaperLoader::described, this, &PaperDesk::describe);
    connect(m_loader.get(), &PaperLoader::opened, this, &PaperDesk::showPages);
    connect(m_loader.get(), &PaperLoader::failed, this, [this](const Error &error) {
        m_pane->setMessage(error.message);
        m_workspace.showError(error, place());
    });
    m_loader->start();
}

void PaperDesk::describe()
{
    Q_EMIT titleChanged();
    if (!paper()->pages.isEmpty())
        return;
    const QString note = paper()->document.text("intake_note");
    m_pane->setMessage(note.isEmpty() ? tr("The pages of this paper could not be read. The file is "
                                           "kept as it was received.")
                                      : note);
    Q_EMIT loaded();
}

void PaperDesk::showPages()
{
    view().setPaper(title(), paper()->pages, m_loader->makeRenderer(), m_loader->makeTexts());
    m_pane->bar().refresh();
    m_pane->thumbnails().setPaper(paper()->pages, m_loader->thumbnails());
    showMarks();
    m_marks->setPaper(*paper());
    m_loader->readOutline([this](const QList<OutlineEntry> &entries) {
        m_pane->outline().setEntries(entries);
        m_pane->setHasOutline(!entries.isEmpty());
    });
    const QString exactly = std::exchange(m_pendingView, {});
    const auto pending = std::exchange(m_pendingPlace, {});
    if (pending && (pending->page > 0 || pending->mark))
        goTo(*pending);
    else
        ReadingPositions(m_workspace.settings()).restore(paper()->version.id, view());
    if (!exactly.isEmpty())
        returnTo(exactly);
    Q_EMIT loaded();
}

void PaperDesk::rememberPosition()
{
    if (paper() && view().pageCount() > 0)
        ReadingPositions(m_workspace.settings()).keep(paper()->version.id, view());
}

void PaperDesk::showMarks()
{
    m_loader->readMarks([this](const Result<PageMarks> &answer) {
        if (answer.ok())
            view().setMarks(*answer);
        else
            m_workspace.showError(answer.error(), place());
    });
}

void PaperDesk::caseFileChanged(const ChangeSet &change)
{
    if (!paper() || paper()->pages.isEmpty())
        return;
    if (change.kinds.contains(QLatin1String(Kind::excerpt)) ||
        change.kinds.contains(QLatin1String(Kind::inspectionExcerpt)))
        showMarks();
    m_marks->caseFileChanged(change);
    const bool recognised = change.texts.contains(paper()->version.original);
    if (recognised && view().texts())
        view().texts()->fetchWordlessAnew();
    if (recognised || change.records.contains(m_document)) {
        m_loader->refreshDocument();
        followVersions();
    }
}

// Who reads the newest version goes on reading the newest.
void PaperDesk::followVersions()
{
    const QList<DocumentVersion> &known = paper()->versions;
    if (known.isEmpty() || known.last().id != paper()->version.id)
        return;
    m_workspace.caseFile().readLater<StoredPaper>(
        this, [document = m_document](const Stores &stores) { return readPaper(stores, document); },
        [this, was = paper()->version.id, document = m_document](const Result<StoredPaper> &now) {
            if (now.ok() && document == m_document && now->version.id != was)
                open(document);
        });
}

void PaperDesk::selectRecord(Id excerpt)
{
    m_excerpt = excerpt;
    Q_EMIT recordSelected();
}

// --- going and finding --------------------------------------------------------------------------

Place PaperDesk::place() const
{
    Place here;
    here.record = m_document;
    here.page = view().currentPage();
    return here;
}

bool PaperDesk::goTo(const Place &place)
{
    if (place.record != m_document)
        return false;
    if (view().pageCount() == 0) {
        m_pendingPlace = place;
        return true;
    }
    if (place.mark)
        m_marks->show(place.mark);
    if (place.page < 1)
        return true;
    if (place.start < 0 || place.length <= 0) {
        view().goToPage(place.page);
        return true;
    }
    const Passage passage{place.page, place.start, place.length};
    view().goToPassage(passage);
    view().showPassage(passage);
    return true;
}

QString PaperDesk::exactView() const
{
    return view().pageCount() > 0 ? ReadingPositions::describe(view()) : m_pendingView;
}

void PaperDesk::returnTo(const QString &exactView)
{
    if (view().pageCount() > 0)
        ReadingPositions::apply(exactView, view());
    else
        m_pendingView = exactView;
}

// A paper is a stranger's: nothing it names is opened, but for papers of this case.
void PaperDesk::followLink(const PageLink &link)
{
    if (!link.address.isEmpty()) {
        QGuiApplication::clipboard()->setText(link.address);
        m_workspace.say(tr("This link leads out of the case file, to %1. The address is copied; "
                           "nothing was opened.")
                            .arg(link.address));
    } else if (link.file.isEmpty()) {
        Q_EMIT leaving();
        view().goToPage(link.targetPage, link.targetTop);
    } else {
        m_workspace.caseFile().readLater<Id>(
            this, [file = link.file](const Stores &stores) { return documentNamed(stores, file); },
            [this, page = link.targetPage](const Result<Id> &found) {
                if (found.ok())
                    m_workspace.goTo({*found, page, -1, 0, {}, {}});
                else
                    m_workspace.say(found.error().message);
            });
    }
}

void PaperDesk::findHere()
{
    const PageSelection *selection = view().selection();
    if (selection && !selection->isEmpty() && selection->ranges().size() == 1)
        m_pane->findBar().setWords(selection->text().left(80));
    m_pane->findBar().open();
}

void PaperDesk::findMark()
{
    m_pane->setMarkListShown(true);
    m_markList->find();
}

void PaperDesk::findNext()
{
    m_finder->next();
}

void PaperDesk::findPrevious()
{
    m_finder->previous();
}

void PaperDesk::closeFind()
{
    const bool hadFocus = m_pane->findBar().isAncestorOf(focusWidget());
    m_pane->findBar().hide();
    // What was found is selected, for those who go on with the keys.
    if (hadFocus && m_finder->current() >= 0 && view().selection())
        view().selection()->select(m_finder->places().at(m_finder->current()));
    m_finder->find({}, 1);
    if (hadFocus)
        view().setFocus(Qt::OtherFocusReason);
}

void PaperDesk::showFound()
{
    const QList<Passage> &places = m_finder->places();
    m_pane->findBar().setCount(m_finder->current() + 1,
                               m_finder->isLooking() ? -1 : int(places.size()));
    view().setFound(places, m_finder->current());
    if (m_finder->current() >= 0)
        view().goToPassage(places.at(m_finder->current()));
}

// --- what is done with selected words -----------------------------------------------------------

void PaperDesk::copyAreaPicture()
{
    const QList<Annotation> marks = m_marks->selectedAnnotations();
    if (!paper() || marks.size() != 1 || marks.first().style != AnnotationStyle::Area) {
        m_workspace.say(tr("Select an area first: press A and draw a frame."));
        return;
    }
    drawArea(m_workspace, this, *paper(), marks.first(), [this](const Result<QImage> &answer) {
        if (!answer.ok()) {
            m_workspace.showError(answer.error(), place());
            return;
        }
        QGuiApplication::clipboard()->setImage(*answer);
        m_workspace.say(tr("Picture copied."));
    });
}

void PaperDesk::review()
{
    if (!paper() || paper()->pages.isEmpty())
        return;
    if (!m_review) {
        m_review = new ReviewDialog(m_workspace, m_document, paper()->versions.last(), this);
        m_review->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_review, &ReviewDialog::shown, this, [this](Id record) {
            if (m_marks->model().find(record))
                m_marks->show(record);
        });
    }
    m_review->show();
    m_review->raise();
}

void PaperDesk::askWhoseVersion()
{
    if (!paper())
        return;
    auto *dialog = new NewVersionDialog(m_workspace, m_document, title(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewVersionDialog::done, this, [this](Id document) {
        m_workspace.goTo({document, 1, -1, 0, {}, {}});
    });
    dialog->open();
}

void PaperDesk::print()
{
    if (view().pageCount() == 0)
        return;
    m_workspace.dialogs().print(
        this, {QStringLiteral("print-paper"), tr("Print “%1”").arg(title()), view().pageCount()},
        [self = QPointer(this)](std::shared_ptr<QPrinter> printer) {
            if (self)
                self->printOn(std::move(printer));
        });
}

void PaperDesk::printOn(std::shared_ptr<QPrinter> printer)
{
    const auto [first, last] = pagesWanted(*printer, view().pageCount(), view().currentPage());
    const PrintOrder order{title(), paper()->pages, first, last, m_loader->opener()};
    std::shared_ptr<Job> job = m_workspace.beginJob(tr("Printing “%1”").arg(title()));
    runApart<Result<int>>(
        m_workspace, this,
        [printer, order, job] { return printPages(*printer, order, *job, job->cancellation()); },
        [this](const Result<int> &printed) {
            if (printed.ok())
                m_workspace.say(counted(
                    "Printing", QT_TRANSLATE_NOOP("Printing", "%n page(s) sent to the printer."),
                    *printed));
            else if (printed.error().code != Error::Code::Cancelled)
                m_workspace.showError(printed.error(), place());
        });
}

bool PaperDesk::canWrite() const
{
    return !m_workspace.caseFile().isReadOnly();
}

void PaperDesk::copy(bool withSource)
{
    if (paper())
        copySelection(view(), *paper(), withSource);
}

QList<Passage> PaperDesk::wordsToQuote(Id *mark) const
{
    if (const PageSelection *words = view().selection(); words && !words->isEmpty())
        return words->ranges();
    const QList<Annotation> marks = m_marks->selectedAnnotations();
    if (marks.size() != 1 || marks.first().state() == AnchorState::Doubtful ||
        marks.first().state() == AnchorState::Lost)
        return {};
    if (mark)
        *mark = marks.first().id;
    return wordsOf(marks.first());
}

bool PaperDesk::canQuote() const
{
    return !wordsToQuote(nullptr).isEmpty();
}

void PaperDesk::quote()
{
    Id mark;
    const QList<Passage> words = wordsToQuote(&mark);
    if (!paper() || words.isEmpty())
        return;
    quoteWords(m_workspace, *this, words, mark, [this](Id made, const QStringList &doubtful) {
        view().selection()->clear();
        m_marks->select({});
        m_workspace.say(saidOfQuotation(m_workspace, doubtful));
        selectRecord(made);
        Q_EMIT quoted(made);
    });
}

} // namespace LeverArch
