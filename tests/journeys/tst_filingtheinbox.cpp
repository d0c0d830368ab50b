// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filer.h"

#include "domain/stores/tagstore.h"

#include <iostream>

using namespace LeverArch;

namespace {

constexpr auto branchLetter = "2026-01-19 Branch to director.pdf";
constexpr auto councilLetter = "2026-01-29 HR to branch.pdf";
constexpr auto visitLetter = "2025-12-03 Focused visit letter.pdf";
constexpr auto cutting = "2026-01-22 Sallowmere Courier.pdf";
constexpr auto minutes = "JCC minutes Tuesday 14th October.pdf";

/// What the branch knows before the post comes.
struct Known
{
    explicit Known(Filer &filer)
        : secretary(filer.add(Kind::party, QStringLiteral("Imani Harrowick"))),
          director(filer.add(Kind::party, QStringLiteral("Rosalind Pethertree"))),
          inspector(filer.add(Kind::party, QStringLiteral("Philippa Thomson-Vere"))),
          consultation(filer.add(Kind::consultation, QStringLiteral("Family Help and Safeguarding")))
    {
        must(filer.file().act(QStringLiteral("Tags"), [](Stores &stores) -> Result<void> {
            LEVERARCH_TRY(stores.tags().ensurePath(QStringLiteral("inspection")));
            LEVERARCH_TRY(stores.tags().ensurePath(QStringLiteral("restructure/family time")));
            return {};
        }));
    }

    Id secretary;
    Id director;
    Id inspector;
    Id consultation;
};

/// Goes to a paper with the arrow keys.
Id goTo(Filer &filer, const char *file)
{
    const Id paper = filer.paperFrom(QString::fromLatin1(file));
    const auto &ids = filer.inbox().list();
    for (int i = 0; i < 8 && ids.current() != paper; ++i)
        filer.key(Qt::Key_Down);
    for (int i = 0; i < 8 && ids.current() != paper; ++i)
        filer.key(Qt::Key_Up);
    return filer.inFront(file);
}

QString day(const Record &record)
{
    return record.date("dated").encoded().section(u'|', 0, 0);
}

} // namespace

