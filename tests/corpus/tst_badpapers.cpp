// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/verification.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/searchindex.h"
#include "domain/stores/stores.h"
#include "intake/intake.h"
#include "support/casefilefixture.h"
#include "support/outsideprogram.h"
#include "support/samplepdf.h"
#include "support/testworkers.h"

#include <QDir>
#include <QMap>

using namespace LeverArch;

namespace {

/// A page that draws one form twice, which draws another twice, and so on: a thousand million
/// drawings in a few kilobytes.
QByteArray hangingPaper()
{
    constexpr int depth = 30;
    QList<QByteArray> objects = {
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/MediaBox[0 0 595 842]/Kids[3 0 R 4 0 R]/Count 2>>",
        "<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</XObject<</X 7 0 R>>>>>>",
        "<</Type/Page/Parent 2 0 R/Contents 6 0 R/Resources<</Font<</F 8 0 R>>>>>>",
        streamOf("/X Do"),
        streamOf("BT /F 12 Tf 72 700 Td (A readable page) Tj ET")};
    const QByteArray form = "/Type/XObject/Subtype/Form/BBox[0 0 500 500]";
    objects.append(streamOf("/X Do /X Do", form + "/Resources<</XObject<</X 9 0 R>>>>"));
    objects.append("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    for (int i = 0; i < depth; ++i)
        objects.append(streamOf("/X Do /X Do", form + "/Resources<</XObject<</X " +
                                                   QByteArray::number(10 + i) + " 0 R>>>>"));
    objects.append(streamOf("BT /F 12 Tf (x) Tj ET", form + "/Resources<</Font<</F 8 0 R>>>>"));
    return pdfOf(objects);
}

class Corpus : public CaseFileFixture
{
public:
    void paper(const char *name, const QByteArray &bytes)
    {
        QDir().mkpath(path(QStringLiteral("in")));
        QFile file(path(QStringLiteral("in/") + QString::fromUtf8(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QMap<QString, LedgerEntry> bring(WorkerOptions options = testWorkers())
    {
        WorkerPool workers(options);
        Intake intake(file(), workers);
        NoProgress progress;
        const auto report = must(intake.run({path(QStringLiteral("in"))}, progress));
        QMap<QString, LedgerEntry> entries;
        for (const LedgerEntry &entry : report.entries)
            entries.insert(entry.path.section(u'/', -1), entry);
        CHECK(report.info.files() == report.entries.size());
        return entries;
    }
    void checkSound()
    {
        close();
        NoProgress progress;
        const Verification proof = must(verifyCaseFile(path(), progress));
        for (const Issue &issue : proof.problems)
            UNSCOPED_INFO(issue.text.toStdString() << " / " << issue.detail.toStdString());
        CHECK(proof.sound);
    }
};

QString summary(const LedgerEntry &entry)
{
    return (ledgerStatusKey(entry.status) + u' ' + entry.code).trimmed();
}

} // namespace

TEST_CASE("bad papers are accounted for, the good ones come in, and the sources stay untouched")
{
    Corpus corpus;
    const QByteArray good = pdfWithPages({"A good page"});
    const FileOutside plain(good);
    outsideProgram(QStringLiteral("qpdf"),
                   {QStringLiteral("--encrypt"), QStringLiteral("secret"), QStringLiteral("secret"),
                    QStringLiteral("256"), QStringLiteral("--"), plain.path(),
                    plain.path(QStringLiteral("locked.pdf"))});
    const QByteArray locked = plain.read(QStringLiteral("locked.pdf"));
    const QList<std::pair<const char *, QByteArray>> papers = {
        {"damaged.pdf", "%PDF-1.7\nnothing follows\n%%EOF"},
        {"empty.pdf", {}},
        {"good.pdf", good},
        {"image.png", "\x89PNG\r\n\x1a\n"},
        {"locked.pdf", locked},
        {"nopages.pdf", pdfOf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"})},
        {"truncated.pdf", good.left(good.size() - 200)},
        {"two\nlines.pdf", pdfWithPages({"Another page"})},
    };
    for (const auto &[name, bytes] : papers)
        corpus.paper(name, bytes);
    const auto entries = corpus.bring();
    REQUIRE(entries.size() == papers.size());
    CHECK(summary(entries[QStringLiteral("damaged.pdf")]) == QLatin1String("refused damaged"));
    CHECK(summary(entries[QStringLiteral("empty.pdf")]) == QLatin1String("refused empty"));
    CHECK(summary(entries[QStringLiteral("good.pdf")]) == QLatin1String("stored"));
    CHECK(summary(entries[QStringLiteral("image.png")]) == QLatin1String("refused damaged_file"));
    CHECK(summary(entries[QStringLiteral("locked.pdf")]) == QLatin1String("stored locked"));
    CHECK(entries[QStringLiteral("nopages.pdf")].status == LedgerEntry::Status::Refused);
    CHECK(summary(entries[QStringLiteral("truncated.pdf")]) == QLatin1String("refused truncated"));
    CHECK(summary(entries[QStringLiteral("two\nlines.pdf")]) == QLatin1String("stored"));
    for (const LedgerEntry &entry : entries) {
        INFO(entry.path.toStdString());
        CHECK((entry.status == LedgerEntry::Status::Refused) == entry.record.isNull());
        CHECK((summary(entry) == QLatin1String("stored")) == entry.reason.isEmpty());
    }
    CHECK(must(corpus.read().documents().originals()).size() == 3);
    for (const auto &[name, bytes] : papers) {
        QFile file(corpus.path(QStringLiteral("in/") + QString::fromUtf8(name)));
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll() == bytes);
    }
    corpus.checkSound();
}

TEST_CASE("a page that hangs the reader is marked, and the rest of the paper and the run come in")
{
    Corpus corpus;
    corpus.paper("a hanging.pdf", hangingPaper());
    corpus.paper("b good.pdf", pdfWithPages({"A good page"}));
    WorkerOptions options = testWorkers();
    options.patience = std::chrono::milliseconds(1500);
    const auto entries = corpus.bring(options);
    const LedgerEntry hanging = entries[QStringLiteral("a hanging.pdf")];
    CHECK(summary(hanging) == QLatin1String("stored pages_unread"));
    CHECK(hanging.reason.contains(QLatin1String(": 1.")));
    CHECK(summary(entries[QStringLiteral("b good.pdf")]) == QLatin1String("stored"));
    CHECK(must(corpus.read().search().search(QStringLiteral("readable"), 10)).total == 1);
    const Record document = must(corpus.read().records().record(hanging.record));
    CHECK(document.text("intake_note") == hanging.reason);
    corpus.checkSound();
}

TEST_CASE("ten thousand pages come in, each of them")
{
    Corpus corpus;
    QList<QByteArray> pages;
    for (int i = 1; i <= 10'000; ++i)
        pages.append("Page number " + QByteArray::number(i));
    corpus.paper("long.pdf", pdfWithPages(pages));
    const auto entries = corpus.bring();
    const LedgerEntry entry = entries[QStringLiteral("long.pdf")];
    REQUIRE(summary(entry) == QLatin1String("stored"));
    const auto version = must(corpus.read().documents().versionsOf(entry.record)).front();
    CHECK(must(corpus.read().pages().pageCount(version.original)) == 10'000);
    CHECK(must(corpus.read().pages().text(version.original, 9'999)).text ==
          QLatin1String("Page number 9999"));
}

TEST_CASE("a page of two hundred inches comes in with its size")
{
    Corpus corpus;
    corpus.paper("poster.pdf", pdfWithPages({"A very large page"}, "/MediaBox[0 0 14400 14400]"));
    const auto entries = corpus.bring();
    const LedgerEntry entry = entries[QStringLiteral("poster.pdf")];
    REQUIRE(summary(entry) == QLatin1String("stored"));
    const auto version = must(corpus.read().documents().versionsOf(entry.record)).front();
    CHECK(must(corpus.read().pages().page(version.original, 1)).geometry.displayedSize() ==
          QSizeF(14400, 14400));
}
