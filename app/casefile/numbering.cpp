// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/numbering.h"

#include "domain/kind.h"
#include "domain/recordquery.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>

#include <algorithm>

namespace LeverArch {

namespace {

Result<QList<Id>> unnumbered(const Stores &stores)
{
    RecordQuery query;
    query.kinds = {QLatin1String(Kind::document)};
    query.field = QStringLiteral("number");
    query.sortField = QStringLiteral("created");
    LEVERARCH_ASSIGN(QList<Id> papers, stores.records().find(query));
    std::sort(papers.begin(), papers.end()); // Ids begin with the time: those of one moment too.
    return papers;
}

} // namespace

Result<int> countUnnumbered(const Stores &stores)
{
    LEVERARCH_ASSIGN(const QList<Id> papers, unnumbered(stores));
    return int(papers.size());
}

QString numberingLabel()
{
    return QCoreApplication::translate("CaseFile", "Number the papers");
}

Result<void> numberPapers(Stores &stores)
{
    LEVERARCH_ASSIGN(const QList<Id> papers, unnumbered(stores));
    LEVERARCH_ASSIGN(qint64 number, stores.documents().nextRegisterNumber());
    for (const Id paper : papers)
        LEVERARCH_TRY(stores.records().setField(paper, QStringLiteral("number"), number++));
    return {};
}

} // namespace LeverArch
