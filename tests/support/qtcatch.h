// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <catch2/catch.hpp>

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

namespace Catch {

template <>
struct StringMaker<QString>
{
    static std::string convert(const QString &s) { return '"' + s.toStdString() + '"'; }
};
template <>
struct StringMaker<QByteArray>
{
    static std::string convert(const QByteArray &b) { return '"' + b.toStdString() + '"'; }
};
template <>
struct StringMaker<QStringList>
{
    static std::string convert(const QStringList &l)
    {
        return "[" + l.join(QStringLiteral(" | ")).toStdString() + "]";
    }
};
template <>
struct StringMaker<QDate>
{
    static std::string convert(const QDate &d) { return d.toString(Qt::ISODate).toStdString(); }
};
template <>
struct StringMaker<LeverArch::Id>
{
    static std::string convert(const LeverArch::Id &id) { return id.toString().toStdString(); }
};

} // namespace Catch

/// The value of a Result, or a failed test that says the error.
template <typename T>
T must(LeverArch::Result<T> result)
{
    if (!result.ok())
        FAIL(result.error().message.toStdString() + " / " + result.error().detail.toStdString());
    return std::move(*result);
}
inline void must(LeverArch::Result<void> result)
{
    if (!result.ok())
        FAIL(result.error().message.toStdString() + " / " + result.error().detail.toStdString());
}
