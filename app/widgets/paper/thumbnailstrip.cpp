// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/thumbnailstrip.h"

#include "widgets/paper/pageview.h"
#include "widgets/paper/thumbnaildelegate.h"
#include "widgets/paper/thumbnailmodel.h"

namespace LeverArch {

ThumbnailStrip::ThumbnailStrip(PageView &view, ThumbnailModel &model, QWidget *parent)
    : QListView(parent), m_view(view)
{
    setObjectName(QStringLiteral("thumbnails"));
    setAccessibleName(tr("Pages"));
    setModel(&model);
    setItemDelegate(new ThumbnailDelegate(this));
    // One size for all, so that 10,000 pages need no measuring.
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setFrameShape(QFrame::NoFrame);
    connect(&view, &PageView::currentPageChanged, this, &ThumbnailStrip::follow);
    connect(&model, &QAbstractItemModel::modelReset, this,
            [this] { follow(m_view.currentPage()); });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (m_following || !current.isValid())
                    return;
                Q_EMIT leaving();
                m_view.goToPage(current.row() + 1);
            });
}

void ThumbnailStrip::follow(int page)
{
    m_following = true;
    setCurrentIndex(model()->index(page - 1, 0));
    m_following = false;
}

} // namespace LeverArch
