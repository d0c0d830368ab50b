// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/annotation.h"
#include "widgets/paper/storedpaper.h"

#include <QImage>

#include <functional>

class QObject;

namespace LeverArch {

class Workspace;

/// Draws what is inside a mark's frame as it is printed, without any marks, at 200 pixels an inch
/// (fewer where that would be more than 16 million pixels). `then` comes on the interface thread
/// unless `context` is gone.
void drawArea(Workspace &workspace, QObject *context, const StoredPaper &paper,
              const Annotation &mark, std::function<void(Result<QImage>)> then);

} // namespace LeverArch
