// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

#include <sys/types.h>

namespace LeverArch {

/// Which file stands at a case file's path, for noticing that it went away (a memory stick was
/// pulled out, a folder renamed) or that another took its place (a program that synchronises
/// folders). An open connection would go on with the old one in silence.
class FilePlace
{
public:
    enum class Standing {
        Same,
        Gone,
        Back,    ///< Another file than before, with nothing of ours beside it: the stick is back.
        Replaced ///< Another file, while our own log stands beside it: reading them together would
                 ///< mix the two.
    };

    /// None: everything that stands there is back.
    FilePlace() = default;
    /// What stands there now; while a connection is open, so that its log is known.
    static FilePlace at(const QString &caseFile);

    Standing standing(const QString &caseFile) const;
    /// Takes our log away from beside a file it does not belong to.
    void removeOurLog(const QString &caseFile) const;

private:
    struct Node
    {
        dev_t device = 0;
        ino_t number = 0;
        bool there = false;
        friend bool operator==(const Node &, const Node &) = default;
    };
    static Node nodeAt(const QString &path);

    Node m_file;
    Node m_log;
};

/// Why nothing can be read or written, for the two bad standings.
Error fileIsGone();
/// `kept`: where the case file as it was has been saved; empty when it was not.
Error fileWasReplaced(const QString &kept = {});

} // namespace LeverArch
