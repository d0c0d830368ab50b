// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sha256.h"

#include <memory>

struct evp_md_ctx_st;

namespace LeverArch {

/// The SHA-256 of bytes that come piece by piece. By OpenSSL, which uses the processor's own
/// instructions: Qt 6.4 needs some ten milliseconds a megabyte, which whoever opens a scan of a
/// hundred megabytes would wait for. Not copied; used from one thread at a time.
class Sha256Sum
{
public:
    Sha256Sum();
    ~Sha256Sum();

    void add(QByteArrayView bytes);
    /// Of everything added; nothing may be added afterwards.
    Sha256 result();

private:
    struct Free
    {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace LeverArch
