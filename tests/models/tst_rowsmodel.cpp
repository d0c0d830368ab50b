// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/modelpicture.h"
#include "support/qtcatch.h"

#include "models/issuemodel.h"

#include <QPersistentModelIndex>

using namespace LeverArch;

namespace {

QList<Issue> issues(const QStringList &texts)
{
    QList<Issue> list;
    for (const QString &text : texts)
        list.append({Issue::Severity::Warning, QStringLiteral("test"), text, {}, {}});
    return list;
}

} // namespace

TEST_CASE("What one source reports replaces what it reported before, and nothing else")
{
    IssueModel model;
    const ModelContract contract(&model);
    model.setIssues(QStringLiteral("a"), issues({QStringLiteral("one"), QStringLiteral("two")}));
    model.setIssues(QStringLiteral("b"), issues({QStringLiteral("three")}));
    CHECK(pictureOf(model) ==
          QStringList{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")});
    model.setIssues(QStringLiteral("a"), issues({QStringLiteral("two")}));
    CHECK(pictureOf(model) == QStringList{QStringLiteral("three"), QStringLiteral("two")});
    model.setIssues(QStringLiteral("b"), {});
    CHECK(pictureOf(model) == QStringList{QStringLiteral("two")});
}

TEST_CASE("A line that stays keeps its index when lines before and after it come and go")
{
    IssueModel model;
    const ModelContract contract(&model);
    model.setIssues(QStringLiteral("a"), issues({QStringLiteral("one"), QStringLiteral("two"),
                                                 QStringLiteral("three")}));
    const QPersistentModelIndex last(model.index(2, 0));
    model.dismiss(1);
    REQUIRE(last.isValid());
    CHECK(last.row() == 1);
    CHECK(last.data().toString() == QStringLiteral("three"));
}

TEST_CASE("The line at the bottom counts what needs checking and leaves notes out")
{
    IssueModel model;
    CHECK(model.summary() == QStringLiteral("Nothing to check"));
    QList<Issue> found = issues({QStringLiteral("“14” has no base")});
    found.append({Issue::Severity::Note, QStringLiteral("n"), QStringLiteral("just so"), {}, {}});
    model.setIssues(QStringLiteral("a"), found);
    CHECK(model.summary() == QStringLiteral("1 thing to check: “14” has no base"));
    CHECK_FALSE(model.hasFault());
    model.add(
        QStringLiteral("b"),
        {Issue::Severity::Fault, QStringLiteral("q"), QStringLiteral("quote differs"), {}, {}});
    CHECK(model.summary() == QStringLiteral("2 things to check: “14” has no base · quote differs"));
    CHECK(model.hasFault());
}

TEST_CASE("What two sources report stands in the list once, until neither reports it")
{
    IssueModel model;
    const ModelContract contract(&model);
    model.setIssues(QStringLiteral("check"),
                    issues({QStringLiteral("one"), QStringLiteral("two")}));
    model.setIssues(QStringLiteral("briefing"), issues({QStringLiteral("two")}));
    CHECK(pictureOf(model) == QStringList{QStringLiteral("one"), QStringLiteral("two")});
    model.setIssues(QStringLiteral("check"), {});
    CHECK(pictureOf(model) == QStringList{QStringLiteral("two")});
    model.setIssues(QStringLiteral("briefing"), {});
    CHECK(model.rowCount() == 0);
}

TEST_CASE("What was put away does not come back with the next check")
{
    IssueModel model;
    const ModelContract contract(&model);
    const QList<Issue> found = issues({QStringLiteral("one"), QStringLiteral("two")});
    model.setIssues(QStringLiteral("check"), found);
    model.dismiss(0);
    model.setIssues(QStringLiteral("check"), found);
    CHECK(pictureOf(model) == QStringList{QStringLiteral("two")});
    model.add(QStringLiteral("failure"), found.first()); // It has happened again.
    CHECK(model.rowCount() == 2);
}
