// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "cli/recordname.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

/// The name it came under, as one that names a file in one folder and no other place.
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

QString placeFor(const QString &typed, const QString &name)
{
    if (typed.isEmpty())
        return name;
    return QFileInfo(typed).isDir() ? QDir(typed).filePath(name) : typed;
}

Error cannotWrite(const QString &path, const QFile &file)
{
    const bool isThere = QFileInfo::exists(path);
    return {isThere ? Error::Code::Conflict : Error::Code::Io,
            isThere ? tr("%1 is there already and was left as it is. Give another name with --out.")
                          .arg(path)
                    : tr("%1 could not be written. Check that the folder is there and may be "
                         "written to.")
                          .arg(path),
            file.errorString()};
}

/// All of it, or no file.
Result<void> writeBytes(const Stores &stores, Id original, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFile::ReadOwner | QFile::WriteOwner))
        return cannotWrite(path, file);
    Result<void> written =
        stores.documents().readOriginal(original, [&](QByteArrayView bytes) -> Result<void> {
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

Result<Reply> run(Session &session)
{
    LEVERARCH_ASSIGN(CaseFile * file, session.openForReading());
    const Stores &stores = file->read();
    LEVERARCH_ASSIGN(const Id id, paperNamed(stores, session.word(1)));
    LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(id));
    if (versions.isEmpty())
        return Error{Error::Code::NotFound, tr("“%1” has no paper.").arg(session.word(1)), {}};
    const DocumentVersion &version = versions.last();
    LEVERARCH_ASSIGN(const Original original, stores.documents().original(version.received()));
    const QString path = placeFor(session.arguments().value("out"), safeName(version, original));
    LEVERARCH_TRY(writeBytes(stores, original.id, path));
    const QString written = QFileInfo(path).absoluteFilePath();
    return Reply{{{QStringLiteral("path"), written},
                  {QStringLiteral("sha256"), original.sha256.toHex()},
                  {QStringLiteral("bytes"), original.size},
                  {QStringLiteral("media_type"), original.mediaType}},
                 {tr("Wrote %1, %2 bytes, as it was received.").arg(written).arg(original.size)}};
}

} // namespace

VerbDeclaration originalVerb()
{
    return {"original",
            "CASE PAPER",
            "Write a paper’s file exactly as it was received",
            2,
            2,
            {{"out", "FILE", "where to write it; a folder, or a name that is not there yet"}},
            false,
            run};
}

} // namespace LeverArch
