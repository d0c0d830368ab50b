// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/transferdecoding.h"

#include <gmime/gmime.h>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr qsizetype pieceSize = 256 * 1024;

bool isPlain(const QByteArray &name)
{
    return name.isEmpty() || name == "7bit" || name == "8bit" || name == "binary" ||
           name == "7-bit" || name == "8-bit" || name == "none";
}

bool isBase64(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           c == '+' || c == '/' || c == '=';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

} // namespace

TransferDecoding::TransferDecoding(const MimeTree &tree, const MimePart &part)
    : m_encoded(tree.body(part))
{
    QByteArray name = tree.headers(part).value("content-transfer-encoding").toLower();
    if (const qsizetype cut = name.indexOf(';'); cut >= 0)
        name = name.left(cut).trimmed();
    m_encoding = g_mime_content_encoding_from_string(name.constData());
    m_isUnknown = m_encoding == GMIME_CONTENT_ENCODING_DEFAULT && !isPlain(name);
}

void TransferDecoding::each(const std::function<void(QByteArrayView)> &take) const
{
    GMimeEncoding state;
    g_mime_encoding_init_decode(&state, static_cast<GMimeContentEncoding>(m_encoding));
    QByteArray out;
    const auto decode = [&](QByteArrayView in) {
        out.resize(static_cast<qsizetype>(g_mime_encoding_outlen(&state, size_t(in.size()))) + 8);
        const size_t size =
            g_mime_encoding_step(&state, in.data(), size_t(in.size()), out.data());
        if (size > 0)
            take(QByteArrayView(out).first(static_cast<qsizetype>(size)));
    };
    for (qsizetype at = 0; at < m_encoded.size(); at += pieceSize)
        decode(m_encoded.sliced(at, std::min(pieceSize, m_encoded.size() - at)));
    // Base64 that breaks off inside a group of four: GMime keeps back its last bytes.
    if (m_encoding == GMIME_CONTENT_ENCODING_BASE64 && state.state > 1)
        decode(QByteArrayView("==").first(4 - state.state));
}

QByteArray TransferDecoding::all() const
{
    QByteArray content;
    each([&content](QByteArrayView piece) { content.append(piece); });
    return content;
}

qint64 TransferDecoding::size() const
{
    if (m_encoding != GMIME_CONTENT_ENCODING_BASE64 &&
        m_encoding != GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE &&
        m_encoding != GMIME_CONTENT_ENCODING_UUENCODE)
        return m_encoded.size();
    qint64 size = 0;
    each([&size](QByteArrayView piece) { size += piece.size(); });
    return size;
}

bool TransferDecoding::isDamaged() const
{
    return m_isUnknown ||
           (m_encoding == GMIME_CONTENT_ENCODING_BASE64 && isBase64Damaged());
}

bool TransferDecoding::isBase64Damaged() const
{
    qsizetype foreign = 0;
    // Behind the end stand the footers of mailing lists, which harm nothing.
    for (const char c : m_encoded) {
        if (c == '=')
            break;
        if (!isBase64(c) && !isBlank(c))
            ++foreign;
    }
    return foreign > 0;
}

} // namespace LeverArch
