// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/marktaking.h"

#include "casefile/annotations.h"
#include "casefile/casefile.h"
#include "casefile/newversion.h"
#include "core/plural.h"
#include "domain/markorigin.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

/// A save of a person's never waits for more.
constexpr qsizetype marksAtOnce = 250;

QString words(const char *text)
{
    return QCoreApplication::translate("Marks", text);
}

/// What is known of where ours came from, now that theirs has been seen.
QString originAfter(const Annotation &ours, const Annotation &theirs)
{
    MarkOrigin origin = originOf(ours);
    const MarkOrigin seen = originOf(theirs);
    origin.state = seen.state;
    for (const QString &tag : seen.tags) {
        if (!origin.tags.contains(tag))
            origin.tags.append(tag);
    }
    if (!seen.paper.isEmpty()) {
        origin.paper = seen.paper;
        origin.place = seen.place;
        origin.words = seen.words;
        origin.subtype = seen.subtype;
    }
    if (origin.colour.isEmpty() && theirs.meaning.isEmpty())
        origin.colour = seen.colour;
    return encodeOrigin(origin);
}

QString labelOf(const MarkMerge &merge)
{
    if (!merge.author.isEmpty())
        return words("Merge the marks of %1").arg(merge.author);
    return merge.papers.size() == 1 ? words("Import marks on %1").arg(merge.papers.first().title)
                                    : words("Import marks");
}

} // namespace

MarkTaking::MarkTaking(MarkMerge merge) : m_merge(std::move(merge))
{
    for (const PaperMoves &paper : std::as_const(m_merge.papers))
        m_count += paper.moves.size();
}

Result<void> MarkTaking::write(Stores &stores, qsizetype from, qsizetype most)
{
    qsizetype before = 0;
    for (const PaperMoves &paper : std::as_const(m_merge.papers)) {
        const qsizetype first = std::max<qsizetype>(from - before, 0);
        const qsizetype last = std::min(from + most - before, paper.moves.size());
        for (qsizetype i = first; i < last; ++i)
            LEVERARCH_TRY(writeMove(stores, paper, paper.moves.at(i)));
        if (first < last)
            LEVERARCH_TRY(carry(stores, paper));
        before += paper.moves.size();
    }
    return {};
}

Result<void> MarkTaking::writeMove(Stores &stores, const PaperMoves &paper, const MarkMove &move)
{
    switch (move.fate) {
    case MarkFate::New:
        return move.take ? add(stores, paper, move) : Result<void>();
    case MarkFate::Changed:
        return move.take ? update(stores, paper, move) : Result<void>();
    case MarkFate::Conflict:
        if (move.take)
            return update(stores, paper, move);
        return stores.records().setField(move.ours.id, QStringLiteral("external_form"),
                                         originAfter(move.ours, move.theirs));
    case MarkFate::RemovedHere:
        if (!move.take)
            return {};
        if (move.ours.id.isNull())
            return add(stores, paper, move);
        return update(stores, paper, move);
    case MarkFate::RemovedThere:
        if (!move.take)
            return {};
        LEVERARCH_TRY(unchanged(stores, move.ours));
        LEVERARCH_TRY(stores.records().setTrashed(move.ours.id, true));
        return setRepliesTrashed(stores, move.ours.id, true);
    case MarkFate::Same:
    case MarkFate::ChangedHere:
    case MarkFate::Nowhere:
        break;
    }
    return {};
}

Id MarkTaking::parentOf(const PaperMoves &paper, const MarkMove &move) const
{
    return move.theirs.parent ? move.theirs.parent : m_written.value({paper.document, move.parent});
}

Result<void> MarkTaking::add(Stores &stores, const PaperMoves &paper, const MarkMove &move)
{
    Annotation mark = move.theirs;
    mark.id = {};
    if (!move.parent.isEmpty()) {
        mark.parent = parentOf(paper, move);
        if (mark.parent.isNull())
            return {}; // What it answers was not wanted.
    }
    if (const Id same = m_written.value({paper.document, mark.externalName}))
        return Annotations::replaceAnchors(stores, same, mark.anchors); // Another version has it as well.
    LEVERARCH_ASSIGN(const Id id, Annotations::write(stores, mark));
    m_written.insert({paper.document, mark.externalName}, id);
    if (!mark.anchors.isEmpty())
        m_placed.insert(id);
    return addTags(stores, id, move);
}

/// Between looking and writing somebody may have gone on working.
Result<Record> MarkTaking::unchanged(const Stores &stores, const Annotation &ours)
{
    LEVERARCH_ASSIGN(const Record record, stores.records().record(ours.id));
    if (record.modified == ours.modified && record.trashed == ours.trashed)
        return record;
    return Error{Error::Code::Conflict,
                 words("The marks here have been changed meanwhile, so nothing was taken in. Open "
                       "the file of marks again."),
                 ours.id.toString()};
}

