// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/arrange/arrangedialog.h"

#include "casefile/casefile.h"
#include "core/plural.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/stores.h"
#include "widgets/arrange/arrangedelegate.h"
#include "widgets/arrange/arrangeside.h"
#include "widgets/arrange/pagecutdialog.h"
#include "widgets/dialogs.h"
#include "widgets/flowlayout.h"
#include "widgets/look.h"
#include "widgets/paper/pagerenderer.h"
#include "widgets/paper/paperloader.h"
#include "widgets/paper/thumbnailmodel.h"
#include "widgets/workspace.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace LeverArch {

namespace {

constexpr int picturesAtOnce = 48;

double thumbnailScale(const PageFacts &page)
{
    const QSizeF size = page.geometry.displayedSize();
    const double longer = std::max({size.width(), size.height() / ThumbnailModel::tallest, 1.0});
    return 2 * ThumbnailModel::width / longer;
}

Result<QList<PageText>> readTexts(const Stores &stores, Id original, qsizetype pages)
{
    QList<PageText> texts;
    for (int page = 1; page <= pages; ++page) {
        LEVERARCH_ASSIGN(const PageText text, stores.pages().text(original, page));
        texts.append(text);
    }
    return texts;
}

} // namespace

ArrangeDialog::ArrangeDialog(Workspace &workspace, Id document, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_loader(new PaperLoader(workspace, document, {}, this)),
      m_pictures(new ThumbnailModel(this)),
      m_model(new ArrangeModel(*m_pictures, this)),
      m_pages(new QListView(this)),
      m_side(new ArrangeSide(*m_model, this)),
      m_summary(new QLabel(tr("Opening the paper …"), this))
{
    setObjectName(QStringLiteral("arrange"));
    setWindowTitle(tr("Arrange or split"));
    const QSize wanted(1120, 760);
    resize(parent ? wanted.boundedTo(parent->window()->size()) : wanted);
    makePages();
    auto *middle = new QSplitter(this);
    middle->setChildrenCollapsible(false);
    middle->addWidget(m_pages);
    middle->addWidget(m_side);
    middle->setStretchFactor(0, 1);
    middle->setSizes({760, 320});
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Look::gap);
    column->addWidget(makeCommands());
    column->addWidget(middle, 1);
    column->addWidget(makeFoot());
    connect(m_model, &ArrangeModel::arranged, this, &ArrangeDialog::refresh);
    connect(m_model, &ArrangeModel::moved, this, &ArrangeDialog::select, Qt::QueuedConnection);
    connect(m_side, &ArrangeSide::rowMade, this, [this](int row) { select(row, 1); });
    connect(m_side, &ArrangeSide::rowWanted, this,
            [this](int row) { m_pages->scrollTo(m_model->index(row)); });
    connect(m_loader, &PaperLoader::opened, this, &ArrangeDialog::opened);
    connect(m_loader, &PaperLoader::failed, this,
            [this](const Error &error) { m_summary->setText(error.message); });
    connect(m_loader, &PaperLoader::described, this, [this] {
        if (m_loader->paper()->pages.isEmpty())
            m_summary->setText(tr("The pages of this paper cannot be read. If it is locked, unlock "
                                  "it first."));
    });
    connect(m_pictures, &ThumbnailModel::missing, this, &ArrangeDialog::drawMissing,
            Qt::QueuedConnection);
    refresh();
    m_pages->setFocus();
    m_loader->start();
}

ArrangeDialog::~ArrangeDialog() = default;

// --- making -------------------------------------------------------------------------------------

void ArrangeDialog::makePages()
{
    m_pages->setObjectName(QStringLiteral("arrangePages"));
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setModel(m_model);
    m_pages->setItemDelegate(new ArrangeDelegate(this));
    m_pages->setFlow(QListView::LeftToRight);
    m_pages->setWrapping(true);
    m_pages->setResizeMode(QListView::Adjust);
    m_pages->setUniformItemSizes(true);
    m_pages->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_pages->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_pages->setDragEnabled(true);
    m_pages->setAcceptDrops(true);
    m_pages->setDropIndicatorShown(true);
    m_pages->setDragDropMode(QAbstractItemView::InternalMove);
    m_pages->setDefaultDropAction(Qt::MoveAction);
    m_pages->setEditTriggers(QAbstractItemView::NoEditTriggers);
}

