// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QMap>
#include <QString>

namespace LeverArch {

/// Settings that belong to the case file: the branch's name, its colour, its contacts.
class SettingStore
{
public:
    virtual ~SettingStore() = default;

    virtual Result<QString> value(const QString &key) const = 0; ///< Empty when not set.
    virtual Result<QMap<QString, QString>> values() const = 0;
    virtual Result<void> set(const QString &key, const QString &value) = 0;
};

} // namespace LeverArch
