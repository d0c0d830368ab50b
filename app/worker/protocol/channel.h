// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/protocol/filedescriptor.h"
#include "worker/protocol/frame.h"

#include <chrono>
#include <functional>

namespace LeverArch {

/// One end of the socket between client and worker: whole frames, nothing else. Used from one
/// thread at a time. After anything but Ok the channel is of no further use.
class Channel
{
public:
    enum class Status {
        Ok,
        Closed, ///< The other end is gone.
        TimedOut,
        Interrupted,
        Malformed ///< Too large, or not a frame at all.
    };

    explicit Channel(FileDescriptor socket) : m_socket(std::move(socket)) {}

    int descriptor() const { return m_socket.get(); }

    /// Sends the frame; `file` stays the caller's. Waits at most `patience` for the other end to
    /// take it; zero waits for ever.
    Status send(FrameType type, const QByteArray &body, int file = -1,
                std::chrono::milliseconds patience = {});

    /// Waits for the next frame, at most `patience` (zero: for ever), asking `interrupted` about
    /// every 30 ms. Interrupted comes only between frames: the channel stays good. Who is
    /// interrupted within a frame waits a quarter of a second more for the rest of it.
    Status receive(Frame &frame, std::chrono::milliseconds patience = {},
                   const std::function<bool()> &interrupted = {});

    /// Whether the other end has said something not yet received.
    bool hasInput() const;

private:
    using Time = std::chrono::steady_clock::time_point;
    Status waitFor(short events, Time deadline, const std::function<bool()> &interrupted) const;
    /// Until when the rest of a frame is waited for.
    struct Patience
    {
        Time deadline;
        const std::function<bool()> &interrupted;
    };
    Status readAll(char *data, qsizetype size, Patience &patience, FileDescriptor *file);
    Status readSome(char *data, size_t size, FileDescriptor *file, qsizetype &got);

    FileDescriptor m_socket;
};

} // namespace LeverArch
