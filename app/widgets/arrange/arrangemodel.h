// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/splitguess.h"
#include "widgets/arrange/pagearrangement.h"

#include <QAbstractListModel>

#include <functional>

namespace LeverArch {

class ThumbnailModel;

/// The pages of a paper in the order a person gives them, with small pictures. Rows can be dragged
/// among themselves.
class ArrangeModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        LeftOutRole = Qt::UserRole + 1,
        BeginsRole,    ///< A paper begins at this row (bool).
        PartTitleRole, ///< Its title.
        PartRole,      ///< Number of the paper the row is in, from 0; -1: none.
        OfferRole,     ///< Why a paper may begin here, not yet accepted; a text.
        OfferPlacesRole ///< How far down the piece shown it may, 0 to 1; a list of numbers.
    };

    /// Small pictures come from `pictures`, which must outlive this.
    ArrangeModel(const ThumbnailModel &pictures, QObject *parent = nullptr);

    void setArrangement(const PageArrangement &arrangement);
    const PageArrangement &arrangement() const { return m_arrangement; }
    /// Changes it and tells the views.
    void change(const std::function<void(PageArrangement &)> &change);
    /// Where papers may begin; shown until a paper does begin there.
    void setOffers(const QList<SplitGuess> &offers);
    /// Those that are not accepted yet.
    QList<SplitGuess> openOffers() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void arranged();             ///< Something has changed.
    void moved(int row, int count); ///< Rows were dropped here.

private:
    QImage picture(const ArrangedPage &page) const;
    QList<SplitGuess> offersAt(int row) const;
    QString offerAt(int row) const;

    const ThumbnailModel &m_pictures;
    PageArrangement m_arrangement;
    QList<SplitGuess> m_offers;
};

} // namespace LeverArch
