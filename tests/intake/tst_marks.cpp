// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/annotations.h"
#include "domain/kind.h"
#include "domain/markorigin.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "intake/intake.h"
#include "intake/marksources.h"
#include "intake/marktaking.h"
#include "support/casefilefixture.h"
#include "support/samplepdf.h"
#include "support/testworkers.h"

#include <QFile>

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

/// A case file with one paper that came in through the whole of intake.
struct Desk : CaseFileFixture
{
    explicit Desk(const QByteArray &paper = pdfWithPages({"Fourteen posts would go",
                                                          "No decision"}))
        : workers(testWorkers())
    {
        Intake intake(file(), workers);
        NoProgress quiet;
        report = must(intake.runPapers({{q("letter.pdf"), paper}}, quiet));
        REQUIRE(report.entries.size() == 1);
        document = report.entries.first().record;
        version = must(read().documents().versionsOf(document)).last();
    }
    QList<Annotation> marks() const
    {
        return must(Annotations(const_cast<Desk *>(this)->file().read()).on(document, version.id));
    }
    MarkMerge plan(const QList<FoundMark> &found, MarkFileForm form = MarkFileForm::Marks)
    {
        FoundMarks file;
        file.form = form;
        file.author = q("R. Okafor");
        FoundPaper paper;
        paper.marks = found;
        file.papers = {paper};
        return must(planMarks(read(), file, {document, {}}));
    }
    void take(const MarkMerge &merge)
    {
        const NamedChange change = takeMarks(merge);
        act(change.label, change.change);
    }
    QList<Id> all(bool trashed)
    {
        RecordQuery query;
        query.kinds = {QLatin1String(Kind::annotation)};
        query.trashed = trashed;
        return must(read().records().find(query));
    }

    WorkerPool workers;
    IntakeReport report;
    Id document;
    DocumentVersion version;
};

FoundMark highlight(const char *name, const char *comment)
{
    FoundMark found;
    found.mark.name = q(name);
    found.mark.author = q("R. Okafor");
    found.mark.comment = q(comment);
    found.mark.places = {{1, {Quad::fromRect(QRectF(70, 696, 130, 16))}}};
    found.meaning = q("check");
    return found;
}

FoundMark reply(const char *name, const char *parent)
{
    FoundMark found = highlight(name, "An answer");
    found.mark.style = PdfMarkStyle::Note;
    found.mark.places.clear();
    found.mark.parent = q(parent);
    return found;
}

QList<MarkFate> fatesOf(const MarkMerge &merge)
{
    QList<MarkFate> fates;
    for (const MarkMove &move : merge.papers.first().moves)
        fates.append(move.fate);
    return fates;
}

} // namespace

TEST_CASE("a mark that comes in is bound to the words it lies on, with its answers and tags")
{
    Desk desk;
    FoundMark mark = highlight("one", "Not so");
    mark.mark.tags = {q("closures/posts")};
    desk.take(desk.plan({mark, reply("two", "one"), reply("three", "nobody")}));
    const QList<Annotation> marks = desk.marks();
    REQUIRE(marks.size() == 2);
    CHECK(marks[0].words == q("Fourteen posts would go"));
    CHECK(marks[0].anchors.first().length == 23);
    CHECK(marks[0].anchors.first().quads == mark.mark.places.first().quads);
    CHECK(marks[0].meaning == q("check"));
    CHECK(marks[1].parent == marks[0].id);
    CHECK(must(desk.read().tags().tagsOf(marks[0].id)).size() == 1);
    CHECK(desk.plan({reply("three", "nobody")}).count(MarkFate::Nowhere) == 1);
    // One step takes all of it back.
    must(desk.file().undo());
    CHECK(desk.marks().isEmpty());
}

TEST_CASE("what was put into the bin here comes back only when somebody wants it to")
{
    Desk desk;
    const QList<FoundMark> coming{highlight("one", "Not so"), reply("two", "one")};
    desk.take(desk.plan(coming));
    const NamedChange removed = removal({desk.marks().first()});
    desk.act(removed.label, removed.change);
    MarkMerge merge = desk.plan(coming);
    CHECK(fatesOf(merge) == QList<MarkFate>{MarkFate::RemovedHere, MarkFate::RemovedHere});
    CHECK_FALSE(merge.changesAnything());
    desk.take(merge);
    CHECK(desk.marks().isEmpty());
    for (MarkMove &move : merge.papers.first().moves)
        move.take = true;
    desk.take(merge);
    CHECK(desk.marks().size() == 2);
    CHECK(desk.all(true).isEmpty());
}

TEST_CASE("what was removed there stays here until somebody lets it go, its answers with it")
{
    Desk desk;
    desk.take(desk.plan({highlight("one", "Not so"), reply("two", "one")}));
    FoundMark gone;
    gone.mark.name = q("one");
    gone.isRemoved = true;
    MarkMerge merge = desk.plan({gone});
    CHECK(fatesOf(merge) == QList<MarkFate>{MarkFate::RemovedThere});
    desk.take(merge);
    CHECK(desk.marks().size() == 2);
    merge.papers.first().moves.first().take = true;
    desk.take(merge);
    CHECK(desk.all(false).isEmpty());
    CHECK(desk.all(true).size() == 2);
}

