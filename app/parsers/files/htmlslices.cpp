// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/htmlslices.h"

#include <array>

namespace LeverArch {

namespace {

bool hasNoEnd(QStringView name)
{
    constexpr std::array empty = {"br", "hr", "img", "col"};
    return std::any_of(empty.begin(), empty.end(),
                       [name](const char *tag) { return name == QLatin1String(tag); });
}

struct Tag
{
    qsizetype begin = 0;
    qsizetype end = 0; ///< After its ">".
    QStringView name;
    bool closes = false;
    bool isEmpty = false; ///< Nothing follows that would have to be closed.
};

/// One tag after another. Clean HTML has neither comments nor "<" but those of tags.
class Slicer
{
public:
    Slicer(const QString &html, qsizetype size) : m_html(html), m_size(size) {}

    QStringList slices()
    {
        for (Tag tag = nextTag(0); tag.end > 0; tag = nextTag(tag.end)) {
            if (tag.closes)
                close(tag);
            else
                open(tag);
        }
        cut(m_html.size());
        return m_slices;
    }

private:
    Tag nextTag(qsizetype from) const
    {
        Tag tag;
        tag.begin = m_html.indexOf(QLatin1Char('<'), from);
        const qsizetype end = tag.begin < 0 ? -1 : m_html.indexOf(QLatin1Char('>'), tag.begin);
        if (end < 0)
            return {};
        tag.end = end + 1;
        QStringView inside = QStringView(m_html).mid(tag.begin + 1, end - tag.begin - 1);
        tag.closes = inside.startsWith(QLatin1Char('/'));
        if (tag.closes)
            inside = inside.mid(1);
        qsizetype length = 0;
        while (length < inside.size() && inside[length].isLetterOrNumber())
            ++length;
        tag.name = inside.left(length);
        tag.isEmpty = hasNoEnd(tag.name) || inside.endsWith(QLatin1Char('/'));
        return tag;
    }

    void open(const Tag &tag)
    {
        if (m_depth == 0) {
            if (tag.begin - m_begin >= m_size && !tag.isEmpty)
                cut(tag.begin);
            m_inTable = tag.name == QLatin1String("table");
            m_tableTag = m_inTable ? m_html.mid(tag.begin, tag.end - tag.begin) : QString();
            m_heading.clear();
            m_headingBegin = -1;
        }
        if (m_inTable && m_depth == 1 && tag.name == QLatin1String("thead"))
            m_headingBegin = tag.begin;
        m_depth += tag.isEmpty ? 0 : 1;
    }

    void close(const Tag &tag)
    {
        m_depth = std::max(m_depth - 1, 0);
        if (!m_inTable)
            return;
        if (m_depth == 1 && tag.name == QLatin1String("thead"))
            m_heading = m_html.mid(m_headingBegin, tag.end - m_headingBegin);
        // Rows stand in the table itself or in its body; parts of a cell deeper.
        const bool isRow = tag.name == QLatin1String("tr") && (m_depth == 1 || m_depth == 2);
        if (isRow && tag.end - m_begin >= m_size && !isInHeading())
            cutTable(tag.end);
    }

    bool isInHeading() const { return m_headingBegin >= 0 && m_heading.isEmpty(); }

    void cutTable(qsizetype at)
    {
        // QTextDocument needs no ends of what is open at the end of a text.
        cut(at);
        m_prefix = m_tableTag + m_heading;
    }

    void cut(qsizetype at)
    {
        const QString piece = m_html.mid(m_begin, at - m_begin);
        if (!piece.trimmed().isEmpty())
            m_slices.append(m_prefix + piece);
        m_prefix.clear();
        m_begin = at;
    }

    const QString &m_html;
    const qsizetype m_size;
    QStringList m_slices;
    QString m_prefix;
    QString m_tableTag;
    QString m_heading;
    qsizetype m_begin = 0;
    qsizetype m_headingBegin = -1;
    int m_depth = 0;
    bool m_inTable = false;
};

} // namespace

QStringList htmlSlices(const QString &html, qsizetype size)
{
    return Slicer(html, size).slices();
}

} // namespace LeverArch
