// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/filingoffers.h"

#include <QAbstractButton>

namespace LeverArch {

/// A value that is offered for a field: what it is, and quieter where it was read. A click takes
/// it; with the keyboard the field it belongs to does. A tag is a chip with a plus.
class OfferButton final : public QAbstractButton
{
    Q_OBJECT

public:
    OfferButton(const FilingOffer &offer, QWidget *parent);

    const FilingOffer &offer() const { return m_offer; }
    /// Shows the key that takes it.
    void setKeyShown(bool shown);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pointedAt(const LeverArch::TextPlace &place); ///< The pointer is over it.

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;

private:
    QString tail(int room) const; ///< What is said behind it, as far as there is room.

    const FilingOffer m_offer;
    const QString m_words;
    bool m_keyShown = false;
};

/// "14 Mar 2026", "Add “Ms J. Doe”", "Jane Doe, here “Ms J. Doe”".
QString offerWords(const FilingOffer &offer);
/// The same with where it was read, in one sentence for a screen reader.
QString offerSentence(const FilingOffer &offer);

} // namespace LeverArch
