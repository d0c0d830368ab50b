// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QImage>
#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>

namespace LeverArch::Trial {

/// What another program printed; nothing when it failed, crashed or took more than a minute.
std::optional<QByteArray> outputOf(const QString &program, const QStringList &arguments,
                                   const QList<int> &goodExits = {0});

/// A word as `pdftotext -bbox` has it, in displayed points before UserUnit.
struct BoxedWord
{
    QString text;
    QRectF box;
};

/// One entry a page; nothing when pdftotext cannot read the paper.
std::optional<QStringList> otherTexts(const QString &file);
std::optional<QList<QList<BoxedWord>>> otherBoxes(const QString &file);
/// The first pages by number, their longer side so many pixels; with all annotations or none.
QHash<int, QImage> otherPictures(const QString &file, int pages, int longerSide,
                                 bool annotations = false);

} // namespace LeverArch::Trial
