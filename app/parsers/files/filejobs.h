// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/pdfjobs.h"
#include "worker/protocol/frame.h"
#include "worker/sharedbytes.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <optional>

namespace LeverArch {

/// The last answer to a request, before it is sent.
struct FileAnswer
{
    FrameType type = FrameType::Done;
    QByteArray body;
    SharedBytes file; ///< Null when it has none.
};

/// Does WorkerPool::examine(), extract(), makePages() and arrange() inside the worker.
class FileJobs
{
public:
    /// `step` is called often and throws when the client wants the job stopped.
    explicit FileJobs(std::function<void()> step) : m_step(std::move(step)) {}

    static bool serves(FrameType type);

    /// Nothing when the body is not what such a request has. Throws JobFailure. `sources` are the
    /// papers of an Arrange.
    std::optional<FileAnswer> answer(FrameType type, const QByteArray &body, const SharedBytes &file,
                                     const QList<AssemblySource> &sources) const;

private:
    std::optional<FileAnswer> examine(const QByteArray &body, const SharedBytes &file) const;
    std::optional<FileAnswer> extract(const QByteArray &body, const SharedBytes &file) const;
    std::optional<FileAnswer> makePages(const QByteArray &body, const SharedBytes &file) const;
    std::optional<FileAnswer> arrange(const QByteArray &body,
                                      const QList<AssemblySource> &sources) const;

    std::function<void()> m_step;
};

} // namespace LeverArch
