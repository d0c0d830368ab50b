// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/casefilefixture.h"
#include "support/modelpicture.h"

#include "domain/kind.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "models/roles.h"
#include "models/tagtreemodel.h"

#include <QMimeData>

using namespace LeverArch;

namespace {

struct TagCase : CaseFileFixture
{
    TagCase()
    {
        letter = add(Kind::letter, QStringLiteral("letter"));
        act(QStringLiteral("Tags"), [this](Stores &stores) -> Result<void> {
            for (const char *path : {"money", "restructure/numbers", "restructure/promises"})
                LEVERARCH_TRY(remember(stores.tags().ensurePath(QLatin1String(path))));
            return stores.tags().assign(ids.value(QStringLiteral("numbers")), {letter});
        });
    }
    Result<void> remember(const Result<Tag> &tag)
    {
        if (!tag.ok())
            return tag.error();
        ids.insert(tag->name, tag->id);
        return {};
    }

    Id letter;
    QHash<QString, Id> ids;
};

} // namespace

TEST_CASE("The tag tree shows tags under each other with what carries them")
{
    TagCase fixture;
    TagTreeModel model(fixture.file());
    const ModelContract contract(&model);
    CaseFileFixture::waitUntil([&] { return model.rowCount() == 2; });
    CHECK(pictureOf(model, {Qt::DisplayRole, CountRole}) ==
          QStringList{QStringLiteral("money | 0"), QStringLiteral("restructure | 0"),
                      QStringLiteral("  numbers | 1"), QStringLiteral("  promises | 0")});
}

TEST_CASE("Clicking a tag goes and, or, not, off, and says the filter in words")
{
    TagCase fixture;
    TagTreeModel model(fixture.file());
    const ModelContract contract(&model);
    CaseFileFixture::waitUntil([&] { return model.rowCount() == 2; });
    const Id money = fixture.ids.value(QStringLiteral("money"));
    const Id numbers = fixture.ids.value(QStringLiteral("numbers"));
    const Id promises = fixture.ids.value(QStringLiteral("promises"));
    model.cycleUse(money);
    CHECK(model.filterWords() == QStringLiteral("money"));
    model.setUse(numbers, TagUse::Any);
    model.setUse(promises, TagUse::Any);
    CHECK(model.filterWords() == QStringLiteral("money and (numbers or promises)"));
    model.cycleUse(money);
    model.cycleUse(money);
    CHECK(model.use(money) == TagUse::None);
    CHECK(model.filterWords() == QStringLiteral("numbers or promises and not money"));
    model.cycleUse(money);
    CHECK(model.filter().none.isEmpty());
    model.clearFilter();
    CHECK(model.filter().isEmpty());
}

TEST_CASE("Renaming and dragging a tag are actions that can be undone")
{
    TagCase fixture;
    TagTreeModel model(fixture.file());
    const ModelContract contract(&model);
    CaseFileFixture::waitUntil([&] { return model.rowCount() == 2; });
    const Id money = fixture.ids.value(QStringLiteral("money"));
    REQUIRE(model.setData(model.indexOf(money), QStringLiteral(" savings "), Qt::EditRole));
    CaseFileFixture::waitUntil(
        [&] { return model.indexOf(money).data().toString() == QStringLiteral("savings"); });
    CHECK(fixture.file().nextUndo().label == QStringLiteral("Rename tag money to savings"));

    const std::unique_ptr<QMimeData> dragged(model.mimeData({model.indexOf(money)}));
    const QModelIndex restructure = model.index(0, 0).data() == QStringLiteral("restructure")
                                        ? model.index(0, 0)
                                        : model.index(1, 0);
    model.dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, restructure);
    CaseFileFixture::waitUntil([&] { return model.rowCount() == 1; });
    CHECK(model.tree().path(money) == QStringLiteral("restructure/savings"));
    must(fixture.file().undo());
    CaseFileFixture::waitUntil([&] { return model.rowCount() == 2; });
}

TEST_CASE("A tag cannot be dropped under itself, and a name with a stroke is refused")
{
    TagCase fixture;
    TagTreeModel model(fixture.file());
    CaseFileFixture::waitUntil([&] { return model.rowCount() == 2; });
    const QModelIndex numbers = model.indexOf(fixture.ids.value(QStringLiteral("numbers")));
    const std::unique_ptr<QMimeData> parent(model.mimeData({numbers.parent()}));
    CHECK_FALSE(model.canDropMimeData(parent.get(), Qt::MoveAction, -1, -1, numbers));
    QString said;
    QObject::connect(&model, &TagTreeModel::failed,
                     [&said](const Error &error) { said = error.message; });
    CHECK_FALSE(model.setData(numbers, QStringLiteral("a/b"), Qt::EditRole));
    CHECK(said.contains(QStringLiteral("stroke")));
}
