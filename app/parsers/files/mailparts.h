// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/mimetree.h"

#include <QSet>

namespace LeverArch {

/// A file inside a message.
struct MailMember
{
    int part = 0; ///< Index into MimeTree::parts.
    QString name; ///< Safe, never empty.
    QString type;
    bool isWhole = false; ///< Taken with its header: what is too deeply nested.
};

/// What the parts of a message are for. A part is shown as a body, is a member, or is the frame of
/// others (multiparts, signatures of what is signed); some are both shown and a member.
class MailParts
{
public:
    explicit MailParts(const MimeTree &tree);

    /// Parts that are shown as text, in order.
    const QList<int> &bodies() const { return m_bodies; }
    /// The parts that may be pictures of a body; some programs do not say what they are.
    QList<int> pictures() const;
    /// All but the pictures a body shows.
    QList<MailMember> members(const QSet<int> &shown) const;

    bool isSigned() const { return m_isSigned; }
    /// "OpenPGP", "S/MIME"; empty when nothing is encrypted.
    const QString &encryption() const { return m_encryption; }

private:
    void sort(int index);
    void noteCrypto(const MimePart &part, const HeaderParameters &type);
    bool isBody(int index, const QString &disposition, const QString &name);
    QString memberName(int index) const;

    const MimeTree &m_tree;
    QList<int> m_bodies;
    QList<int> m_members;
    bool m_isSigned = false;
    QString m_encryption;
};

/// What a part is called in its header, decoded, not yet safe; empty when it says nothing.
QString declaredName(const MimeHeaders &headers);

} // namespace LeverArch
