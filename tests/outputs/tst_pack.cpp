// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/recognition.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recognitionstore.h"
#include "outputs/otherreaders.h"
#include "outputs/packaudit.h"
#include "outputs/packcase.h"
#include "outputs/packindex.h"
#include "outputs/packplan.h"
#include "outputs/papershelf.h"
#include "support/outsideprogram.h"
#include "support/qtcatch.h"

#include <QRegularExpression>

#include <random>

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

/// A paper whose every page says which it is, in enough words to be told apart.
QList<PaperPage> pagesOf(const QByteArray &name, int count, int rotation = 0)
{
    QList<PaperPage> pages;
    for (int i = 1; i <= count; ++i) {
        const QByteArray number = QByteArray::number(i);
        pages.append({{"This is sheet " + name + "x" + number + " of the paper " + name,
                       "and these words " + name + number + "a " + name + number + "b are its own"},
                      rotation});
    }
    return pages;
}

bool saysNumber(const QString &pageText, int number)
{
    const QRegularExpression alone(q("(?m)^\\s*%1\\s*$").arg(number));
    return pageText.contains(alone);
}

} // namespace

TEST_CASE("A pack prints on each page the number that other programs give it")
{
    PackCase c;
    const Id paper = c.paper(q("Consultation paper"), pagesOf("Alpha", 5), q("12 Jan 2026"));
    const Id letter = c.paper(q("Letter from HR"), pagesOf("Beta", 2), q("about Feb 2026"));
    const Id first = c.section(q("The proposal"));
    c.entry(first, paper, 2, 4);
    const Id second = c.section(q("Letters"));
    c.entry(second, letter);
    c.entry(second, paper, 5, 5, q("Appendix A"));
    const Output output = c.make();
    const QByteArray pdf = bytesOf(output);
    CHECK(qpdfComplaints(pdf) == QString());
    CHECK(pdfInfo(pdf, q("Title")) == q("Evidence for the hearing"));
    const PackReading read = readPack(pdf);
    REQUIRE(read.pages == 7);
    CHECK(output.pageCount == 7);
    for (int page = 1; page <= read.pages; ++page) {
        INFO(page << ": " << read.pageTexts.at(page - 1).toStdString());
        CHECK(saysNumber(read.pageTexts.at(page - 1), page));
        CHECK(read.labels.at(page - 1) == QString::number(page));
    }
    const QStringList contents{q("Alphax2"), q("Alphax3"), q("Alphax4"),
                               q("Betax1"),  q("Betax2"),  q("Alphax5")};
    for (int i = 0; i < contents.size(); ++i)
        CHECK(read.pageTexts.at(i + 1).contains(contents.at(i)));
    const QList<QPair<QString, int>> bookmarks{{q("Index — p. 1"), 1},
                                               {q("The proposal — p. 2"), 2},
                                               {q("Consultation paper — p. 2"), 2},
                                               {q("Letters — p. 5"), 5},
                                               {q("Letter from HR — p. 5"), 5},
                                               {q("Appendix A — p. 7"), 7}};
    CHECK(read.bookmarks == bookmarks);
    const QString index = pdfText(pdf, 1, true);
    for (const char *line :
         {"1\\s+12 Jan 2026\\s+Consultation paper\\s+2–4",
          "2\\s+about Feb 2026\\s+Letter from HR\\s+5–6", "3\\s+12 Jan 2026\\s+Appendix A\\s+7"}) {
        INFO(line << "\n" << index.toStdString());
        CHECK(index.contains(QRegularExpression(q(line))));
    }
    // Two sections and three entries, all on the index.
    const QList<QPair<int, int>> links{{1, 2}, {1, 2}, {1, 5}, {1, 5}, {1, 7}};
    CHECK(read.links == links);
}

