// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings.h"
#include "otherprograms.h"
#include "trials.h"

#include "widgets/paper/findintext.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <optional>

namespace LeverArch::Trial {

namespace {

constexpr double nearEnough = 1.5; ///< Points between a word's places, before UserUnit.

/// Line ends' hyphens, which pdftotext leaves out where it joins, control characters, which our
/// text never has, and marks of writing direction, which only pdftotext writes, do not count.
QString folded(QString text)
{
    static const QRegularExpression lineEnd(QStringLiteral("[-\u00AD\u2010\u2011]\\s*\n"));
    static const QRegularExpression noWord(
        QStringLiteral("[-\u00AD\u2010\u2011\u200E\u200F\u202A-\u202E]"));
    text.remove(lineEnd);
    text.remove(noWord);
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control && !c.isSpace(); });
    return text;
}

template <typename Parts>
auto countsOf(const Parts &parts)
{
    std::map<typename Parts::value_type, int> counts;
    for (const auto &part : parts)
        ++counts[part];
    return counts;
}

/// How much of two collections is in one of them only, 0 to 1.
template <typename Parts>
double difference(const Parts &ours, const Parts &theirs)
{
    auto left = countsOf(ours);
    for (const auto &part : theirs)
        --left[part];
    double alone = 0;
    for (const auto &[part, count] : left)
        alone += std::abs(count);
    return alone > 0 ? alone / double(ours.size() + theirs.size()) : 0;
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return text.split(space, Qt::SkipEmptyParts);
}

/// Some of what is in one of them only, for the person who looks into it.
QString examples(const QStringList &ours, const QStringList &theirs)
{
    auto left = countsOf(ours);
    for (const QString &word : theirs)
        --left[word];
    QStringList alone;
    for (const auto &[word, count] : left) {
        if (count != 0 && alone.size() < 6)
            alone.append((count > 0 ? u'+' : u'-') + word.left(30));
    }
    return alone.join(QLatin1Char(' '));
}

/// A word of ours that pdftotext has too, the other way round.
QString backwards(const QStringList &ours, const QStringList &theirs)
{
    auto left = countsOf(ours);
    for (const QString &word : theirs)
        --left[word];
    for (const auto &[word, count] : left) {
        QString turned = word;
        std::reverse(turned.begin(), turned.end());
        const auto other = left.find(turned);
        if (count > 0 && turned != word && other != left.end() && other->second < 0)
            return word;
    }
    return {};
}

/// Whether the page has the letters that -bbox has, which keeps to the crop box.
bool isSameInCropBox(const Subject &subject, int page, const QList<BoxedWord> &boxes)
{
    QString theirs;
    for (const BoxedWord &word : boxes)
        theirs += word.text;
    const QString ours = wordsOf(folded(subject.texts.at(page - 1).text)).join(QString());
    return difference(ours, wordsOf(folded(theirs)).join(QString())) <= 0;
}

/// What is to be said of a page whose words are not the same.
struct Difference
{
    QString what;
    bool isFault = false;
};

std::optional<Difference> differenceOf(const Subject &subject, int page, const QString &theirs,
                                       const QList<BoxedWord> &boxes)
{
    const QStringList our = wordsOf(folded(subject.texts.at(page - 1).text));
    const QStringList other = wordsOf(folded(theirs));
    const double words = difference(our, other);
    if (words <= 0)
        return std::nullopt;
    if (const QString word = backwards(our, other); !word.isEmpty())
        return Difference{QStringLiteral("written backwards: ") + word, true};
    const double letters = difference(our.join(QString()), other.join(QString()));
    return Difference{QStringLiteral("%1 % of words, %2 % of letters differ: %3")
                          .arg(100 * words, 0, 'f', 1)
                          .arg(100 * letters, 0, 'f', 1)
                          .arg(examples(our, other)),
                      letters > 0 && !isSameInCropBox(subject, page, boxes)};
}

