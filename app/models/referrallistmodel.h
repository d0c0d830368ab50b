// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/stores/recordstore.h"
#include "models/rowsmodel.h"

#include <QHash>

namespace LeverArch {

/// A line of the list: a kind with how many there are, a record, or the way to more of the kind.
struct ReferralLine
{
    enum class What { Kind, Record, More };

    What what = What::Kind;
    QString kind;
    Referral referral; ///< Of a Record only.
    int count = 0;     ///< How many of the kind there are, or are not shown yet.
    bool open = false; ///< Of a Kind: its records are shown.
};

/// The records that name one record in a field, under their kinds. Small groups begin open; a large
/// one is shown in steps, so that the list never has more lines than a person asked for.
class ReferralListModel final : public RowsModel<ReferralLine>
{
    Q_OBJECT

public:
    explicit ReferralListModel(QObject *parent = nullptr) : RowsModel(parent) {}

    /// Of another record: groups open or closed afresh.
    void clear();
    void setReferrals(const QList<Referral> &referrals);
    int total() const { return int(m_referrals.size()); }
    /// Opens or closes a kind, or shows more of it. False when the line is a record.
    bool toggle(int line);

protected:
    QVariant cell(const ReferralLine &line, int column, int role) const override;
    bool sameThing(const ReferralLine &a, const ReferralLine &b) const override
    {
        return a.what == b.what && a.kind == b.kind && a.referral.record == b.referral.record;
    }

private:
    void arrange();
    QString wordsOf(const ReferralLine &line) const;

    QList<Referral> m_referrals; ///< By kind.
    QHash<QString, int> m_shown; ///< How many of a kind, where that is not the usual number.
};

} // namespace LeverArch
