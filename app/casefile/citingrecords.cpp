// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/citingrecords.h"

#include "domain/kind.h"
#include "domain/paperdescription.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <algorithm>

namespace LeverArch {

namespace {

/// The field by which a record says that the document is its paper; empty when it does not.
QString paperField(const Record &record, Id document)
{
    const auto &roles = paperDescriptions();
    const auto role = std::find_if(roles.begin(), roles.end(), [&](const PaperDescription &one) {
        return record.kind == QLatin1String(one.kind) && record.reference(one.paper) == document;
    });
    return role == roles.end() ? QString() : QString::fromLatin1(role->paper);
}

/// What names `named` itself.
Result<QList<CitingRecord>> naming(const Stores &stores, Id named, bool isDirect,
                                   QList<Record> *all = nullptr)
{
    QList<CitingRecord> found;
    LEVERARCH_ASSIGN(const QList<Referral> referring, stores.records().referring(named));
    for (const Referral &referral : referring) {
        LEVERARCH_ASSIGN(const Record record, stores.records().record(referral.record));
        const KindDeclaration *kind = findKind(record.kind);
        for (const PageCitation &fields : kind ? pageCitations(*kind) : QList<PageCitation>()) {
            if (record.values.value(fields.paper).value<Id>() == named)
                found.append({record, fields, isDirect});
        }
        if (all)
            all->append(record);
    }
    return found;
}

} // namespace

Result<QList<CitingRecord>> recordsCiting(const Stores &stores, Id document)
{
    QList<Record> referring;
    LEVERARCH_ASSIGN(QList<CitingRecord> found, naming(stores, document, true, &referring));
    for (const Record &record : std::as_const(referring)) {
        const QString field = paperField(record, document);
        if (field.isEmpty())
            continue;
        LEVERARCH_ASSIGN(QList<CitingRecord> more, naming(stores, record.id, false));
        for (CitingRecord &one : more) {
            one.by = record;
            one.byField = field;
        }
        found += more;
    }
    return found;
}

} // namespace LeverArch
