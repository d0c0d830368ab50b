// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inbox/filingfield.h"

#include "widgets/flowlayout.h"
#include "widgets/inbox/offerbutton.h"
#include "widgets/look.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace LeverArch {

FilingField::FilingField(const FieldDeclaration &field, QWidget *parent)
    : QWidget(parent),
      m_field(field),
      m_layout(new QVBoxLayout(this)),
      m_offered(new QWidget(this)),
      m_flow(new FlowLayout(m_offered, Look::half)),
      m_note(Look::quietLabel({}, this)),
      m_fault(new QLabel(this))
{
    setObjectName(QStringLiteral("filing-") + field.key());
    m_fault->setWordWrap(true);
    Look::makeWrong(m_fault);
    m_layout->setContentsMargins(0, 0, 0, 2);
    m_layout->setSpacing(2);
    for (QWidget *under : std::initializer_list<QWidget *>{m_offered, m_note, m_fault}) {
        m_layout->addWidget(under);
        under->hide();
    }
}

void FilingField::setInput(QWidget *input, QWidget *keys)
{
    m_input = input;
    m_keys = keys;
    m_layout->insertWidget(0, input);
    setFocusProxy(keys);
    keys->setObjectName(key());
    keys->setAccessibleName(m_field.displayLabel());
    keys->installEventFilter(this);
}

void FilingField::addUnderInput(QWidget *widget)
{
    m_layout->insertWidget(1, widget);
}

void FilingField::show(const RecordRow *row)
{
    m_taken.reset();
    m_offers.clear();
    sayFault({});
    display(row);
    showOffers();
}

void FilingField::setOffers(const QList<FilingOffer> &offers)
{
    m_offers = offers;
    showOffers();
}

void FilingField::showOffers()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_buttons.clear();
    const bool open = !m_taken || m_field.key() == QLatin1String("tags");
    for (const FilingOffer &offer : std::as_const(m_offers)) {
        if (!open)
            break;
        auto *button = new OfferButton(offer, m_offered);
        connect(button, &QAbstractButton::clicked, this, [this, offer] {
            take(offer);
            m_keys->setFocus(Qt::OtherFocusReason);
        });
        connect(button, &OfferButton::pointedAt, this, &FilingField::placeWanted);
        m_flow->addWidget(button);
        m_buttons.append(button);
        button->show();
    }
    m_offered->setVisible(!m_buttons.isEmpty());
    m_offered->updateGeometry();
    const QString read = m_taken ? placeWords(*m_taken) : QString();
    m_note->setText(read);
    m_note->setVisible(!read.isEmpty() && !open);
    describe();
}

void FilingField::describe()
{
    const bool here = m_keys->hasFocus();
    for (OfferButton *button : std::as_const(m_buttons))
        button->setKeyShown(here && button == m_buttons.first());
    m_keys->setAccessibleDescription(m_buttons.isEmpty()
                                         ? QString()
                                         : tr("Offered: %1. Ctrl+Space takes it.")
                                               .arg(offerSentence(m_buttons.first()->offer())));
}

bool FilingField::takeFirst()
{
    if (m_buttons.isEmpty())
        return false;
    take(FilingOffer(m_buttons.first()->offer()));
    return true;
}

bool FilingField::hasLikely() const
{
    return !m_buttons.isEmpty() && mayTake() && mayBeTakenUnread(m_buttons.first()->offer());
}

bool FilingField::takeLikely()
{
    return hasLikely() && takeFirst();
}

void FilingField::take(const FilingOffer &offer)
{
    m_taken = offer;
    sayFault({});
    accept(offer);
    showOffers();
    QAccessibleValueChangeEvent said(m_keys, offerWords(offer));
    QAccessible::updateAccessibility(&said);
    Q_EMIT placeWanted(offer.place);
    Q_EMIT changed();
}

void FilingField::wrote()
{
    sayFault({});
    if (std::exchange(m_taken, std::nullopt))
        showOffers();
    Q_EMIT changed();
}

void FilingField::sayFault(const QString &sentence)
{
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    m_keys->setAccessibleDescription(sentence);
    QAccessibleEvent said(m_keys, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
}

bool FilingField::takesWith(const QEvent &event) const
{
    const auto &key = static_cast<const QKeyEvent &>(event);
    if (key.key() == Qt::Key_Space)
        return key.modifiers() == Qt::ControlModifier;
    const auto *line = qobject_cast<const QLineEdit *>(m_keys);
    return key.key() == Qt::Key_Right && !(key.modifiers() & ~Qt::KeypadModifier) && line &&
           line->text().isEmpty();
}

/// With nothing of its own to undo, a line leaves the key to the window.
bool FilingField::leavesUndo(const QEvent &event) const
{
    const auto *line = qobject_cast<const QLineEdit *>(m_keys);
    return line && !line->isUndoAvailable() &&
           static_cast<const QKeyEvent &>(event).matches(QKeySequence::Undo);
}

bool FilingField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_keys && event->type() == QEvent::KeyPress && takesWith(*event) && takeFirst())
        return true;
    if (watched == m_keys && event->type() == QEvent::ShortcutOverride && leavesUndo(*event)) {
        event->ignore();
        return true;
    }
    if (watched == m_keys && event->type() == QEvent::FocusIn) {
        const auto offer = m_taken              ? m_taken
                           : m_offers.isEmpty() ? std::optional<FilingOffer>()
                                                : std::optional(m_offers.first());
        Q_EMIT placeWanted(offer ? offer->place : TextPlace());
        Q_EMIT entered();
        QMetaObject::invokeMethod(this, &FilingField::describe, Qt::QueuedConnection);
    }
    if (watched == m_keys && event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &FilingField::describe, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void FilingField::paintEvent(QPaintEvent *)
{
    if (!m_input)
        return;
    // The inputs look like plain text until one goes there; here there is much to be written, so a
    // thin line shows where.
    QPainter painter(this);
    const QRect line = m_input->geometry();
    painter.fillRect(QRect(line.left(), line.bottom() + 1, line.width(), 1), Look::line(palette()));
}

} // namespace LeverArch
