// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/consoleprogress.h"

#include "outputs/visiblename.h"

#include <cstdio>
#include <unistd.h>

namespace LeverArch {

ConsoleProgress::ConsoleProgress(bool quiet) : m_shown(!quiet && isatty(STDERR_FILENO)) {}

ConsoleProgress::~ConsoleProgress()
{
    if (m_drawn)
        std::fputs("\r\033[K", stderr);
}

void ConsoleProgress::report(qint64 done, qint64 total, const QString &doing)
{
    constexpr int redrawEveryMs = 100;
    if (!m_shown || (m_drawn && m_sinceDrawn.elapsed() < redrawEveryMs))
        return;
    const QString text = total > 0 ? QStringLiteral("%1 / %2  %3").arg(done).arg(total).arg(doing)
                                   : QStringLiteral("%1  %2").arg(done).arg(doing);
    std::fprintf(stderr, "\r\033[K%s", visibleName(text).left(76).toUtf8().constData());
    std::fflush(stderr);
    m_drawn = true;
    m_sinceDrawn.start();
}

} // namespace LeverArch
