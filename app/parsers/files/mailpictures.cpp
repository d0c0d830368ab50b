// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/mailpictures.h"

#include "parsers/files/transferdecoding.h"

#include <QUrl>

namespace LeverArch {

namespace {

constexpr qsizetype longestAddress = 4096;

bool canBeShown(QByteArrayView bytes)
{
    return bytes.startsWith("\xff\xd8\xff") || bytes.startsWith("\x89PNG\r\n\x1a\n") ||
           bytes.startsWith("GIF8") || bytes.startsWith("BM") ||
           (bytes.startsWith("RIFF") && bytes.size() > 12 && bytes.sliced(8).startsWith("WEBP"));
}

QString contentId(const QByteArray &value)
{
    QString id = QString::fromUtf8(value).trimmed();
    if (id.startsWith(QLatin1Char('<')) && id.endsWith(QLatin1Char('>')))
        id = id.mid(1, id.size() - 2);
    return id;
}

bool isContentId(const QString &src)
{
    return src.startsWith(QLatin1String("cid:"), Qt::CaseInsensitive);
}

/// As both sides may have written it: without escapes, and without blanks of folded lines.
QString address(const QString &src)
{
    QString address = QUrl::fromPercentEncoding(src.left(longestAddress).toUtf8());
    address.remove(QLatin1Char(' ')).remove(QLatin1Char('\t'));
    return address;
}

} // namespace

MailPictures::MailPictures(const MimeTree &tree, const QList<int> &parts, const QString &base)
    : m_tree(tree), m_base(base)
{
    for (const int index : parts) {
        const MimePart &part = tree.parts[index];
        const MimeHeaders headers = tree.headers(part);
        const QString id = contentId(headers.value("content-id"));
        const QString location = headerText(headers.value("content-location"));
        if ((id.isEmpty() && location.isEmpty()) || !canBeShown(bytesOf(index)))
            continue;
        if (!id.isEmpty())
            m_byName.insert(QLatin1String("cid:") + address(id), index);
        if (!location.isEmpty())
            m_byName.insert(address(location), index);
    }
}

int MailPictures::partOf(const QString &src) const
{
    if (src.size() > longestAddress)
        return -1;
    if (isContentId(src))
        return m_byName.value(QLatin1String("cid:") + address(src.mid(4)), -1);
    const int found = m_byName.value(address(src), -1);
    if (found >= 0 || m_base.isEmpty())
        return found;
    return m_byName.value(address(QUrl(m_base).resolved(QUrl(src)).toString()), -1);
}

bool MailPictures::isMissing(const QString &src) const
{
    return isContentId(src) && !knows(src);
}

QByteArray MailPictures::bytesOf(int part) const
{
    return TransferDecoding(m_tree, m_tree.parts[part]).all();
}

} // namespace LeverArch
