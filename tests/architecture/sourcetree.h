// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// One file of the tree as the architecture tests read it.
struct SourceFile
{
    QString path; ///< From the top of the tree: "app/core/id.h".
    QStringList lines;

    /// "core" for "app/core/id.h"; empty outside app/ and for files directly in it.
    QString layer() const;
    bool isHeader() const { return path.endsWith(QLatin1String(".h")); }
    bool isSource() const { return path.endsWith(QLatin1String(".cpp")); }
    bool isBuildFile() const { return path.endsWith(QLatin1String("CMakeLists.txt")); }
};

/// Every C++ and CMake file below the given folders, by path.
QList<SourceFile> readSourceTree(const QString &root, const QStringList &folders);
