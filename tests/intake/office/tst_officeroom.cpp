// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/office/officeroom.h"
#include "support/casefilefixture.h"
#include "support/outsideprogram.h"

#include <QDir>

#include <csignal>
#include <unistd.h>

using namespace LeverArch;

namespace {

/// Living processes that were started with this word; of this program, when one is named.
QList<pid_t> startedWith(const QByteArray &word, const QByteArray &program = {})
{
    QList<pid_t> found;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile words(QStringLiteral("/proc/%1/cmdline").arg(entry));
        if (!words.open(QIODevice::ReadOnly))
            continue;
        // Of one that has ended there are no words.
        const QList<QByteArray> said = words.readAll().split('\0');
        if (said.contains(word) && (program.isEmpty() || said.front() == program))
            found += entry.toInt();
    }
    return found;
}

/// A program that has this done in a room.
class Holder
{
public:
    Holder(const QString &bubblewrap, const QStringList &command)
    {
        m_process.start(QStringLiteral(LEVERARCH_BIN_DIR "/roomholder"),
                        QStringList{bubblewrap} + command);
        REQUIRE(m_process.waitForReadyRead());
    }
    void killAfter(int milliseconds)
    {
        m_process.waitForFinished(milliseconds);
        m_process.kill();
        REQUIRE(m_process.waitForFinished());
        REQUIRE(m_process.exitStatus() == QProcess::CrashExit);
    }

private:
    QProcess m_process;
};

/// How long the command of this test takes; no other has this number.
QString longTime(int number)
{
    return QStringLiteral("9876%1.%2").arg(number).arg(::getpid());
}

/// They are ended here, so that a failing test leaves none.
qsizetype left(const QByteArray &word)
{
    try {
        CaseFileFixture::waitUntil([&word] { return startedWith(word).isEmpty(); });
    } catch (...) {
        for (const pid_t process : startedWith(word))
            ::kill(process, SIGKILL);
        throw;
    }
    return startedWith(word).size();
}

} // namespace

TEST_CASE("A program killed before bubblewrap has asked to die with it leaves nothing behind")
{
    const QString time = longTime(1);
    const FileOutside standIn(
        QByteArray("#!/bin/sh\nfor word; do last=$word; done\nsleep $last & sleep $last\n"));
    QFile::setPermissions(standIn.path(), QFile::ReadOwner | QFile::ExeOwner);
    Holder holder(standIn.path(), {time});
    CaseFileFixture::waitUntil([&time] { return startedWith(time.toLatin1(), "sleep").size() == 2; });
    holder.killAfter(0);
    CHECK(left(time.toLatin1()) == 0);
}

TEST_CASE("A program killed at any moment of a room's making leaves nothing behind")
{
    constexpr int kills = 60;
    for (int i = 0; i < kills; ++i) {
        INFO(i);
        const QString time = longTime(2);
        Holder holder(QStringLiteral("/usr/bin/bwrap"), {QStringLiteral("/bin/sleep"), time});
        holder.killAfter(2 * i);
        CHECK(left(time.toLatin1()) == 0);
    }
}

TEST_CASE("What works in a room cannot signal those who keep it")
{
    RoomJob job;
    job.bubblewrap = QStringLiteral("/usr/bin/bwrap");
    job.command = QStringList{QStringLiteral("/bin/cat"), QStringLiteral("/proc/self/stat")};
    job.patience = std::chrono::minutes(1);
    QByteArray said;
    const auto take = [&said](QByteArrayView bytes) -> Result<void> {
        said += bytes.toByteArray();
        return {};
    };
    REQUIRE(runInRoom(job, take, {}).ok());
    const QList<QByteArray> facts = said.mid(said.lastIndexOf(')') + 2).split(' ');
    REQUIRE(facts.size() > 3);
    // The group and the session: without a number in the room where they are those of its keeper.
    CHECK(facts.at(2).toInt() > 0);
    CHECK(facts.at(3).toInt() > 0);
}

TEST_CASE("A room that is broken off is gone when that has been said")
{
    const QString time = longTime(3);
    RoomJob job;
    job.bubblewrap = QStringLiteral("/usr/bin/bwrap");
    job.command = QStringList{QStringLiteral("/bin/sleep"), time};
    job.patience = std::chrono::milliseconds(300);
    const auto done = runInRoom(job, [](QByteArrayView) { return Result<void>(); }, {});
    REQUIRE_FALSE(done.ok());
    CHECK(done.error().code == Error::Code::WorkerLost);
    CHECK(left(time.toLatin1()) == 0);
}
