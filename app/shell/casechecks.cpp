// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/casechecks.h"

#include "casefile/casefile.h"
#include "casefile/newversion.h"
#include "casefile/stalecitations.h"
#include "core/clock.h"
#include "domain/kind.h"
#include "domain/recordquery.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "outputs/briefing.h"
#include "outputs/briefinggatherer.h"
#include "widgets/workspace.h"

#include <QMap>

#include <chrono>

namespace LeverArch {

namespace {

using namespace std::chrono_literals;
using Findings = QMap<QString, QList<Issue>>; ///< By source.

constexpr auto quietTime = 1000ms;

const auto staleSource = QStringLiteral("check/stale");

/// Without what cites older versions when nothing of it can have changed.
Result<Findings> findFaults(const Stores &stores, QDate today, bool citations)
{
    RecordQuery query;
    query.kinds = {QString::fromLatin1(Kind::consultation)};
    LEVERARCH_ASSIGN(const QList<Id> consultations, stores.records().find(query));
    Findings findings;
    for (const Id consultation : consultations) {
        BriefingRequest request;
        request.consultation = consultation;
        QList<Issue> issues;
        LEVERARCH_TRY(gatherBriefing(stores, request, today, issues));
        issues.removeIf([](const Issue &issue) { return issue.severity == Issue::Severity::Note; });
        findings.insert(QStringLiteral("check/") + consultation.toString(), issues);
    }
    LEVERARCH_ASSIGN(const QList<Issue> places, unsurePlaces(stores));
    findings.insert(QStringLiteral("check/places"), places);
    if (citations) {
        LEVERARCH_ASSIGN(const QList<Issue> stale, staleCitations(stores));
        findings.insert(staleSource, stale);
    }
    return findings;
}

} // namespace

CaseChecks::CaseChecks(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(quietTime);
    connect(&m_pause, &QTimer::timeout, this, &CaseChecks::check);
    connect(&workspace.caseFile(), &CaseFile::changed, this, [this](const ChangeSet &change) {
        if (mayChangeCitations(change))
            ++m_citations;
        checkSoon();
    });
    check();
}

void CaseChecks::checkSoon()
{
    m_pause.start();
}

void CaseChecks::check()
{
    const QDate today = m_workspace.clock().now().toLocalTime().date();
    m_workspace.caseFile().readLater<Findings>(
        this,
        [today, citations = m_citations != m_citationsChecked](const Stores &stores) {
            return findFaults(stores, today, citations);
        },
        [this, citations = m_citations](const Result<Findings> &findings) {
            if (!findings.ok()) {
                m_workspace.setIssues(QStringLiteral("check"),
                                      {Issue::fromError(findings.error())});
                return;
            }
            m_workspace.setIssues(QStringLiteral("check"), {});
            m_citationsChecked = citations;
            QSet<QString> sources{staleSource};
            for (auto it = findings->begin(); it != findings->end(); ++it) {
                m_workspace.setIssues(it.key(), it.value());
                sources.insert(it.key());
            }
            for (const QString &gone : m_sources - sources)
                m_workspace.setIssues(gone, {});
            m_sources = sources;
            Q_EMIT checked();
        },
        m_read.renew());
}

} // namespace LeverArch
