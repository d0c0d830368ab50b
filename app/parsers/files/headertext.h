// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>

namespace LeverArch {

// What header fields say, read by GMime, which g_mime_init() has made ready.

/// Words of a field: encoded words (RFC 2047) decoded, also slightly wrong ones; bytes beyond ASCII
/// as UTF-8, else as Windows-1252. One harmless line, not shortened.
QString headerText(const QByteArray &value);

/// The addressees of a field, one each, "Name <address>"; what is no address stays as it is written.
QStringList headerAddresses(const QByteArray &value);

/// With the offset from UTC it was written with; invalid when it is no date.
QDateTime headerDate(const QByteArray &value);

/// Message ids without their brackets, in order.
QStringList messageIds(const QByteArray &value);

/// "text/plain; charset=utf-8" taken apart: the value in lower case, and parameters by their names
/// in lower case, put together and decoded (RFC 2231).
struct HeaderParameters
{
    QString value;
    QHash<QString, QString> parameters;
};
HeaderParameters contentType(const QByteArray &value);
HeaderParameters contentDisposition(const QByteArray &value);

} // namespace LeverArch
