// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/markplan.h"

#include "core/sha256.h"
#include "domain/kind.h"
#include "domain/markorigin.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "intake/markplacing.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace LeverArch {

namespace {

struct FateWords
{
    const char *key;
    const char *name;
};
// In the order of MarkFate.
constexpr std::array<FateWords, 8> fates = {{
    {"new", QT_TRANSLATE_NOOP("Marks", "new")},
    {"same", QT_TRANSLATE_NOOP("Marks", "the same")},
    {"changed", QT_TRANSLATE_NOOP("Marks", "changed there")},
    {"changed_here", QT_TRANSLATE_NOOP("Marks", "changed here")},
    {"conflict", QT_TRANSLATE_NOOP("Marks", "changed on both sides")},
    {"removed_here", QT_TRANSLATE_NOOP("Marks", "removed here")},
    {"removed_there", QT_TRANSLATE_NOOP("Marks", "removed there")},
    {"nowhere", QT_TRANSLATE_NOOP("Marks", "no place here")},
}};

QString words(const char *text)
{
    return QCoreApplication::translate("Marks", text);
}

AnnotationStyle styleOf(PdfMarkStyle style)
{
    // The two lists have one order.
    static_assert(int(PdfMarkStyle::Other) == int(AnnotationStyle::Other));
    return AnnotationStyle(int(style));
}

/// A mark that is here, as far as it is compared.
struct Here
{
    Annotation mark;
    bool edited = false;
};

/// Compares what comes in on one paper with what is on it.
class Comparison
{
public:
    Comparison(const Stores &stores, const QList<Meaning> &meanings, PaperMoves &result,
               MarkFileForm form, const QString &standsIn)
        : m_stores(stores),
          m_meanings(meanings),
          m_result(result),
          m_form(form),
          m_standsIn(standsIn),
          m_placing(stores.pages(), result.version)
    {}

    Result<void> run(const FoundPaper &paper);

private:
    Result<void> readHere(bool trashed);
    Result<void> readTags();
    Result<MarkMove> compare(const FoundMark &found);
    Annotation annotationOf(const FoundMark &found) const;
    void giveOrigin(const FoundMark &found, Annotation &mark) const;
    MarkFate fateOf(const FoundMark &found, const Annotation &theirs, const Here &here) const;
    void addTags(const FoundMark &found, MarkMove &move) const;

