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
