// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/markexchange.h"

#include "casefile/casefile.h"
#include "core/clock.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "intake/marksources.h"
#include "intake/marktaking.h"
#include "outputs/annotatedcopy.h"
#include "outputs/markgathering.h"
#include "outputs/marksfile.h"
#include "outputs/xfdf.h"
#include "shell/desk.h"
#include "widgets/dialogs.h"
#include "widgets/marks/mergedialog.h"
#include "widgets/marks/mergemodel.h"

#include <QFileInfo>
#include <QWidget>

namespace LeverArch {

namespace {

/// For whom copies are made unless somebody says otherwise, as briefings are.
constexpr Audience usualReader = Audience::Committee;

const QString issueSource = QStringLiteral("marks");

QString fileNameFor(const QString &title)
{
    QString name = title;
    for (QChar &c : name) {
        if (c == u'/' || c == u'\\' || c == u':' || c.unicode() < 0x20)
            c = u'-';
    }
    return name.left(80).trimmed();
}

QString wordsForWritten(const QString &path)
{
    return MarkExchange::tr("Saved as %1.").arg(QFileInfo(path).fileName());
}

} // namespace

MarkExchange::MarkExchange(Desk &desk, QWidget *window)
    : QObject(window), m_desk(desk), m_window(window)
{}

QString MarkExchange::titleOf(Id document) const
{
    const auto record = m_desk.caseFile().read().records().record(document);
    return record.ok() ? record->title : QString();
}

bool MarkExchange::mayWrite()
{
    if (!m_desk.isOpen())
        return false;
    if (!m_desk.caseFile().isReadOnly())
        return true;
    m_desk.say(tr("This case file is open for reading only, so no marks can be taken in."));
    return false;
}

void MarkExchange::saveAs(const QString &question, const QString &caption, const QString &name,
                          const QString &filter, const QString &suffix,
                          const std::function<Sending(QString)> &sending)
{
    const QString suggestion = fileNameFor(name) + QLatin1Char('.') + suffix;
    m_desk.dialogs().saveFile(
        m_window, {question, caption, suggestion, filter, suffix, QStringLiteral("export")},
        [this, sending](const QString &path) { send(sending(path)); });
}

void MarkExchange::send(const Sending &sending)
{
    if (!m_desk.isOpen())
        return;
    const auto job = m_desk.beginJob(tr("Writing out marks"));
    CaseFile &file = m_desk.caseFile();
    runApart<Result<Sent>>(
        m_desk, this,
        [sending, job, &file]() -> Result<Sent> {
            Sent sent;
            LEVERARCH_TRY(file.readWaiting([&](const Stores &stores) -> Result<void> {
                LEVERARCH_ASSIGN(sent, sending(stores, *job));
                return {};
            }));
            return sent;
        },
        [this](const Result<Sent> &done) {
            if (done.ok()) {
                m_desk.setIssues(issueSource, done->issues);
                m_desk.say(done->sentence);
                if (!done->made.isEmpty())
                    m_desk.fileMade(done->made);
            } else {
                m_desk.showError(done.error());
            }
            Q_EMIT finished();
        });
}

void MarkExchange::exportCopy(Id document)
{
    WorkerPool &workers = m_desk.workers();
    saveAs(QStringLiteral("export-marked"), tr("Export a marked copy"),
           tr("%1 (marked)").arg(titleOf(document)), tr("PDF (*.pdf)"), QStringLiteral("pdf"),
           [document, &workers](const QString &path) -> Sending {
               return [document, path, &workers](const Stores &stores, Job &job) -> Result<Sent> {
                   LEVERARCH_ASSIGN(const MarksForReader marks,
                                    gatherMarks(stores, document, usualReader));
                   LEVERARCH_ASSIGN(const Output output,
                                    makeAnnotatedCopy(stores, workers, marks, job.cancellation()));
                   if (output.stopped())
                       return Sent{tr("Nothing was saved. See what has to be put right below."),
                                   output.issues,
                                   {}};
                   LEVERARCH_TRY(writeOutput(output.pdf, path));
                   return Sent{wordsForWritten(path), output.issues, path};
               };
           });
}

void MarkExchange::exportXfdf(Id document)
{
    saveAs(QStringLiteral("export-xfdf"), tr("Export the marks"), titleOf(document),
           tr("XFDF (*.xfdf)"), QStringLiteral("xfdf"), [document](const QString &path) -> Sending {
               return [document, path](const Stores &stores, Job &) -> Result<Sent> {
                   LEVERARCH_ASSIGN(const MarksForReader marks,
                                    gatherMarks(stores, document, usualReader));
                   const QByteArray text =
                       xfdfOf(marks.marks, marks.version.fileName, marks.sha256);
                   LEVERARCH_ASSIGN(const SharedBytes bytes, SharedBytes::fromBytes(text));
                   LEVERARCH_TRY(writeOutput(bytes, path, OutputForm::Xfdf));
                   return Sent{wordsForWritten(path), marks.issues, path};
               };
           });
}

void MarkExchange::sendMine()
{
    const QString author = m_desk.caseFile().who();
    const QDateTime now = m_desk.clock().now();
    saveAs(QStringLiteral("send-marks"), tr("Send my marks"), tr("Marks of %1").arg(author),
           tr("Marks (*.levermarks)"), QStringLiteral("levermarks"),
           [author, now](const QString &path) -> Sending {
               return [author, now, path](const Stores &stores, Job &) -> Result<Sent> {
                   LEVERARCH_ASSIGN(const MarksFile marks,
                                    makeMarksFile(stores, author, {}, usualReader, now));
                   LEVERARCH_ASSIGN(const SharedBytes bytes, SharedBytes::fromBytes(marks.bytes));
                   LEVERARCH_TRY(writeOutput(bytes, path, OutputForm::Marks));
                   const QString held =
                       marks.leftOut > 0
                           ? tr(" %1 were left out: they are for advisers.").arg(marks.leftOut)
                           : QString();
                   return Sent{tr("%1 marks on %2 papers were saved as %3.")
                                       .arg(QString::number(marks.marks),
                                            QString::number(marks.papers),
                                            QFileInfo(path).fileName()) +
                                   held,
                               {},
                               path};
               };
           });
}

void MarkExchange::importFile(Id document)
{
    choose({QStringLiteral("import-marks"),
            tr("Import marks"),
            {},
            tr("Marks and marked papers (*.xfdf *.pdf *.levermarks);;All files (*)"),
            {},
            QStringLiteral("marks")},
           document);
}

void MarkExchange::mergeFile()
{
    choose({QStringLiteral("merge-marks"),
            tr("Merge a colleague's marks"),
            {},
            tr("Marks (*.levermarks);;All files (*)"),
            {},
            QStringLiteral("marks")},
           {});
}

void MarkExchange::choose(const Dialogs::FileQuestion &question, Id document)
{
    if (!mayWrite())
        return;
    WorkerPool &workers = m_desk.workers();
    const auto planning = [document, &workers](const QString &path) -> Planning {
        return [path, document, &workers](const Stores &stores, Job &job,
                                          QList<Issue> &) -> Result<MarkMerge> {
            LEVERARCH_ASSIGN(const MarkMerge merge,
                             planMarksOfFile(stores, workers, path, {}, job.cancellation()));
            // A file about one paper that nobody here knows: the chosen one is meant.
            const bool isChosen = merge.papers.isEmpty() && merge.unknown.size() == 1 && document;
            return isChosen ? planMarksOfFile(stores, workers, path, document, job.cancellation())
                            : Result<MarkMerge>(merge);
        };
    };
    m_desk.dialogs().openFile(m_window, question, [this, planning](const QString &path) {
        if (mayWrite())
            plan(planning(path), true);
    });
}

void MarkExchange::takeOwn(const QList<Id> &documents)
{
    if (!mayWrite())
        return;
    WorkerPool &workers = m_desk.workers();
    plan(
        [documents, &workers](const Stores &stores, Job &job, QList<Issue> &issues) {
            return planOwnMarks(stores, workers, documents, job, job.cancellation(), issues);
        },
        false);
}

void MarkExchange::plan(const Planning &planning, bool asks)
{
    struct Planned
    {
        MarkMerge merge;
        QList<Issue> issues;
    };
    const auto job = m_desk.beginJob(tr("Reading marks"));
    CaseFile &file = m_desk.caseFile();
    runApart<Result<Planned>>(
        m_desk, this,
        [planning, job, &file]() -> Result<Planned> {
            Planned planned;
            LEVERARCH_TRY(file.readWaiting([&](const Stores &stores) -> Result<void> {
                LEVERARCH_ASSIGN(planned.merge, planning(stores, *job, planned.issues));
                return {};
            }));
            planned.issues += issuesOf(planned.merge);
            return planned;
        },
        [this, asks](const Result<Planned> &done) {
            if (!done.ok()) {
                m_desk.showError(done.error());
                Q_EMIT finished();
            } else if (asks && done->merge.papers.size() > 0) {
                show(done->merge, done->issues);
            } else {
                m_desk.setIssues(issueSource, done->issues);
                write(done->merge);
            }
        });
}

void MarkExchange::show(const MarkMerge &merge, const QList<Issue> &issues)
{
    m_desk.setIssues(issueSource, issues);
    auto *dialog = new MergeDialog(merge, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (dialog->model()->rowCount() == 0) {
        dialog->deleteLater();
        m_desk.say(tr("Nothing new: %1.").arg(summaryOf(merge)));
        Q_EMIT finished();
        return;
    }
    connect(dialog, &MergeDialog::chosen, this, &MarkExchange::write);
    connect(dialog, &MergeDialog::rejected, this, &MarkExchange::finished);
    dialog->open();
}

void MarkExchange::write(const MarkMerge &merge)
{
    if (!mayWrite())
        return;
    const NamedChange change = takeMarks(merge);
    m_desk.caseFile().actLater(change.label, change.change, this,
                               [this, summary = summaryOf(merge)](const Result<ActionInfo> &done) {
                                   if (!done.ok())
                                       m_desk.showError(done.error());
                                   else
                                       m_desk.say(tr("Marks taken in: %1.").arg(summary));
                                   Q_EMIT finished();
                               });
}

} // namespace LeverArch
