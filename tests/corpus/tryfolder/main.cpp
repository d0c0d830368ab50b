// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Brings a folder of strangers' papers in and compares what became of them with what other programs
// make of the same files. What is compared, and what may differ, stands in README.md beside this.

#include "findings.h"
#include "trials.h"

#include "casefile/casefile.h"
#include "casefile/verification.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/stores.h"
#include "intake/intake.h"
#include "worker/workerpool.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <cstdio>

namespace LeverArch::Trial {

namespace {

Result<Subject> subjectOf(const CaseFile &file, const QDir &folder, const LedgerEntry &entry)
{
    Subject subject;
    subject.name = folder.relativeFilePath(entry.path);
    subject.file = entry.path;
    LEVERARCH_ASSIGN(subject.paper, readPaper(file.read(), entry.record));
    const Id original = subject.paper.version.original;
    LEVERARCH_ASSIGN(subject.bytes, readOriginalBytes(file.read(), original));
    for (const PageFacts &facts : subject.paper.pages) {
        LEVERARCH_ASSIGN(const PageText text, file.read().pages().text(original, facts.page));
        subject.texts.append(text);
    }
    return subject;
}

/// The ledger accounts for every file, each with a reason where it did not come in.
void tryLedger(const IntakeReport &report, Findings &findings)
{
    const QString check = QStringLiteral("ledger");
    if (report.info.files() != report.entries.size() || report.stopped)
        findings.fault(check, {}, 0, QStringLiteral("the sum is not right"));
    for (const LedgerEntry &entry : report.entries) {
        findings.tried(check);
        const bool refused = entry.status == LedgerEntry::Status::Refused;
        if (refused != entry.record.isNull() || (refused && entry.reason.isEmpty()))
            findings.fault(check, entry.path, 0, QStringLiteral("refused without a reason"));
    }
}

void trySoundness(const QString &path, Findings &findings)
{
    const QString check = QStringLiteral("verify");
    findings.tried(check);
    NoProgress progress;
    const auto proof = verifyCaseFile(path, progress);
    if (!proof.ok())
        return findings.fault(check, path, 0, proof.error().message);
    for (const Issue &issue : proof->problems)
        findings.fault(check, path, 0, issue.text);
}

void tryPaper(const Subject &subject, CaseFile &file, WorkerPool &workers, const Depth &depth,
              Findings &findings)
{
    tryText(subject, findings);
    tryPictures(subject, workers, depth.pictures, findings);
    tryLinks(subject, workers, depth.window, findings);
    tryWindow(subject, workers, depth.window, findings);
    tryMark(subject, file, workers, findings);
}

void tryPapers(const IntakeReport &report, const QDir &folder, CaseFile &file, WorkerPool &workers,
               const Depth &depth, Findings &findings)
{
    QList<Subject> subjects;
    for (const LedgerEntry &entry : report.entries) {
        if (entry.status != LedgerEntry::Status::Stored)
            continue;
        auto subject = subjectOf(file, folder, entry);
        if (!subject.ok()) {
            findings.fault(QStringLiteral("ledger"), entry.path, 0, subject.error().message);
            continue;
        }
        if (subject->paper.pages.isEmpty()) // A lost password, or it hangs: the ledger says so.
            continue;
        subject->keepIn = depth.keepIn;
        tryPaper(*subject, file, workers, depth, findings);
        subjects.append(*subject);
        subjects.last().bytes = {};
    }
    tryNewVersions(subjects, file, workers, findings);
}

QJsonObject run(const QString &papers, const Depth &depth, Findings &findings)
{
    const QTemporaryDir work;
    const QString path = work.filePath(QStringLiteral("trial.leverarch"));
    QJsonObject ledger;
    {
        auto file = CaseFile::create(path);
        if (!file.ok()) {
            findings.fault(QStringLiteral("ledger"), path, 0, file.error().message);
            return ledger;
        }
        WorkerPool workers;
        NoProgress progress;
        const auto report = Intake(**file, workers).run({papers}, progress);
        if (!report.ok()) {
            findings.fault(QStringLiteral("ledger"), papers, 0, report.error().message);
            return ledger;
        }
        ledger = {{QStringLiteral("files"), report->info.files()},
                  {QStringLiteral("stored"), report->info.stored},
                  {QStringLiteral("duplicates"), report->info.duplicates},
                  {QStringLiteral("refused"), report->info.refused}};
        tryLedger(*report, findings);
        tryPapers(*report, QDir(papers), **file, workers, depth, findings);
    }
    trySoundness(path, findings);
    return ledger;
}

} // namespace

} // namespace LeverArch::Trial

int main(int argc, char *argv[])
{
    using namespace LeverArch::Trial;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption pictures(
        QStringLiteral("pictures"), QStringLiteral("Pages of a paper whose pictures are compared."),
        QStringLiteral("pages"), QStringLiteral("5"));
    const QCommandLineOption window(QStringLiteral("window"),
                                    QStringLiteral("Pages of a paper opened in the window."),
                                    QStringLiteral("pages"), QStringLiteral("20"));
    const QCommandLineOption keep(QStringLiteral("keep"),
                                  QStringLiteral("A folder for pictures that differ."),
                                  QStringLiteral("folder"));
    parser.addOptions({pictures, window, keep});
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("Where the papers are."));
    parser.addHelpOption();
    parser.process(app);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);

    Findings findings;
    const QJsonObject ledger =
        run(QDir(parser.positionalArguments().first()).absolutePath(),
            {parser.value(keep), parser.value(pictures).toInt(), parser.value(window).toInt()},
            findings);
    const QJsonObject summary{{QStringLiteral("ledger"), ledger},
                              {QStringLiteral("checks"), findings.summary()}};
    std::printf("%s", QJsonDocument(summary).toJson().constData());
    return findings.clean() ? 0 : 1;
}
