// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/glyphoutline.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

namespace LeverArch {

namespace {

/// Writes what FreeType reads off an outline.
struct PathWriter
{
    QByteArray path;
    double scale = 1;
    FT_Vector at = {};
    bool open = false;

    void point(double x, double y)
    {
        path += QByteArray::number(x * scale, 'f', 1) + ' ' +
                QByteArray::number(y * scale, 'f', 1) + ' ';
    }
    void close()
    {
        if (open)
            path += "h\n";
        open = false;
    }

    static PathWriter &self(void *user) { return *static_cast<PathWriter *>(user); }
    static double x(const FT_Vector *v) { return static_cast<double>(v->x); }
    static double y(const FT_Vector *v) { return static_cast<double>(v->y); }

    static int move(const FT_Vector *to, void *user)
    {
        PathWriter &w = self(user);
        w.close();
        w.point(x(to), y(to));
        w.path += "m\n";
        w.open = true;
        w.at = *to;
        return 0;
    }
    static int line(const FT_Vector *to, void *user)
    {
        PathWriter &w = self(user);
        w.point(x(to), y(to));
        w.path += "l\n";
        w.at = *to;
        return 0;
    }
    static int cubic(const FT_Vector *a, const FT_Vector *b, const FT_Vector *to, void *user)
    {
        PathWriter &w = self(user);
        w.point(x(a), y(a));
        w.point(x(b), y(b));
        w.point(x(to), y(to));
        w.path += "c\n";
        w.at = *to;
        return 0;
    }
    /// PDF has cubic curves only; this one is the same curve.
    static int quadratic(const FT_Vector *c, const FT_Vector *to, void *user)
    {
        PathWriter &w = self(user);
        const auto third = [](double end, double control) { return (end + 2 * control) / 3; };
        w.point(third(x(&w.at), x(c)), third(y(&w.at), y(c)));
        w.point(third(x(to), x(c)), third(y(to), y(c)));
        w.point(x(to), y(to));
        w.path += "c\n";
        w.at = *to;
        return 0;
    }
};

} // namespace

std::optional<FontFile> FontFile::open(const char *path)
{
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0)
        return std::nullopt;
    FontFile file;
    file.m_library.reset(library, [](FT_Library l) { FT_Done_FreeType(l); });
    FT_Face face = nullptr;
    if (FT_New_Face(library, path, 0, &face) != 0)
        return std::nullopt;
    file.m_face.reset(face, [](FT_Face f) { FT_Done_Face(f); });
    if (!FT_IS_SCALABLE(face) || face->units_per_EM == 0)
        return std::nullopt;
    return file;
}

std::optional<FontFile::Glyph> FontFile::glyph(QChar letter) const
{
    FT_Face face = m_face.get();
    const FT_UInt index = FT_Get_Char_Index(face, letter.unicode());
    if (index == 0 || FT_Load_Glyph(face, index, FT_LOAD_NO_SCALE) != 0)
        return std::nullopt;
    PathWriter writer;
    writer.scale = 1000.0 / face->units_per_EM;
    const FT_Outline_Funcs functions = {
        &PathWriter::move, &PathWriter::line, &PathWriter::quadratic, &PathWriter::cubic, 0, 0};
    if (FT_Outline_Decompose(&face->glyph->outline, &functions, &writer) != 0)
        return std::nullopt;
    writer.close();
    return Glyph{writer.path, static_cast<double>(face->glyph->metrics.horiAdvance) * writer.scale};
}

} // namespace LeverArch
