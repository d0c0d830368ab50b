// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/meaning.h"

#include <QIcon>

class QPainter;
class QRectF;

namespace LeverArch {

/// A piece of marked paper: the meaning's colour and, under it, its line. The same in light and
/// dark, because paper is.
void paintMeaningSwatch(QPainter &painter, const QRectF &rect, const Meaning &meaning);
QIcon meaningIcon(const Meaning &meaning);

} // namespace LeverArch
