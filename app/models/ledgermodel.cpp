// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledgermodel.h"

#include "models/roles.h"

#include <QHash>
#include <QIcon>
#include <QLocale>

namespace LeverArch {

namespace {

QString statusIcon(LedgerEntry::Status status)
{
    switch (status) {
    case LedgerEntry::Status::Stored:
        return QStringLiteral("dialog-ok");
    case LedgerEntry::Status::Duplicate:
        return QStringLiteral("edit-copy");
    case LedgerEntry::Status::Refused:
        break;
    }
    return QStringLiteral("dialog-warning");
}

/// Without its folder, or the file it lay in.
QString nameOf(const LedgerEntry &entry)
{
    return entry.path.section(u'/', -1);
}

QString reasonOf(const LedgerRow &row)
{
    return row.cameInLater ? LedgerModel::tr("Came in later. At the time: %1").arg(row.entry.reason)
                           : row.entry.reason;
}

QString text(const LedgerRow &row, int column)
{
    const LedgerEntry &entry = row.entry;
    switch (column) {
    case LedgerModel::File:
        return nameOf(entry);
    case LedgerModel::Status:
        return LedgerModel::statusWord(entry.status);
    case LedgerModel::Reason:
        return reasonOf(row);
    case LedgerModel::Size:
        return QLocale().formattedDataSize(entry.size, 1, QLocale::DataSizeTraditionalFormat);
    default:
        return {};
    }
}

/// What another program would take for the end of a cell.
QString oneCell(QString text)
{
    for (QChar &c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    return text;
}

/// What lies in a file after it, in the order in which it was listed.
class Ordering
{
public:
    explicit Ordering(const QList<LedgerEntry> &entries) : m_entries(entries)
    {
        QSet<Id> known;
        for (const LedgerEntry &entry : entries)
            known.insert(entry.id);
        for (qsizetype i = 0; i < entries.size(); ++i) {
            // What lay in a file of another import stands by itself here.
            const Id parent = entries.at(i).parent;
            m_children[known.contains(parent) ? parent : Id()].append(i);
        }
    }

    QList<LedgerRow> rows() const
    {
        QList<LedgerRow> rows;
        rows.reserve(m_entries.size());
        QList<LedgerRow> open;
        push(open, {}, 0, {});
        while (!open.isEmpty()) {
            const LedgerRow row = open.takeLast();
            rows.append(row);
            push(open, row.entry.id, row.depth + 1, nameOf(row.entry));
        }
        return rows;
    }

private:
    void push(QList<LedgerRow> &open, Id parent, int depth, const QString &container) const
    {
        const QList<qsizetype> children = m_children.value(parent);
        for (auto child = children.crbegin(); child != children.crend(); ++child)
            open.append({m_entries.at(*child), depth, container});
    }

    const QList<LedgerEntry> &m_entries;
    QHash<Id, QList<qsizetype>> m_children;
};

} // namespace

void LedgerModel::setEntries(const QList<LedgerEntry> &entries, const QSet<Id> &cameInLater)
{
    QList<LedgerRow> rows = Ordering(entries).rows();
    for (LedgerRow &row : rows)
        row.cameInLater = cameInLater.contains(row.entry.id);
    setRows(rows);
}

QString LedgerModel::statusWord(LedgerEntry::Status status)
{
    switch (status) {
    case LedgerEntry::Status::Stored:
        return tr("Stored");
    case LedgerEntry::Status::Duplicate:
        return tr("Already here");
    case LedgerEntry::Status::Refused:
        break;
    }
    return tr("Not taken in");
}

IntakeInfo LedgerModel::sum(const QList<IntakeInfo> &intakes)
{
    IntakeInfo all;
    for (const IntakeInfo &intake : intakes) {
        all.stored += intake.stored;
        all.duplicates += intake.duplicates;
        all.refused += intake.refused;
    }
    return all;
}

QString LedgerModel::asText(const QList<int> &numbers) const
{
    QStringList lines = {QStringList{heading(File), tr("Where it came from"), heading(Status),
                                     heading(Reason), tr("Bytes"), tr("SHA-256")}
                             .join(u'\t')};
    for (const int number : numbers) {
        const LedgerEntry &entry = row(number).entry;
        QStringList cells = {nameOf(entry), entry.path, statusWord(entry.status),
                             reasonOf(row(number)),
                             QString::number(entry.size), entry.sha256};
        for (QString &cell : cells)
            cell = oneCell(cell);
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

QString LedgerModel::summary(const IntakeInfo &intake)
{
    QStringList parts;
    const QLocale locale;
    parts.append(tr("%1 stored").arg(locale.toString(intake.stored)));
    if (intake.duplicates > 0)
        parts.append(tr("%1 already here").arg(locale.toString(intake.duplicates)));
    if (intake.refused > 0)
        parts.append(tr("%1 not taken in").arg(locale.toString(intake.refused)));
    const QString files =
        intake.files() == 1 ? tr("1 file") : tr("%1 files").arg(locale.toString(intake.files()));
    return tr("%1: %2").arg(files, parts.join(QStringLiteral(", ")));
}

QString LedgerModel::heading(int column) const
{
    switch (column) {
    case File:
        return tr("File");
    case Status:
        return tr("What became of it");
    case Reason:
        return tr("Why");
    case Size:
        return tr("Size");
    default:
        return {};
    }
}

QVariant LedgerModel::cell(const LedgerRow &row, int column, int role) const
{
    const LedgerEntry &entry = row.entry;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column == File ? entry.path : text(row, column);
    case Qt::AccessibleTextRole:
        return column == File && row.depth > 0
                   ? tr("%1, in %2").arg(text(row, column), row.container)
                   : text(row, column);
    case Qt::DecorationRole:
        return column == Status ? QIcon::fromTheme(statusIcon(entry.status)) : QVariant();
    case Qt::TextAlignmentRole:
        return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case RecordRole:
        return QVariant::fromValue(entry.record);
    case DepthRole:
        return row.depth;
    default:
        return QVariant();
    }
}

} // namespace LeverArch
