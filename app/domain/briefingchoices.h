// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QMap>
#include <QString>

#include <optional>

namespace LeverArch {

/// Which quotations and figures one briefing takes in or leaves out, whatever the records say of
/// themselves; kept in the briefing's field "choices".
class BriefingChoices
{
public:
    BriefingChoices() = default;
    /// What cannot be read is left out: then the record decides.
    static BriefingChoices fromText(const QString &text);
    QString toText() const; ///< "+456 -789", by id.

    /// Nothing when this briefing says nothing about the record.
    std::optional<bool> of(Id record) const;
    void set(Id record, bool taken) { m_taken.insert(record, taken); }

private:
    QMap<Id, bool> m_taken;
};

} // namespace LeverArch
