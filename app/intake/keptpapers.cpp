// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/keptpapers.h"

#include "casefile/casefile.h"
#include "core/plural.h"
#include "core/sha256sum.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/stores.h"
#include "intake/papersource.h"
#include "intake/paperwriter.h"

#include <QSet>

#include <algorithm>
#include <memory>
#include <vector>

namespace LeverArch {

namespace {

/// What bytes are said to be until somebody has looked.
QString likelyType(const QByteArray &bytes)
{
    return bytes.startsWith("%PDF-") ? QStringLiteral("application/pdf")
                                     : QStringLiteral("application/octet-stream");
}

/// One paper whose bytes are in the case file but for the last word.
struct Written
{
    Sha256 sha256;
    std::unique_ptr<PaperWriter> writer;
    bool isNew = false;
};

/// Lines of one account are told from each other by their paths.
QString distinct(const QString &path, QSet<QString> &taken)
{
    QString candidate = path;
    for (int number = 2; taken.contains(candidate); ++number)
        candidate = path + QStringLiteral(" (%1)").arg(number);
    taken.insert(candidate);
    return candidate;
}

/// Bytes that are here already need no second place.
Result<void> finish(Stores &stores, Written &written, const QDateTime &at)
{
    LEVERARCH_ASSIGN(const auto same, stores.documents().originalByHash(written.sha256));
    written.isNew = !same;
    if (written.isNew)
        LEVERARCH_TRY(written.writer->complete(stores, at));
    return {};
}

bool isKeptFor(const IntakeInfo &intake, const QString &sha256)
{
    return std::any_of(intake.papers.begin(), intake.papers.end(),
                       [&sha256](const KeptPaper &paper) { return paper.sha256 == sha256; });
}

/// Bytes of which no document was ever made, and which no other account waits for, are nobody's.
Result<void> release(Stores &stores, const QString &sha256)
{
    const auto hash = Sha256::fromHex(sha256);
    if (!hash)
        return {};
    LEVERARCH_ASSIGN(const auto arrivals, stores.ledger().arrivals(sha256));
    for (const LedgerEntry &arrival : arrivals) {
        if (!arrival.record.isNull())
            return {};
    }
    LEVERARCH_ASSIGN(const auto open, stores.ledger().unfinished());
    for (const IntakeInfo &other : open) {
        if (isKeptFor(other, sha256))
            return {};
    }
    LEVERARCH_ASSIGN(const auto original, stores.documents().originalByHash(*hash));
    return original ? stores.documents().dropUnused(original->id) : Result<void>();
}

} // namespace

Result<Id> keepPapers(CaseFile &caseFile, QList<NamedPaper> papers, IntakeWay way)
{
    IntakeInfo intake;
    intake.who = caseFile.who();
    intake.way = way;
    intake.source = counted("Intake", "%n paper(s)", papers.size());
    std::vector<Written> all;
    QSet<QString> taken;
    for (NamedPaper &paper : papers) {
        const QByteArray bytes = std::exchange(paper.bytes, {});
        const QString path = distinct(paper.fileName, taken);
        if (bytes.isEmpty()) { // It gets its line when its turn comes.
            intake.papers.append({path, {}});
            continue;
        }
        Sha256Sum sum;
        sum.add(bytes);
        const Sha256 sha256 = sum.result();
        intake.papers.append({path, sha256.toHex()});
        LEVERARCH_ASSIGN(const SharedBytes shared, SharedBytes::fromBytes(bytes));
        auto writer = std::make_unique<PaperWriter>(caseFile, shared, sha256,
                                                    BytesKind{likelyType(bytes)});
        LEVERARCH_TRY(writer->prepareAll());
        all.push_back({sha256, std::move(writer)});
    }
    Id account;
    const auto kept = caseFile.writeDerived([&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(account, stores.ledger().begin(intake));
        LEVERARCH_ASSIGN(const IntakeInfo begun, stores.ledger().intake(account));
        for (Written &written : all)
            LEVERARCH_TRY(finish(stores, written, begun.at));
        return {};
    });
    if (!kept.ok())
        return kept.error();
    for (const Written &written : all)
        written.writer->settle(written.isNew); // The others are swept away again.
    return account;
}

QList<PaperSource> keptSources(const IntakeInfo &intake)
{
    QList<PaperSource> sources;
    for (const KeptPaper &paper : intake.papers) {
        PaperSource source;
        source.path = paper.path;
        if (!paper.sha256.isEmpty()) {
            source.stored.emplace();
            source.stored->path = paper.path;
            source.stored->sha256 = paper.sha256;
        }
        sources.append(source);
    }
    return sources;
}

Result<void> closeAccount(Stores &stores, Id intake)
{
    LEVERARCH_ASSIGN(const IntakeInfo info, stores.ledger().intake(intake));
    LEVERARCH_TRY(stores.ledger().finish(intake));
    for (const KeptPaper &paper : info.papers)
        LEVERARCH_TRY(release(stores, paper.sha256));
    return {};
}

Result<void> leaveImport(CaseFile &caseFile, Id intake)
{
    return caseFile.writeDerived(
        [intake](Stores &stores) { return closeAccount(stores, intake); });
}

} // namespace LeverArch
