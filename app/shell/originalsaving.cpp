// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/originalsaving.h"

#include "casefile/casefile.h"
#include "outputs/receivedfile.h"
#include "shell/desk.h"
#include "widgets/dialogs.h"
#include "widgets/job.h"

#include <QFileInfo>
#include <QWidget>

namespace LeverArch {

OriginalSaving::OriginalSaving(Desk &desk, QWidget *window)
    : QObject(window), m_desk(desk), m_window(window)
{}

void OriginalSaving::chooseFile(Id document)
{
    if (!m_desk.isOpen() || !document)
        return;
    const Result<ReceivedFile> file = receivedFile(m_desk.caseFile().read(), document);
    if (!file.ok()) {
        m_desk.showError(file.error());
        return;
    }
    m_desk.dialogs().saveFile(m_window,
                              {QStringLiteral("save-original"), tr("Save the file as it came in"),
                               file->name, tr("All files (*)"), QFileInfo(file->name).suffix(),
                               QStringLiteral("export")},
                              [this, file = *file](const QString &path) { save(file, path); });
}

void OriginalSaving::save(const ReceivedFile &file, const QString &path)
{
    if (!m_desk.isOpen())
        return;
    const auto job = m_desk.beginJob(tr("Saving the file as it came in"));
    m_desk.caseFile().readLater<bool>(
        this,
        [file, path, job](const Stores &stores) -> Result<bool> {
            LEVERARCH_TRY(writeReceived(stores, file, path));
            return true;
        },
        [this, path](const Result<bool> &done) {
            if (!done.ok()) {
                m_desk.showError(done.error());
                return;
            }
            m_desk.say(tr("Saved as %1, exactly as it came in.").arg(QFileInfo(path).fileName()));
            m_desk.fileMade(path);
        },
        job->cancellation());
}

} // namespace LeverArch
