// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/protocol/linkmessages.h"

namespace LeverArch {

namespace {

constexpr qsizetype leastSize = 4 * 8 + 4 + 4 + 8 + 4;

double readPoints(WireReader &from)
{
    return from.number<double>(-Limit::distance, Limit::distance);
}

PageLink readLink(WireReader &from)
{
    PageLink link;
    const double x = readPoints(from);
    const double y = readPoints(from);
    const double width = readPoints(from);
    const double height = readPoints(from);
    link.area = QRectF(x, y, width, height);
    link.file = from.string(Limit::title);
    link.targetPage = from.number<qint32>(0, Limit::pages);
    link.targetTop = readPoints(from);
    link.address = from.string(Limit::title);
    if (link.file.contains(QLatin1Char('/')))
        from.reject();
    return link;
}

} // namespace

void write(WireWriter &to, const QList<PageLink> &v)
{
    to.count(v.size());
    for (const PageLink &link : v) {
        for (const double part :
             {link.area.x(), link.area.y(), link.area.width(), link.area.height()})
            to.number<double>(part);
        to.string(link.file);
        to.number<qint32>(link.targetPage);
        to.number<double>(link.targetTop);
        to.string(link.address);
    }
}

void read(WireReader &from, QList<PageLink> &v)
{
    const qsizetype count = from.count(Limit::linksOfPage, leastSize);
    v.clear();
    v.reserve(count);
    for (qsizetype i = 0; i < count && from.ok(); ++i)
        v.append(readLink(from));
}

} // namespace LeverArch
