// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QObject>

class QWidget;

namespace LeverArch {

class Desk;

/// Beginning, opening and backing up case files, with the questions that takes.
class CaseFiles final : public QObject
{
    Q_OBJECT

public:
    CaseFiles(Desk &desk, QWidget *window);

    void chooseNew();
    void chooseOpen();
    void chooseBackup();
    /// Asks where, makes the sample there and opens it; opens it when it is there already.
    void chooseSample();
    void open(const QString &path);

Q_SIGNALS:
    /// A case file could not be made or opened; the sentence says why.
    void failed(const LeverArch::Error &error);

private:
    void makeSample(const QString &path);
    void backup(const QString &path);
    void settle(const Result<void> &done);

    Desk &m_desk;
    QWidget *m_window;
};

} // namespace LeverArch
