// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "domain/ledger.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QTableView;

namespace LeverArch {

class LedgerDetails;
class LedgerFilter;
class LedgerModel;

/// The files of one import: what to see of them, the lines, and under them all about the chosen one.
class LedgerTable final : public QWidget
{
    Q_OBJECT

public:
    explicit LedgerTable(LedgerModel *model, QWidget *parent = nullptr);

    QTableView *view() const { return m_view; }
    QList<Id> selectedRecords() const;
    void startFiltering();
    void copy() const; ///< The chosen lines, all of them when none is chosen.
    void countStatuses(const IntakeInfo &intake);

Q_SIGNALS:
    void opened(LeverArch::Id record);
    void selectionChanged();

private:
    QWidget *makeFilters();
    void makeView();
    void showDetails();

    LedgerModel *m_model;
    LedgerFilter *m_filter;
    QComboBox *m_status;
    QLineEdit *m_words;
    QTableView *m_view;
    LedgerDetails *m_details;
};

} // namespace LeverArch
