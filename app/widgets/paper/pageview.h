// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/documentversion.h"
#include "widgets/paper/pagemarks.h"
#include "widgets/paper/pageport.h"
#include "widgets/paper/textselection.h"
#include "worker/pagelink.h"

#include <QAbstractScrollArea>

#include <functional>
#include <memory>
#include <optional>

namespace LeverArch {

class CaretFollower;
class MarkOverlay;
class PageGestures;
class PageOverlay;
class PagePictures;
class PageRenderer;
class PageSelection;
class PageTool;
class PaperTexts;

/// A paper on the desk: its pages in rows, to be scrolled, enlarged, turned, searched and selected
/// from. Shows what it is given and never reads a file or a case file itself; pictures come from a
/// PageRenderer, words from a PaperTexts. Works without words (a preview) as well.
///
/// Page numbers are physical and 1-based. Overlays are painted over the pictures.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Fit { Width, Page, None };
    using Spot = PageSpot;
    static constexpr double leastZoom = 0.1;
    static constexpr double mostZoom = 8.0;

    explicit PageView(QWidget *parent = nullptr);
    ~PageView() override;

    /// Shows a paper from its first page. The view owns what it is given; `texts` may be null.
    void setPaper(const QString &name, const QList<PageFacts> &pages,
                  std::unique_ptr<PageRenderer> renderer, std::unique_ptr<PaperTexts> texts);
    /// Small pictures to show until the sharp ones are there; may return null ones.
    void setThumbnails(std::function<QImage(int page)> thumbnails);

    int pageCount() const { return int(m_pages.size()); }
    const QList<PageFacts> &pages() const { return m_pages; }
    /// The page that is being read; 0 when there is none.
    int currentPage() const { return m_currentPage; }
    void goToPage(int page, double topPoints = 0);
    /// Brings a stretch of text into view as soon as its page's words are there.
    void goToPassage(const Passage &range);
    /// Goes back to where spotAt() of the middle of the view's upper edge was this spot.
    void returnTo(const Spot &spot);
    /// Brings a box on a page (displayed space) into view.
    void goToBox(int page, const QRectF &box);
    /// Goes on by so many rows, to the top of it.
    void goByRows(int rows);

    Fit fit() const { return m_fit; }
    double zoom() const; ///< 1 is life size.
    void setFit(Fit fit);
    void setZoom(double zoom);
    void zoomBy(double factor, std::optional<QPointF> around = {});
    const PageFlow &flow() const { return m_port.layout().flow(); }
    void setFlow(const PageFlow &flow);
    int turn() const { return m_port.layout().turn(); }
    /// Turns all pages clockwise on the screen; no paper is changed.
    void setTurn(int degrees);

    /// Paints over every page in view, above earlier overlays. Not owned; taken away before it
    /// dies.
    void addOverlay(PageOverlay *overlay);
    void removeOverlay(PageOverlay *overlay);
    /// Gives the mouse to a tool, or (null) back to selecting words. Not owned.
    void setTool(PageTool *tool);
    PageTool *tool() const;
    /// To be called when what an overlay paints has changed.
    void updateOverlays() { viewport()->update(); }

    void setMarks(const PageMarks &marks);
    /// The places found, and which of them is current (-1: none).
    void setFound(const QList<Passage> &places, int current);
    /// Marks one passage as the place the person was brought to, until others are found.
    void showPassage(const Passage &passage);
    /// Where a stretch of text lies on its page; empty while the page's words are not there.
    QList<QRectF> boxesOf(const Passage &range) const;

    /// The paper's own link at a spot.
    std::optional<PageLink> linkAt(const Spot &spot) const;

    /// Null while there is no paper with words.
    PageSelection *selection() const { return m_selection.get(); }
    PaperTexts *texts() const { return m_texts.get(); }
    /// Whether the arrow keys move a caret through the words instead of scrolling (F7).
    bool caretMode() const;
    void setCaretMode(bool on);
    /// Where on the viewport the selection ends, for a bar beside it.
    QRect selectionRect() const;

    /// Whether nothing moves and every page in view has its sharp picture, or never will.
    bool isSharp() const;
    /// A dark desk whatever the palette; the paper stays white.
    void setDarkSurroundings(bool dark);
    /// Gives the worker back while nobody looks.
    void rest();
    /// Has a small picture of a page drawn once nothing more urgent is left; thumbnailDrawn()
    /// tells.
    void wishThumbnail(int page);

    /// Where a page lies on the viewport now, and the way between its spaces.
    PagePlacement placement(int page) const { return m_port.placement(page); }
    /// First and last page in view.
    std::pair<int, int> visiblePages() const { return m_port.visiblePages(); }
    Spot spotAt(const QPointF &viewportPoint) const { return m_port.spotAt(viewportPoint); }
    QPointF onViewport(const Spot &spot) const { return m_port.placeOf(spot); }
    bool isOnPaper(const QPointF &viewportPoint) const { return m_port.isOnPaper(viewportPoint); }
    /// A box on a page (displayed space) in global screen coordinates.
    QRect rectOnScreen(int page, const QRectF &box) const;

Q_SIGNALS:
    void currentPageChanged(int page);
    void zoomChanged();
    void flowChanged(); ///< Flow or turn.
    void selectionChanged();
    void selectionFinished(); ///< The mouse was let go.
    void markActivated(LeverArch::Id record);
    void linkActivated(const LeverArch::PageLink &link);
    void spotClicked(const LeverArch::PageSpot &spot); ///< A click that selected nothing.
    void scrolled();
    void thumbnailDrawn(int page, const QImage &image);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    double pixelsPerPoint() const; ///< At zoom 1.
    void measure();
    void scrollTo(const QPoint &offset);
    void applyScale(double scale, const QPointF &around);
    void applyFit();
    void updateScrollBars();
    void noteCurrentPage();
    std::optional<PageSight> look();
    void receiveWords(int page);
    void followSelection();
    void showPendingPassage();

    QList<PageFacts> m_pages;
    PagePort m_port;
    std::unique_ptr<PaperTexts> m_texts;
    std::unique_ptr<PageSelection> m_selection;
    std::unique_ptr<MarkOverlay> m_marks;
    QList<PageOverlay *> m_overlays;
    PagePictures *m_pictures;
    PageGestures *m_gestures;
    CaretFollower *m_caret;
    Fit m_fit = Fit::Width;
    int m_currentPage = 0;
    int m_direction = 1;
    bool m_dark = false;
    std::optional<Passage> m_pendingPassage;
};

} // namespace LeverArch
