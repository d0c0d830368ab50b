// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fuzz/readers/filetrial.h"

#include <QHash>
#include <QList>
#include <QString>

/// Real files of every form, from which hostile ones are made.
class SampleFiles
{
public:
    /// Those of a folder and its subfolders that a reader takes and that are small enough to be
    /// changed many times; of `only`, where that has forms.
    SampleFiles(const QString &folder, const QStringList &only);

    const QList<LeverArch::FileForm> &forms() const { return m_forms; }
    qsizetype count() const;

    /// The hostile file with this number of this seed; the same every time. The forms take turns.
    HostileFile hostile(quint64 seed, quint64 number) const;

private:
    struct Sample
    {
        QByteArray bytes;
        QString name;
    };

    QHash<LeverArch::FileForm, QList<Sample>> m_samples;
    QHash<LeverArch::FileForm, QList<QByteArray>> m_bytes; ///< The same, for pieces.
    QList<LeverArch::FileForm> m_forms;
};
