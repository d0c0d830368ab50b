// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/documentpage.h"

#include "core/setting.h"
#include "widgets/marks/annotationdesk.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/papercommands.h"
#include "widgets/paper/paperpane.h"
#include "widgets/paper/paperdesk.h"
#include "widgets/paper/paperside.h"
#include "widgets/workspace.h"

#include <QApplication>
#include <QKeyEvent>
#include <QSplitter>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

const Setting<bool> darkSurroundings("paper/darkSurroundings", false);

} // namespace

DocumentPage::DocumentPage(Workspace &workspace, Id document, QWidget *parent)
    : TabPage(workspace, parent), m_document(document), m_desk(new QSplitter(this))
{
    setObjectName(QStringLiteral("documentPage"));
    m_desk->setObjectName(QStringLiteral("paperSplitter"));
    m_desk->setChildrenCollapsible(false);
    m_desk->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_desk);
    m_commands = new PaperCommands(*this, *m_desk);
    m_first = addSide();
    m_active = m_first;
    setFocusProxy(&reader());
    connect(&reader(), &PaperDesk::titleChanged, this, &TabPage::titleChanged);
    connect(&reader(), &PaperDesk::loaded, this, &DocumentPage::loaded);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { followFocus(now); });
    darken();
    m_commands->refresh();
    reader().open(document);
}

DocumentPage::~DocumentPage()
{
    // The focus leaves the children when this is a document page no more.
    disconnect(qApp, nullptr, this, nullptr);
    // A full screen is no child any more.
    if (m_fullScreen)
        m_desk->setParent(this);
}

PaperSide *DocumentPage::addSide()
{
    auto *side = new PaperSide(workspace());
    m_desk->addWidget(side);
    PaperDesk &reader = side->reader();
    m_commands->attach(reader);
    connect(&reader, &PaperDesk::leaving, this, &TabPage::leaving);
    connect(&reader.marks(), &AnnotationDesk::penChanged, m_commands, &PaperCommands::refresh);
    connect(&reader.marks(), &AnnotationDesk::loaded, m_commands, &PaperCommands::refresh);
    connect(&reader, &PaperDesk::quoted, this, &DocumentPage::quoted);
    connect(&reader, &PaperDesk::selectionChanged, m_commands, &PaperCommands::refresh);
    connect(&reader, &PaperDesk::recordSelected, this, &TabPage::selectionChanged);
    connect(&reader, &PaperDesk::recordSelected, m_commands, &PaperCommands::refresh);
    connect(&reader, &PaperDesk::loaded, m_commands, &PaperCommands::refresh);
    connect(&reader.view(), &PageView::flowChanged, m_commands, &PaperCommands::refresh);
    connect(side, &PaperSide::closeWanted, this, &DocumentPage::closeBeside);
    return side;
}

QString DocumentPage::key() const
{
    return QStringLiteral("document/") + m_document.toString();
}

QString DocumentPage::title() const
{
    return reader().title();
}

QIcon DocumentPage::icon() const
{
    return QIcon::fromTheme(QStringLiteral("text-x-generic"));
}

Place DocumentPage::place() const
{
    return reader().place();
}

bool DocumentPage::goTo(const Place &place)
{
    return reader().goTo(place);
}

QString DocumentPage::exactView() const
{
    return reader().exactView();
}

void DocumentPage::returnTo(const QString &view)
{
    reader().returnTo(view);
}

QList<Id> DocumentPage::selectedRecords() const
{
    return activeReader().selectedRecords();
}

QList<QAction *> DocumentPage::pageActions() const
{
    return m_commands->all();
}

QList<QAction *> DocumentPage::menuEntries() const
{
    return m_commands->menu();
}

QStringList DocumentPage::sharedCommands() const
{
    return {QStringLiteral("record.speaker"),    QStringLiteral("record.original"),
            QStringLiteral("record.exportMarked"),
            QStringLiteral("record.exportXfdf"), QStringLiteral("case.importMarks"),
            QStringLiteral("record.takeMarks"),  QStringLiteral("case.recogniseAgain")};
}

