// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/output.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <array>
#include <cerrno>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Outputs", text);
}

struct FormWords
{
    const char *header; ///< What such a file has at its beginning.
    const char *name;
};
// In the order of OutputForm.
constexpr std::array<FormWords, 5> forms = {{
    {"%PDF-", QT_TRANSLATE_NOOP("Outputs", "PDF")},
    {"<xfdf", QT_TRANSLATE_NOOP("Outputs", "XFDF file")},
    {"leverarch-marks", QT_TRANSLATE_NOOP("Outputs", "file of marks")},
    {registerCsvHead, QT_TRANSLATE_NOOP("Outputs", "register")},
    {registerTextHead, QT_TRANSLATE_NOOP("Outputs", "register")},
}};

/// Refuses a place where something would be lost that is no output of ours.
Result<void> checkPlace(const QString &path, OutputForm form)
{
    constexpr qint64 headerWithin = 1024; // Where a PDF has to say that it is one.
    const FormWords &known = forms.at(size_t(form));
    const QFileInfo there(path);
    const QString shown = QDir::toNativeSeparators(there.absoluteFilePath());
    if (there.isDir())
        return Error{Error::Code::Invalid, tr("%1 is a folder. Add a file name.").arg(shown), {}};
    if (!there.exists())
        return {};
    QFile file(path);
    // Asked first: reading from a pipe or a device could wait for ever.
    const bool isOfForm = there.isFile() && file.open(QIODevice::ReadOnly) &&
                          (file.size() == 0 || file.peek(headerWithin).contains(known.header));
    if (isOfForm)
        return {};
    return Error{Error::Code::Refused,
                 tr("%1 is there already and is no %2, so it was left as it is. Choose another "
                    "name.")
                     .arg(shown, tr(known.name)),
                 file.errorString()};
}

Error cannotWrite(const QSaveFile &file, const QString &path, int systemError)
{
    const QString folder = QDir::toNativeSeparators(QFileInfo(path).absolutePath());
    const bool full = file.error() == QFileDevice::ResourceError || systemError == ENOSPC ||
                      systemError == EDQUOT || systemError == EFBIG;
    if (full) {
        return {Error::Code::DiskFull,
                tr("There is not enough room in %1. Nothing was written; free some space or choose "
                   "another folder.")
                    .arg(folder),
                file.errorString()};
    }
    if (systemError == EACCES || systemError == EROFS || systemError == EPERM) {
        return {Error::Code::ReadOnly,
                tr("You may not write to %1. Choose another folder.").arg(folder),
                file.errorString()};
    }
    return {Error::Code::Io,
            tr("The file could not be written to %1. Check that the folder is there, or choose "
               "another.")
                .arg(folder),
            file.errorString()};
}

} // namespace

Result<void> writeOutput(const SharedBytes &bytes, const QString &path, OutputForm form)
{
    LEVERARCH_ASSIGN(const QByteArrayView view, bytes.view());
    LEVERARCH_TRY(checkPlace(path, form));
    // Written beside its place, synced and then renamed: a half-written file is never seen.
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file, path, errno);
    const bool written = file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(view.data(), view.size()) == view.size() && file.flush();
    if (const int systemError = errno; !written || !file.commit())
        return cannotWrite(file, path, written ? errno : systemError);
    return {};
}

} // namespace LeverArch
