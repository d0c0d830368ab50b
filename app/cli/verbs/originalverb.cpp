// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "cli/recordname.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/stores/stores.h"
#include "outputs/receivedfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

/// What was asked for: all files of a version, or one of them.
Result<QList<ReceivedFile>> filesTyped(Session &session, const Stores &stores, Id paper)
{
    LEVERARCH_ASSIGN(const int version, session.number("version", 0));
    LEVERARCH_ASSIGN(const int source, session.number("source", 0));
    LEVERARCH_ASSIGN(QList<ReceivedFile> files, receivedFiles(stores, paper, version));
    if (source == 0)
        return files;
    if (source > files.size())
        return session.usage(tr("--source is from 1 to %1 here.").arg(files.size()));
    return files.mid(source - 1, 1);
}

Result<QStringList> placesFor(Session &session, const QList<ReceivedFile> &files)
{
    const QString typed = session.arguments().value("out");
    const bool isFolder = QFileInfo(typed).isDir();
    if (!typed.isEmpty() && !isFolder && files.size() > 1)
        return session.usage(tr("It came in as %1 files: give --out a folder, or choose one with "
                                "--source.")
                                 .arg(files.size()));
    QStringList places;
    for (const ReceivedFile &file : files) {
        if (typed.isEmpty())
            places += file.name;
        else
            places += isFolder ? QDir(typed).filePath(file.name) : typed;
    }
    return places;
}

QJsonObject fileObject(const ReceivedFile &file, const QString &path)
{
    return {{QStringLiteral("path"), path},
            {QStringLiteral("sha256"), file.original.sha256.toHex()},
            {QStringLiteral("bytes"), file.original.size},
            {QStringLiteral("media_type"), file.original.mediaType}};
}

Result<Reply> run(Session &session)
{
    LEVERARCH_ASSIGN(CaseFile * file, session.openForReading());
    const Stores &stores = file->read();
    LEVERARCH_ASSIGN(const Id id, paperNamed(stores, session.word(1)));
    LEVERARCH_ASSIGN(const QList<ReceivedFile> files, filesTyped(session, stores, id));
    LEVERARCH_ASSIGN(const QStringList places, placesFor(session, files));
    LEVERARCH_TRY(writeReceived(stores, files, places));
    QJsonArray objects;
    Reply reply;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString written = QFileInfo(places.at(i)).absoluteFilePath();
        objects += fileObject(files.at(i), written);
        reply.lines += tr("Wrote %1, %2 bytes, as it was received.")
                           .arg(written)
                           .arg(files.at(i).original.size);
    }
    reply.json = objects.first().toObject();
    reply.json.insert(QStringLiteral("files"), objects);
    return reply;
}

} // namespace

VerbDeclaration originalVerb()
{
    return {"original",
            "CASE PAPER",
            "Write a paper’s files exactly as they were received",
            2,
            2,
            {{"out", "FILE", "where to write it; a folder, or a name that is not there yet"},
             {"version", "N", "of that version, not the newest"},
             {"source", "N", "only this one, where it came in as several (joined scans)"}},
            false,
            run};
}

} // namespace LeverArch
