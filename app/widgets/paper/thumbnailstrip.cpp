// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/thumbnailstrip.h"

#include "widgets/paper/pageview.h"
#include "widgets/paper/thumbnailmodel.h"

namespace LeverArch {

ThumbnailStrip::ThumbnailStrip(PageView &view, ThumbnailModel &model, QWidget *parent)
    : QListView(parent), m_view(view)
{
    setObjectName(QStringLiteral("thumbnails"));
    setAccessibleName(tr("Pages"));
    setModel(&model);
    setViewMode(QListView::IconMode);
    setFlow(QListView::TopToBottom);
    setWrapping(false);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    // One size for all, so that 10,000 pages need no measuring.
    const int height = ThumbnailModel::width * 3 / 2;
    setIconSize({ThumbnailModel::width, height});
    setGridSize({ThumbnailModel::width + 32, height + fontMetrics().height() + 16});
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setFrameShape(QFrame::NoFrame);
    connect(&view, &PageView::currentPageChanged, this, &ThumbnailStrip::follow);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (m_following || !current.isValid())
                    return;
                m_view.goToPage(current.row() + 1);
                Q_EMIT jumped();
            });
}

void ThumbnailStrip::follow(int page)
{
    m_following = true;
    setCurrentIndex(model()->index(page - 1, 0));
    m_following = false;
}

} // namespace LeverArch
