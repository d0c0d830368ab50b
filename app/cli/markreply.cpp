// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/markreply.h"

#include "cli/console.h"
#include "domain/markorigin.h"
#include "intake/marktaking.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

QString saidBy(const Annotation &mark)
{
    return mark.comment.isEmpty() ? mark.words.simplified() : mark.comment.simplified();
}

QJsonObject moveObject(const PaperMoves &paper, const MarkMove &move)
{
    const Annotation &shown = move.fate == MarkFate::RemovedThere ? move.ours : move.theirs;
    QJsonObject object{{QStringLiteral("fate"), markFateKey(move.fate)},
                       {QStringLiteral("taken"), move.take},
                       {QStringLiteral("paper"), paper.title},
                       {QStringLiteral("document"), paper.document.toString()},
                       {QStringLiteral("name"), markName(shown)},
                       {QStringLiteral("style"), annotationStyleKey(shown.style)},
                       {QStringLiteral("author"), shown.author},
                       {QStringLiteral("page"), shown.page()},
                       {QStringLiteral("text"), saidBy(shown)}};
    if (move.ours.id)
        object.insert(QStringLiteral("record"), move.ours.id.toString());
    if (move.fate == MarkFate::Conflict)
        object.insert(QStringLiteral("here"), saidBy(move.ours));
    return object;
}

} // namespace

Reply replyForMarks(const MarkMerge &merge, const QList<Issue> &issues, bool isWritten)
{
    Reply reply;
    QJsonArray moves;
    QList<QStringList> rows;
    bool isOpen = false;
    for (const PaperMoves &paper : merge.papers) {
        for (const MarkMove &move : paper.moves) {
            moves.append(moveObject(paper, move));
            isOpen = isOpen || (move.isOpen() && !move.take);
            if (move.fate == MarkFate::Same)
                continue;
            const Annotation &shown = move.theirs;
            rows += {markFateName(move.fate), paper.title,
                     shown.page() > 0 ? tr("p. %1").arg(shown.page()) : tr("reply"), shown.author,
                     saidBy(shown)};
        }
    }
    QJsonObject counts;
    for (int i = 0; i <= int(MarkFate::Nowhere); ++i)
        counts.insert(markFateKey(MarkFate(i)), merge.count(MarkFate(i)));
    QJsonArray said;
    reply.lines = Console::aligned(rows, 60);
    for (const Issue &issue : issues) {
        said.append(QJsonObject{{QStringLiteral("code"), issue.code},
                                {QStringLiteral("text"), issue.text}});
        reply.lines += issue.text;
    }
    reply.lines += isWritten ? tr("Marks: %1.").arg(summaryOf(merge))
                             : tr("Marks: %1. Nothing was written.").arg(summaryOf(merge));
    reply.json = {{QStringLiteral("author"), merge.author},
                  {QStringLiteral("written"), isWritten},
                  {QStringLiteral("counts"), counts},
                  {QStringLiteral("marks"), moves},
                  {QStringLiteral("issues"), said}};
    if (isOpen || !issues.isEmpty())
        reply.exitCode = Exit::refusals;
    return reply;
}

} // namespace LeverArch
