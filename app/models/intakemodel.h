// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ledger.h"
#include "models/rowsmodel.h"

namespace LeverArch {

/// The bringings-in of a case file, newest first.
class IntakeModel final : public RowsModel<IntakeInfo>
{
    Q_OBJECT

public:
    explicit IntakeModel(QObject *parent = nullptr) : RowsModel(parent) {}

    static QString wayWords(IntakeWay way); ///< "dropped on the window".

protected:
    QVariant cell(const IntakeInfo &intake, int column, int role) const override;
    bool sameThing(const IntakeInfo &a, const IntakeInfo &b) const override { return a.id == b.id; }
};

} // namespace LeverArch
