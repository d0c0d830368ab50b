// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/pointlists.h"

#include <charconv>
#include <cmath>
#include <optional>

namespace LeverArch {

namespace {

/// Goes through the text once: thousands of marks are read each time a paper is opened.
class Reader
{
public:
    explicit Reader(QByteArrayView text) : m_at(text.data()), m_end(m_at + text.size()) {}

    bool atEnd()
    {
        while (m_at != m_end && *m_at == ' ')
            ++m_at;
        return m_at == m_end;
    }
    bool endOfList()
    {
        if (atEnd() || *m_at != ';')
            return false;
        ++m_at;
        return true;
    }

    std::optional<double> number()
    {
        if (atEnd())
            return std::nullopt;
        double value = 0;
        const auto read = std::from_chars(m_at, m_end, value);
        const bool whole = read.ptr == m_end || *read.ptr == ' ' || *read.ptr == ';';
        if (read.ec != std::errc() || !whole || !std::isfinite(value))
            return std::nullopt;
        m_at = read.ptr;
        return value;
    }

private:
    const char *m_at;
    const char *m_end;
};

} // namespace

QString encodedPoints(std::span<const QPointF> points)
{
    QString encoded;
    for (const QPointF &point : points) {
        encoded += QString::number(point.x(), 'f', 3) + u' ';
        encoded += QString::number(point.y(), 'f', 3) + u' ';
    }
    return encoded + u';';
}

QList<QList<QPointF>> decodedPointLists(QStringView encoded)
{
    const QByteArray text = encoded.toLatin1();
    Reader reader(text);
    QList<QList<QPointF>> lists;
    while (!reader.atEnd()) {
        QList<QPointF> points;
        while (!reader.endOfList() && !reader.atEnd()) {
            const auto x = reader.number();
            const auto y = reader.number();
            if (!x || !y)
                return {};
            points.append({*x, *y});
        }
        if (!points.isEmpty())
            lists.append(points);
    }
    return lists;
}

} // namespace LeverArch
