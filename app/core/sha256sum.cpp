// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sha256sum.h"

#include <openssl/evp.h>

#include <new>

namespace LeverArch {

namespace {

/// These functions fail for want of memory, and for nothing else that could happen here.
void expectDone(int done)
{
    if (done != 1)
        throw std::bad_alloc();
}

} // namespace

void Sha256Sum::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Sha256Sum::Sha256Sum() : m_context(EVP_MD_CTX_new())
{
    expectDone(m_context ? EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) : 0);
}

Sha256Sum::~Sha256Sum() = default;

void Sha256Sum::add(QByteArrayView bytes)
{
    expectDone(EVP_DigestUpdate(m_context.get(), bytes.data(), size_t(bytes.size())));
}

Sha256 Sha256Sum::result()
{
    QByteArray sum(32, Qt::Uninitialized);
    expectDone(EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(sum.data()),
                                  nullptr));
    return *Sha256::fromBytes(sum);
}

} // namespace LeverArch
