// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "models/latestread.h"
#include "models/tagtree.h"

#include <QAbstractItemModel>

namespace LeverArch {

class CaseFile;
class Stores;

/// How a tag is used in the filter.
enum class TagUse { Off, All, Any, None };

/// The tree of tags with counts, and the filter the person has made of it. Renaming, dragging tags
/// and dropping records on them change the case file; the model then follows the case file's own
/// word.
class TagTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit TagTreeModel(CaseFile &caseFile, QObject *parent = nullptr);

    const TagTree &tree() const { return m_tree; }
    Id tagAt(const QModelIndex &index) const; ///< Null for the root.
    QModelIndex indexOf(Id tag) const;

    TagUse use(Id tag) const;
    void setUse(Id tag, TagUse use);
    /// Off, and, or, not, and off again.
    void cycleUse(Id tag);
    void clearFilter();
    const TagFilter &filter() const { return m_filter; }
    QString filterWords() const; ///< "restructure and not EIA"; empty without a filter.

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override
    {
        return Qt::MoveAction | Qt::CopyAction; // Tags move; records are tagged and stay.
    }
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded();
    void filterChanged();
    void failed(const LeverArch::Error &error);

private:
    struct Reading
    {
        QList<Tag> tags;
        QHash<Id, int> counts;
    };
    void load();
    void show(const Reading &reading);
    void tagRecords(Id tag, const QList<Id> &records);
    void change(const QString &label, std::function<Result<void>(Stores &)> change);

    CaseFile &m_caseFile;
    TagTree m_tree;
    QHash<Id, int> m_counts;
    TagFilter m_filter;
    LatestRead m_read;
};

} // namespace LeverArch
