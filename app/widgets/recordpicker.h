// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QStringList>
#include <QWidget>

class QCompleter;

namespace LeverArch {

class CaseFile;
class QuietEdit;
class RecordPickModel;

/// Chooses a record by typing some of its words. What is typed and not chosen is not a choice: on
/// leaving, the line goes back to the record it had, and an emptied line means none.
class RecordPicker final : public QWidget
{
    Q_OBJECT

public:
    RecordPicker(CaseFile &caseFile, const QStringList &kinds, bool offerNew,
                 QWidget *parent = nullptr);

    void setRecord(Id record, const QString &title);
    Id record() const { return m_record; }
    QString title() const { return m_title; }
    bool isTouched() const;
    QuietEdit *edit() const { return m_edit; }

    /// Takes an emptied line as "none" and puts anything else unfinished back.
    void settle();

Q_SIGNALS:
    void picked(LeverArch::Id record);
    void failed(const LeverArch::Error &error);

private:
    void activated(const QModelIndex &index);
    void addNew(const QString &kind, const QString &title);

    CaseFile &m_caseFile;
    RecordPickModel *m_model;
    QuietEdit *m_edit;
    QCompleter *m_completer;
    Id m_record;
    QString m_title;
};

} // namespace LeverArch
