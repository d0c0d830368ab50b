// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "core/uncertaindate.h"
#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "shell/casepanels.h"
#include "widgets/fieldeditor.h"
#include "widgets/inspector.h"
#include "widgets/recordform.h"
#include "widgets/recordspage.h"
#include "widgets/recordtable.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

using namespace LeverArch;

namespace {

QString undoText(WindowFixture &fixture)
{
    return fixture.action("edit.undo")->text().remove(QLatin1Char('&'));
}

} // namespace

TEST_CASE("A date is saved as written when the field is left, and undo names it")
{
    WindowFixture fixture;
    fixture.newCase();
    const Id letter = fixture.add(Kind::letter, QStringLiteral("To the director"));
    fixture.section(Kind::letter, 1)->goTo({letter, 0, -1, 0, {}, {}});
    fixture.write("dated", QStringLiteral("about February 2021"));
    fixture.waitUntil(
        [&] { return undoText(fixture) == QStringLiteral("Undo Change date of To the director"); });
    const auto saved = must(fixture.file().read().records().record(letter));
    CHECK(saved.date("dated").written() == QStringLiteral("about February 2021"));

    fixture.trigger("edit.undo");
    fixture.waitUntil(
        [&] { return !must(fixture.file().read().records().record(letter)).has("dated"); });
    fixture.waitUntil([&] {
        return fixture.action("edit.redo")->text().remove(QLatin1Char('&')) ==
               QStringLiteral("Redo Change date of To the director");
    });
}

TEST_CASE("Letters in a number stay as typed with a sentence under them, and nothing is saved")
{
    WindowFixture fixture;
    fixture.newCase();
    const Id count = fixture.add(Kind::staffCount, QStringLiteral("Posts deleted"));
    fixture.section(Kind::staffCount, 1)->goTo({count, 0, -1, 0, {}, {}});
    const QString before = undoText(fixture);
    fixture.write("value", QStringLiteral("about fourteen"));
    FieldEditor *editor =
        fixture.window().panels()->inspector()->form()->editor(QStringLiteral("value"));
    CHECK_FALSE(editor->fault().isEmpty());
    CHECK(qobject_cast<QLineEdit *>(editor->focusProxy())->text() ==
          QStringLiteral("about fourteen"));
    CHECK(undoText(fixture) == before);
    fixture.write("value", QStringLiteral("14"));
    fixture.waitUntil([&] {
        return must(fixture.file().read().records().record(count))
                   .values.value(QStringLiteral("value"))
                   .toDouble() == 14;
    });
    CHECK(editor->fault().isEmpty());
}

TEST_CASE("Several records at once take a tag in one action")
{
    WindowFixture fixture;
    fixture.newCase();
    for (const char *title : {"one", "two", "three"})
        fixture.add(Kind::letter, QLatin1String(title));
    RecordsPage *page = fixture.section(Kind::letter, 3);
    page->table()->selectAll();
    REQUIRE(fixture.window().panels()->selection().size() == 3);
    fixture.trigger("record.tag");
    auto *line = fixture.window().findChild<QLineEdit *>(QStringLiteral("add-tag"));
    REQUIRE(line);
    line->setText(QStringLiteral("restructure/phase two"));
    Q_EMIT line->returnPressed();
    fixture.waitUntil([&] { return undoText(fixture) == QStringLiteral("Undo Tag 3 letters"); });
    const auto tag =
        must(fixture.file().read().tags().byPath(QStringLiteral("restructure/phase two")));
    CHECK(must(fixture.file().read().tags().counts()).value(tag.id) == 3);
}

TEST_CASE("What is being written is kept when something else changes the record")
{
    WindowFixture fixture;
    fixture.newCase();
    const Id letter = fixture.add(Kind::letter, QStringLiteral("Letter"));
    fixture.section(Kind::letter, 1)->goTo({letter, 0, -1, 0, {}, {}});
    RecordForm *form = fixture.window().panels()->inspector()->form();
    auto *line = qobject_cast<QLineEdit *>(form->editor(QStringLiteral("reference"))->focusProxy());
    line->setText(QStringLiteral("SB/26/"));
    must(fixture.file().act(QStringLiteral("Elsewhere"), [&](Stores &stores) {
        return stores.records().setField(letter, QStringLiteral("title"),
                                         QStringLiteral("Letter to the director"));
    }));
    fixture.waitUntil([&] {
        return form->editor(QStringLiteral("title"))
                   ->focusProxy()
                   ->property("plainText")
                   .toString() == QStringLiteral("Letter to the director");
    });
    CHECK(line->text() == QStringLiteral("SB/26/"));
}

TEST_CASE("The inspector is never narrower than what stands in it, for any kind of record")
{
    WindowFixture fixture;
    const int percent = GENERATE(100, 130);
    fixture.newCase();
    fixture.trigger(percent == 100 ? "view.size100" : "view.size130");
    QCoreApplication::processEvents();
    fixture.window().resize(800, 700);
    Inspector *inspector = fixture.window().panels()->inspector();
    const auto *scroll = inspector->findChild<QScrollArea *>();
    // A name without a space, and a word without an end.
    const QString name = QStringLiteral("SBC-2026-11_consultation_paper_version.3.final-final.pdf");
    for (const KindDeclaration &kind : allKinds()) {
        FieldValues values;
        for (const FieldDeclaration &field : kind.fields) {
            if (field.type == FieldType::Text || field.type == FieldType::LongText)
                values.insert(field.key(), name + QString(60, QLatin1Char('w')));
            else if (field.type == FieldType::Choice)
                values.insert(field.key(), QString::fromLatin1(field.choices.first().key));
        }
        INFO(kind.id << ' ' << percent);
        const Id id = fixture.add(kind.id, name, values);
        inspector->setRecords({id});
        for (QToolButton *fold : scroll->findChildren<QToolButton *>()) {
            if (fold->isCheckable())
                fold->setChecked(true);
        }
        const int bar = scroll->verticalScrollBar()->sizeHint().width();
        CHECK(inspector->width() >= inspector->minimumSizeHint().width());
        for (const QWidget *part :
             scroll->widget()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            INFO(part->metaObject()->className() << ' ' << part->objectName().toStdString());
            CHECK(part->minimumSizeHint().width() + bar <= inspector->minimumSizeHint().width());
        }
        CHECK(scroll->widget()->minimumSizeHint().width() + bar <=
              inspector->minimumSizeHint().width());
    }
    fixture.trigger("view.size100"); // The next window begins with the size it finds.
}
