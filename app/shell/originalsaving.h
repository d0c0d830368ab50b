// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QList>
#include <QObject>
#include <QStringList>

class QWidget;

namespace LeverArch {

class Desk;
struct ReceivedFile;

/// Gets the files a paper came in as out of the case file, as they were, where the person says. The
/// bytes are read and written on a thread of their own.
class OriginalSaving final : public QObject
{
    Q_OBJECT

public:
    OriginalSaving(Desk &desk, QWidget *window);

    /// Asks where to: for one file, under the name it came with; for joined scans, which folder all
    /// of them go into. Nothing happens for a null id.
    void choosePlace(Id document);

private:
    void chooseFile(const ReceivedFile &file);
    void chooseFolder(const QList<ReceivedFile> &files);
    void save(const QList<ReceivedFile> &files, const QStringList &paths);
    void tellSaved(const QStringList &paths);

    Desk &m_desk;
    QWidget *m_window;
};

} // namespace LeverArch
