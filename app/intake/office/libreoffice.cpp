// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/office/libreoffice.h"

#include "intake/office/officeroom.h"
#include "intake/office/printedstream.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <numeric>

namespace LeverArch {

namespace {

/// A throw-away profile: no macros, no links, nothing remembered, no locking.
constexpr auto profile = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
           xmlns:xs="http://www.w3.org/2001/XMLSchema"
           xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="UseLocking" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
)";

/// Where the profile is; soffice makes the rest of it around this file.
const QString profilePath = QStringLiteral("/home/room/profile/user/registrymodifications.xcu");

/// Converts the files in order while it watches that soffice goes on to the next one in time
/// ($patience, in fifths of a second; starting may take three times as long), then writes each result behind a line with its name and size, and last
/// the file that was being converted when it had to be stopped, or stopped by itself.
constexpr auto script = R"sh(
"$0" --headless --norestore --nologo --nodefault --nolockcheck --nofirststartwizard \
  -env:UserInstallation=file:///home/room/profile --convert-to pdf --outdir /out "$@" \
  < /dev/null > /tmp/said 2>&1 &
office=$!
seen=-1; still=0; stopped=
while kill -0 "$office" 2> /dev/null; do
  sleep 0.2
  now=$(grep -c '^convert ' /tmp/said)
  if [ "$now" = "$seen" ]; then still=$((still + 1)); else still=0; seen=$now; fi
  limit=$patience; [ "$seen" = 0 ] && limit=$((3 * patience))
  if [ "$still" -ge "$limit" ]; then stopped=yes; kill -9 -1; fi
done
seen=$(grep -c '^convert ' /tmp/said)
stuck=
if [ -n "$stopped" ] || [ "$seen" -lt "$#" ]; then
  stuck=$(grep '^convert ' /tmp/said | tail -n 1 | sed 's|^convert /in/\([0-9]*\).*|\1|')
  [ -n "$stuck" ] || stuck=0
fi
for made in /out/*.pdf; do
  [ -f "$made" ] && [ "${made##*/}" != "$stuck.pdf" ] || continue
  printf '%s %s\n' "${made##*/}" "$(stat -c %s "$made")"
  cat "$made"
done
[ -z "$stuck" ] || printf 'stuck %s\n' "$stuck"
exit 0
)sh";

QString found(const QString &given, const char *name)
{
    if (!given.isEmpty())
        return QFileInfo(given).isExecutable() ? given : QString();
    return QStandardPaths::findExecutable(QLatin1String(name),
                                          {QStringLiteral("/usr/bin"), QStringLiteral("/usr/local/bin"),
                                           QStringLiteral("/opt/libreoffice/program")});
}

QStringList readableFolders(const QString &program)
{
    QStringList folders = {QStringLiteral("/etc/fonts"), QStringLiteral("/etc/libreoffice"),
                           QStringLiteral("/etc/alternatives"), QStringLiteral("/etc/ld.so.cache"),
                           QStringLiteral("/var/cache/fontconfig")};
    const QString real = QFileInfo(program).canonicalPath();
    if (!real.startsWith(QLatin1String("/usr/")))
        folders.append(QFileInfo(real).absolutePath());
    return folders;
}

Error notMade(const QString &detail)
{
    return {Error::Code::Damaged,
            QCoreApplication::translate("Intake", "LibreOffice could not make pages of this file."),
            detail};
}

Error neverFinished()
{
    return {Error::Code::WorkerLost,
            QCoreApplication::translate("Intake", "LibreOffice did not finish with this file."),
            {}};
}

/// What the room as a whole may take before it is broken off from outside.
std::chrono::milliseconds outerPatience(std::chrono::milliseconds patience, qsizetype files)
{
    return std::chrono::seconds(60) + patience * (files + 3);
}

} // namespace

LibreOffice::LibreOffice(LibreOfficeOptions options) : m_options(std::move(options))
{
    m_options.program = found(m_options.program, "soffice");
    m_options.bubblewrap = found(m_options.bubblewrap, "bwrap");
}

