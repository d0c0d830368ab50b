// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>

#include <memory>

namespace LeverArch {

/// Some bytes in anonymous memory (memfd_create), outside the heap and outside any folder, that can
/// be handed to the worker without a path. Written once, then sealed: nobody can change or shrink
/// them afterwards. Copies share the same memory, which goes with the last copy.
class SharedBytes
{
public:
    SharedBytes() = default;

    static Result<SharedBytes> fromBytes(QByteArrayView bytes);

    bool isNull() const { return !m_file; }
    qint64 size() const;
    int descriptor() const; ///< Owned by this object; -1 when null.

    /// A view of all bytes, mapped on first use and valid as long as any copy lives.
    Result<QByteArrayView> view() const;

    /// Fills new shared bytes bit by bit.
    class Builder
    {
    public:
        Builder();
        ~Builder();
        Builder(Builder &&) noexcept;
        Builder &operator=(Builder &&) noexcept;

        Result<void> append(QByteArrayView bytes);
        Result<SharedBytes> finish();

    private:
        struct State;
        std::unique_ptr<State> m_state;
    };

    /// Takes over a sealed descriptor received from a worker; Invalid when it is not sealed or
    /// larger than `limit`.
    static Result<SharedBytes> adopt(int descriptor, qint64 limit);

private:
    struct File;
    std::shared_ptr<const File> m_file;
};

} // namespace LeverArch
