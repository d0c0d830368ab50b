// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "core/progress.h"

#include <QObject>
#include <QString>

#include <thread>

namespace LeverArch {

/// Looks through a case file while it is already in use, so that opening does not wait for it:
/// in a large one the tables that nothing can bring back (small ones were looked through whole
/// before opening), in a small one whether the search index holds the words of the text. The bulk
/// of a large file is left to "verify". Reads only, on a thread and a connection of its own.
class BackgroundCheck : public QObject
{
    Q_OBJECT

public:
    explicit BackgroundCheck(QString path);
    /// Stops it.
    ~BackgroundCheck() override;

    void start();

Q_SIGNALS:
    /// Both from the checking thread; connect with a context on the thread they are wanted on.
    void damaged(const LeverArch::Issue &issue);
    void indexDiffers();

private:
    void run();

    QString m_path;
    Cancellation m_stop;
    std::thread m_thread;
};

} // namespace LeverArch
