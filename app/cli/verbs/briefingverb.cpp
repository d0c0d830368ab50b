// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "cli/outputreply.h"
#include "cli/recordname.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "outputs/briefing.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

Result<BriefingRequest> requestFor(const Stores &stores, const QString &typed)
{
    LEVERARCH_ASSIGN(const Id id, recordNamed(stores, typed,
                                              {QLatin1String(Kind::consultation),
                                               QLatin1String(Kind::briefing)}));
    LEVERARCH_ASSIGN(const Record record, stores.records().record(id));
    BriefingRequest request;
    if (record.kind == QLatin1String(Kind::consultation)) {
        request.consultation = id;
        return request;
    }
    request.briefing = id;
    request.consultation = record.reference("consultation");
    request.audience = record.audience;
    if (!request.consultation) {
        return Error{Error::Code::Invalid,
                     tr("The briefing “%1” names no consultation.").arg(record.title),
                     {}};
    }
    return request;
}

Result<Reply> run(Session &session)
{
    const QString path = session.arguments().value("out");
    if (path.isEmpty())
        return session.usage(tr("Say where to write it: --out FILE.pdf."));
    const QString audience = session.arguments().value("audience");
    if (!audience.isEmpty() && audienceKey(audienceFromKey(audience)) != audience)
        return session.usage(tr("“%1” is no audience.").arg(audience));

    LEVERARCH_ASSIGN(CaseFile * file, session.openForReading());
    LEVERARCH_ASSIGN(BriefingRequest request, requestFor(file->read(), session.word(1)));
    if (!audience.isEmpty())
        request.audience = audienceFromKey(audience);
    LEVERARCH_ASSIGN(const Output output,
                     makeBriefing(file->read(), session.workers(), session.clock(), request,
                                  session.progress(), session.cancellation()));
    return replyForOutput(output, path);
}

} // namespace

VerbDeclaration briefingVerb()
{
    return {"briefing",
            "CASE CONSULTATION|BRIEFING --out FILE.pdf",
            "Check every quotation and write a briefing as PDF",
            2,
            2,
            {{"out", "FILE.pdf", "where to write it"},
             {"audience", "WHO", "public, members, committee or advisers"}},
            true,
            run};
}

} // namespace LeverArch
