// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/annotation.h"
#include "domain/meaning.h"
#include "domain/tag.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QList>

namespace LeverArch {

class Stores;

/// The marks on one paper, in its order, replies under what they answer. The rows are whole values
/// of the case file, so that filtering and sorting ask nothing of it.
class AnnotationModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    /// What setPaper() takes.
    struct Paper
    {
        QList<Annotation> annotations; ///< As Annotations::on() gives them.
        QHash<Id, QList<Tag>> tags;
        QList<Meaning> meanings;
    };
    /// For a reader thread.
    static Result<Paper> read(const Stores &stores, Id document, Id version);

    explicit AnnotationModel(QObject *parent = nullptr);

    /// Rows that stay keep their index, unless marks came, went or moved.
    void setPaper(Paper paper);
    const QList<Annotation> &annotations() const { return m_paper.annotations; }
    const QList<Meaning> &meanings() const { return m_paper.meanings; }
    QList<Tag> tagsOf(Id annotation) const { return m_paper.tags.value(annotation); }
    Meaning meaning(const Annotation &annotation) const;

    /// nullptr when it is not on this paper.
    const Annotation *find(Id id) const;
    const Annotation *at(const QModelIndex &index) const;
    QModelIndex indexOf(Id id) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Editing asks for a new comment; the row changes when the case file has.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void commentEdited(LeverArch::Id annotation, const QString &comment);

private:
    struct Node
    {
        int above = -1; ///< Into m_nodes; -1 for a mark.
        int row = 0;
        QList<int> below;
    };

    void build();
    QString headOf(const Annotation &annotation) const;
    QString accessibleText(const Annotation &annotation) const;

    Paper m_paper;
    QList<Node> m_nodes; ///< Beside m_paper.annotations.
    QList<int> m_top;
    QHash<Id, int> m_place;
};

} // namespace LeverArch
