// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/originalsaving.h"

#include "casefile/casefile.h"
#include "outputs/receivedfile.h"
#include "shell/desk.h"
#include "widgets/dialogs.h"
#include "widgets/job.h"

#include <QDir>
#include <QFileInfo>
#include <QWidget>

namespace LeverArch {

OriginalSaving::OriginalSaving(Desk &desk, QWidget *window)
    : QObject(window), m_desk(desk), m_window(window)
{}

void OriginalSaving::choosePlace(Id document)
{
    if (!m_desk.isOpen() || !document)
        return;
    const auto files = receivedFiles(m_desk.caseFile().read(), document);
    if (!files.ok())
        m_desk.showError(files.error());
    else if (files->size() == 1)
        chooseFile(files->first());
    else
        chooseFolder(*files);
}

void OriginalSaving::chooseFile(const ReceivedFile &file)
{
    m_desk.dialogs().saveFile(m_window,
                              {QStringLiteral("save-original"), tr("Save the file as it came in"),
                               file.name, tr("All files (*)"), QFileInfo(file.name).suffix(),
                               QStringLiteral("export")},
                              [this, file](const QString &path) { save({file}, {path}); });
}

void OriginalSaving::chooseFolder(const QList<ReceivedFile> &files)
{
    const auto into = [this, files](const QString &folder) {
        QStringList paths;
        for (const ReceivedFile &file : files)
            paths += QDir(folder).filePath(file.name);
        save(files, paths);
    };
    m_desk.dialogs().openFolder(
        m_window,
        {QStringLiteral("save-originals"),
         tr("A folder for the %1 files it was joined from").arg(files.size()),
         {},
         {},
         {},
         QStringLiteral("export"),
         true},
        into);
}

void OriginalSaving::save(const QList<ReceivedFile> &files, const QStringList &paths)
{
    if (!m_desk.isOpen())
        return;
    const auto job = m_desk.beginJob(tr("Saving as it came in"));
    m_desk.caseFile().readLater<bool>(
        this,
        [files, paths, job](const Stores &stores) -> Result<bool> {
            LEVERARCH_TRY(writeReceived(stores, files, paths));
            return true;
        },
        [this, paths](const Result<bool> &done) {
            if (done.ok())
                tellSaved(paths);
            else
                m_desk.showError(done.error());
        },
        job->cancellation());
}

void OriginalSaving::tellSaved(const QStringList &paths)
{
    const QFileInfo first(paths.first());
    if (paths.size() == 1)
        m_desk.say(tr("Saved as %1, exactly as it came in.").arg(first.fileName()));
    else
        m_desk.say(tr("Saved %1 files in %2, exactly as they came in.")
                       .arg(paths.size())
                       .arg(first.dir().dirName()));
    m_desk.fileMade(paths.size() == 1 ? paths.first() : first.absolutePath());
}

} // namespace LeverArch
