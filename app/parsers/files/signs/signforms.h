// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/signs/sign.h"

#include <QByteArray>
#include <QHash>
#include <QImage>
#include <QPainterPath>
#include <QRectF>
#include <QStringList>

class QPainter;
class QPDF;

namespace LeverArch {

class SignFont;

/// The signs of a PDF that Qt writes, each drawn once. Qt's own text would say wrong things of
/// them, or nothing: it names one character for each glyph.
///
/// While pages are painted a small picture stands for each word, so that it keeps its turn among
/// those around it; writeInto() then puts the word where the picture was, in glyphs of Type 3 fonts
/// whose text is what was typed.
class SignForms
{
public:
    /// Signs of one word in the order they were typed; `begin` is where their `left` counts from,
    /// on the base line. In the colour of the painter's pen.
    void draw(QPainter &painter, const QPointF &begin, const QList<Sign> &signs);

    /// Throws JobFailure (Internal) if a word that was drawn is not there.
    void writeInto(QPDF &pdf) const;

    /// What no font here has, as typed, in order, each once; and how often any of it stood there.
    const QStringList &missing() const { return m_missing; }
    qint64 timesMissing() const { return m_timesMissing; }

private:
    // Lengths in thousandths of the size of the letters; outlines upwards.
    struct Drawing
    {
        QString text;
        bool toLeft = false;
        int advance = 0;
        QPainterPath outline;
        bool isMissing = false;
    };
    struct Place
    {
        qsizetype drawing = 0;
        int left = 0;
    };
    struct Form
    {
        QImage picture;
        QList<Place> places;
    };
    /// What a drawing became: some glyphs of a font.
    struct Glyphs
    {
        struct Glyph
        {
            char code = 0;
            int left = 0;
            int right = 0;
        };
        qsizetype font = 0;
        QList<Glyph> glyphs;
    };

    qsizetype drawingOf(const Sign &sign, double scale);
    const Form &formOf(const QList<Place> &places);
    void noteMissing(const Drawing &drawing);
    static Glyphs glyphsFor(const Drawing &drawing, QList<SignFont> &fonts);
    QByteArray contentOf(const Form &form, const QList<Glyphs> &glyphs) const;
    QRectF boxOf(const Form &form) const;

    QHash<QByteArray, qsizetype> m_knownDrawings;
    QHash<QByteArray, qsizetype> m_knownForms;
    QList<Drawing> m_drawings;
    QList<Form> m_forms;
    QStringList m_missing;
    qint64 m_timesMissing = 0;
};

} // namespace LeverArch
