// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"

#include <QElapsedTimer>

namespace LeverArch {

/// One line on stderr that rewrites itself, only when a person is looking (a terminal) and at most
/// ten times a second. Cleared when the object goes.
class ConsoleProgress final : public Progress
{
public:
    explicit ConsoleProgress(bool quiet);
    ~ConsoleProgress() override;

    void report(qint64 done, qint64 total, const QString &doing) override;

private:
    bool m_shown;
    bool m_drawn = false;
    QElapsedTimer m_sinceDrawn;
};

} // namespace LeverArch
