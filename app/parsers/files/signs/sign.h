// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPointF>
#include <QRawFont>
#include <QString>

namespace LeverArch {

/// What a font draws in one piece: a letter, a letter with its marks, a syllable, a small picture
/// of several characters. Lengths in units of the device.
struct Sign
{
    struct Glyph
    {
        QRawFont font;
        quint32 index = 0;
        QPointF at; ///< From the left end of the sign on its base line, downwards.
    };

    QString text;    ///< As it was typed.
    double left = 0; ///< From where the words around it begin.
    double advance = 0;
    QList<Glyph> glyphs; ///< None where Qt found no font that it trusts with the script.
    double size = 0;     ///< Of the letters.
    bool toLeft = false; ///< Written from right to left.
};

} // namespace LeverArch
