// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/officepackage.h"

#include "parsers/failure.h"

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

namespace LeverArch {

namespace {

constexpr qint64 largestPart = qint64(256) << 20;
constexpr qint64 allParts = qint64(512) << 20;
constexpr qint64 freeOfRatio = qint64(20) << 20;
constexpr qint64 highestRatio = 1000;
constexpr qsizetype mostParts = 20'000;
constexpr qint64 chunk = 1 << 16;

QString plainName(QString name)
{
    name.replace(u'\\', u'/');
    while (name.startsWith(u'/'))
        name.remove(0, 1);
    return name;
}

} // namespace

OfficePackage::OfficePackage(const FileInput &input)
    : m_bytes(QByteArray::fromRawData(input.bytes.data(), input.bytes.size())), m_step(input.step)
{
    m_buffer.setBuffer(&m_bytes);
    m_buffer.open(QIODevice::ReadOnly);
    m_zip = std::make_unique<QuaZip>(&m_buffer);
    if (!m_zip->open(QuaZip::mdUnzip))
        throw JobFailure(Error::Code::Damaged, QStringLiteral("not a zip file"));
    for (bool more = m_zip->goToFirstFile(); more; more = m_zip->goToNextFile()) {
        const QString stored = m_zip->getCurrentFileName();
        const QString name = plainName(stored);
        if (!m_storedNames.contains(name.toLower())) {
            m_storedNames.insert(name.toLower(), stored);
            m_names.append(name);
        }
        if (m_names.size() > mostParts)
            throw JobFailure(Error::Code::Damaged, QStringLiteral("too many parts"));
    }
}

OfficePackage::~OfficePackage() = default;

bool OfficePackage::has(const QString &name) const
{
    return m_storedNames.contains(plainName(name).toLower());
}

std::optional<QByteArray> OfficePackage::part(const QString &name)
{
    if (m_step)
        m_step();
    const auto stored = m_storedNames.constFind(plainName(name).toLower());
    std::optional<QByteArray> bytes;
    if (stored != m_storedNames.cend())
        bytes = unpack(*stored);
    if (!bytes)
        markUnread(name);
    return bytes;
}

QByteArray OfficePackage::mainPart(const QString &name)
{
    auto bytes = part(name);
    if (!bytes)
        throw JobFailure(Error::Code::Damaged, QStringLiteral("%1 cannot be read").arg(name));
    return std::move(*bytes);
}

QByteArray OfficePackage::partIfThere(const QString &name)
{
    return has(name) ? part(name).value_or(QByteArray()) : QByteArray();
}

void OfficePackage::markUnread(const QString &name)
{
    if (!m_unread.contains(name))
        m_unread.append(name);
}

std::optional<QByteArray> OfficePackage::unpack(const QString &storedName)
{
    if (!m_zip->setCurrentFile(storedName, QuaZip::csSensitive))
        return {};
    QuaZipFile file(m_zip.get());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const qint64 packed = std::max<qint64>(file.csize(), 1);
    QByteArray bytes;
    QByteArray buffer(chunk, Qt::Uninitialized);
    for (;;) {
        const qint64 got = file.read(buffer.data(), chunk);
        if (got < 0)
            return {};
        if (got == 0)
            break;
        bytes.append(buffer.constData(), got);
        m_unpacked += got;
        const bool bomb = bytes.size() > freeOfRatio && bytes.size() / packed > highestRatio;
        if (bomb || bytes.size() > largestPart || m_unpacked > allParts)
            return {};
        if (m_step && bytes.size() % (chunk * 64) < chunk)
            m_step();
    }
    file.close();
    // A wrong checksum comes to light when the part is closed.
    if (file.getZipError() != UNZ_OK)
        return {};
    return bytes;
}

} // namespace LeverArch
