// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/mimeheaders.h"

#include <algorithm>

namespace LeverArch {

namespace {

constexpr qsizetype longestValue = 256 * 1024;
constexpr qsizetype mostFields = 5'000;

qsizetype lineEnd(QByteArrayView bytes, qsizetype from, qsizetype end)
{
    const qsizetype feed = bytes.first(end).indexOf('\n', from);
    return feed < 0 ? end : feed + 1;
}

bool isBlank(QByteArrayView line)
{
    return std::all_of(line.begin(), line.end(), [](char c) { return c == '\r' || c == '\n'; });
}

/// The length of the field name at the start of a line; 0 when it has none (RFC 5322, 3.6.8, and
/// blanks before the colon as RFC 5322, 4.5 allows).
qsizetype nameLength(QByteArrayView line)
{
    // A border of a multipart, whatever stands in it.
    if (line.startsWith("--"))
        return 0;
    qsizetype i = 0;
    while (i < line.size() && line[i] > 32 && line[i] < 127 && line[i] != ':')
        ++i;
    const qsizetype length = i;
    while (i < line.size() && (line[i] == ' ' || line[i] == '\t'))
        ++i;
    return i < line.size() && line[i] == ':' ? length : 0;
}

bool isFolded(QByteArrayView bytes, qsizetype at, qsizetype end)
{
    return at < end && (bytes[at] == ' ' || bytes[at] == '\t');
}

} // namespace

MimeHeaders MimeHeaders::read(QByteArrayView bytes, qsizetype start, qsizetype end)
{
    MimeHeaders headers;
    qsizetype at = start;
    while (at < end) {
        qsizetype next = lineEnd(bytes, at, end);
        const QByteArrayView line = bytes.sliced(at, next - at);
        if (isBlank(line)) {
            at = next;
            break;
        }
        const qsizetype length = nameLength(line);
        if (length == 0)
            break;
        while (isFolded(bytes, next, end))
            next = lineEnd(bytes, next, end);
        const qsizetype value = bytes.indexOf(':', at + length) + 1;
        if (headers.m_fields.size() < mostFields)
            headers.m_fields << Field{bytes.sliced(at, length), bytes.sliced(value, next - value)};
        at = next;
    }
    headers.m_bodyStart = at;
    return headers;
}

QByteArray MimeHeaders::value(QByteArrayView name) const
{
    const auto isNamed = [name](const Field &field) {
        return field.name.size() == name.size() &&
               qstrnicmp(field.name.data(), field.name.size(), name.data(), name.size()) == 0;
    };
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), isNamed);
    if (found == m_fields.end())
        return {};
    QByteArray value("");
    for (const char c : found->value.first(std::min(found->value.size(), longestValue))) {
        if (c == '\0')
            value += ' ';
        else if (c != '\r' && c != '\n')
            value += c;
    }
    return value.trimmed().isEmpty() ? QByteArray("") : value.trimmed();
}

} // namespace LeverArch
