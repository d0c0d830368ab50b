// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/thumbnailmodel.h"

#include <QPainter>

namespace LeverArch {

namespace {

/// More than the largest screen shows at once: what is seen is never put out by what is seen.
constexpr int cacheKilobytes = 96 * 1024;

} // namespace

ThumbnailModel::ThumbnailModel(QObject *parent) : QAbstractListModel(parent)
{
    m_pictures.setMaxCost(cacheKilobytes);
}

void ThumbnailModel::setPaper(const QList<PageFacts> &pages, Fetch fetch)
{
    beginResetModel();
    m_pages = pages;
    m_fetch = std::move(fetch);
    m_pictures.clear();
    m_asked.clear();
    m_missing.clear();
    endResetModel();
}

QImage ThumbnailModel::picture(int page) const
{
    if (const QImage *kept = m_pictures.object(page))
        return *kept;
    if (m_fetch && !m_asked.contains(page)) {
        m_asked.insert(page);
        auto *self = const_cast<ThumbnailModel *>(this);
        m_fetch(self, page, [self, page](const QImage &image) {
            if (!image.isNull()) {
                self->setPicture(page, image);
            } else {
                self->m_missing.insert(page);
                Q_EMIT self->missing(page);
            }
        });
    }
    const QImage *kept = m_pictures.object(page);
    return kept ? *kept : QImage();
}

void ThumbnailModel::setPicture(int page, const QImage &image)
{
    m_missing.remove(page);
    // Once others have put it out it is asked for again.
    m_asked.remove(page);
    m_pictures.insert(page, new QImage(image), int(image.sizeInBytes() / 1024) + 1);
    tellChanged(page);
}

void ThumbnailModel::tellChanged(int page)
{
    const QModelIndex at = index(page - 1, 0);
    Q_EMIT dataChanged(at, at, {Qt::DecorationRole});
}

int ThumbnailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pages.size());
}

QVariant ThumbnailModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_pages.size())
        return {};
    const int page = index.row() + 1;
    switch (role) {
    case Qt::DecorationRole:
        return onPaper(page);
    case Qt::DisplayRole: {
        // Both numbers, where the printed one differs.
        const QString label = m_pages.at(index.row()).label;
        return label.isEmpty() || label == QString::number(page)
                   ? QString::number(page)
                   : tr("%1 (%2)").arg(page).arg(label);
    }
    case Qt::AccessibleTextRole:
        return tr("Page %1").arg(page);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignHCenter);
    default:
        return {};
    }
}

// Every page stands in a frame of its own shape, white until its picture is there.
QImage ThumbnailModel::onPaper(int page) const
{
    QSizeF size = m_pages.at(page - 1).geometry.displayedSize();
    if (size.isEmpty())
        size = QSizeF(1, 1);
    size.scale(width, width * tallest, Qt::KeepAspectRatio);
    constexpr int ratio = 2;
    QImage framed(size.toSize() * ratio, QImage::Format_RGB32);
    framed.fill(Qt::white);
    QPainter painter(&framed);
    const QImage drawn = picture(page);
    if (!drawn.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(framed.rect(), drawn);
    }
    painter.setPen(QColor(0, 0, 0, 60));
    painter.drawRect(framed.rect().adjusted(0, 0, -1, -1));
    painter.end();
    framed.setDevicePixelRatio(ratio);
    return framed;
}

} // namespace LeverArch
