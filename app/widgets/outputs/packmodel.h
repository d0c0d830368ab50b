// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "widgets/outputs/packoutline.h"

#include <QAbstractItemModel>

#include <functional>

namespace LeverArch {

class CaseFile;

/// The sections and lines of a pack as a tree. Every edit (a title, a range of pages, a drop) is
/// one action of the case file; the model shows what the case file then says. The case file must
/// outlive it.
class PackModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, PagesColumn, CountColumn, ColumnCount };

    PackModel(CaseFile &caseFile, Id pack, QObject *parent = nullptr);
    ~PackModel() override;

    const PackOutline &outline() const { return m_outline; }
    bool isSection(const QModelIndex &index) const;
    /// The section's or the entry's own id; null for an invalid index.
    Id idAt(const QModelIndex &index) const;
    QModelIndex indexOf(Id sectionOrEntry) const;
    void load();

    void addSection();
    void remove(const QModelIndexList &indexes);
    void step(const QModelIndexList &indexes, int by);
    /// Papers into a section, before a row; part -1: the last section.
    void addPapers(const QList<Id> &documents, int part, int row);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDropActions() const override
    {
        return Qt::MoveAction | Qt::CopyAction;
    }
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded();
    void failed(const LeverArch::Error &error);

private:
    const PackLine &lineAt(const QModelIndex &index) const;
    QList<Id> entriesIn(const QModelIndexList &indexes) const;
    void rearrange(const QString &label, const PackOutline &after);
    void act(const QString &label, std::function<Result<void>(Stores &)> change);
    bool setPages(const PackLine &line, const QString &written);
    bool setTitle(const QModelIndex &index, const QString &title);

    CaseFile &m_caseFile;
    const Id m_pack;
    PackOutline m_outline;
    Cancellation m_reading;
};

} // namespace LeverArch
