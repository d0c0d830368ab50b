// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inbox/filingdoubts.h"

#include "core/plural.h"
#include "core/uncertaindate.h"
#include "domain/audience.h"
#include "models/papertofile.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FilingDoubts", text);
}

Audience audienceAfter(const FilingFacts &facts, const Record &paper)
{
    const QVariant written = facts.values.value(QStringLiteral("audience"));
    return written.isValid() ? audienceFromKey(written.toString()) : paper.audience;
}

/// It stays open to more than the advisers, and nobody has made that fewer.
bool isOpen(const FilingFacts &facts, const Record &paper)
{
    const Audience after = audienceAfter(facts, paper);
    return after != Audience::Advisers && int(after) <= int(paper.audience);
}

QString dateDoubt(const FilingFacts &facts)
{
    const auto date = facts.values.value(QStringLiteral("dated")).value<UncertainDate>();
    return date.qualifier() == UncertainDate::Qualifier::Unreadable
               ? tr("What is written as its date cannot be placed in time.")
               : QString();
}

bool isKnown(const FilingFacts &facts, const PaperToFile &paper)
{
    const Record &record = paper.row.record;
    return !facts.isEmpty() || !paper.row.tags.isEmpty() || record.has("type") ||
           record.has("author") || !record.date("dated").isNull();
}

} // namespace

QString filingDoubt(const FilingFacts &facts, const PaperToFile *paper)
{
    if (const QString date = dateDoubt(facts); !date.isEmpty() || !paper)
        return date;
    const Record &record = paper->row.record;
    if (paper->isConfidential && isOpen(facts, record))
        return tr("It says that it is confidential, and it may be shown to: %1.")
            .arg(audienceName(audienceAfter(facts, record)));
    return isKnown(facts, *paper)
               ? QString()
               : tr("Nothing is written of this paper yet: no type, no date, nobody it is from.");
}

QString filingDoubt(const FilingFacts &facts, const QList<Record> &confidential)
{
    if (const QString date = dateDoubt(facts); !date.isEmpty())
        return date;
    QList<Record> open = confidential;
    open.removeIf([&facts](const Record &paper) { return !isOpen(facts, paper); });
    if (open.isEmpty())
        return {};
    const Record &first = open.first();
    const QString who = audienceName(audienceAfter(facts, first));
    if (open.size() == 1)
        return tr("“%1” says that it is confidential, and may be shown to: %2.")
            .arg(first.title, who);
    return counted("FilingDoubts",
                   "%n of them say that they are confidential, and may be shown to others:",
                   open.size()) +
           QLatin1Char(' ') + tr("“%1” to %2, for one.").arg(first.title, who);
}

} // namespace LeverArch
