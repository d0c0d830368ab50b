// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace LeverArch {

/// Hands files over to the person's other programs, so that tests can watch instead.
class FileOpener
{
public:
    virtual ~FileOpener() = default;

    /// Opens a file, or a folder, in the program the desktop has for it; false when it has none.
    virtual bool open(const QString &path) const = 0;
};

/// The desktop's own.
class DesktopOpener final : public FileOpener
{
public:
    bool open(const QString &path) const override;
};

} // namespace LeverArch