void DocumentPage::findHere()
{
    activeReader().findHere();
}

PaperDesk &DocumentPage::reader() const
{
    return m_first->reader();
}

PaperPane &DocumentPage::pane() const
{
    return reader().pane();
}

bool DocumentPage::isLoaded() const
{
    return reader().paper().has_value();
}

PaperDesk &DocumentPage::activeReader() const
{
    return m_active->reader();
}

PaperDesk *DocumentPage::besideReader() const
{
    return m_second ? &m_second->reader() : nullptr;
}

void DocumentPage::followFocus(QWidget *now)
{
    for (PaperSide *side : {m_first, m_second}) {
        if (!side || !now || !side->isAncestorOf(now) || side == m_active)
            continue;
        m_active = side;
        m_commands->refresh();
        Q_EMIT selectionChanged();
    }
}

// --- two papers ---------------------------------------------------------------------------------

void DocumentPage::openBeside(Id document, Id version)
{
    if (!m_second) {
        m_second = addSide();
        darken();
        m_desk->setSizes({m_desk->width() / 2, m_desk->width() / 2});
    }
    m_first->setHead(PaperSide::Head::Version);
    m_second->setHead(PaperSide::Head::Choice);
    for (PaperSide *side : {m_first, m_second})
        side->reader().pane().setSidesShown(false);
    if (document)
        m_second->reader().open(document, version);
    else
        m_second->askForPaper();
    m_commands->refresh();
}

void DocumentPage::compareVersions()
{
    if (!reader().paper())
        return;
    const StoredPaper &paper = *reader().paper();
    Id other = paper.version.id;
    // The one before; of the first, the one after.
    for (const DocumentVersion &version : paper.versions) {
        if (version.id == paper.version.id)
            break;
        other = version.id;
    }
    if (other == paper.version.id && paper.versions.size() > 1)
        other = paper.versions.at(1).id;
    openBeside(m_document, other);
}

void DocumentPage::closeBeside()
{
    if (!m_second)
        return;
    m_active = m_first;
    m_second->deleteLater();
    m_second->hide();
    m_second = nullptr;
    m_first->setHead(PaperSide::Head::None);
    pane().setSidesShown(true);
    reader().view().setFocus(Qt::OtherFocusReason);
    m_commands->refresh();
    Q_EMIT selectionChanged();
}

// --- surroundings
// ---------------------------------------------------------------------------------

bool DocumentPage::hasDarkSurroundings() const
{
    return darkSurroundings.get(workspace().settings());
}

void DocumentPage::setDarkSurroundings(bool dark)
{
    darkSurroundings.set(workspace().settings(), dark);
    darken();
}

void DocumentPage::darken()
{
    for (PaperSide *side : {m_first, m_second}) {
        if (side)
            side->reader().view().setDarkSurroundings(m_fullScreen || hasDarkSurroundings());
    }
}

void DocumentPage::setFullScreen(bool full)
{
    if (full == m_fullScreen)
        return;
    m_fullScreen = full;
    pane().setSidesShown(!full && !m_second);
    if (full) {
        m_desk->setParent(nullptr);
        m_desk->setWindowTitle(title());
        m_desk->setPalette(palette());
        m_desk->showFullScreen();
    } else {
        m_desk->setWindowState(Qt::WindowNoState);
        layout()->addWidget(m_desk);
        m_desk->show();
    }
    darken();
    activeReader().view().setFocus(Qt::OtherFocusReason);
    m_commands->refresh();
}

bool DocumentPage::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_fullScreen || watched != m_desk)
        return TabPage::eventFilter(watched, event);
    const bool escape = event->type() == QEvent::KeyPress &&
                        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (!escape && event->type() != QEvent::Close)
        return false;
    setFullScreen(false);
    event->ignore();
    return true;
}

} // namespace LeverArch
