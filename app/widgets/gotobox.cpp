// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/gotobox.h"

#include "casefile/casefile.h"
#include "domain/stores/searchindex.h"
#include "models/roles.h"
#include "widgets/look.h"
#include "widgets/search/hitplace.h"
#include "widgets/twolinedelegate.h"

#include <QKeyEvent>
#include <QListView>

namespace LeverArch {

namespace {

constexpr int linesShown = 9;

} // namespace

GoToBox::GoToBox(QWidget *parent)
    : QLineEdit(parent), m_model(new PaletteModel(nullptr, this)), m_list(new QListView(this))
{
    setObjectName(QStringLiteral("goto"));
    setPlaceholderText(tr("Search everything, or type > for a command"));
    setAccessibleName(tr("Go to anything"));
    setClearButtonEnabled(true);
    addAction(Look::icon(QStringLiteral("search")), LeadingPosition);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::StyledPanel);
    m_list->hide();
    installEventFilter(this);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &words) {
        m_moved = false;
        m_model->setWords(words);
        drop();
    });
    connect(m_list, &QListView::clicked, this, &GoToBox::take);
    connectModel();
}

GoToBox::~GoToBox()
{
    removeEventFilter(this);
}

void GoToBox::connectModel()
{
    m_list->setModel(m_model);
    connect(m_model, &PaletteModel::answered, this, [this] {
        if (m_asked) // Also when nothing answered at once, and the list is not down yet.
            drop();
    });
}

void GoToBox::setCaseFile(CaseFile *caseFile)
{
    close();
    m_finding.renew();
    m_caseFile = caseFile;
    PaletteModel *old = m_model;
    m_model = new PaletteModel(caseFile, this);
    connectModel();
    delete old;
}

void GoToBox::setCommands(std::function<QList<PaletteLine>()> commands)
{
    m_commands = std::move(commands);
}

void GoToBox::refreshCommands()
{
    if (m_commands)
        m_model->setCommands(m_commands());
}

void GoToBox::start(const QString &words)
{
    setFocus(Qt::ShortcutFocusReason);
    refreshCommands();
    if (!words.isEmpty())
        setText(words);
    selectAll();
    m_moved = false;
    m_model->setWords(text());
    drop();
}

void GoToBox::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason)
        start();
    else
        refreshCommands();
}

void GoToBox::drop()
{
    m_asked = true;
    if (m_model->rowCount() == 0) {
        m_list->hide();
        return;
    }
    if (m_list->parentWidget() != window())
        m_list->setParent(window());
    const int height = m_list->sizeHintForRow(0) * qMin(linesShown, m_model->rowCount());
    const QPoint corner = mapTo(window(), QPoint(0, this->height() + 2));
    m_list->setGeometry(QRect(corner, QSize(width(), height + 2 * m_list->frameWidth())));
    if (!m_moved || !m_list->currentIndex().isValid()) // Also when better answers came above.
        m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->show();
    m_list->raise();
}

void GoToBox::close()
{
    m_asked = false;
    m_list->hide();
}

void GoToBox::take(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const PaletteLine line = m_model->row(index.row());
    if (line.isOnlySaid())
        return;
    const QString words = m_model->words();
    clear();
    close();
    clearFocus();
    if (line.command.isEmpty() && line.place.page > 0 && m_caseFile)
        goToWords(line, words);
    else if (line.command.isEmpty())
        Q_EMIT placeChosen(line.place);
    else
        Q_EMIT commandChosen(line.command);
}

void GoToBox::goToWords(const PaletteLine &line, const QString &words)
{
    SearchHit hit;
    hit.record = line.place.record;
    hit.page = line.place.page;
    hit.snippet = line.snippet;
    m_caseFile->readLater<Place>(
        this, [hit, words](const Stores &stores) { return placeOfHit(stores, hit, words); },
        [this, page = line.place](const Result<Place> &place) {
            Q_EMIT placeChosen(place.ok() ? *place : page);
        },
        m_finding.renew());
}

void GoToBox::move(int by)
{
    if (!m_list->isVisible()) {
        drop();
        return;
    }
    const int row = qBound(0, m_list->currentIndex().row() + by, m_model->rowCount() - 1);
    m_moved = true;
    m_list->setCurrentIndex(m_model->index(row, 0));
}

bool GoToBox::keyPressed(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(linesShown);
        return true;
    case Qt::Key_PageUp:
        move(-linesShown);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ControlModifier || !m_list->isVisible()) {
            const QString words = text();
            close();
            Q_EMIT searchChosen(words);
        } else {
            take(m_list->currentIndex());
        }
        return true;
    case Qt::Key_Escape:
        clear();
        close();
        clearFocus();
        return true;
    default:
        return false;
    }
}

bool GoToBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == this && event->type() == QEvent::KeyPress)
        return keyPressed(static_cast<QKeyEvent *>(event));
    if (watched == this && event->type() == QEvent::FocusOut)
        close();
    return QLineEdit::eventFilter(watched, event);
}

} // namespace LeverArch
