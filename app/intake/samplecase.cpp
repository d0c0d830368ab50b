// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/samplecase.h"

#include "intake/intake.h"
#include "intake/samplefiller.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace LeverArch {

namespace {

QString resource(const QString &name)
{
    return QStringLiteral(":/sample/") + name;
}

Result<QByteArray> bytesOf(const QString &name)
{
    QFile file(resource(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Error::Code::NotFound,
                     QCoreApplication::translate("Sample", "The sample’s “%1” is missing from the "
                                                           "program. Install it again.")
                         .arg(name),
                     file.errorString()};
    }
    return file.readAll();
}

Result<QJsonObject> description()
{
    LEVERARCH_ASSIGN(const QByteArray bytes, bytesOf(QStringLiteral("case.json")));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return Error{Error::Code::Internal, error.errorString(), QStringLiteral("case.json")};
    return document.object();
}

/// The documents made from the papers, by file name.
Result<QHash<QString, Id>> takeInPapers(CaseFile &file, WorkerPool &workers,
                                        const QJsonArray &declared, Progress &progress,
                                        const Cancellation &cancellation)
{
    QList<NamedPaper> papers;
    for (const QJsonValue &paper : declared) {
        const QString name = paper[QLatin1String("file")].toString();
        LEVERARCH_ASSIGN(const QByteArray bytes, bytesOf(name));
        papers += NamedPaper{name, bytes};
    }
    Intake intake(file, workers);
    // Our own plain pages, so that the sample is the same on every computer, and quickly made.
    intake.setOffice(nullptr);
    LEVERARCH_ASSIGN(const IntakeReport report, intake.runPapers(papers, progress, cancellation));
    QHash<QString, Id> documents;
    for (const LedgerEntry &entry : report.entries) {
        if (entry.status != LedgerEntry::Status::Stored)
            return Error{Error::Code::Refused, entry.reason, entry.path};
        if (!entry.parent)
            documents.insert(entry.path, entry.record);
    }
    if (documents.size() != papers.size()) {
        return Error{Error::Code::Cancelled,
                     QCoreApplication::translate("Sample", "The sample case was not finished."),
                     {}};
    }
    return documents;
}

Result<void> fill(CaseFile &file, WorkerPool &workers, Progress &progress,
                  const Cancellation &cancellation)
{
    LEVERARCH_ASSIGN(const QJsonObject declared, description());
    LEVERARCH_ASSIGN(const auto documents,
                     takeInPapers(file, workers, declared[QLatin1String("papers")].toArray(),
                                  progress, cancellation));
    const QString label = QCoreApplication::translate("Sample", "Make the sample case");
    LEVERARCH_TRY(file.act(
        label, [&](Stores &stores) { return SampleFiller(stores, documents).fill(declared); }));
    return {};
}

} // namespace

Result<std::unique_ptr<CaseFile>> makeSampleCase(const QString &path, WorkerPool &workers,
                                                 const CaseFileOptions &options, Progress &progress,
                                                 Cancellation cancellation)
{
    LEVERARCH_ASSIGN(auto file, CaseFile::create(path, options));
    if (const Result<void> filled = fill(*file, workers, progress, cancellation); !filled.ok()) {
        file.reset();
        for (const char *ending : {"", "-wal", "-shm"})
            QFile::remove(path + QLatin1String(ending));
        return filled.error();
    }
    return file;
}

} // namespace LeverArch
