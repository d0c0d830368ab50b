// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/unlocking.h"

#include "casefile/casefile.h"
#include "domain/documentversion.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "intake/paperwriter.h"
#include "worker/workerpool.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

struct LockedPaper
{
    QString title;
    DocumentVersion version;
    SharedBytes bytes;
};

Result<LockedPaper> lockedPaper(CaseFile &caseFile, Id document)
{
    LockedPaper paper;
    SharedBytes::Builder builder;
    LEVERARCH_TRY(caseFile.writeDerived([&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(const Record record, stores.records().record(document));
        LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(document));
        if (versions.isEmpty())
            return Error{Error::Code::NotFound,
                         QCoreApplication::translate("Intake", "This document has no paper."),
                         {}};
        paper.title = record.title;
        paper.version = versions.back();
        return stores.documents().readOriginal(
            paper.version.original,
            [&builder](QByteArrayView bytes) { return builder.append(bytes); });
    }));
    LEVERARCH_ASSIGN(paper.bytes, builder.finish());
    return paper;
}

QVariant noteOf(const DocumentFacts &facts)
{
    if (!facts.hasAttachments)
        return {};
    return QCoreApplication::translate("Intake", "Files are attached to it that were not taken out "
                                                 "while it was locked. Save them from another PDF "
                                                 "reader and bring them in.");
}

} // namespace

Result<void> unlockDocument(CaseFile &caseFile, WorkerPool &workers, Id document,
                            const QString &password, Cancellation cancellation)
{
    LEVERARCH_ASSIGN(const LockedPaper paper, lockedPaper(caseFile, document));
    LEVERARCH_ASSIGN(const auto session, workers.open(paper.bytes, password, cancellation));
    PaperWriter writer(caseFile, paper.version.original);
    LEVERARCH_TRY(session->readAll(
        [&writer](PageReading &&page) { return writer.addPage(std::move(page)); }, cancellation));
    const auto change = [&](Stores &stores, Id) -> Result<void> {
        LEVERARCH_TRY(stores.documents().setPassword(paper.version.id, password));
        LEVERARCH_TRY(stores.records().setField(document, QStringLiteral("page_count"),
                                                qint64(session->facts().pageCount)));
        return stores.records().setField(document, QStringLiteral("intake_note"),
                                         noteOf(session->facts()));
    };
    const QString label = QCoreApplication::translate("Intake", "Unlock %1").arg(paper.title);
    return writer.finish(label, {}, {}, change);
}

} // namespace LeverArch
