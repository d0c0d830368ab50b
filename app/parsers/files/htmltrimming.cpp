// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/htmltrimming.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace LeverArch {

namespace {

/// UTF-16 units, without pictures, scripts and style sheets.
constexpr qsizetype mostHtml = 12'000'000;
constexpr int deepest = 200;
/// Characters looked at in vain for the ends of tags. Beyond, a "<" is a letter: each that never ends
/// would be followed to the end of the page anew.
constexpr qsizetype mostInVain = 100'000'000;
/// Parsers open bold, font and the like again in every paragraph until they are closed.
constexpr int deepestFormatting = 30;

template <size_t N>
bool isOneOf(QStringView name, const std::array<const char *, N> &names)
{
    return std::any_of(names.begin(), names.end(), [name](const char *candidate) {
        return name.compare(QLatin1String(candidate), Qt::CaseInsensitive) == 0;
    });
}

bool isVoid(QStringView name)
{
    return isOneOf(name, std::array{"area", "base", "br", "col", "embed", "hr", "img", "input",
                                    "link", "meta", "param", "source", "track", "wbr"});
}

/// Closed by the next of their kind; old pages never close them.
bool closesItself(QStringView name)
{
    return isOneOf(name, std::array{"p", "li", "dt", "dd", "option", "td", "th", "tr", "tbody",
                                    "thead", "tfoot", "html", "head", "body"});
}

bool isFormatting(QStringView name)
{
    return isOneOf(name, std::array{"a", "b", "big", "code", "em", "font", "i", "nobr", "s",
                                    "small", "strike", "strong", "tt", "u"});
}

bool isDrawing(QStringView name)
{
    return isOneOf(name, std::array{"svg", "math"});
}

/// Their content is no markup, and nothing a reader sees.
bool isSilent(QStringView name)
{
    return isOneOf(name, std::array{"script", "style", "iframe", "noembed", "noframes"});
}

bool isRawText(QStringView name)
{
    return isOneOf(name, std::array{"textarea", "title", "xmp"});
}

class Trimmer
{
public:
    Trimmer(const QString &html, const std::function<void()> &step) : m_in(html), m_step(step) {}

