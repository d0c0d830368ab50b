// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagetext.h"
#include "core/result.h"
#include "domain/documentversion.h"

#include <QByteArray>
#include <QList>

namespace LeverArch {

/// What the worker read off the pages of an original. Derived data: may be thrown away and rebuilt,
/// is no part of history, and is written outside actions.
class PageStore
{
public:
    virtual ~PageStore() = default;

    virtual Result<int> pageCount(Id original) const = 0;
    virtual Result<QList<PageFacts>> pages(Id original) const = 0;
    virtual Result<PageFacts> page(Id original, int page) const = 0;
    virtual Result<PageText> text(Id original, int page) const = 0;
    /// A PNG or JPEG, empty when none is kept.
    virtual Result<QByteArray> thumbnail(Id original, int page) const = 0;

    /// Facts, words and search index of one page.
    virtual Result<void> addPage(Id original, const PageFacts &facts, const PageText &text) = 0;
    virtual Result<void> setThumbnail(Id original, int page, const QByteArray &image) = 0;
    virtual Result<void> clear(Id original) = 0;
};

} // namespace LeverArch
