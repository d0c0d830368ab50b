// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QChar>

#include <memory>
#include <optional>

struct FT_FaceRec_;
struct FT_LibraryRec_;

namespace LeverArch {

/// The letters of a font file as PDF path operators.
class FontFile
{
public:
    struct Glyph
    {
        QByteArray path;  ///< m, l, c, h operators in thousandths of the font size.
        double width = 0; ///< How far the next letter stands, in thousandths.
    };

    /// Nothing when the file cannot be read.
    static std::optional<FontFile> open(const char *path);

    /// Nothing when the font has no such letter.
    std::optional<Glyph> glyph(QChar letter) const;

private:
    FontFile() = default;

    std::shared_ptr<FT_LibraryRec_> m_library;
    std::shared_ptr<FT_FaceRec_> m_face; // goes before the library
};

} // namespace LeverArch
