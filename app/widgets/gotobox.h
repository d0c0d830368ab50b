// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "models/palettemodel.h"

#include <QLineEdit>

#include <functional>

class QKeyEvent;
class QListView;

namespace LeverArch {

class CaseFile;

/// The line at the top that goes anywhere: records, pages, commands. What it finds drops down under
/// it; Enter takes the first or the chosen one, Ctrl+Enter searches everything.
class GoToBox final : public QLineEdit
{
    Q_OBJECT

public:
    explicit GoToBox(QWidget *parent = nullptr);
    ~GoToBox() override;

    /// Null when no case file is open: commands only.
    void setCaseFile(CaseFile *caseFile);
    /// What can be done now; asked whenever the person comes here.
    void setCommands(std::function<QList<PaletteLine>()> commands);
    void start(const QString &words = {});
    PaletteModel *model() const { return m_model; }

Q_SIGNALS:
    void placeChosen(const LeverArch::Place &place);
    void commandChosen(const QString &id);
    void searchChosen(const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void connectModel();
    void refreshCommands();
    void drop();
    void close();
    void take(const QModelIndex &index);
    void goToWords(const PaletteLine &line, const QString &words);
    bool keyPressed(QKeyEvent *event);
    void move(int by);

    CaseFile *m_caseFile = nullptr;
    PaletteModel *m_model;
    QListView *m_list;
    LatestRead m_finding; ///< Where on its page the chosen find is.
    bool m_moved = false; ///< The person has chosen another line than the first.
    bool m_asked = false; ///< The person waits for an answer here.
    std::function<QList<PaletteLine>()> m_commands;
};

} // namespace LeverArch
