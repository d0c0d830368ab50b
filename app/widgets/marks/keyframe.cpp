// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/marks/keyframe.h"

#include "casefile/anchoring.h"
#include "widgets/marks/markpainting.h"
#include "widgets/paper/caretmoves.h"
#include "widgets/paper/pageselection.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/papertexts.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace LeverArch {

namespace {

constexpr double noteSize = 18; // Displayed points, as are all that follow.
constexpr QSizeF areaSize(160, 60);
constexpr QSizeF leastSize(12, 12);
constexpr double step = 12;
constexpr double fineStep = 1;
constexpr int wordsSaid = 8;

struct KeyDirection
{
    int key;
    double x;
    double y;
};

constexpr KeyDirection directions[] = {
    {Qt::Key_Left, -1, 0}, {Qt::Key_Right, 1, 0}, {Qt::Key_Up, 0, -1}, {Qt::Key_Down, 0, 1}};

bool isEnter(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

bool isPlaced(AnnotationStyle style)
{
    return style == AnnotationStyle::Area || style == AnnotationStyle::Note;
}

} // namespace

KeyFrame::KeyFrame(PageView &view, Placed placed)
    : m_view(view), m_watched(&view), m_placed(std::move(placed))
{
    m_view.addOverlay(this);
    m_view.installEventFilter(this);
}

KeyFrame::~KeyFrame()
{
    m_view.removeOverlay(this);
}

void KeyFrame::setPen(std::optional<AnnotationStyle> pen, const Meaning &meaning)
{
    const bool another = pen != m_pen;
    m_pen = pen;
    m_meaning = meaning;
    if (!another)
        return;
    cancel();
    if (pen && isPlaced(*pen))
        Q_EMIT said(*pen == AnnotationStyle::Area
                        ? tr("Draw a frame with the mouse, or press Enter to place one with the "
                             "keys.")
                        : tr("Click where the note goes, or press Enter to place it with the "
                             "keys."));
}

bool KeyFrame::canMove(const Annotation &mark)
{
    return isPlaced(mark.style) && mark.anchors.size() == 1 && mark.anchors.first().length == 0 &&
           !mark.anchors.first().quads.isEmpty();
}

void KeyFrame::move(const Annotation &mark, const Meaning &meaning)
{
    if (!canMove(mark) || mark.page() > m_view.pageCount())
        return;
    m_mark = mark.id;
    m_style = mark.style;
    m_meaning = meaning;
    m_page = mark.page();
    m_box = m_view.pages()
                .at(m_page - 1)
                .geometry.displayedFromQuad(mark.anchors.first().quads.first());
    m_view.setFocus(Qt::OtherFocusReason);
    show();
}

bool KeyFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_watched || event->type() != QEvent::KeyPress)
        return false;
    const auto &pressed = *static_cast<QKeyEvent *>(event);
    return isActive() ? key(pressed) : beginBy(pressed);
}

