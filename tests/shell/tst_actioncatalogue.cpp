// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"

#include "shell/actioncatalogue.h"

#include <QAction>
#include <QMainWindow>
#include <QSet>

using namespace LeverArch;

TEST_CASE("Every command has its own id and its own keys")
{
    QSet<QString> ids;
    QSet<QString> keys;
    for (const ActionEntry &entry : allActions()) {
        INFO(entry.id);
        CHECK_FALSE(ids.contains(QLatin1String(entry.id)));
        ids.insert(QLatin1String(entry.id));
        const QString key = QString::fromLatin1(entry.keys);
        if (key.isEmpty())
            continue;
        CHECK_FALSE(keys.contains(key));
        keys.insert(key);
        CHECK_FALSE(QKeySequence(key, QKeySequence::PortableText).isEmpty());
    }
}

TEST_CASE("The keys promised in the look are the keys in the menus")
{
    QMainWindow window;
    const ActionSet actions(&window);
    const std::pair<const char *, const char *> promised[] = {
        {"go.anything", "Ctrl+K"}, {"go.search", "Ctrl+Shift+F"},
        {"edit.find", "Ctrl+F"},   {"case.import", "Ctrl+I"},
        {"record.new", "Ctrl+N"},  {"record.tag", "T"},
        {"record.link", "L"},      {"go.pane", "F6"},
        {"go.back", "Alt+Left"},   {"edit.undo", "Ctrl+Z"},
        {"help.keys", "F1"},
    };
    for (const auto &[id, keys] : promised) {
        INFO(id);
        const QAction *action = actions.action(QLatin1String(id));
        REQUIRE(action);
        CHECK(action->shortcut().toString(QKeySequence::PortableText) == QLatin1String(keys));
    }
}

TEST_CASE("Commands are grey until what they need is there")
{
    QMainWindow window;
    ActionSet actions(&window);
    const auto enabled = [&actions](const char *id) {
        return actions.action(QLatin1String(id))->isEnabled();
    };
    CHECK(enabled("case.open"));
    CHECK_FALSE(enabled("case.import"));
    actions.update(NeedsCase);
    CHECK_FALSE(enabled("case.import")); // Reading only.
    CHECK(enabled("case.backup"));
    actions.update(NeedsWritable);
    CHECK(enabled("case.import"));
    CHECK_FALSE(enabled("record.tag"));
    actions.update(NeedsWritable | NeedsLiving);
    CHECK(enabled("record.tag"));
    CHECK(enabled("record.bin"));
    CHECK_FALSE(enabled("record.restore"));
}
