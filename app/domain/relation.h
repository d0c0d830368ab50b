// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QList>
#include <QString>

namespace LeverArch {

/// One typed relation, declared once: what it is called read from either end.
struct RelationDeclaration
{
    const char *id;       ///< Stored: "supports".
    const char *forward;  ///< "supports"; source texts, translated in context "Relations".
    const char *backward; ///< "is supported by".
    bool symmetric;       ///< Reads the same from both ends ("same as").
    bool acyclic;         ///< "supersedes": a chain may not come back to its start.

    QString key() const { return QString::fromLatin1(id); }
    QString displayForward() const;
    QString displayBackward() const;
};

/// about, quotes, reports, supports, contradicts, rebuts, answers, part_answers, supersedes,
/// corrects, derives_from, same_as, not_same_as, affects, attached_to, part_of, mentions …
const QList<RelationDeclaration> &allRelations();
const RelationDeclaration *findRelation(const QString &id);

/// A relation between two records, with an optional note.
struct Link
{
    Id id;
    Id from;
    Id to;
    QString relation;
    QString note;
};

} // namespace LeverArch
