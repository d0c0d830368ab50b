// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledgerfilter.h"

#include "models/ledgermodel.h"

#include <algorithm>

namespace LeverArch {

LedgerFilter::LedgerFilter(LedgerModel *ledger, QObject *parent)
    : QSortFilterProxyModel(parent), m_ledger(ledger)
{
    setSourceModel(ledger);
}

void LedgerFilter::setStatus(std::optional<LedgerEntry::Status> status)
{
    m_status = status;
    invalidateRowsFilter();
}

void LedgerFilter::setWords(const QString &words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool LedgerFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const LedgerEntry &entry = m_ledger->row(row).entry;
    if (m_status && entry.status != *m_status)
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&entry](const QString &word) {
        return entry.path.contains(word, Qt::CaseInsensitive) ||
               entry.reason.contains(word, Qt::CaseInsensitive) ||
               entry.sha256.startsWith(word, Qt::CaseInsensitive);
    });
}

} // namespace LeverArch