QWidget *ArrangeDialog::makeCommands()
{
    auto *bar = new QWidget(this);
    auto *row = new FlowLayout(bar, Look::half);
    row->setContentsMargins({});
    const auto command = [&](const char *name, const QString &text, const char *icon,
                             const char *keys, auto does) {
        auto *action = new QAction(Look::icon(QLatin1String(icon)), text, m_pages);
        action->setObjectName(QLatin1String(name));
        action->setShortcuts(QKeySequence::listFromString(QLatin1String(keys),
                                                          QKeySequence::PortableText));
        // Single letters and Return belong to the pages; titles are written beside them.
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, does);
        m_pages->addAction(action);
        QToolButton *button = Look::flatButton(action, bar);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setToolTip(
            tr("%1 (%2)").arg(text, action->shortcut().toString(QKeySequence::NativeText)));
        row->addWidget(button);
        return action;
    };
    const auto arrange = [this](void (PageArrangement::*does)(const QList<int> &, int), int by) {
        return [this, does, by] {
            change([&](PageArrangement &pages) { (pages.*does)(rows(), by); });
        };
    };
    m_commands = {
        command("arrange.earlier", tr("Earlier"), "go-previous", "Ctrl+Left; Ctrl+Up",
                [this] { moveBy(-1); }),
        command("arrange.later", tr("Later"), "go-next", "Ctrl+Right; Ctrl+Down",
                [this] { moveBy(1); }),
        command("arrange.right", tr("Turn right"), "object-rotate-right", "R",
                arrange(&PageArrangement::turn, 1)),
        command("arrange.left", tr("Turn left"), "object-rotate-left", "Shift+R",
                arrange(&PageArrangement::turn, -1)),
        command("arrange.leaveOut", tr("Leave out"), "edit-delete", "Del; Backspace",
                [this] {
                    change([this](PageArrangement &pages) { pages.toggleLeftOut(rows()); });
                }),
        command("arrange.begin", tr("A new paper begins here"), "edit-cut", "Return; Enter",
                [this] { toggleBegin(); }),
        command("arrange.cut", tr("Cut in the page…"), "edit-cut", "C", [this] { cutInPage(); }),
    };
    m_undo = command("arrange.undo", tr("Undo"), "edit-undo", "Ctrl+Z",
                     [this] { change([](PageArrangement &pages) { pages.undo(); }); });
    m_redo = command("arrange.redo", tr("Redo"), "edit-redo", "Ctrl+Shift+Z; Ctrl+Y",
                     [this] { change([](PageArrangement &pages) { pages.redo(); }); });
    connect(m_pages->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        for (QAction *action : std::as_const(m_commands))
            action->setEnabled(m_pages->selectionModel()->hasSelection());
    });
    return bar;
}

QWidget *ArrangeDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    m_summary->setObjectName(QStringLiteral("arrangeSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, foot);
    m_done = buttons->addButton(tr("Arrange the pages"), QDialogButtonBox::AcceptRole);
    m_done->setObjectName(QStringLiteral("arrangeDone"));
    m_done->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    for (QAbstractButton *button : buttons->buttons())
        static_cast<QPushButton *>(button)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ArrangeDialog::finish);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins({});
    row->addWidget(m_summary, 1);
    row->addWidget(buttons);
    return foot;
}

// --- reading ------------------------------------------------------------------------------------

void ArrangeDialog::opened()
{
    const StoredPaper &paper = *m_loader->paper();
    setWindowTitle(tr("Arrange or split “%1”").arg(paper.document.title));
    m_renderer = m_loader->makeRenderer();
    connect(m_renderer.get(), &PageRenderer::rendered, this, [this](int page) {
        m_pictures->setPicture(page, m_renderer->best(page, 1));
        drawMissing();
    });
    m_pictures->setPaper(paper.pages, m_loader->thumbnails());
    m_model->setArrangement(PageArrangement(int(paper.pages.size()), paper.document.title));
    m_pages->setCurrentIndex(m_model->index(0));
    readOffers();
}

void ArrangeDialog::readOffers()
{
    const StoredPaper &paper = *m_loader->paper();
    m_workspace.caseFile().readLater<QList<PageText>>(
        this,
        [original = paper.version.original, count = paper.pages.size()](const Stores &stores) {
            return readTexts(stores, original, count);
        },
        [this](const Result<QList<PageText>> &texts) {
            m_textsRead = true;
            if (texts.ok())
                showOffers(*texts);
            else
                m_workspace.showError(texts.error());
            // Without its lines a page can be cut where one points.
            if (std::exchange(m_cutWanted, false))
                cutInPage();
        },
        m_reading.renew());
}

void ArrangeDialog::showOffers(const QList<PageText> &texts)
{
    m_texts = texts;
    CapturedPages pages{m_texts, {}, {}};
    for (const PageFacts &page : m_loader->paper()->pages) {
        pages.geometries.append(page.geometry);
        pages.labels.append(page.label);
    }
    const QList<SplitGuess> offers = guessSplits(pages);
    // Who was quicker than the words are read has begun papers without a name.
    m_model->change([&](PageArrangement &arrangement) {
        arrangement.nameUntitled([&](int page) { return titleOf(page, offers); });
    });
    m_model->setOffers(offers);
    Q_EMIT ready();
}

void ArrangeDialog::drawMissing()
{
    if (!m_renderer)
        return;
    QList<PageWish> wishes;
    const QList<PageFacts> &pages = m_loader->paper()->pages;
    for (const PageFacts &page : pages) {
        if (!m_pictures->isMissing(page.page) || !m_renderer->problem(page.page).isEmpty())
            continue;
        const double scale = thumbnailScale(page);
        // Nothing is drawn twice, so nothing would tell of it.
        if (m_renderer->has(page.page, scale))
            m_pictures->setPicture(page.page, m_renderer->best(page.page, scale));
        else if (wishes.size() < picturesAtOnce)
            wishes.append({page.page, scale, {}});
    }
    if (wishes.isEmpty())
        m_renderer->rest();
    else
        m_renderer->want(wishes);
}

