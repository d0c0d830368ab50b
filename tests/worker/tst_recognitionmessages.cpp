// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"

#include "worker/protocol/recognitionmessages.h"

using namespace LeverArch;

namespace {

RecognisedPage page()
{
    RecognisedPage page;
    page.page = 7;
    page.languages = QStringLiteral("eng+cym");
    page.orientation = 270;
    page.text.text = QStringLiteral("Pedwar swydd");
    page.text.words = {{0, 6, QRectF(10, 20, 30, 8)}, {7, 5, QRectF(42, 20, 25, 8)}};
    page.text.confidences = QByteArray("\x60\x2a", 2);
    return page;
}

} // namespace

TEST_CASE("What was recognised travels whole")
{
    const RecognisedPage sent = page();
    const auto received = decoded<RecognisedPage>(encoded(sent));
    REQUIRE(received);
    CHECK(received->page == sent.page);
    CHECK(received->languages == sent.languages);
    CHECK(received->orientation == sent.orientation);
    CHECK(received->text == sent.text);

    const RecognitionRequest asked{3, QStringLiteral("chi_sim"), QStringLiteral("/usr/share")};
    const auto heard = decoded<RecognitionRequest>(encoded(asked));
    REQUIRE(heard);
    CHECK(heard->page == 3);
    CHECK(heard->languages == asked.languages);
    CHECK(heard->folder == asked.folder);
}

TEST_CASE("A worker that lies about what it recognised is not believed")
{
    const auto refused = [](const std::function<void(RecognisedPage &)> &lie) {
        RecognisedPage wrong = page();
        lie(wrong);
        return !decoded<RecognisedPage>(encoded(wrong));
    };
    CHECK(refused([](RecognisedPage &p) { p.orientation = 45; }));
    CHECK(refused([](RecognisedPage &p) { p.page = 0; }));
    CHECK(refused([](RecognisedPage &p) { p.languages = QStringLiteral("../eng"); }));
    CHECK(refused([](RecognisedPage &p) { p.languages.clear(); }));
    CHECK(refused([](RecognisedPage &p) { p.text.confidences[0] = 101; }));
    CHECK(refused([](RecognisedPage &p) { p.text.confidences.chop(1); }));
    CHECK(refused([](RecognisedPage &p) { p.text.confidences.append('\1'); }));
    CHECK(refused([](RecognisedPage &p) { p.text.words[1].start = 3; }));
    CHECK(refused([](RecognisedPage &p) { p.text.words[1].length = 60; }));
}
