// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"

#include "models/intakemodel.h"
#include "models/ledgerfilter.h"
#include "models/ledgermodel.h"
#include "models/roles.h"

using namespace LeverArch;

namespace {

using Status = LedgerEntry::Status;

LedgerEntry entry(int id, const char *path, Status status, int parent = 0, const char *reason = "")
{
    LedgerEntry entry;
    entry.id = Id(id);
    entry.path = QString::fromUtf8(path);
    entry.status = status;
    entry.reason = QString::fromUtf8(reason);
    entry.size = id * 1000;
    entry.sha256 = QString::number(id, 16).repeated(8);
    entry.parent = parent ? Id(parent) : Id();
    return entry;
}

/// As a run with several threads writes them: members when they are decided.
QList<LedgerEntry> letters()
{
    return {entry(1, "/in/mail.eml", Status::Stored),
            entry(2, "/in/zip.zip", Status::Stored),
            entry(3, "/in/mail.eml/plan.zip", Status::Stored, 1),
            entry(4, "/in/zip.zip/a.pdf", Status::Duplicate, 2, "Same as a.pdf"),
            entry(5, "/in/mail.eml/plan.zip/x.exe", Status::Refused, 3, "A program is no paper."),
            entry(6, "/in/mail.eml/note.txt", Status::Stored, 1)};
}

QStringList names(const QAbstractItemModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row, LedgerModel::File).data().toString());
    return names;
}

} // namespace

TEST_CASE("What lay in a file stands under it, further in")
{
    LedgerModel model;
    model.setEntries(letters());
    CHECK(names(model) ==
          QStringList{QStringLiteral("mail.eml"), QStringLiteral("plan.zip"),
                      QStringLiteral("x.exe"), QStringLiteral("note.txt"),
                      QStringLiteral("zip.zip"), QStringLiteral("a.pdf")});
    QList<int> depths;
    for (int row = 0; row < model.rowCount(); ++row)
        depths.append(model.index(row, 0).data(LedgerModel::DepthRole).toInt());
    CHECK(depths == QList<int>{0, 1, 2, 1, 0, 1});
    CHECK(model.row(2).container == QStringLiteral("plan.zip"));
    CHECK(model.index(2, 0).data(Qt::AccessibleTextRole).toString() ==
          QStringLiteral("x.exe, in plan.zip"));
}

TEST_CASE("A line whose container came in another time stands by itself; none is lost")
{
    LedgerModel model;
    model.setEntries({entry(9, "/in/old.zip/b.pdf", Status::Stored, 77),
                      entry(8, "/in/c.pdf", Status::Stored)});
    CHECK(model.rowCount() == 2);
    CHECK(model.row(0).depth == 0);
}

TEST_CASE("Lines are chosen by what became of them and by words in path, reason or sum")
{
    LedgerModel model;
    model.setEntries(letters());
    LedgerFilter filter(&model);
    filter.setStatus(Status::Refused);
    CHECK(names(filter) == QStringList{QStringLiteral("x.exe")});
    filter.setStatus(std::nullopt);
    filter.setWords(QStringLiteral("mail PLAN"));
    CHECK(names(filter) == QStringList{QStringLiteral("plan.zip"), QStringLiteral("x.exe")});
    filter.setWords(QStringLiteral("program"));
    CHECK(names(filter) == QStringList{QStringLiteral("x.exe")});
    filter.setWords(QStringLiteral("44444444"));
    CHECK(names(filter) == QStringList{QStringLiteral("a.pdf")});
    filter.setWords(QStringLiteral("  "));
    CHECK(filter.rowCount() == 6);
}

TEST_CASE("The sums of several imports add up")
{
    IntakeInfo one;
    one.stored = 1000;
    one.duplicates = 30;
    one.refused = 4;
    IntakeInfo two;
    two.stored = 200;
    two.refused = 1;
    const IntakeInfo all = LedgerModel::sum({one, two});
    CHECK(all.files() == one.files() + two.files());
    CHECK(LedgerModel::summary(all) ==
          QStringLiteral("1,235 files: 1,200 stored, 30 already here, 5 not taken in"));
}

TEST_CASE("Copied lines are cells for a spreadsheet, whatever a stranger called his file")
{
    LedgerModel model;
    model.setEntries({entry(1, "/in/a\tb\nc.pdf", Status::Refused, 0, "No\nPDF.")});
    const QStringList lines = model.asText({0}).split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 2);
    const QStringList cells = lines[1].split(u'\t');
    CHECK(cells == QStringList{QStringLiteral("a b c.pdf"), QStringLiteral("/in/a b c.pdf"),
                               QStringLiteral("Not taken in"), QStringLiteral("No PDF."),
                               QStringLiteral("1000"), QStringLiteral("11111111")});
    CHECK(lines[0].split(u'\t').size() == cells.size());
}

TEST_CASE("An import says when, who and by which way")
{
    IntakeInfo intake;
    intake.who = QStringLiteral("Jo Barnes");
    intake.way = IntakeWay::Watched;
    intake.stored = 2;
    intake.finished = true;
    IntakeModel model;
    model.setRows({intake});
    const QString detail = model.index(0, 0).data(DetailRole).toString();
    CHECK(detail.contains(QStringLiteral("2 files: 2 stored")));
    CHECK(detail.contains(QStringLiteral("Jo Barnes")));
    CHECK(detail.contains(QStringLiteral("watched folder")));
    CHECK_FALSE(detail.contains(QStringLiteral("not finished")));
}
