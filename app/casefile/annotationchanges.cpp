// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/annotationchanges.h"

#include "casefile/annotations.h"
#include "core/plural.h"
#include "domain/kind.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("AnnotationChanges", text);
}

/// "highlight on p. 3", "reply", "3 annotations".
QString named(const QList<Annotation> &marks)
{
    if (marks.size() != 1)
        return findKind(QLatin1String(Kind::annotation))->displayCounted(int(marks.size()));
    const Annotation &mark = marks.first();
    if (mark.isReply())
        return words("reply");
    const QString style = annotationStyleName(mark.style).toLower();
    return mark.page() > 0 ? words("%1 on p. %2").arg(style).arg(mark.page()) : style;
}

QList<Id> idsOf(const QList<Annotation> &marks)
{
    QList<Id> ids;
    for (const Annotation &mark : marks)
        ids.append(mark.id);
    return ids;
}

std::function<Result<void>(Stores &)> setOnAll(const QList<Id> &ids, const char *field,
                                               const QVariant &value)
{
    return [ids, name = QString::fromLatin1(field), value](Stores &stores) -> Result<void> {
        for (const Id id : ids)
            LEVERARCH_TRY(stores.records().setField(id, name, value));
        return {};
    };
}

/// Writes what `wanted` says, as far as the record differs from it.
Result<void> updateRecord(Stores &stores, const Annotation &wanted)
{
    LEVERARCH_ASSIGN(Record record, stores.records().record(wanted.id));
    const Record fresh = recordOf(wanted);
    record.title = fresh.title;
    for (const char *field : {"comment", "words", "page", "page_label", "strokes", "line_width"}) {
        const QString key = QString::fromLatin1(field);
        if (fresh.values.contains(key))
            record.values.insert(key, fresh.values.value(key));
        else
            record.values.remove(key);
    }
    return stores.records().update(record);
}

Result<void> trashWithReplies(Stores &stores, const QList<Id> &ids)
{
    for (const Id id : ids) {
        LEVERARCH_TRY(stores.records().setTrashed(id, true));
        LEVERARCH_TRY(setRepliesTrashed(stores, id, true));
    }
    return {};
}

} // namespace

NamedChange commentChange(const Annotation &mark, const QString &comment)
{
    Annotation wanted = mark;
    wanted.comment = comment.trimmed();
    const QString label =
        wanted.comment.isEmpty() ? words("Take the comment off %1") : words("Comment on %1");
    return {label.arg(named({mark})),
            [wanted](Stores &stores) { return updateRecord(stores, wanted); }};
}

NamedChange meaningChange(const QList<Annotation> &marks, const Meaning &meaning)
{
    return {words("Mark %1 as %2").arg(named(marks), meaning.name),
            setOnAll(idsOf(marks), "meaning", meaning.key)};
}

NamedChange styleChange(const QList<Annotation> &marks, AnnotationStyle style)
{
    QList<Annotation> fitting;
    for (const Annotation &mark : marks) {
        if (marksWords(mark.style) && marksWords(style))
            fitting.append(mark);
    }
    return {words("Turn %1 into %2").arg(named(fitting), annotationStyleName(style).toLower()),
            setOnAll(idsOf(fitting), "style", annotationStyleKey(style))};
}

NamedChange audienceChange(const QList<Annotation> &marks, Audience audience)
{
    return {words("Show %1 to %2").arg(named(marks), audienceName(audience).toLower()),
            setOnAll(idsOf(marks), "audience", audienceKey(audience))};
}

NamedChange placeChange(const Annotation &mark, const Annotation &drafted)
{
    Annotation wanted = mark;
    wanted.anchors = drafted.anchors;
    wanted.words = drafted.words;
    wanted.pageLabel = drafted.pageLabel;
    wanted.strokes = drafted.strokes;
    wanted.lineWidth = drafted.lineWidth;
    return {words("Move %1").arg(named({mark})), [wanted](Stores &stores) -> Result<void> {
                LEVERARCH_TRY(updateRecord(stores, wanted));
                return Annotations::replaceAnchors(stores, wanted.id, wanted.anchors);
            }};
}

NamedChange removal(const QList<Annotation> &marks)
{
    return {words("Remove %1").arg(named(marks)),
            [ids = idsOf(marks)](Stores &stores) { return trashWithReplies(stores, ids); }};
}

Result<void> setRepliesTrashed(Stores &stores, Id mark, bool trashed)
{
    LEVERARCH_ASSIGN(const QList<Annotation> replies,
                     Annotations(stores).repliesTo(mark, !trashed));
    for (const Annotation &reply : replies)
        LEVERARCH_TRY(stores.records().setTrashed(reply.id, trashed));
    return {};
}

NamedChange replyTo(const Annotation &mark, const QString &comment, const QString &author)
{
    Annotation reply;
    reply.document = mark.document;
    reply.parent = mark.id;
    reply.style = AnnotationStyle::Note;
    reply.comment = comment.trimmed();
    reply.author = author;
    reply.audience = mark.audience;
    return {words("Reply to %1").arg(named({mark})), [reply](Stores &stores) -> Result<void> {
                if (reply.comment.isEmpty())
                    return Error{Error::Code::Invalid, words("Write the reply first."), {}};
                LEVERARCH_TRY(Annotations::write(stores, reply));
                return {};
            }};
}

} // namespace LeverArch
