// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <QByteArray>
#include <QList>
#include <QRectF>
#include <QString>

class QPDF;
class QPainterPath;

namespace LeverArch {

/// A Type 3 font with glyphs that mean whole texts. A thousand units are the size of its letters.
class SignFont
{
public:
    /// For `count` glyphs more.
    bool hasRoomFor(qsizetype count) const;

    /// The code of a new glyph. `text` has no more than mostUnits; `outline` is drawn upwards.
    int add(const QString &text, int width, const QPainterPath &outline);

    QPDFObjectHandle makeIn(QPDF &pdf) const;

    /// Readers take no longer text for one glyph.
    static constexpr qsizetype mostUnits = 8;

private:
    struct Glyph
    {
        QString text;
        int width = 0;
        QRectF box;
        QByteArray path;
    };

    QList<Glyph> m_glyphs;
};

} // namespace LeverArch
