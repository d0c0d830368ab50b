// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/quotationcheck.h"

#include "domain/quotation.h"
#include "outputs/papershelf.h"

#include <QCoreApplication>

#include <algorithm>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Briefing", text);
}

/// One quotation on its way through the checks.
class Check
{
public:
    Check(const Record &record, const QList<Anchor> &anchors, PaperShelf &papers,
          QList<Issue> &issues)
        : m_record(record), m_anchors(anchors), m_papers(papers), m_issues(issues)
    {
        m_checked.record = record;
        m_checked.document = record.reference("document");
        m_checked.words = record.text("quoted");
    }

    Result<CheckedQuotation> run()
    {
        if (m_anchors.isEmpty()) {
            report(Issue::Severity::Fault, "quotation.no_place",
                   tr("The quotation “%1” is not bound to any page. Open the paper, select the "
                      "words and quote them again.")
                       .arg(m_record.title));
            return m_checked;
        }
        m_checked.page = m_anchors.first().page;
        m_checked.lastPage = m_anchors.last().page;
        LEVERARCH_TRY(checkPlace());
        for (const Anchor &anchor : m_anchors)
            checkStands(anchor);
        checkWords();
        return m_checked;
    }

private:
    Issue &report(Issue::Severity severity, const char *code, const QString &text)
    {
        Issue issue{severity, QLatin1String(code), text, {}, {}};
        issue.place.record = m_record.id;
        issue.place.field = QStringLiteral("quoted");
        if (!m_anchors.isEmpty()) {
            issue.place.page = m_anchors.first().page;
            issue.place.start = m_anchors.first().start;
            issue.place.length = m_anchors.first().length;
        }
        m_issues.append(issue);
        return m_issues.last();
    }

    /// The edition quoted, whether it is that document's, and whether there is a newer one.
    Result<void> checkPlace()
    {
        LEVERARCH_ASSIGN(const DocumentVersion version,
                         m_papers.version(m_anchors.first().version));
        m_checked.original = version.original;
        if (m_checked.document.isNull())
            m_checked.document = version.document;
        const bool oneEdition =
            std::all_of(m_anchors.begin(), m_anchors.end(),
                        [&](const Anchor &anchor) { return anchor.version == version.id; });
        const int page = m_record.values.value(QStringLiteral("page")).toInt();
        if (!oneEdition || version.document != m_checked.document ||
            (page != 0 && page != m_checked.page)) {
            report(Issue::Severity::Fault, "quotation.place",
                   tr("The quotation “%1” names another paper or page than the one it was taken "
                      "from. Quote it again.")
                       .arg(m_record.title));
        }
        LEVERARCH_ASSIGN(const Record paper, m_papers.document(m_checked.document));
        if (paper.trashed) {
            report(Issue::Severity::Warning, "quotation.binned",
                   tr("“%1” is quoted, but it is in the bin.").arg(paper.title));
        }
        const auto current = m_papers.currentVersion(m_checked.document);
        if (current.ok() && current->id != version.id) {
            report(Issue::Severity::Warning, "quotation.superseded",
                   tr("The quotation “%1” is from an earlier edition of its paper. Check that it "
                      "still stands in the newest.")
                       .arg(m_record.title));
        }
        return {};
    }

    /// The words kept at the anchor must be what the page's stored text has there.
    void checkStands(const Anchor &anchor)
    {
        const Result<PageText> page = m_papers.text(m_checked.original, anchor.page);
        const QString there = page.ok() && anchor.start >= 0
                                  ? page->text.mid(anchor.start, anchor.length)
                                  : QString();
        const bool sure = anchor.state == AnchorState::Exact || anchor.state == AnchorState::Moved;
        if (page.ok() && sure && there == anchor.exact)
            return;
        Issue &issue =
            report(Issue::Severity::Fault, "quotation.not_there",
                   tr("The words kept for “%1” do not stand on page %2 of its paper. Compare them "
                      "with the page and quote it again.")
                       .arg(m_record.title, QString::number(anchor.page)));
        issue.place.page = anchor.page;
        issue.place.start = anchor.start;
        issue.place.length = anchor.length;
        issue.detail = page.ok() ? QStringLiteral("“%1” / “%2”").arg(anchor.exact, there)
                                 : page.error().message;
    }

    void checkWords()
    {
        QStringList exact;
        for (const Anchor &anchor : m_anchors)
            exact.append(anchor.exact);
        const QString source = exact.join(QLatin1Char('\n'));
        if (m_checked.words.trimmed().isEmpty())
            m_checked.words = cleanQuotation(source);
        const QString kept = m_record.text("verbatim");
        if (!kept.isEmpty() && !checkQuotation(kept, source).agrees) {
            report(Issue::Severity::Fault, "quotation.not_there",
                   tr("The words of the page kept with “%1” are not those of its place. Quote it "
                      "again.")
                       .arg(m_record.title));
        }
        const QuotationCheck check = checkQuotation(m_checked.words, source);
        if (check.agrees) {
            if (check.omitsNegation)
                report(Issue::Severity::Warning, "quotation.negation",
                       QStringLiteral("“%1”: %2").arg(m_record.title, check.sentence()));
            return;
        }
        reportDifference(check);
    }

    void reportDifference(const QuotationCheck &check)
    {
        Issue &issue = report(Issue::Severity::Fault, "quotation.differs", QString());
        issue.text = tr("Page %1: %2").arg(QString::number(m_checked.page), check.sentence());
        issue.detail = m_checked.words;
        if (check.notCompared)
            return;
        // Lead to the very words: the difference is counted over all anchors, one separator apart.
        int offset = check.difference.sourceOffset;
        for (const Anchor &anchor : m_anchors) {
            const int length = int(anchor.exact.size());
            if (offset <= length) {
                issue.place.page = anchor.page;
                issue.place.start = anchor.start + offset;
                issue.place.length =
                    std::min(int(check.difference.expected.size()), length - offset);
                issue.text = tr("Page %1: %2").arg(QString::number(anchor.page), check.sentence());
                return;
            }
            offset -= length + 1;
        }
    }

    const Record &m_record;
    const QList<Anchor> &m_anchors;
    PaperShelf &m_papers;
    QList<Issue> &m_issues;
    CheckedQuotation m_checked;
};

} // namespace

Result<CheckedQuotation> checkAgainstPage(const Record &record, const QList<Anchor> &anchors,
                                          PaperShelf &papers, QList<Issue> &issues)
{
    return Check(record, anchors, papers, issues).run();
}

} // namespace LeverArch
