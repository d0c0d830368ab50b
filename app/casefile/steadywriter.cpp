// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/steadywriter.h"

#include "casefile/casefile.h"
#include "casefile/damagedreading.h"
#include "storage/connection.h"
#include "storage/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace LeverArch {

namespace {

/// How far back undo reaches after a restart. An import of thousands of papers fits.
constexpr int actionsRemembered = 10'000;

/// Nobody but us may have built the file that is back.
Result<void> checkReturned(const QString &path)
{
    LEVERARCH_ASSIGN(const DamagedReading reading, openForLooking(path, true));
    LEVERARCH_ASSIGN(const QStringList differences, schemaDifferences(*reading.connection));
    if (differences.isEmpty() && reading.damage.isEmpty())
        return {};
    return Error{Error::Code::Damaged,
                 CaseFile::tr("The case file has come to harm while it was away. Close it and open "
                              "it again to see what can be saved."),
                 differences.join(QStringLiteral("; ")) + reading.damage};
}

Error isOlderCopy()
{
    return {Error::Code::Conflict,
            CaseFile::tr("What stands in the place of this case file does not hold what was done "
                         "last. Nothing was changed in it. Close the case file and open it again "
                         "to go on with what is there now."),
            {}};
}

} // namespace

SteadyWriter::SteadyWriter(Place place, IdSource &ids, const Clock &clock, TookUp tookUp)
    : m_place(std::move(place)), m_ids(ids), m_clock(clock), m_tookUp(std::move(tookUp))
{}

Result<std::unique_ptr<SteadyWriter>> SteadyWriter::open(const Place &place, IdSource &ids,
                                                         const Clock &clock, TookUp tookUp)
{
    std::unique_ptr<SteadyWriter> made(new SteadyWriter(place, ids, clock, std::move(tookUp)));
    LEVERARCH_ASSIGN(made->m_writer, CaseWriter::open(place.path, ids, clock, place.sizeLimit));
    LEVERARCH_TRY(made->takeUpHistory());
    return made;
}

Result<ChangeSet> SteadyWriter::write(const Write &change)
{
    LEVERARCH_TRY(beThere());
    Result<ChangeSet> done = change(*m_writer);
    m_lost = !done.ok() && done.error().code == Error::Code::Io;
    if (done.ok() && done->action.id)
        m_lastAction = done->action.id;
    return done;
}

CaseWriter::LogLength SteadyWriter::logLength() const
{
    return m_writer ? m_writer->logLength() : CaseWriter::LogLength::Short;
}

Result<void> SteadyWriter::beThere()
{
    switch (m_standing.standing(m_place.path)) {
    case FilePlace::Standing::Gone:
        m_lost = true;
        return fileIsGone();
    case FilePlace::Standing::Replaced:
        return saveAside();
    case FilePlace::Standing::Same:
        if (!m_lost)
            return {};
        break;
    case FilePlace::Standing::Back:
        break;
    }
    const Result<void> back = comeBack();
    m_lost = !back.ok();
    return back;
}

Error SteadyWriter::saveAside()
{
    const QFileInfo file(m_place.path);
    QString kept;
    for (int number = 1; kept.isEmpty() || QFile::exists(kept); ++number)
        kept = file.dir().filePath(
            CaseFile::tr("%1 kept %2.%3")
                .arg(file.completeBaseName(), QString::number(number), file.suffix()));
    if (!m_writer || !m_writer->copyTo(kept).ok())
        return fileWasReplaced();
    m_writer->abandon();
    m_writer.reset();
    m_standing.removeOurLog(m_place.path);
    return fileWasReplaced(QFileInfo(kept).fileName());
}

SteadyWriter::~SteadyWriter()
{
    // Where it found the file moved, the engine left its log, which would be read with the other.
    m_writer.reset();
    m_standing.removeOurLog(m_place.path);
}

Result<void> SteadyWriter::comeBack()
{
    if (m_writer)
        m_writer->abandon();
    m_writer.reset();
    LEVERARCH_TRY(lockAgain());
    LEVERARCH_TRY(checkReturned(m_place.path));
    LEVERARCH_ASSIGN(m_writer, CaseWriter::open(m_place.path, m_ids, m_clock, m_place.sizeLimit));
    const Result<void> takenUp = takeUpHistory();
    if (!takenUp.ok())
        m_writer.reset();
    return takenUp;
}

/// The lock went with the file, unless only a write failed.
Result<void> SteadyWriter::lockAgain()
{
    auto lock = FileLock::acquire(m_place.path, m_clock);
    if (lock.ok())
        m_lock = std::move(*lock);
    else if (!(m_lock ? m_lock.get() : m_place.lock)->stands())
        return lock.error();
    return {};
}

Result<void> SteadyWriter::takeUpHistory()
{
    LEVERARCH_ASSIGN(const QList<ActionInfo> actions, m_writer->recentActions(actionsRemembered));
    const auto isLast = [this](const ActionInfo &action) { return action.id == m_lastAction; };
    if (m_lastAction && std::none_of(actions.begin(), actions.end(), isLast))
        return isOlderCopy();
    m_lastAction = actions.isEmpty() ? Id() : actions.last().id;
    m_standing = FilePlace::at(m_place.path);
    m_tookUp(UndoHistory::replay(actions, actions.size() < actionsRemembered));
    return {};
}

} // namespace LeverArch
