// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/marks/mergemodel.h"

namespace LeverArch {

namespace {

QString saidBy(const Annotation &mark)
{
    const QString text = mark.comment.isEmpty() ? mark.words : mark.comment;
    return text.isEmpty() ? annotationStyleName(mark.style) : text;
}

bool isShown(const MarkMove &move)
{
    return move.fate == MarkFate::New || move.fate == MarkFate::Changed || move.isOpen();
}

} // namespace

MergeModel::MergeModel(MarkMerge merge, QObject *parent)
    : QAbstractTableModel(parent), m_merge(std::move(merge))
{
    for (qsizetype paper = 0; paper < m_merge.papers.size(); ++paper) {
        const QList<MarkMove> &moves = m_merge.papers.at(paper).moves;
        for (qsizetype move = 0; move < moves.size(); ++move) {
            if (isShown(moves.at(move)))
                m_rows.append({paper, move});
        }
    }
}

const MarkMove &MergeModel::moveAt(int row) const
{
    return m_merge.papers.at(m_rows.at(row).paper).moves.at(m_rows.at(row).move);
}

MarkMove &MergeModel::moveAt(int row)
{
    return m_merge.papers[m_rows.at(row).paper].moves[m_rows.at(row).move];
}

void MergeModel::setTaken(MarkFate fate, bool taken)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (moveAt(row).fate == fate && moveAt(row).take != taken)
            setData(index(row, What), taken ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }
}

QString MergeModel::comparison(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const MarkMove &move = moveAt(row);
    const QString theirs = saidBy(move.theirs);
    if (move.ours.id.isNull())
        return theirs;
    if (move.fate == MarkFate::RemovedThere)
        return tr("Here: %1\nThere it was put into the bin.").arg(saidBy(move.ours));
    if (move.fate == MarkFate::RemovedHere)
        return tr("Here it was put into the bin.\nThere: %1").arg(theirs);
    return tr("Here: %1\nThere: %2").arg(saidBy(move.ours), theirs);
}

int MergeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MergeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MergeModel::shown(const QModelIndex &index) const
{
    const MarkMove &move = moveAt(index.row());
    const Annotation &mark = move.fate == MarkFate::RemovedThere ? move.ours : move.theirs;
    switch (index.column()) {
    case What:
        return markFateName(move.fate);
    case Paper:
        return m_merge.papers.at(m_rows.at(index.row()).paper).title;
    case Page:
        return mark.page() > 0 ? QString::number(mark.page()) : QString();
    case Author:
        return mark.author;
    case Text:
        return saidBy(mark).simplified();
    default:
        return {};
    }
}

QVariant MergeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::DisplayRole)
        return shown(index);
    if (role == Qt::ToolTipRole && index.column() == Text)
        return comparison(index.row());
    if (role == Qt::CheckStateRole && index.column() == What)
        return moveAt(index.row()).take ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::AccessibleTextRole && index.column() == What) {
        return moveAt(index.row()).take ? tr("%1, to be taken").arg(shown(index).toString())
                                        : tr("%1, to be left").arg(shown(index).toString());
    }
    return {};
}

QVariant MergeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Take"), tr("Paper"), tr("Page"), tr("Author"), tr("Mark")};
    return section < ColumnCount ? titles[section] : QString();
}

Qt::ItemFlags MergeModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == What ? usual | Qt::ItemIsUserCheckable : usual;
}

bool MergeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != What || index.row() >= rowCount())
        return false;
    moveAt(index.row()).take = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole, Qt::AccessibleTextRole});
    return true;
}

} // namespace LeverArch
