// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/mailparts.h"

#include "parsers/files/safename.h"

namespace LeverArch {

namespace {

bool isText(const QString &type)
{
    static const QSet<QString> shown = {
        QStringLiteral("text/plain"),
        QStringLiteral("text/html"),
        QStringLiteral("text/enriched"),
        QStringLiteral("text/rfc822-headers"),
        QStringLiteral("message/delivery-status"),
        QStringLiteral("message/disposition-notification"),
    };
    return shown.contains(type);
}

bool isSignature(const QString &type)
{
    return type.endsWith(QLatin1String("-signature"));
}

} // namespace

QString declaredName(const MimeHeaders &headers)
{
    const HeaderParameters disposition = contentDisposition(headers.value("content-disposition"));
    const QString name = disposition.parameters.value(QStringLiteral("filename"));
    if (!name.trimmed().isEmpty())
        return name;
    const HeaderParameters type = contentType(headers.value("content-type"));
    return type.parameters.value(QStringLiteral("name"));
}

MailParts::MailParts(const MimeTree &tree) : m_tree(tree)
{
    for (int i = 0; i < static_cast<int>(tree.parts.size()); ++i)
        sort(i);
}

void MailParts::sort(int index)
{
    const MimePart &part = m_tree.parts[index];
    const MimeHeaders headers = m_tree.headers(part);
    noteCrypto(part, contentType(headers.value("content-type")));
    if (part.isMultipart)
        return;
    const bool isOfSigned =
        part.parent >= 0 && m_tree.parts[part.parent].type == QLatin1String("multipart/signed");
    if (isOfSigned && isSignature(part.type))
        return;
    const QString disposition = contentDisposition(headers.value("content-disposition")).value;
    const QString name = declaredName(headers);
    const bool shown = isBody(index, disposition, name);
    if (shown)
        m_bodies << index;
    // Text somebody attached by name is a file as well, even where it is shown in its place.
    const bool isFirst = m_bodies.size() == 1 && shown;
    const bool isChoice = m_tree.enclosing(index, QStringLiteral("multipart/alternative")) >= 0;
    if (!shown || (!name.isEmpty() && !isFirst && !isChoice))
        m_members << index;
}

bool MailParts::isBody(int index, const QString &disposition, const QString &name)
{
    const MimePart &part = m_tree.parts[index];
    if (part.isTooDeep || !isText(part.type))
        return false;
    if (disposition == QLatin1String("attachment"))
        return false;
    // Web pages sent along: a file name of their own and other text before them.
    const bool isChoice = m_tree.enclosing(index, QStringLiteral("multipart/alternative")) >= 0;
    return part.type != QLatin1String("text/html") || name.isEmpty() || m_bodies.isEmpty() ||
           isChoice;
}

void MailParts::noteCrypto(const MimePart &part, const HeaderParameters &type)
{
    const bool isSmime = part.type == QLatin1String("application/pkcs7-mime") ||
                         part.type == QLatin1String("application/x-pkcs7-mime");
    const QString kind = type.parameters.value(QStringLiteral("smime-type")).toLower();
    if (part.type == QLatin1String("multipart/signed") ||
        (isSmime && kind == QLatin1String("signed-data")))
        m_isSigned = true;
    else if (part.type == QLatin1String("multipart/encrypted"))
        m_encryption = QStringLiteral("OpenPGP");
    else if (isSmime && kind != QLatin1String("certs-only"))
        m_encryption = QStringLiteral("S/MIME");
}

QList<int> MailParts::pictures() const
{
    QList<int> all;
    for (const int index : m_members) {
        const QString &type = m_tree.parts[index].type;
        if (type.startsWith(QLatin1String("image/")) ||
            type == QLatin1String("application/octet-stream"))
            all << index;
    }
    return all;
}

QList<MailMember> MailParts::members(const QSet<int> &shown) const
{
    QList<MailMember> all;
    for (const int index : m_members) {
        if (shown.contains(index))
            continue;
        const MimePart &part = m_tree.parts[index];
        const QString type = part.isTooDeep ? QStringLiteral("message/rfc822") : part.type;
        const int number = static_cast<int>(all.size()) + 1;
        const QString name = safeFileName(memberName(index), nameByType(type, number));
        all << MailMember{index, name, type, part.isTooDeep};
    }
    return all;
}

QString MailParts::memberName(int index) const
{
    const MimePart &part = m_tree.parts[index];
    const QString name = declaredName(m_tree.headers(part));
    if (!name.trimmed().isEmpty() || part.type != QLatin1String("message/rfc822"))
        return name;
    // An attached message is known by its subject. Slashes in it are no folders.
    const MimeHeaders inner = MimeHeaders::read(m_tree.bytes, part.body, part.end);
    QString subject = headerText(inner.value("subject"));
    subject.replace(QLatin1Char('/'), QLatin1Char('-')).replace(QLatin1Char('\\'), QLatin1Char('-'));
    return subject.isEmpty() ? QString() : subject.left(120) + QLatin1String(".eml");
}

} // namespace LeverArch
