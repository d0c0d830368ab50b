// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casefile.h"
#include "cli/outputreply.h"
#include "cli/recordname.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/kind.h"
#include "outputs/annotatedcopy.h"
#include "outputs/markgathering.h"
#include "outputs/xfdf.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

Result<Audience> audienceTyped(Session &session)
{
    if (!session.arguments().has("audience"))
        return Audience::Committee;
    const QString typed = session.arguments().value("audience");
    const Audience audience = audienceFromKey(typed);
    if (audienceKey(audience) == typed)
        return audience;
    return session.usage(
        tr("“%1” is no audience: say public, members, committee or advisers.").arg(typed));
}

Result<void> writeXfdf(const MarksForReader &marks, const QString &path, Reply &reply)
{
    LEVERARCH_ASSIGN(const SharedBytes bytes,
                     SharedBytes::fromBytes(xfdfOf(marks.marks, marks.version.fileName)));
    LEVERARCH_TRY(writeOutput(bytes, path, OutputForm::Xfdf));
    const QString written = QFileInfo(path).absoluteFilePath();
    reply.json.insert(QStringLiteral("xfdf"), written);
    reply.lines += tr("Wrote %1.").arg(written);
    return {};
}

Result<Reply> run(Session &session)
{
    const QString out = session.arguments().value("out");
    const QString xfdf = session.arguments().value("xfdf");
    if (out.isEmpty())
        return session.usage(tr("Say where to write it: --out FILE.pdf."));
    LEVERARCH_ASSIGN(const Audience audience, audienceTyped(session));
    LEVERARCH_ASSIGN(CaseFile * file, session.openForReading());
    LEVERARCH_ASSIGN(const Id document,
                     recordNamed(file->read(), session.word(1), {QLatin1String(Kind::document)}));
    LEVERARCH_ASSIGN(const MarksForReader marks, gatherMarks(file->read(), document, audience));
    LEVERARCH_ASSIGN(const Output output, makeAnnotatedCopy(file->read(), session.workers(), marks,
                                                            session.cancellation()));
    LEVERARCH_ASSIGN(Reply reply, replyForOutput(output, out));
    reply.json.insert(QStringLiteral("marks"), marks.marks.size());
    reply.json.insert(QStringLiteral("left_out"), marks.leftOut);
    if (reply.exitCode == Exit::done && !xfdf.isEmpty())
        LEVERARCH_TRY(writeXfdf(marks, xfdf, reply));
    return reply;
}

} // namespace

VerbDeclaration annotationsExportVerb()
{
    return {"annotations export",
            "CASE DOCUMENT --out FILE.pdf",
            "Write a copy of a paper with its marks as PDF annotations",
            2,
            2,
            {{"out", "FILE.pdf", "where to write it"},
             {"xfdf", "FILE.xfdf", "where to write the marks alone"},
             {"audience", "AUDIENCE",
              "who may see it: public, members, committee (without this) or advisers"}},
            false,
            run};
}

} // namespace LeverArch
