// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/quotationtext.h"

#include <QStringList>

namespace LeverArch {

namespace {

constexpr char16_t softHyphen = 0x00ad;

bool isZeroWidth(QChar c)
{
    switch (c.unicode()) {
    case 0x200b:
    case 0x200c:
    case 0x200d:
    case 0x2060:
    case 0xfeff:
        return true;
    default:
        return false;
    }
}

bool isQuotationMark(QChar c)
{
    static const QString marks =
        QStringLiteral("'\"`\u00b4\u00ab\u00bb\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f"
                       "\u2032\u2033\u2039\u203a");
    return marks.contains(c);
}

bool isShortDash(QChar c)
{
    const char16_t u = c.unicode();
    return u == u'-' || (u >= 0x2010 && u <= 0x2013) || u == 0x2212;
}

/// What a line may put at its end to divide a word; a dash or an unbreakable hyphen is written by
/// the author.
bool dividesWords(QChar c)
{
    return c == u'-' || c.unicode() == 0x2010;
}

bool isLongDash(QChar c)
{
    return c.unicode() == 0x2014 || c.unicode() == 0x2015;
}

bool isLigature(QChar c)
{
    switch (c.decompositionTag()) {
    case QChar::NoDecomposition:
    case QChar::Canonical:
    case QChar::Super:
    case QChar::Sub:
    case QChar::Fraction:
    case QChar::Circle:
    case QChar::Square:
        return false;
    default:
        return true;
    }
}

/// Turns a text into units, a step at a time.
class UnitMaker
{
public:
    explicit UnitMaker(const QString &text) : m_text(text) { m_units.reserve(text.size()); }

    QList<QuoteUnit> make()
    {
        while (m_at < m_text.size())
            step();
        while (!m_units.isEmpty() && m_units.back().c == u' ')
            m_units.removeLast();
        return m_units;
    }

private:
    QChar charAt(qsizetype at) const { return at < m_text.size() ? m_text.at(at) : QChar(); }

    void step()
    {
        const QChar c = m_text.at(m_at);
        if (c.isSpace())
            addSpace(endOfSpace(m_at));
        else if (c.unicode() == softHyphen)
            m_at = hasLineEnd(m_at + 1) ? endOfSpace(m_at + 1) : m_at + 1;
        else if (isZeroWidth(c))
            ++m_at;
        else if (isLongDash(c) || (c == u'-' && charAt(m_at + 1) == u'-'))
            addLongDash(isLongDash(c) ? 1 : 2);
        else if (isShortDash(c))
            addHyphen();
        else if (isQuotationMark(c))
            add(u'\'', 1);
        else
            addCluster();
    }

    void add(QChar c, qsizetype length, bool optional = false)
    {
        m_units.append({c, int(m_at), int(length), optional});
        m_at += length;
    }

    void addSpace(qsizetype end)
    {
        if (m_units.isEmpty() || m_units.back().c == u' ')
            m_at = end;
        else
            add(u' ', end - m_at);
    }

    void addLongDash(qsizetype length)
    {
        const qsizetype after = m_at + length;
        const auto space = [this](qsizetype at) {
            if (!m_units.isEmpty() && m_units.back().c != u' ')
                m_units.append({u' ', int(at), 0, false});
        };
        space(m_at);
        add(u'-', length);
        if (!charAt(after).isSpace())
            space(after);
    }

    /// A hyphen; at the end of a line it takes the line's end with it.
    void addHyphen()
    {
        const bool afterWord = m_at > 0 && m_text.at(m_at - 1).isLetterOrNumber();
        if (!afterWord || !hasLineEnd(m_at + 1)) {
            add(u'-', 1);
            return;
        }
        const qsizetype end = endOfSpace(m_at + 1);
        const QChar next = charAt(end);
        if (!next.isLetterOrNumber()) {
            add(u'-', 1);
            return;
        }
        add(u'-', end - m_at,
            dividesWords(m_text.at(m_at)) && m_text.at(m_at - 1).isLetter() && next.isLower());
    }

