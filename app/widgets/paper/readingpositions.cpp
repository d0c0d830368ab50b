// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/readingpositions.h"

#include "core/setting.h"
#include "widgets/paper/pageview.h"

#include <QStringList>

namespace LeverArch {

namespace {

const Setting<QStringList> positions("paper/positions", {}); // The paper left last first.

/// "page x y fit zoom columns cover one turn", numbers between spaces; kept with the version
/// before.
enum Part { Page, Across, Down, FitKind, Zoom, Columns, Cover, OneAtATime, Turn, PartCount };

QString prefixOf(Id version)
{
    return version.toString() + QLatin1Char(' ');
}

} // namespace

QString ReadingPositions::describe(const PageView &view)
{
    const PageSpot top = view.spotAt(QPointF(view.viewport()->width() / 2.0, 0));
    const PageFlow flow = view.flow();
    return QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8 %9")
        .arg(top.page)
        .arg(top.point.x(), 0, 'f', 1)
        .arg(top.point.y(), 0, 'f', 1)
        .arg(int(view.fit()))
        .arg(view.zoom(), 0, 'f', 3)
        .arg(flow.columns)
        .arg(int(flow.coverAlone))
        .arg(int(flow.oneAtATime))
        .arg(view.turn());
}

void ReadingPositions::apply(const QString &described, PageView &view)
{
    const QStringList parts = described.split(QLatin1Char(' '));
    if (parts.size() != PartCount)
        return;
    view.setTurn(parts.at(Turn).toInt() / 90 * 90);
    view.setFlow({parts.at(OneAtATime).toInt() != 0, parts.at(Columns).toInt(),
                  parts.at(Cover).toInt() != 0});
    const int fit = parts.at(FitKind).toInt();
    if (fit == int(PageView::Fit::None))
        view.setZoom(parts.at(Zoom).toDouble());
    else
        view.setFit(fit == int(PageView::Fit::Page) ? PageView::Fit::Page : PageView::Fit::Width);
    view.returnTo(
        {parts.at(Page).toInt(), QPointF(parts.at(Across).toDouble(), parts.at(Down).toDouble())});
}

void ReadingPositions::keep(Id version, const PageView &view)
{
    QStringList kept = positions.get(m_settings);
    kept.removeIf(
        [prefix = prefixOf(version)](const QString &old) { return old.startsWith(prefix); });
    kept.prepend(prefixOf(version) + describe(view));
    if (kept.size() > mostKept)
        kept.resize(mostKept);
    positions.set(m_settings, kept);
}

void ReadingPositions::restore(Id version, PageView &view) const
{
    const QString prefix = prefixOf(version);
    const QStringList kept = positions.get(m_settings);
    for (const QString &line : kept) {
        if (line.startsWith(prefix)) {
            apply(line.mid(prefix.size()), view);
            return;
        }
    }
}

} // namespace LeverArch
