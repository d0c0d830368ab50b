// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/relation.h"
#include "support/qtcatch.h"

#include <QSet>

using namespace LeverArch;

TEST_CASE("every relation reads well from both ends")
{
    QSet<QString> ids;
    for (const RelationDeclaration &relation : allRelations()) {
        INFO(relation.id);
        CHECK_FALSE(ids.contains(relation.key()));
        ids.insert(relation.key());
        CHECK(findRelation(relation.key()) == &relation);
        CHECK(relation.symmetric == (relation.displayForward() == relation.displayBackward()));
        if (relation.acyclic)
            CHECK_FALSE(relation.symmetric);
    }
    CHECK_FALSE(findRelation(QStringLiteral("dislikes")));
}

TEST_CASE("a paper cannot come to supersede itself")
{
    for (const char *id : {"supersedes", "derives_from", "part_of", "attached_to"}) {
        INFO(id);
        REQUIRE(findRelation(QString::fromLatin1(id)));
        CHECK(findRelation(QString::fromLatin1(id))->acyclic);
    }
    CHECK_FALSE(findRelation(QStringLiteral("supports"))->acyclic);
}
