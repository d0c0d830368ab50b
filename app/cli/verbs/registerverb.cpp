// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "casefile/numbering.h"
#include "cli/outputreply.h"
#include "cli/recordname.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/kind.h"
#include "domain/stores/stores.h"
#include "outputs/register.h"
#include "outputs/registertext.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

QJsonObject lineObject(const RegisterLine &line)
{
    return {{QStringLiteral("number"), line.number > 0 ? QJsonValue(line.number) : QJsonValue()},
            {QStringLiteral("last"), line.last > 0 ? QJsonValue(line.last) : QJsonValue()},
            {QStringLiteral("state"), registerStateKey(line.state)},
            {QStringLiteral("date"), line.date},
            {QStringLiteral("title"), line.title},
            {QStringLiteral("type"), line.type},
            {QStringLiteral("reference"), line.reference},
            {QStringLiteral("from"), line.from},
            {QStringLiteral("to"), line.to},
            {QStringLiteral("arrived"), line.arrived},
            {QStringLiteral("pages"), line.pages},
            {QStringLiteral("obtained"), line.obtained},
            {QStringLiteral("came_as"), line.cameAs},
            {QStringLiteral("remark"), line.remark}};
}

Result<RegisterRequest> requestTyped(Session &session, const CaseFile &file)
{
    const Stores &stores = file.read();
    const Arguments &typed = session.arguments();
    RegisterRequest request;
    request.caseFile = file.title();
    LEVERARCH_ASSIGN(request.from, session.number("from", 0));
    LEVERARCH_ASSIGN(request.to, session.number("to", 0));
    const QString audience = typed.value("audience");
    if (!audience.isEmpty() && audienceKey(audienceFromKey(audience)) != audience)
        return session.usage(tr("“%1” is no audience.").arg(audience));
    if (!audience.isEmpty())
        request.audience = audienceFromKey(audience);
    if (typed.has("consultation")) {
        LEVERARCH_ASSIGN(request.consultation, recordNamed(stores, typed.value("consultation"),
                                                           {QLatin1String(Kind::consultation)}));
    }
    return request;
}

Result<Reply> showList(const Stores &stores, const RegisterRequest &request)
{
    QList<Issue> issues;
    LEVERARCH_ASSIGN(const RegisterListing listing, listRegister(stores, request, issues));
    for (const Issue &issue : std::as_const(issues)) {
        if (issue.severity == Issue::Severity::Fault)
            return Error{Error::Code::Refused, issue.text, {}};
    }
    QJsonArray lines;
    for (const RegisterLine &line : listing.lines)
        lines += lineObject(line);
    return Reply{{{QStringLiteral("lines"), lines}, {QStringLiteral("papers"), listing.papers()}},
                 registerTextLines(listing)};
}

Result<Reply> write(Session &session, const Stores &stores, const RegisterRequest &request)
{
    const QString path = session.arguments().value("out");
    const bool isTable = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    if (!isTable && !path.endsWith(QLatin1String(".txt"), Qt::CaseInsensitive)) {
        LEVERARCH_ASSIGN(const Output output,
                         makeRegister(stores, session.workers(), session.clock(), request,
                                      session.progress(), session.cancellation()));
        return replyForOutput(output, path);
    }
    const OutputForm form = isTable ? OutputForm::RegisterTable : OutputForm::RegisterText;
    LEVERARCH_ASSIGN(const Output output, makeRegisterFile(stores, session.clock(), request, form));
    return replyForOutput(output, path, form);
}

/// Papers from before there was a register.
struct Unnumbered
{
    int given = 0; ///< Have a number now.
    int left = 0;  ///< Have none, because somebody else has the case file.
};

/// Opens the case file; papers without a number get one where it can be written, and are said to
/// have none where it cannot.
Result<CaseFile *> openNumbered(Session &session, Unnumbered &unnumbered)
{
    LEVERARCH_ASSIGN(CaseFile * file, session.openForReading());
    LEVERARCH_ASSIGN(const int without, countUnnumbered(file->read()));
    if (without == 0)
        return file;
    const Result<CaseFile *> writing = session.openForWriting();
    if (!writing.ok() && writing.error().code == Error::Code::Locked) {
        unnumbered.left = without;
        return session.openForReading();
    }
    LEVERARCH_ASSIGN(file, writing);
    LEVERARCH_TRY(file->act(numberingLabel(), numberPapers));
    unnumbered.given = without;
    return file;
}

Result<Reply> run(Session &session)
{
    Unnumbered unnumbered;
    LEVERARCH_ASSIGN(CaseFile * file, openNumbered(session, unnumbered));
    LEVERARCH_ASSIGN(const RegisterRequest request, requestTyped(session, *file));
    LEVERARCH_ASSIGN(Reply reply, session.arguments().has("out")
                                      ? write(session, file->read(), request)
                                      : showList(file->read(), request));
    reply.json.insert(QStringLiteral("numbered"), unnumbered.given);
    reply.json.insert(QStringLiteral("unnumbered"), unnumbered.left);
    if (unnumbered.given > 0)
        reply.lines += tr("%1 papers that had no number got one.").arg(unnumbered.given);
    if (unnumbered.left > 0)
        reply.lines += tr("%1 papers have no number yet. They get one when the case file can be "
                          "written.")
                           .arg(unnumbered.left);
    return reply;
}

} // namespace

VerbDeclaration registerVerb()
{
    return {"register",
            "CASE",
            "List every paper by its number; write the register as PDF, CSV or plain text",
            1,
            1,
            {{"out", "FILE.pdf|.csv|.txt", "where to write it; the ending says as what"},
             {"consultation", "RECORD", "only its papers"},
             {"from", "N", "from this number on"},
             {"to", "N", "up to this number"},
             {"audience", "WHO", "public, members, committee or advisers"}},
            true,
            run};
}

} // namespace LeverArch
