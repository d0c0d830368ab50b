// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace LeverArch {

/// The encodings strangers' text comes in, as the C library converts them. Its converters are
/// loaded when they are first wanted, which cannot be done inside the walls.
class Encodings
{
public:
    /// Loads the common ones and keeps them for as long as the object lives; before the walls.
    Encodings();
    ~Encodings();
    Q_DISABLE_COPY_MOVE(Encodings)

private:
    std::vector<void *> m_open; ///< iconv_t
};

/// What the names people use mean to the C library, as browsers take them: Latin-1 is Windows-1252
/// (WHATWG Encoding Standard, 4.2). In lower case; unknown names come back as they are.
QString encodingMeant(const QString &name);

/// Bytes in a named encoding, what is none in it as U+FFFD; nothing when nobody knows the encoding.
std::optional<QString> decodedAs(QByteArrayView bytes, const QString &encoding);

} // namespace LeverArch
