// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/relation.h"
#include "models/rowsmodel.h"

namespace LeverArch {

class Stores;

/// A link as seen from one of its ends.
struct LinkLine
{
    Link link;
    bool outgoing = true;
    QString words;     ///< "answers", "is answered by".
    QString fromOther; ///< The same, said of the other.
    Id other;
    QString otherTitle;
    QString otherKind;
};

/// The links of one record, both directions.
class LinkListModel final : public RowsModel<LinkLine>
{
    Q_OBJECT

public:
    explicit LinkListModel(QObject *parent = nullptr) : RowsModel(parent) {}

    /// What setRows() takes; for a reader thread.
    static Result<QList<LinkLine>> read(const Stores &stores, Id record);

protected:
    QVariant cell(const LinkLine &line, int column, int role) const override;
    bool sameThing(const LinkLine &a, const LinkLine &b) const override
    {
        return a.link.id == b.link.id;
    }
};

} // namespace LeverArch
