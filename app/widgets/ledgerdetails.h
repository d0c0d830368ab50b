// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QFormLayout;
class QLabel;

namespace LeverArch {

struct LedgerRow;

/// All that the ledger knows of one file, to be read and copied.
class LedgerDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit LedgerDetails(QWidget *parent = nullptr);

    void show(const LedgerRow &row);
    void clear();

private:
    QLabel *add(const QString &title);

    QFormLayout *m_form;
    QLabel *m_path;
    QLabel *m_container;
    QLabel *m_reason;
    QLabel *m_size;
    QLabel *m_sum;
    QLabel *m_when;
};

} // namespace LeverArch
