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

/// Converts, then writes each result behind a line with its name and size. Paths of ours only.
constexpr auto script = R"sh(
"$0" --headless --norestore --nologo --nodefault --nolockcheck --nofirststartwizard \
  -env:UserInstallation=file:///home/room/profile --convert-to pdf --outdir /out /in/* 1>&2
for made in /out/*.pdf; do
  [ -f "$made" ] || continue
  printf '%s %s\n' "${made##*/}" "$(stat -c %s "$made")"
  cat "$made"
done
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

bool isWorthRepeating(const Error &error)
{
    return error.code == Error::Code::Damaged || error.code == Error::Code::WorkerLost;
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
                         m_options.patience};
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
    QList<Result<SharedBytes>> results;
    for (qsizetype from = 0; from < files.size(); from += filesAtOnce) {
        const QList<OfficeFile> together = files.mid(from, filesAtOnce);
        QList<Result<SharedBytes>> made = printTogether(together, cancellation);
        for (qsizetype i = 0; i < made.size(); ++i) {
            const bool again = !made.at(i).ok() && isWorthRepeating(made.at(i).error()) &&
                               together.size() > 1 && !cancellation.isCancelled();
            results.append(again ? printTogether({together.at(i)}, cancellation).front()
                                 : made.at(i));
        }
    }
    return results;
}

QList<Result<SharedBytes>> LibreOffice::printTogether(const QList<OfficeFile> &files,
                                                      const Cancellation &cancellation) const
{
    RoomJob job = {m_options.bubblewrap,
                   readableFolders(m_options.program),
                   {},
                   {QStringLiteral("/bin/sh"), QStringLiteral("-c"), QLatin1String(script),
                    m_options.program},
                   m_options.patience + m_options.patiencePerFile * files.size()};
    const auto settings = SharedBytes::fromBytes(profile);
    if (!settings.ok())
        return QList<Result<SharedBytes>>(files.size(), settings.error());
    job.files.append({profilePath, *settings});
    for (qsizetype i = 0; i < files.size(); ++i)
        job.files.append({QStringLiteral("/in/%1.%2").arg(i).arg(files.at(i).suffix),
                          files.at(i).bytes});
    PrintedStream stream(int(files.size()));
    const auto ran = runInRoom(
        job, [&stream](QByteArrayView bytes) { return stream.take(bytes); }, cancellation);
    QList<Result<SharedBytes>> results;
    for (int i = 0; i < files.size(); ++i) {
        const auto pdf = stream.file(i);
        if (pdf)
            results.append(*pdf);
        else
            results.append(ran.ok() ? notMade(QStringLiteral("no output")) : ran.error());
    }
    return results;
}

} // namespace LeverArch
