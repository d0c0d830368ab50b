// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagegeometry.h"
#include "core/pagetext.h"

#include <QByteArray>

#include <memory>

namespace LeverArch {

/// The words of a PDF and the boxes of its pages, through Poppler's inner interface: its Qt face
/// copies the table of objects for every page it reads, which costs a quarter of the time of
/// bringing papers in, and does not tell the crop box at all. With `PopplerFonts` the only one that depends on it.
/// Lives no longer than a Poppler::Document, which keeps Poppler's global settings.
class PopplerText
{
public:
    /// `pdf` must outlive this object.
    PopplerText(QByteArrayView pdf, const QByteArray &password);
    ~PopplerText();

    /// Whether there is such a page, 1-based; ask before the others.
    bool has(int page) const;
    PageGeometry geometry(int page) const;
    /// False when there is more text than is believable; what was read until then is kept.
    bool read(int page, PageText &text);
    /// Whether it has annotations of kinds a person makes, however malformed.
    bool hasMarks(int page) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace LeverArch
