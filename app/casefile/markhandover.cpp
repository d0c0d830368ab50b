// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/markhandover.h"

#include "domain/kind.h"
#include "domain/markorigin.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <QHash>

namespace LeverArch {

namespace {

Result<QList<Record>> marksOf(const Stores &stores, Id document)
{
    RecordQuery query;
    query.kinds = {QLatin1String(Kind::annotation)};
    query.partOf = document;
    LEVERARCH_ASSIGN(const QList<Id> ids, stores.records().find(query));
    return stores.records().records(ids);
}

/// The anchors of one mark on a version become another's.
Result<void> giveAnchors(Stores &stores, Id from, Id to, Id version)
{
    LEVERARCH_ASSIGN(const QList<Anchor> anchors, stores.anchors().allAnchorsOf(from));
    for (Anchor anchor : anchors) {
        if (anchor.version != version)
            continue;
        LEVERARCH_TRY(stores.anchors().remove(anchor.id));
        anchor.id = {};
        anchor.record = to;
        LEVERARCH_TRY(stores.anchors().add(anchor));
    }
    return {};
}

} // namespace

Result<QSet<Id>> handOverMarks(Stores &stores, Id paper, Id document, Id version)
{
    LEVERARCH_ASSIGN(const QList<Record> here, marksOf(stores, document));
    QHash<QString, Id> known;
    for (const Record &record : here)
        known.insert(markName(annotationOf(record, {})), record.id);
    LEVERARCH_ASSIGN(const QList<Record> coming, marksOf(stores, paper));
    QHash<Id, Id> same; // Double to the one that stays.
    for (const Record &record : coming) {
        if (const Id one = known.value(markName(annotationOf(record, {}))))
            same.insert(record.id, one);
    }
    QSet<Id> placed;
    for (const Record &record : coming) {
        LEVERARCH_TRY(stores.records().setField(record.id, QStringLiteral("document"),
                                                QVariant::fromValue(document)));
        if (const Id parent = same.value(record.reference("parent")))
            LEVERARCH_TRY(stores.records().setField(record.id, QStringLiteral("parent"),
                                                    QVariant::fromValue(parent)));
        if (const Id one = same.value(record.id)) {
            LEVERARCH_TRY(giveAnchors(stores, record.id, one, version));
            LEVERARCH_TRY(stores.records().setTrashed(record.id, true));
            placed.insert(one);
        }
    }
    return placed;
}

} // namespace LeverArch
