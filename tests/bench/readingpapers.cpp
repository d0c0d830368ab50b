// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readingpapers.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "measure.h"

#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace LeverArch::Bench {

namespace {

constexpr int scanPages = 10;
constexpr int scanDpi = 300;

QString quoted(const QStringList &files)
{
    return QLatin1Char('\'') + files.join(QStringLiteral("' '")) + QLatin1Char('\'');
}

void shell(const QString &command)
{
    const ProgramRun run = runProgram(QStringLiteral("sh"), {QStringLiteral("-c"), command});
    constexpr int warnings = 3; // Of qpdf.
    if (run.exitCode != 0 && run.exitCode != warnings)
        expect(Error{Error::Code::Invalid, QStringLiteral("A paper could not be made."), command});
}

void makeScan(const QString &from, const QDir &folder)
{
    shell(QStringLiteral("pdftoppm -r %1 -l %2 -jpeg '%3' '%4'")
              .arg(scanDpi)
              .arg(scanPages)
              .arg(from, folder.filePath(QStringLiteral("scanned"))));
    QPdfWriter writer(folder.filePath(QStringLiteral("scan.pdf")));
    writer.setResolution(scanDpi);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    QPainter painter(&writer);
    const QStringList pages = folder.entryList({QStringLiteral("scanned*.jpg")});
    for (const QString &page : pages) {
        if (page != pages.first())
            writer.newPage();
        QImage picture(folder.filePath(page));
        // Paper is never quite white; a scan of it does not compress to nothing.
        QPainter tint(&picture);
        tint.fillRect(picture.rect(), QColor(255, 236, 200, 60));
        tint.end();
        painter.drawImage(QRect(0, 0, writer.width(), writer.height()), picture);
        QFile::remove(folder.filePath(page));
    }
}

void makePapers(const QDir &work, const QDir &folder)
{
    const QStringList files = corpusPapers(work);
    const QString all = folder.filePath(QStringLiteral("all.tmp"));
    const QString whole = folder.filePath(QStringLiteral("long.pdf"));
    shell(QStringLiteral("qpdf --warning-exit-0 --empty --pages %1 -- '%2'")
              .arg(quoted(files.mid(0, 200)), all));
    shell(QStringLiteral("qpdf --warning-exit-0 '%1' --pages . 1-%2 -- '%3'")
              .arg(all)
              .arg(ReadingPapers::longPages)
              .arg(whole));
    QFile::remove(all);
    makeScan(whole, folder);
    for (int i = 1; i <= ReadingPapers::tens; ++i)
        QFile::copy(files.at(200 + i * 20), folder.filePath(QStringLiteral("ten-%1.pdf").arg(i)));
}

} // namespace

ReadingPapers::ReadingPapers(const QDir &work)
    : caseFile(work.filePath(QStringLiteral("reading.leverarch"))),
      folder(work.filePath(QStringLiteral("reading")))
{
    if (!folder.exists()) {
        say(QStringLiteral("making papers to read"));
        work.mkpath(folder.path());
        makePapers(work, folder);
    }
    for (const char *ending : {"", "-wal", "-shm"})
        QFile::remove(caseFile + QLatin1String(ending));
    const QString cli = QStringLiteral(LEVERARCH_BIN_DIR "/leverarch-cli");
    runProgram(cli, {QStringLiteral("new"), caseFile});
    runProgram(cli, {QStringLiteral("import"), caseFile, folder.path()});
    const auto file = expect(CaseFile::open(caseFile));
    RecordQuery query;
    query.kinds = {QLatin1String(Kind::document)};
    const auto found = expect(file->read().records().find(query));
    const auto records = expect(file->read().records().records(found));
    for (const Record &record : records)
        documents.insert(record.text("file_name"), record.id);
}

} // namespace LeverArch::Bench
