// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/filing.h"

#include "core/plural.h"
#include "domain/kind.h"
#include "domain/partymatcher.h"
#include "domain/recordquery.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

constexpr qsizetype looked = 200; ///< Records that have the words of a title, at most.

QString say(const char *text)
{
    return QCoreApplication::translate("Filing", text);
}

/// "File “Letter to the director”", "File 3 papers".
QString labelled(const char *one, const char *several, const QList<Record> &papers,
                 const QString &title = {})
{
    if (papers.size() == 1)
        return say(one).arg(title.isEmpty() ? papers.first().title : title);
    return counted("Filing", several, papers.size());
}

QList<Id> idsOf(const QList<Record> &papers)
{
    QList<Id> ids;
    for (const Record &paper : papers)
        ids.append(paper.id);
    return ids;
}

Result<Record> livingPaper(const Stores &stores, Id id)
{
    LEVERARCH_ASSIGN(Record paper, stores.records().record(id));
    if (paper.trashed || paper.kind != QLatin1String(Kind::document))
        return Error{Error::Code::NotFound,
                     say(QT_TRANSLATE_NOOP("Filing", "“%1” is not among the papers any more."))
                         .arg(paper.title),
                     {}};
    return paper;
}

Result<void> setFiling(Stores &stores, Id paper, const char *filing, const QString &reason)
{
    LEVERARCH_TRY(livingPaper(stores, paper));
    LEVERARCH_TRY(stores.records().setField(paper, QLatin1String(Filing::field),
                                            QString::fromLatin1(filing)));
    return stores.records().setField(paper, QStringLiteral("set_aside"),
                                     reason.isEmpty() ? QVariant() : QVariant(reason));
}

/// Somebody may have made it since the person wrote its name, in the paper before this one.
Result<Id> calledThat(const Stores &stores, const QString &kind, const QString &title)
{
    RecordQuery query;
    query.kinds = {kind};
    query.text = title;
    LEVERARCH_ASSIGN(const QList<Id> alike, stores.records().find(query));
    LEVERARCH_ASSIGN(const auto titles, stores.records().titles(alike.mid(0, looked)));
    for (const Id id : alike) {
        if (titles.value(id).compare(title, Qt::CaseInsensitive) == 0)
            return id;
    }
    return Id();
}

Result<void> keepAlias(Stores &stores, Id party, const QString &spelling)
{
    LEVERARCH_ASSIGN(const Record known, stores.records().record(party));
    const QString aliases = withAlias(known.text("aliases"), spelling);
    if (aliases == known.text("aliases") || known.title.compare(spelling, Qt::CaseInsensitive) == 0)
        return {};
    return stores.records().setField(party, QStringLiteral("aliases"), aliases);
}

Result<Id> recordFor(Stores &stores, const FieldDeclaration &field, const FiledReference &wanted)
{
    Id id = wanted.record;
    if (!id && !wanted.newTitle.isEmpty()) {
        Record made;
        made.kind = QString::fromLatin1(field.referenceKinds.first());
        made.title = wanted.newTitle;
        made.values = wanted.newValues;
        LEVERARCH_ASSIGN(id, calledThat(stores, made.kind, made.title));
        if (!id) {
            LEVERARCH_ASSIGN(id, stores.records().add(made));
        }
    }
    if (id && !wanted.alias.isEmpty())
        LEVERARCH_TRY(keepAlias(stores, id, wanted.alias));
    return id;
}

/// The facts with every record in them made.
Result<FieldValues> valuesOf(Stores &stores, const FilingFacts &facts)
{
    FieldValues values = facts.values;
    const KindDeclaration *kind = findKind(QLatin1String(Kind::document));
    for (auto it = facts.references.begin(); it != facts.references.end(); ++it) {
        LEVERARCH_ASSIGN(const Id record, recordFor(stores, *kind->field(it.key()), it.value()));
        values.insert(it.key(), record ? QVariant::fromValue(record) : QVariant());
    }
    return values;
}

Result<void> tagPapers(Stores &stores, const QList<Id> &papers, const FilingFacts &facts)
{
    for (const Id tag : facts.tagsOff)
        LEVERARCH_TRY(stores.tags().unassign(tag, papers));
    for (const Id tag : facts.tags)
        LEVERARCH_TRY(stores.tags().assign(tag, papers));
    for (const QString &path : facts.newTags) {
        LEVERARCH_ASSIGN(const Tag tag, stores.tags().ensurePath(path));
        LEVERARCH_TRY(stores.tags().assign(tag.id, papers));
    }
    return {};
}

Result<void> numberPaper(Stores &stores, Id paper)
{
    LEVERARCH_ASSIGN(const Record now, stores.records().record(paper));
    if (now.has("number"))
        return {};
    LEVERARCH_ASSIGN(const qint64 number, stores.documents().nextRegisterNumber());
    return stores.records().setField(paper, QStringLiteral("number"), number);
}

} // namespace

NamedChange fileChange(const QList<Record> &papers, const FilingFacts &facts)
{
    const QString title = facts.values.value(QStringLiteral("title")).toString();
    return {labelled(QT_TRANSLATE_NOOP("Filing", "File “%1”"),
                     QT_TRANSLATE_NOOP("Filing", "File %n paper(s)"), papers, title),
            [ids = idsOf(papers), facts](Stores &stores) -> Result<void> {
                LEVERARCH_ASSIGN(const FieldValues values, valuesOf(stores, facts));
                for (const Id paper : ids) {
                    LEVERARCH_TRY(setFiling(stores, paper, Filing::filed, {}));
                    LEVERARCH_TRY(numberPaper(stores, paper));
                    for (auto it = values.begin(); it != values.end(); ++it)
                        LEVERARCH_TRY(stores.records().setField(paper, it.key(), it.value()));
                }
                return tagPapers(stores, ids, facts);
            }};
}

NamedChange notNeededChange(const QList<Record> &papers, const QString &reason)
{
    return {labelled(QT_TRANSLATE_NOOP("Filing", "Set “%1” aside as not needed"),
                     QT_TRANSLATE_NOOP("Filing", "Set %n paper(s) aside as not needed"), papers),
            [ids = idsOf(papers), why = reason.simplified()](Stores &stores) -> Result<void> {
                for (const Id paper : ids)
                    LEVERARCH_TRY(setFiling(stores, paper, Filing::notNeeded, why));
                return {};
            }};
}

NamedChange backToInboxChange(const QList<Record> &papers)
{
    return {labelled(QT_TRANSLATE_NOOP("Filing", "Put “%1” back in the inbox"),
                     QT_TRANSLATE_NOOP("Filing", "Put %n paper(s) back in the inbox"), papers),
            [ids = idsOf(papers)](Stores &stores) -> Result<void> {
                for (const Id paper : ids)
                    LEVERARCH_TRY(setFiling(stores, paper, Filing::inbox, {}));
                return {};
            }};
}

} // namespace LeverArch
