// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/changesetof.h"

#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "storage/actionlog.h"

#include <algorithm>

namespace LeverArch {

namespace {

constexpr qsizetype recordsAtOnce = 500;

bool touchesAny(const Touched &touched, std::initializer_list<const char *> tables)
{
    return std::any_of(tables.begin(), tables.end(), [&](const char *table) {
        return touched.tables.contains(QLatin1String(table));
    });
}

/// A record that went has no row any more, but its kind's table was touched; one that was only
/// tagged has a row, but its kind's table was not.
Result<QSet<QString>> kindsOf(const Touched &touched, const Stores &stores)
{
    QSet<QString> kinds;
    for (const KindDeclaration &kind : allKinds()) {
        if (touched.tables.contains(kind.key()))
            kinds.insert(kind.key());
    }
    const QList<Id> ids = touched.records.values();
    for (qsizetype from = 0; from < ids.size(); from += recordsAtOnce) {
        LEVERARCH_ASSIGN(const QList<Record> records,
                         stores.records().records(ids.mid(from, recordsAtOnce)));
        for (const Record &record : records)
            kinds.insert(record.kind);
    }
    return kinds;
}

} // namespace

Result<ChangeSet> changeSetOf(const Touched &touched, const Stores &stores)
{
    ChangeSet changed;
    changed.records = touched.records;
    LEVERARCH_ASSIGN(changed.kinds, kindsOf(touched, stores));
    changed.added = touched.recordsAddedOrGone;
    changed.tags = touchesAny(touched, {"tag", "record_tag"});
    changed.versions = touchesAny(touched, {"version"});
    changed.settings = touchesAny(touched, {"setting"});
    return changed;
}

} // namespace LeverArch