TEST_CASE("a mark changed on both sides is a conflict; what is chosen is remembered")
{
    Desk desk;
    desk.take(desk.plan({highlight("one", "Not so")}));
    const NamedChange ours = commentChange(desk.marks().first(), q("Ours"));
    desk.act(ours.label, ours.change);
    CHECK(fatesOf(desk.plan({highlight("one", "Not so")})) ==
          QList<MarkFate>{MarkFate::ChangedHere});
    const MarkMerge merge = desk.plan({highlight("one", "Theirs")});
    REQUIRE(fatesOf(merge) == QList<MarkFate>{MarkFate::Conflict});
    CHECK_FALSE(merge.papers.first().moves.first().take);
    desk.take(merge);
    CHECK(desk.marks().first().comment == q("Ours"));
    CHECK(fatesOf(desk.plan({highlight("one", "Theirs")})) ==
          QList<MarkFate>{MarkFate::ChangedHere});
}

TEST_CASE("copies of one case file: only a side that was worked on since counts as changed")
{
    Desk desk;
    MarkRequest request;
    request.document = desk.document;
    request.style = AnnotationStyle::Area;
    request.author = q("R. Okafor");
    request.comment = q("Before");
    request.page = 1;
    request.quads = {Quad::fromRect(QRectF(100, 400, 120, 40))};
    const AnnotationDraft draft = must(Annotations(desk.read()).draft(request));
    desk.act(draft.label, [&](Stores &stores) -> Result<void> {
        LEVERARCH_TRY(Annotations::write(stores, draft.annotation));
        return {};
    });
    // The same record in the rep's copy of the file has the same name.
    FoundMark theirs = highlight(markName(desk.marks().first()).toUtf8().constData(), "After");
    theirs.mark.style = PdfMarkStyle::Area;
    theirs.mark.places = {{1, request.quads}};
    theirs.meaning.clear();
    CHECK(fatesOf(desk.plan({theirs})) == QList<MarkFate>{MarkFate::Conflict});
    theirs.edited = true;
    const MarkMerge merge = desk.plan({theirs});
    CHECK(fatesOf(merge) == QList<MarkFate>{MarkFate::Changed});
    desk.take(merge);
    CHECK(desk.marks().size() == 1);
    CHECK(desk.marks().first().comment == q("After"));
    CHECK(fatesOf(desk.plan({theirs})) == QList<MarkFate>{MarkFate::Same});
}

TEST_CASE("a mark put on other words than it was made on is doubtful, and says what was marked")
{
    Desk desk;
    FoundMark mark = highlight("one", "Not so");
    FoundWords words;
    words.exact = q("Eleven posts would go");
    words.length = int(words.exact.size());
    mark.words = {words};
    desk.take(desk.plan({mark}));
    const Anchor doubtful = desk.marks().first().anchors.first();
    CHECK(doubtful.state == AnchorState::Doubtful);
    CHECK(doubtful.reason.contains(q("Eleven posts")));
    words.exact = q("Fourteen posts would go");
    words.length = int(words.exact.size());
    mark.words = {words};
    mark.mark.name = q("two");
    desk.take(desk.plan({mark}));
    CHECK(desk.marks().last().state() == AnchorState::Exact);
}

TEST_CASE("a tag that was taken off here does not come back with the file that brought it")
{
    Desk desk;
    FoundMark mark = highlight("one", "Not so");
    mark.mark.tags = {q("closures")};
    desk.take(desk.plan({mark}));
    const Id id = desk.marks().first().id;
    desk.act(q("Untag"), [&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(const Tag tag, stores.tags().byPath(q("closures")));
        return stores.tags().unassign(tag.id, {id});
    });
    CHECK(fatesOf(desk.plan({mark})) == QList<MarkFate>{MarkFate::Same});
    mark.mark.tags.append(q("posts"));
    const MarkMerge more = desk.plan({mark});
    CHECK(more.papers.first().moves.first().tags == QStringList{q("posts")});
}

TEST_CASE("a paper with a hundred thousand annotations comes in, with as many as are taken")
{
    QByteArray many;
    for (int i = 0; i < 100'000; ++i)
        many += "<</Subtype/Text/Rect[1 1 9 9]>>\n";
    Desk desk(pdfWithPages({"A"}, "/Annots[" + many + "]"));
    CHECK(desk.report.info.stored == 1);
    const Record paper = must(desk.read().records().record(desk.document));
    CHECK(paper.text("intake_note").contains(q("80000")));
    CHECK(desk.all(false).size() == mostMarks);
}

TEST_CASE("marks on a page that is not there, and files that are none, are said")
{
    Desk desk;
    FoundMark beyond = highlight("one", "Not so");
    beyond.mark.places.first().page = 3;
    CHECK(fatesOf(desk.plan({beyond})) == QList<MarkFate>{MarkFate::Nowhere});
    QFile file(desk.path(q("marks.txt")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("words");
    file.close();
    const auto none = planMarksOfFile(desk.read(), desk.workers, file.fileName());
    REQUIRE_FALSE(none.ok());
    CHECK(none.error().message.contains(q("no marks")));
    CHECK_FALSE(planMarksOfFile(desk.read(), desk.workers, desk.folder()).ok());
}
