// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"
#include "support/samplepdf.h"
#include "support/windowfixture.h"

#include <atomic>
#include <future>
#include <thread>
#include <vector>

using namespace LeverArch;

TEST_CASE("A page turns while papers come in that keep every importing process busy")
{
    WindowFixture fixture;
    WorkerPool &importing = fixture.desk().workers();
    std::promise<void> turned;
    const std::shared_future<void> enough(turned.get_future());
    std::vector<std::promise<void>> begun(size_t(importing.processes()));
    std::atomic_int standstills = 0;
    std::vector<std::thread> papers;
    for (std::promise<void> &busy : begun) {
        papers.emplace_back([&importing, &busy, &standstills, enough] {
            const auto paper = must(
                importing.open(must(SharedBytes::fromBytes(pdfWithPages({"One", "Two"}))), {}));
            (void)paper->readAll(
                [&](PageReading &&page) -> Result<void> {
                    if (page.page == 1) {
                        busy.set_value();
                        // Not for ever, so that a failure is one and no standstill.
                        if (enough.wait_for(std::chrono::seconds(20)) != std::future_status::ready)
                            ++standstills;
                    }
                    return {};
                },
                {});
        });
    }
    for (std::promise<void> &busy : begun)
        busy.get_future().wait();
    const auto session = must(fixture.desk().pageWorkers().open(
        must(SharedBytes::fromBytes(pdfWithPages({"Mine"}))), {}));
    CHECK(must(session->render(1, 1, {})).width() == 595);
    turned.set_value();
    for (std::thread &paper : papers)
        paper.join();
    CHECK(standstills == 0);
}
