// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/audiencegate.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Outputs", text);
}

} // namespace

bool AudienceGate::admits(const Record &record, Issue::Severity otherwise)
{
    if (mayBeShown(record.audience, m_reader))
        return true;
    const QString text =
        otherwise == Issue::Severity::Fault
            ? tr("“%1” is marked “%2”, but this is for the audience “%3”. Nothing was made.")
            : tr("“%1” was left out: it is marked “%2”, and this is for the audience “%3”.");
    Issue issue{otherwise,
                QStringLiteral("audience.narrower"),
                text.arg(record.title, audienceName(record.audience), audienceName(m_reader)),
                {},
                {}};
    issue.place.record = record.id;
    issue.place.field = QStringLiteral("audience");
    m_issues.append(issue);
    return false;
}

QList<Record> AudienceGate::admitted(const QList<Record> &records, Issue::Severity otherwise)
{
    QList<Record> kept;
    for (const Record &record : records) {
        if (admits(record, otherwise))
            kept.append(record);
    }
    return kept;
}

void AudienceGate::leaveOutForPaper(const Record &record, const Record &paper)
{
    Issue issue{Issue::Severity::Warning,
                QStringLiteral("audience.paper"),
                tr("“%1” was left out: the paper it comes from, “%2”, is marked “%3”.")
                    .arg(record.title, paper.title, audienceName(paper.audience)),
                {},
                {}};
    issue.place.record = record.id;
    m_issues.append(issue);
}

} // namespace LeverArch
