// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/pdfjobs.h"

#include <QHash>
#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

class QPainter;

namespace LeverArch {

/// Where a link leads.
struct Destination
{
    int page = 0;   ///< Physical, 1-based.
    double top = 0; ///< Displayed points.
};

/// A line that was painted and must be found again in the finished file.
struct PrintedLine
{
    QString key; ///< Whose words they are: an id the caller understands.
    int page = 0;
    QRectF area; ///< Displayed points.
    QString text;
    bool unprintable = false; ///< Has a character that no installed font has.
};

/// What blocks paint on: the painter and a note of everything on the page that a reader can click
/// or an audit will look for. Takes layout units, gives displayed points.
class PageCanvas
{
public:
    explicit PageCanvas(QPainter &painter) : m_painter(painter) {}

    QPainter &painter() { return m_painter; }
    int page() const { return m_page; }
    void beginPage(int page) { m_page = page; }

    void addBookmark(const QString &title, int level, qreal top);
    void addDestination(const QString &name, qreal top);
    void addLink(const QString &name, const QRectF &area);
    void addPrinted(const QString &key, const QRectF &area, const QString &text);

    /// A line with a character that no installed font has.
    void addUnprintable(const QString &text);

    const QStringList &unprintable() const { return m_unprintable; }
    const QList<PdfBookmark> &bookmarks() const { return m_bookmarks; }
    const QList<PrintedLine> &printed() const { return m_printed; }
    /// Links whose destination is known, here or in `elsewhere`; names of the others are added to
    /// `unresolved`.
    QList<PdfLink> links(const QHash<QString, Destination> &elsewhere,
                         QStringList &unresolved) const;

private:
    struct NamedLink
    {
        int page;
        QRectF area;
        QString name;
    };

    QPainter &m_painter;
    int m_page = 0;
    QList<PdfBookmark> m_bookmarks;
    QList<NamedLink> m_links;
    QHash<QString, Destination> m_destinations;
    QList<PrintedLine> m_printed;
    QStringList m_unprintable;
};

} // namespace LeverArch