TEST_CASE("An inbox is filed with the keyboard alone")
{
    Filer filer;
    filer.newCase();
    for (const char *file : {branchLetter, councilLetter, visitLetter, cutting, minutes})
        filer.receive(file);
    filer.bringIn(5);
    const Known known(filer);
    filer.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    filer.waitForFocus(QStringLiteral("inboxList"));
    filer.waitUntil([&] { return filer.inbox().list().model()->rowCount() == 5; });
    QStringList spent;
    const auto note = [&](const char *what) {
        spent.append(QStringLiteral("%1: %2").arg(QLatin1String(what)).arg(filer.spent()));
    };

    // Our own letter: everything offered is right.
    const Id ours = goTo(filer, branchLetter);
    filer.spent();
    CHECK(filer.offered("author") == QStringLiteral("Imani Harrowick"));
    CHECK_FALSE(filer.record(ours).has("author")); // Offered, and no more.
    filer.key(Qt::Key_Return, Qt::AltModifier);
    filer.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(filer.inbox().list().current() != ours); // At once, before it is written.
    filer.waitForFiling(ours, "filed");
    note("our letter");
    Record record = filer.record(ours);
    CHECK(record.text("type") == QStringLiteral("letter"));
    CHECK(day(record) == QStringLiteral("2026-01-19/2026-01-19"));
    CHECK(record.reference("author") == known.secretary);
    CHECK(record.reference("addressee") == known.director);
    CHECK(record.text("reference") == QStringLiteral("SB/26/04"));
    CHECK(record.reference("consultation") == known.consultation);
    CHECK(record.title.startsWith(QStringLiteral("Family Help and Safeguarding: proposals")));

    // The council's: by somebody nobody knows yet.
    const Id theirs = goTo(filer, councilLetter);
    filer.spent();
    filer.key(Qt::Key_Return, Qt::AltModifier);
    filer.key(Qt::Key_Return, Qt::ControlModifier);
    filer.waitForFiling(theirs, "filed");
    note("their letter");
    record = filer.record(theirs);
    const Record made = filer.record(record.reference("author"));
    CHECK(made.title == QStringLiteral("Gareth Lunnstead"));
    CHECK(made.text("type") == QStringLiteral("person"));
    CHECK(record.reference("addressee") == known.secretary);

    // The inspector's: her name is spelled differently, a tag is added by hand.
    const Id visit = goTo(filer, visitLetter);
    filer.spent();
    filer.key(Qt::Key_Return, Qt::AltModifier);
    filer.key(Qt::Key_Return);
    filer.waitForFocus(QStringLiteral("type"));
    filer.key(Qt::Key_Tab, {}, 3);
    while (filer.focus().objectName() != QLatin1String("tags") && filer.keys < 40)
        filer.key(Qt::Key_Tab);
    filer.type(QStringLiteral("inspection"));
    filer.key(Qt::Key_Return);
    filer.key(Qt::Key_Escape);
    filer.waitForFocus(QStringLiteral("inboxList"));
    filer.key(Qt::Key_Return, Qt::ControlModifier);
    filer.waitForFiling(visit, "filed");
    note("inspection letter");
    record = filer.record(visit);
    CHECK(record.reference("author") == known.inspector);
    CHECK(filer.record(known.inspector).text("aliases") ==
          QStringLiteral("Philippa Thompson-Vere"));
    CHECK(day(record) == QStringLiteral("2025-12-03/2025-12-03"));
    const QList<Tag> tags = must(filer.stores().tags().tagsOf(visit));
    CHECK(std::any_of(tags.begin(), tags.end(),
                      [](const Tag &tag) { return tag.name == QStringLiteral("inspection"); }));

    // Laid aside with a reason, taken back, and filed as what it is.
    const Id page = goTo(filer, cutting);
    filer.spent();
    filer.key(Qt::Key_Delete);
    filer.waitForFocus(QStringLiteral("reason"));
    filer.type(QStringLiteral("We have the cutting already"));
    filer.key(Qt::Key_Return);
    filer.waitForFiling(page, "not_needed");
    CHECK(filer.record(page).text("set_aside") == QStringLiteral("We have the cutting already"));
    note("set aside");
    filer.waitForFocus(QStringLiteral("inboxList"));
    filer.key(Qt::Key_Z, Qt::ControlModifier);
    filer.waitForFiling(page, "inbox");
    CHECK_FALSE(filer.record(page).has("set_aside"));
    filer.inFront(cutting);
    filer.key(Qt::Key_6, Qt::AltModifier); // A press cutting, whatever else it may be.
    filer.key(Qt::Key_Return);
    filer.waitForFocus(QStringLiteral("type"));
    filer.key(Qt::Key_Tab);
    filer.waitForFocus(QStringLiteral("dated"));
    filer.key(Qt::Key_Space, Qt::ControlModifier);
    filer.key(Qt::Key_Tab);
    filer.waitForFocus(QStringLiteral("author"));
    filer.type(QStringLiteral("Sallowmere Courier"));
    filer.key(Qt::Key_Tab);
    filer.key(Qt::Key_Return, Qt::ControlModifier);
    filer.waitForFiling(page, "filed");
    note("undone and filed by hand");
    record = filer.record(page);
    CHECK(record.text("type") == QStringLiteral("press"));
    CHECK(day(record) == QStringLiteral("2026-01-22/2026-01-22"));
    CHECK(filer.record(record.reference("author")).title == QStringLiteral("Sallowmere Courier"));
    CHECK_FALSE(record.has("subject")); // Offered, and not taken.

    const Id aside = filer.inFront(minutes);
    filer.key(Qt::Key_Delete, Qt::ControlModifier);
    filer.waitForFocus(QStringLiteral("reason"));
    filer.key(Qt::Key_Return); // With the reason that is in the line.
    filer.waitForFiling(aside, "not_needed");
    note("set aside with a usual reason");
    CHECK_FALSE(filer.record(aside).text("set_aside").isEmpty());
    filer.waitUntil([&] { return filer.inbox().list().model()->rowCount() == 0; });
    CHECK(filer.inbox().position().isEmpty());
    std::cout << "Keys a paper: " << spent.join(QStringLiteral(", ")).toStdString()
              << "; the slowest key took " << filer.slowest << " ms\n";
}
