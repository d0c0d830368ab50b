// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "papercase.h"

#include "casefile/newversion.h"
#include "domain/kind.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"

#include <algorithm>

using namespace LeverArch;

namespace {

/// The letter, and a corrected one that came in by itself and was worked with before anybody saw
/// that it is an edition of the letter.
struct WorkedWith : PaperCase
{
    WorkedWith() : consultation(add(Kind::consultation, QStringLiteral("Restructure")))
    {
        const Id letter = document;
        document = paper =
            add(Kind::document, QStringLiteral("Letter, corrected"),
                {{QStringLiteral("consultation"), QVariant::fromValue(consultation)}});
        addEdition({pages.first(), pagePicture({"has been made about the", "jobs at risk."})},
                   "%PDF-1.7 corrected");
        document = letter;
    }
    void combine()
    {
        const NamedChange change = newVersionChange(must(planNewVersion(read(), document, paper)));
        act(change.label, change.change);
    }
    Record record(Id id) { return must(read().records().record(id)); }
    void link(Id from, const char *relation, Id to, const QString &note = {})
    {
        act(QStringLiteral("Link"), [&](Stores &stores) -> Result<void> {
            LEVERARCH_TRY(stores.links().add({{}, from, to, QString::fromLatin1(relation), note}));
            return {};
        });
    }
    void set(Id id, const char *field, const QVariant &value)
    {
        act(QStringLiteral("Edit"), [&](Stores &stores) {
            return stores.records().setField(id, QString::fromLatin1(field), value);
        });
    }
    /// Relation and other end, as from the record.
    QList<std::pair<QString, Id>> links(Id id)
    {
        QList<std::pair<QString, Id>> found;
        for (const Link &link : must(read().links().linksOf(id)))
            found.append({link.relation, link.from == id ? link.to : link.from});
        std::sort(found.begin(), found.end());
        return found;
    }

    Id consultation;
    Id paper;
};

} // namespace

TEST_CASE("What names a paper by field and page names the document whose version it became")
{
    WorkedWith papers;
    const Id letter = papers.add(Kind::letter, QStringLiteral("Letter"),
                                 {{QStringLiteral("document"), QVariant::fromValue(papers.paper)}});
    const Id count = papers.add(Kind::staffCount, QStringLiteral("Posts"),
                                {{QStringLiteral("source"), QVariant::fromValue(papers.paper)},
                                 {QStringLiteral("source_page"), qint64(2)}});
    papers.combine();
    CHECK(papers.record(count).reference("source") == papers.document);
    CHECK(papers.record(count).values.value(QStringLiteral("source_page")).toInt() == 2);
    CHECK(papers.record(letter).reference("document") == papers.document);
    CHECK(must(papers.read().records().referring(papers.paper)).isEmpty());
    must(papers.file().undo());
    CHECK(papers.record(count).reference("source") == papers.paper);
    CHECK(papers.record(letter).reference("document") == papers.paper);
}

TEST_CASE("Links of a paper go over with it, but for those that make no sense of one paper")
{
    WorkedWith papers;
    const Id message = papers.add(Kind::document, QStringLiteral("E-mail"));
    const Id inside = papers.add(Kind::document, QStringLiteral("Table inside"));
    const Id both = papers.add(Kind::document, QStringLiteral("Linked with both"));
    papers.link(papers.paper, "attached_to", message, QStringLiteral("second attachment"));
    papers.link(inside, "part_of", papers.paper);
    papers.link(papers.paper, "supersedes", papers.document);
    papers.link(papers.document, "answers", both);
    papers.link(papers.paper, "answers", both);
    papers.combine();
    CHECK(papers.links(papers.document) ==
          QList<std::pair<QString, Id>>{{QStringLiteral("answers"), both},
                                        {QStringLiteral("attached_to"), message},
                                        {QStringLiteral("part_of"), inside}});
    CHECK(must(papers.read().links().linksOf(message)).first().note ==
          QStringLiteral("second attachment"));
    must(papers.file().undo());
    CHECK(papers.links(papers.paper).size() == 4);
}

TEST_CASE(
    "The document carries the tags of both papers, and the consultation of the one that has one")
{
    WorkedWith papers;
    Tag ours;
    Tag theirs;
    papers.act(QStringLiteral("Tag"), [&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(ours, stores.tags().ensurePath(QStringLiteral("ours")));
        LEVERARCH_ASSIGN(theirs, stores.tags().ensurePath(QStringLiteral("theirs")));
        LEVERARCH_TRY(stores.tags().assign(ours.id, {papers.document}));
        return stores.tags().assign(theirs.id, {papers.paper});
    });
    papers.combine();
    CHECK(must(papers.read().tags().tagsOf(papers.document)).size() == 2);
    CHECK(papers.record(papers.document).reference("consultation") == papers.consultation);
}

TEST_CASE("How the newest version came in is said of the document, and no longer how the first did")
{
    WorkedWith papers;
    papers.set(papers.document, "form", QStringLiteral("docx"));
    papers.set(papers.document, "pages_by", QStringLiteral("LibreOffice"));
    papers.set(papers.document, "intake_note", QStringLiteral("Two hidden tables."));
    papers.set(papers.paper, "form", QStringLiteral("pdf"));
    papers.combine();
    const Record document = papers.record(papers.document);
    CHECK(document.text("form") == QStringLiteral("pdf"));
    CHECK(document.text("pages_by").isEmpty());
    CHECK(document.text("intake_note").isEmpty());
}
