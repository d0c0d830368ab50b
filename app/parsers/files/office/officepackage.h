// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/formatreader.h"

#include <QBuffer>
#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <memory>
#include <optional>

class QuaZip;

namespace LeverArch {

/// The zip file that a modern office file is. Parts are asked for by name, in any case; sizes are
/// counted while unpacking, never believed. One thread; `input` must outlive it.
class OfficePackage
{
public:
    /// Throws Damaged when it is no zip file or has more than 20,000 parts.
    explicit OfficePackage(const FileInput &input);
    ~OfficePackage();
    OfficePackage(const OfficePackage &) = delete;
    OfficePackage &operator=(const OfficePackage &) = delete;

    bool has(const QString &name) const;
    const QStringList &names() const { return m_names; }

    /// Nothing when it is missing, damaged, or unpacks to more than it may (256 MiB, or beyond
    /// 20 MiB a thousand times its packed size, or 512 MiB for all parts); it is then named in
    /// unread().
    std::optional<QByteArray> part(const QString &name);
    /// The part without which there is nothing to read; throws Damaged.
    QByteArray mainPart(const QString &name);
    /// A part that need not be there; empty without.
    QByteArray partIfThere(const QString &name);

    /// Says that a part could not be read to its end.
    void markUnread(const QString &name);
    const QStringList &unread() const { return m_unread; }

private:
    std::optional<QByteArray> unpack(const QString &storedName);

    QByteArray m_bytes;
    QBuffer m_buffer;
    std::unique_ptr<QuaZip> m_zip;
    std::function<void()> m_step;
    QStringList m_names;
    QHash<QString, QString> m_storedNames; ///< By name in lower case.
    QStringList m_unread;
    qint64 m_unpacked = 0;
};

} // namespace LeverArch
