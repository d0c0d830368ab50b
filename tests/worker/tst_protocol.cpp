// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"

#include "worker/protocol/channel.h"
#include "worker/protocol/messages.h"

#include <array>
#include <random>
#include <sys/socket.h>

using namespace LeverArch;

namespace {

PageReading sampleReading()
{
    PageReading reading;
    reading.page = 7;
    reading.label = QStringLiteral("vii");
    reading.geometry = PageGeometry(QRectF(10, 20, 300, 400), 90, 2);
    reading.text.text = QStringLiteral("Zwölf 😀\nPosten");
    reading.text.words = {
        {0, 5, QRectF(1, 2, 3, 4)}, {6, 2, QRectF(5, 2, 3, 4)}, {9, 6, QRectF(1, 9, 3, 4)}};
    return reading;
}

} // namespace

TEST_CASE("A page arrives as it was sent")
{
    const auto arrived = decoded<PageReading>(encoded(sampleReading()));
    REQUIRE(arrived);
    CHECK(arrived->page == 7);
    CHECK(arrived->label == QStringLiteral("vii"));
    CHECK(arrived->geometry == sampleReading().geometry);
    CHECK(arrived->text == sampleReading().text);
}

TEST_CASE("A message cut short anywhere, or with more behind it, is refused")
{
    const QByteArray whole = encoded(sampleReading());
    for (qsizetype length = 0; length < whole.size(); ++length)
        CHECK_FALSE(decoded<PageReading>(whole.left(length)));
    CHECK_FALSE(decoded<PageReading>(whole + '\0'));
}

TEST_CASE("Random damage never gives words outside their text")
{
    const QByteArray whole = encoded(sampleReading());
    std::mt19937 random(20161205); // fixed, so that a failure can be repeated
    int accepted = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = whole;
        for (int i = 0; i < 3; ++i)
            bytes[qsizetype(random() % size_t(bytes.size()))] = char(random());
        const auto reading = decoded<PageReading>(bytes);
        if (!reading)
            continue;
        ++accepted;
        for (const Word &word : reading->text.words) {
            REQUIRE(word.start >= 0);
            REQUIRE(word.length > 0);
            REQUIRE(word.start + word.length <= reading->text.text.size());
            REQUIRE(std::isfinite(word.box.x() + word.box.height()));
        }
    }
    CHECK(accepted > 0);
}

TEST_CASE("A frame brings its file along and no other descriptor")
{
    std::array<int, 2> ends = {};
    REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0);
    Channel left{FileDescriptor(ends[0])};
    Channel right{FileDescriptor(ends[1])};
    const SharedBytes bytes = must(SharedBytes::fromBytes("pixels"));
    REQUIRE(left.send(FrameType::Picture, "body", bytes.descriptor()) == Channel::Status::Ok);
    REQUIRE(left.send(FrameType::Done, {}) == Channel::Status::Ok);

    Frame frame;
    REQUIRE(right.receive(frame) == Channel::Status::Ok);
    CHECK(frame.type == FrameType::Picture);
    CHECK(frame.body == "body");
    CHECK(must(must(SharedBytes::adopt(frame.file.release(), 100)).view()).toByteArray() ==
          "pixels");
    REQUIRE(right.receive(frame) == Channel::Status::Ok);
    CHECK(frame.type == FrameType::Done);
    CHECK_FALSE(frame.file.isValid());
    CHECK_FALSE(right.hasInput());
    CHECK(right.receive(frame, std::chrono::milliseconds(1)) == Channel::Status::TimedOut);
}

TEST_CASE("Whoever waits for the rest of a frame that does not come can stop waiting")
{
    std::array<int, 2> ends = {};
    REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0);
    const FileDescriptor left(ends[0]);
    Channel right{FileDescriptor(ends[1])};
    // A body of 255 bytes is promised, five are there.
    REQUIRE(::write(left.get(), "\xff\x00\x00\x00\x43\x00\x41\x4chalf ", 13) == 13);
    int asked = 0;
    Frame frame;
    const auto status =
        right.receive(frame, std::chrono::seconds(5), [&asked] { return ++asked > 1; });
    CHECK(status == Channel::Status::TimedOut);
    CHECK(asked > 1); // Within the frame, too.
}
