// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"

#include "worker/sharedbytes.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace LeverArch;

TEST_CASE("Shared bytes come back as they went in and cannot be changed by anyone")
{
    SharedBytes::Builder builder;
    must(builder.append("one "));
    must(builder.append("two"));
    const SharedBytes bytes = must(builder.finish());
    CHECK(bytes.size() == 7);
    CHECK(must(bytes.view()).toByteArray() == "one two");

    CHECK(::pwrite(bytes.descriptor(), "x", 1, 0) < 0);
    CHECK(::ftruncate(bytes.descriptor(), 3) != 0);
    CHECK(::ftruncate(bytes.descriptor(), 300) != 0);
    CHECK(::mmap(nullptr, 7, PROT_WRITE, MAP_SHARED, bytes.descriptor(), 0) == MAP_FAILED);
}

TEST_CASE("A view stays valid as long as any copy of the bytes lives")
{
    QByteArrayView view;
    SharedBytes second;
    {
        const SharedBytes first = must(SharedBytes::fromBytes("kept"));
        view = must(first.view());
        second = first;
    }
    CHECK(view == "kept");
}

TEST_CASE("Empty bytes are bytes all the same")
{
    const SharedBytes bytes = must(SharedBytes::fromBytes({}));
    CHECK_FALSE(bytes.isNull());
    CHECK(must(bytes.view()).isEmpty());
    CHECK(SharedBytes().isNull());
}

TEST_CASE("Memory that its sender could still change, or that is too large, is not taken over")
{
    const int open = ::memfd_create("open", MFD_ALLOW_SEALING);
    REQUIRE(::write(open, "abc", 3) == 3);
    const auto unsealed = SharedBytes::adopt(::dup(open), 100);
    REQUIRE_FALSE(unsealed.ok());
    CHECK(unsealed.error().code == Error::Code::Invalid);

    ::fcntl(open, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL);
    CHECK_FALSE(SharedBytes::adopt(::dup(open), 2).ok());
    CHECK(must(SharedBytes::adopt(::dup(open), 3)).size() == 3);
    ::close(open);

    CHECK_FALSE(SharedBytes::adopt(::open("/dev/null", O_RDONLY), 100).ok());
    CHECK_FALSE(SharedBytes::adopt(-1, 100).ok());
}
