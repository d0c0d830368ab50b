// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/newversion.h"
#include "models/latestread.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;

namespace LeverArch {

class RecordPicker;
class Workspace;

/// Makes a paper that was brought in on its own a new version of another, and says beforehand what
/// becomes of the marks and quotations on that one.
class NewVersionDialog final : public QDialog
{
    Q_OBJECT

public:
    NewVersionDialog(Workspace &workspace, Id paper, const QString &title,
                     QWidget *parent = nullptr);

    /// As if the document had been chosen.
    void choose(Id document);
    /// The same, with a way to say that it is the other way round.
    void offer(Id document, const QString &title);

Q_SIGNALS:
    void done(LeverArch::Id document); ///< The paper is now a version of it.

private:
    void combine();
    void swap();
    void nameThem();

    Workspace &m_workspace;
    Id m_paper;
    QString m_title;
    QLabel *m_heading;
    RecordPicker *m_picker;
    QLabel *m_outlook;
    QPushButton *m_combine;
    QPushButton *m_swap;
    std::optional<NewVersion> m_plan;
    LatestRead m_reading;
};

} // namespace LeverArch
