// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/casefilefixture.h"
#include "support/modelpicture.h"

#include "core/uncertaindate.h"
#include "domain/kind.h"
#include "domain/meaning.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "models/historymodel.h"
#include "models/recordtablemodel.h"
#include "models/roles.h"

#include <QPersistentModelIndex>

using namespace LeverArch;

namespace {

RecordQuery letters()
{
    RecordQuery query;
    query.kinds = {QString::fromLatin1(Kind::letter)};
    query.sortField = QStringLiteral("title");
    return query;
}

QStringList column(const RecordTableModel &model, const char *key)
{
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row)
        cells.append(model.index(row, model.columnOf(QLatin1String(key))).data().toString());
    return cells;
}

/// Loaded, and then changed once more by what the test did.
void settle(RecordTableModel &model, const std::function<bool()> &as)
{
    CaseFileFixture::waitUntil([&] { return model.isLoaded() && as(); });
}

} // namespace

TEST_CASE("A table shows dates as written, choices by their words and references by title")
{
    CaseFileFixture fixture;
    const Id director = fixture.add(Kind::party, QStringLiteral("R. Pethertree"));
    FieldValues values;
    values.insert(QStringLiteral("dated"),
                  QVariant::fromValue(UncertainDate::parse(QStringLiteral("about February 2021"))));
    values.insert(QStringLiteral("direction"), QStringLiteral("received"));
    values.insert(QStringLiteral("sender"), QVariant::fromValue(director));
    fixture.add(Kind::letter, QStringLiteral("At risk letters"), values);
    RecordTableModel model(fixture.file(), letters());
    const ModelContract contract(&model);
    settle(model, [&] { return model.rowCount() == 1; });
    CHECK(column(model, "dated") == QStringList{QStringLiteral("about February 2021")});
    CHECK(column(model, "direction") == QStringList{QStringLiteral("received")});
    CHECK(column(model, "sender") == QStringList{QStringLiteral("R. Pethertree")});

    fixture.act(QStringLiteral("Rename"), [director](Stores &stores) {
        return stores.records().setField(director, QStringLiteral("title"),
                                         QStringLiteral("Rosalind Pethertree"));
    });
    settle(model, [&] {
        return column(model, "sender") == QStringList{QStringLiteral("Rosalind Pethertree")};
    });
}

TEST_CASE("A meaning that was given another name has it in the table and in the history")
{
    CaseFileFixture fixture;
    const Id mark = fixture.add(Kind::annotation, QStringLiteral("sixteen weeks"));
    fixture.act(QStringLiteral("Mean"), [mark](Stores &stores) {
        return stores.records().setField(mark, QStringLiteral("meaning"),
                                         QStringLiteral("their_claim"));
    });
    RecordQuery marks;
    marks.kinds = {QString::fromLatin1(Kind::annotation)};
    RecordTableModel model(fixture.file(), marks);
    settle(model, [&] { return model.rowCount() == 1; });
    CHECK(column(model, "meaning") == QStringList{QStringLiteral("their claim")});
    fixture.act(QStringLiteral("Rename"), [](Stores &stores) {
        QList<Meaning> meanings = usualMeanings();
        meanings.front().name = QStringLiteral("management says");
        return stores.settings().set(QLatin1String(meaningsSetting), encodeMeanings(meanings));
    });
    settle(model, [&] {
        return column(model, "meaning") == QStringList{QStringLiteral("management says")};
    });
    const auto history = must(HistoryModel::read(fixture.read(), mark, 10));
    CHECK(history.first().changes ==
          QStringList{QStringLiteral("Meaning: nothing → management says")});
}

TEST_CASE("A selected row stays selected while rows come, go and change their order")
{
    CaseFileFixture fixture;
    const Id a = fixture.add(Kind::letter, QStringLiteral("a"));
    const Id b = fixture.add(Kind::letter, QStringLiteral("b"));
    const Id c = fixture.add(Kind::letter, QStringLiteral("c"));
    RecordTableModel model(fixture.file(), letters());
    const ModelContract contract(&model);
    settle(model, [&] { return model.rowCount() == 3; });
    const QPersistentModelIndex chosen(model.index(1, 0));

    fixture.act(QStringLiteral("Reorder"), [=](Stores &stores) -> Result<void> {
        LEVERARCH_TRY(stores.records().setField(a, QStringLiteral("title"), QStringLiteral("z")));
        return stores.records().setTrashed(c, true);
    });
    fixture.add(Kind::letter, QStringLiteral("aa"));
    const QStringList expected{QStringLiteral("aa"), QStringLiteral("b"), QStringLiteral("z")};
    settle(model, [&] { return column(model, "title") == expected; });
    REQUIRE(chosen.isValid());
    CHECK(model.recordAt(chosen.row()) == b);
}

TEST_CASE("Typing narrows the list to records with every word")
{
    CaseFileFixture fixture;
    fixture.add(Kind::letter, QStringLiteral("Cuts to family time"));
    fixture.add(Kind::letter, QStringLiteral("Family holiday"));
    RecordTableModel model(fixture.file(), letters());
    const ModelContract contract(&model);
    model.setText(QStringLiteral("family cuts"));
    settle(model, [&] { return model.rowCount() == 1; });
    CHECK(column(model, "title") == QStringList{QStringLiteral("Cuts to family time")});
    model.setText({});
    settle(model, [&] { return model.rowCount() == 2; });
}

TEST_CASE("The tag filter lets through what it names and follows new tags")
{
    CaseFileFixture fixture;
    const Id one = fixture.add(Kind::letter, QStringLiteral("one"));
    fixture.add(Kind::letter, QStringLiteral("two"));
    Id tag;
    fixture.act(QStringLiteral("Tag"), [&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(const Tag made, stores.tags().ensurePath(QStringLiteral("urgent")));
        tag = made.id;
        return stores.tags().assign(made.id, {one});
    });
    RecordTableModel model(fixture.file(), letters());
    const ModelContract contract(&model);
    TagFilter filter;
    filter.all = {tag};
    model.setTags(filter);
    settle(model, [&] { return column(model, "title") == QStringList{QStringLiteral("one")}; });
    CHECK(model.index(0, model.columnOf(QStringLiteral("tags"))).data(TagsRole).toList().size() ==
          1);
    fixture.act(QStringLiteral("Untag"),
                [&](Stores &stores) { return stores.tags().unassign(tag, {one}); });
    settle(model, [&] { return model.rowCount() == 0; });
}

TEST_CASE("Sorting by a column asks the case file, and a third click gives the usual order back")
{
    CaseFileFixture fixture;
    fixture.add(Kind::letter, QStringLiteral("b"));
    fixture.add(Kind::letter, QStringLiteral("a"));
    RecordTableModel model(fixture.file(), letters());
    const ModelContract contract(&model);
    model.sort(model.columnOf(QStringLiteral("title")), Qt::DescendingOrder);
    settle(model, [&] {
        return column(model, "title") == QStringList{QStringLiteral("b"), QStringLiteral("a")};
    });
    model.sort(-1, Qt::AscendingOrder);
    CHECK(model.query().sortField.isEmpty());
}
