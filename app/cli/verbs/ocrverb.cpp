// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "casefile/recognitionsettings.h"
#include "cli/console.h"
#include "cli/recordname.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/documentversion.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/recognitionstore.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"
#include "intake/recognitionrun.h"
#include "worker/workerpool.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace LeverArch {

namespace {

Result<Reply> replyFor(const RecognitionReport &report, CaseFile &file)
{
    QJsonArray failures;
    QList<QStringList> rows;
    for (const UnrecognisedPage &page : report.failed) {
        failures += QJsonObject{{QStringLiteral("record"), page.document.toString()},
                                {QStringLiteral("page"), page.page},
                                {QStringLiteral("reason"), page.reason}};
        rows +=
            {page.paper, QCoreApplication::translate("Cli", "page %1").arg(page.page), page.reason};
    }
    LEVERARCH_ASSIGN(const RecognitionCounts counts, file.read().recognitions().counts());
    Reply reply;
    reply.json = {{QStringLiteral("pages"), report.pages()},
                  {QStringLiteral("recognised"), report.recognised},
                  {QStringLiteral("nothing"), report.nothing},
                  {QStringLiteral("failed"), failures},
                  {QStringLiteral("waiting"), counts.waiting}};
    reply.lines = Console::aligned(rows, 60);
    reply.lines += QCoreApplication::translate(
                       "Cli", "%1 pages: %2 recognised, %3 without writing, %4 failed.")
                       .arg(report.pages())
                       .arg(report.recognised)
                       .arg(report.nothing)
                       .arg(report.failed.size());
    if (report.stopped) {
        reply.json.insert(QStringLiteral("cancelled"), true);
        reply.lines += QCoreApplication::translate("Cli", "Stopped before the end, as asked. %1 "
                                                          "pages still wait.")
                           .arg(counts.waiting);
    }
    if (report.stopped || !report.failed.isEmpty())
        reply.exitCode = Exit::refusals;
    return reply;
}

/// Pages that are to be tried again wait again.
Result<void> makeWait(const Arguments &typed, CaseFile &file)
{
    QList<Id> papers;
    for (const QString &name : typed.values("anew")) {
        LEVERARCH_ASSIGN(const Id paper,
                         recordNamed(file.read(), name, {QLatin1String(Kind::document)}));
        papers.append(paper);
    }
    return file.writeDerived([&](Stores &stores) -> Result<void> {
        for (const Id paper : std::as_const(papers)) {
            LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(paper));
            for (const DocumentVersion &version : versions)
                LEVERARCH_TRY(stores.recognitions().forget(version.original));
        }
        return typed.has("again") ? stores.recognitions().retryFailed() : Result<void>();
    });
}

Result<Reply> run(Session &session)
{
    LEVERARCH_ASSIGN(CaseFile * file, session.openForWriting());
    QString languages = session.arguments().value("language");
    if (languages.isEmpty()) {
        LEVERARCH_ASSIGN(
            languages, file->read().settings().value(QLatin1String(RecognitionSetting::languages)));
    }
    if (languages.isEmpty())
        languages = QLatin1String(RecognitionSetting::usualLanguages);
    // Nothing is thrown away that could not be made again.
    if (RecognitionLanguages::areInstalled(languages))
        LEVERARCH_TRY(makeWait(session.arguments(), *file));
    WorkerPool workers(recognitionWorkers({}));
    RecognitionRun recognition(*file, workers, languages);
    LEVERARCH_ASSIGN(const RecognitionReport report,
                     recognition.run(session.progress(), session.cancellation()));
    return replyFor(report, *file);
}

} // namespace

VerbDeclaration ocrVerb()
{
    return {"ocr",
            "CASE",
            "Recognise the text of pages that came as pictures",
            1,
            1,
            {{"language", "NAMES", "of the text, as Tesseract calls them: eng, eng+cym"},
             {"again", nullptr, "try those once more that failed before"},
             {"anew", "PAPER", "recognise this paper once more, but for pages quoted from"}},
            false,
            run};
}

} // namespace LeverArch
