// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ledger.h"

#include <QSortFilterProxyModel>
#include <QStringList>

#include <optional>

namespace LeverArch {

class LedgerModel;

/// The lines of an account that a person wants to see: of one outcome, with all of some words in
/// their path, their reason or their SHA-256.
class LedgerFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit LedgerFilter(LedgerModel *ledger, QObject *parent = nullptr);

    void setStatus(std::optional<LedgerEntry::Status> status); ///< Nothing: every outcome.
    void setWords(const QString &words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    LedgerModel *m_ledger;
    std::optional<LedgerEntry::Status> m_status;
    QStringList m_words;
};

} // namespace LeverArch
