// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/marksources.h"

#include "core/sha256sum.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "worker/sharedbytes.h"
#include "worker/workerpool.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace LeverArch {

namespace {

constexpr qint64 largestFile = qint64(2) << 30;
constexpr qsizetype chunkSize = 1 << 20;

QString words(const char *text)
{
    return QCoreApplication::translate("Marks", text);
}

struct FileRead
{
    SharedBytes bytes;
    QString sha256;
};

Result<FileRead> readFile(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    const auto unread = [&shown](const QString &why) {
        return Error{Error::Code::Io, words("%1 could not be read: %2").arg(shown, why), {}};
    };
    // Asked first: reading from a pipe or a device could wait for ever.
    const QFileInfo info(path);
    if (!info.isFile())
        return unread(words("it is no file."));
    if (info.size() > largestFile)
        return unread(words("it is too large."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unread(file.errorString());
    SharedBytes::Builder builder;
    Sha256Sum sum;
    while (!file.atEnd()) {
        const QByteArray chunk = file.read(chunkSize);
        if (chunk.isEmpty())
            return unread(file.errorString());
        sum.add(chunk);
        LEVERARCH_TRY(builder.append(chunk));
    }
    FileRead read;
    LEVERARCH_ASSIGN(read.bytes, builder.finish());
    read.sha256 = sum.result().toHex();
    return read;
}

/// The marks in the bytes of one version.
Result<MarkMerge> planVersion(const Stores &stores, WorkerPool &workers,
                              const DocumentVersion &version, const Cancellation &cancellation)
{
    LEVERARCH_ASSIGN(const int pages, stores.pages().pageCount(version.original));
    if (pages == 0)
        return MarkMerge(); // Locked, or never read.
    LEVERARCH_ASSIGN(const Original original, stores.documents().original(version.original));
    SharedBytes::Builder builder;
    LEVERARCH_TRY(stores.documents().readOriginal(
        original.id, [&](QByteArrayView part) { return builder.append(part); }));
    LEVERARCH_ASSIGN(const SharedBytes bytes, builder.finish());
    LEVERARCH_ASSIGN(const FoundMarks found,
                     workers.readMarks(bytes, version.password, cancellation));
    return planMarks(stores, found, {version.document, original.sha256.toHex()});
}

void join(MarkMerge &all, const MarkMerge &more)
{
    for (const PaperMoves &paper : more.papers) {
        if (!paper.moves.isEmpty())
            all.papers.append(paper);
    }
    all.counts.foreign += more.counts.foreign;
    all.counts.placeless += more.counts.placeless;
    all.counts.beyond += more.counts.beyond;
    all.counts.cut += more.counts.cut;
}

} // namespace

Result<MarkMerge> planOwnMarks(const Stores &stores, WorkerPool &workers, QList<Id> documents,
                               Progress &progress, Cancellation cancellation, QList<Issue> &issues)
{
    if (documents.isEmpty()) {
        RecordQuery query;
        query.kinds = {QLatin1String(Kind::document)};
        LEVERARCH_ASSIGN(documents, stores.records().find(query));
    }
    MarkMerge all;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        LEVERARCH_ASSIGN(const Record document, stores.records().record(documents.at(i)));
        progress.report(i, documents.size(), document.title);
        LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(document.id));
        for (const DocumentVersion &version : versions) {
            const auto plan = planVersion(stores, workers, version, cancellation);
            if (plan.ok()) {
                join(all, *plan);
                continue;
            }
            if (plan.error().code == Error::Code::Cancelled || cancellation.isCancelled())
                return plan.error();
            issues.append({Issue::Severity::Warning,
                           QStringLiteral("marks.unread"),
                           words("The marks in “%1” could not be read. %2")
                               .arg(document.title, plan.error().message),
                           plan.error().detail,
                           {document.id, 0, -1, 0, {}, {}}});
        }
    }
    return all;
}

Result<MarkMerge> planMarksOfFile(const Stores &stores, WorkerPool &workers, const QString &path,
                                  Id document, Cancellation cancellation)
{
    LEVERARCH_ASSIGN(const FileRead file, readFile(path));
    LEVERARCH_ASSIGN(FoundMarks found, workers.readMarks(file.bytes, {}, cancellation));
    for (FoundPaper &paper : found.papers) {
        if (paper.fileName.isEmpty())
            paper.fileName = QFileInfo(path).fileName();
    }
    const bool isPaper = found.form == MarkFileForm::Pdf;
    return planMarks(stores, found, {document, isPaper ? file.sha256 : QString()});
}

} // namespace LeverArch
