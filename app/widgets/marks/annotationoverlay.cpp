// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/marks/annotationoverlay.h"

#include "domain/markorigin.h"
#include "widgets/marks/markpainting.h"

#include <QPainter>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr double reach = 3;

double areaOf(const QList<QRectF> &boxes)
{
    double area = 0;
    for (const QRectF &box : boxes)
        area += box.width() * box.height();
    return area;
}

} // namespace

void AnnotationOverlay::setAnnotations(const QList<Annotation> &annotations,
                                       const QList<Meaning> &meanings)
{
    m_meanings = meanings;
    m_byPage.clear();
    m_commented.clear();
    Id mark;
    for (const Annotation &annotation : annotations) {
        if (!annotation.isReply())
            mark = annotation.id;
        if (annotation.isReply() || !annotation.comment.isEmpty())
            m_commented.insert(mark);
        QSet<int> pages;
        for (const Anchor &anchor : annotation.anchors)
            pages.insert(anchor.page);
        for (const int page : std::as_const(pages))
            m_byPage[page].append(annotation);
    }
    // Large ones below, so that what lies on them can be seen.
    for (QList<Annotation> &marks : m_byPage)
        std::stable_sort(marks.begin(), marks.end(), [](const Annotation &a, const Annotation &b) {
            return (a.style == AnnotationStyle::Area) > (b.style == AnnotationStyle::Area);
        });
}

void AnnotationOverlay::setSelected(const QList<Id> &selected)
{
    m_selected = QSet<Id>(selected.begin(), selected.end());
}

QList<Id> AnnotationOverlay::marksAt(const PageSpot &spot) const
{
    if (spot.page < 1 || spot.page > m_pages.size())
        return {};
    const PageGeometry &geometry = m_pages.at(spot.page - 1).geometry;
    QList<std::pair<double, Id>> found;
    const QList<Annotation> marks = m_byPage.value(spot.page);
    for (const Annotation &mark : marks) {
        if (isOnMark(mark, spot.page, geometry, spot.point, reach))
            found.append({areaOf(markBoxes(mark, spot.page, geometry)), mark.id});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<Id> ids;
    for (const auto &[size, id] : std::as_const(found))
        ids.append(id);
    return ids;
}

void AnnotationOverlay::paint(QPainter &painter, const PagePlacement &page) const
{
    const auto marks = m_byPage.constFind(page.page());
    if (marks == m_byPage.constEnd())
        return;
    for (const Annotation &mark : *marks) {
        if (mark.id == m_hidden)
            continue;
        const MarkLook look{m_selected.contains(mark.id), m_commented.contains(mark.id), m_accent};
        paintMark(painter, page, mark, lookOf(m_meanings, mark), look);
    }
}

} // namespace LeverArch
