// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/letters/letterfacts.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

std::optional<Finding> confidential(const QString &line)
{
    PageText page;
    page.text = QStringLiteral("Sallowmere Borough Council\n%1\n3 March 2026\nDear Ms Doe,\nThank "
                               "you for your letter.\nYours sincerely,\nA. Ferris\n")
                    .arg(line);
    return readLetter({page}).confidential;
}

} // namespace

TEST_CASE("A paper that says it is confidential is heard")
{
    for (const char *line :
         {"PRIVATE AND CONFIDENTIAL", "Private & Confidential", "Strictly private and confidential",
          "CONFIDENTIAL", "Strictly Confidential", "Confidential – addressee only", "PRIVATE – ADDRESSEE ONLY",
          "Confidential and personal",
          "To be opened by addressee only", "In confidence", "In strict confidence",
          "STAFF IN CONFIDENCE", "OFFICIAL-SENSITIVE", "Official – Sensitive [Personal]",
          "Private and confidential: outcome of your grievance",
          "NOT FOR PUBLICATION by virtue of paragraph 2 of Schedule 12A",
          "Subject: Private and confidential: outcome of your grievance"}) {
        INFO(line);
        const auto found = confidential(QString::fromUtf8(line));
        REQUIRE(found);
        CHECK(found->place.page == 1);
        CHECK(found->confidence == Confidence::Likely);
    }
}

TEST_CASE("A paper that speaks of confidence is not confidential for that")
{
    for (const char *line :
         {"private and confidential to the HR Director", "confidential.", "in strict confidence.",
          "Confidential.", "Exempt information", "Not for publication before 00:01 on 3 May",
          "NOT FOR PUBLICATION UNTIL FRIDAY", "Private", "Personal", "Private Sector Housing", "Confidential reporting policy",
          "The meeting will be held in confidence between the parties.",
          "Confidentiality is for the panel to keep.", "OFFICIAL", "Official receiver",
          "Personal assistant to the director", "For publication",
          "We have every confidence in you."}) {
        INFO(line);
        CHECK_FALSE(confidential(QString::fromUtf8(line)));
    }
}
