// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagedesk.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

namespace LeverArch {

class PageDesk::Source final : public PageSource
{
public:
    explicit Source(PageDesk &desk) : m_desk(desk) {}

    Result<QImage> render(int page, double scale, Cancellation) override
    {
        const std::lock_guard lock(m_desk.m_mutex);
        m_desk.m_drawn.append(page);
        if (m_desk.m_failing.contains(page))
            return Error{
                Error::Code::WorkerLost, QStringLiteral("This page stops its reader."), {}};
        return m_desk.drawn(page, scale);
    }

    Result<QImage> renderPart(int page, const PagePart &part, Cancellation) override
    {
        const std::lock_guard lock(m_desk.m_mutex);
        m_desk.m_parts.append({page, part.area});
        return drawnPart(part.area);
    }
    Result<QList<PageLink>> links(int page) override { return m_desk.m_links.value(page); }

private:
    PageDesk &m_desk;
};

PageDesk::PageDesk(const QList<PageFacts> &pages, const QList<PageText> &texts)
    : view(std::make_unique<PageView>()), m_pages(pages)
{
    view->setPaper(
        QStringLiteral("A paper"), pages,
        std::make_unique<PageRenderer>(
            [this]() -> Result<std::unique_ptr<PageSource>> {
                return std::unique_ptr<PageSource>(new Source(*this));
            },
            [this](std::function<void()> work) { m_threads.emplace_back(std::move(work)); }),
        std::make_unique<PaperTexts>(
            [texts](QObject *, int page, auto then) { then(texts.value(page - 1)); }));
}

PageDesk::~PageDesk()
{
    view.reset();
    for (std::thread &thread : m_threads)
        thread.join();
}

QImage PageDesk::drawn(int page, double scale) const
{
    const QSizeF size = m_pages.at(page - 1).geometry.displayedSize() * scale;
    QImage image(std::max(1, qRound(size.width())), std::max(1, qRound(size.height())),
                 QImage::Format_RGB32);
    image.fill(QColor::fromHsv((page * 47) % 360, 60, 250));
    QPainter painter(&image);
    painter.drawRect(image.rect().adjusted(0, 0, -1, -1));
    // A corner that tells which way up the page is.
    painter.fillRect(3, 3, image.width() / 5, image.height() / 9, Qt::darkBlue);
    // One pixel on, one off: the least resampling makes it grey.
    for (int x = 10; x < image.width() / 2; x += 2)
        painter.drawLine(x, image.height() / 2, x, image.height() / 2 + 9);
    return image;
}

void PageDesk::show(const QSize &size)
{
    view->resize(size);
    view->show();
    settle();
}

void PageDesk::settle()
{
    CaseFileFixture::waitUntil([this] { return view->isSharp(); });
}

QList<int> PageDesk::drawnPages() const
{
    const std::lock_guard lock(m_mutex);
    return m_drawn;
}

void PageDesk::wheel(const QPointF &at, int angle, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, view->viewport()->mapToGlobal(at), {}, QPoint(0, angle), Qt::NoButton,
                      modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view->viewport(), &event);
}

void PageDesk::press(int key, Qt::KeyboardModifiers modifiers)
{
    QKeyEvent event(QEvent::KeyPress, key, modifiers);
    QApplication::sendEvent(view.get(), &event);
}

QList<std::pair<int, QRect>> PageDesk::drawnParts() const
{
    const std::lock_guard lock(m_mutex);
    return m_parts;
}

QImage PageDesk::drawnPart(const QRect &area)
{
    QImage image(area.size(), QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const int across = x + area.left();
            const int down = y + area.top();
            image.setPixel(x, y, qRgb(across % 251, down % 241, (across / 251 + down) % 256));
        }
    }
    return image;
}

QList<PageFacts> a4Pages(int count)
{
    QList<PageFacts> pages;
    for (int page = 1; page <= count; ++page)
        pages.append({page, {}, PageGeometry(QRectF(0, 0, 595, 842), 0), true});
    return pages;
}

} // namespace LeverArch
