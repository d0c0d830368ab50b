// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/office/printedstream.h"

#include <QRegularExpression>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr qsizetype longestLine = 64;

Error malformed()
{
    return {Error::Code::Damaged, {}, QStringLiteral("malformed output")};
}

} // namespace

Result<void> PrintedStream::take(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (m_number >= 0) {
            LEVERARCH_TRY(addToFile(bytes));
            continue;
        }
        const char byte = bytes.front();
        bytes = bytes.sliced(1);
        if (byte == '\n')
            LEVERARCH_TRY(beginFile());
        else if (m_line.size() >= longestLine)
            return malformed();
        else
            m_line.append(byte);
    }
    return {};
}

Result<void> PrintedStream::beginFile()
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,6})\\.pdf (\\d{1,10})$"));
    static const QRegularExpression end(QStringLiteral("^stuck (\\d{1,6})$"));
    const QString line = QString::fromLatin1(m_line);
    m_line.clear();
    if (const auto stuck = end.match(line); stuck.hasMatch() && !m_stuck) {
        m_stuck = stuck.captured(1).toInt();
        return *m_stuck < m_count ? Result<void>() : Result<void>(malformed());
    }
    const auto match = form.match(line);
    if (!match.hasMatch())
        return malformed();
    m_number = match.captured(1).toInt();
    m_missing = match.captured(2).toLongLong();
    m_builder = {};
    if (m_number >= m_count || m_missing == 0 || m_files.count(m_number) > 0)
        return malformed();
    return {};
}

Result<void> PrintedStream::addToFile(QByteArrayView &bytes)
{
    const qsizetype size = qsizetype(std::min<qint64>(m_missing, bytes.size()));
    LEVERARCH_TRY(m_builder.append(bytes.first(size)));
    bytes = bytes.sliced(size);
    m_missing -= size;
    if (m_missing > 0)
        return {};
    LEVERARCH_ASSIGN(m_files[m_number], m_builder.finish());
    m_number = -1;
    return {};
}

std::optional<SharedBytes> PrintedStream::file(int number) const
{
    const auto found = m_files.find(number);
    return found == m_files.end() ? std::nullopt : std::optional(found->second);
}

} // namespace LeverArch
