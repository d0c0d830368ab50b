// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/dialogs.h"

namespace LeverArch {

/// The desktop's own choosers and small windows; none blocks the program.
class DesktopDialogs final : public Dialogs
{
public:
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
};

} // namespace LeverArch
