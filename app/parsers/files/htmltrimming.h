// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>

namespace LeverArch {

/// A web page made fit for a parser that goes as deep as its input, and keeps all of it.
struct TrimmedHtml
{
    QString html;
    QHash<QString, QByteArray> embedded; ///< Pictures that were data: addresses, as "data:N" now.
    qint64 left = 0;       ///< UTF-16 units beyond what is read of any page.
    int drawings = 0;      ///< SVG and MathML, whose tags were taken out.
};

/// Takes out what scripts and style sheets say, pictures in data: addresses, and tags (never words)
/// that nest deeper than any page a person wrote.
TrimmedHtml trimmedHtml(const QString &html, const std::function<void()> &step);

} // namespace LeverArch
