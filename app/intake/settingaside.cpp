// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/settingaside.h"

#include "domain/stores/linkstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

namespace LeverArch {

Result<void> setAside(Stores &stores, Id document, const QString &reason)
{
    LEVERARCH_TRY(stores.records().setField(document, QStringLiteral("filing"),
                                            QStringLiteral("not_needed")));
    return stores.records().setField(document, QStringLiteral("set_aside"), reason);
}

Result<void> linkAsPart(Stores &stores, Id part, Id whole)
{
    Link link;
    link.from = part;
    link.to = whole;
    link.relation = QStringLiteral("part_of");
    const auto added = stores.links().add(link);
    if (!added.ok() && added.error().code != Error::Code::Invalid)
        return added.error();
    return {};
}

} // namespace LeverArch
