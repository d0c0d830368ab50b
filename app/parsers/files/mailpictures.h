// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/mimetree.h"

#include <QSet>

namespace LeverArch {

/// The pictures of a message or a saved web page, by what its bodies call them: "cid:" with the
/// Content-ID (RFC 2392), or the Content-Location (RFC 2557), also relative to `base`. Only what
/// pages can show (JPEG, PNG, GIF, WebP, BMP, judged by the bytes).
class MailPictures
{
public:
    MailPictures(const MimeTree &tree, const QList<int> &parts, const QString &base = {});

    bool knows(const QString &src) const { return partOf(src) >= 0; }
    /// What it says is to be in the file, and is not.
    bool isMissing(const QString &src) const;
    /// Index of the part; -1 when there is none.
    int partOf(const QString &src) const;
    QByteArray bytesOf(int part) const;

private:
    const MimeTree &m_tree;
    QHash<QString, int> m_byName;
    QString m_base;
};

} // namespace LeverArch
