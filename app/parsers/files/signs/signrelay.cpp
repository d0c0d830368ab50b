// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/signs/signrelay.h"

#include "parsers/files/signs/signforms.h"

#include <QPaintEngine>
#include <QPainter>

namespace LeverArch {

namespace {

class Relay final : public QPaintEngine
{
public:
    Relay(QPainter &to, SignForms &forms, GlyphNames &names)
        : QPaintEngine(AllFeatures), m_to(to), m_forms(forms), m_names(names)
    {}

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState &now) override
    {
        const DirtyFlags changed = now.state();
        if (changed & DirtyTransform)
            m_to.setTransform(now.transform());
        if (changed & DirtyPen)
            m_to.setPen(now.pen());
        if (changed & DirtyBrush)
            m_to.setBrush(now.brush());
        if (changed & DirtyBrushOrigin)
            m_to.setBrushOrigin(now.brushOrigin());
        if (changed & DirtyBackground)
            m_to.setBackground(now.backgroundBrush());
        if (changed & DirtyBackgroundMode)
            m_to.setBackgroundMode(now.backgroundMode());
        if (changed & DirtyHints)
            m_to.setRenderHints(now.renderHints());
        if (changed & DirtyOpacity)
            m_to.setOpacity(now.opacity());
        if (changed & DirtyClipRegion)
            m_to.setClipRegion(now.clipRegion(), now.clipOperation());
        if (changed & DirtyClipPath)
            m_to.setClipPath(now.clipPath(), now.clipOperation());
        if (changed & DirtyClipEnabled)
            m_to.setClipping(now.isClipEnabled());
    }

    void drawRects(const QRectF *rects, int count) override { m_to.drawRects(rects, count); }
    void drawLines(const QLineF *lines, int count) override { m_to.drawLines(lines, count); }
    void drawPath(const QPainterPath &path) override { m_to.drawPath(path); }
    void drawPixmap(const QRectF &to, const QPixmap &pixmap, const QRectF &from) override
    {
        m_to.drawPixmap(to, pixmap, from);
    }
    void drawImage(const QRectF &to, const QImage &image, const QRectF &from,
                   Qt::ImageConversionFlags flags) override
    {
        m_to.drawImage(to, image, from, flags);
    }
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        if (mode == PolylineMode)
            m_to.drawPolyline(points, count);
        else
            m_to.drawPolygon(points, count,
                             mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    }

    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        if (!mayNeedSigns(item.text()) && !item.renderFlags().testFlag(QTextItem::RightToLeft))
            return passOn(at, item);
        const SignShaping shaping(item, m_names);
        if (shaping.allNamed())
            return passOn(at, item);
        for (const SignShaping::Word &word : shaping.words()) {
            if (word.named) {
                for (const QGlyphRun &run : shaping.runsOf(word))
                    m_to.drawGlyphRun(at, run);
            } else {
                m_forms.draw(m_to, at, shaping.signsOf(word));
            }
        }
    }

private:
    /// Not by the painter, who would draw the lines under the words once more.
    void passOn(const QPointF &at, const QTextItem &item)
    {
        m_to.paintEngine()->syncState();
        m_to.paintEngine()->drawTextItem(at, item);
    }

    QPainter &m_to;
    SignForms &m_forms;
    GlyphNames &m_names;
};

} // namespace

SignRelay::SignRelay(QPainter &to, SignForms &forms, GlyphNames &names)
    : m_to(to), m_engine(std::make_unique<Relay>(to, forms, names))
{}

SignRelay::~SignRelay() = default;

QPaintEngine *SignRelay::paintEngine() const
{
    return m_engine.get();
}

int SignRelay::metric(PaintDeviceMetric metric) const
{
    const QPaintDevice &device = *m_to.device();
    switch (metric) {
    case PdmWidth:
        return device.width();
    case PdmHeight:
        return device.height();
    case PdmWidthMM:
        return device.widthMM();
    case PdmHeightMM:
        return device.heightMM();
    case PdmDpiX:
        return device.logicalDpiX();
    case PdmDpiY:
        return device.logicalDpiY();
    case PdmPhysicalDpiX:
        return device.physicalDpiX();
    case PdmPhysicalDpiY:
        return device.physicalDpiY();
    case PdmNumColors:
        return device.colorCount();
    case PdmDepth:
        return device.depth();
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace LeverArch
