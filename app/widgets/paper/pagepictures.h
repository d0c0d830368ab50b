// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/paper/pagesight.h"
#include "worker/pagelink.h"

#include <QElapsedTimer>
#include <QImage>
#include <QList>
#include <QObject>
#include <QSizeF>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace LeverArch {

class PageRenderer;
struct PageWish;

/// Decides which pictures of pages are drawn, when and how large: those on the screen at once
/// after a jump and every moment while it moves, its neighbours a little later, small pictures
/// last. Interface thread.
class PagePictures : public QObject
{
    Q_OBJECT

public:
    /// `look` is asked when it is time; without a sight nothing is drawn.
    using Look = std::function<std::optional<PageSight>()>;

    explicit PagePictures(Look look, QObject *parent = nullptr);
    ~PagePictures() override;

    /// Sizes of the pages in displayed points; the renderer may be null.
    void setPaper(const QList<QSizeF> &sizes, std::unique_ptr<PageRenderer> renderer);
    /// Small pictures to show until larger ones are there; may return null ones.
    void setStandIns(std::function<QImage(int page)> standIns) { m_standIns = std::move(standIns); }

    /// Something has moved: look soon.
    void lookSoon();
    /// Gives the worker back until something moves.
    void rest();
    /// Has a small picture of a page drawn once nothing more urgent is left.
    void wishThumbnail(int page);

    /// The best there is now, whatever its scale; null when there is nothing at all.
    QImage best(int page, double scale) const;
    /// A sharp part of a picture too large to be drawn whole.
    struct Part
    {
        QRectF area; ///< Displayed space.
        QImage image;
    };
    /// Those of a part of a page that are there now; none where the whole picture is sharp.
    QList<Part> parts(const PageSight::Page &page) const;
    /// Whether nothing moves and every page looked at has its picture, or never will.
    bool isSharp() const;
    /// The page's own links, once they are read.
    QList<PageLink> links(int page) const;
    /// Why a page cannot be drawn; empty when it can or was not tried.
    QString problem(int page) const;

Q_SIGNALS:
    void changed(); ///< A picture came or failed.
    void thumbnailDrawn(int page, const QImage &image);

private:
    void wish(bool ahead);
    QList<PageWish> partWishes(const PageSight::Page &page) const;
    double cappedScale(const PageSight::Page &page) const;
    double thumbnailScale(int page) const;
    void giveThumbnail(int page);
    void receive(int page);

    Look m_look;
    QList<QSizeF> m_sizes;
    std::unique_ptr<PageRenderer> m_renderer;
    std::function<QImage(int)> m_standIns;
    QList<PageWish> m_onScreen; ///< Wished for last.
    QList<int> m_thumbnails;    ///< Wished for.
    QElapsedTimer m_moved;      ///< Since the last movement: a jump is looked at without delay.
    QTimer m_soon;
    QTimer m_later;
};

} // namespace LeverArch
