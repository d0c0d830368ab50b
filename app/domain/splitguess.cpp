// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/splitguess.h"

#include "domain/pagelook.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace LeverArch {

namespace {

using Sign = Beginning::Sign;

constexpr qsizetype mostGuesses = 200;
constexpr double topPart = 0.4; ///< Of a page's lines: a head that begins there begins the page.

QString tr(const char *text)
{
    return QCoreApplication::translate("SplitGuess", text);
}

/// Reasons with their weights; 2 is worth offering, 3 likely, 5 sure.
struct Evidence
{
    struct Reason
    {
        double weight = 0;
        QString text;
    };
    QList<Reason> reasons;
    double sum = 0;

    void add(double weight, const QString &text)
    {
        reasons.append({weight, text});
        sum += weight;
    }
    void against(double weight) { sum -= weight; }

    SplitGuess guess(int page, double fraction, const QString &title)
    {
        constexpr double likely = 3;
        constexpr double sure = 5;
        std::stable_sort(reasons.begin(), reasons.end(),
                         [](const Reason &a, const Reason &b) { return a.weight > b.weight; });
        SplitGuess made{page, fraction, title,
                        sum >= sure     ? Confidence::Sure
                        : sum >= likely ? Confidence::Likely
                                        : Confidence::Guess,
                        {}};
        for (const Reason &reason : std::as_const(reasons))
            made.reasons.append(reason.text);
        return made;
    }
};

constexpr double leastWeight = 2;

void addSign(Evidence &evidence, Sign sign)
{
    switch (sign) {
    case Sign::Letter:
        evidence.add(3, tr("A letter begins here: it greets somebody."));
        break;
    case Sign::HeadTable:
        evidence.add(3, tr("It says from whom to whom and when, as e-mails and memos do."));
        break;
    case Sign::Title:
        evidence.add(2, tr("A line here names what kind of paper begins."));
        break;
    case Sign::Heading:
        evidence.add(1, tr("A large heading stands here."));
        break;
    }
}

bool hasEnd(const PageLook &look, qsizetype before)
{
    // A signature takes some lines below the closing words.
    constexpr qsizetype near = 12;
    const qsizetype from = std::max<qsizetype>(0, before - near);
    return std::any_of(look.lines.begin() + from, look.lines.begin() + before, endsDocument);
}

/// The last and first lines of text, without a page number, that may be one sentence.
bool sentenceGoesOn(const PageLook &before, const PageLook &look)
{
    QString last;
    for (qsizetype i = before.lines.size() - 1; i >= 0 && last.size() < 12; --i)
        last = before.lines.at(i).text;
    QString first;
    for (qsizetype i = 0; i < look.lines.size() && first.size() < 12; ++i)
        first = look.lines.at(i).text;
    if (last.isEmpty() || first.isEmpty())
        return false;
    const QChar end = last.back();
    const bool isOpen = end.isLetter() || end == u',' || end == u'-';
    return isOpen && first.front().isLower();
}

/// Goes through a capture page by page.
class Splitter
{
public:
    explicit Splitter(const CapturedPages &pages) : m_pages(pages) {}

    QList<SplitGuess> run()
    {
        for (int i = 0; i < m_pages.texts.size() && m_found.size() < mostGuesses; ++i) {
            const PageLook look = pageLook(m_pages.texts.at(i), i + 1);
            if (!look.isEmpty) {
                const QList<Beginning> starts = beginnings(look);
                if (m_hasText)
                    judgeTop(look, starts, i);
                judgeInside(look, starts, i);
                m_before = look;
                m_hasText = true;
                m_last = i;
            }
        }
        return m_found;
    }

private:
    bool isAtTop(const PageLook &look, const Beginning &start) const
    {
        return start.first == 0 ||
               (double(start.first) < 0.1 * double(look.lines.size()) && start.first < 4) ||
               (start.first < 3 && double(start.at) < topPart * double(look.lines.size()));
    }

    void judgeTop(const PageLook &look, const QList<Beginning> &starts, int index)
    {
        Evidence evidence;
        if (!starts.isEmpty() && isAtTop(look, starts.first()))
            addSign(evidence, starts.first().sign);
        judgeNumbers(evidence, look, index);
        if (index - m_last > 1)
            evidence.add(2, tr("The page before is empty."));
        if (hasEnd(m_before, m_before.lines.size()))
            evidence.add(1, tr("The page before ends with a signature or an end mark."));
        if (isOtherSize(index))
            evidence.add(1, tr("The page has another size than the one before."));
        if (sentenceGoesOn(m_before, look))
            evidence.against(3);
        if (evidence.sum >= leastWeight)
            m_found.append(evidence.guess(index + 1, 0, look.lines.first().text));
    }

    void judgeNumbers(Evidence &evidence, const PageLook &look, int index) const
    {
        const auto &now = look.number;
        const auto &was = m_before.number;
        if (now && now->number == 1 && now->of > 0)
            evidence.add(3, tr("It is numbered as a first page."));
        else if (now && was && now->number == 1 && was->number >= 1)
            evidence.add(2, tr("Its page number starts again."));
        else if (now && was && now->number == was->number + 1 && now->of == was->of)
            evidence.against(4);
        const auto isFirst = [this](int page) {
            const QString label = m_pages.labels.value(page);
            return label == QLatin1String("1") || label == QLatin1String("i");
        };
        if (isFirst(index) && !m_pages.labels.value(m_last).isEmpty())
            evidence.add(2, tr("Its page label starts again."));
    }

    bool isOtherSize(int index) const
    {
        if (index >= m_pages.geometries.size() || m_last >= m_pages.geometries.size())
            return false;
        constexpr double slack = 20; // Points; scans are never quite alike.
        const QSizeF now = m_pages.geometries.at(index).displayedSize();
        const QSizeF was = m_pages.geometries.at(m_last).displayedSize();
        return std::abs(now.width() - was.width()) > slack ||
               std::abs(now.height() - was.height()) > slack;
    }

    void judgeInside(const PageLook &look, const QList<Beginning> &starts, int index)
    {
        for (const Beginning &start : starts) {
            if (isAtTop(look, start))
                continue;
            Evidence evidence;
            addSign(evidence, start.sign);
            if (hasEnd(look, start.first))
                evidence.add(2, tr("What stands above ends with a signature or an end mark."));
            const LetterLine &line = look.lines.at(start.first);
            if (line.box.height() > 1.45 * look.usualHeight && start.sign != Sign::Heading)
                evidence.add(1, tr("A large heading stands here."));
            if (evidence.sum >= leastWeight && m_found.size() < mostGuesses)
                m_found.append(evidence.guess(index + 1, fractionOf(look, line, index), line.text));
        }
    }

    double fractionOf(const PageLook &look, const LetterLine &line, int index) const
    {
        double height = index < m_pages.geometries.size()
                            ? m_pages.geometries.at(index).displayedSize().height()
                            : 0;
        for (const LetterLine &other : look.lines)
            height = std::max(height, other.box.bottom());
        if (height <= 0 || line.box.isNull()) // No boxes: by lines.
            return double(line.row - look.lines.first().row) /
                   std::max(1.0, double(look.lines.last().row - look.lines.first().row + 1));
        return std::clamp(line.box.top() / height, 0.0, 0.999);
    }

    const CapturedPages &m_pages;
    QList<SplitGuess> m_found;
    PageLook m_before;
    bool m_hasText = false;
    int m_last = 0; ///< The last page with text.
};

} // namespace

QList<SplitGuess> guessSplits(const CapturedPages &pages)
{
    return Splitter(pages).run();
}

} // namespace LeverArch
