// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QCompleter;

namespace LeverArch {

class CaseFile;
class QuietEdit;
class RecordPickModel;

/// A record that is to be made when the choice of it is saved, in the same action.
struct NewReference
{
    QString kind;
    QString title;
    bool operator==(const NewReference &) const = default;
};

/// Chooses a record by typing some of its words. Where a new record may be named, leaving the line
/// chooses what the words can only mean: the one record called that, or a new one when no record
/// is like it. Elsewhere what is typed and not chosen is not a choice, and the line goes back to
/// the record it had. An emptied line means none.
class RecordPicker final : public QWidget
{
    Q_OBJECT

public:
    RecordPicker(CaseFile &caseFile, const QStringList &kinds, bool offerNew,
                 QWidget *parent = nullptr);

    void setRecord(Id record, const QString &title);
    /// Shows a record that is to be made.
    void setNamed(const NewReference &named);
    /// Decides what is typed and not chosen yet, as leaving the line does; picked() or undecided()
    /// comes, at once or later.
    void settle();
    Id record() const { return m_record; }
    QString title() const { return m_title; }
    bool isTouched() const;
    QuietEdit *edit() const { return m_edit; }

    /// The record to be made, where one was named instead of chosen.
    const std::optional<NewReference> &named() const { return m_named; }

Q_SIGNALS:
    void picked(LeverArch::Id record); ///< Null for none, and when named() is set.
    void undecided();                  ///< The words stay as typed: several records are like them.

private:
    void answered();
    void decide();
    void activated(const QModelIndex &index);

    const bool m_offerNew;
    RecordPickModel *m_model;
    QuietEdit *m_edit;
    QCompleter *m_completer;
    Id m_record;
    QString m_title;
    std::optional<NewReference> m_named;
    bool m_deciding = false; ///< The line was left before its words were looked up.
};

} // namespace LeverArch

Q_DECLARE_METATYPE(LeverArch::NewReference)
