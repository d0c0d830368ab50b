// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/ziparchive.h"

#include "parsers/failure.h"
#include "parsers/files/membersink.h"
#include "parsers/files/zipname.h"
#include "worker/filejobs.h"

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

#include <limits>

namespace LeverArch {

namespace {

constexpr quint16 lockedFlag = 1;
constexpr quint16 utf8Flag = 1 << 11;

qint64 bounded(quint64 size)
{
    return static_cast<qint64>(qMin<quint64>(size, std::numeric_limits<qint64>::max()));
}

/// What kind of file a Unix system kept (the S_IFMT bits of its mode); 0 when another packed it.
quint32 unixKind(const QuaZipFileInfo64 &info)
{
    const int system = info.versionCreated >> 8;
    const bool isUnix = system == 3 || system == 19;
    return isUnix ? (info.externalAttr >> 16) & 0170000 : 0;
}

bool canUnpack(quint16 method)
{
    constexpr quint16 stored = 0, deflated = 8, bzip2 = 12;
    return method == stored || method == deflated || method == bzip2;
}

/// What operating systems leave lying about: no person's file.
bool isClutter(const QString &name)
{
    const QString last = name.section(QLatin1Char('/'), -1);
    return name.startsWith(QLatin1String("__MACOSX/")) || last == QLatin1String(".DS_Store") ||
           last.compare(QLatin1String("Thumbs.db"), Qt::CaseInsensitive) == 0 ||
           last.compare(QLatin1String("desktop.ini"), Qt::CaseInsensitive) == 0;
}

QString refusalOf(const QuaZipFileInfo64 &info, const ZipEntry &entry)
{
    constexpr quint32 file = 0100000, link = 0120000;
    const quint32 kind = unixKind(info);
    if (isClutter(entry.name))
        return QStringLiteral("clutter");
    if (kind == link)
        return QStringLiteral("member_link");
    if (kind != 0 && kind != file)
        return QStringLiteral("not_a_file");
    if (info.flags & lockedFlag)
        return QStringLiteral("member_locked");
    if (!canUnpack(info.method))
        return QStringLiteral("member_packing");
    if (isBomb(entry.packed, entry.size))
        return QStringLiteral("member_bomb");
    if (entry.size > Limit::member)
        return QStringLiteral("too_large");
    return {};
}

ZipEntry entryOf(const QuaZipFileInfo64 &info)
{
    constexpr quint32 folder = 0040000;
    ZipEntry entry;
    // Latin-1 was set to read the names: their bytes come back whole.
    const bool isUtf8 = (info.flags & utf8Flag) != 0;
    entry.name = zipName({isUtf8 ? info.name.toUtf8() : info.name.toLatin1(), isUtf8,
                          (info.versionCreated >> 8) == 0, info.extra});
    entry.packed = bounded(info.compressedSize);
    entry.size = bounded(info.uncompressedSize);
    entry.date = info.dateTime;
    const bool endsAsFolder =
        entry.name.endsWith(QLatin1Char('/')) || entry.name.endsWith(QLatin1Char('\\'));
    entry.isFolder = entry.size == 0 && (endsAsFolder || unixKind(info) == folder);
    entry.refusal = refusalOf(info, entry);
    return entry;
}

JobFailure damaged(const QString &detail)
{
    return JobFailure(Error::Code::Damaged, detail);
}

} // namespace

ZipArchive::ZipArchive(QByteArrayView bytes)
{
    m_buffer.setData(QByteArray::fromRawData(bytes.data(), bytes.size()));
    m_buffer.open(QIODevice::ReadOnly);
    m_zip = std::make_unique<QuaZip>(&m_buffer);
    m_zip->setFileNameCodec("ISO-8859-1");
    m_zip->setCommentCodec("ISO-8859-1");
    m_zip->setAutoClose(false);
    if (!m_zip->open(QuaZip::mdUnzip))
        throw damaged(QStringLiteral("no directory"));
}

ZipArchive::~ZipArchive() = default;

int ZipArchive::claimedEntries() const
{
    return m_zip->getEntriesCount();
}

ZipEntry ZipArchive::current() const
{
    QuaZipFileInfo64 info;
    if (!m_zip->getCurrentFileInfo(&info))
        throw damaged(QStringLiteral("directory entry"));
    ZipEntry entry = entryOf(info);
    entry.offset = bounded(unzGetOffset64(m_zip->getUnzFile()));
    return entry;
}

bool ZipArchive::each(const std::function<bool(const ZipEntry &)> &take)
{
    for (bool more = m_zip->goToFirstFile(); more; more = m_zip->goToNextFile()) {
        QuaZipFileInfo64 info;
        if (!m_zip->getCurrentFileInfo(&info))
            return false;
        if (!take(current()))
            return true;
    }
    return m_zip->getZipError() == UNZ_OK || m_zip->getZipError() == UNZ_END_OF_LIST_OF_FILE;
}

ZipEntry ZipArchive::at(qint64 offset)
{
    const bool isThere =
        offset > 0 && offset < m_buffer.size() && m_zip->goToFirstFile() &&
        unzSetOffset64(m_zip->getUnzFile(), static_cast<ZPOS64_T>(offset)) == UNZ_OK;
    if (!isThere)
        throw JobFailure(Error::Code::NotFound, QStringLiteral("entry at %1").arg(offset));
    return current();
}

SharedBytes ZipArchive::unpack(const ZipEntry &entry, const std::function<void()> &step)
{
    if (!entry.refusal.isEmpty())
        throw JobFailure(Error::Code::Refused, entry.refusal);
    QuaZipFile file(m_zip.get());
    if (!file.open(QIODevice::ReadOnly))
        throw damaged(QStringLiteral("entry %1").arg(file.getZipError()));
    MemberSink sink(entry.packed, entry.size, step);
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    qint64 read = 0;
    while ((read = file.read(piece.data(), piece.size())) > 0)
        sink.append(QByteArrayView(piece).first(read));
    const bool isWhole = read == 0 && sink.size() == entry.size;
    file.close();
    // The checksum is compared on closing.
    if (!isWhole || file.getZipError() != UNZ_OK)
        throw damaged(QStringLiteral("content %1").arg(file.getZipError()));
    return sink.take();
}

} // namespace LeverArch
