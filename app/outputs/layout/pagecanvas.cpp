// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/layout/pagecanvas.h"

#include "outputs/layout/textstyle.h"

namespace LeverArch {

namespace {

QRectF inPoints(const QRectF &area)
{
    return {area.x() / unitsPerPoint, area.y() / unitsPerPoint, area.width() / unitsPerPoint,
            area.height() / unitsPerPoint};
}

} // namespace

void PageCanvas::addBookmark(const QString &title, int level, qreal top)
{
    m_bookmarks.append({title, m_page, top / unitsPerPoint, level});
}

void PageCanvas::addDestination(const QString &name, qreal top)
{
    // A destination is where a thing begins, so the first place stands.
    if (!m_destinations.contains(name))
        m_destinations.insert(name, {m_page, top / unitsPerPoint});
}

void PageCanvas::addLink(const QString &name, const QRectF &area)
{
    m_links.append({m_page, inPoints(area), name});
}

void PageCanvas::addPrinted(const QString &key, const QRectF &area, const QString &text)
{
    m_printed.append({key, m_page, inPoints(area), text, m_unprintable.contains(text)});
}

void PageCanvas::addUnprintable(const QString &text)
{
    if (!m_unprintable.contains(text))
        m_unprintable.append(text);
}

QList<PdfLink> PageCanvas::links(const QHash<QString, Destination> &elsewhere,
                                 QStringList &unresolved) const
{
    QList<PdfLink> links;
    for (const NamedLink &link : m_links) {
        const Destination target = m_destinations.value(link.name, elsewhere.value(link.name));
        if (target.page > 0)
            links.append({link.page, link.area, target.page, target.top});
        else if (!unresolved.contains(link.name))
            unresolved.append(link.name);
    }
    return links;
}

} // namespace LeverArch
