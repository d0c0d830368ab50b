// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/outputaudit.h"

#include "outputs/printedtext.h"
#include "worker/workerpool.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace LeverArch {

namespace {

constexpr double tolerance = 1.5; // Points; writers round.

QString tr(const char *text)
{
    return QCoreApplication::translate("Outputs", text);
}

void fault(QList<Issue> &issues, const char *code, const QString &text, const QString &detail = {},
           const Place &place = {})
{
    issues.append({Issue::Severity::Fault, QLatin1String(code), text, detail, place});
}

bool near(double a, double b)
{
    return std::abs(a - b) <= tolerance;
}

bool sameLink(const PdfLink &a, const PdfLink &b)
{
    return a.page == b.page && a.targetPage == b.targetPage && near(a.targetTop, b.targetTop) &&
           near(a.area.left(), b.area.left()) && near(a.area.top(), b.area.top()) &&
           near(a.area.right(), b.area.right()) && near(a.area.bottom(), b.area.bottom());
}

void compareBookmarks(const QList<PdfBookmark> &found, const QList<PdfBookmark> &intended,
                      QList<Issue> &issues)
{
    if (found.size() != intended.size()) {
        fault(issues, "audit.bookmarks",
              tr("The finished file has %1 bookmarks where %2 were meant.")
                  .arg(found.size())
                  .arg(intended.size()));
        return;
    }
    for (qsizetype i = 0; i < found.size(); ++i) {
        const PdfBookmark &a = found.at(i);
        const PdfBookmark &b = intended.at(i);
        if (a.title != b.title || a.page != b.page || a.level != b.level || !near(a.top, b.top)) {
            fault(issues, "audit.bookmarks",
                  tr("The bookmark “%1” does not lead to page %2 in the finished file.")
                      .arg(b.title, QString::number(b.page)),
                  QStringLiteral("“%1” %2 %3 %4")
                      .arg(a.title, QString::number(a.page), QString::number(a.level),
                           QString::number(a.top)));
        }
    }
}

void compareLinks(const QList<PdfLink> &found, const QList<PdfLink> &intended, QList<Issue> &issues)
{
    for (const PdfLink &link : intended) {
        const bool there = std::any_of(found.begin(), found.end(),
                                       [&](const PdfLink &other) { return sameLink(link, other); });
        if (!there) {
            fault(issues, "audit.links",
                  tr("A link on page %1 does not lead to page %2 in the finished file.")
                      .arg(link.page)
                      .arg(link.targetPage));
        }
    }
}

/// The words whose middle lies in the area, in the order the page gives them.
QString textIn(const PageText &page, const QRectF &area)
{
    QString text;
    for (const Word &word : page.words) {
        if (area.contains(word.box.center()))
            text += page.text.mid(word.start, word.length);
    }
    return text;
}

} // namespace

void compareStructure(const PdfStructure &found, const IntendedPdf &intended, QList<Issue> &issues)
{
    if (!found.problems.isEmpty()) {
        fault(issues, "audit.file", tr("The finished file is not sound."),
              found.problems.join(QLatin1Char('\n')));
    }
    if (found.pageCount != intended.pageCount) {
        fault(issues, "audit.pages",
              tr("The finished file has %1 pages where %2 were meant.")
                  .arg(found.pageCount)
                  .arg(intended.pageCount));
    }
    if (found.title != intended.description.title ||
        found.language != intended.description.language) {
        fault(issues, "audit.description",
              tr("The finished file does not carry its title and language."),
              found.title + QStringLiteral(" / ") + found.language);
    }
    if (!intended.pageLabels.isEmpty() && found.pageLabels != intended.pageLabels) {
        fault(issues, "audit.labels",
              tr("The finished file does not number its pages as they are printed."),
              found.pageLabels.join(QLatin1Char(' ')));
    }
    compareBookmarks(found.bookmarks, intended.bookmarks, issues);
    compareLinks(found.links, intended.links, issues);
}

Result<void> findPrintedLines(WorkerPool &workers, const SharedBytes &pdf,
                              const QList<PrintedLine> &lines, Cancellation cancellation,
                              QList<Issue> &issues)
{
    QMap<int, QList<PrintedLine>> byPage;
    for (const PrintedLine &line : lines)
        byPage[line.page].append(line);
    LEVERARCH_ASSIGN(const std::unique_ptr<DocumentSession> session, workers.open(pdf, {}));
    QSet<QString> unreadable;
    for (auto page = byPage.cbegin(); page != byPage.cend(); ++page) {
        if (cancellation.isCancelled())
            return Error{Error::Code::Cancelled, tr("Stopped. Nothing was made."), {}};
        LEVERARCH_ASSIGN(const PageReading reading, session->readPage(page.key()));
        for (const PrintedLine &line : *page) {
            const QString found = textIn(reading.text, line.area);
            if (samePrintedText(line.text, found))
                continue;
            Place place;
            place.record = Id::fromString(line.key).value_or(Id());
            if (givesLettersBack(line.text) && !line.unprintable) {
                fault(issues, "audit.text",
                      tr("Page %1 of the finished file does not hold the words “%2”.")
                          .arg(QString::number(page.key()), line.text),
                      found, place);
            } else if (!unreadable.contains(line.key)) {
                unreadable.insert(line.key);
                issues.append({Issue::Severity::Note, QStringLiteral("audit.script"),
                               tr("Page %1 has characters that cannot be looked up in a PDF. "
                                  "Check them by eye: “%2”.")
                                   .arg(QString::number(page.key()), line.text),
                               found, place});
            }
        }
    }
    return {};
}

} // namespace LeverArch
