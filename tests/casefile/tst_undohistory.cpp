// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/undohistory.h"

#include "support/qtcatch.h"

using namespace LeverArch;
using Kind = ActionInfo::Kind;

namespace {

ActionInfo action(qint64 id, Kind kind = Kind::Do, qint64 target = 0, qint64 group = 0)
{
    ActionInfo info;
    info.id = Id(id);
    info.kind = kind;
    info.target = Id(target);
    info.group = Id(group);
    info.label = QStringLiteral("action %1").arg(id);
    return info;
}

QList<Id> ids(std::initializer_list<int> values)
{
    QList<Id> list;
    for (int value : values)
        list << Id(value);
    return list;
}

} // namespace

TEST_CASE("Undo takes back the newest action, redo brings it back under its own name")
{
    auto history = UndoHistory::replay({action(1), action(2)});
    CHECK(history.nextUndo().actions == ids({2}));
    CHECK_FALSE(history.canRedo());

    history.append(action(3, Kind::Undo, 2));
    CHECK(history.nextUndo().actions == ids({1}));
    CHECK(history.nextRedo().actions == ids({3}));
    CHECK(history.nextRedo().shown.label == QStringLiteral("action 2"));

    history.append(action(4, Kind::Redo, 3));
    CHECK(history.nextUndo().actions == ids({4}));
    CHECK(history.nextUndo().shown.label == QStringLiteral("action 2"));
    CHECK_FALSE(history.canRedo());

    history.append(action(5, Kind::Undo, 4));
    CHECK(history.nextUndo().actions == ids({1}));
    CHECK(history.nextRedo().shown.label == QStringLiteral("action 2"));
}

TEST_CASE("A new action takes away what could be redone")
{
    const auto history = UndoHistory::replay({action(1), action(2, Kind::Undo, 1), action(3)});
    CHECK_FALSE(history.canRedo());
    CHECK(history.nextUndo().actions == ids({3}));
}

TEST_CASE("An import is undone as one, newest paper first")
{
    const auto history =
        UndoHistory::replay({action(1), action(2, Kind::Do, 0, 9), action(3, Kind::Do, 0, 9)});
    CHECK(history.nextUndo().actions == ids({3, 2}));
    CHECK(history.nextUndo().shown.id == Id(3));
}

TEST_CASE("What is done while an import runs is undone before the import")
{
    auto history =
        UndoHistory::replay({action(1, Kind::Do, 0, 9), action(2), action(3, Kind::Do, 0, 9)});
    CHECK(history.nextUndo().actions == ids({2}));
    history.append(action(4, Kind::Undo, 2));
    history.append(action(5, Kind::Do, 0, 9));
    CHECK(history.nextRedo().actions == ids({4}));
    CHECK(history.nextUndo().actions == ids({5, 3, 1}));
}

TEST_CASE("A group that began before what is remembered is not offered by half")
{
    const auto history = UndoHistory::replay(
        {action(2, Kind::Do, 0, 9), action(3), action(4, Kind::Do, 0, 9)}, false);
    CHECK(history.nextUndo().actions == ids({3}));
}

TEST_CASE("An undone import is redone as one")
{
    auto history = UndoHistory::replay({action(1, Kind::Do, 0, 9), action(2, Kind::Do, 0, 9)});
    history.append(action(3, Kind::Undo, 2, 9));
    CHECK_FALSE(history.canUndo());
    CHECK(history.nextRedo().actions == ids({3}));
    history.append(action(4, Kind::Redo, 3, 9));
    CHECK(history.nextUndo().actions == ids({4}));
}

TEST_CASE("A group says what it began with and how much more it is")
{
    UndoHistory history;
    history.append(action(1, Kind::Do, 0, 9));
    CHECK(history.nextUndo().shown.label == QStringLiteral("action 1"));
    history.append(action(2, Kind::Do, 0, 9));
    history.append(action(3, Kind::Do, 0, 9));
    CHECK(history.nextUndo().shown.label == QStringLiteral("action 1 and 2 more"));
    history.append(action(4, Kind::Undo, 3));
    CHECK(history.nextRedo().shown.label == QStringLiteral("action 1 and 2 more"));
}
