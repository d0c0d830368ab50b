// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/packaudit.h"

#include "outputs/outputaudit.h"
#include "outputs/packindex.h"
#include "outputs/packplan.h"
#include "outputs/papershelf.h"
#include "worker/workerpool.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace LeverArch {

namespace {

// Below this many words a page says too little to be told from another.
constexpr int fewestWords = 5;

QString tr(const char *text)
{
    return QCoreApplication::translate("Pack", text);
}

/// Whether the stamp stands at the upper or lower edge of the page.
bool hasStamp(const PageReading &page, const QString &stamp)
{
    const double height = page.geometry.displayedSize().height();
    const double band = std::max(height * 0.1, 45.0);
    return std::any_of(page.text.words.begin(), page.text.words.end(), [&](const Word &word) {
        const double y = word.box.center().y();
        return (y < band || y > height - band) &&
               QStringView(page.text.text).mid(word.start, word.length) == stamp;
    });
}

QHash<QString, int> wordCounts(const PageText &page)
{
    QHash<QString, int> counts;
    for (const Word &word : page.words)
        ++counts[page.text.mid(word.start, word.length)];
    return counts;
}

/// Whether most of the words meant are there. Not all: forms are flattened, and a stamp may cover
/// one, and a page in the wrong place shares far fewer.
bool holdsWords(const PageText &found, const PageText &meant)
{
    if (meant.words.size() < fewestWords)
        return true;
    QHash<QString, int> there = wordCounts(found);
    int shared = 0;
    for (const Word &word : meant.words) {
        int &left = there[meant.text.mid(word.start, word.length)];
        if (left > 0) {
            --left;
            ++shared;
        }
    }
    return shared * 10 >= int(meant.words.size()) * 9;
}

/// Compares the pages of a pack as they are read.
class PageAudit
{
public:
    PageAudit(PaperShelf &papers, const PackPlan &plan, const PackIndex &index,
              QList<Issue> &issues)
        : m_papers(papers), m_plan(plan), m_index(index), m_issues(issues)
    {}

    Result<void> look(const PageReading &page)
    {
        ++m_seen;
        const QString stamp = m_plan.profile.stampPrefix + m_index.map.label(page.page);
        if (!page.problem.isEmpty() || !hasStamp(page, stamp)) {
            fault("audit.stamp",
                  tr("Page %1 of the finished pack does not carry the number %2.")
                      .arg(QString::number(page.page), stamp),
                  page.problem, {});
        }
        const int number = m_index.map.entryAt(page.page);
        if (number < 0)
            return {};
        const PlannedEntry &entry = m_plan.entries.at(number);
        const int source = entry.firstPage + page.page - m_index.map.entry(number).first;
        LEVERARCH_ASSIGN(const PageText meant, m_papers.text(entry.original, source));
        if (!holdsWords(page.text, meant)) {
            Place place;
            place.record = entry.document;
            place.page = source;
            fault("audit.page",
                  tr("Page %1 of the finished pack is not page %2 of “%3”.")
                      .arg(QString::number(page.page), QString::number(source), entry.title),
                  {}, place);
        }
        return {};
    }

    int seen() const { return m_seen; }

private:
    void fault(const char *code, const QString &text, const QString &detail, const Place &place)
    {
        m_issues.append({Issue::Severity::Fault, QLatin1String(code), text, detail, place});
    }

    PaperShelf &m_papers;
    const PackPlan &m_plan;
    const PackIndex &m_index;
    QList<Issue> &m_issues;
    int m_seen = 0;
};

} // namespace

Result<void> auditPackPages(WorkerPool &workers, PaperShelf &papers, const PackPlan &plan,
                            const PackIndex &index, const SharedBytes &pdf,
                            Cancellation cancellation, QList<Issue> &issues)
{
    PageAudit audit(papers, plan, index, issues);
    {
        LEVERARCH_ASSIGN(const std::unique_ptr<DocumentSession> session, workers.open(pdf, {}));
        LEVERARCH_TRY(
            session->readAll([&](PageReading &&page) { return audit.look(page); }, cancellation));
    }
    if (audit.seen() != index.map.pageCount()) {
        issues.append({Issue::Severity::Fault,
                       QStringLiteral("audit.pages"),
                       tr("The finished pack has %1 pages where %2 were meant.")
                           .arg(audit.seen())
                           .arg(index.map.pageCount()),
                       {},
                       {}});
    }
    return findPrintedLines(workers, pdf, index.pages.printed, cancellation, issues);
}

} // namespace LeverArch
