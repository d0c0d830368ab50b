// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/marks/reviewdialog.h"

#include "casefile/casefile.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/stores.h"
#include "widgets/look.h"
#include "widgets/paper/pagerenderer.h"
#include "widgets/paper/pageselection.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/papertexts.h"
#include "widgets/paper/storedpaper.h"
#include "widgets/paper/workerpagesource.h"
#include "widgets/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

/// What opening a version's pages needs, read at once.
struct OpenedVersion
{
    QList<PageFacts> pages;
    SharedBytes bytes;
};

QString shownWords(const QList<Anchor> &anchors)
{
    QStringList parts;
    for (const Anchor &anchor : anchors)
        parts.append(anchor.exact.simplified());
    const QString words = parts.join(QLatin1Char(' ')).trimmed();
    return words.isEmpty() ? ReviewDialog::tr("(no words)") : ReviewDialog::tr("“%1”").arg(words);
}

QLabel *wordsLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

ReviewDialog::ReviewDialog(Workspace &workspace, Id document, const DocumentVersion &version,
                           QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_document(document),
      m_version(version),
      m_before(new PageView(this)),
      m_now(new PageView(this)),
      m_title(Look::headingLabel({}, this)),
      m_beforeWords(wordsLabel(this)),
      m_nowWords(wordsLabel(this))
{
    setObjectName(QStringLiteral("review"));
    setWindowTitle(tr("Check the places of marks"));
    const QSize wanted(1100, 760);
    resize(parent ? wanted.boundedTo(parent->window()->size()) : wanted);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_title);
    auto *sides = new QHBoxLayout;
    const struct
    {
        QString heading;
        QLabel *words;
        PageView *view;
    } halves[] = {{tr("Where it stood"), m_beforeWords, m_before},
                  {tr("Where it may stand now"), m_nowWords, m_now}};
    for (const auto &half : halves) {
        auto *part = new QVBoxLayout;
        part->addWidget(Look::subheadingLabel(half.heading, this));
        part->addWidget(half.words);
        part->addWidget(half.view, 1);
        half.view->setAccessibleName(half.heading);
        sides->addLayout(part, 1);
    }
    column->addLayout(sides, 1);
    makeButtons(*column);
    connect(m_now, &PageView::selectionChanged, this, [this] {
        m_bind->setEnabled(!m_places.isEmpty() && m_now->selection() &&
                           !m_now->selection()->isEmpty());
    });
    connect(&workspace.caseFile(), &CaseFile::changed, this, &ReviewDialog::read);
    openVersion(*m_now, m_version);
    read();
}

ReviewDialog::~ReviewDialog()
{
    m_reading.cancel();
}

void ReviewDialog::makeButtons(QVBoxLayout &column)
{
    auto *row = new QHBoxLayout;
    const auto button = [&](const char *name, const QString &text, auto does) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, does);
        row->addWidget(made);
        return made;
    };
    m_previous = button("reviewPrevious", tr("&Previous"), [this] { step(-1); });
    m_next = button("reviewNext", tr("&Next"), [this] { step(1); });
    row->addStretch(1);
    m_bind = button("reviewBind", tr("Put it on the &selected words"), [this] { bind(); });
    m_confirm = button("reviewConfirm", tr("It &is here"), [this] { confirm(); });
    button("reviewClose", tr("Close"), [this] { close(); });
    column.addLayout(row);
}

// --- reading ------------------------------------------------------------------------------------

void ReviewDialog::read()
{
    m_workspace.caseFile().readLater<QList<UnsurePlace>>(
        this,
        [document = m_document](const Stores &stores) { return unsurePlacesOf(stores, document); },
        [this](Result<QList<UnsurePlace>> answer) {
            if (answer.ok())
                receive(std::move(*answer));
            else
                m_workspace.showError(answer.error());
        },
        m_reading);
}

void ReviewDialog::receive(QList<UnsurePlace> places)
{
    m_places = std::move(places);
    m_at = std::clamp<qsizetype>(m_at, 0, std::max<qsizetype>(0, m_places.size() - 1));
    showPlace();
}

