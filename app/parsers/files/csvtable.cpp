// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/csvtable.h"

#include "parsers/failure.h"

#include <csv.h>

#include <QHash>

#include <algorithm>
#include <memory>

namespace LeverArch {

namespace {

/// How many separators stand outside quotes, line by line.
QList<int> countsOf(QStringView text, QChar separator)
{
    constexpr qsizetype enoughLines = 200;
    QList<int> counts;
    int count = 0;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == QLatin1Char('"'))
            quoted = !quoted;
        else if (c == separator && !quoted)
            ++count;
        else if (c == QLatin1Char('\n') && !quoted) {
            counts.append(count);
            count = 0;
            if (counts.size() >= enoughLines)
                return counts;
        }
    }
    if (count > 0)
        counts.append(count);
    return counts;
}

/// How many lines have the commonest number of separators, of those that have any; more separators
/// decide between equals.
double consistency(const QList<int> &counts)
{
    QHash<int, int> lines;
    for (const int count : counts)
        ++lines[count];
    double best = 0;
    for (auto it = lines.cbegin(); it != lines.cend(); ++it) {
        if (it.key() > 0)
            best = std::max(best, it.value() + std::min(it.key(), 500) / 1000.0);
    }
    return best;
}

/// What libcsv tells while it reads.
class Collector
{
public:
    Collector(CsvTable &table, qsizetype mostRows, qsizetype mostColumns)
        : m_table(table), m_mostRows(mostRows), m_mostColumns(mostColumns)
    {}

    static void field(void *bytes, size_t size, void *self)
    {
        static_cast<Collector *>(self)->addField(
            QByteArrayView(static_cast<const char *>(bytes), static_cast<qsizetype>(size)));
    }
    static void row(int, void *self) { static_cast<Collector *>(self)->endRow(); }

private:
    void addField(QByteArrayView bytes)
    {
        if (++m_fields <= m_mostColumns && m_table.rows.size() < m_mostRows)
            m_row.append(QString::fromUtf8(bytes));
    }

    void endRow()
    {
        m_table.columns = std::max(m_table.columns, std::min(m_fields, m_mostColumns));
        m_table.columnsCut = std::max(m_table.columnsCut, m_fields - m_mostColumns);
        if (m_table.rows.size() < m_mostRows)
            m_table.rows.append(m_row);
        else
            ++m_table.rowsBeyond;
        m_row.clear();
        m_fields = 0;
    }

    CsvTable &m_table;
    const qsizetype m_mostRows;
    const qsizetype m_mostColumns;
    QStringList m_row;
    qsizetype m_fields = 0;
};

} // namespace

char separatorOf(const QString &text)
{
    char best = ',';
    double most = 0;
    for (const char separator : {',', ';', '\t', '|'}) {
        const double found = consistency(countsOf(text, QLatin1Char(separator)));
        if (found > most) {
            most = found;
            best = separator;
        }
    }
    return best;
}

CsvTable readCsv(const QString &text, char separator, qsizetype mostRows, qsizetype mostColumns,
                 const std::function<void()> &step)
{
    constexpr qsizetype atOnce = 262'144;
    CsvTable table;
    Collector collector(table, mostRows, mostColumns);
    csv_parser parser = {};
    if (csv_init(&parser, CSV_APPEND_NULL) != 0)
        throw JobFailure(Error::Code::Internal, QStringLiteral("csv"));
    // Also when a step says that this is to stop.
    const std::unique_ptr<csv_parser, decltype(&csv_free)> freed(&parser, csv_free);
    csv_set_delim(&parser, static_cast<unsigned char>(separator));
    // Lines of nothing are rows of a table, too; spaces belong to their values.
    csv_set_space_func(&parser, [](unsigned char) { return 0; });
    const QByteArray bytes = text.toUtf8();
    bool ok = true;
    for (qsizetype at = 0; at < bytes.size() && ok; at += atOnce) {
        const qsizetype size = std::min(atOnce, bytes.size() - at);
        ok = csv_parse(&parser, bytes.constData() + at, static_cast<size_t>(size),
                       Collector::field, Collector::row, &collector) == static_cast<size_t>(size);
        step();
    }
    if (ok)
        csv_fini(&parser, Collector::field, Collector::row, &collector);
    if (!ok)
        throw JobFailure(Error::Code::Io, QStringLiteral("csv"));
    return table;
}

} // namespace LeverArch