TEST_CASE("In random packs printed number, page, index, bookmark, link and label agree")
{
    std::mt19937 random(20260224);
    const auto between = [&](int low, int high) {
        return std::uniform_int_distribution<int>(low, high)(random);
    };
    for (int round = 0; round < 6; ++round) {
        PackCase c;
        QList<Id> papers;
        QList<int> lengths;
        for (int i = 0; i < 4; ++i) {
            lengths.append(between(1, 6));
            papers.append(
                c.paper(q("Paper %1").arg(i), pagesOf("Doc" + QByteArray::number(i), lengths.last(),
                                                      90 * between(0, 3))));
        }
        struct Meant
        {
            int paper, first, last;
        };
        QList<Meant> meant;
        const int sections = between(1, 3);
        for (int s = 0; s < sections; ++s) {
            const Id section = c.section(q("Section %1").arg(s));
            for (int e = between(1, round == 0 ? 30 : 6); e > 0; --e) {
                const int paper = between(0, 3);
                const int first = between(1, lengths.at(paper));
                const int last = between(first, lengths.at(paper));
                meant.append({paper, first, last});
                c.entry(section, papers.at(paper), first, last, q("Entry %1").arg(meant.size()));
            }
        }
        const QByteArray pdf = bytesOf(c.make());
        const PackReading read = readPack(pdf);
        int pages = 0;
        for (const Meant &m : meant)
            pages += m.last - m.first + 1;
        const int indexPages = read.pages - pages;
        REQUIRE(indexPages >= 1);
        const QString index = pdfText(pdf, 0, true);
        int page = indexPages + 1;
        for (qsizetype i = 0; i < meant.size(); ++i) {
            const Meant &m = meant.at(i);
            const QString title = q("Entry %1").arg(i + 1);
            INFO("round " << round << ", " << title.toStdString() << ", page " << page);
            CHECK(read.bookmarks.contains({q("%1 — p. %2").arg(title).arg(page), page}));
            const int last = page + m.last - m.first;
            const QString span =
                last == page ? QString::number(page) : q("%1–%2").arg(page).arg(last);
            CHECK(index.contains(QRegularExpression(q("%1\\s+%2\\s*\\n").arg(title, span))));
            CHECK(std::any_of(read.links.begin(), read.links.end(), [&](const auto &link) {
                return link.first <= indexPages && link.second == page;
            }));
            for (int sheet = m.first; sheet <= m.last; ++sheet, ++page) {
                CHECK(read.pageTexts.at(page - 1).contains(q("Doc%1x%2").arg(m.paper).arg(sheet)));
                CHECK(saysNumber(read.pageTexts.at(page - 1), page));
                CHECK(read.labels.at(page - 1) == QString::number(page));
            }
        }
        CHECK(page == read.pages + 1);
    }
}

TEST_CASE("A range beyond the paper, or the wrong way round, stops the pack and names the entry")
{
    PackCase c;
    const Id paper = c.paper(q("Two sheets"), pagesOf("A", 2));
    const Id section = c.section(q("S"));
    c.entry(section, paper, 2, 3);
    const Output output = c.make();
    CHECK(output.pdf.isNull());
    const Issue fault = issueWith(output.issues, q("pack.pages"));
    CHECK(fault.severity == Issue::Severity::Fault);
    CHECK(fault.text.contains(q("Two sheets")));
    CHECK(fault.place.record == paper);
}

TEST_CASE("A paper for fewer readers than the pack stops it")
{
    PackCase c;
    const Id paper = c.paper(q("Counsel’s advice"), pagesOf("A", 1));
    c.set(paper, "audience", q("advisers"));
    c.entry(c.section(q("S")), paper);
    const Output output = c.make();
    CHECK(output.pdf.isNull());
    CHECK(issueWith(output.issues, q("audience.narrower")).text.contains(q("Counsel’s advice")));
}

TEST_CASE("An empty pack says what to do")
{
    PackCase c;
    c.section(q("Empty"));
    CHECK(codesOf(c.make().issues, Issue::Severity::Fault) == QStringList{q("pack.empty")});
}

TEST_CASE("A section with nothing in it is not in the index")
{
    PackCase c;
    c.section(q("Nothing here"));
    c.entry(c.section(q("Something")), c.paper(q("P"), pagesOf("A", 1)));
    CHECK_FALSE(pdfText(bytesOf(c.make())).contains(q("Nothing here")));
}

