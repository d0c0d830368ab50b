// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/editionname.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

bool isLater(const char *name, const char *other)
{
    return compareEditions(QString::fromUtf8(name), QString::fromUtf8(other)) > 0;
}

} // namespace

TEST_CASE("Names tell which of two papers is the later")
{
    constexpr std::pair<const char *, const char *> pairs[] = {
        {"Reply amended.pdf", "Reply.pdf"},
        {"reply_AMENDED.pdf", "reply.pdf"},
        {"Consultation paper v2.docx", "Consultation paper v1.docx"},
        {"Consultation paper v2.docx", "Consultation paper.docx"},
        {"Consultation paper v10", "Consultation paper v9"},
        {"Structure version 2.1", "Structure version 2"},
        {"Structure (draft 3)", "Structure (draft 2)"},
        {"Structure", "Structure - draft"},
        {"Structure FINAL", "Structure draft 4"},
        {"Job description", "Job description (superseded)"},
        {"Policy revised 2026", "Policy 2026"},
        {"Structure v2.10", "Structure v2.9"},
        {"Structure FINAL v1", "Structure draft 4"},
        {"Structure version 2", "Structure draft 4"},
        {"Structure v2 draft", "Structure v1 final"},
        {"Structure", "Structure old.docx"},
        {"Minutes-corrected", "Minutes"},
    };
    for (const auto &[later, earlier] : pairs) {
        INFO(later);
        CHECK(isLater(later, earlier));
        CHECK_FALSE(isLater(earlier, later));
    }
}

TEST_CASE("Names that tell nothing of it are equivalent")
{
    constexpr std::pair<const char *, const char *> pairs[] = {
        {"Reply.pdf", "Letter.pdf"},        {"Copy of reply.pdf", "Reply.pdf"},
        {"Paper v1.pdf", "Paper.pdf"},      {"Scan 2.pdf", "Scan 1.pdf"},
        {"Goldsmith", "Gold standard"},     {"", ""},
        {"Proposal draft 28 February", "Proposal draft 3 March"},
        {"Draft 12.03.2026", "Draft 05.04.2026"},
        {"Newsletter issue 24 March", "Newsletter issue 3rd April"},
        {"Pay policy revised 2024", "Pay policy 2026"},
        {"Old Mill consultation", "Mill consultation"},
        {"Draft minutes", "minutes draft"},
    };
    for (const auto &[one, other] : pairs) {
        INFO(one);
        CHECK_FALSE(isLater(one, other));
        CHECK_FALSE(isLater(other, one));
    }
}
