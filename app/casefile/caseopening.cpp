// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/caseopening.h"

#include "casefile/casebackup.h"
#include "casefile/casefile.h"
#include "casefile/damagedreading.h"
#include "casefile/folderrisk.h"
#include "storage/connection.h"
#include "storage/integrity.h"
#include "storage/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CaseFile", text);
}

Error refused(const QString &sentence, const QString &detail = {})
{
    return {Error::Code::Invalid, sentence, detail};
}

Issue warning(const char *code, const QString &text, const QString &detail = {})
{
    return {Issue::Severity::Warning, QLatin1String(code), text, detail, {}};
}

void warnOfPlace(CaseOpening &opening, const FolderRisk &risk)
{
    if (risk.kind == FolderRisk::Kind::Synchronised)
        opening.issues.append(warning(
            "place.synchronised",
            tr("This case file is in a folder that %1 copies to other computers. Two people "
               "writing at once can spoil it: keep it elsewhere, and put backups here.")
                .arg(risk.name)));
    if (risk.kind == FolderRisk::Kind::Network)
        opening.issues.append(warning(
            "place.network", tr("This case file is on a network drive (%1). Such drives can lose "
                                "writes: keep it on this computer, and put backups there.")
                                 .arg(risk.name)));
}

/// Takes the right to write, or says why it may only be read.
void takeLock(CaseOpening &opening, const CaseFileOptions &options, const Clock &clock, bool shared)
{
    if (options.readOnly)
        return;
    if (!QFileInfo(opening.path).isWritable()) {
        opening.issues.append(warning(
            "case.readonly", tr("This case file may not be written, so it can only be read. Copy "
                                "it to a folder of your own to work on it.")));
        return;
    }
    auto lock = FileLock::acquire(opening.path, clock, shared, options.takeOver);
    if (lock.ok())
        opening.lock = std::move(*lock);
    else
        opening.issues.append(
            warning(lock.error().code == Error::Code::Locked ? "case.locked" : "case.readonly",
                    lock.error().message, lock.error().detail));
}

Result<int> knownSchema(const Connection &connection)
{
    LEVERARCH_ASSIGN(const int number, schemaNumber(connection));
    if (number > newestSchema())
        return Error{Error::Code::TooNew,
                     tr("This case file was made by a newer version of this program. Install the "
                        "newer version to open it. Nothing was changed."),
                     QStringLiteral("schema %1, known %2").arg(number).arg(newestSchema())};
    LEVERARCH_ASSIGN(const QStringList differences, schemaDifferences(connection));
    if (!differences.isEmpty())
        return refused(tr("Another program has changed how this case file is built, so it is not "
                          "safe to open. Go back to a backup. Nothing was changed."),
                       differences.join(QStringLiteral("; ")));
    return number;
}

void noteDamage(CaseOpening &opening, const QString &what)
{
    opening.damaged = true;
    opening.lock.reset();
    opening.issues.prepend(damageIssue(what));
}

/// Small files are looked through whole; large ones while they are in use (see CaseFile).
Result<void> lookForDamage(CaseOpening &opening, const Connection &connection)
{
    const bool whole = QFileInfo(opening.path).size() <= checkedWholeAtOpening;
    LEVERARCH_ASSIGN(const Damage damage, whole ? damageOf(connection) : Damage());
    if (!damage.beyondIndex.isEmpty())
        noteDamage(opening, damage.beyondIndex.join(QLatin1Char('\n')));
    if (opening.damaged)
        return {};
    LEVERARCH_ASSIGN(const QStringList unusable, unusableIndexes(connection));
    opening.indexDamaged = !damage.inIndex.isEmpty() || !unusable.isEmpty();
    return {};
}

/// A verified copy next to the file, then the update.
Result<void> bringUpToDate(const CaseOpening &opening, int from)
{
    if (!opening.lock)
        return Error{Error::Code::ReadOnly,
                     tr("This case file is from an older version of this program and has to be "
                        "updated first, but it cannot be written here. Copy it to a folder of your "
                        "own and open the copy."),
                     {}};
    const QFileInfo file(opening.path);
    const QString copy = file.dir().filePath(
        tr("%1 before update %2.%3")
            .arg(file.completeBaseName(), QString::number(from), file.suffix()));
    NoProgress nobody;
    LEVERARCH_TRY(backupCase(opening.path, copy, nobody));
    LEVERARCH_ASSIGN(auto connection, Connection::open(opening.path, Connection::Mode::Write));
    return migrate(*connection);
}

Result<QString> plainPath(const QString &path)
{
    const QFileInfo file(path);
    if (file.isDir())
        return refused(tr("This is a folder, not a case file."));
    if (!file.exists())
        return Error{Error::Code::NotFound, tr("There is no file of this name."), path};
    if (!file.isFile())
        return refused(tr("This is not a case file."));
    if (!file.isReadable())
        return Error{Error::Code::Io, tr("You are not allowed to read this file."), path};
    return file.canonicalFilePath();
}

} // namespace

Issue damageIssue(const QString &what)
{
    return {Issue::Severity::Fault,
            QStringLiteral("case.damaged"),
            tr("This case file is damaged. It is open for reading only and nothing in it was "
               "changed. Save what is sound into a new case file, or go back to a backup."),
            what,
            {}};
}

Result<CaseOpening> openCase(const QString &path, const CaseFileOptions &options,
                             const Clock &clock)
{
    CaseOpening opening;
    LEVERARCH_ASSIGN(opening.path, plainPath(path));
    opening.logStood = QFileInfo::exists(opening.path + QStringLiteral("-wal"));
    const FolderRisk risk = folderRisk(opening.path);
    takeLock(opening, options, clock, risk.kind != FolderRisk::Kind::None);
    {
        LEVERARCH_ASSIGN(const DamagedReading reading,
                         openForLooking(opening.path, bool(opening.lock)));
        LEVERARCH_ASSIGN(const int number, knownSchema(*reading.connection));
        if (reading.damage.isEmpty())
            LEVERARCH_TRY(lookForDamage(opening, *reading.connection));
        else
            noteDamage(opening, reading.damage);
        if (number < newestSchema() && !opening.damaged)
            LEVERARCH_TRY(bringUpToDate(opening, number));
    }
    warnOfPlace(opening, risk);
    return opening;
}

Result<CaseOpening> createCase(const QString &path, const Clock &clock)
{
    const QFileInfo file(path);
    const QString whole = QDir(file.absoluteDir().canonicalPath()).filePath(file.fileName());
    CaseOpening opening;
    LEVERARCH_ASSIGN(opening.lock, FileLock::acquire(whole, clock));
    LEVERARCH_ASSIGN(auto connection, Connection::open(whole, Connection::Mode::Create));
    const Result<void> made = migrate(*connection);
    connection.reset();
    if (!made.ok()) {
        QFile::remove(whole);
        return made.error();
    }
    opening.path = QFileInfo(whole).canonicalFilePath();
    warnOfPlace(opening, folderRisk(opening.path));
    return opening;
}

} // namespace LeverArch
