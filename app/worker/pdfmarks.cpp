// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/pdfmarks.h"

#include <QRegularExpression>

#include <algorithm>

namespace LeverArch {

namespace {

/// Unlike QRectF's own union it keeps boxes without width or height: a straight line has one.
void stretch(QRectF &box, bool &isFirst, QPointF point)
{
    if (isFirst)
        box = QRectF(point, point);
    isFirst = false;
    box.setLeft(std::min(box.left(), point.x()));
    box.setRight(std::max(box.right(), point.x()));
    box.setTop(std::min(box.top(), point.y()));
    box.setBottom(std::max(box.bottom(), point.y()));
}

} // namespace

QString nameOfPlace(const PdfMark &mark, qsizetype place)
{
    return place == 0 ? mark.name : mark.name + QLatin1Char('/') + QString::number(place + 1);
}

QString shownText(const PdfMark &mark)
{
    if (mark.tags.isEmpty())
        return mark.comment;
    const QString tags = QStringLiteral("Tags: ") + mark.tags.join(QStringLiteral(", "));
    return mark.comment.isEmpty() ? tags : mark.comment + QStringLiteral("\n\n") + tags;
}

QString pdfTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'"))
                          : QString();
}

QDateTime timeFromPdf(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:D:)?(\\d{4})(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?"
                       "(?:([-+Z])(?:(\\d\\d)'?(?:(\\d\\d)'?)?)?)?"));
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    const auto number = [&match](int part, int otherwise) {
        return match.capturedView(part).isEmpty() ? otherwise : match.capturedView(part).toInt();
    };
    const QDateTime time(QDate(number(1, 0), number(2, 1), number(3, 1)),
                         QTime(number(4, 0), number(5, 0), number(6, 0)), Qt::UTC);
    const int offset = (number(8, 0) * 60 + number(9, 0)) * 60;
    return time.addSecs(match.capturedView(7) == QLatin1String("-") ? offset : -offset);
}

QRectF boxOfPlace(const PdfMark &mark, qsizetype place)
{
    QRectF box;
    bool isFirst = true;
    if (mark.style == PdfMarkStyle::Ink) {
        for (const QList<QPointF> &stroke : mark.strokes) {
            for (const QPointF &point : stroke)
                stretch(box, isFirst, point);
        }
        return box.adjusted(-mark.lineWidth, -mark.lineWidth, mark.lineWidth, mark.lineWidth);
    }
    if (place < mark.places.size()) {
        for (const Quad &quad : mark.places.at(place).quads) {
            for (const QPointF &corner : quad.corners)
                stretch(box, isFirst, corner);
        }
    }
    return box;
}

} // namespace LeverArch
