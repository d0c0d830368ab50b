// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "casefile/filing.h"
#include "cli/console.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/kind.h"
#include "domain/recordquery.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace LeverArch {

namespace {

struct Size
{
    qint64 originals = 0;
    qint64 renditions = 0;
    qint64 renditionBytes = 0;
    qint64 bytes = 0;
    qint64 pages = 0;
};

Result<Size> measure(const Stores &stores)
{
    LEVERARCH_ASSIGN(const QList<Original> originals, stores.documents().originals());
    Size size;
    for (const Original &original : originals) {
        LEVERARCH_ASSIGN(const int pages, stores.pages().pageCount(original.id));
        const bool received = original.role == OriginalRole::Received;
        (received ? size.originals : size.renditions) += 1;
        (received ? size.bytes : size.renditionBytes) += original.size;
        size.pages += pages;
    }
    return size;
}

Result<Reply> run(Session &session)
{
    LEVERARCH_ASSIGN(CaseFile * file, session.openForReading());
    LEVERARCH_ASSIGN(const auto counts, file->read().records().counts());
    LEVERARCH_ASSIGN(const Size size, measure(file->read()));
    RecordQuery waiting;
    waiting.kinds = {QLatin1String(Kind::document)};
    waiting.field = QLatin1String(Filing::field);
    waiting.fieldValue = QLatin1String(Filing::inbox);
    LEVERARCH_ASSIGN(const QList<Id> inbox, file->read().records().find(waiting));
    QJsonObject records;
    QList<QStringList> rows;
    int total = 0;
    for (const KindDeclaration &kind : allKinds()) {
        const int count = counts.value(kind.key());
        total += count;
        records.insert(kind.key(), count);
        rows += {kind.displayPlural(), QString::number(count)};
    }
    const qint64 fileBytes = QFileInfo(file->path()).size();
    const auto row = [&](const char *name, qint64 number) {
        rows += {QCoreApplication::translate("Cli", name), QString::number(number)};
    };
    row("Records in all", total);
    row("Papers in the inbox", inbox.size());
    row("Originals", size.originals);
    row("Pages", size.pages);
    row("Bytes of originals", size.bytes);
    row("Papers given pages here", size.renditions);
    row("Bytes of those pages", size.renditionBytes);
    row("Bytes of the case file", fileBytes);
    return Reply{{{QStringLiteral("records"), records},
                  {QStringLiteral("total"), total},
                  {QStringLiteral("inbox"), inbox.size()},
                  {QStringLiteral("originals"), size.originals},
                  {QStringLiteral("pages"), size.pages},
                  {QStringLiteral("original_bytes"), size.bytes},
                  {QStringLiteral("renditions"), size.renditions},
                  {QStringLiteral("rendition_bytes"), size.renditionBytes},
                  {QStringLiteral("file_bytes"), fileBytes}},
                 Console::aligned(rows)};
}

} // namespace

VerbDeclaration statsVerb()
{
    return {"stats", "CASE", "Count records, pages and bytes", 1, 1, {}, false, run};
}

} // namespace LeverArch