/// One line a paper for its faults and one for its notes, each with the first page that has one.
void compareWords(const Subject &subject, const QStringList &theirs,
                  const QList<QList<BoxedWord>> &boxes, Findings &findings)
{
    const QString check = QStringLiteral("words");
    QHash<bool, QList<std::pair<int, Difference>>> found;
    for (int page = 1; page <= theirs.size(); ++page) {
        findings.tried(check);
        if (const auto one =
                differenceOf(subject, page, theirs.at(page - 1), boxes.value(page - 1)))
            found[one->isFault].append({page, *one});
    }
    for (auto it = found.constBegin(); it != found.constEnd(); ++it) {
        const auto &[page, first] = it->first();
        const QString what = QStringLiteral("%1 of %2 pages, the first: %3")
                                 .arg(it->size())
                                 .arg(theirs.size())
                                 .arg(first.what);
        if (it.key())
            findings.fault(check, subject.name, page, what);
        else
            findings.note(check, subject.name, page, what);
    }
}

/// A word that stands once on the page, the longest.
const BoxedWord *rareWord(const QList<BoxedWord> &words, const QString &text)
{
    const BoxedWord *best = nullptr;
    for (const BoxedWord &word : words) {
        const bool plain =
            std::all_of(word.text.begin(), word.text.end(), [](QChar c) { return c.isLetter(); });
        if (plain && word.text.size() > (best ? best->text.size() : 3) &&
            text.count(word.text, Qt::CaseInsensitive) == 1)
            best = &word;
    }
    return best;
}

void findOnPage(const Subject &subject, int page, const QList<BoxedWord> &words, Findings &findings)
{
    const PageText &text = subject.texts.at(page - 1);
    const BoxedWord *word = rareWord(words, text.text);
    if (!word)
        return;
    const QString check = QStringLiteral("finding");
    findings.tried(check);
    // -bbox gives writing from right to left as it stands on the paper, backwards.
    QString turned = word->text;
    std::reverse(turned.begin(), turned.end());
    const auto places = findInText(text.text, word->text) + findInText(text.text, turned);
    if (places.isEmpty())
        return findings.fault(check, subject.name, page, word->text + QStringLiteral(": nowhere"));
    const PageGeometry &geometry = subject.paper.pages.at(page - 1).geometry;
    QStringList seen;
    for (const auto &[start, length] : places) {
        for (const Quad &quad : quadsOf(text, geometry, start, length)) {
            const QRectF onPage = geometry.displayedFromQuad(quad);
            const double unit = geometry.userUnit();
            const QRectF box(onPage.topLeft() / unit, onPage.size() / unit);
            const QRectF around = box.adjusted(-nearEnough, -nearEnough, nearEnough, nearEnough);
            if (around.contains(word->box.center()))
                return;
            seen.append(QStringLiteral("%1,%2").arg(box.x()).arg(box.y()));
        }
    }
    findings.fault(check, subject.name, page,
                   QStringLiteral("%1 at %2 instead of %3,%4")
                       .arg(word->text, seen.join(QLatin1Char(' ')))
                       .arg(word->box.x())
                       .arg(word->box.y()));
}

} // namespace

void tryText(const Subject &subject, Findings &findings)
{
    const auto texts = otherTexts(subject.file);
    const auto boxes = otherBoxes(subject.file);
    const qsizetype pages = subject.texts.size();
    if (!texts || !boxes || texts->size() != pages || boxes->size() != pages)
        return findings.note(QStringLiteral("words"), subject.name, 0,
                             QStringLiteral("pdftotext gives %1 pages of %2")
                                 .arg(texts ? texts->size() : 0)
                                 .arg(pages));
    compareWords(subject, *texts, *boxes, findings);
    for (int page = 1; page <= pages; ++page)
        findOnPage(subject, page, boxes->at(page - 1), findings);
}

} // namespace LeverArch::Trial
