// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/recordpickmodel.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/recordquery.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/roles.h"

#include <QIcon>

namespace LeverArch {

namespace {

constexpr int linesShown = 30;

Result<QList<PickLine>> matching(const Stores &stores, const QStringList &kinds,
                                 const QString &words)
{
    RecordQuery query;
    query.kinds = kinds;
    query.text = words;
    query.sortField = QStringLiteral("title");
    LEVERARCH_ASSIGN(const QList<Id> ids, stores.records().find(query));
    LEVERARCH_ASSIGN(const QList<Record> records, stores.records().records(ids.mid(0, linesShown)));
    QList<PickLine> lines;
    for (const Record &record : records)
        lines.append({record.id, record.title, record.kind, {}});
    std::stable_partition(lines.begin(), lines.end(), [&words](const PickLine &line) {
        return line.title.contains(words, Qt::CaseInsensitive);
    });
    return lines;
}

bool hasTitle(const QList<PickLine> &lines, const QString &title)
{
    return std::any_of(lines.begin(), lines.end(), [&title](const PickLine &line) {
        return line.title.compare(title, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

RecordPickModel::RecordPickModel(CaseFile &caseFile, QStringList kinds, bool offerNew,
                                 QObject *parent)
    : RowsModel(parent), m_caseFile(caseFile), m_kinds(std::move(kinds)), m_offerNew(offerNew)
{}

void RecordPickModel::setWords(const QString &words)
{
    const QString wanted = words.simplified();
    m_caseFile.readLater<QList<PickLine>>(
        this,
        [kinds = m_kinds, wanted](const Stores &stores) { return matching(stores, kinds, wanted); },
        [this, wanted](const Result<QList<PickLine>> &found) {
            QList<PickLine> lines = found.ok() ? *found : QList<PickLine>();
            const KindDeclaration *kind = m_kinds.size() == 1 ? findKind(m_kinds.first()) : nullptr;
            if (m_offerNew && kind && kind->userCreated && !wanted.isEmpty() &&
                !hasTitle(lines, wanted))
                lines.append({{}, wanted, {}, kind->key()});
            setRows(lines);
            m_answeredWords = wanted;
            Q_EMIT answered();
        },
        m_read.renew());
}

QVariant RecordPickModel::cell(const PickLine &line, int, int role) const
{
    const KindDeclaration *kind = findKind(line.newKind.isEmpty() ? line.kind : line.newKind);
    const QString name = kind ? kind->displayName() : QString();
    switch (role) {
    case Qt::DisplayRole:
        return line.newKind.isEmpty() ? line.title : tr("Add “%1”").arg(line.title);
    case Qt::EditRole:
        return line.title;
    case DetailRole:
        return name;
    case Qt::DecorationRole:
        return line.newKind.isEmpty() && kind ? QIcon::fromTheme(QString::fromLatin1(kind->icon))
                                              : QIcon::fromTheme(QStringLiteral("list-add"));
    case RecordRole:
        return QVariant::fromValue(line.record);
    case KeyRole:
        return line.newKind;
    default:
        return QVariant();
    }
}

} // namespace LeverArch
