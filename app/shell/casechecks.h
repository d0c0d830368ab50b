// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/latestread.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace LeverArch {

class Workspace;

/// Looks over the open case file in the background and keeps the list of things to check true:
/// every consultation is checked as if its briefing were about to be written (quotations against
/// their pages, numbers against their base and source). Goes before the case file does.
class CaseChecks final : public QObject
{
    Q_OBJECT

public:
    explicit CaseChecks(Workspace &workspace, QObject *parent = nullptr);

    void checkSoon();

Q_SIGNALS:
    void checked();

private:
    void check();

    Workspace &m_workspace;
    QTimer m_pause; ///< Waits until the person has stopped changing things.
    QSet<QString> m_sources;
    /// How often something changed that older versions may be cited by, and of which of these what
    /// is listed tells. Two numbers, because a check may be given up for the next one.
    int m_citations = 1;
    int m_citationsChecked = 0;
    LatestRead m_read;
};

} // namespace LeverArch