// --- showing ------------------------------------------------------------------------------------

void ArrangeDialog::refresh()
{
    const PageArrangement &pages = m_model->arrangement();
    if (pages.count() > 0)
        m_summary->setText(pages.summary());
    const qsizetype parts = pages.parts().size();
    m_done->setText(parts > 1 ? tr("Split into %1").arg(counted(
                                    "PageArrangement",
                                    QT_TRANSLATE_NOOP("PageArrangement", "%n paper(s)"), parts))
                              : tr("Arrange the pages"));
    m_done->setEnabled(parts > 0 && pages.isChanged() &&
                       !m_workspace.caseFile().isReadOnly());
    m_undo->setEnabled(pages.canUndo());
    m_redo->setEnabled(pages.canRedo());
}

QList<int> ArrangeDialog::rows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_pages->selectionModel()->selectedIndexes())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void ArrangeDialog::select(int first, int count)
{
    if (first < 0 || first >= m_model->rowCount())
        return;
    m_pages->selectionModel()->select(
        QItemSelection(m_model->index(first), m_model->index(first + count - 1)),
        QItemSelectionModel::ClearAndSelect);
    m_pages->selectionModel()->setCurrentIndex(m_model->index(first), QItemSelectionModel::NoUpdate);
    m_pages->scrollTo(m_model->index(first));
}

// --- changing -----------------------------------------------------------------------------------

void ArrangeDialog::change(const std::function<void(PageArrangement &)> &change)
{
    const int at = m_pages->currentIndex().row();
    m_model->change(change);
    if (!m_pages->currentIndex().isValid() && m_model->rowCount() > 0)
        m_pages->setCurrentIndex(m_model->index(std::clamp(at, 0, m_model->rowCount() - 1)));
}

void ArrangeDialog::moveBy(int step)
{
    const QList<int> chosen = rows();
    if (chosen.isEmpty())
        return;
    const int before = step < 0 ? chosen.first() - 1 : chosen.last() + 2;
    if (before < 0 || before > m_model->rowCount())
        return;
    int now = 0;
    m_model->change([&](PageArrangement &pages) { now = pages.move(chosen, before); });
    select(now, int(chosen.size()));
}

void ArrangeDialog::toggleBegin()
{
    const int row = m_pages->currentIndex().row();
    if (row < 1)
        return;
    const ArrangedPage shown = m_model->arrangement().slotList().at(row).shown;
    const QString title = titleOf(shown.page, m_model->openOffers());
    change([&](PageArrangement &pages) { pages.toggleBegin(row, title); });
}

/// As it is offered, else the page's first line; empty while the words are not read.
QString ArrangeDialog::titleOf(int page, const QList<SplitGuess> &offers) const
{
    constexpr qsizetype longest = 80;
    const auto begins = [page](const SplitGuess &offer) {
        return offer.page == page && offer.fraction <= 0 && !offer.title.isEmpty();
    };
    const auto offer = std::find_if(offers.begin(), offers.end(), begins);
    return offer != offers.end()
               ? offer->title
               : m_texts.value(page - 1).text.section(QLatin1Char('\n'), 0, 0).left(longest);
}

void ArrangeDialog::cutInPage()
{
    // Whoever is quicker than the lines are read gets them a moment later, and once.
    m_cutWanted = !m_textsRead;
    if (m_cutWanted)
        return;
    const int row = m_pages->currentIndex().row();
    if (row < 0)
        return;
    const int page = m_model->arrangement().slotList().at(row).shown.page;
    auto *dialog = new PageCutDialog(m_loader->paper()->pages.at(page - 1), m_texts.value(page - 1),
                                     m_loader->makeRenderer(), this);
    for (const SplitGuess &offer : m_model->openOffers()) {
        if (offer.page == page && offer.fraction > 0)
            dialog->beginAt(offer.fraction);
    }
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, page] {
        int lower = -1;
        m_model->change([&](PageArrangement &pages) {
            lower = pages.cut(page, dialog->fraction(), dialog->line());
        });
        if (lower >= 0)
            select(lower, 1);
    });
    dialog->open();
}

void ArrangeDialog::finish()
{
    const QList<CapturePart> parts = m_model->arrangement().parts();
    if (!m_done->isEnabled() || parts.isEmpty())
        return;
    hide();
    Q_EMIT arranged(parts);
}

void ArrangeDialog::comeBack(const QString &why)
{
    open();
    m_summary->setText(why);
    m_pages->setFocus();
}

void ArrangeDialog::reject()
{
    if (!m_model->arrangement().isChanged()) {
        QDialog::reject();
        return;
    }
    m_workspace.dialogs().confirm(
        this,
        {QStringLiteral("arrange-discard"), tr("Throw this arrangement of the pages away?"),
         tr("Nothing of it has been done yet. The paper stays as it is."), tr("Throw away")},
        [this] { QDialog::reject(); });
}

} // namespace LeverArch