bool KeyFrame::beginBy(const QKeyEvent &event)
{
    const bool isArrow =
        std::any_of(std::begin(directions), std::end(directions),
                    [&event](const KeyDirection &each) { return each.key == event.key(); });
    const bool begins = isEnter(event.key()) || (isArrow && !m_view.caretMode());
    if (!begins || !m_pen || m_view.pageCount() == 0 ||
        (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    if (isPlaced(*m_pen)) {
        begin();
        return true;
    }
    if (*m_pen == AnnotationStyle::Ink && isEnter(event.key())) {
        Q_EMIT said(tr("Ink is drawn with the mouse. With the keys, press A and mark the place as "
                       "an area."));
        return true;
    }
    return false;
}

void KeyFrame::begin()
{
    m_mark = {};
    m_style = *m_pen;
    const QSizeF size = m_style == AnnotationStyle::Note ? QSizeF(noteSize, noteSize) : areaSize;
    const TextCaret caret =
        m_view.caretMode() && m_view.selection() ? m_view.selection()->caret() : TextCaret();
    const ReadyPage *words = caret.page > 0 ? m_view.texts()->page(caret.page) : nullptr;
    const QRectF line = words ? caretLine(*words, caret) : QRectF();
    if (!line.isNull()) {
        m_page = caret.page;
        m_box = QRectF(line.topLeft(), size);
    } else {
        const PageSpot middle = m_view.spotAt(QRectF(m_view.viewport()->rect()).center());
        m_page = middle.page;
        m_box = QRectF(QPointF(), size);
        m_box.moveCenter(middle.point);
    }
    show();
}

bool KeyFrame::key(const QKeyEvent &event)
{
    const bool fine = event.modifiers().testFlag(Qt::ControlModifier);
    const bool resize = event.modifiers().testFlag(Qt::ShiftModifier);
    for (const KeyDirection &each : directions) {
        if (each.key == event.key()) {
            goBy(QPointF(each.x, each.y) * (fine ? fineStep : step), resize);
            return true;
        }
    }
    if (event.key() == Qt::Key_PageDown || event.key() == Qt::Key_PageUp)
        goToPage(m_page + (event.key() == Qt::Key_PageDown ? 1 : -1));
    else if (isEnter(event.key()))
        accept();
    else if (event.key() == Qt::Key_Escape)
        cancel();
    else
        return false;
    return true;
}

QRectF KeyFrame::paper() const
{
    return {QPointF(), m_view.pages().at(m_page - 1).geometry.displayedSize()};
}

// The arrows are meant as the page lies on the screen, which may be turned.
void KeyFrame::goBy(const QPointF &viewStep, bool resize)
{
    const QTransform map = m_view.placement(m_page).viewToDisplayed();
    const QPointF along = map.map(viewStep) - map.map(QPointF());
    const double length = std::hypot(along.x(), along.y());
    const QPointF by = along / length * std::hypot(viewStep.x(), viewStep.y());
    if (!resize) {
        m_box.translate(by);
    } else if (m_style == AnnotationStyle::Area) {
        // To the right and down is larger, however the page is turned.
        const double more = viewStep.x() + viewStep.y() > 0 ? 1 : -1;
        const QSizeF growth(more * std::abs(by.x()), more * std::abs(by.y()));
        m_box.setSize((m_box.size() + growth).expandedTo(leastSize));
    }
    show();
}

void KeyFrame::goToPage(int page)
{
    m_page = std::clamp(page, 1, m_view.pageCount());
    show();
}

void KeyFrame::fitToPage()
{
    const QRectF page = paper();
    m_box.setSize(m_box.size().boundedTo(page.size()));
    m_box.moveLeft(std::clamp(m_box.left(), 0.0, page.right() - m_box.width()));
    m_box.moveTop(std::clamp(m_box.top(), 0.0, page.bottom() - m_box.height()));
}

void KeyFrame::show()
{
    fitToPage();
    const QRectF box = m_view.placement(m_page).viewFromDisplayed(m_box);
    if (!QRectF(m_view.viewport()->rect()).contains(box))
        m_view.goToBox(m_page, m_box);
    m_view.updateOverlays();
    const QString now = sentence();
    m_view.setAccessibleDescription(now);
    Q_EMIT said(now);
}

QString KeyFrame::sentence() const
{
    const QRectF page = paper();
    const auto percent = [](double part, double whole) {
        return int(std::lround(part / whole * 100));
    };
    QString where = tr("Page %1, %2 % from the left and %3 % from the top")
                        .arg(m_page)
                        .arg(percent(m_box.left(), page.width()))
                        .arg(percent(m_box.top(), page.height()));
    if (m_style == AnnotationStyle::Area)
        where = tr("%1, %2 % wide and %3 % high")
                    .arg(where)
                    .arg(percent(m_box.width(), page.width()))
                    .arg(percent(m_box.height(), page.height()));
    const ReadyPage *ready = m_view.texts() ? m_view.texts()->page(m_page) : nullptr;
    const QStringList words =
        ready ? wordsInside(ready->text, m_box).simplified().split(u' ', Qt::SkipEmptyParts)
              : QStringList();
    if (words.isEmpty())
        return tr("%1. Enter accepts, Escape gives up.").arg(where);
    const QString shown = words.mid(0, wordsSaid).join(u' ');
    return tr("%1, around “%2”. Enter accepts, Escape gives up.")
        .arg(where, words.size() > wordsSaid ? tr("%1 …").arg(shown) : shown);
}

void KeyFrame::accept()
{
    const Id mark = m_mark;
    const int page = m_page;
    const Quad quad = m_view.pages().at(page - 1).geometry.quadFromDisplayed(m_box);
    end();
    m_placed(mark, m_style, page, {quad});
}

void KeyFrame::cancel()
{
    if (!isActive())
        return;
    end();
    Q_EMIT said(tr("Nothing was placed."));
}

void KeyFrame::end()
{
    m_page = 0;
    m_view.setAccessibleDescription({});
    m_view.updateOverlays();
}

void KeyFrame::paint(QPainter &painter, const PagePlacement &page) const
{
    if (!isActive() || page.page() != m_page)
        return;
    Annotation shown;
    shown.style = m_style;
    Anchor anchor;
    anchor.page = m_page;
    anchor.quads = {page.geometry().quadFromDisplayed(m_box)};
    shown.anchors = {anchor};
    paintMark(painter, page, shown, m_meaning, {});
}

} // namespace LeverArch
