// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/intake.h"

#include "casefile/casefile.h"
#include "core/plural.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/stores.h"
#include "intake/intakerun.h"
#include "intake/keptpapers.h"
#include "intake/office/libreoffice.h"
#include "intake/papersource.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace LeverArch {

namespace {

/// What was asked for, for the list of what was brought in when.
QString sourceWords(const QStringList &paths)
{
    if (paths.size() != 1)
        return counted("Intake", "%n file(s) and folder(s)", paths.size());
    return QFileInfo(paths.front()).absoluteFilePath();
}

Error nothingToGoOnWith()
{
    return {Error::Code::Invalid,
            QCoreApplication::translate("Intake", "There is nothing here that can be gone on with."),
            {}};
}

/// The files that lay on disk, or came by themselves, in which those files lie; their bytes are in
/// the case file.
Result<QList<PaperSource>> containersOf(const LedgerStore &ledger,
                                        const QList<LedgerEntry> &members)
{
    QHash<Id, LedgerEntry> roots;
    QHash<Id, QSet<QString>> wanted;
    for (const LedgerEntry &member : members) {
        LedgerEntry at = member;
        QSet<QString> paths;
        while (at.parent) {
            paths.insert(at.path);
            LEVERARCH_ASSIGN(at, ledger.entry(at.parent));
        }
        roots.insert(at.id, at);
        wanted[at.id].unite(paths);
    }
    QList<PaperSource> sources;
    for (const LedgerEntry &root : std::as_const(roots)) {
        sources.append({{}, root.path, {}, {}});
        sources.back().stored = root;
        sources.back().wanted = std::make_shared<const QSet<QString>>(wanted.value(root.id));
    }
    std::sort(sources.begin(), sources.end(), [](const PaperSource &a, const PaperSource &b) {
        return a.stored->id < b.stored->id;
    });
    return sources;
}

/// Who lays office files out in one run, and only if he is there.
class OfficeOfRun
{
public:
    explicit OfficeOfRun(const std::optional<OfficePrinter *> &given)
    {
        m_printer = given ? *given : &m_own.emplace();
        if (m_printer && !m_printer->isInstalled())
            m_printer = nullptr;
    }
    OfficePrinter *printer() const { return m_printer; }

private:
    std::optional<LibreOffice> m_own;
    OfficePrinter *m_printer = nullptr;
};

} // namespace

Intake::Intake(CaseFile &caseFile, WorkerPool &workers) : m_caseFile(caseFile), m_workers(workers)
{}

void Intake::setPasswordPrompt(PasswordPrompt prompt)
{
    m_passwordPrompt = std::move(prompt);
}

void Intake::setWay(IntakeWay way)
{
    m_way = way;
}

void Intake::setOffice(OfficePrinter *office)
{
    m_office = office;
}

Result<IntakeReport> Intake::run(const QStringList &paths, Progress &progress,
                                 Cancellation cancellation)
{
    QStringList absolute;
    for (const QString &path : paths)
        absolute.append(QFileInfo(path).absoluteFilePath());
    IntakeInfo intake;
    intake.source = sourceWords(paths);
    intake.way = m_way;
    intake.paths = absolute;
    return bring(found(absolute, progress, cancellation), intake, progress, cancellation);
}

Result<IntakeReport> Intake::runPapers(const QList<NamedPaper> &papers, Progress &progress,
                                       Cancellation cancellation)
{
    QList<PaperSource> sources;
    for (const NamedPaper &paper : papers)
        sources.append({{}, paper.fileName, paper.bytes, {}});
    IntakeInfo intake;
    intake.source = counted("Intake", "%n paper(s)", papers.size());
    intake.way = m_way;
    return bring(sources, intake, progress, cancellation);
}

Result<IntakeReport> Intake::resume(Id intake, Progress &progress, Cancellation cancellation)
{
    IntakeInfo info;
    LEVERARCH_TRY(m_caseFile.writeDerived([&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(info, stores.ledger().intake(intake));
        return {};
    }));
    if (!info.canGoOn())
        return nothingToGoOnWith();
    const QList<PaperSource> sources =
        found(info.paths, progress, cancellation) + keptSources(info);
    const OfficeOfRun office(m_office);
    IntakeRun run({m_caseFile, m_workers, office.printer(), m_passwordPrompt, progress, cancellation});
    return run.goOn(sources, intake);
}

Result<IntakeReport> Intake::retryRefused(Progress &progress, Cancellation cancellation)
{
    QStringList paths;
    QList<LedgerEntry> inside;
    QList<PaperSource> containers;
    LEVERARCH_TRY(m_caseFile.writeDerived([&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(const auto refused, stores.ledger().stillRefused());
        for (const LedgerEntry &entry : refused)
            paths.prepend(entry.path);
        LEVERARCH_ASSIGN(inside, stores.ledger().stillRefusedInside());
        LEVERARCH_ASSIGN(containers, containersOf(stores.ledger(), inside));
        return {};
    }));
    IntakeInfo intake;
    intake.source =
        counted("Intake", "%n refused file(s) tried again", paths.size() + inside.size());
    intake.way = IntakeWay::Retried;
    intake.paths = paths;
    return bring(found(paths, progress, cancellation) + containers, intake, progress, cancellation);
}

QList<PaperSource> Intake::found(const QStringList &paths, Progress &progress,
                                 const Cancellation &cancellation) const
{
    const auto watcher = [&progress](qsizetype count) {
        progress.report(0, 0, counted("Intake", "%n file(s) found so far", count));
    };
    return findPapers(paths, cancellation, watcher);
}

Result<IntakeReport> Intake::bring(const QList<PaperSource> &sources, const IntakeInfo &intake,
                                   Progress &progress, const Cancellation &cancellation)
{
    const OfficeOfRun office(m_office);
    IntakeRun run({m_caseFile, m_workers, office.printer(), m_passwordPrompt, progress, cancellation});
    return run.run(sources, intake);
}

} // namespace LeverArch
