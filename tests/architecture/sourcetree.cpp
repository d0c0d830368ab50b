// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "architecture/sourcetree.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

QString SourceFile::layer() const
{
    const QStringList parts = path.split(u'/');
    return parts.size() > 2 && parts.front() == QLatin1String("app") ? parts.at(1) : QString();
}

QList<SourceFile> readSourceTree(const QString &root, const QStringList &folders)
{
    QList<SourceFile> files;
    for (const QString &folder : folders) {
        QDirIterator walk(
            root + u'/' + folder,
            {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("CMakeLists.txt")},
            QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            QString text = QString::fromUtf8(file.readAll());
            if (text.endsWith(u'\n'))
                text.chop(1);
            files.append({file.fileName().mid(root.size() + 1), text.split(u'\n')});
        }
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile &a, const SourceFile &b) { return a.path < b.path; });
    return files;
}
