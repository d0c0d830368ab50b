// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/arrange/arranging.h"

#include "casefile/casefile.h"
#include "core/plural.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "intake/arranging.h"
#include "widgets/arrange/arrangedialog.h"
#include "widgets/dialogs.h"
#include "widgets/workspace.h"

#include <QCoreApplication>
#include <QPointer>

namespace LeverArch {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("ArrangingPapers", text);
}

using Work = std::function<Result<Arranged>(CaseFile &, WorkerPool &, Job &)>;
using Then = std::function<void(const Result<Arranged> &)>;

/// `then` hears how it went before anything is said or shown of it.
void run(Workspace &workspace, QWidget *window, const QString &title, const QString &done,
         const Work &work, const Then &then = {})
{
    const std::shared_ptr<Job> job = workspace.beginJob(title);
    CaseFile &file = workspace.caseFile();
    WorkerPool &workers = workspace.workers();
    runApart<Result<Arranged>>(
        workspace, window, [&file, &workers, job, work] { return work(file, workers, *job); },
        [&workspace, done, then](const Result<Arranged> &answer) {
            if (then)
                then(answer);
            if (answer.ok()) {
                workspace.say((done + QLatin1Char(' ') + answer->remarks()).trimmed());
                workspace.showRecord(answer->documents.first());
            } else if (answer.error().code != Error::Code::Cancelled) {
                workspace.showError(answer.error());
            }
        });
}

void perform(Workspace &workspace, Id document, const QList<CapturePart> &parts, QWidget *window,
             const Then &then)
{
    if (parts.size() == 1) {
        run(workspace, window, words("Arranging pages"), words("The pages are arranged."),
            [document, pages = parts.first().pages](CaseFile &file, WorkerPool &workers, Job &job) {
                return rearrange(file, workers, document, pages, job, job.cancellation());
            },
            then);
        return;
    }
    run(workspace, window, words("Splitting a paper"),
        words("Split into %1. They are in the inbox; the paper they came in is kept under “not "
              "needed”.")
            .arg(counted("ArrangingPapers", QT_TRANSLATE_NOOP("ArrangingPapers", "%n paper(s)"),
                         parts.size())),
        [document, parts](CaseFile &file, WorkerPool &workers, Job &job) {
            return split(file, workers, document, parts, job, job.cancellation());
        },
        then);
}

/// What took a person a while to arrange is there again when it could not be done.
void settle(ArrangeDialog &dialog, const Result<Arranged> &answer)
{
    if (answer.ok()) {
        dialog.accept();
        dialog.deleteLater(); // Hidden already, it is not closed by that.
    } else if (answer.error().code == Error::Code::Cancelled) {
        dialog.comeBack(words("It was stopped, and nothing was changed."));
    } else {
        dialog.comeBack(answer.error().message);
    }
}

} // namespace

ArrangeDialog *arrangePaper(Workspace &workspace, Id document, QWidget *window)
{
    auto *dialog = new ArrangeDialog(workspace, document, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ArrangeDialog::arranged, window,
                     [&workspace, document, window,
                      dialog = QPointer(dialog)](const QList<CapturePart> &parts) {
                         perform(workspace, document, parts, window,
                                 [dialog](const Result<Arranged> &answer) {
                                     if (dialog)
                                         settle(*dialog, answer);
                                 });
                     });
    dialog->open();
    return dialog;
}

void joinPapers(Workspace &workspace, const QList<Id> &documents, QWidget *window)
{
    const auto records = workspace.caseFile().read().records().records(documents);
    if (!records.ok() || records->size() < 2)
        return;
    QStringList titles;
    for (const Record &record : *records)
        titles.append(words("“%1”").arg(record.title));
    const QString first = titles.takeFirst();
    Dialogs::Question question;
    question.id = QStringLiteral("join-papers");
    question.text = words("Put the pages of %1 after those of %2?")
                        .arg(titles.join(QStringLiteral(", ")), first);
    question.detail = words("%1 gets a new version with all pages, in the order of the list. The "
                            "others are kept under “not needed”. It can be undone.")
                          .arg(first);
    question.verb = words("Join them");
    question.canBeUndone = true;
    workspace.dialogs().confirm(window, question, [&workspace, documents, window] {
        run(workspace, window, words("Joining papers"), words("The papers are joined."),
            [documents](CaseFile &file, WorkerPool &workers, Job &job) {
                return join(file, workers, documents, job, job.cancellation());
            });
    });
}

} // namespace LeverArch
