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

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

QString placeFor(const QString &typed, const QString &name)
{
    if (typed.isEmpty())
        return name;
    return QFileInfo(typed).isDir() ? QDir(typed).filePath(name) : typed;
}

Result<Reply> run(Session &session)
{
    LEVERARCH_ASSIGN(CaseFile * file, session.openForReading());
    const Stores &stores = file->read();
    LEVERARCH_ASSIGN(const Id id, paperNamed(stores, session.word(1)));
    LEVERARCH_ASSIGN(const ReceivedFile received, receivedFile(stores, id));
    const Original &original = received.original;
    const QString path = placeFor(session.arguments().value("out"), received.name);
    LEVERARCH_TRY(writeReceived(stores, received, path));
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
