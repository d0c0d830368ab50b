// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/filejobs.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>

namespace LeverArch {

/// A stranger's web page or e-mail, made harmless: what PageContent::html may hold, and an account
/// of all that was left out.
struct CleanHtml
{
    QString html;  ///< Of the body, without html, head and body elements.
    QString title;
    QString text;  ///< The same words without markup, for comparing.
    QStringList pictures; ///< The src of every picture kept, in order ("cid:logo@x", data: as "data:N").
    QHash<QString, QByteArray> embedded; ///< What came as data: addresses, by the src it has in `html`.
    QList<FileNote> notes; ///< Scripts, RemotePictures, ActiveContent, HiddenText.
};

/// Parsed as HTML5 says (gumbo). `knows` tells whether a picture of that src can be had from the
/// file itself ("cid:…", "image001.png"); all others count as remote and become their alternative
/// text. Links keep their words, and say where they lead when the words do not.
CleanHtml cleanHtml(const QString &html, const std::function<bool(const QString &src)> &knows,
                    const std::function<void()> &step);

} // namespace LeverArch
