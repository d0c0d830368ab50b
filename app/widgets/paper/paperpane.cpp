// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/paperpane.h"

#include "widgets/paper/findbar.h"
#include "widgets/paper/outlineview.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/paperbar.h"
#include "widgets/paper/thumbnailmodel.h"
#include "widgets/paper/thumbnailstrip.h"

#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

// In letters of the interface's font: with less beside it, a page is too small to be read.
constexpr int roomForSides = 85;
constexpr int roomForMarks = 115;

} // namespace

PaperPane::PaperPane(QWidget *parent)
    : QWidget(parent),
      m_view(new PageView),
      m_bar(new PaperBar(*m_view)),
      m_findBar(new FindBar),
      m_thumbnails(new ThumbnailModel(this)),
      m_outline(new OutlineView),
      m_splitter(new QSplitter),
      m_sides(new QTabWidget),
      m_middle(new QStackedWidget),
      m_message(new QLabel)
{
    m_view->setObjectName(QStringLiteral("pages"));
    auto *strip = new ThumbnailStrip(*m_view, *m_thumbnails);
    m_sides->setDocumentMode(true);
    m_sides->addTab(strip, tr("Pages"));
    m_sides->addTab(m_outline, tr("Contents"));
    m_sides->setMinimumWidth(ThumbnailModel::width + 60);
    setHasOutline(false);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(24);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_middle->addWidget(m_view);
    m_middle->addWidget(m_message);

    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_findBar);
    column->addWidget(m_middle, 1);

    m_splitter->addWidget(m_sides);
    m_splitter->addWidget(middle);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({ThumbnailModel::width + 70, 900});
    m_splitter->setChildrenCollapsible(true);

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_splitter, 1);
    whole->addWidget(m_bar);

    connect(m_bar, &PaperBar::leaving, this, &PaperPane::leaving);
    connect(strip, &ThumbnailStrip::leaving, this, &PaperPane::leaving);
    connect(m_outline, &OutlineView::pageChosen, this, [this](int page) {
        Q_EMIT leaving();
        m_view->goToPage(page);
    });
    connect(m_thumbnails, &ThumbnailModel::missing, m_view, &PageView::wishThumbnail);
    connect(m_view, &PageView::thumbnailDrawn, m_thumbnails, &ThumbnailModel::setPicture);
    m_view->setThumbnails([this](int page) { return m_thumbnails->picture(page); });
    setFocusProxy(m_view);
    m_foldingSides = FoldingSide(m_sides, fontMetrics().averageCharWidth() * roomForSides);
}

void PaperPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_foldingSides.fit(width());
    m_foldingMarks.fit(width());
}

void PaperPane::setHasOutline(bool has)
{
    m_sides->setTabVisible(m_sides->indexOf(m_outline), has);
    m_sides->tabBar()->setVisible(has);
}

void PaperPane::setSidesShown(bool shown)
{
    m_sides->setVisible(shown);
    setMarkListShown(shown);
}

void PaperPane::setMarkList(QWidget *list)
{
    m_markList = list;
    m_splitter->addWidget(list);
    m_splitter->setStretchFactor(m_splitter->indexOf(list), 0);
    m_splitter->setSizes({ThumbnailModel::width + 70, 900, 260});
    m_foldingMarks = FoldingSide(list, fontMetrics().averageCharWidth() * roomForMarks);
}

void PaperPane::setMarkListShown(bool shown)
{
    if (m_markList)
        m_markList->setVisible(shown);
}

bool PaperPane::markListShown() const
{
    return m_markList && m_markList->isVisibleTo(this);
}

bool PaperPane::sidesShown() const
{
    return m_sides->isVisibleTo(this);
}

void PaperPane::setMessage(const QString &message)
{
    m_message->setText(message);
    m_middle->setCurrentIndex(message.isEmpty() ? 0 : 1);
    m_bar->setEnabled(message.isEmpty());
}

} // namespace LeverArch
