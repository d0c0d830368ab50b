// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/casefiles.h"

#include "casefile/casefile.h"
#include "core/clock.h"
#include "intake/samplecase.h"
#include "shell/desk.h"
#include "shell/recentfiles.h"
#include "widgets/dialogs.h"

#include <QFileInfo>
#include <QWidget>

namespace LeverArch {

namespace {

QString caseFilter()
{
    return CaseFiles::tr("Case files (*.leverarch)");
}

QString suffix()
{
    return QStringLiteral("leverarch");
}

} // namespace

CaseFiles::CaseFiles(Desk &desk, QWidget *window) : QObject(window), m_desk(desk), m_window(window)
{}

void CaseFiles::settle(const Result<void> &done)
{
    if (!done.ok())
        Q_EMIT failed(done.error());
    else
        RecentFiles(m_desk.settings()).add(m_desk.caseFile().path());
}

void CaseFiles::open(const QString &path)
{
    m_desk.open(path, [this](const Result<void> &done) { settle(done); });
}

void CaseFiles::chooseNew()
{
    m_desk.dialogs().saveFile(
        m_window,
        {QStringLiteral("new-case"), tr("Where should the new case file be kept?"),
         tr("New case.leverarch"), caseFilter(), suffix()},
        [this](const QString &path) {
            // The chooser has asked whether to replace; a case file is never replaced all the same.
            m_desk.create(path, [this](const Result<void> &done) { settle(done); });
        });
}

void CaseFiles::chooseOpen()
{
    m_desk.dialogs().openFile(
        m_window, {QStringLiteral("open-case"), tr("Open a case file"), {}, caseFilter(), suffix()},
        [this](const QString &path) { open(path); });
}

void CaseFiles::chooseSample()
{
    m_desk.dialogs().saveFile(m_window,
                              {QStringLiteral("sample-case"),
                               tr("Where should the sample case be kept?"),
                               tr("Sample case.leverarch"), caseFilter(), suffix()},
                              [this](const QString &path) {
                                  if (QFileInfo::exists(path))
                                      open(path);
                                  else
                                      makeSample(path);
                              });
}

void CaseFiles::makeSample(const QString &path)
{
    const auto job = m_desk.beginJob(tr("Making the sample case"));
    CaseFileOptions options;
    options.clock = &m_desk.clock();
    WorkerPool &workers = m_desk.workers();
    runApart<Result<void>>(
        m_desk, this,
        [path, options, job, &workers]() -> Result<void> {
            const auto made = makeSampleCase(path, workers, options, *job, job->cancellation());
            return made.ok() ? Result<void>() : Result<void>(made.error()); // Closed here again.
        },
        [this, path](const Result<void> &made) {
            if (made.ok())
                open(path);
            else
                Q_EMIT failed(made.error());
        });
}

void CaseFiles::chooseBackup()
{
    const QFileInfo file(m_desk.caseFile().path());
    const QString day = m_desk.clock().now().toLocalTime().date().toString(Qt::ISODate);
    m_desk.dialogs().saveFile(m_window,
                              {QStringLiteral("backup"), tr("Where should the copy be kept?"),
                               tr("%1 %2.leverarch").arg(file.completeBaseName(), day),
                               caseFilter(), suffix()},
                              [this](const QString &path) { backup(path); });
}

void CaseFiles::backup(const QString &path)
{
    const auto job = m_desk.beginJob(tr("Backing up"));
    CaseFile &caseFile = m_desk.caseFile();
    runApart<Result<void>>(
        m_desk, this,
        [&caseFile, path, job] { return caseFile.backup(path, *job, job->cancellation()); },
        [this, path](const Result<void> &done) {
            if (!done.ok()) {
                m_desk.showError(done.error());
                return;
            }
            m_desk.say(tr("Backed up, and checked."));
            m_desk.fileMade(path);
        });
}

} // namespace LeverArch
