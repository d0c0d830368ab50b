// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/sharedbytes.h"

#include "worker/protocol/filedescriptor.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <mutex>
#include <sys/mman.h>
#include <sys/stat.h>

namespace LeverArch {

namespace {

constexpr int seals = F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL;

Error memoryError(const char *what)
{
    return {Error::Code::Io,
            QCoreApplication::translate("SharedBytes", "There is not enough memory for this paper. "
                                                       "Close other programs and try again."),
            QStringLiteral("%1: %2").arg(QLatin1String(what), QLatin1String(std::strerror(errno)))};
}

Error foreignMemory(const QString &detail)
{
    return {Error::Code::Invalid,
            QCoreApplication::translate("SharedBytes",
                                        "The reading process gave back something unusable."),
            detail};
}

} // namespace

struct SharedBytes::File
{
    FileDescriptor descriptor;
    qint64 size = 0;
    mutable std::mutex mutex;
    mutable void *address = nullptr;

    ~File()
    {
        if (address)
            ::munmap(address, static_cast<size_t>(size));
    }
};

struct SharedBytes::Builder::State
{
    FileDescriptor descriptor;
};

SharedBytes::Builder::Builder() : m_state(std::make_unique<State>())
{
    m_state->descriptor.reset(::memfd_create("leverarch", MFD_CLOEXEC | MFD_ALLOW_SEALING));
}

SharedBytes::Builder::~Builder() = default;
SharedBytes::Builder::Builder(Builder &&) noexcept = default;
SharedBytes::Builder &SharedBytes::Builder::operator=(Builder &&) noexcept = default;

Result<void> SharedBytes::Builder::append(QByteArrayView bytes)
{
    if (!m_state->descriptor.isValid())
        return memoryError("memfd_create");
    while (!bytes.isEmpty()) {
        const ssize_t n =
            ::write(m_state->descriptor.get(), bytes.data(), static_cast<size_t>(bytes.size()));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return memoryError("write");
        bytes = bytes.sliced(n);
    }
    return {};
}

Result<SharedBytes> SharedBytes::Builder::finish()
{
    if (!m_state->descriptor.isValid())
        return memoryError("memfd_create");
    if (::fcntl(m_state->descriptor.get(), F_ADD_SEALS, seals) != 0)
        return memoryError("F_ADD_SEALS");
    return adopt(m_state->descriptor.release(), std::numeric_limits<qint64>::max());
}

Result<SharedBytes> SharedBytes::fromBytes(QByteArrayView bytes)
{
    Builder builder;
    LEVERARCH_TRY(builder.append(bytes));
    return builder.finish();
}

Result<SharedBytes> SharedBytes::adopt(int descriptor, qint64 limit)
{
    auto file = std::make_shared<File>();
    file->descriptor.reset(descriptor);
    const int found = ::fcntl(descriptor, F_GET_SEALS);
    if (found < 0 || (found & seals) != seals)
        return foreignMemory(QStringLiteral("seals %1").arg(found));
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size > limit)
        return foreignMemory(QStringLiteral("size %1, limit %2").arg(status.st_size).arg(limit));
    file->size = status.st_size;
    SharedBytes bytes;
    bytes.m_file = std::move(file);
    return bytes;
}

qint64 SharedBytes::size() const
{
    return m_file ? m_file->size : 0;
}

int SharedBytes::descriptor() const
{
    return m_file ? m_file->descriptor.get() : -1;
}

Result<QByteArrayView> SharedBytes::view() const
{
    if (size() == 0)
        return QByteArrayView("", 0);
    const std::lock_guard lock(m_file->mutex);
    if (!m_file->address) {
        // Private, because older kernels refuse even a readable shared mapping of a sealed file.
        void *address =
            ::mmap(nullptr, static_cast<size_t>(size()), PROT_READ, MAP_PRIVATE, descriptor(), 0);
        if (address == MAP_FAILED)
            return memoryError("mmap");
        m_file->address = address;
    }
    return QByteArrayView(static_cast<const char *>(m_file->address), size());
}

} // namespace LeverArch
