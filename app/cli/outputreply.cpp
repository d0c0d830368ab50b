// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/outputreply.h"

#include "cli/console.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace LeverArch {

namespace {

QJsonObject issueObject(const Issue &issue)
{
    static constexpr std::array severities{"note", "warning", "fault"};
    QJsonObject object{
        {QStringLiteral("severity"), QLatin1String(severities.at(size_t(issue.severity)))},
        {QStringLiteral("code"), issue.code},
        {QStringLiteral("message"), issue.text},
        {QStringLiteral("record"), issue.place.record ? issue.place.record.toString() : QString()},
        {QStringLiteral("page"), issue.place.page}};
    if (!issue.detail.isEmpty())
        object.insert(QStringLiteral("detail"), issue.detail);
    return object;
}

} // namespace

Result<Reply> replyForOutput(const Output &output, const QString &path, OutputForm form)
{
    Reply reply;
    QJsonArray issues;
    for (const Issue &issue : output.issues) {
        issues += issueObject(issue);
        reply.lines += issue.text;
    }
    reply.json.insert(QStringLiteral("issues"), issues);
    if (output.stopped()) {
        const Error stopped{
            Error::Code::Refused,
            QCoreApplication::translate("Cli", "A check failed, so nothing was written to %1.")
                .arg(path),
            {}};
        reply.json.insert(QStringLiteral("error"), Console::errorObject(stopped));
        Console::remark(stopped.message);
        reply.exitCode = Exit::failed;
        return reply;
    }
    LEVERARCH_TRY(writeOutput(output.pdf, path, form));
    const QString written = QFileInfo(path).absoluteFilePath();
    reply.json.insert(QStringLiteral("path"), written);
    reply.json.insert(QStringLiteral("pages"), output.pageCount);
    reply.lines += output.pageCount > 0
                       ? QCoreApplication::translate("Cli", "Wrote %1, %2 pages.")
                             .arg(written, QString::number(output.pageCount))
                       : QCoreApplication::translate("Cli", "Wrote %1.").arg(written);
    return reply;
}

} // namespace LeverArch