Result<void> MarkTaking::update(Stores &stores, const PaperMoves &paper, const MarkMove &move)
{
    LEVERARCH_ASSIGN(Record record, unchanged(stores, move.ours));
    if (record.trashed)
        LEVERARCH_TRY(stores.records().setTrashed(move.ours.id, false));
    m_written.insert({paper.document, markName(move.ours)}, move.ours.id);
    Annotation wanted = move.theirs;
    wanted.id = move.ours.id;
    wanted.parent = move.ours.parent;
    wanted.audience = move.ours.audience;
    wanted.externalName = move.ours.externalName;
    wanted.externalForm = originAfter(move.ours, move.theirs);
    const Record fresh = recordOf(wanted);
    const QVariant marked = record.values.value(QStringLiteral("marked"));
    record.title = fresh.title;
    record.values = fresh.values;
    if (marked.isValid()) // When it was first made is not changed by what it says now.
        record.values.insert(QStringLiteral("marked"), marked);
    LEVERARCH_TRY(stores.records().update(record));
    if (!wanted.anchors.isEmpty()) {
        LEVERARCH_ASSIGN(const QList<Anchor> before, stores.anchors().allAnchorsOf(wanted.id));
        for (const Anchor &anchor : before)
            LEVERARCH_TRY(stores.anchors().remove(anchor.id));
        for (Anchor anchor : std::as_const(wanted.anchors)) {
            anchor.record = wanted.id;
            LEVERARCH_TRY(stores.anchors().add(anchor));
        }
        m_placed.insert(wanted.id);
    }
    return addTags(stores, wanted.id, move);
}

Result<void> MarkTaking::addTags(Stores &stores, Id mark, const MarkMove &move)
{
    for (const QString &path : move.tags) {
        const auto tag = stores.tags().ensurePath(path);
        if (!tag.ok() && tag.error().code == Error::Code::Invalid)
            continue; // A stranger's tag that is no name.
        if (!tag.ok())
            return tag.error();
        LEVERARCH_TRY(stores.tags().assign(tag->id, {mark}));
    }
    return {};
}

/// Marks on an earlier version are looked for on the newest, as when that came in.
Result<void> MarkTaking::carry(Stores &stores, const PaperMoves &paper)
{
    const QSet<Id> placed = std::exchange(m_placed, {});
    LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(paper.document));
    if (placed.isEmpty() || versions.isEmpty() || versions.last().id == paper.version.id)
        return {};
    LEVERARCH_ASSIGN(const CarriedPlaces carried,
                     carryPlaces(stores, paper.version, versions.last()));
    for (const Anchor &anchor : carried.anchors) {
        if (placed.contains(anchor.record))
            LEVERARCH_TRY(stores.anchors().add(anchor));
    }
    return {};
}

NamedChange takeMarks(const MarkMerge &merge)
{
    return {labelOf(merge), [merge](Stores &stores) {
                MarkTaking taking(merge);
                return taking.write(stores, 0, taking.count());
            }};
}

Result<void> takeMarksInParts(CaseFile &file, const MarkMerge &merge, Id group, Progress &progress,
                              Cancellation cancellation)
{
    MarkTaking taking(merge);
    for (qsizetype done = 0; done < taking.count(); done += marksAtOnce) {
        if (cancellation.isCancelled())
            return Error{Error::Code::Cancelled, words("Stopped before it was finished."), {}};
        progress.report(done, taking.count(), words("Taking in marks"));
        const auto written = file.act(
            labelOf(merge), [&](Stores &stores) { return taking.write(stores, done, marksAtOnce); },
            group);
        if (!written.ok())
            return written.error();
    }
    return {};
}

QList<Issue> issuesOf(const MarkMerge &merge)
{
    QList<Issue> issues;
    const auto warn = [&issues](const char *code, int count, const QString &text) {
        if (count > 0)
            issues.append({Issue::Severity::Warning, QLatin1String(code), text.arg(count), {}, {}});
    };
    for (const FoundPaper &paper : merge.unknown) {
        const QString name = paper.title.isEmpty() ? paper.fileName : paper.title;
        issues.append({Issue::Severity::Warning,
                       QStringLiteral("marks.unknown_paper"),
                       words("“%1” is not in this case file, so its %2 marks were not taken in. "
                             "Import the paper first, or choose the paper they are on.")
                           .arg(name, QString::number(paper.marks.size())),
                       {},
                       {}});
    }
    warn("marks.nowhere", merge.count(MarkFate::Nowhere),
         words("Marks not taken in, because their page or what they answer is not here: %1."));
    warn("marks.placeless", merge.counts.placeless,
         words("Marks not taken in, because they do not say where they are: %1. They stay in their "
               "file."));
    warn("marks.beyond", merge.counts.beyond,
         words("Marks not taken in, because one file has too many: %1. They stay in their file and "
               "in copies of the paper."));
    warn(
        "marks.cut", merge.counts.cut,
        words("Marks with a comment too long to be taken in whole: %1. Their file has all of it."));
    return issues;
}

QString summaryOf(const MarkMerge &merge)
{
    QStringList parts;
    for (int i = 0; i <= int(MarkFate::Nowhere); ++i) {
        if (const int count = merge.count(MarkFate(i)); count > 0)
            parts.append(words("%1 %2").arg(QString::number(count), markFateName(MarkFate(i))));
    }
    return parts.isEmpty() ? words("no marks") : parts.join(QStringLiteral(", "));
}

} // namespace LeverArch
