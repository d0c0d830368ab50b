// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/documentversion.h"

#include <QAbstractListModel>
#include <QCache>
#include <QImage>
#include <QSet>

#include <functional>

namespace LeverArch {

/// The pages of a paper as small pictures. Rows are pages; pictures are fetched when first shown.
class ThumbnailModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int width = 96; ///< Of a picture on the screen, device-independent pixels.
    static constexpr double tallest = 1.45; ///< Times the width; longer pages are shown narrower.

    /// Asks somewhere else for a page's small picture; the answer comes later on this thread and
    /// may be null when none is kept.
    using Fetch = std::function<void(QObject *context, int page, std::function<void(QImage)> then)>;

    explicit ThumbnailModel(QObject *parent = nullptr);

    void setPaper(const QList<PageFacts> &pages, Fetch fetch);
    /// The picture of a page if it is there; otherwise null, and it is being fetched.
    QImage picture(int page) const;
    /// Gives a picture that was drawn meanwhile.
    void setPicture(int page, const QImage &image);
    /// Whether a page was asked for and has no kept picture, so that somebody should draw it.
    bool isMissing(int page) const { return m_missing.contains(page); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void missing(int page); ///< No picture is kept of this page.

private:
    void tellChanged(int page);
    QImage onPaper(int page) const;

    QList<PageFacts> m_pages;
    Fetch m_fetch;
    mutable QCache<int, QImage> m_pictures;
    mutable QSet<int> m_asked; ///< Being fetched, or not kept and not drawn yet.
    QSet<int> m_missing;
};

} // namespace LeverArch
