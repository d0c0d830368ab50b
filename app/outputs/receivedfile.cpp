// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/receivedfile.h"

#include "domain/stores/documentstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Outputs", text);
}

QString safeName(const DocumentVersion &version, const Original &original)
{
    QString name = version.fileName;
    for (QChar &c : name) {
        const bool unsafe = c == u'/' || c == u'\\' || c.category() == QChar::Other_Control ||
                            c.category() == QChar::Other_Format;
        if (unsafe)
            c = u'_';
    }
    while (name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1Char(' ')))
        name.remove(0, 1);
    constexpr qsizetype longest = 120;
    if (name.size() > longest) { // The ending stays: it says what the file is.
        const QString ending = QFileInfo(name).suffix().left(10);
        name = name.left(longest) + QLatin1Char('.') + ending;
    }
    return name.isEmpty() ? original.sha256.toHex() : name;
}

Error cannotWrite(const QString &path, const QFile &file)
{
    const bool isThere = QFileInfo::exists(path);
    return {isThere ? Error::Code::Conflict : Error::Code::Io,
            isThere ? tr("%1 is there already and was left as it is. Choose another name.").arg(path)
                    : tr("%1 could not be written. Check that the folder is there and may be "
                         "written to.")
                          .arg(path),
            file.errorString()};
}

} // namespace

Result<ReceivedFile> receivedFile(const Stores &stores, Id document)
{
    LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(document));
    if (versions.isEmpty())
        return Error{Error::Code::NotFound, tr("There is no paper."), {}};
    ReceivedFile file;
    LEVERARCH_ASSIGN(file.original, stores.documents().original(versions.last().received()));
    file.name = safeName(versions.last(), file.original);
    return file;
}

Result<void> writeReceived(const Stores &stores, const ReceivedFile &received, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFile::ReadOwner | QFile::WriteOwner))
        return cannotWrite(path, file);
    Result<void> written =
        stores.documents().readOriginal(received.original.id, [&](QByteArrayView bytes) -> Result<void> {
            if (file.write(bytes.data(), bytes.size()) == bytes.size())
                return {};
            return Error{Error::Code::Io, tr("There is not enough room to write %1.").arg(path),
                         file.errorString()};
        });
    if (written.ok() && !file.flush())
        written = Error{Error::Code::Io, tr("There is not enough room to write %1.").arg(path),
                        file.errorString()};
    file.close();
    if (!written.ok())
        QFile::remove(path);
    return written;
}

} // namespace LeverArch
