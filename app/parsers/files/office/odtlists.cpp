// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/odtlists.h"

#include <algorithm>

namespace LeverArch {

namespace {

constexpr int deepestList = 50;
constexpr int levels = 10;
constexpr int greatestStart = 1'000'000;

} // namespace

void OdtLists::beginList(const QString &style, bool goesOn)
{
    Open open;
    open.style = style.isEmpty() && !m_lists.isEmpty() ? m_lists.last().style : style;
    open.goesOn = goesOn;
    m_lists.append(open);
}

void OdtLists::endList()
{
    if (m_lists.isEmpty())
        return;
    const Open open = m_lists.takeLast();
    if (m_lists.isEmpty())
        m_last[open.style] = open.number;
}

void OdtLists::beginItem(int start, bool withMarker)
{
    if (m_lists.isEmpty())
        return;
    m_lists.last().wantsMarker = withMarker;
    m_lists.last().start = std::min(start, greatestStart);
}

QString OdtLists::takeMarker(const QString &paragraphsList)
{
    if (m_lists.isEmpty() || !m_lists.last().wantsMarker || m_lists.size() > deepestList)
        return {};
    Open &open = m_lists.last();
    open.wantsMarker = false;
    if (open.style.isEmpty())
        open.style = paragraphsList;
    const int level = std::min(int(m_lists.size()), levels);
    if (!open.begun) {
        open.begun = true;
        open.number = open.goesOn ? m_last.value(open.style)
                                  : m_styles.level(open.style, level).start - 1;
    }
    open.number = open.start >= 0 ? open.start : open.number + 1;
    QList<int> numbers;
    for (const Open &one : std::as_const(m_lists))
        numbers.append(one.number);
    return written(open.style, level, numbers);
}

QString OdtLists::heading(int level)
{
    level = std::clamp(level, 1, levels);
    while (m_headings.size() < level) {
        const int at = int(m_headings.size()) + 1;
        m_headings.append(m_styles.level({}, at).start - 1);
    }
    m_headings.resize(level);
    ++m_headings.last();
    return written({}, level, m_headings);
}

QString OdtLists::written(const QString &style, int level, const QList<int> &numbers) const
{
    const OdfStyles::Level shape = m_styles.level(style, level);
    if (!shape.bullet.isEmpty())
        return style.isEmpty() && numbers.isEmpty() ? QString() : shape.bullet;
    if (shape.format.isEmpty())
        return {};
    QStringList parts;
    const int first = std::max(1, level - shape.shownLevels + 1);
    for (int at = first; at <= level && at <= numbers.size(); ++at) {
        const QString part =
            numberInFormat(std::max(numbers.at(at - 1), 1), m_styles.level(style, at).format);
        if (!part.isEmpty())
            parts.append(part);
    }
    return shape.prefix + parts.join(u'.') + shape.suffix;
}

} // namespace LeverArch
