// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QList>

#include <functional>

namespace LeverArch {

/// Where a message of a mailbox is; without the line that parts it from the one before.
struct MailboxEntry
{
    qint64 offset = 0;
    qint64 size = 0;
};

/// Finds the messages of a mailbox of the mbox kind (RFC 4155): parted by lines "From " with a
/// date, behind an empty line or before a header, so that a sentence that begins with "From" parts
/// nothing. Lengths a header claims are not believed.
QList<MailboxEntry> readMailbox(QByteArrayView bytes, const std::function<void()> &step);

/// The line that ends before `offset` parts messages.
bool followsSeparator(QByteArrayView bytes, qint64 offset);

} // namespace LeverArch
