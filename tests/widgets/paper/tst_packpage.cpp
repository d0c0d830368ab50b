// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/kind.h"
#include "models/recordmime.h"
#include "papercase.h"
#include "widgets/outputs/outputpreview.h"
#include "widgets/outputs/packmodel.h"
#include "widgets/outputs/packpage.h"
#include "widgets/paper/pageview.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QProcess>
#include <QTreeView>

using namespace LeverArch;

namespace {

struct PackCase : PaperCase
{
    PackCase()
    {
        letter = bringSample(QStringLiteral("2026-01-19 Branch to director.pdf"));
        visit = bringSample(QStringLiteral("2025-12-03 Focused visit letter.pdf"));
        pack = add(Kind::pack, QStringLiteral("Papers for the cabinet"));
    }
    static QStringList titles(const PackPage &page)
    {
        QStringList titles;
        for (const PackPart &part : page.model().outline().parts()) {
            titles.append(part.section.title);
            for (const PackLine &line : part.lines)
                titles.append(line.title());
        }
        return titles;
    }
    static void waitForLines(const PackPage &page, int lines)
    {
        waitUntil([&] { return page.model().outline().lineCount() == lines; });
    }

    Id letter;
    Id visit;
    Id pack;
};

int pagesOf(const QString &pdf)
{
    QProcess process;
    process.start(QStringLiteral("qpdf"), {QStringLiteral("--show-npages"), pdf});
    REQUIRE(process.waitForFinished());
    return process.readAllStandardOutput().trimmed().toInt();
}

} // namespace

TEST_CASE("Papers dropped on a pack stand in it, several in one action, and count their pages")
{
    PackCase papers;
    PackPage page(papers.workspace, papers.pack);
    page.show();
    const std::unique_ptr<QMimeData> dragged(recordMimeData({papers.visit, papers.letter}));
    page.model().dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, {});
    PackCase::waitForLines(page, 2);
    CHECK(papers.file().nextUndo().label == QStringLiteral("Add 2 papers to the pack"));
    CHECK(page.findChild<QLabel *>(QStringLiteral("packCount"))->text() ==
          QStringLiteral("3 pages in 2 lines, and the index"));
    must(papers.file().undo());
    PackCase::waitForLines(page, 0);
}

TEST_CASE("Lines are moved, cut to pages, taken out and put back by undo")
{
    PackCase papers;
    PackPage page(papers.workspace, papers.pack);
    page.show();
    PackModel &model = page.model();
    model.addPapers({papers.visit, papers.letter}, -1, -1);
    PackCase::waitForLines(page, 2);
    const QStringList before = PackCase::titles(page);

    page.tree().setCurrentIndex(model.index(1, 0, model.index(0, 0)));
    page.findChild<QAction *>(QStringLiteral("pack.up"))->trigger();
    CaseFileFixture::waitUntil([&] { return PackCase::titles(page) != before; });
    CHECK(PackCase::titles(page) == QStringList{before[0], before[2], before[1]});
    must(papers.file().undo());
    CaseFileFixture::waitUntil([&] { return PackCase::titles(page) == before; });

    const QModelIndex pages = model.index(0, PackModel::PagesColumn, model.index(0, 0));
    CHECK(model.setData(pages, QStringLiteral("2"), Qt::EditRole));
    CaseFileFixture::waitUntil([&] { return model.outline().pageCount() == 2; });
    CHECK_FALSE(model.setData(pages, QStringLiteral("5-9"), Qt::EditRole));
    CHECK(papers.workspace.errors.size() == 1);

    model.remove({model.index(0, 0, model.index(0, 0))});
    PackCase::waitForLines(page, 1);
}

TEST_CASE("A pack is exported as one sound file with an index and every page")
{
    PackCase papers;
    PackPage page(papers.workspace, papers.pack);
    page.resize(900, 600);
    page.show();
    page.model().addPapers({papers.letter, papers.visit}, -1, -1);
    PackCase::waitForLines(page, 2);
    page.makePreview();
    CaseFileFixture::waitUntil([&] { return page.preview().view().pageCount() > 0; });
    CHECK(page.preview().view().pageCount() == 4);

    const QString target = papers.path(QStringLiteral("pack.pdf"));
    papers.workspace.scripted.answer(QStringLiteral("export-pack"), {target});
    page.exportPdf();
    CaseFileFixture::waitUntil([&] { return QFile::exists(target); });
    CHECK(pagesOf(target) == 4);
    CHECK(QProcess::execute(QStringLiteral("qpdf"), {QStringLiteral("--check"), target}) == 0);
    CHECK(papers.workspace.errors.isEmpty());
}
