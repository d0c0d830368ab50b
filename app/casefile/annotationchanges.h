// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/annotation.h"
#include "domain/meaning.h"

#include <QList>
#include <QString>

#include <functional>

namespace LeverArch {

class Stores;

/// Something that is done to marks, ready to be handed to CaseFile::act() or actLater(): one
/// action, undone in one step. Each fails, and nothing is changed, when a mark is gone.
struct NamedChange
{
    QString label; ///< "Mark 3 annotations as check this".
    std::function<Result<void>(Stores &)> change;
};

/// Writes the comment; the title follows it.
NamedChange commentChange(const Annotation &mark, const QString &comment);
/// Gives all of them a meaning, and with it a colour.
NamedChange meaningChange(const QList<Annotation> &marks, const Meaning &meaning);
/// Makes highlights underlines and so on. Only between styles that lie on words; marks of other
/// styles stay as they are.
NamedChange styleChange(const QList<Annotation> &marks, AnnotationStyle style);
NamedChange audienceChange(const QList<Annotation> &marks, Audience audience);
/// Puts the mark where `drafted` (from Annotations::draft(), on the same version) says: other
/// words, another frame, other strokes. Comment, replies, tags and links stay.
NamedChange placeChange(const Annotation &mark, const Annotation &drafted);
/// Into the bin, with the replies to them.
NamedChange removal(const QList<Annotation> &marks);
/// The replies to a mark go where it has gone: into the bin or out of it.
Result<void> setRepliesTrashed(Stores &stores, Id mark, bool trashed);
/// Answers a mark or a reply; it may be shown to whom the mark may be shown to.
NamedChange replyTo(const Annotation &mark, const QString &comment, const QString &author);

} // namespace LeverArch
