// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/mimetree.h"
#include "worker/sharedbytes.h"

namespace LeverArch {

/// A part's content without its Content-Transfer-Encoding (RFC 2045, 6), byte for byte.
class TransferDecoding
{
public:
    TransferDecoding(const MimeTree &tree, const MimePart &part);

    /// Piece by piece, so that no part is in memory a second time.
    void each(const std::function<void(QByteArrayView)> &take) const;
    QByteArray all() const;
    qint64 size() const;
    /// The encoding is one nobody knows, or what stands there is not of that encoding; `each` gives
    /// what can be had.
    bool isDamaged() const;

private:
    bool isBase64Damaged() const;

    QByteArrayView m_encoded;
    int m_encoding = 0; ///< GMimeContentEncoding
    bool m_isUnknown = false;
};

} // namespace LeverArch
