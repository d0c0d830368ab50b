// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/numberformat.h"

#include "parsers/files/office/dateformat.h"

#include <QRegularExpression>
#include <QStringList>

#include <cmath>

namespace LeverArch {

namespace {

constexpr qsizetype longestCode = 500;
constexpr int mostDecimals = 30;

struct BuiltIn
{
    int id;
    const char *code;
};
// 18.8.30; 5 to 8 and 41 to 44 with the pound, as a British Windows has them.
constexpr BuiltIn builtIns[] = {
    {1, "0"}, {2, "0.00"}, {3, "#,##0"}, {4, "#,##0.00"},
    {5, "\"£\"#,##0;-\"£\"#,##0"}, {6, "\"£\"#,##0;-\"£\"#,##0"},
    {7, "\"£\"#,##0.00;-\"£\"#,##0.00"}, {8, "\"£\"#,##0.00;-\"£\"#,##0.00"},
    {9, "0%"}, {10, "0.00%"}, {11, "0.00E+00"}, {12, "# ?/?"}, {13, "# ?\?/?\?"},
    {14, "dd/mm/yyyy"}, {15, "d-mmm-yy"}, {16, "d-mmm"}, {17, "mmm-yy"},
    {18, "h:mm AM/PM"}, {19, "h:mm:ss AM/PM"}, {20, "h:mm"}, {21, "h:mm:ss"},
    {22, "dd/mm/yyyy h:mm"}, {37, "#,##0;-#,##0"}, {38, "#,##0;-#,##0"},
    {39, "#,##0.00;-#,##0.00"}, {40, "#,##0.00;-#,##0.00"},
    {41, "#,##0;-#,##0;-"}, {42, "\"£\"#,##0;-\"£\"#,##0;\"£\"-"},
    {43, "#,##0.00;-#,##0.00;-"}, {44, "\"£\"#,##0.00;-\"£\"#,##0.00;\"£\"-"},
    {45, "mm:ss"}, {46, "[h]:mm:ss"}, {47, "mm:ss.0"}, {48, "##0.0E+0"}, {49, "@"},
};

/// Splits at ; outside quotes, brackets and escapes.
QStringList sectionsOf(const QString &code)
{
    QStringList sections(QString{});
    bool quoted = false;
    bool bracketed = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code.at(i);
        if (c == u'\\' && !quoted && i + 1 < code.size()) {
            sections.last() += c;
            sections.last() += code.at(++i);
            continue;
        }
        quoted ^= c == u'"';
        bracketed = !quoted && (c == u'[' || (bracketed && c != u']'));
        if (c == u';' && !quoted && !bracketed)
            sections.append(QString());
        else
            sections.last() += c;
    }
    return sections;
}

/// "[>=100]"; what else stands in brackets is no condition.
bool condition(const QString &section, QString &sign, double &limit)
{
    const qsizetype open = section.indexOf(u'[');
    if (open < 0)
        return false;
    const QString inside = section.mid(open + 1, section.indexOf(u']', open) - open - 1);
    qsizetype signs = 0;
    while (signs < inside.size() && QStringView(u"<>=").contains(inside.at(signs)))
        ++signs;
    bool ok = false;
    limit = inside.mid(signs).toDouble(&ok);
    sign = inside.left(signs);
    return signs > 0 && ok;
}

bool holds(const QString &sign, double value, double limit)
{
    if (sign == QLatin1String("<>"))
        return value != limit;
    return (sign.contains(u'=') && value == limit) || (sign.contains(u'<') && value < limit) ||
           (sign.contains(u'>') && value > limit);
}

/// The section for a number, and whether its sign is still to be written.
QString sectionFor(const QStringList &sections, double value, bool &ownSign)
{
    const qsizetype numbers = std::min<qsizetype>(sections.size(), 3);
    ownSign = true;
    QString sign;
    double limit = 0;
    if (condition(sections.first(), sign, limit)) {
        for (const QString &section : sections.first(numbers)) {
            if (!condition(section, sign, limit) || holds(sign, value, limit))
                return section;
        }
        return sections.at(numbers - 1);
    }
    if (value < 0 && numbers >= 2) {
        ownSign = false;
        return sections.at(1);
    }
    return value == 0 && numbers >= 3 ? sections.at(2) : sections.first();
}

QString grouped(const QString &digits)
{
    QString result;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            result += u',';
        result += digits.at(i);
    }
    return result;
}

