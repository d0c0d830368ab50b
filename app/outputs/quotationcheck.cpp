// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/quotationcheck.h"

#include "domain/cleanform.h"
#include "domain/passagegap.h"
#include "domain/quotation.h"
#include "domain/recognition.h"
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
        checkEnds();
        checkWords();
        checkJoins();
        checkPicture();
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
        m_faulty = m_faulty || severity == Issue::Severity::Fault;
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
        LEVERARCH_TRY(m_papers.document(m_checked.document));
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

    /// Where the quotation begins and ends must be where words do.
    void checkEnds()
    {
        const Anchor &first = m_anchors.first();
        const Anchor &last = m_anchors.last();
        const QString begin = pageText(first.page);
        const QString end = pageText(last.page);
        const bool cuts = m_anchors.size() == 1
                              ? cutsWord(begin, first.start, first.length)
                              : cutsWord(begin, first.start, int(begin.size()) - first.start) ||
                                    cutsWord(end, 0, last.start + last.length);
        if (cuts) {
            report(Issue::Severity::Warning, "quotation.cuts_word",
                   tr("The quotation “%1” begins or ends inside a word of page %2. Check that it "
                      "still says what the page says, or quote it again.")
                       .arg(m_record.title, QString::number(m_checked.page)));
        }
    }

    QString pageText(int page) const
    {
        const Result<PageText> text = m_papers.text(m_checked.original, page);
        return text.ok() ? text->text : QString();
    }

    /// The words quoted, and between them, when asked for, what is read there and is not quoted.
    QString passage(bool withGaps) const
    {
        QStringList parts;
        for (qsizetype i = 0; i < m_anchors.size(); ++i) {
            if (i > 0 && withGaps)
                parts.append(gapBefore(i).words);
            parts.append(m_anchors.at(i).exact);
        }
        return parts.join(QLatin1Char('\n'));
    }

    PassageGap gapBefore(qsizetype i) const
    {
        const auto passage = [](const Anchor &anchor) {
            return Passage{anchor.page, anchor.start, anchor.length};
        };
        return gapBetween(passage(m_anchors.at(i - 1)), passage(m_anchors.at(i)), [this](int page) {
            const Result<PageText> text = m_papers.text(m_checked.original, page);
            return text.ok() ? *text : PageText();
        });
    }

    /// Words from places apart must not be printed as if they followed each other. On a page with
    /// columns the reading order is a guess, so there it is a thing to look at; a page left out, or
    /// gone back to, is not.
    void checkJoins()
    {
        bool jumps = false;
        bool back = false;
        for (qsizetype i = 1; i < m_anchors.size(); ++i) {
            const int before = m_anchors.at(i - 1).page;
            const int after = m_anchors.at(i).page;
            jumps = jumps || after < before;
            back = back || gapBefore(i).goesBack;
            for (int page = before + 1; page < after; ++page)
                jumps = jumps || !pageText(page).trimmed().isEmpty();
        }
        const bool marked = m_anchors.size() < 2 || m_faulty ||
                            (!back && checkQuotation(m_checked.words, passage(true)).agrees);
        if (marked)
            return;
        report(jumps ? Issue::Severity::Fault : Issue::Severity::Warning, "quotation.joined",
               tr("The quotation “%1” joins words that do not follow each other in the paper. Mark "
                  "what is left out with […], or make it two quotations.")
                   .arg(m_record.title));
    }

    /// Words that were read off a picture must have been compared with it by a person: what was
    /// misread is on the stored page as well.
    void checkPicture()
    {
        const QString compared = m_record.text(PictureCheck::field);
        if (compared == QLatin1String(PictureCheck::compared))
            return;
        QStringList doubtful;
        bool recognised = !compared.isEmpty();
        for (const Anchor &anchor : m_anchors) {
            const Result<PageText> page = m_papers.text(m_checked.original, anchor.page);
            if (!page.ok())
                continue;
            recognised = recognised || page->isRecognised();
            doubtful += doubtfulWords(*page, anchor.start, anchor.length);
        }
        if (!recognised)
            return;
        const QString sentence =
            doubtful.isEmpty()
                ? tr("The words of “%1” were recognised in a scan. Compare them with the picture.")
                : tr("The words of “%1” were recognised in a scan, and not surely: %2. Compare "
                     "them with the picture.");
        report(doubtful.isEmpty() ? Issue::Severity::Note : Issue::Severity::Warning,
               "quotation.picture",
               doubtful.isEmpty()
                   ? sentence.arg(m_record.title)
                   : sentence.arg(m_record.title, doubtful.join(QStringLiteral(", "))));
    }

    void checkWords()
    {
        const QString source = passage(false);
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
    bool m_faulty = false;
};

} // namespace

Result<CheckedQuotation> checkAgainstPage(const Record &record, const QList<Anchor> &anchors,
                                          PaperShelf &papers, QList<Issue> &issues)
{
    return Check(record, anchors, papers, issues).run();
}

} // namespace LeverArch
