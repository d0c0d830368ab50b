// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace LeverArch {

class RecordPicker;
class Workspace;

/// Links one or several records with another: how, with which, and why. Shown with open().
class AddLinkDialog final : public QDialog
{
    Q_OBJECT

public:
    AddLinkDialog(Workspace &workspace, const QList<Id> &records, const QString &subject,
                  QWidget *parent);

    void accept() override;
    /// What would be added, as a sentence: "This letter answers “The question of 3 May”."
    QString sentence() const;

private:
    void fillRelations();
    QString start() const; ///< Of the sentence: "This letter".
    void saySentence();

    Workspace &m_workspace;
    const QList<Id> m_records;
    QComboBox *m_relation;
    RecordPicker *m_other;
    QLineEdit *m_note;
    QLabel *m_sentence;
    QLabel *m_fault;
    QPushButton *m_add;
};

} // namespace LeverArch
