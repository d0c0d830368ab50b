// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/protocol/channel.h"
#include "worker/protocol/messages.h"

#include <functional>
#include <memory>

namespace LeverArch {

/// One leverarch-worker and the talk with it. What it says is believed as far as its form goes and
/// no further. Used from one thread at a time; ends the process when it goes.
class WorkerProcess
{
public:
    /// What to do with the frames before the last answer; an error stops the job and is handed on.
    /// Without one there must be none: a worker that only says it is busy is not working.
    using Listener = std::function<Result<void>(const Frame &)>;

    struct Request
    {
        FrameType type = FrameType::Probe;
        QByteArray body;
        int file = -1;
        FrameType answer = FrameType::Done; ///< The only last answer that is accepted.
        /// Takes the last answer in; false when it is malformed, which ends the process.
        std::function<bool(Frame &)> accept = {};
        /// The words of a refusal; by default those every paper gets.
        std::function<Error(const FailureReport &)> explain = {};
    };

    /// Starts the program and waits for its hello. Error::Internal when that fails.
    static Result<std::unique_ptr<WorkerProcess>> start(const WorkerOptions &options);
    ~WorkerProcess();

    const Protection &protection() const { return m_protection; }
    bool isAlive() const { return m_process > 0; }
    qint64 processId() const { return m_process; }

    /// Sends a request and waits for its last answer. Each frame is a sign of life; when none comes
    /// for the patience of the options the process is killed (WorkerLost). A cancelled request is
    /// given a moment to stop by itself, then the process is killed.
    Result<void> ask(const Request &request, Cancellation cancellation = {},
                     const Listener &listener = {});

    /// For what has no answer (Source, Close).
    Result<void> tell(FrameType type, const QByteArray &body = {}, int file = -1);

    /// The session whose document it holds open; 0 when none.
    quint64 session = 0;
    /// Documents it has opened, so that it can be replaced before it grows.
    int documents = 0;

private:
    WorkerProcess(int process, FileDescriptor socket, std::chrono::milliseconds patience);

    Result<void> greet();
    Result<void> stop(const Request &request, const Error &reason);
    Error lose(const QString &why);

    int m_process = -1;
    Channel m_channel;
    std::chrono::milliseconds m_patience;
    Protection m_protection;
};

} // namespace LeverArch
