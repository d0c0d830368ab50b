// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/session.h"

#include "casefile/casefile.h"
#include "commandline.h"
#include "cli/verb.h"
#include "domain/kind.h"
#include "domain/record.h"
#include "domain/recordquery.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

using namespace LeverArch;

namespace {

qsizetype events(const Stores &stores)
{
    RecordQuery query;
    query.kinds = {QLatin1String(Kind::event)};
    return must(stores.records().find(query)).size();
}

} // namespace

TEST_CASE("what a verb reads is of one moment, whatever the window writes meanwhile")
{
    const Scratch scratch;
    const QString path = scratch.path(QStringLiteral("case.leverarch"));
    const auto window = must(CaseFile::create(path));
    const auto meet = [&window] {
        REQUIRE(window
                    ->act(QStringLiteral("Meet"),
                          [](Stores &stores) -> Result<void> {
                              Record record;
                              record.kind = QLatin1String(Kind::event);
                              record.title = QStringLiteral("Branch committee");
                              LEVERARCH_TRY(stores.records().add(record));
                              IntakeInfo intake;
                              intake.who = QStringLiteral("Ada");
                              LEVERARCH_TRY(stores.ledger().begin(intake));
                              return {};
                          })
                    .ok());
    };
    meet();
    Session session(must(Arguments::parse({path}, {})), {}, true);
    const Stores &stores = must(session.openForReading())->read();
    CHECK(events(stores) == 1);
    meet();
    CHECK(events(stores) == 1);
    CHECK(must(stores.ledger().intakes()).size() == 1);
    // The next run sees what was written.
    Session later(must(Arguments::parse({path}, {})), {}, true);
    CHECK(events(must(later.openForReading())->read()) == 2);
}

TEST_CASE("the register is read while the window has the case file, numbered or not")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    {
        const auto window = must(CaseFile::open(path));
        REQUIRE_FALSE(window->isReadOnly());
        RecordQuery query;
        query.kinds = {QLatin1String(Kind::document)};
        const Id paper = must(window->read().records().find(query)).first();
        must(window->act(QStringLiteral("As from before there was a register"),
                         [paper](Stores &stores) {
                             return stores.records().setField(paper, QStringLiteral("number"), {});
                         }));
        const Run run = cliJson({QStringLiteral("register"), path});
        INFO(run.out.toStdString() << run.err.toStdString());
        CHECK(run.exitCode == 0);
        CHECK(run.json[QStringLiteral("lines")].toArray().size() >= 11);
        CHECK(run.json[QStringLiteral("numbered")].toInt(-1) == 0);
        CHECK(run.json[QStringLiteral("unnumbered")].toInt(-1) == 1);
        CHECK(cli({QStringLiteral("register"), path})
                  .out.contains(QStringLiteral("1 papers have no number yet.")));
    }
    CHECK(cliJson({QStringLiteral("register"), path}).json[QStringLiteral("numbered")].toInt() ==
          1);
}

TEST_CASE("reading the inbox stops when it is asked to")
{
    const Scratch scratch;
    Cancellation cancellation;
    cancellation.cancel();
    Session session(must(Arguments::parse({scratch.sampleCase()}, {})), cancellation, true);
    const Result<Reply> reply = findVerb(QStringLiteral("inbox"))->run(session);
    REQUIRE_FALSE(reply.ok());
    CHECK(reply.error().code == Error::Code::Cancelled);
}
