// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/stores/settingstore.h"

namespace LeverArch {

class Connection;
class IdSource;

/// Settings of the case file over one connection.
class SqlSettingStore final : public SettingStore
{
public:
    SqlSettingStore(Connection &connection, IdSource &ids);

    Result<QString> value(const QString &key) const override;
    Result<QMap<QString, QString>> values() const override;
    Result<void> set(const QString &key, const QString &value) override;

private:
    Connection &m_connection;
    IdSource &m_ids;
};

} // namespace LeverArch
