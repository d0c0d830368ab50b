// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QStringList>

#include <functional>

namespace LeverArch {

/// The names in the directory of an OLE2 compound file ([MS-CFB] 2.6), in its order, at most
/// 20,000. Throws Damaged when there is no directory to be read.
QStringList namesInCompoundFile(QByteArrayView bytes, const std::function<void()> &step);

} // namespace LeverArch
