// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/protocol/channel.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>

namespace LeverArch {

namespace {

using Clock = std::chrono::steady_clock;

struct Header
{
    quint32 size;
    quint16 type;
    quint16 magic;
};
static_assert(sizeof(Header) == 8);

constexpr quint16 headerMagic = 0x4c41;
constexpr qsizetype readStep = 1024 * 1024;
constexpr std::chrono::milliseconds restOfFrame{250};
using Asked = std::function<bool()>;

Clock::time_point deadlineAfter(std::chrono::milliseconds patience)
{
    return patience.count() > 0 ? Clock::now() + patience : Clock::time_point::max();
}

/// Keeps the first descriptor of the control data and closes any other.
void takeDescriptors(msghdr &message, FileDescriptor *file)
{
    for (cmsghdr *c = CMSG_FIRSTHDR(&message); c; c = CMSG_NXTHDR(&message, c)) {
        if (c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_RIGHTS)
            continue;
        const size_t number = (c->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (size_t i = 0; i < number; ++i) {
            int descriptor = -1;
            std::memcpy(&descriptor, CMSG_DATA(c) + i * sizeof(int), sizeof descriptor);
            FileDescriptor received(descriptor);
            if (file && !file->isValid())
                *file = std::move(received);
        }
    }
}

} // namespace

Channel::Status Channel::waitFor(short events, Time deadline,
                                 const std::function<bool()> &interrupted) const
{
    while (true) {
        if (interrupted && interrupted())
            return Status::Interrupted;
        int timeout = interrupted ? 30 : -1;
        if (deadline != Time::max()) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
            if (left.count() <= 0)
                return Status::TimedOut;
            const int most = static_cast<int>(std::min<qint64>(left.count(), 60'000));
            timeout = timeout < 0 ? most : std::min(timeout, most);
        }
        pollfd p = {m_socket.get(), events, 0};
        const int n = ::poll(&p, 1, timeout);
        if (n < 0 && errno != EINTR)
            return Status::Closed;
        if (n > 0)
            return Status::Ok;
    }
}

Channel::Status Channel::send(FrameType type, const QByteArray &body, int file,
                              std::chrono::milliseconds patience)
{
    if (body.size() > maximalBody)
        return Status::Malformed;
    const Header header = {static_cast<quint32>(body.size()), static_cast<quint16>(type),
                           headerMagic};
    QByteArray bytes(reinterpret_cast<const char *>(&header), sizeof header);
    bytes += body;
    const Time deadline = deadlineAfter(patience);
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control = {};
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        iovec part = {bytes.data() + sent, static_cast<size_t>(bytes.size() - sent)};
        msghdr message = {};
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        if (file >= 0 && sent == 0) {
            message.msg_control = control.data();
            message.msg_controllen = control.size();
            cmsghdr *c = CMSG_FIRSTHDR(&message);
            c->cmsg_level = SOL_SOCKET;
            c->cmsg_type = SCM_RIGHTS;
            c->cmsg_len = CMSG_LEN(sizeof(int));
            std::memcpy(CMSG_DATA(c), &file, sizeof file);
        }
        const ssize_t n = ::sendmsg(m_socket.get(), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (n > 0) {
            sent += n;
            continue;
        }
        if (n < 0 && errno != EAGAIN && errno != EINTR)
            return Status::Closed;
        if (const Status s = waitFor(POLLOUT, deadline, {}); s != Status::Ok)
            return s;
    }
    return Status::Ok;
}

Channel::Status Channel::receive(Frame &frame, std::chrono::milliseconds patience,
                                 const std::function<bool()> &interrupted)
{
    const Time deadline = deadlineAfter(patience);
    if (const Status s = waitFor(POLLIN, deadline, interrupted); s != Status::Ok)
        return s;
    frame = {};
    Header header = {};
    Patience rest{deadline, interrupted};
    Status s = readAll(reinterpret_cast<char *>(&header), sizeof header, rest, &frame.file);
    if (s != Status::Ok)
        return s;
    if (header.magic != headerMagic || header.size > maximalBody)
        return Status::Malformed;
    frame.type = static_cast<FrameType>(header.type);
    // In steps, so that a header that lies does not cost its lie in memory.
    for (qsizetype have = 0; have < qsizetype(header.size);) {
        const qsizetype step = std::min<qsizetype>(readStep, header.size - have);
        frame.body.resize(have + step);
        s = readAll(frame.body.data() + have, step, rest, nullptr);
        if (s != Status::Ok)
            return s;
        have += step;
    }
    return Status::Ok;
}

bool Channel::hasInput() const
{
    pollfd p = {m_socket.get(), POLLIN, 0};
    return ::poll(&p, 1, 0) > 0;
}

Channel::Status Channel::readAll(char *data, qsizetype size, Patience &patience,
                                 FileDescriptor *file)
{
    bool hurried = false;
    const auto interrupted = [&] { return !hurried && patience.interrupted(); };
    for (qsizetype have = 0; have < size;) {
        const Status s = waitFor(POLLIN, patience.deadline,
                                 patience.interrupted && !hurried ? interrupted : Asked());
        if (s == Status::Interrupted) {
            hurried = true;
            patience.deadline = std::min(patience.deadline, Clock::now() + restOfFrame);
            continue;
        }
        if (s != Status::Ok)
            return s;
        qsizetype got = 0;
        const Status read = readSome(data + have, size_t(size - have), file, got);
        if (read != Status::Ok)
            return read;
        have += got;
    }
    return Status::Ok;
}

Channel::Status Channel::readSome(char *data, size_t size, FileDescriptor *file, qsizetype &got)
{
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control = {};
    iovec part = {data, size};
    msghdr message = {};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    const ssize_t n = ::recvmsg(m_socket.get(), &message, MSG_CMSG_CLOEXEC | MSG_DONTWAIT);
    if (n == 0)
        return Status::Closed;
    if (n < 0)
        return errno == EAGAIN || errno == EINTR ? Status::Ok : Status::Closed;
    takeDescriptors(message, file);
    if (message.msg_flags & MSG_CTRUNC)
        return Status::Malformed;
    got = n;
    return Status::Ok;
}

} // namespace LeverArch
