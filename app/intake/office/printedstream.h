// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "worker/sharedbytes.h"

#include <QByteArray>

#include <map>
#include <optional>

namespace LeverArch {

/// Takes apart what comes out of LibreOffice's room: for each file a line "3.pdf 12345", then so
/// many bytes; last, where it did not come to its end, "stuck 4". What does not have that form is an error; a file that is not whole is none.
class PrintedStream
{
public:
    /// For files numbered from 0 to `count` - 1.
    explicit PrintedStream(int count) : m_count(count) {}

    Result<void> take(QByteArrayView bytes);
    std::optional<SharedBytes> file(int number) const;
    /// The file at which it ended before its end.
    std::optional<int> stuck() const { return m_stuck; }

private:
    Result<void> beginFile();
    Result<void> addToFile(QByteArrayView &bytes);

    int m_count;
    QByteArray m_line;
    int m_number = -1; ///< Of the file that is coming; -1 between files.
    qint64 m_missing = 0;
    SharedBytes::Builder m_builder;
    std::map<int, SharedBytes> m_files;
    std::optional<int> m_stuck;
};

} // namespace LeverArch
