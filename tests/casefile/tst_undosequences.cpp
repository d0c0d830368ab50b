// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "databasedump.h"

#include "domain/kind.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "support/casefilefixture.h"

using namespace LeverArch;

namespace {

/// Does things at random to a case file, and keeps beside it what a person would expect: the whole
/// state before and after each thing done.
class RandomUser
{
public:
    explicit RandomUser(quint64 seed) : m_chance(seed) { m_states << state(); }

    void step()
    {
        const int die = m_chance.below(10);
        if (die < 5)
            change();
        else if (die < 8)
            undo();
        else if (die < 9)
            redo();
        else
            m_fixture.reopen();
        REQUIRE(state() == m_states.at(m_at));
    }

private:
    QStringList state() const { return dumpOf(m_fixture.path()); }

    void change()
    {
        m_fixture.clock.advance(1000);
        const auto done = m_fixture.file().act(
            QStringLiteral("Something"), [this](Stores &stores) { return something(stores); });
        if (!done.ok() || !done->id)
            return; // Refused (a link twice, a name taken): nothing may have changed.
        m_states.resize(m_at + 1);
        m_states << state();
        ++m_at;
    }

    void undo()
    {
        const auto undone = m_fixture.file().undo();
        REQUIRE(undone.ok() == (m_at > 0));
        m_at -= undone.ok() ? 1 : 0;
    }

    void redo()
    {
        const auto redone = m_fixture.file().redo();
        REQUIRE(redone.ok() == (m_at + 1 < m_states.size()));
        m_at += redone.ok() ? 1 : 0;
    }

    Id anyRecord(Stores &stores)
    {
        const auto ids = must(stores.records().find({}));
        return ids.isEmpty() ? Id() : ids.at(m_chance.below(int(ids.size())));
    }

    Result<void> something(Stores &stores)
    {
        const QString word = QStringLiteral("word %1").arg(m_chance.below(6));
        const Id record = anyRecord(stores);
        switch (record ? m_chance.below(9) : 0) {
        case 0:
        case 1: {
            Record made;
            made.kind = QLatin1String(m_chance.below(2) ? Kind::letter : Kind::staffCount);
            made.title = word;
            LEVERARCH_TRY(stores.records().add(made));
            return {};
        }
        case 2:
            return stores.records().setField(record, QStringLiteral("title"), word);
        case 3:
            return stores.records().setField(record, QStringLiteral("notes"), word);
        case 4:
            return stores.records().setTrashed(record, true);
        case 5: {
            LEVERARCH_ASSIGN(const Tag tag, stores.tags().ensurePath(QStringLiteral("a/") + word));
            return stores.tags().assign(tag.id, {record, anyRecord(stores)});
        }
        case 6: {
            LEVERARCH_TRY(stores.links().add(
                {{}, record, anyRecord(stores), QStringLiteral("supports"), word}));
            return {};
        }
        case 7: {
            LEVERARCH_ASSIGN(const QList<Tag> tags, stores.tags().tags());
            return tags.isEmpty() ? Result<void>() : stores.tags().remove(tags.first().id);
        }
        default:
            return stores.settings().set(QStringLiteral("branch.name"), word);
        }
    }

    SeededRandom m_chance;
    CaseFileFixture m_fixture;
    QList<QStringList> m_states;
    int m_at = 0;
};

} // namespace

TEST_CASE("Whatever is done, undone and redone, also after opening again, brings back each state")
{
    for (quint64 seed = 1; seed <= 6; ++seed) {
        INFO("seed " << seed);
        RandomUser user(seed);
        for (int i = 0; i < 60; ++i)
            user.step();
    }
}
