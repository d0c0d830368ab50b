// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/membersink.h"

#include "parsers/failure.h"
#include "worker/filejobs.h"

namespace LeverArch {

namespace {

constexpr qint64 harmlessSize = qint64(50) * 1000 * 1000;
/// Deflate reaches 1032 with nothing but zeros; no paper comes near.
constexpr qint64 mostUnpacked = 1000;

JobFailure refused(const char *why)
{
    return JobFailure(Error::Code::Refused, QLatin1String(why));
}

} // namespace

bool isBomb(qint64 packed, qint64 unpacked)
{
    return unpacked > harmlessSize && unpacked / mostUnpacked >= packed;
}

MemberSink::MemberSink(qint64 packed, qint64 claimed, const std::function<void()> &step)
    : m_packed(packed), m_claimed(claimed), m_step(step)
{}

void MemberSink::append(QByteArrayView bytes)
{
    m_size += bytes.size();
    if ((m_claimed >= 0 && m_size > m_claimed) || isBomb(m_packed, m_size))
        throw refused("member_bomb");
    if (m_size > Limit::member)
        throw refused("too_large");
    const auto appended = m_builder.append(bytes);
    if (!appended.ok())
        throw JobFailure(Error::Code::Io, appended.error().detail);
    m_step();
}

SharedBytes MemberSink::take()
{
    auto bytes = m_builder.finish();
    if (!bytes.ok())
        throw JobFailure(Error::Code::Io, bytes.error().detail);
    return std::move(*bytes);
}

} // namespace LeverArch
