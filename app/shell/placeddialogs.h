// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/dialogs.h"

class QSettings;

namespace LeverArch {

/// Lets every file chooser begin where the last one for the same purpose ended; else beside the
/// case file that is open; else in the person's documents. Folders only are remembered, in the
/// settings. Asks through other dialogs, which must outlive it, as must the settings.
class PlacedDialogs final : public Dialogs
{
public:
    /// `casePath` says which case file is open; empty: none.
    PlacedDialogs(Dialogs &asking, QSettings &settings, std::function<QString()> casePath);

    void openFile(QWidget *parent, const FileQuestion &question,
                  std::function<void(QString)> then) override;
    void openFiles(QWidget *parent, const FileQuestion &question,
                   std::function<void(QStringList)> then) override;
    void openFolder(QWidget *parent, const FileQuestion &question,
                    std::function<void(QString)> then) override;
    void saveFile(QWidget *parent, const FileQuestion &question,
                  std::function<void(QString)> then) override;
    void confirm(QWidget *parent, const Question &question, std::function<void()> then) override;
    void print(QWidget *parent, const PrintQuestion &question,
               std::function<void(std::shared_ptr<QPrinter>)> then) override;
    void askText(QWidget *parent, const TextQuestion &question, std::function<void(QString)> then,
                 std::function<void()> declined) override;

private:
    QString folderFor(const FileQuestion &question) const;
    FileQuestion placed(const FileQuestion &question) const;
    void remember(const FileQuestion &question, const QString &folder);
    std::function<void(QString)> remembering(const FileQuestion &question,
                                             std::function<void(QString)> then);

    Dialogs &m_asking;
    QSettings &m_settings;
    std::function<QString()> m_casePath;
};

} // namespace LeverArch
