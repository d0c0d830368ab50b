// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/cleanform.h"

#include "domain/quotationtext.h"

#include <QCoreApplication>
#include <QStringList>

#include <functional>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CleanForm", text);
}

/// Whether the hyphen at a line's end is the word's own, as far as the words alone tell.
bool keepsHyphen(const QString &head, const QString &tail)
{
    static const QStringList heads = {QStringLiteral("non"), QStringLiteral("self"),
                                      QStringLiteral("ex"), QStringLiteral("quasi")};
    static const QStringList tails = {QStringLiteral("time"),  QStringLiteral("term"),
                                      QStringLiteral("wide"),  QStringLiteral("based"),
                                      QStringLiteral("led"),   QStringLiteral("level"),
                                      QStringLiteral("being"), QStringLiteral("making")};
    return head.contains(u'-') || tail.contains(u'-') || heads.contains(head.toLower()) ||
           tails.contains(tail.toLower());
}

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'-';
}

QString wordBefore(const QString &text)
{
    qsizetype begin = text.size();
    while (begin > 0 && isOfWord(text.at(begin - 1)))
        --begin;
    return text.mid(begin);
}

QString wordAfter(const QString &text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && isOfWord(text.at(end)))
        ++end;
    return text.mid(from, end - from);
}

/// Asked of each hyphen that may be the line's: does it stay?
using Keeps = std::function<bool(const QString &head, const QString &tail)>;

QString cleaned(const QString &verbatim, const Keeps &keeps)
{
    const QString text = withoutLigatures(verbatim);
    QString clean;
    clean.reserve(text.size());
    for (const QuoteUnit &unit : quoteUnits(text)) {
        const qsizetype after = unit.offset + unit.length;
        if (unit.optional) {
            if (keeps(wordBefore(clean), wordAfter(text, after)))
                clean += u'-';
        } else if (unit.c == u' ') {
            if (unit.length > 0)
                clean += u' ';
        } else if (unit.c == u'-') {
            clean += text.mid(unit.offset, unit.length).trimmed();
        } else if (unit.c == u'\'') {
            clean += text.at(unit.offset);
        } else {
            clean += unit.c;
        }
    }
    return clean;
}

} // namespace

QString cleanQuotation(const QString &verbatim)
{
    return cleaned(verbatim, keepsHyphen);
}

QString cleanQuotation(const QString &verbatim, const HyphenEvidence &evidence)
{
    return cleaned(verbatim, [&evidence](const QString &head, const QString &tail) {
        for (const DividedWord &word : evidence.words()) {
            if (word.head == head && word.tail == tail)
                return !word.isJoined();
        }
        return keepsHyphen(head, tail);
    });
}

QString printedQuotation(const QString &verbatim)
{
    const auto withoutSpace = [](QString part) {
        return part.removeIf([](QChar c) { return c.isSpace(); });
    };
    QString printed;
    qsizetype from = 0;
    for (const QuoteUnit &unit : quoteUnits(verbatim)) {
        if (unit.offset < from)
            continue;
        // What is compared as nothing (a soft hyphen and its line's end) stands between two units.
        printed += withoutSpace(verbatim.mid(from, unit.offset - from));
        from = unit.offset + unit.length;
        const QString part = verbatim.mid(unit.offset, unit.length);
        printed += unit.c == u' ' && unit.length > 0 ? QStringLiteral(" ") : withoutSpace(part);
    }
    return printed;
}

bool DividedWord::isJoined() const
{
    if (joined != hyphened)
        return joined > hyphened;
    return joined == 0 && !halves && !keepsHyphen(head, tail);
}

QString DividedWord::sentence() const
{
    const QString whole = head + tail;
    const QString parted = head + u'-' + tail;
    if (joined > hyphened)
        return tr("“%1” is written in one piece elsewhere in the paper.").arg(whole);
    if (hyphened > joined)
        return tr("“%1” is written with its hyphen elsewhere in the paper.").arg(parted);
    if (isJoined())
        return tr("“%1” is joined because the paper has neither half as a word.").arg(whole);
    return tr("“%1” keeps its hyphen because nothing in the paper says that it is the line’s.")
        .arg(parted);
}

HyphenEvidence::HyphenEvidence(const QString &verbatim)
{
    cleaned(verbatim, [this](const QString &head, const QString &tail) {
        const bool known = std::any_of(m_words.begin(), m_words.end(), [&](const auto &word) {
            return word.head == head && word.tail == tail;
        });
        if (!known)
            m_words.append({head, tail});
        return false;
    });
    for (int i = 0; i < m_words.size(); ++i) {
        const QString head = m_words.at(i).head.toLower();
        const QString tail = m_words.at(i).tail.toLower();
        m_wanted[head + tail].append({i, Part::Joined});
        m_wanted[head + u'-' + tail].append({i, Part::Hyphened});
        m_wanted[head].append({i, Part::Half});
        m_wanted[tail].append({i, Part::Half});
    }
}

void HyphenEvidence::read(const QString &pageText)
{
    if (isEmpty())
        return;
    // As they are compared, so that a ligature or a soft hyphen hides no word.
    const QList<QuoteUnit> units = quoteUnits(pageText);
    QString word;
    bool divided = false;
    const auto take = [&] {
        while (word.endsWith(u'-'))
            word.chop(1);
        const auto found = divided ? m_wanted.constEnd() : m_wanted.constFind(word.toLower());
        if (found != m_wanted.constEnd()) {
            for (const auto &[index, part] : *found) {
                DividedWord &of = m_words[index];
                of.joined += part == Part::Joined ? 1 : 0;
                of.hyphened += part == Part::Hyphened ? 1 : 0;
                of.halves = of.halves || part == Part::Half;
            }
        }
        word.clear();
        divided = false;
    };
    for (const QuoteUnit &unit : units) {
        if (!isOfWord(unit.c)) {
            take();
            continue;
        }
        divided = divided || unit.optional;
        if (unit.c != u'-' || !word.isEmpty())
            word += unit.c;
    }
    take();
}

} // namespace LeverArch
