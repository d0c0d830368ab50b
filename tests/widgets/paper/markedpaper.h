// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/annotations.h"
#include "papercase.h"
#include "widgets/marks/annotationdesk.h"
#include "widgets/marks/annotationpanel.h"
#include "widgets/paper/documentpage.h"
#include "widgets/paper/pageselection.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/paperdesk.h"
#include "widgets/paper/paperpane.h"

#include <QAction>

namespace LeverArch {

/// A paper in its tab, loaded, with the pages in front.
struct MarkedPaper : PaperCase
{
    MarkedPaper()
        : document(bringSample(QStringLiteral("2026-01-29 HR to branch.pdf"))),
          page(workspace, document)
    {
        page.resize(1300, 900);
        page.show();
        waitUntil([this] { return view().pageCount() > 0; });
    }
    PageView &view() { return page.pane().view(); }
    AnnotationDesk &desk() { return page.reader().marks(); }
    AnnotationPanel &panel() { return *page.findChild<AnnotationPanel *>(); }
    QAction *action(const char *name) { return page.findChild<QAction *>(QLatin1String(name)); }
    void selectWords(const QString &words)
    {
        view().selection()->select({1, offsetOf(view(), 1, words), int(words.size())});
    }
    /// As many marks as this are on the paper and in the list.
    const QList<Annotation> &marks(qsizetype count)
    {
        waitUntil([&] { return desk().model().annotations().size() == count; });
        return desk().model().annotations();
    }
    /// A place on page 1 in view space, from its corner in displayed points.
    QPointF at(double x, double y) { return view().onViewport({1, QPointF(x, y)}); }
    /// Whether the box (displayed points on page 1) shows a colour anywhere.
    bool shows(const QRectF &box, const QColor &colour)
    {
        const QImage picture = view().viewport()->grab().toImage();
        const double ratio = picture.devicePixelRatio();
        const QRectF area(at(box.left(), box.top()) * ratio, at(box.right(), box.bottom()) * ratio);
        const QRect inside = area.toAlignedRect() & picture.rect();
        for (int y = inside.top(); y <= inside.bottom(); ++y) {
            for (int x = inside.left(); x <= inside.right(); ++x) {
                if (picture.pixelColor(x, y) == colour)
                    return true;
            }
        }
        return false;
    }

    Id document;
    DocumentPage page;
};

/// Words of its first page.
inline const auto sixteen = QStringLiteral("The figure of 16 is correct");

} // namespace LeverArch
