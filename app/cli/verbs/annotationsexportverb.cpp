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
#include "outputs/marksfile.h"
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
    LEVERARCH_ASSIGN(
        const SharedBytes bytes,
        SharedBytes::fromBytes(xfdfOf(marks.marks, marks.version.fileName, marks.sha256)));
    LEVERARCH_TRY(writeOutput(bytes, path, OutputForm::Xfdf));
    const QString written = QFileInfo(path).absoluteFilePath();
    reply.json.insert(QStringLiteral("xfdf"), written);
    reply.lines += tr("Wrote %1.").arg(written);
    return {};
}

/// One person's marks, for a colleague to merge.
Result<Reply> runMarksFile(Session &session, const QString &out, Audience audience)
{
    LEVERARCH_ASSIGN(CaseFile * file, session.openForReading());
    QList<Id> documents;
    for (const QString &name : session.arguments().words().mid(1)) {
        LEVERARCH_ASSIGN(const Id document,
                         recordNamed(file->read(), name, {QLatin1String(Kind::document)}));
        documents.append(document);
    }
    const QString typed = session.arguments().value("author");
    const QString author = typed.isEmpty() ? file->who() : typed;
    LEVERARCH_ASSIGN(const MarksFile marks, makeMarksFile(file->read(), author, documents, audience,
                                                          session.clock().now()));
    LEVERARCH_ASSIGN(const SharedBytes bytes, SharedBytes::fromBytes(marks.bytes));
    LEVERARCH_TRY(writeOutput(bytes, out, OutputForm::Marks));
    const QString written = QFileInfo(out).absoluteFilePath();
    return Reply{{{QStringLiteral("file"), written},
                  {QStringLiteral("author"), author},
                  {QStringLiteral("papers"), marks.papers},
                  {QStringLiteral("marks"), marks.marks},
                  {QStringLiteral("left_out"), marks.leftOut}},
                 {tr("Wrote %1: %2 marks of %3 on %4 papers, %5 left out for the reader's sake.")
                      .arg(written, QString::number(marks.marks), author,
                           QString::number(marks.papers), QString::number(marks.leftOut))}};
}

Result<Reply> run(Session &session)
{
    const QString out = session.arguments().value("out");
    const QString xfdf = session.arguments().value("xfdf");
    if (out.isEmpty())
        return session.usage(tr("Say where to write it: --out FILE.pdf or --out FILE.levermarks."));
    LEVERARCH_ASSIGN(const Audience audience, audienceTyped(session));
    if (out.endsWith(QLatin1String(".levermarks"), Qt::CaseInsensitive))
        return runMarksFile(session, out, audience);
    if (session.arguments().words().size() != 2)
        return session.usage(tr("Name one paper."));
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
            "CASE DOCUMENT --out FILE.pdf  or  CASE [DOCUMENT…] --out FILE.levermarks",
            "Write a copy of a paper with its marks in it, or one person's marks for a colleague",
            1,
            -1,
            {{"out", "FILE", "where to write it"},
             {"xfdf", "FILE.xfdf", "where to write the marks of the copy alone"},
             {"author", "NAME", "whose marks go into FILE.levermarks: yours (without this)"},
             {"audience", "AUDIENCE",
              "who may see it: public, members, committee (without this) or advisers"}},
            false,
            run};
}

} // namespace LeverArch