TEST_CASE("A locked paper stops the pack by name until its password is known")
{
    PackCase c;
    const FileOutside open(paperBytes(pagesOf("Secret", 2)));
    outsideProgram(q("qpdf"), {q("--encrypt"), q("sesame"), q("owner"), q("256"), q("--"),
                               open.path(), open.path(q("locked.pdf"))});
    const Id paper = c.paperFrom(q("Locked letter"), open.read(q("locked.pdf")), q("sesame"));
    c.entry(c.section(q("S")), paper);
    const Output refused = c.make();
    CHECK(refused.pdf.isNull());
    CHECK(issueWith(refused.issues, q("pack.source")).text.contains(q("Locked letter")));
    c.store.act([&](Stores &stores) {
        return stores.documents().setPassword(c.currentVersion(paper), q("sesame"));
    });
    const QByteArray pdf = bytesOf(c.make());
    CHECK(pdfText(pdf).contains(q("Secretx2")));
    CHECK(pdfInfo(pdf, q("Encrypted")) == q("no"));
}

TEST_CASE("A paper that could never be read stops the pack by name")
{
    PackCase c;
    const Id paper = c.paperFrom(q("Broken scan"), "not a PDF at all");
    c.entry(c.section(q("S")), paper);
    const Output output = c.make();
    CHECK(output.pdf.isNull());
    CHECK(issueWith(output.issues, q("pack.unread")).text.contains(q("Broken scan")));
}

TEST_CASE("Pages twice in a pack, and pages without text, are mentioned")
{
    PackCase c;
    const Id paper = c.paper(q("Letter"), pagesOf("A", 3));
    const Id scan = c.paper(q("Scan"), {{{""}}});
    const Id section = c.section(q("S"));
    c.entry(section, paper, 1, 2);
    c.entry(section, paper, 2, 3);
    c.entry(section, scan);
    const Output output = c.make();
    CHECK(issueWith(output.issues, q("pack.repeated")).severity == Issue::Severity::Warning);
    CHECK(issueWith(output.issues, q("pack.without_text")).place.record == scan);
    CHECK_FALSE(bytesOf(output).isEmpty());
}

TEST_CASE("A scan whose words have been recognised goes into a pack as the picture it is")
{
    PackCase c;
    const Id scan = c.paper(q("Scan"), {{{""}}});
    const Id other = c.paper(q("Letter"), pagesOf("A", 1));
    PageText words = must(c.store.stores().pages().text(c.originalOf(other), 1));
    words.confidences = QByteArray(words.words.size(), 96);
    REQUIRE(words.isRecognised());
    c.store.write([&](Stores &s) {
        return s.recognitions().keep({c.originalOf(scan), 1},
                                     {Recognition::State::Recognised, q("eng"), 0, {}}, words);
    });
    c.entry(c.section(q("S")), scan);
    const Output output = c.make();
    CHECK(codesOf(output.issues, Issue::Severity::Fault).isEmpty());
    CHECK(readPack(bytesOf(output)).pages == 2);
}

TEST_CASE("The same pack made twice is the same file")
{
    PackCase c;
    c.entry(c.section(q("S")), c.paper(q("P"), pagesOf("A", 2)));
    CHECK(bytesOf(c.make()) == bytesOf(c.make()));
}

TEST_CASE("A page in the wrong place, or with another number, does not pass the audit")
{
    PackCase c;
    const Id a = c.paper(q("One"), pagesOf("A", 2));
    const Id b = c.paper(q("Two"), pagesOf("B", 2));
    const Id section = c.section(q("S"));
    c.entry(section, a);
    c.entry(section, b);
    const Output output = c.make();
    bytesOf(output);
    QList<Issue> issues;
    PackPlan plan = must(planPack(c.store.stores(), c.pack, issues));
    const PackIndex index = must(composeIndex(plan, Qt::black));
    PaperShelf papers(c.store.stores());
    const auto faults = [&](const PackPlan &meant) {
        QList<Issue> found;
        must(auditPackPages(c.workers, papers, meant, index, output.pdf, {}, found));
        return codesOf(found, Issue::Severity::Fault);
    };
    CHECK(faults(plan).isEmpty());
    PackPlan swapped = plan;
    swapped.entries.swapItemsAt(0, 1);
    CHECK(faults(swapped) ==
          QStringList{q("audit.page"), q("audit.page"), q("audit.page"), q("audit.page")});
    PackPlan prefixed = plan;
    prefixed.profile.stampPrefix = q("X");
    CHECK(faults(prefixed).count(q("audit.stamp")) == index.map.pageCount());
}
