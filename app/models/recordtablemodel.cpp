// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/recordtablemodel.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/recordmime.h"
#include "models/roles.h"
#include "models/taglook.h"

#include <QIcon>

#include <algorithm>
#include <chrono>

namespace LeverArch {

namespace {

using namespace std::chrono_literals;

constexpr int rowsAtOnce = 48;    // A screenful and a little.
constexpr int rangesAtMost = 400; // More separate removals than this cost more than a reset.

} // namespace

RecordTableModel::RecordTableModel(CaseFile &caseFile, const RecordQuery &query, QObject *parent)
    : QAbstractTableModel(parent),
      m_caseFile(caseFile),
      m_query(query),
      m_columns(columnsFor(query.kinds))
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(60ms);
    connect(&m_refresh, &QTimer::timeout, this, [this] { requery(false); });
    connect(&caseFile, &CaseFile::changed, this, &RecordTableModel::caseFileChanged);
    requery(true);
}

void RecordTableModel::setTags(const TagFilter &tags)
{
    if (m_query.tags == tags)
        return;
    m_query.tags = tags;
    requery(true);
}

void RecordTableModel::setText(const QString &words)
{
    const QString text = words.simplified();
    if (m_query.text == text)
        return;
    m_query.text = text;
    requery(true);
}

int RecordTableModel::columnOf(const QString &key) const
{
    for (int i = 0; i < m_columns.size(); ++i) {
        if (m_columns.at(i).key == key)
            return i;
    }
    return -1;
}

Id RecordTableModel::recordAt(int number) const
{
    return m_ids.value(number);
}

int RecordTableModel::rowOf(Id record) const
{
    return int(m_ids.indexOf(record));
}

int RecordTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return QVariant();
    const RecordColumn &column = m_columns.at(index.column());
    if (role == RecordRole)
        return QVariant::fromValue(recordAt(index.row()));
    if (role == Qt::TextAlignmentRole)
        return int((column.numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != TagsRole &&
        role != Qt::DecorationRole && role != Qt::AccessibleTextRole)
        return QVariant();

    const RecordRow *found = row(index.row());
    if (!found)
        return QVariant();
    if (role == TagsRole)
        return column.key == QLatin1String("tags") ? looksOf(found->tags) : QVariant();
    if (role == Qt::DecorationRole) {
        const KindDeclaration *kind = findKind(found->record.kind);
        return kind && column.key == QLatin1String("kind")
                   ? QIcon::fromTheme(QString::fromLatin1(kind->icon))
                   : QVariant();
    }
    return displayColumn(*found, column);
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return QVariant();
    const RecordColumn &column = m_columns.at(section);
    if (role == Qt::DisplayRole)
        return column.heading;
    if (role == KeyRole)
        return column.key;
    if (role == Qt::TextAlignmentRole)
        return int((column.numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return QVariant();
}

Qt::ItemFlags RecordTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.isValid() ? usual | Qt::ItemIsDragEnabled : usual;
}

QStringList RecordTableModel::mimeTypes() const
{
    return {recordMimeType()};
}

QMimeData *RecordTableModel::mimeData(const QModelIndexList &indexes) const
{
    QList<int> rows;
    for (const QModelIndex &index : indexes)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QList<Id> records;
    for (const int row : std::as_const(rows))
        records.append(recordAt(row));
    return recordMimeData(records);
}

void RecordTableModel::sort(int column, Qt::SortOrder order)
{
    const bool known = column >= 0 && column < m_columns.size();
    if (known && !m_columns.at(column).sortable)
        return;
    const QString key = known ? m_columns.at(column).key : QString();
    const bool descending = known && order == Qt::DescendingOrder;
    if (m_query.sortField == key && m_query.descending == descending)
        return;
    m_query.sortField = key;
    m_query.descending = descending;
    requery(true);
}

void RecordTableModel::caseFileChanged(const ChangeSet &change)
{
    // A row also shows titles of other records, so every kept row may be out of date.
    m_rows.clear();
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    bool ours = m_query.kinds.isEmpty() || (change.tags && !m_query.tags.isEmpty());
    for (const QString &kind : m_query.kinds)
        ours = ours || change.kinds.contains(kind);
    if (ours && !m_refresh.isActive())
        m_refresh.start();
}

void RecordTableModel::requery(bool anew)
{
    m_anew = m_anew || anew;
    if (m_reading && !anew) { // Superseding on every change would starve the list during an import.
        m_refresh.start();
        return;
    }
    m_reading = true;
    const RecordQuery query = m_query;
    m_caseFile.readLater<QList<Id>>(
        this, [query](const Stores &stores) { return stores.records().find(query); },
        [this](const Result<QList<Id>> &found) {
            m_reading = false;
            if (!found.ok()) {
                Q_EMIT failed(found.error());
                return;
            }
            if (std::exchange(m_anew, false))
                reset(*found);
            else
                apply(*found);
            m_loaded = true;
            Q_EMIT loaded();
        },
        m_read.renew());
}

void RecordTableModel::reset(const QList<Id> &ids)
{
    beginResetModel();
    m_ids = ids;
    endResetModel();
}

void RecordTableModel::apply(const QList<Id> &ids)
{
    if (ids == m_ids)
        return;
    const QSet<Id> wanted(ids.begin(), ids.end());
    if (!removeGone(wanted)) {
        reset(ids);
        return;
    }
    const QSet<Id> present(m_ids.begin(), m_ids.end());
    QList<Id> kept;
    kept.reserve(m_ids.size());
    for (const Id id : ids) {
        if (present.contains(id))
            kept.append(id);
    }
    if (kept != m_ids)
        reorder(kept);
    insertNew(ids, present);
}

bool RecordTableModel::removeGone(const QSet<Id> &wanted)
{
    QList<std::pair<int, int>> ranges; // last to first
    for (int i = int(m_ids.size()) - 1; i >= 0; --i) {
        if (wanted.contains(m_ids.at(i)))
            continue;
        if (!ranges.isEmpty() && ranges.last().first == i + 1)
            ranges.last().first = i;
        else
            ranges.append({i, i});
        if (ranges.size() > rangesAtMost)
            return false;
    }
    for (const auto &[first, last] : ranges) {
        beginRemoveRows({}, first, last);
        m_ids.remove(first, last - first + 1);
        endRemoveRows();
    }
    return true;
}

void RecordTableModel::reorder(const QList<Id> &kept)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QHash<Id, int> rows;
    rows.reserve(kept.size());
    for (int i = 0; i < kept.size(); ++i)
        rows.insert(kept.at(i), i);
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before)
        after.append(index(rows.value(m_ids.at(old.row()), -1), old.column()));
    m_ids = kept;
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void RecordTableModel::insertNew(const QList<Id> &ids, const QSet<Id> &present)
{
    for (int i = 0; i < ids.size(); ++i) {
        if (present.contains(ids.at(i)))
            continue;
        int end = i;
        while (end + 1 < ids.size() && !present.contains(ids.at(end + 1)))
            ++end;
        beginInsertRows({}, i, end);
        for (int j = i; j <= end; ++j)
            m_ids.insert(j, ids.at(j));
        endInsertRows();
        i = end;
    }
}

const RecordRow *RecordTableModel::row(int number) const
{
    const Id id = recordAt(number);
    if (const RecordRow *kept = m_rows.object(id))
        return kept;
    const int first = number - number % rowsAtOnce;
    const auto rows = readRows(m_caseFile.read(), m_ids.mid(first, rowsAtOnce));
    if (!rows.ok()) {
        Q_EMIT failed(rows.error());
        return nullptr;
    }
    for (const RecordRow &read : *rows)
        m_rows.insert(read.record.id, new RecordRow(read));
    return m_rows.object(id);
}

} // namespace LeverArch