    const Stores &m_stores;
    const QList<Meaning> &m_meanings;
    PaperMoves &m_result;
    MarkFileForm m_form;
    QString m_standsIn;
    MarkPlacing m_placing;
    QHash<QString, Here> m_here;
    QHash<QString, Annotation> m_binned;
    QSet<QString> m_coming; ///< Names of what is new.
    QHash<Id, QStringList> m_tags;
};

Result<void> Comparison::readHere(bool trashed)
{
    RecordQuery query;
    query.kinds = {QLatin1String(Kind::annotation)};
    query.partOf = m_result.document;
    query.trashed = trashed;
    LEVERARCH_ASSIGN(const QList<Id> ids, m_stores.records().find(query));
    LEVERARCH_ASSIGN(const QList<Record> records, m_stores.records().records(ids));
    QHash<Id, QList<Anchor>> anchors;
    if (!trashed) {
        LEVERARCH_ASSIGN(
            const QList<Anchor> all,
            m_stores.anchors().anchorsOn(m_result.version.id, {QLatin1String(Kind::annotation)}));
        for (const Anchor &anchor : all)
            anchors[anchor.record].append(anchor);
    }
    for (const Record &record : records) {
        QList<Anchor> places = anchors.value(record.id);
        std::sort(places.begin(), places.end(),
                  [](const Anchor &a, const Anchor &b) { return a.sequence < b.sequence; });
        const Annotation mark = LeverArch::annotationOf(record, places);
        if (trashed)
            m_binned.insert(markName(mark), mark);
        else
            m_here.insert(markName(mark), {mark, record.modified > record.created});
    }
    return {};
}

Result<void> Comparison::readTags()
{
    LEVERARCH_ASSIGN(const QList<Tag> tags, m_stores.tags().tags());
    QHash<Id, QString> paths;
    for (const Tag &tag : tags)
        paths.insert(tag.id, tag.parent ? paths.value(tag.parent) + u'/' + tag.name : tag.name);
    QList<Id> ids;
    for (const Here &here : std::as_const(m_here))
        ids.append(here.mark.id);
    LEVERARCH_ASSIGN(const auto carried, m_stores.tags().tagsOf(ids));
    for (auto it = carried.cbegin(); it != carried.cend(); ++it) {
        for (const Tag &tag : it.value())
            m_tags[it.key()].append(paths.value(tag.id).toLower());
    }
    return {};
}

Result<void> Comparison::run(const FoundPaper &paper)
{
    LEVERARCH_TRY(readHere(false));
    LEVERARCH_TRY(readHere(true));
    LEVERARCH_TRY(readTags());
    QSet<QString> seen;
    for (const FoundMark &found : paper.marks) {
        if (seen.contains(found.mark.name))
            continue;
        seen.insert(found.mark.name);
        LEVERARCH_ASSIGN(const MarkMove move, compare(found));
        // Somebody else's mark is taken only where a reply would hang in the air without it.
        if (found.isContext && move.fate != MarkFate::New)
            continue;
        if (move.fate == MarkFate::New)
            m_coming.insert(found.mark.name);
        m_result.moves.append(move);
    }
    return {};
}

Result<MarkMove> Comparison::compare(const FoundMark &found)
{
    MarkMove move;
    const QString name = found.mark.name;
    const auto here = m_here.constFind(name);
    const auto binned = m_binned.constFind(name);
    if (found.isRemoved) {
        move.fate = here == m_here.cend() ? MarkFate::Same : MarkFate::RemovedThere;
        move.ours = here == m_here.cend() ? Annotation() : here->mark;
        move.theirs = move.ours;
        return move;
    }
    move.theirs = annotationOf(found);
    move.parent = found.mark.parent;
    const bool answersHere = m_here.contains(move.parent) || m_coming.contains(move.parent);
    const bool answersBinned = !answersHere && m_binned.contains(move.parent);
    if (!answersHere && !answersBinned && !found.mark.places.isEmpty())
        move.parent.clear(); // What it answered is gone; it has a place to stand on.
    if (move.parent.isEmpty()) {
        LEVERARCH_ASSIGN(const bool isPlaced, m_placing.place(found, move.theirs));
        if (!isPlaced) {
            move.fate = MarkFate::Nowhere;
            return move;
        }
    } else if (answersHere && m_here.contains(move.parent)) {
        move.theirs.parent = m_here.value(move.parent).mark.id;
    }
    giveOrigin(found, move.theirs);
    if (here != m_here.cend()) {
        move.ours = here->mark;
        move.theirs.id = here->mark.id;
        move.fate = fateOf(found, move.theirs, *here);
    } else if (binned != m_binned.cend()) {
        move.ours = *binned;
        move.theirs.id = binned->id;
        move.fate = MarkFate::RemovedHere;
    } else if (!move.parent.isEmpty() && !answersHere) {
        move.fate = answersBinned ? MarkFate::RemovedHere : MarkFate::Nowhere;
    }
    addTags(found, move);
    move.take = move.fate == MarkFate::New || move.fate == MarkFate::Changed;
    return move;
}

Annotation Comparison::annotationOf(const FoundMark &found) const
{
    const PdfMark &mark = found.mark;
    Annotation annotation;
    annotation.document = m_result.document;
    annotation.style = styleOf(mark.style);
    annotation.author = mark.author;
    annotation.comment = mark.comment.trimmed();
    annotation.created = mark.created;
    annotation.externalName = mark.name;
    annotation.meaning = found.meaning;
    if (m_form != MarkFileForm::Marks && !mark.isReply()) {
        annotation.meaning = meaningOfColour(m_meanings, QColor(mark.colour).name());
        for (const Meaning &meaning : m_meanings) {
            if (annotation.meaning.isEmpty() && meaning.name == mark.subject)
                annotation.meaning = meaning.key;
        }
    }
    if (!found.audience.isEmpty())
        annotation.audience = audienceFromKey(found.audience);
    return annotation;
}

void Comparison::giveOrigin(const FoundMark &found, Annotation &mark) const
{
    MarkOrigin origin;
    origin.paper = m_standsIn;
    origin.subtype = found.subtype;
    origin.colour = QColor(found.mark.colour).name();
    origin.opacity = found.mark.opacity;
    origin.cut = found.cut;
    origin.state = markStateOf(mark);
    origin.place = markPlaceOf(mark);
    origin.words = markWordsOf(mark);
    origin.tags = found.mark.tags;
    origin.modified = found.mark.modified;
    mark.externalForm = encodeOrigin(origin);
}

MarkFate Comparison::fateOf(const FoundMark &found, const Annotation &theirs,
                            const Here &here) const
{
    Annotation ours = here.mark;
    if (ours.anchors.isEmpty())
        ours.anchors = theirs.anchors; // Made on another version: only what it says is compared.
    const QString there = markStateOf(theirs);
    const QString now = markStateOf(ours);
    const QString base = originOf(here.mark).state;
    if (there == now)
        return MarkFate::Same;
    if (there == base)
        return MarkFate::ChangedHere;
    if (now == base || now == found.base)
        return MarkFate::Changed;
    const bool isUnknown = base.isEmpty() && found.base.isEmpty();
    if (isUnknown && m_form == MarkFileForm::Marks && found.edited != here.edited)
        return found.edited ? MarkFate::Changed : MarkFate::ChangedHere;
    return MarkFate::Conflict;
}

/// Tags that were taken off here do not come back with the file that brought them.
void Comparison::addTags(const FoundMark &found, MarkMove &move) const
{
    const QStringList carried = m_tags.value(move.ours.id);
    const QStringList before = originOf(move.ours).tags;
    for (const QString &tag : found.mark.tags) {
        if (!carried.contains(tag.toLower()) && !before.contains(tag))
            move.tags.append(tag);
    }
    if (move.fate == MarkFate::Same && !move.tags.isEmpty())
        move.fate = MarkFate::Changed;
}

/// Which version of which document a paper of the file is.
class PaperFinder
{
public:
    PaperFinder(const Stores &stores, const MarkSource &source) : m_stores(stores), m_source(source)
    {}