    /// A character with its surrogate and combining marks, composed and spelt out.
    void addCluster()
    {
        qsizetype end = m_at + 1;
        if (m_text.at(m_at).isHighSurrogate() && charAt(end).isLowSurrogate())
            ++end;
        while (end < m_text.size() && m_text.at(end).isMark())
            ++end;
        const qsizetype length = end - m_at;
        const QString composed =
            withoutLigatures(m_text.mid(m_at, length)).normalized(QString::NormalizationForm_C);
        for (const QChar c : composed)
            m_units.append({c, int(m_at), int(length), false});
        m_at = end;
    }

    qsizetype endOfSpace(qsizetype from) const
    {
        while (from < m_text.size() && m_text.at(from).isSpace())
            ++from;
        return from;
    }

    bool hasLineEnd(qsizetype from) const
    {
        for (; from < m_text.size() && m_text.at(from).isSpace(); ++from) {
            if (m_text.at(from) == u'\n' || m_text.at(from) == u'\r' ||
                m_text.at(from).unicode() == 0x2028)
                return true;
        }
        return false;
    }

    const QString &m_text;
    QList<QuoteUnit> m_units;
    qsizetype m_at = 0;
};

/// What holds a word or an amount together.
bool isJoining(QChar c)
{
    return isWordChar(c) || c.category() == QChar::Symbol_Currency || c == u'%' || c == u'-' ||
           c == u'\'' || c == u'/' || c == u'&' || c == u'@' || c == u'_';
}

} // namespace

QList<QuoteUnit> quoteUnits(const QString &text)
{
    return UnitMaker(text).make();
}

QString withoutLigatures(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        const QString spelt =
            isLigature(c) ? QString(c).normalized(QString::NormalizationForm_KC) : QString(c);
        // A free-standing accent would become a space and an accent.
        const bool splits = spelt.size() > 1 && spelt.at(0).isSpace();
        result += splits ? QString(c) : spelt;
    }
    return result;
}

bool isWordChar(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

bool isBoundary(const QList<QuoteUnit> &units, qsizetype at)
{
    if (at <= 0 || at >= units.size())
        return true;
    const QChar before = units.at(at - 1).c;
    const QChar after = units.at(at).c;
    if (before == u' ' || after == u' ')
        return true;
    // A quotation mark before or after the word is no part of it, an apostrophe inside is.
    const auto outside = [&](qsizetype i) {
        return units.at(i).c == u'\'' &&
               (i == 0 || i + 1 == units.size() || !isWordChar(units.at(i - 1).c) ||
                !isWordChar(units.at(i + 1).c));
    };
    if (outside(at - 1) || outside(at))
        return true;
    if (isJoining(before) && isJoining(after))
        return false;
    const auto isPoint = [](QChar c) { return c == u'.' || c == u',' || c == u':'; };
    if (isPoint(before) && at >= 2)
        return !(units.at(at - 2).c.isNumber() && after.isNumber());
    if (isPoint(after) && at + 1 < units.size())
        return !(before.isNumber() && units.at(at + 1).c.isNumber());
    return true;
}

bool isNegation(const QString &word)
{
    static const QStringList negations = {
        QStringLiteral("not"),     QStringLiteral("no"),      QStringLiteral("never"),
        QStringLiteral("none"),    QStringLiteral("nor"),     QStringLiteral("neither"),
        QStringLiteral("nobody"),  QStringLiteral("nothing"), QStringLiteral("nowhere"),
        QStringLiteral("without"), QStringLiteral("cannot"),  QStringLiteral("unless"),
        QStringLiteral("except"),  QStringLiteral("no-one")};
    const QString lower = word.toLower();
    return negations.contains(lower) || lower.endsWith(QLatin1String("n't")) ||
           lower.startsWith(QLatin1String("non-"));
}

} // namespace LeverArch
