// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/corrections.h"

#include "domain/kind.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Briefing", text);
}

QString mainDateOf(const Record &record)
{
    const KindDeclaration *kind = findKind(record.kind);
    const FieldDeclaration *date = kind ? kind->mainDate() : nullptr;
    return date ? record.date(date->id).display() : QString();
}

} // namespace

Result<QString> Corrections::wordsFor(const Record &record)
{
    if (!m_known.contains(record.id)) {
        LEVERARCH_ASSIGN(const QString words, lookUp(record));
        m_known.insert(record.id, words);
    }
    return m_known.value(record.id);
}

Result<QString> Corrections::lookUp(const Record &record)
{
    QString words;
    LEVERARCH_ASSIGN(const QList<Link> links, m_stores.links().linksOf(record.id));
    for (const Link &link : links) {
        const bool corrects = link.relation == QLatin1String("corrects");
        if (link.to != record.id || (!corrects && link.relation != QLatin1String("supersedes")))
            continue;
        LEVERARCH_ASSIGN(const Record later, m_stores.records().record(link.from));
        const QString day = mayBeShown(later.audience, m_reader) ? mainDateOf(later) : QString();
        const QString done = corrects ? tr("corrected") : tr("superseded");
        words = day.isEmpty() ? done : QStringLiteral("%1 %2").arg(done, day);
        Issue issue{Issue::Severity::Warning,
                    QStringLiteral("cited.corrected"),
                    (corrects ? tr("“%1” has been corrected by “%2”. It is marked as corrected; "
                                   "check that it can still be used.")
                              : tr("“%1” has been superseded by “%2”. It is marked as superseded; "
                                   "check that it can still be used."))
                        .arg(record.title, later.title),
                    {},
                    {}};
        issue.place.record = record.id;
        m_issues.append(issue);
    }
    return words;
}

} // namespace LeverArch
