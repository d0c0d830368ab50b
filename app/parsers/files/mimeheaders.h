// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace LeverArch {

/// The header fields of a message or of a part of one (RFC 5322, 2.2), as they stand.
class MimeHeaders
{
public:
    /// Reads from `start` up to the empty line, at most up to `end`. A line that can be no field
    /// ends the header too, and belongs to the body.
    static MimeHeaders read(QByteArrayView bytes, qsizetype start, qsizetype end);

    /// Where the body begins.
    qsizetype bodyStart() const { return m_bodyStart; }
    bool isEmpty() const { return m_fields.isEmpty(); }
    /// Of the first field of that name (lower case): unfolded, without NULs, trimmed, at most
    /// 256 KiB. Null when there is none.
    QByteArray value(QByteArrayView name) const;

private:
    struct Field
    {
        QByteArrayView name;
        QByteArrayView value;
    };
    QList<Field> m_fields;
    qsizetype m_bodyStart = 0;
};

} // namespace LeverArch
