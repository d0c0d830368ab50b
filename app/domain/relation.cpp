// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/relation.h"

#include <QCoreApplication>

// Every relation, declared once; tests/domain/tst_relation.cpp holds the rules.

namespace LeverArch {

namespace {

#define WORD(text) QT_TRANSLATE_NOOP("Relations", text)

QString translated(const char *text)
{
    return QCoreApplication::translate("Relations", text);
}

} // namespace

QString RelationDeclaration::displayForward() const
{
    return translated(forward);
}

QString RelationDeclaration::displayBackward() const
{
    return translated(backward);
}

const QList<RelationDeclaration> &allRelations()
{
    // id, read from the start, read from the end, symmetric, acyclic
    static const QList<RelationDeclaration> relations = {
        {"about", WORD("is about"), WORD("is the subject of"), false, false},
        {"supports", WORD("supports"), WORD("is supported by"), false, false},
        {"contradicts", WORD("contradicts"), WORD("contradicts"), true, false},
        {"rebuts", WORD("rebuts"), WORD("is rebutted by"), false, false},
        {"quotes", WORD("quotes"), WORD("is quoted in"), false, false},
        {"reports", WORD("reports"), WORD("is reported by"), false, false},
        {"mentions", WORD("mentions"), WORD("is mentioned in"), false, false},
        {"answers", WORD("answers"), WORD("is answered by"), false, false},
        {"part_answers", WORD("partly answers"), WORD("is partly answered by"), false, false},
        {"supersedes", WORD("supersedes"), WORD("is superseded by"), false, true},
        {"corrects", WORD("corrects"), WORD("is corrected by"), false, true},
        {"derives_from", WORD("is worked out from"), WORD("is used to work out"), false, true},
        {"same_as", WORD("is the same as"), WORD("is the same as"), true, false},
        {"not_same_as", WORD("is not the same as"), WORD("is not the same as"), true, false},
        {"not_version_of", WORD("is not another version of"), WORD("is not another version of"),
         true, false},
        {"affects", WORD("affects"), WORD("is affected by"), false, false},
        {"moves_to", WORD("moves to"), WORD("takes in"), false, false},
        {"predicts", WORD("predicts"), WORD("was predicted by"), false, false},
        {"came_true", WORD("came true in"), WORD("bears out"), false, false},
        {"raised_at", WORD("was raised at"), WORD("heard"), false, false},
        {"decided_at", WORD("was decided at"), WORD("decided"), false, false},
        {"attached_to", WORD("is attached to"), WORD("has attached"), false, true},
        {"part_of", WORD("is part of"), WORD("contains"), false, true},
    };
    return relations;
}

#undef WORD

const RelationDeclaration *findRelation(const QString &id)
{
    for (const RelationDeclaration &relation : allRelations()) {
        if (id == QLatin1String(relation.id))
            return &relation;
    }
    return nullptr;
}

} // namespace LeverArch
