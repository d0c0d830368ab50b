// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "worker/pagelink.h"
#include "worker/pagepart.h"

#include <QImage>

#include <functional>
#include <memory>

namespace LeverArch {

/// Where the pictures of one paper come from: the worker, or a test. Opened, used and given back on
/// the renderer's own thread; calls block.
class PageSource
{
public:
    virtual ~PageSource() = default;

    /// The page upright, without annotations; `pixelsPerPoint` pixels to a displayed point.
    virtual Result<QImage> render(int page, double pixelsPerPoint, Cancellation cancellation) = 0;
    /// A part of the same picture, upright.
    virtual Result<QImage> renderPart(int page, const PagePart &part,
                                      Cancellation cancellation) = 0;
    /// Where the page's own links lead.
    virtual Result<QList<PageLink>> links(int page) = 0;
};

using PageSourceOpener = std::function<Result<std::unique_ptr<PageSource>>()>;

/// Runs something that blocks on another thread than the interface's.
using RunApart = std::function<void(std::function<void()>)>;

} // namespace LeverArch
