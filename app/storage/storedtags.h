// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/tag.h"

#include <QList>

#include <optional>

namespace LeverArch {

class Connection;
class Statement;

/// The columns of a tag, in the order tagFrom() reads them.
inline constexpr auto tagColumns = "tag.id, tag.parent, tag.name, tag.colour, tag.position";

/// The tag whose columns begin at `at`.
Tag tagFrom(const Statement &row, int at = 0);
/// The tag of that name, whatever the case.
std::optional<Tag> named(const QList<Tag> &tags, const QString &name);
Error noSuchTag(const QString &what);

/// The tree that tags stand in, without the records that carry them.
class StoredTags
{
public:
    explicit StoredTags(const Connection &connection) : m_connection(connection) {}

    /// Parents before their children, siblings by position and name.
    Result<QList<Tag>> all() const;
    Result<QList<Tag>> children(Id parent) const;
    Result<Tag> tag(Id id) const;
    /// The tag and everything below it, parents before children.
    Result<QList<Id>> below(Id top) const;
    /// The tag with a clean name; Invalid with the reason when it may not be as it is written.
    Result<Tag> checked(const Tag &written) const;

private:
    const Connection &m_connection;
};

} // namespace LeverArch