bool LibreOffice::isInstalled() const
{
    return !m_options.program.isEmpty() && !m_options.bubblewrap.isEmpty();
}

QString LibreOffice::name()
{
    if (m_name)
        return *m_name;
    m_name = QString();
    if (!isInstalled())
        return *m_name;
    QByteArray said;
    const RoomJob job = {m_options.bubblewrap,
                         readableFolders(m_options.program),
                         {},
                         {m_options.program, QStringLiteral("--version")},
                         m_options.patienceAlone};
    const auto asked = runInRoom(
        job,
        [&said](QByteArrayView bytes) -> Result<void> {
            said.append(bytes);
            return {};
        },
        {});
    static const QRegularExpression version(QStringLiteral("^(LibreOffice\\S*) (\\d[\\d.]*)"));
    const auto match = version.match(QString::fromUtf8(said.left(200)));
    if (asked.ok() && match.hasMatch())
        m_name = match.captured(1) + QLatin1Char(' ') + match.captured(2);
    return *m_name;
}

QList<Result<SharedBytes>> LibreOffice::print(const QList<OfficeFile> &files,
                                              Cancellation cancellation)
{
    QHash<qsizetype, Result<SharedBytes>> results;
    QList<qsizetype> coming(files.size());
    std::iota(coming.begin(), coming.end(), qsizetype(0));
    QList<qsizetype> alone;
    const auto take = [&](const Run &run, const QList<qsizetype> &places) {
        for (auto result = run.results.begin(); result != run.results.end(); ++result)
            results.insert(result.key(), result.value());
        if (run.stuck && places.size() > 1)
            alone.append(*run.stuck);
    };
    while (!coming.isEmpty()) {
        const QList<qsizetype> places = coming.mid(0, filesAtOnce);
        const Run run = printTogether(files, places, cancellation);
        take(run, places);
        coming.removeIf([&](qsizetype place) {
            return results.contains(place) || (run.stuck && *run.stuck == place);
        });
    }
    for (const qsizetype place : std::as_const(alone))
        take(printTogether(files, {place}, cancellation), {place});
    QList<Result<SharedBytes>> inOrder;
    for (qsizetype i = 0; i < files.size(); ++i)
        inOrder.append(results.value(i, neverFinished()));
    return inOrder;
}

LibreOffice::Run LibreOffice::printTogether(const QList<OfficeFile> &files,
                                            const QList<qsizetype> &places,
                                            const Cancellation &cancellation) const
{
    const auto patience = places.size() > 1 ? m_options.patience : m_options.patienceAlone;
    RoomJob job = {m_options.bubblewrap,
                   readableFolders(m_options.program),
                   {},
                   {QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                    QStringLiteral("patience=%1\n").arg(std::max<qint64>(patience.count() / 200, 1)) +
                        QLatin1String(script),
                    m_options.program},
                   outerPatience(patience, places.size())};
    Run run;
    const auto settings = SharedBytes::fromBytes(profile);
    if (settings.ok())
        job.files.append({profilePath, *settings});
    for (qsizetype i = 0; i < places.size(); ++i) {
        const OfficeFile &file = files.at(places.at(i));
        job.files.append({QStringLiteral("/in/%1.%2").arg(i).arg(file.suffix), file.bytes});
        job.command.append(job.files.last().path);
    }
    PrintedStream stream(int(places.size()));
    const auto ran =
        settings.ok()
            ? runInRoom(job, [&stream](QByteArrayView bytes) { return stream.take(bytes); },
                        cancellation)
            : Result<void>(settings.error());
    if (ran.ok() && stream.stuck())
        run.stuck = places.at(*stream.stuck());
    const qsizetype reached = run.stuck ? *stream.stuck() : places.size();
    for (int i = 0; i < places.size(); ++i) {
        if (const auto pdf = stream.file(i))
            run.results.insert(places.at(i), *pdf);
        else if (!ran.ok())
            run.results.insert(places.at(i), ran.error());
        else if (i < reached)
            run.results.insert(places.at(i), notMade(QStringLiteral("no output")));
    }
    return run;
}

} // namespace LeverArch