/// What a section asks of a number, and what stands around it.
struct Picture
{
    QString before;
    QString after;
    int wholeZeros = 0;
    int decimals = 0;
    int optionalDecimals = 0;
    int percents = 0;
    int thousandths = 0;
    int exponentZeros = 0;
    bool groups = false;
    bool exponent = false;
    bool exponentPlus = false;
    bool hasDigits = false;
    bool general = false;
    bool fraction = false;
};

QString currencyIn(const QString &inside)
{
    if (!inside.startsWith(u'$'))
        return {};
    const qsizetype dash = inside.indexOf(u'-');
    return inside.mid(1, dash < 0 ? -1 : dash - 1);
}

class PictureReading
{
public:
    explicit PictureReading(const QString &code) : m_code(code) {}

    Picture read()
    {
        for (; m_at < m_code.size(); ++m_at)
            take(m_code.at(m_at));
        return m_picture;
    }

private:
    void literal(const QString &text)
    {
        (m_picture.hasDigits || m_picture.general ? m_picture.after : m_picture.before) += text;
    }

    QString until(QChar end)
    {
        const qsizetype close = m_code.indexOf(end, m_at + 1);
        const QString inside = m_code.mid(m_at + 1, close < 0 ? -1 : close - m_at - 1);
        m_at = close < 0 ? m_code.size() : close;
        return inside;
    }

    void take(QChar c)
    {
        if (m_code.mid(m_at).startsWith(QLatin1String("General"), Qt::CaseInsensitive)) {
            m_picture.general = true;
            m_at += 6;
        } else if (c == u'"')
            literal(until(u'"'));
        else if (c == u'[')
            literal(currencyIn(until(u']')));
        else if (c == u'\\' || c == u'_' || c == u'*') {
            ++m_at;
            if (c == u'\\' && m_at < m_code.size())
                literal(QString(m_code.at(m_at)));
            else if (c == u'_')
                literal(QStringLiteral(" "));
        } else if (c == u'0' || c == u'#' || c == u'?')
            digit(c);
        else if (c == u'.' && !m_point)
            m_point = true;
        else if (c == u',')
            comma();
        else if (c == u'/')
            m_picture.fraction = true;
        else if ((c == u'E' || c == u'e') && m_picture.hasDigits)
            exponent();
        else if (c != u'@') {
            m_picture.percents += c == u'%' ? 1 : 0;
            literal(QString(c));
        }
    }

    void digit(QChar c)
    {
        m_picture.hasDigits = true;
        if (m_picture.exponent)
            m_picture.exponentZeros += c == u'0' ? 1 : 0;
        else if (!m_point)
            m_picture.wholeZeros += c == u'0' ? 1 : 0;
        else {
            ++m_picture.decimals;
            m_picture.optionalDecimals = c == u'0' ? 0 : m_picture.optionalDecimals + 1;
        }
    }

    /// Between digits it groups them, behind them it divides by a thousand.
    void comma()
    {
        const QChar next = m_at + 1 < m_code.size() ? m_code.at(m_at + 1) : QChar();
        if (next == u'0' || next == u'#' || next == u'?')
            m_picture.groups = true;
        else if (m_picture.hasDigits)
            ++m_picture.thousandths;
        else
            literal(QStringLiteral(","));
    }

    void exponent()
    {
        m_picture.exponent = true;
        m_picture.exponentPlus = m_code.mid(m_at + 1, 1) == QLatin1String("+");
        if (m_picture.exponentPlus || m_code.mid(m_at + 1, 1) == QLatin1String("-"))
            ++m_at;
    }

