// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/linklistmodel.h"

#include "domain/kind.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/roles.h"

#include <QIcon>

namespace LeverArch {

Result<QList<LinkLine>> LinkListModel::read(const Stores &stores, Id record)
{
    LEVERARCH_ASSIGN(const QList<Link> links, stores.links().linksOf(record));
    QList<LinkLine> lines;
    QList<Id> others;
    for (const Link &link : links) {
        const bool outgoing = link.from == record;
        const RelationDeclaration *relation = findRelation(link.relation);
        const QString forward = relation ? relation->displayForward() : link.relation;
        const QString backward = relation ? relation->displayBackward() : link.relation;
        others.append(outgoing ? link.to : link.from);
        lines.append({link, outgoing, outgoing ? forward : backward, outgoing ? backward : forward,
                      others.last(), {}, {}});
    }
    LEVERARCH_ASSIGN(const QList<Record> records, stores.records().records(others));
    for (const Record &other : records) {
        for (LinkLine &line : lines) {
            if (line.other == other.id) {
                line.otherTitle = other.title;
                line.otherKind = other.kind;
            }
        }
    }
    return lines;
}

QVariant LinkListModel::cell(const LinkLine &line, int, int role) const
{
    const KindDeclaration *kind = findKind(line.otherKind);
    switch (role) {
    case Qt::DisplayRole:
        return line.otherTitle;
    case DetailRole: // It stands behind the other's title.
        return line.link.note.isEmpty() ? tr("%1 this").arg(line.fromOther)
                                        : tr("%1 this · %2").arg(line.fromOther, line.link.note);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return tr("%1 %2").arg(line.words, line.otherTitle) +
               (line.link.note.isEmpty() ? QString() : QLatin1String("\n") + line.link.note);
    case Qt::DecorationRole:
        return kind ? QIcon::fromTheme(QString::fromLatin1(kind->icon)) : QVariant();
    case RecordRole:
        return QVariant::fromValue(line.other);
    default:
        return QVariant();
    }
}

} // namespace LeverArch