    /// Null when there is none.
    Result<DocumentVersion> find(const FoundPaper &paper) const;

private:
    Result<DocumentVersion> byHash(const QString &hash) const;
    Result<DocumentVersion> byFileName(const FoundPaper &paper) const;

    const Stores &m_stores;
    const MarkSource &m_source;
};

Result<DocumentVersion> PaperFinder::find(const FoundPaper &paper) const
{
    const QString hash = paper.sha256.isEmpty() ? m_source.sha256 : paper.sha256;
    if (m_source.document) {
        LEVERARCH_ASSIGN(const auto versions, m_stores.documents().versionsOf(m_source.document));
        if (versions.isEmpty())
            return Error{Error::Code::Invalid,
                         words("This paper has no pages that marks could be put on."),
                         {}};
        for (const DocumentVersion &version : versions) {
            LEVERARCH_ASSIGN(const Original original,
                             m_stores.documents().original(version.original));
            if (original.sha256.toHex() == hash)
                return version;
        }
        return versions.last();
    }
    LEVERARCH_ASSIGN(const DocumentVersion version, byHash(hash));
    return version.id || !paper.sha256.isEmpty() ? Result<DocumentVersion>(version)
                                                 : byFileName(paper);
}

Result<DocumentVersion> PaperFinder::byHash(const QString &hash) const
{
    const auto sha256 = Sha256::fromHex(hash);
    if (!sha256)
        return DocumentVersion();
    LEVERARCH_ASSIGN(const auto original, m_stores.documents().originalByHash(*sha256));
    if (!original)
        return DocumentVersion();
    LEVERARCH_ASSIGN(const QList<Id> documents, m_stores.documents().documentsOf(original->id));
    for (const Id document : documents) {
        LEVERARCH_ASSIGN(const auto versions, m_stores.documents().versionsOf(document));
        for (const DocumentVersion &version : versions) {
            if (version.original == original->id)
                return version;
        }
    }
    return DocumentVersion();
}

Result<DocumentVersion> PaperFinder::byFileName(const FoundPaper &paper) const
{
    if (paper.fileName.isEmpty())
        return DocumentVersion();
    RecordQuery query;
    query.kinds = {QLatin1String(Kind::document)};
    LEVERARCH_ASSIGN(const QList<Id> documents, m_stores.records().find(query));
    DocumentVersion found;
    for (const Id document : documents) {
        LEVERARCH_ASSIGN(const auto versions, m_stores.documents().versionsOf(document));
        if (versions.isEmpty() || versions.last().fileName != paper.fileName)
            continue;
        if (found.id)
            return DocumentVersion(); // Two of that name: a person says which.
        found = versions.last();
    }
    return found;
}

} // namespace

QString markFateName(MarkFate fate)
{
    return words(fates.at(size_t(fate)).name);
}

QString markFateKey(MarkFate fate)
{
    return QString::fromLatin1(fates.at(size_t(fate)).key);
}

int MarkMerge::count(MarkFate fate) const
{
    qsizetype sum = 0;
    for (const PaperMoves &paper : papers)
        sum += std::count_if(paper.moves.begin(), paper.moves.end(),
                             [fate](const MarkMove &move) { return move.fate == fate; });
    return int(sum);
}

bool MarkMerge::changesAnything() const
{
    return std::any_of(papers.begin(), papers.end(), [](const PaperMoves &paper) {
        return std::any_of(paper.moves.begin(), paper.moves.end(), [](const MarkMove &move) {
            return move.take || move.fate == MarkFate::Conflict;
        });
    });
}

Result<MarkMerge> planMarks(const Stores &stores, const FoundMarks &found, const MarkSource &source)
{
    MarkMerge plan;
    plan.author = found.author;
    plan.counts = found.counts;
    LEVERARCH_ASSIGN(const QString setting,
                     stores.settings().value(QLatin1String(meaningsSetting)));
    const QList<Meaning> meanings = meaningsFrom(setting);
    const PaperFinder papers(stores, source);
    for (const FoundPaper &paper : found.papers) {
        PaperMoves moves;
        LEVERARCH_ASSIGN(moves.version, papers.find(paper));
        if (!moves.version.id) {
            plan.unknown.append(paper);
            continue;
        }
        moves.document = moves.version.document;
        LEVERARCH_ASSIGN(const Record record, stores.records().record(moves.document));
        moves.title = record.title;
        LEVERARCH_ASSIGN(const Original original,
                         stores.documents().original(moves.version.original));
        const bool isItself = original.sha256.toHex() == source.sha256;
        Comparison comparison(stores, meanings, moves, found.form,
                              isItself ? source.sha256 : QString());
        LEVERARCH_TRY(comparison.run(paper));
        plan.papers.append(moves);
    }
    return plan;
}

} // namespace LeverArch
