// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hands.h"
#include "support/qtcatch.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/record.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/recordtablemodel.h"
#include "shell/casepanels.h"
#include "shell/recentfiles.h"
#include "widgets/noticebar.h"
#include "widgets/recordspage.h"
#include "widgets/welcomepage.h"

#include <QFile>
#include <QListWidget>
#include <QPushButton>

using namespace LeverArch;

namespace {

QString caseIn(const WindowFixture &fixture, const char *name)
{
    const QString path = fixture.path(QLatin1String(name));
    must(CaseFile::create(path)).reset();
    return path;
}

} // namespace

TEST_CASE("The welcome page makes the sample case and opens it")
{
    WindowFixture fixture;
    fixture.dialogs.answer(QStringLiteral("sample-case"),
                           {fixture.path(QStringLiteral("sample.leverarch"))});
    const auto *welcome = fixture.window().findChild<WelcomePage *>();
    for (QPushButton *button : welcome->findChildren<QPushButton *>()) {
        if (button->text().contains(QStringLiteral("sample")))
            click(*button);
    }
    fixture.waitUntil([&] { return fixture.desk().isOpen(); });
    fixture.section(Kind::document, 11);
}

TEST_CASE("A case file opened before is offered, and one click opens it")
{
    WindowFixture fixture;
    fixture.open(caseIn(fixture, "earlier.leverarch"));
    REQUIRE(fixture.desk().isOpen());
    fixture.trigger("case.close");
    fixture.waitUntil([&] { return !fixture.desk().isOpen(); });
    auto *recent = fixture.window().findChild<WelcomePage *>()->findChild<QListWidget *>();
    REQUIRE(recent->count() == 1);
    clickRow(*recent, recent->model()->index(0, 0));
    fixture.waitUntil([&] { return fixture.desk().isOpen(); });
    CHECK(fixture.file().title() == QStringLiteral("earlier"));
    CHECK_FALSE(fixture.file().isReadOnly()); // It was let go of before it was taken again.
}

TEST_CASE("Of two case files asked for one after the other the second is opened")
{
    WindowFixture fixture;
    const QString first = caseIn(fixture, "first.leverarch");
    const QString second = caseIn(fixture, "second.leverarch");
    fixture.window().openCase(first);
    fixture.window().openCase(second);
    fixture.waitUntil([&] { return fixture.desk().isOpen(); });
    CHECK(fixture.file().title() == QStringLiteral("second"));
}

TEST_CASE("A damaged case file is opened for reading, and the window says what to do")
{
    WindowFixture fixture;
    const QString path = fixture.path(QStringLiteral("damaged.leverarch"));
    {
        const auto whole = must(CaseFile::create(path));
        must(whole->act(QStringLiteral("Fill"), [](Stores &stores) -> Result<void> {
            for (int i = 0; i < 400; ++i) {
                Record record;
                record.kind = QString::fromLatin1(Kind::letter);
                record.title = QStringLiteral("Letter %1 about the closing of the centre").arg(i);
                LEVERARCH_TRY(stores.records().add(record));
            }
            return {};
        }));
    }
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    // The middle of the file, some pages long; its beginning and its schema stay.
    REQUIRE(file.seek(file.size() / 2));
    file.write(QByteArray(20 * 4096, '\x5a'));
    file.close();
    fixture.open(path);
    REQUIRE(fixture.desk().isOpen());
    CHECK(fixture.file().isReadOnly());
    CHECK(fixture.window().notice()->text().contains(QStringLiteral("damaged")));
    CHECK_FALSE(fixture.action("record.new")->isEnabled());
}
