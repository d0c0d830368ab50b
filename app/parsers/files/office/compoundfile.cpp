// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/compoundfile.h"

#include "parsers/failure.h"

#include <QSet>
#include <QtEndian>

namespace LeverArch {

namespace {

constexpr qsizetype mostNames = 20'000;
constexpr qsizetype entrySize = 128;
constexpr qsizetype headerFatSlots = 109;
constexpr quint32 lastSector = 0xFFFFFFFA; ///< MAXREGSECT

/// Reads numbers where the file has them; beyond its end it is damaged.
class Bytes
{
public:
    explicit Bytes(QByteArrayView bytes) : m_bytes(bytes) {}

    template <typename T>
    T at(qint64 offset) const
    {
        if (offset < 0 || offset + qint64(sizeof(T)) > m_bytes.size())
            throw JobFailure(Error::Code::Damaged, QStringLiteral("compound file is cut short"));
        return qFromLittleEndian<T>(m_bytes.data() + offset);
    }

private:
    QByteArrayView m_bytes;
};

/// Follows chains of sectors.
class Sectors
{
public:
    explicit Sectors(const Bytes &bytes) : m_bytes(bytes)
    {
        const int shift = bytes.at<quint16>(30);
        if (shift != 9 && shift != 12)
            throw JobFailure(Error::Code::Damaged, QStringLiteral("sectors of an odd size"));
        m_size = qint64(1) << shift;
    }

    qint64 size() const { return m_size; }
    qint64 offset(quint32 sector) const { return (qint64(sector) + 1) * m_size; }

    /// The sector after `sector`: its place in the file allocation table, whose sectors are named
    /// in the header and, of large files, in a chain of their own.
    quint32 next(quint32 sector)
    {
        const qint64 perSector = m_size / 4;
        const qint64 table = sector / perSector;
        return m_bytes.at<quint32>(offset(tableSector(table)) + (sector % perSector) * 4);
    }

private:
    quint32 tableSector(qint64 table)
    {
        if (table < headerFatSlots)
            return checked(m_bytes.at<quint32>(76 + table * 4));
        const qint64 perSector = m_size / 4 - 1;
        const qint64 wanted = (table - headerFatSlots) / perSector;
        if (m_chain.isEmpty())
            m_chain.append(checked(m_bytes.at<quint32>(68)));
        // A chain that closes on itself never gets longer than the file has sectors.
        while (m_chain.size() <= wanted)
            m_chain.append(
                checked(m_bytes.at<quint32>(offset(m_chain.last()) + perSector * 4)));
        return checked(m_bytes.at<quint32>(offset(m_chain.at(wanted)) +
                                           (table - headerFatSlots) % perSector * 4));
    }

    static quint32 checked(quint32 sector)
    {
        if (sector >= lastSector)
            throw JobFailure(Error::Code::Damaged, QStringLiteral("sector that is none"));
        return sector;
    }

    const Bytes &m_bytes;
    qint64 m_size = 0;
    QList<quint32> m_chain;
};

QString nameAt(const Bytes &bytes, qint64 entry)
{
    QString name;
    const int length = std::min<int>(bytes.at<quint16>(entry + 64), 64) / 2 - 1;
    for (int i = 0; i < length; ++i)
        name += QChar(bytes.at<char16_t>(entry + i * 2));
    return name;
}

} // namespace

QStringList namesInCompoundFile(QByteArrayView view, const std::function<void()> &step)
{
    const Bytes bytes(view);
    Sectors sectors(bytes);
    QStringList names;
    QSet<quint32> seen;
    quint32 sector = bytes.at<quint32>(48);
    while (sector < lastSector && names.size() < mostNames && !seen.contains(sector)) {
        seen.insert(sector);
        for (qint64 at = 0; at < sectors.size(); at += entrySize) {
            const qint64 entry = sectors.offset(sector) + at;
            if (bytes.at<quint8>(entry + 66) != 0) // An entry in use.
                names.append(nameAt(bytes, entry));
        }
        if (step && seen.size() % 100 == 0)
            step();
        sector = sectors.next(sector);
    }
    return names;
}

} // namespace LeverArch
