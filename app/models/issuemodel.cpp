// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/issuemodel.h"

#include "models/roles.h"

#include <QIcon>

namespace LeverArch {

namespace {

QString iconFor(Issue::Severity severity)
{
    switch (severity) {
    case Issue::Severity::Fault:
        return QStringLiteral("data-error");
    case Issue::Severity::Warning:
        return QStringLiteral("data-warning");
    case Issue::Severity::Note:
        break;
    }
    return QStringLiteral("dialog-information");
}

QString wordFor(Issue::Severity severity)
{
    switch (severity) {
    case Issue::Severity::Fault:
        return IssueModel::tr("Must be put right");
    case Issue::Severity::Warning:
        return IssueModel::tr("To check");
    case Issue::Severity::Note:
        break;
    }
    return IssueModel::tr("Note");
}

} // namespace

void IssueModel::setIssues(const QString &source, const QList<Issue> &issues)
{
    QList<IssueLine> lines;
    for (const IssueLine &line : rows()) {
        if (line.source != source)
            lines.append(line);
    }
    for (const Issue &issue : issues)
        lines.append({source, issue});
    setRows(lines);
}

void IssueModel::add(const QString &source, const Issue &issue)
{
    QList<IssueLine> lines = rows();
    lines.append({source, issue});
    setRows(lines);
}

void IssueModel::dismiss(int number)
{
    QList<IssueLine> lines = rows();
    lines.removeAt(number);
    setRows(lines);
}

QString IssueModel::summary() const
{
    QStringList texts;
    for (const IssueLine &line : rows()) {
        if (line.issue.severity != Issue::Severity::Note)
            texts.append(line.issue.text);
    }
    if (texts.isEmpty())
        return tr("Nothing to check");
    return texts.size() == 1
               ? tr("1 thing to check: %1").arg(texts.first())
               : tr("%1 things to check: %2").arg(texts.size()).arg(texts.join(u" · "));
}

bool IssueModel::hasFault() const
{
    return std::any_of(rows().begin(), rows().end(), [](const IssueLine &line) {
        return line.issue.severity == Issue::Severity::Fault;
    });
}

QVariant IssueModel::cell(const IssueLine &line, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return line.issue.text;
    case DetailRole:
        return wordFor(line.issue.severity);
    case Qt::ToolTipRole:
        return line.issue.detail.isEmpty() ? line.issue.text : line.issue.detail;
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(wordFor(line.issue.severity), line.issue.text);
    case Qt::DecorationRole:
        return QIcon::fromTheme(iconFor(line.issue.severity));
    case PlaceRole:
        return QVariant::fromValue(line.issue.place);
    default:
        return QVariant();
    }
}

bool IssueModel::sameThing(const IssueLine &a, const IssueLine &b) const
{
    return a.source == b.source && a.issue.code == b.issue.code && a.issue.text == b.issue.text &&
           a.issue.place == b.issue.place;
}

} // namespace LeverArch