    QString m_code;
    qsizetype m_at = 0;
    bool m_point = false;
    Picture m_picture;
};

QString withDecimals(double value, const Picture &picture)
{
    // Excel rounds what it shows half away from zero, in decimal: 2.675 is 2.68. Fifteen digits are
    // what it knows of a number.
    const int decimals = std::min(picture.decimals, mostDecimals);
    QString digits = QString::number(value, 'g', 15).toDouble() == value
                         ? QString::number(value + std::copysign(value * 4e-16, value), 'f', decimals)
                         : QString::number(value, 'f', decimals);
    const qsizetype needed = digits.size() - std::min(picture.optionalDecimals, decimals);
    while (decimals > 0 && digits.size() > needed && digits.endsWith(u'0'))
        digits.chop(1);
    if (digits.endsWith(u'.'))
        digits.chop(1);
    const qsizetype point = digits.indexOf(u'.');
    QString whole = digits.left(point);
    if (whole == QLatin1String("0") && picture.wholeZeros == 0 && point >= 0)
        whole.clear();
    whole = whole.rightJustified(picture.wholeZeros, u'0');
    return (picture.groups ? grouped(whole) : whole) + (point < 0 ? QString() : digits.mid(point));
}

QString withExponent(double value, const Picture &picture)
{
    QString text = QString::number(value, 'e', std::min(picture.decimals, mostDecimals));
    const qsizetype e = text.indexOf(u'e');
    const int power = text.mid(e + 1).toInt();
    const QString sign = power < 0 ? QStringLiteral("-")
                                   : (picture.exponentPlus ? QStringLiteral("+") : QString());
    return text.left(e) + u'E' + sign +
           QString::number(std::abs(power)).rightJustified(picture.exponentZeros, u'0');
}

QString written(double value, const Picture &picture)
{
    if (picture.general || picture.fraction)
        return NumberFormat::general(value);
    if (!picture.hasDigits)
        return {};
    for (int i = 0; i < picture.percents; ++i)
        value *= 100;
    for (int i = 0; i < picture.thousandths; ++i)
        value /= 1000;
    return picture.exponent ? withExponent(value, picture) : withDecimals(value, picture);
}

} // namespace

QString NumberFormat::builtIn(int id)
{
    for (const BuiltIn &one : builtIns) {
        if (one.id == id)
            return QString::fromUtf8(one.code);
    }
    return {};
}

QString NumberFormat::format(double value, bool epoch1904) const
{
    if (!std::isfinite(value) || m_code.isEmpty() || m_code == QLatin1String("@") ||
        m_code.compare(QLatin1String("General"), Qt::CaseInsensitive) == 0 ||
        m_code.size() > longestCode)
        return general(value);
    bool ownSign = true;
    const QString section = sectionFor(sectionsOf(m_code), value, ownSign);
    if (isDateFormat(section))
        return formattedDate(section, value, epoch1904).value_or(general(value));
    const Picture picture = PictureReading(section).read();
    const QString number = written(std::fabs(value), picture);
    const bool minus = ownSign && value < 0 && number.contains(QRegularExpression(
                                                    QStringLiteral("[1-9]")));
    const QString text = picture.before + number + picture.after;
    return (minus ? u'-' + text : text).trimmed();
}

QString NumberFormat::format(const QString &text) const
{
    const QStringList sections = sectionsOf(m_code.left(longestCode));
    const QString section = sections.size() >= 4 ? sections.at(3) : sections.last();
    if (!section.contains(u'@'))
        return text;
    QString before = section.section(u'@', 0, 0);
    QString after = section.section(u'@', 1, 1);
    before = PictureReading(before).read().before;
    after = PictureReading(after).read().before;
    return (before + text + after).trimmed();
}

QString NumberFormat::general(double value)
{
    if (std::isfinite(value) && value == std::floor(value) && std::fabs(value) < 1e15)
        return QString::number(value, 'f', 0);
    QString text = QString::number(value, 'g', 11);
    return text.replace(u'e', u'E');
}

} // namespace LeverArch
