// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSettings>
#include <QVariant>

namespace LeverArch {

/// One setting of the person (not of the case file): key, type and default in one declaration, next
/// to its only use. Declared in widgets and shell; below that, values are passed in.
template <typename T>
class Setting
{
public:
    constexpr Setting(const char *key, T fallback) : m_key(key), m_fallback(std::move(fallback)) {}

    T get(const QSettings &settings) const
    {
        return settings.value(QLatin1String(m_key), QVariant::fromValue(m_fallback))
            .template value<T>();
    }
    void set(QSettings &settings, const T &value) const
    {
        settings.setValue(QLatin1String(m_key), QVariant::fromValue(value));
    }

private:
    const char *m_key;
    T m_fallback;
};

} // namespace LeverArch
