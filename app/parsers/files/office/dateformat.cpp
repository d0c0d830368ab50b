// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/dateformat.h"

#include <QDate>
#include <QList>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace LeverArch {

namespace {

constexpr double serialBeyond = 2'958'466; ///< 10000-01-01 in days from 1900.
constexpr int missingLeapDay = 60;

struct Token
{
    enum class Kind { Letters, Elapsed, Noon, Fraction, Literal };
    Kind kind;
    QString text; ///< Letters in lower case.
};

bool isElapsed(const QString &inside)
{
    if (inside.isEmpty())
        return false;
    const QChar first = inside.at(0).toLower();
    return QStringView(u"hms").contains(first) && inside.count(first, Qt::CaseInsensitive) == inside.size();
}

/// Splits a section into what stands for something and what stands for itself.
class Tokens
{
public:
    explicit Tokens(const QString &section) : m_code(section) {}

    QList<Token> read()
    {
        while (m_at < m_code.size())
            take(m_code.at(m_at));
        return m_tokens;
    }

private:
    QString until(QChar end)
    {
        const qsizetype close = m_code.indexOf(end, m_at + 1);
        const QString inside = m_code.mid(m_at + 1, close < 0 ? -1 : close - m_at - 1);
        m_at = close < 0 ? m_code.size() : close + 1;
        return inside;
    }

    void take(QChar c)
    {
        if (c == u'"')
            m_tokens.append({Token::Kind::Literal, until(u'"')});
        else if (c == u'[') {
            const QString inside = until(u']');
            if (isElapsed(inside))
                m_tokens.append({Token::Kind::Elapsed, inside.toLower()});
        } else if (c == u'\\') {
            m_tokens.append({Token::Kind::Literal, m_code.mid(m_at + 1, 1)});
            m_at += 2;
        } else if (c == u'_' || c == u'*')
            m_at += 2;
        else if (!takeNoon() && !takeLetters(c.toLower()) && !takeFraction())
            m_tokens.append({Token::Kind::Literal, m_code.mid(m_at++, 1)});
    }

    bool takeNoon()
    {
        for (const QLatin1String noon : {QLatin1String("AM/PM"), QLatin1String("A/P")}) {
            if (QStringView(m_code).sliced(m_at).startsWith(noon, Qt::CaseInsensitive)) {
                m_tokens.append({Token::Kind::Noon, QString(noon)});
                m_at += noon.size();
                return true;
            }
        }
        return false;
    }

    bool takeLetters(QChar c)
    {
        if (!QStringView(u"ymdhs").contains(c))
            return false;
        QString letters;
        while (m_at < m_code.size() && m_code.at(m_at).toLower() == c) {
            letters += c;
            ++m_at;
        }
        m_tokens.append({Token::Kind::Letters, letters});
        return true;
    }

    bool takeFraction()
    {
        if (m_code.at(m_at) != u'.' || m_code.mid(m_at + 1, 1) != QLatin1String("0"))
            return false;
        qsizetype zeros = 0;
        while (m_code.mid(m_at + 1 + zeros, 1) == QLatin1String("0"))
            ++zeros;
        m_tokens.append({Token::Kind::Fraction, QString(std::min<qsizetype>(zeros, 3), u'0')});
        m_at += 1 + zeros;
        return true;
    }

