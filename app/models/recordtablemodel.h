// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "domain/recordquery.h"
#include "models/latestread.h"
#include "models/recordcolumns.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QTimer>

namespace LeverArch {

class CaseFile;
struct ChangeSet;

/// The records a query finds, as a table, however many. Only the ordered ids are held (8 bytes a
/// record), fetched on a reader thread; rows are read by id a screenful at a time when a view asks,
/// and a bounded number is kept. Follows the case file's changes in place, so that selections stay.
///
/// The case file must outlive it.
class RecordTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    RecordTableModel(CaseFile &caseFile, const RecordQuery &query, QObject *parent = nullptr);

    const RecordQuery &query() const { return m_query; }
    /// Which records; the kinds stay as they were given at first, because the columns hang on them.
    void setTags(const TagFilter &tags);
    void setText(const QString &words);

    const QList<RecordColumn> &columnList() const { return m_columns; }
    int columnOf(const QString &key) const; ///< -1 when there is none.

    const QList<Id> &ids() const { return m_ids; }
    Id recordAt(int row) const;                ///< Null beyond the end.
    int rowOf(Id record) const;                ///< -1 when it is not in the list.
    bool isLoaded() const { return m_loaded; } ///< False until the first answer is there.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

Q_SIGNALS:
    void loaded(); ///< The list of ids is as the query wants it.
    void failed(const LeverArch::Error &error) const;

private:
    void caseFileChanged(const ChangeSet &change);
    void requery(bool anew);
    void apply(const QList<Id> &ids);
    bool removeGone(const QSet<Id> &wanted);
    void reorder(const QList<Id> &kept);
    void insertNew(const QList<Id> &ids, const QSet<Id> &present);
    void reset(const QList<Id> &ids);
    const RecordRow *row(int number) const;

    CaseFile &m_caseFile;
    RecordQuery m_query;
    const QList<RecordColumn> m_columns;
    QList<Id> m_ids;
    mutable QCache<Id, RecordRow> m_rows{2000};
    LatestRead m_read;
    QTimer m_refresh; ///< Joins a burst of changes (an import) into one query.
    bool m_loaded = false;
    bool m_reading = false;
    bool m_anew = false;
};

} // namespace LeverArch
