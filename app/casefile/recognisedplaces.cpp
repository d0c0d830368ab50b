// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/recognisedplaces.h"

#include "casefile/anchoring.h"
#include "casefile/newversion.h"
#include "casefile/pagecarrying.h"
#include "domain/annotation.h"
#include "domain/kind.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("RecognisedPlaces", text);
}

/// What is written when all of it has been worked out.
struct Learnt
{
    QList<Anchor> anchors;
    QHash<Id, QString> words; ///< Of areas.
};

bool knowsNoWords(const Anchor &anchor)
{
    return anchor.length == 0 && !anchor.quads.isEmpty() && anchor.prefix.isEmpty() &&
           anchor.suffix.isEmpty();
}

Result<void> learn(const Stores &stores, Id original, Id version, Learnt &learnt)
{
    LEVERARCH_ASSIGN(const QList<Anchor> anchors, stores.anchors().anchorsOn(version));
    for (Anchor anchor : anchors) {
        if (!knowsNoWords(anchor))
            continue;
        LEVERARCH_ASSIGN(const PageText text, stores.pages().text(original, anchor.page));
        if (text.words.isEmpty())
            continue;
        LEVERARCH_ASSIGN(const PageFacts facts, stores.pages().page(original, anchor.page));
        const Anchor there = anchorOfPlace(facts, text, anchor.quads);
        anchor.start = there.start;
        anchor.prefix = there.prefix;
        anchor.suffix = there.suffix;
        learnt.anchors.append(anchor);
        LEVERARCH_ASSIGN(const Record record, stores.records().record(anchor.record));
        const QString inside =
            wordsInside(text, facts.geometry.displayedFromQuad(anchor.quads.first()));
        const bool isArea = record.kind == QLatin1String(Kind::annotation) &&
                            record.text("style") == annotationStyleKey(AnnotationStyle::Area);
        if (isArea && record.text("words").isEmpty() && !inside.isEmpty())
            learnt.words.insert(record.id, inside);
    }
    return {};
}

bool isUnsure(const Anchor &anchor)
{
    return anchor.state == AnchorState::Doubtful || anchor.state == AnchorState::Lost;
}

const Anchor *samePlace(const QList<Anchor> &anchors, const Anchor &wanted)
{
    const auto found = std::find_if(anchors.begin(), anchors.end(), [&](const Anchor &anchor) {
        return anchor.record == wanted.record && anchor.sequence == wanted.sequence;
    });
    return found == anchors.end() ? nullptr : &*found;
}

} // namespace

Result<std::optional<NamedChange>> wordsForPlaces(const Stores &stores, Id original)
{
    Learnt learnt;
    LEVERARCH_ASSIGN(const QList<Id> documents, stores.documents().documentsOf(original));
    for (const Id document : documents) {
        LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(document));
        for (const DocumentVersion &version : versions) {
            if (version.original == original)
                LEVERARCH_TRY(learn(stores, original, version.id, learnt));
        }
    }
    if (learnt.anchors.isEmpty())
        return std::optional<NamedChange>();
    return std::optional(NamedChange{
        tr("Give marks on a scan the words around them"), [learnt](Stores &inside) -> Result<void> {
            for (const Anchor &anchor : learnt.anchors)
                LEVERARCH_TRY(inside.anchors().update(anchor));
            for (const auto &[record, words] : learnt.words.asKeyValueRange())
                LEVERARCH_TRY(inside.records().setField(record, QStringLiteral("words"), words));
            return {};
        }});
}

Result<std::optional<NamedChange>> placesFoundAgain(const Stores &stores, Id document)
{
    LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(document));
    QList<Anchor> unsure;
    if (versions.size() > 1) {
        LEVERARCH_ASSIGN(unsure, stores.anchors().anchorsOn(versions.last().id));
        unsure.removeIf([](const Anchor &anchor) { return !isUnsure(anchor); });
    }
    QList<Anchor> found;
    // Where the page is known, the same words on another page are not what is meant.
    for (const Anchor &anchor : std::as_const(unsure)) {
        if (!waitsForWords(anchor))
            continue;
        LEVERARCH_ASSIGN(const auto here, wordsAtPlace(stores, versions.last().original, anchor));
        if (here)
            found.append(*here);
    }
    unsure.removeIf([](const Anchor &anchor) { return waitsForWords(anchor); });
    // The version just before knows best where it stood; who has no place there asks an older one.
    for (qsizetype i = versions.size() - 2; i >= 0 && !unsure.isEmpty(); --i) {
        LEVERARCH_ASSIGN(const CarriedPlaces carried,
                         carryPlaces(stores, versions.at(i), versions.last()));
        QList<Anchor> left;
        for (const Anchor &anchor : std::as_const(unsure)) {
            const Anchor *again = samePlace(carried.anchors, anchor);
            if (!again)
                left.append(anchor);
            else if (again->state < anchor.state) {
                found.append(*again);
                found.last().id = anchor.id;
            }
        }
        unsure = left;
    }
    if (found.isEmpty())
        return std::optional<NamedChange>();
    LEVERARCH_ASSIGN(const Record record, stores.records().record(document));
    return std::optional(NamedChange{
        tr("Find marks and quotations on %1 again by its recognised words").arg(record.title),
        [found](Stores &inside) -> Result<void> {
            for (const Anchor &anchor : found)
                LEVERARCH_TRY(inside.anchors().update(anchor));
            return {};
        }});
}

} // namespace LeverArch