void ReviewDialog::openVersion(PageView &view, const DocumentVersion &version)
{
    CaseFile &file = m_workspace.caseFile();
    const Id original = version.original;
    file.readLater<OpenedVersion>(
        this,
        [original](const Stores &stores) -> Result<OpenedVersion> {
            OpenedVersion opened;
            LEVERARCH_ASSIGN(opened.pages, stores.pages().pages(original));
            LEVERARCH_ASSIGN(opened.bytes, readOriginalBytes(stores, original));
            return opened;
        },
        [this, &view, &file, version](const Result<OpenedVersion> &answer) {
            if (!answer.ok()) {
                m_workspace.showError(answer.error());
                return;
            }
            auto renderer = std::make_unique<PageRenderer>(
                openInWorker(m_workspace.pageWorkers(), answer->bytes, version.password),
                [this](std::function<void()> work) {
                    m_workspace.runApart(this, [work = std::move(work)] {
                        work();
                        return std::function<void()>([] {});
                    });
                });
            auto texts = std::make_unique<PaperTexts>(
                [this, &file, version](QObject *context, int page, auto then) {
                    file.readLater<PageText>(
                        context,
                        [original = version.original, page](const Stores &stores) {
                            return stores.pages().text(original, page);
                        },
                        std::move(then), m_reading);
                });
            view.setPaper(version.fileName, answer->pages, std::move(renderer), std::move(texts));
            showPlace();
        },
        m_reading);
}

// --- showing ------------------------------------------------------------------------------------

void ReviewDialog::step(qsizetype by)
{
    if (m_places.isEmpty())
        return;
    m_at = (m_at + by + m_places.size()) % m_places.size();
    showPlace();
}

void ReviewDialog::showPlace()
{
    const bool any = !m_places.isEmpty();
    const bool writable = !m_workspace.caseFile().isReadOnly();
    m_previous->setEnabled(m_places.size() > 1);
    m_next->setEnabled(m_places.size() > 1);
    m_bind->setEnabled(false);
    if (!any) {
        m_title->setText(tr("Every place on this paper is sure."));
        m_beforeWords->clear();
        m_nowWords->clear();
        m_confirm->setEnabled(false);
        for (PageView *view : {m_before, m_now})
            view->setMarks({});
        return;
    }
    const UnsurePlace &place = m_places.at(m_at);
    const Anchor &now = place.now.first();
    const bool lost = now.state == AnchorState::Lost;
    m_title->setText(tr("%1 of %2: %3").arg(m_at + 1).arg(m_places.size()).arg(place.record.title));
    m_beforeWords->setText(
        place.before.isEmpty()
            ? shownWords(place.now)
            : tr("p. %1: %2").arg(place.before.first().page).arg(shownWords(place.before)));
    m_nowWords->setText(
        lost ? now.reason
             : tr("p. %1: %2 %3").arg(now.page).arg(shownWords(place.now), now.reason));
    m_confirm->setEnabled(writable && !lost);
    if (place.version && place.version->id != m_beforeVersion) {
        m_beforeVersion = place.version->id;
        openVersion(*m_before, *place.version);
    }
    showMarks(*m_before, place.before);
    showMarks(*m_now, place.now);
    Q_EMIT shown(place.record.id);
}

void ReviewDialog::showMarks(PageView &view, const QList<Anchor> &anchors)
{
    PageMarks marks;
    for (const Anchor &anchor : anchors) {
        if (anchor.page < 1 || anchor.page > view.pageCount())
            continue;
        PageMark mark{MarkKind::Current, {}, anchor.record};
        for (const Quad &quad : anchor.quads)
            mark.boxes.append(view.pages().at(anchor.page - 1).geometry.displayedFromQuad(quad));
        marks[anchor.page].append(mark);
    }
    view.setMarks(marks);
    if (anchors.isEmpty() || anchors.first().page < 1 || anchors.first().page > view.pageCount())
        return;
    const int page = anchors.first().page;
    const QList<QRectF> boxes = marks.value(page).value(0).boxes;
    if (boxes.isEmpty())
        view.goToPage(page);
    else
        view.goToBox(page, boxes.first());
}

// --- deciding -----------------------------------------------------------------------------------

void ReviewDialog::perform(const NamedChange &change)
{
    m_workspace.caseFile().actLater(change.label, change.change, this,
                                    [this](const Result<ActionInfo> &done) {
                                        if (!done.ok())
                                            m_workspace.showError(done.error());
                                    });
}

void ReviewDialog::confirm()
{
    if (!m_places.isEmpty())
        perform(confirmPlaces(m_places.at(m_at).record, m_places.at(m_at).now));
}

void ReviewDialog::bind()
{
    if (m_places.isEmpty() || !m_now->selection())
        return;
    const Result<NamedChange> change =
        bindToWords(m_workspace.caseFile().read(), m_places.at(m_at).record, m_version,
                    m_now->selection()->ranges());
    if (!change.ok()) {
        m_workspace.showError(change.error());
        return;
    }
    m_now->selection()->clear();
    perform(*change);
}

} // namespace LeverArch
