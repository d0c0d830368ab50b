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
// So many words a stamp can take at most when it has to stand over them.
constexpr int mostUnderStamp = 3;

QString tr(const char *text)
{
    return QCoreApplication::translate("Pack", text);
}

/// Whether the stamp stands at the upper or lower edge of the page.
bool hasStamp(const PageReading &page, const QString &stamp)
{
    if (!page.problem.isEmpty())
        return false;
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

/// Whether the page has the stamp's letters besides its own. A stamp set over words, on a page with
/// no free place, is read as part of them.
bool hasLettersBesides(const PageText &found, const PageText &own, const QString &stamp)
{
    return std::all_of(stamp.begin(), stamp.end(), [&](QChar c) {
        return found.text.count(c) >= own.text.count(c) + stamp.count(c);
    });
}

/// For a bug report: what the page lacks, and what it has besides.
QString missingWords(const PageText &found, const PageText &meant)
{
    constexpr qsizetype most = 20;
    const auto besides = [](const PageText &page, QHash<QString, int> counts) {
        QStringList words;
        for (const Word &word : page.words) {
            const QString text = page.text.mid(word.start, word.length);
            if (--counts[text] < 0 && words.size() < most)
                words.append(text);
        }
        return words.join(QLatin1Char(' '));
    };
    return besides(meant, wordCounts(found)) + QStringLiteral(" / ") +
           besides(found, wordCounts(meant));
}

/// Whether most of the words meant are there. Not all: forms are flattened, and a stamp over words
/// takes some of them; a page in the wrong place shares far fewer.
bool holdsWords(const PageText &found, const PageText &meant, int mayMiss)
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
    return (shared + mayMiss) * 10 >= int(meant.words.size()) * 9;
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
        const int number = m_index.map.entryAt(page.page);
        if (number < 0) {
            if (!hasStamp(page, stampOf(page)))
                reportStamp(page);
            return {};
        }
        const PlannedEntry &entry = m_plan.entries.at(number);
        const int source = entry.firstPage + page.page - m_index.map.entry(number).first;
        LEVERARCH_ASSIGN(PageText meant, m_papers.text(entry.original, source));
        if (meant.isRecognised())
            meant = {}; // Its words are in the case file alone; what is printed is a picture.
        const bool stampApart = hasStamp(page, stampOf(page));
        if (!stampApart && !hasLettersBesides(page.text, meant, stampOf(page)))
            reportStamp(page, entry, source);
        if (!holdsWords(page.text, meant, stampApart ? 0 : mostUnderStamp)) {
            fault("audit.page",
                  tr("Page %1 of the finished pack is not page %2 of “%3”. Take that paper out of "
                     "the pack, or ask for another copy of it.")
                      .arg(QString::number(page.page), QString::number(source), entry.title),
                  missingWords(page.text, meant), placeOf(entry, source));
        }
        return {};
    }

    int seen() const { return m_seen; }

private:
    QString stampOf(const PageReading &page) const
    {
        return m_plan.profile.stampPrefix + m_index.map.label(page.page);
    }

    static Place placeOf(const PlannedEntry &entry, int source)
    {
        Place place;
        place.record = entry.document;
        place.page = source;
        return place;
    }

    void reportStamp(const PageReading &page, const PlannedEntry &entry, int source)
    {
        fault("audit.stamp",
              tr("Page %1 of the finished pack, page %2 of “%3”, does not carry its number. Take "
                 "that paper out of the pack, or ask for another copy of it.")
                  .arg(QString::number(page.page), QString::number(source), entry.title),
              page.problem + page.text.text.right(200), placeOf(entry, source));
    }

    void reportStamp(const PageReading &page)
    {
        fault("audit.stamp",
              tr("Page %1 of the finished pack does not carry the number %2.")
                  .arg(QString::number(page.page), stampOf(page)),
              page.problem + page.text.text.right(200), {});
    }

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
