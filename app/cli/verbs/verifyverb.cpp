// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/verification.h"
#include "cli/console.h"
#include "cli/session.h"
#include "cli/verbs.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace LeverArch {

namespace {

QJsonObject problemObject(const Issue &problem)
{
    return {{QStringLiteral("code"), problem.code},
            {QStringLiteral("message"), problem.text},
            {QStringLiteral("detail"), problem.detail}};
}

/// What cannot even be read is not sound either, and a script asks one question only.
Reply unreadable(const Error &error)
{
    Console::remark(error.message);
    const QJsonObject problem = Console::errorObject(error);
    return {{{QStringLiteral("sound"), false},
             {QStringLiteral("problems"), QJsonArray{problem}},
             {QStringLiteral("error"), problem}},
            {},
            Exit::failed};
}

Result<Reply> run(Session &session)
{
    const Result<Verification> verified =
        verifyCaseFile(session.casePath(), session.progress(), session.cancellation());
    if (!verified.ok()) {
        if (verified.error().code == Error::Code::Cancelled)
            return verified.error();
        return unreadable(verified.error());
    }
    Reply reply;
    QJsonArray problems;
    for (const Issue &problem : verified->problems) {
        problems += problemObject(problem);
        reply.lines += problem.text;
    }
    reply.json = {{QStringLiteral("sound"), verified->sound},
                  {QStringLiteral("problems"), problems},
                  {QStringLiteral("originals"), verified->originals},
                  {QStringLiteral("renditions"), verified->renditions},
                  {QStringLiteral("pages"), verified->pages},
                  {QStringLiteral("actions"), verified->actions}};
    reply.lines +=
        verified->sound
            ? QCoreApplication::translate("Cli", "Sound: %1 originals, %2 pages, %3 actions.")
                  .arg(verified->originals)
                  .arg(verified->pages)
                  .arg(verified->actions)
            : QCoreApplication::translate("Cli", "Not sound: %1 problems.").arg(problems.size());
    reply.exitCode = verified->sound ? Exit::done : Exit::failed;
    return reply;
}

} // namespace

VerbDeclaration verifyVerb()
{
    return {"verify", "CASE", "Prove that a case file is sound, or say what is not", 1, 1, {},
            false,    run};
}

} // namespace LeverArch
