// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/headertext.h"
#include "parsers/files/mimeheaders.h"

#include <functional>

namespace LeverArch {

/// A message, a multipart or a part, and where its bytes are.
struct MimePart
{
    int parent = -1;      ///< The multipart it stands in.
    int depth = 0;        ///< Multiparts around it.
    qsizetype start = 0;  ///< Of its header.
    qsizetype body = 0;
    qsizetype end = 0;
    QString type;         ///< "text/plain"; what RFC 2045 and 2046 say where it says nothing.
    QString boundary;     ///< Of a multipart.
    bool isMultipart = false;
    bool isTooDeep = false;  ///< A multipart inside so many others that it is left in one piece.
    bool isBroken = false;   ///< Says it is a multipart and has no parts; read as text.
};

/// The parts of a message in their order (RFC 2046, 5.1), found without recursion in one pass, so
/// that neither ten thousand multiparts inside each other nor a million parts harm it. Messages
/// that are attached are parts and not looked into.
struct MimeTree
{
    QByteArrayView bytes; ///< Of the message; not owned.
    QList<MimePart> parts; ///< The message itself is the first. Parents stand before children.
    qint64 leftOut = 0;   ///< Parts beyond what is taken.

    MimeHeaders headers(const MimePart &part) const;
    QByteArrayView body(const MimePart &part) const;
    /// Index of the outermost multipart of that type around a part; -1.
    int enclosing(int part, const QString &type) const;
};

/// Of one message no more parts are taken.
inline constexpr qsizetype mostMimeParts = 50'000;
inline constexpr int deepestMultipart = 100;

MimeTree readMime(QByteArrayView message, const std::function<void()> &step);

} // namespace LeverArch
