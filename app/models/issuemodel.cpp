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

/// Two issues of one name say the same thing, whoever reports them.
QString nameOf(const Issue &issue)
{
    const Place &place = issue.place;
    return QStringList{issue.code,
                       issue.text,
                       place.record.toString(),
                       QString::number(place.page),
                       QString::number(place.start),
                       place.field,
                       place.filePath}
        .join(QChar(0x1f));
}

} // namespace

void IssueModel::setAll(const QList<IssueLine> &lines)
{
    m_all = lines;
    QList<IssueLine> once;
    QSet<QString> seen = m_away;
    for (const IssueLine &line : lines) {
        const QString thing = nameOf(line.issue);
        if (!seen.contains(thing))
            once.append(line);
        seen.insert(thing);
    }
    setRows(once);
}

void IssueModel::setIssues(const QString &source, const QList<Issue> &issues)
{
    QList<IssueLine> lines = m_all;
    lines.removeIf([&source](const IssueLine &line) { return line.source == source; });
    for (const Issue &issue : issues)
        lines.append({source, issue});
    setAll(lines);
}

void IssueModel::add(const QString &source, const Issue &issue)
{
    m_away.remove(nameOf(issue));
    setAll(m_all + QList<IssueLine>{{source, issue}});
}

void IssueModel::clear()
{
    m_away.clear();
    setAll({});
}

void IssueModel::dismiss(int number)
{
    m_away.insert(nameOf(row(number).issue));
    setAll(m_all);
}

QString IssueModel::summary() const
{
    constexpr int told = 5; // More never fit into a line.
    QStringList texts;
    int count = 0;
    for (const IssueLine &line : rows()) {
        if (line.issue.severity != Issue::Severity::Note && ++count <= told)
            texts.append(line.issue.text);
    }
    if (count == 0)
        return tr("Nothing to check");
    return count == 1 ? tr("1 thing to check: %1").arg(texts.first())
                      : tr("%1 things to check: %2").arg(count).arg(texts.join(u" · "));
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
    case KeysRole:
        return wordFor(line.issue.severity);
    case Qt::ToolTipRole:
        return line.issue.detail.isEmpty() ? line.issue.text : line.issue.detail;
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(wordFor(line.issue.severity), line.issue.text);
    case Qt::DecorationRole:
        return QIcon::fromTheme(iconFor(line.issue.severity));
    case CodeRole:
        return line.issue.code;
    case PlaceRole:
        return QVariant::fromValue(line.issue.place);
    default:
        return QVariant();
    }
}

bool IssueModel::sameThing(const IssueLine &a, const IssueLine &b) const
{
    return nameOf(a.issue) == nameOf(b.issue);
}

} // namespace LeverArch
