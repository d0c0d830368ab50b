// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/papercomparison.h"

#include "domain/record.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "domain/wordcomparison.h"

#include <QCoreApplication>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr qsizetype mostShown = 90;  ///< Characters of either side.
constexpr qsizetype mostAround = 40; ///< Characters before it, and as many behind.

QString words(const char *text)
{
    return QCoreApplication::translate("PaperComparison", text);
}

QString shortened(const QString &text)
{
    return text.size() > mostShown ? text.left(mostShown - 1).trimmed() + QChar(0x2026) : text;
}

/// The whole words in front of a place, after dots where there are more.
QString wordsBefore(const QString &text, qsizetype place)
{
    if (place <= mostAround)
        return text.left(place);
    const QString near = text.mid(place - mostAround, mostAround).simplified();
    return QChar(0x2026) + near.mid(near.indexOf(QLatin1Char(' ')));
}

QString wordsBehind(const QString &text, qsizetype place)
{
    if (text.size() - place <= mostAround)
        return text.mid(place);
    const QString near = text.mid(place, mostAround).simplified();
    return near.left(near.lastIndexOf(QLatin1Char(' ')) + 1) + QChar(0x2026);
}

struct ReadPaper
{
    ComparedPaper paper;
    Record document;
    QStringList texts;

    QString at(const QList<TextPlace> &places) const
    {
        QStringList parts;
        for (const TextPlace &place : places) {
            if (place.page > 0 && place.page <= texts.size())
                parts.append(texts[place.page - 1].mid(place.start, place.length));
        }
        return parts.join(QLatin1Char(' ')).simplified();
    }

    /// The words from the first place to the last of its page, with those beside them.
    QString around(const QList<Passage> &places) const
    {
        if (places.isEmpty() || places.first().page < 1 || places.first().page > texts.size())
            return {};
        const QString &text = texts.at(places.first().page - 1);
        const qsizetype start = std::clamp<qsizetype>(places.first().start, 0, text.size());
        qsizetype end = start;
        for (const Passage &place : places) {
            if (place.page == places.first().page)
                end = std::clamp<qsizetype>(place.start + place.length, end, text.size());
        }
        const QString middle = shortened(text.mid(start, end - start).simplified());
        return words("%1 %2 %3")
            .arg(wordsBefore(text, start), middle, wordsBehind(text, end))
            .simplified();
    }
};

Result<ReadPaper> readWords(const Stores &stores, Id version)
{
    ReadPaper read;
    LEVERARCH_ASSIGN(read.paper.version, stores.documents().version(version));
    LEVERARCH_ASSIGN(read.document, stores.records().record(read.paper.version.document));
    LEVERARCH_ASSIGN(read.paper.pages, stores.pages().pages(read.paper.version.original));
    read.paper.title = read.document.title;
    bool any = false;
    for (const PageFacts &page : std::as_const(read.paper.pages)) {
        LEVERARCH_ASSIGN(const PageText text,
                         stores.pages().text(read.paper.version.original, page.page));
        any = any || !text.text.isEmpty();
        read.texts.append(text.text);
    }
    if (!any)
        return Error{Error::Code::Invalid,
                     words("“%1” has no words that could be compared. If it is a scan, have its "
                           "text recognised first.")
                         .arg(read.document.title),
                     {}};
    return read;
}

QList<Passage> passagesOf(const QList<TextPlace> &places)
{
    QList<Passage> passages;
    for (const TextPlace &place : places) {
        if (place.page > 0)
            passages.append({place.page, place.start, place.length});
    }
    return passages;
}

/// Where something would stand: at the word after it, at the paper's end at the last letter.
QList<Passage> beside(const WordComparison &compared, const WordRange &range, bool inBefore)
{
    const auto places = [&](const WordRange &wanted) {
        return passagesOf(inBefore ? compared.placesBefore(wanted) : compared.placesAfter(wanted));
    };
    QList<Passage> found = places({range.first, 1});
    if (found.isEmpty() && range.first > 0) {
        found = places({range.first - 1, 1});
        for (Passage &passage : found)
            passage.start += std::max(0, passage.length - 1);
    }
    for (Passage &passage : found)
        passage.length = 0;
    return found;
}

/// Stretches that stand in each other's place are one difference.
class Listing
{
public:
    Listing(const WordComparison &compared, const ReadPaper &before, const ReadPaper &after)
        : m_compared(compared), m_before(before), m_after(after)
    {}