    TrimmedHtml trim()
    {
        qsizetype steps = 0;
        while (m_at < m_in.size() && m_out.html.size() < mostHtml) {
            const qsizetype next = m_in.indexOf(QLatin1Char('<'), m_at);
            copyTo(next < 0 ? m_in.size() : next);
            if (next >= 0)
                takeMarkup();
            if (++steps % 1'000 == 0)
                m_step();
        }
        m_out.left = m_in.size() - m_at;
        return std::move(m_out);
    }

private:
    QStringView rest(qsizetype from) const { return QStringView(m_in).mid(from); }

    void copyTo(qsizetype end)
    {
        m_out.html += QStringView(m_in).mid(m_at, end - m_at);
        m_at = end;
    }

    void takeMarkup()
    {
        if (rest(m_at).startsWith(QLatin1String("<!--"))) {
            // Also what Outlook writes for itself alone.
            m_at = commentEnd(m_at + 4);
            return;
        }
        const bool closes = m_at + 1 < m_in.size() && m_in[m_at + 1] == QLatin1Char('/');
        qsizetype nameEnd = m_at + (closes ? 2 : 1);
        const qsizetype nameBegin = nameEnd;
        while (nameEnd < m_in.size() && m_in[nameEnd].isLetterOrNumber())
            ++nameEnd;
        const QStringView name = QStringView(m_in).mid(nameBegin, nameEnd - nameBegin);
        if (m_inVain > mostInVain) {
            m_out.html += QLatin1String("&lt;");
            ++m_at;
            return;
        }
        const qsizetype end = name.isEmpty() ? -1 : tagEnd(nameEnd);
        if (end < 0) {
            m_inVain += name.isEmpty() ? 0 : m_in.size() - nameEnd;
            copyTo(m_at + 1);
            return;
        }
        const bool isWhole = !closes && m_in[end - 2] == QLatin1Char('/');
        if (isDrawing(name)) {
            m_out.drawings += closes ? 0 : 1;
            m_drawing = std::max(m_drawing + (closes ? -1 : isWhole ? 0 : 1), 0);
            m_at = end;
        } else if (isWhole && m_drawing > 0) {
            // In drawings alone this ends an element; elsewhere it would stay open to the end of the
            // page, and the words behind it with what it hides.
            m_at = end;
        } else if (closes) {
            takeEnd(name, end);
        } else {
            takeStart(name, end);
        }
    }

    /// Behind a comment whose content begins there, as browsers see it (HTML, 13.2.5.43 to 52): what
    /// one takes for a comment the other must not take for text.
    qsizetype commentEnd(qsizetype from) const
    {
        if (rest(from).startsWith(QLatin1Char('>')))
            return from + 1;
        if (rest(from).startsWith(QLatin1String("->")))
            return from + 2;
        // Not one search for each way to end it: the one that is not there is looked for to the end of
        // the page, for every comment.
        for (qsizetype at = m_in.indexOf(QLatin1String("--"), from); at >= 0;
             at = m_in.indexOf(QLatin1String("--"), at + 1)) {
            if (rest(at + 2).startsWith(QLatin1Char('>')))
                return at + 3;
            if (rest(at + 2).startsWith(QLatin1String("!>")))
                return at + 4;
        }
        return m_in.size();
    }

    /// Behind the ">" of a tag, those in quotes aside.
    qsizetype tagEnd(qsizetype from) const
    {
        QChar quote;
        bool value = false;
        for (qsizetype i = from; i < m_in.size(); ++i) {
            const QChar c = m_in[i];
            if (!quote.isNull())
                quote = c == quote ? QChar() : quote;
            else if (value && (c == QLatin1Char('"') || c == QLatin1Char('\'')))
                quote = c;
            else if (c == QLatin1Char('>'))
                return i + 1;
            if (!c.isSpace())
                value = quote.isNull() && c == QLatin1Char('=');
        }
        return -1;
    }

    int &depthOf(QStringView name) { return isFormatting(name) ? m_formatting : m_depth; }
    static int limitOf(QStringView name) { return isFormatting(name) ? deepestFormatting : deepest; }

    void takeEnd(QStringView name, qsizetype end)
    {
        if (isVoid(name) || closesItself(name)) {
            copyTo(end);
            return;
        }
        int &depth = depthOf(name);
        const bool wasLeftOut = depth > limitOf(name);
        depth = std::max(depth - 1, 0);
        if (wasLeftOut)
            m_at = end;
        else
            copyTo(end);
    }

    void takeStart(QStringView name, qsizetype end)
    {
        if (!isVoid(name) && !closesItself(name) && !isRawText(name) && !isSilent(name)) {
            int &depth = depthOf(name);
            if (++depth > limitOf(name)) {
                m_at = end;
                return;
            }
        }
        copyTag(end);
        if (isSilent(name))
            m_at = endOfContent(name);
        else if (isRawText(name))
            copyTo(endOfContent(name));
    }

    /// Where "</name" begins, or the end.
    qsizetype endOfContent(QStringView name) const
    {
        const QString tag = QLatin1String("</") + name.toString();
        const qsizetype found = m_in.indexOf(tag, m_at, Qt::CaseInsensitive);
        return found < 0 ? m_in.size() : found;
    }

    /// With "data:1" for a picture that is written out in it.
    void copyTag(qsizetype end)
    {
        const auto start = QLatin1String("data:image/");
        const QStringView tag = QStringView(m_in).mid(m_at, end - m_at);
        const qsizetype found = tag.indexOf(start, 0, Qt::CaseInsensitive);
        if (found > 0) {
            const QChar before = tag[found - 1];
            const bool quoted = before == QLatin1Char('"') || before == QLatin1Char('\'');
            qsizetype stop = quoted ? tag.indexOf(before, found) : found;
            while (!quoted && stop < tag.size() - 1 && !tag[stop].isSpace())
                ++stop;
            if (stop > found) {
                m_out.html += tag.left(found);
                m_out.html += keep(tag.mid(found, stop - found));
                m_at += stop;
            }
        }
        copyTo(end);
    }

    QString keep(QStringView address)
    {
        const qsizetype comma = address.indexOf(QLatin1Char(','));
        if (comma < 0)
            return {};
        const bool base64 =
            address.left(comma).contains(QLatin1String(";base64"), Qt::CaseInsensitive);
        const QByteArray raw = QByteArray::fromPercentEncoding(address.mid(comma + 1).toLatin1());
        const QString name = QStringLiteral("data:%1").arg(m_out.embedded.size() + 1);
        m_out.embedded.insert(name, base64 ? QByteArray::fromBase64(raw) : raw);
        return name;
    }

    const QString &m_in;
    const std::function<void()> &m_step;
    TrimmedHtml m_out;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_formatting = 0;
    int m_drawing = 0;
    qsizetype m_inVain = 0;
};

} // namespace

TrimmedHtml trimmedHtml(const QString &html, const std::function<void()> &step)
{
    return Trimmer(html, step).trim();
}

} // namespace LeverArch
