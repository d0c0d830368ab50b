// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/encodings.h"

#include <memory>

class QGuiApplication;

namespace LeverArch {

/// What Qt, GMime and the C library load from elsewhere when they first need it, loaded before the
/// walls are up: nothing can be loaded inside them. Lives as long as files are read.
class WarmUp
{
public:
    WarmUp();
    ~WarmUp();
    Q_DISABLE_COPY_MOVE(WarmUp)

private:
    std::unique_ptr<QGuiApplication> m_application; ///< QTextDocument and fonts want one.
    Encodings m_encodings;
};

} // namespace LeverArch
