// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/briefinguse.h"

#include "domain/briefingchoices.h"
#include "domain/kind.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/stores.h"

#include <QSet>

namespace LeverArch {

namespace {

Result<QSet<Id>> linkedWith(const Stores &stores, const QList<Id> &heads)
{
    QSet<Id> ids;
    for (const Id head : heads) {
        LEVERARCH_ASSIGN(const QList<Link> links, stores.links().linksOf(head));
        for (const Link &link : links)
            ids.insert(link.from == head ? link.to : link.from);
    }
    return ids;
}

bool isTakenIn(const Record &quotation, const BriefingChoices &choices, bool linked)
{
    const QVariant said = quotation.values.value(QStringLiteral("in_briefing"));
    return choices.of(quotation.id).value_or(said.isValid() ? said.toBool() : linked);
}

} // namespace

Result<bool> briefingUses(const Stores &stores, const Record &briefing,
                          const QList<Record> &referring)
{
    const Id consultation = briefing.reference("consultation");
    LEVERARCH_ASSIGN(const QSet<Id> linked, linkedWith(stores, {consultation, briefing.id}));
    const auto choices = BriefingChoices::fromText(briefing.text("choices"));
    for (const Record &record : referring) {
        const bool belongs = record.reference("consultation") == consultation;
        const bool isLinked = linked.contains(record.id);
        const bool uses = isQuotation(record.kind)
                              ? (belongs || isLinked) && isTakenIn(record, choices, isLinked)
                              : belongs && record.kind != QLatin1String(Kind::document);
        if (uses)
            return true;
    }
    return false;
}

} // namespace LeverArch