    QString m_code;
    qsizetype m_at = 0;
    QList<Token> m_tokens;
};

/// An m is a minute beside hours or seconds (18.8.31).
void tellMinutes(QList<Token> &tokens)
{
    QList<Token *> letters;
    for (Token &token : tokens) {
        if (token.kind == Token::Kind::Letters || token.kind == Token::Kind::Elapsed)
            letters.append(&token);
    }
    for (qsizetype i = 0; i < letters.size(); ++i) {
        Token &token = *letters.at(i);
        if (token.kind != Token::Kind::Letters || !token.text.startsWith(u'm') ||
            token.text.size() > 2)
            continue;
        const bool afterHours = i > 0 && letters.at(i - 1)->text.startsWith(u'h');
        const bool beforeSeconds =
            i + 1 < letters.size() && letters.at(i + 1)->text.startsWith(u's');
        if (afterHours || beforeSeconds)
            token.text.replace(u'm', u'n');
    }
}

/// A serial number taken apart.
struct Moment
{
    QString dayName;
    QString dayLong;
    QString monthLong;
    QString year;
    int dayNumber = 0;
    int monthNumber = 0;
    qint64 milliseconds = 0; ///< Of the day.
    qint64 whole = 0;        ///< All of them.
};

int epochDay(bool epoch1904, qint64 day)
{
    if (epoch1904)
        return int(QDate(1904, 1, 1).toJulianDay());
    return int(QDate(1899, 12, day < missingLeapDay ? 31 : 30).toJulianDay());
}

Moment momentOf(double serial, bool epoch1904, bool rounded)
{
    constexpr qint64 dayLength = 86'400'000;
    Moment moment;
    moment.whole = std::llround(serial * double(dayLength));
    if (rounded)
        moment.whole = (moment.whole + 500) / 1000 * 1000;
    const qint64 day = moment.whole / dayLength;
    moment.milliseconds = moment.whole % dayLength;
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const QDate date = QDate::fromJulianDay(epochDay(epoch1904, day) + day);
    moment.dayNumber = date.day();
    moment.monthNumber = date.month();
    int year = date.year();
    if (!epoch1904 && (day == missingLeapDay || day == 0)) {
        moment.dayNumber = day == 0 ? 0 : 29;
        moment.monthNumber = day == 0 ? 1 : 2;
        year = 1900;
    }
    moment.dayName = english.dayName(date.dayOfWeek(), QLocale::ShortFormat);
    moment.dayLong = english.dayName(date.dayOfWeek());
    moment.monthLong = english.monthName(moment.monthNumber);
    moment.year = QString::number(year).rightJustified(4, u'0');
    return moment;
}

QString padded(qint64 number, qsizetype width)
{
    return QString::number(number).rightJustified(width, u'0');
}

QString lettersOf(const QString &letters, const Moment &moment, bool twelve)
{
    const qsizetype width = std::min<qsizetype>(letters.size(), 2);
    qint64 hours = moment.milliseconds / 3'600'000;
    if (twelve)
        hours = (hours + 11) % 12 + 1;
    switch (letters.at(0).unicode()) {
    case u'y':
        return letters.size() > 2 ? moment.year : moment.year.right(2);
    case u'm':
        if (letters.size() == 5)
            return moment.monthLong.left(1);
        if (letters.size() > 2)
            return letters.size() == 3 ? moment.monthLong.left(3) : moment.monthLong;
        return padded(moment.monthNumber, width);
    case u'd':
        if (letters.size() > 2)
            return letters.size() == 3 ? moment.dayName : moment.dayLong;
        return padded(moment.dayNumber, width);
    case u'h':
        return padded(hours, width);
    case u'n':
        return padded(moment.milliseconds / 60'000 % 60, width);
    default:
        return padded(moment.milliseconds / 1000 % 60, width);
    }
}

QString elapsedOf(const QString &letters, const Moment &moment)
{
    const qint64 unit = letters.startsWith(u'h') ? 3'600'000 : letters.startsWith(u'm') ? 60'000
                                                                                       : 1000;
    return padded(moment.whole / unit, letters.size());
}

bool hasKind(const QList<Token> &tokens, Token::Kind kind)
{
    return std::any_of(tokens.cbegin(), tokens.cend(),
                       [kind](const Token &token) { return token.kind == kind; });
}

QString written(const Token &token, const Moment &moment, bool twelve)
{
    switch (token.kind) {
    case Token::Kind::Letters:
        return lettersOf(token.text, moment, twelve);
    case Token::Kind::Elapsed:
        return elapsedOf(token.text, moment);
    case Token::Kind::Noon: {
        const bool morning = moment.milliseconds < 43'200'000;
        const QString word = morning ? QStringLiteral("AM") : QStringLiteral("PM");
        return token.text.size() == 3 ? word.left(1) : word;
    }
    case Token::Kind::Fraction:
        return u'.' + padded(moment.milliseconds % 1000, 3).left(token.text.size());
    case Token::Kind::Literal:
        break;
    }
    return token.text;
}

} // namespace

bool isDateFormat(const QString &section)
{
    if (section.contains(QLatin1String("General"), Qt::CaseInsensitive))
        return false;
    const QList<Token> tokens = Tokens(section).read();
    return hasKind(tokens, Token::Kind::Letters) || hasKind(tokens, Token::Kind::Elapsed);
}

std::optional<QString> formattedDate(const QString &section, double serial, bool epoch1904)
{
    if (!(serial >= 0 && serial < serialBeyond))
        return {};
    QList<Token> tokens = Tokens(section).read();
    tellMinutes(tokens);
    const Moment moment = momentOf(serial, epoch1904, !hasKind(tokens, Token::Kind::Fraction));
    const bool twelve = hasKind(tokens, Token::Kind::Noon);
    QString text;
    for (const Token &token : std::as_const(tokens))
        text += written(token, moment, twelve);
    return text.trimmed();
}

} // namespace LeverArch
