// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/markplan.h"

#include <QDialog>

class QPlainTextEdit;
class QTableView;

namespace LeverArch {

class MergeModel;

/// Shows the marks that come in before anything is written: who made them, where, what is new, what
/// was changed and what on both sides; a tick takes theirs.
class MergeDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit MergeDialog(const MarkMerge &merge, QWidget *parent = nullptr);

    MergeModel *model() const { return m_model; }

Q_SIGNALS:
    void chosen(const LeverArch::MarkMerge &merge); ///< The person wants this written.

private:
    QString heading(const MarkMerge &merge) const;
    void showCurrent();

    MergeModel *m_model;
    QTableView *m_table;
    QPlainTextEdit *m_comparison;
};

} // namespace LeverArch
