// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/olefile.h"

#include <QSet>
#include <QtEndian>

#include <optional>

namespace LeverArch {

namespace {

// [MS-CFB] 2.2, 2.3, 2.6.
constexpr qsizetype headerSize = 512;
constexpr qsizetype entrySize = 128;
constexpr qsizetype tableInHeader = 109;
constexpr quint32 lastSector = 0xfffffffa; ///< Beyond it numbers have other meanings.
constexpr quint32 noEntry = 0xffffffff;
constexpr int mostSectors = 4'096;
constexpr qsizetype mostNames = 4'096;

class OleReader
{
public:
    explicit OleReader(QByteArrayView bytes) : m_bytes(bytes)
    {
        const int shift = bytes.size() >= headerSize ? number<quint16>(30) : 0;
        m_sectorSize = shift == 9 || shift == 12 ? qsizetype(1) << shift : 0;
    }

    QStringList topNames()
    {
        if (m_sectorSize > 0)
            readDirectory();
        QStringList names;
        const auto root = entry(0);
        QList<quint32> waiting;
        if (root)
            waiting.append(child(*root));
        QSet<quint32> seen;
        while (!waiting.isEmpty() && names.size() < mostNames) {
            const quint32 at = waiting.takeLast();
            const auto found = at == noEntry || seen.contains(at) ? std::nullopt : entry(at);
            if (!found)
                continue;
            seen.insert(at);
            names.append(name(*found));
            waiting.append(number<quint32>(*found + 68)); // left
            waiting.append(number<quint32>(*found + 72)); // right
        }
        return names;
    }

private:
    template <typename T>
    T number(qsizetype at) const
    {
        return at >= 0 && at + qsizetype(sizeof(T)) <= m_bytes.size()
                   ? qFromLittleEndian<T>(m_bytes.data() + at)
                   : T(0);
    }

    qsizetype placeOf(quint32 sector) const { return (qsizetype(sector) + 1) * m_sectorSize; }

    /// The sector after `sector`, as the allocation table says; only the part of the table that the
    /// header lists is looked at, which is enough for files of some megabytes, and the directory of
    /// larger ones nearly always begins there.
    quint32 following(quint32 sector) const
    {
        const qsizetype perSector = m_sectorSize / 4;
        const qsizetype table = sector / perSector;
        if (table >= tableInHeader)
            return noEntry;
        const auto tableSector = number<quint32>(76 + table * 4);
        if (tableSector > lastSector)
            return noEntry;
        return number<quint32>(placeOf(tableSector) + (sector % perSector) * 4);
    }

    void readDirectory()
    {
        auto sector = number<quint32>(48);
        for (int i = 0; i < mostSectors && sector <= lastSector; ++i) {
            if (placeOf(sector) >= m_bytes.size())
                return;
            m_directory.append(placeOf(sector));
            sector = following(sector);
        }
    }

    std::optional<qsizetype> entry(quint32 index) const
    {
        if (m_sectorSize == 0)
            return std::nullopt;
        const qsizetype perSector = m_sectorSize / entrySize;
        const qsizetype sector = index / perSector;
        if (sector >= m_directory.size())
            return std::nullopt;
        const qsizetype at = m_directory.at(sector) + (index % perSector) * entrySize;
        return at + entrySize <= m_bytes.size() ? std::optional(at) : std::nullopt;
    }

    quint32 child(qsizetype entry) const { return number<quint32>(entry + 76); }

    QString name(qsizetype entry) const
    {
        const int size = std::clamp<int>(number<quint16>(entry + 64) / 2 - 1, 0, 31);
        QString text;
        for (int i = 0; i < size; ++i)
            text += QChar(number<quint16>(entry + i * 2));
        return text;
    }

    QByteArrayView m_bytes;
    qsizetype m_sectorSize = 0;
    QList<qsizetype> m_directory;
};

} // namespace

QStringList oleTopNames(QByteArrayView bytes)
{
    return OleReader(bytes).topNames();
}

FileForm oleForm(QByteArrayView bytes)
{
    const QStringList names = oleTopNames(bytes);
    // Names are compared in any case ([MS-CFB], 2.6.4), and some programs write them in their own.
    const auto has = [&names](const char *name) {
        return names.contains(QLatin1String(name), Qt::CaseInsensitive);
    };
    if (has("EncryptedPackage"))
        return FileForm::LockedOffice;
    if (has("WordDocument") || has("Workbook") || has("Book") || has("PowerPoint Document"))
        return FileForm::OldOffice;
    if (has("__properties_version1.0"))
        return FileForm::OutlookMessage;
    return FileForm::Unknown;
}

} // namespace LeverArch
