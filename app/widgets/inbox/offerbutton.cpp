// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inbox/offerbutton.h"

#include "widgets/look.h"

#include <QPainter>

#include <limits>

namespace LeverArch {

namespace {

const auto key = QStringLiteral("Ctrl+Space");

QString joined(const QString &a, const QString &b)
{
    return a.isEmpty() || b.isEmpty() ? a + b : a + QStringLiteral(" · ") + b;
}

} // namespace

QString offerWords(const FilingOffer &offer)
{
    if (offer.isNewRecord())
        return OfferButton::tr("Add “%1”").arg(offer.shown);
    if (!offer.reference.alias.isEmpty())
        return OfferButton::tr("%1, here “%2”").arg(offer.shown, offer.reference.alias);
    return offer.shown;
}

QString offerSentence(const FilingOffer &offer)
{
    const QString read = placeWords(offer);
    return read.isEmpty() ? offerWords(offer)
                          : OfferButton::tr("%1, %2").arg(offerWords(offer), read);
}

OfferButton::OfferButton(const FilingOffer &offer, QWidget *parent)
    : QAbstractButton(parent), m_offer(offer), m_words(offerWords(offer))
{
    // Tab goes from field to field; the field takes what is offered with a key of its own.
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // Long ones are shortened.
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setText(m_words);
    setAccessibleName(tr("Take %1").arg(offerSentence(offer)));
    setToolTip(joined(offerSentence(offer), offer.why));
}

void OfferButton::setKeyShown(bool shown)
{
    if (shown == m_keyShown)
        return;
    m_keyShown = shown;
    updateGeometry();
    update();
}

QString OfferButton::tail(int room) const
{
    const bool isTag = m_offer.field == QLatin1String("tags");
    const QString read = isTag ? QString() : placeWords(m_offer);
    const QString shownKey = m_keyShown ? key : QString();
    // What is offered matters most; where it was read is marked on the page as well.
    for (const QString &quiet : {joined(read, shownKey), shownKey}) {
        if (fontMetrics().horizontalAdvance(quiet) <= room)
            return quiet;
    }
    return {};
}

QSize OfferButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const QString quiet = tail(std::numeric_limits<int>::max());
    int width = metrics.horizontalAdvance(QStringLiteral("+ ") + m_words) + 2 * Look::gap + 2;
    if (!quiet.isEmpty())
        width += metrics.horizontalAdvance(quiet) + Look::gap;
    return {width, metrics.height() + Look::half};
}

QSize OfferButton::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

void OfferButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPen edge(Look::outline(palette()), 1, Qt::DashLine); // Dashed: it is not there yet.
    painter.setPen(edge);
    if (underMouse()) {
        QColor ground = palette().color(QPalette::Highlight);
        ground.setAlphaF(0.14f);
        painter.setBrush(ground);
    }
    painter.drawRoundedRect(frame, Look::half, Look::half);

    QRect text = rect().adjusted(Look::gap, 0, -Look::gap, 0);
    const int wanted = fontMetrics().horizontalAdvance(QStringLiteral("+ ") + m_words);
    const QString quiet = tail(text.width() - Look::gap - wanted);
    const int quietWidth = quiet.isEmpty() ? 0 : fontMetrics().horizontalAdvance(quiet) + Look::gap;
    const int room = qMax(fontMetrics().averageCharWidth() * 8, text.width() - quietWidth);
    const QString words =
        fontMetrics().elidedText(QStringLiteral("+ ") + m_words, Qt::ElideRight, room);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, words);
    text.adjust(fontMetrics().horizontalAdvance(words) + Look::gap, 0, 0, 0);
    painter.setPen(Look::quiet(palette()));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(quiet, Qt::ElideRight, text.width()));
}

void OfferButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    Q_EMIT pointedAt(m_offer.place);
}

} // namespace LeverArch
