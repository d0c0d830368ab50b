// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hands.h"
#include "support/qtcatch.h"
#include "support/windowfixture.h"

#include "domain/kind.h"
#include "models/referrallistmodel.h"
#include "models/roles.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "widgets/fittedlist.h"
#include "widgets/inspector.h"
#include "widgets/recordspage.h"
#include "widgets/referralspanel.h"

using namespace LeverArch;

namespace {

QStringList lines(const ReferralListModel &model)
{
    QStringList words;
    for (int i = 0; i < model.rowCount(); ++i) {
        const QModelIndex line = model.index(i, 0);
        words.append(QStringList{line.data().toString(), line.data(DetailRole).toString(),
                                 line.data(KeysRole).toString()}
                         .join(QLatin1Char('|')));
    }
    return words;
}

struct Consulted : WindowFixture
{
    Consulted()
    {
        newCase();
        review = add(Kind::consultation, QStringLiteral("Housing review"));
        section(Kind::consultation, 1)->goTo({review, 0, -1, 0, {}, {}});
    }
    Id naming(const char *kind, const QString &title)
    {
        return add(kind, title, {{QStringLiteral("consultation"), QVariant::fromValue(review)}});
    }
    ReferralsPanel *panel() { return window().panels()->inspector()->referrals(); }
    void waitForLines(int count)
    {
        waitUntil([&] { return panel()->model()->rowCount() == count; });
    }

    Id review;
};

} // namespace

TEST_CASE("A consultation shows what names it in a field, by kind, and Enter goes there")
{
    Consulted fixture;
    CHECK_FALSE(fixture.panel()->isVisible());
    const Id letter = fixture.naming(Kind::letter, QStringLiteral("To the director"));
    fixture.naming(Kind::staffCount, QStringLiteral("Posts deleted"));
    fixture.naming(Kind::staffCount, QStringLiteral("People at risk"));
    fixture.waitForLines(5);
    CHECK(fixture.panel()->isVisible());
    CHECK(lines(*fixture.panel()->model()) ==
          QStringList{QStringLiteral("Staff impact||2"),
                      QStringLiteral("People at risk|under Consultation|"),
                      QStringLiteral("Posts deleted|under Consultation|"),
                      QStringLiteral("Letters||1"),
                      QStringLiteral("To the director|under Consultation|")});

    FittedList *list = fixture.panel()->list();
    list->setFocus();
    list->setCurrentIndex(fixture.panel()->model()->index(4, 0));
    press(*list, Qt::Key_Return);
    fixture.waitUntil([&] { return fixture.window().panels()->selection() == QList<Id>{letter}; });
    CHECK(fixture.window().panels()->view()->section() == QLatin1String(Kind::letter));
    fixture.waitUntil([&] { return !fixture.panel()->isVisible(); }); // Nothing names the letter.
}

TEST_CASE("A large group begins closed, and is opened a stretch at a time")
{
    Consulted fixture;
    for (int i = 0; i < 60; ++i)
        fixture.naming(Kind::staffCount, QStringLiteral("Count %1").arg(i));
    fixture.waitUntil([&] { return fixture.panel()->model()->total() == 60; });
    ReferralListModel *model = fixture.panel()->model();
    CHECK(lines(*model) == QStringList{QStringLiteral("Staff impact||60")});
    FittedList *list = fixture.panel()->list();
    list->setFocus();
    const auto enterOn = [&](int line) {
        list->setCurrentIndex(model->index(line, 0));
        press(*list, Qt::Key_Return);
    };
    enterOn(0);
    REQUIRE(model->rowCount() == 52);
    CHECK(lines(*model).last() == QStringLiteral("Show more of 10||"));
    enterOn(51);
    CHECK(model->rowCount() == 61);
    enterOn(0);
    CHECK(model->rowCount() == 1);
}
