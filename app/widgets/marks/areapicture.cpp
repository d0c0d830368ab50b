// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/marks/areapicture.h"

#include "casefile/casefile.h"
#include "widgets/marks/markpainting.h"
#include "widgets/workspace.h"
#include "worker/pagepart.h"
#include "worker/pdfjobs.h"
#include "worker/workerpool.h"

#include <QCoreApplication>

#include <cmath>

namespace LeverArch {

namespace {

constexpr double pixelsAnInch = 200;
constexpr double mostPixels = 16e6;

/// Where the frame is on the picture of its page.
PagePart partOf(const PageGeometry &geometry, const QRectF &frame)
{
    PagePart part;
    part.pixelsPerPoint = pixelsAnInch / 72;
    const double pixels =
        frame.width() * frame.height() * part.pixelsPerPoint * part.pixelsPerPoint;
    if (pixels > mostPixels)
        part.pixelsPerPoint *= std::sqrt(mostPixels / pixels);
    const QRect whole(QPoint(0, 0), wholePicture(geometry, part.pixelsPerPoint));
    part.area = QRectF(frame.topLeft() * part.pixelsPerPoint, frame.size() * part.pixelsPerPoint)
                    .toAlignedRect() &
                whole;
    return part;
}

} // namespace

void drawArea(Workspace &workspace, QObject *context, const StoredPaper &paper,
              const Annotation &mark, std::function<void(Result<QImage>)> then)
{
    const int page = mark.page();
    const QList<QRectF> boxes = page < 1 || page > paper.pages.size()
                                    ? QList<QRectF>()
                                    : markBoxes(mark, page, paper.pages.at(page - 1).geometry);
    if (boxes.isEmpty()) {
        then(Error{Error::Code::Invalid,
                   QCoreApplication::translate("AreaPicture", "There is no frame on a page."),
                   {}});
        return;
    }
    const PagePart part = partOf(paper.pages.at(page - 1).geometry, boxes.first());
    workspace.caseFile().readLater<SharedBytes>(
        context,
        [original = paper.version.original](const Stores &stores) {
            return readOriginalBytes(stores, original);
        },
        [&workspace, context, page, part, password = paper.version.password,
         then = std::move(then)](const Result<SharedBytes> &bytes) {
            if (!bytes.ok()) {
                then(bytes.error());
                return;
            }
            runApart<Result<QImage>>(
                workspace, context,
                [&workers = workspace.pageWorkers(), pdf = *bytes, password, page,
                 part]() -> Result<QImage> {
                    LEVERARCH_ASSIGN(const auto session, workers.open(pdf, password));
                    return session->renderPart(page, part, {});
                },
                then);
        });
}

} // namespace LeverArch
