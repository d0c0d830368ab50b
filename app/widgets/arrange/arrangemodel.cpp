// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/arrange/arrangemodel.h"

#include "widgets/paper/thumbnailmodel.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>
#include <cmath>

namespace LeverArch {

namespace {

const auto rowsMime = QStringLiteral("application/x-leverarch-page-rows");

bool isAccepted(const PageArrangement &arrangement, const SplitGuess &offer)
{
    const QList<ArrangedSlot> &all = arrangement.slotList();
    return std::any_of(all.begin(), all.end(), [&](const ArrangedSlot &slot) {
        return slot.begins && slot.shown.page == offer.page &&
               std::abs(slot.shown.top - offer.fraction) < 0.01;
    });
}

} // namespace

ArrangeModel::ArrangeModel(const ThumbnailModel &pictures, QObject *parent)
    : QAbstractListModel(parent), m_pictures(pictures)
{
    connect(&pictures, &QAbstractItemModel::dataChanged, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::DecorationRole});
    });
}

void ArrangeModel::setArrangement(const PageArrangement &arrangement)
{
    beginResetModel();
    m_arrangement = arrangement;
    endResetModel();
    Q_EMIT arranged();
}

void ArrangeModel::change(const std::function<void(PageArrangement &)> &change)
{
    PageArrangement after = m_arrangement;
    change(after);
    if (after.count() == m_arrangement.count()) {
        m_arrangement = after;
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        Q_EMIT arranged();
    } else {
        setArrangement(after);
    }
}

void ArrangeModel::setOffers(const QList<SplitGuess> &offers)
{
    m_offers = offers;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT arranged();
}

QList<SplitGuess> ArrangeModel::openOffers() const
{
    QList<SplitGuess> open = m_offers;
    open.removeIf([this](const SplitGuess &offer) { return isAccepted(m_arrangement, offer); });
    return open;
}

int ArrangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_arrangement.count();
}

QVariant ArrangeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_arrangement.count())
        return {};
    const ArrangedSlot &slot = m_arrangement.slotList().at(index.row());
    const int part = m_arrangement.partOf(index.row());
    const bool begins = part >= 0 && m_arrangement.rowOfPart(part) == index.row();
    const bool isPiece = slot.shown.top > 0 || slot.shown.bottom < 1;
    switch (role) {
    case Qt::DecorationRole:
        return picture(slot.shown);
    case Qt::DisplayRole:
        return isPiece ? tr("part of %1").arg(slot.shown.page) : QString::number(slot.shown.page);
    case Qt::ToolTipRole:
        return offerAt(index.row());
    case Qt::AccessibleTextRole: {
        QStringList said = {isPiece ? tr("Part of page %1").arg(slot.shown.page)
                                    : tr("Page %1").arg(slot.shown.page)};
        if (slot.leftOut)
            said.append(tr("left out"));
        if (slot.shown.quarterTurns != 0)
            said.append(tr("turned by %1 degrees").arg(slot.shown.quarterTurns * 90));
        if (begins && m_arrangement.isSplit())
            said.append(tr("paper %1 begins here").arg(part + 1));
        if (!offerAt(index.row()).isEmpty())
            said.append(tr("a new paper may begin here"));
        return said.join(QStringLiteral(", "));
    }
    case LeftOutRole:
        return slot.leftOut;
    case BeginsRole:
        return begins && m_arrangement.isSplit();
    case PartTitleRole:
        return m_arrangement.parts().value(part).title;
    case PartRole:
        return part;
    case OfferRole:
        return offerAt(index.row());
    case OfferPlacesRole: {
        QVariantList places;
        for (const SplitGuess &offer : offersAt(index.row())) {
            const double down =
                (offer.fraction - slot.shown.top) / (slot.shown.bottom - slot.shown.top);
            if (down <= 0 || slot.shown.quarterTurns == 0)
                places.append(down);
        }
        return places;
    }
    default:
        return {};
    }
}

QImage ArrangeModel::picture(const ArrangedPage &page) const
{
    auto image = m_pictures.data(m_pictures.index(page.page - 1), Qt::DecorationRole).value<QImage>();
    if (image.isNull())
        return image;
    const double ratio = image.devicePixelRatio();
    const int top = int(page.top * image.height());
    const int bottom = int(page.bottom * image.height());
    if (page.top > 0 || page.bottom < 1)
        image = image.copy(0, top, image.width(), std::max(1, bottom - top));
    if (page.quarterTurns != 0)
        image = image.transformed(QTransform().rotate(page.quarterTurns * 90));
    image.setDevicePixelRatio(ratio);
    return image;
}

/// Papers that may begin at this page, or in it.
QList<SplitGuess> ArrangeModel::offersAt(int row) const
{
    const ArrangedPage &shown = m_arrangement.slotList().at(row).shown;
    QList<SplitGuess> offers = openOffers();
    offers.removeIf([&shown](const SplitGuess &offer) {
        return offer.page != shown.page || offer.fraction < shown.top ||
               offer.fraction >= shown.bottom;
    });
    return offers;
}

QString ArrangeModel::offerAt(int row) const
{
    QStringList reasons;
    for (const SplitGuess &offer : offersAt(row))
        reasons.append(offer.reasons);
    return reasons.join(QLatin1Char('\n'));
}

// --- dragging -----------------------------------------------------------------------------------

Qt::ItemFlags ArrangeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
}

QStringList ArrangeModel::mimeTypes() const
{
    return {rowsMime};
}

QMimeData *ArrangeModel::mimeData(const QModelIndexList &indexes) const
{
    QList<int> rows;
    for (const QModelIndex &index : indexes)
        rows.append(index.row());
    QByteArray packed;
    QDataStream out(&packed, QIODevice::WriteOnly);
    out << rows;
    auto *data = new QMimeData;
    data->setData(rowsMime, packed);
    return data;
}

bool ArrangeModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int,
                                const QModelIndex &parent)
{
    QByteArray packed = data->data(rowsMime);
    QDataStream in(&packed, QIODevice::ReadOnly);
    QList<int> rows;
    in >> rows;
    rows.removeIf([this](int one) { return one < 0 || one >= rowCount(); });
    if (rows.isEmpty())
        return false;
    const int before = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    int now = 0;
    change([&](PageArrangement &arrangement) { now = arrangement.move(rows, before); });
    Q_EMIT moved(now, int(rows.size()));
    return true; // The view asks for the dragged rows to be removed; nothing does that here.
}

} // namespace LeverArch