    QList<PaperDifference> list() const
    {
        QList<PaperDifference> list;
        for (const FigureChange &figure : m_compared.figures()) {
            list.append({PaperDifference::Kind::Figure, figure.before, figure.after,
                         passagesOf({figure.beforePlace}), passagesOf({figure.afterPlace})});
            list.last().around = m_after.around(list.last().afterPlaces);
        }
        const QList<WordStretch> &stretches = m_compared.stretches();
        for (qsizetype i = 0; i < stretches.size(); ++i) {
            if (stretches[i].change == WordChange::Same)
                continue;
            const bool replaced = stretches[i].change == WordChange::Removed &&
                                  i + 1 < stretches.size() &&
                                  stretches[i + 1].change == WordChange::Added;
            const PaperDifference one =
                differenceAt(stretches[i], replaced ? &stretches[i + 1] : nullptr);
            if (!isListed(list, one))
                list.append(one);
            i += replaced ? 1 : 0;
        }
        return list;
    }

private:
    /// Nothing else was changed there but a figure, which stands at the top already.
    static bool isListed(const QList<PaperDifference> &list, const PaperDifference &one)
    {
        return std::any_of(list.begin(), list.end(), [&one](const PaperDifference &known) {
            return known.kind == PaperDifference::Kind::Figure &&
                   known.beforePlaces == one.beforePlaces && known.afterPlaces == one.afterPlaces;
        });
    }

    PaperDifference differenceAt(const WordStretch &stretch, const WordStretch *added) const
    {
        PaperDifference one;
        const bool removes = stretch.change == WordChange::Removed;
        one.kind = added     ? PaperDifference::Kind::Replaced
                   : removes ? PaperDifference::Kind::Removed
                             : PaperDifference::Kind::Added;
        const auto before = m_compared.placesBefore(stretch.before);
        const auto after = m_compared.placesAfter(added ? added->after : stretch.after);
        one.before = m_before.at(before);
        one.after = m_after.at(after);
        one.beforePlaces = passagesOf(before);
        one.afterPlaces = passagesOf(after);
        if (one.beforePlaces.isEmpty())
            one.beforePlaces = beside(m_compared, stretch.before, true);
        if (one.afterPlaces.isEmpty())
            one.afterPlaces = beside(m_compared, stretch.after, false);
        one.around = one.after.isEmpty() ? m_before.around(one.beforePlaces)
                                         : m_after.around(one.afterPlaces);
        return one;
    }

    const WordComparison &m_compared;
    const ReadPaper &m_before;
    const ReadPaper &m_after;
};

QString pagesOf(const PaperDifference &difference)
{
    const int before = difference.beforePlaces.isEmpty() ? 0 : difference.beforePlaces.first().page;
    const int after = difference.afterPlaces.isEmpty() ? 0 : difference.afterPlaces.first().page;
    if (before == 0 || after == 0 || before == after)
        return words("p. %1").arg(std::max(before, after));
    return words("p. %1 → p. %2").arg(before).arg(after);
}

} // namespace

QString PaperDifference::text() const
{
    const QString old = shortened(before);
    const QString now = shortened(after);
    const QString both = kind == Kind::Figure ? words("%1 → %2") : words("“%1” → “%2”");
    const QString what = old.isEmpty()   ? words("added: “%1”").arg(now)
                         : now.isEmpty() ? words("removed: “%1”").arg(old)
                                         : both.arg(old, now);
    return words("%1, %2").arg(what, pagesOf(*this));
}

Result<PaperComparison> comparePapers(const Stores &stores, Id before, Id after)
{
    LEVERARCH_ASSIGN(ReadPaper old, readWords(stores, before));
    LEVERARCH_ASSIGN(ReadPaper now, readWords(stores, after));
    if (old.document.id == now.document.id || old.document.title == now.document.title) {
        for (ReadPaper *one : {&old, &now})
            one->paper.title =
                one->paper.version.label.isEmpty() || old.document.id != now.document.id
                    ? words("%1, version %2")
                          .arg(one->document.title, QString::number(one->paper.version.number))
                    : words("%1, %2").arg(one->document.title, one->paper.version.label);
    }
    const WordComparison compared(old.texts, now.texts);
    return PaperComparison{old.paper, now.paper, Listing(compared, old, now).list(),
                           compared.summary()};
}

} // namespace LeverArch
