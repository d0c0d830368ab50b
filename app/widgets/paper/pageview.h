// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/documentversion.h"
#include "widgets/paper/pagelayout.h"
#include "widgets/paper/pagemarks.h"
#include "widgets/paper/textselection.h"

#include <QAbstractScrollArea>
#include <QMap>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace LeverArch {

class PageGestures;
class PageRenderer;
class PageSelection;
class PaperTexts;

/// A paper on the desk: all its pages one under the other, to be scrolled, enlarged, searched and
/// selected from. Shows what it is given and never reads a file or a case file itself; pictures
/// come from a PageRenderer, words from a PaperTexts. Works without words (a preview) as well.
///
/// Page numbers are physical and 1-based. Marks are painted over the pictures.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Fit { Width, Page, None };
    static constexpr double leastZoom = 0.25;
    static constexpr double mostZoom = 4.0;

    explicit PageView(QWidget *parent = nullptr);
    ~PageView() override;

    /// Shows a paper from its first page. The view owns what it is given; `texts` may be null.
    void setPaper(const QString &name, const QList<PageFacts> &pages,
                  std::unique_ptr<PageRenderer> renderer, std::unique_ptr<PaperTexts> texts);
    /// Small pictures to show until the sharp ones are there; may return null ones.
    void setThumbnails(std::function<QImage(int page)> thumbnails);

    int pageCount() const { return int(m_pages.size()); }
    const QList<PageFacts> &pages() const { return m_pages; }
    /// The page that takes up the middle of the view; 0 when there is none.
    int currentPage() const;
    void goToPage(int page, double topPoints = 0);
    /// Brings a stretch of text into view as soon as its page's words are there.
    void goToPassage(const Passage &range);

    Fit fit() const { return m_fit; }
    double zoom() const; ///< 1 is life size.
    void setFit(Fit fit);
    void setZoom(double zoom);
    void zoomBy(double factor, std::optional<QPoint> around = {});

    void setMarks(MarkKind kind, const PageMarks &marks);
    /// The places found, and which of them is current (-1: none). Their boxes come from the words
    /// of their pages, as those become visible.
    void setFound(const QList<Passage> &places, int current);
    /// Marks one passage as the place the person was brought to, until others are found.
    void showPassage(const Passage &passage);
    /// Where a stretch of text lies on its page; empty while the page's words are not there.
    QList<QRectF> boxesOf(const Passage &range) const;

    /// Null while there is no paper with words.
    PageSelection *selection() const { return m_selection.get(); }
    PaperTexts *texts() const { return m_texts.get(); }
    /// Where on the viewport the selection ends, for a bar beside it.
    QRect selectionRect() const;

    /// A box on a page (displayed space) in global screen coordinates.
    QRect rectOnScreen(int page, const QRectF &box) const;

    /// Gives the worker back while nobody looks.
    void rest();
    /// Has a small picture of a page drawn once nothing more urgent is left; thumbnailDrawn()
    /// tells.
    void wishThumbnail(int page);

    /// A page and a point on it, in displayed space.
    struct Spot
    {
        int page = 0; ///< 0 when there are no pages.
        QPointF point;
    };
    Spot spotAt(const QPointF &viewportPoint) const;
    QPointF onViewport(const Spot &spot) const; ///< The inverse of spotAt().
    bool isOnPaper(const QPointF &viewportPoint) const;

Q_SIGNALS:
    void currentPageChanged(int page);
    void zoomChanged();
    void selectionChanged();
    void selectionFinished(); ///< The mouse was let go.
    void markActivated(LeverArch::Id record);
    void scrolled();
    void thumbnailDrawn(int page, const QImage &image);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    double pixelsPerPoint() const; ///< At zoom 1.
    QPoint offset() const;
    QRectF rectOnViewport(int page) const;
    void applyScale(double scale, const QPointF &around);
    void applyFit();
    void updateScrollBars();
    void noteCurrentPage();
    void wishSoon();
    void wish(bool ahead);
    std::pair<int, int> visiblePages() const;
    double renderScale(int page) const;
    double thumbnailScale(int page) const;
    void pageDrawn(int page);
    QList<PageMark> marksOn(int page) const;
    void showPendingPassage();

    QString m_name;
    QList<PageFacts> m_pages;
    PageLayout m_layout;
    std::unique_ptr<PageRenderer> m_renderer;
    std::unique_ptr<PaperTexts> m_texts;
    std::unique_ptr<PageSelection> m_selection;
    std::function<QImage(int)> m_thumbnails;
    QMap<MarkKind, PageMarks> m_marks;
    Fit m_fit = Fit::Width;
    int m_currentPage = 0;
    int m_direction = 1;
    std::optional<Passage> m_pendingPassage;
    QHash<int, QList<Passage>> m_found; ///< By page.
    std::optional<Passage> m_current;
    QList<int> m_wishedThumbnails;
    QTimer m_wishTimer;
    QTimer m_aheadTimer;
    PageGestures *m_gestures;
};

} // namespace LeverArch
