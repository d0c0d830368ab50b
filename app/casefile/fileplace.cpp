// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/fileplace.h"

#include <QCoreApplication>
#include <QFile>

#include <sys/stat.h>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CaseFile", text);
}

QString logOf(const QString &caseFile)
{
    return caseFile + QStringLiteral("-wal");
}

} // namespace

FilePlace FilePlace::at(const QString &caseFile)
{
    FilePlace place;
    place.m_file = nodeAt(caseFile);
    place.m_log = nodeAt(logOf(caseFile));
    return place;
}

FilePlace::Standing FilePlace::standing(const QString &caseFile) const
{
    const Node file = nodeAt(caseFile);
    if (!file.there)
        return Standing::Gone;
    if (file == m_file)
        return Standing::Same;
    return m_log.there && nodeAt(logOf(caseFile)) == m_log ? Standing::Replaced : Standing::Back;
}

void FilePlace::removeOurLog(const QString &caseFile) const
{
    if (standing(caseFile) != Standing::Replaced)
        return;
    QFile::remove(logOf(caseFile));
    QFile::remove(caseFile + QStringLiteral("-shm"));
}

FilePlace::Node FilePlace::nodeAt(const QString &path)
{
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return {};
    return {found.st_dev, found.st_ino, true};
}

Error fileIsGone()
{
    return {Error::Code::Io,
            tr("The case file is no longer where it was. Nothing was changed. Put the USB stick "
               "back, or the file where it was, and try again."),
            {}};
}

Error fileWasReplaced(const QString &kept)
{
    const QString text =
        kept.isEmpty()
            ? tr("Another program has put another file in the place of this case file. Nothing was "
                 "changed in it. Close the case file and open it again to go on with what is there "
                 "now.")
            : tr("Another program has put another file in the place of this case file. Nothing was "
                 "changed in it. All you did until now is saved in “%1”: close this case file and "
                 "open that one.")
                  .arg(kept);
    return {Error::Code::Io, text, kept};
}

} // namespace LeverArch
