// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// A file in a zip.
struct ZippedPart
{
    QString name;
    QByteArray content;
};

/// The files of a zip in its order; none when it is none, is damaged, or is too much.
QList<ZippedPart> unzipped(const QByteArray &zip);
/// One that is sound, with these.
QByteArray zipped(const QList<ZippedPart> &parts);
