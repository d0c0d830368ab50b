// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/quoting.h"
#include "domain/briefingchoices.h"
#include "domain/kind.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/stores.h"
#include "papercase.h"
#include "widgets/outputs/briefingpage.h"
#include "widgets/outputs/choicelist.h"
#include "widgets/outputs/outputpreview.h"
#include "widgets/paper/pageview.h"

#include <QFile>
#include <QListView>
#include <QProcess>

using namespace LeverArch;

namespace {

/// A consultation with one quotation from the sample's press cutting, and a briefing about it.
struct BriefingCase : PaperCase
{
    BriefingCase()
    {
        consultation = add(Kind::consultation, QStringLiteral("Family help"));
        document = bringSample(QStringLiteral("2026-01-22 Sallowmere Courier.pdf"));
        set(document, "consultation", QVariant::fromValue(consultation));
        const QuoteMaker maker(read());
        const Passage where =
            must(maker.find(document, 1, QStringLiteral("It expects to save £614,000 a year")));
        const QuoteDraft draft = must(maker.draft({document, {}, {where}, {}}));
        act(draft.label, [&](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(excerpt, QuoteMaker::write(stores, draft));
            return {};
        });
        briefing = add(Kind::briefing, QStringLiteral("Savings: briefing"),
                       {{QStringLiteral("consultation"), QVariant::fromValue(consultation)}});
    }

    Id consultation;
    Id document;
    Id excerpt;
    Id briefing;
};

QString textOf(const QString &pdf)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
    REQUIRE(process.waitForFinished());
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

TEST_CASE("A briefing is previewed as the pages that will leave, and exported")
{
    BriefingCase papers;
    BriefingPage page(papers.workspace, papers.briefing);
    page.resize(1000, 700);
    page.show();
    CaseFileFixture::waitUntil([&] { return page.preview().view().pageCount() > 0; });
    CHECK(page.quotations().count() == 1);

    const QString target = papers.path(QStringLiteral("out.pdf"));
    papers.workspace.scripted.answer(QStringLiteral("export-briefing"), {target});
    page.exportPdf();
    CHECK(papers.workspace.scripted.fileQuestions().first().suggestion ==
          QStringLiteral("Savings- briefing.pdf"));
    CaseFileFixture::waitUntil([&] { return QFile::exists(target); });
    CHECK(textOf(target).contains(QStringLiteral("614,000")));
    CHECK(QProcess::execute(QStringLiteral("qpdf"), {QStringLiteral("--check"), target}) == 0);
    CaseFileFixture::waitUntil([&] {
        return papers.record(papers.briefing).text("exported").contains(QStringLiteral("out.pdf"));
    });
    CHECK(papers.workspace.made == QStringList{target});
    // The file stays whatever is undone, so undo promises no more than it does.
    CHECK(papers.file().nextUndo().label ==
          QStringLiteral("Note of the export of Savings: briefing"));
}

TEST_CASE("A misquote stops the briefing, and its line leads to the words")
{
    BriefingCase papers;
    papers.set(papers.excerpt, "quoted", QStringLiteral("It expects to save £641,000 a year"));
    BriefingPage page(papers.workspace, papers.briefing);
    page.resize(1000, 700);
    page.show();
    QAbstractItemModel *faults = page.preview().issues().model();
    CaseFileFixture::waitUntil([&] { return faults->rowCount() > 0; });
    CHECK(page.preview().view().pageCount() == 0);

    const QString target = papers.path(QStringLiteral("out.pdf"));
    papers.workspace.scripted.answer(QStringLiteral("export-briefing"), {target});
    bool answered = false;
    QObject::connect(&page, &OutputPage::previewed, &page, [&] { answered = true; });
    page.exportPdf();
    CaseFileFixture::waitUntil([&] { return answered; });
    CHECK_FALSE(QFile::exists(target));

    int row = 0;
    while (row < faults->rowCount() &&
           !faults->index(row, 0).data().toString().contains(QStringLiteral("641,000")))
        ++row;
    REQUIRE(row < faults->rowCount());
    Q_EMIT page.preview().issues().activated(faults->index(row, 0));
    REQUIRE(papers.workspace.wentTo.size() == 1);
    CHECK(papers.workspace.wentTo.first().record == papers.excerpt);
    CHECK(papers.workspace.wentTo.first().page == 1);
}

TEST_CASE("A quotation is left out of this briefing with one tick, which can be taken back")
{
    BriefingCase papers;
    BriefingPage page(papers.workspace, papers.briefing);
    page.show();
    CaseFileFixture::waitUntil([&] { return page.quotations().count() == 1; });
    const auto choice = [&] {
        return BriefingChoices::fromText(papers.record(papers.briefing).text("choices"))
            .of(papers.excerpt);
    };
    page.quotations().setUsed(papers.excerpt, false);
    CaseFileFixture::waitUntil([&] { return choice() == false; });
    // Other briefings go on using it.
    CHECK(papers.record(papers.excerpt).values.value(QStringLiteral("in_briefing")).toBool());
    CHECK(papers.file().nextUndo().label == QStringLiteral("Leave out of the briefing"));
    must(papers.file().undo());
    CHECK_FALSE(choice());
}
