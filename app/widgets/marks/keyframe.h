// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/annotation.h"
#include "domain/meaning.h"
#include "widgets/paper/pageoverlay.h"

#include <QObject>

#include <functional>
#include <optional>

class QKeyEvent;

namespace LeverArch {

class PageView;

/// Puts an area or a note on a page with the keys alone. While one of them is the pen, Enter (and,
/// without the caret in the words, an arrow) shows a frame at the caret or in the middle of the
/// view; arrows move it, with Shift they make it larger and smaller, with Ctrl finely, Page Up and
/// Down take it to another page, Enter accepts, Escape gives up. Where it is, and around which
/// words, is said at each step, to a screen reader too. Must go before its view.
class KeyFrame final : public QObject, public PageOverlay
{
    Q_OBJECT

public:
    /// A null mark is a new one.
    using Placed =
        std::function<void(Id mark, AnnotationStyle style, int page, const QList<Quad> &quads)>;

    KeyFrame(PageView &view, Placed placed);
    ~KeyFrame() override;

    /// What Enter would make; nothing: the keys are the view's.
    void setPen(std::optional<AnnotationStyle> pen, const Meaning &meaning);
    /// Begins with the frame of a mark that is there: an area or a note of its own place.
    void move(const Annotation &mark, const Meaning &meaning);
    static bool canMove(const Annotation &mark);
    bool isActive() const { return m_page > 0; }
    void cancel();

    void paint(QPainter &painter, const PagePlacement &page) const override;

Q_SIGNALS:
    void said(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool beginBy(const QKeyEvent &event);
    bool key(const QKeyEvent &event);
    void begin();
    void goBy(const QPointF &viewStep, bool resize);
    void goToPage(int page);
    void accept();
    void end();
    void fitToPage();
    void show();
    QString sentence() const;
    QRectF paper() const;

    PageView &m_view;
    const QObject *const m_watched; ///< The view, which is no PageView while it is taken down.
    Placed m_placed;
    std::optional<AnnotationStyle> m_pen;
    Meaning m_meaning;
    AnnotationStyle m_style = AnnotationStyle::Area;
    Id m_mark;
    int m_page = 0;
    QRectF m_box; ///< Displayed space.
};

} // namespace LeverArch
