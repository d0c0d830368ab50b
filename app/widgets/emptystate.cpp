// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/emptystate.h"

#include "widgets/look.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

constexpr int lettersAtMost = 50; ///< In a line of the sentence: longer ones are hard to read.
constexpr int lettersAtLeast = 18;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_sentence(Look::quietLabel({}, this)),
      m_button(new QPushButton(this))
{
    m_icon->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Look::group, Look::group, Look::group, Look::group);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(Look::gap);
    layout->addWidget(m_sentence, 0, Qt::AlignHCenter);
    layout->addSpacing(Look::gap);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::pressed);
}

void EmptyState::say(const QString &icon, const QString &sentence, const QString &verb)
{
    m_iconName = icon;
    drawIcon();
    m_sentence->setText(sentence);
    m_button->setText(verb);
    m_button->setVisible(!verb.isEmpty());
    fit();
}

void EmptyState::drawIcon()
{
    m_icon->setPixmap(Look::icon(m_iconName).pixmap(QSize(48, 48), devicePixelRatioF()));
}

QSize EmptyState::minimumSizeHint() const
{
    const QMargins around = layout()->contentsMargins();
    const int sentence = fontMetrics().averageCharWidth() * lettersAtLeast;
    const int button = m_button->isHidden() ? 0 : m_button->sizeHint().width();
    return {qMax(sentence, button) + around.left() + around.right(),
            QWidget::minimumSizeHint().height()};
}

void EmptyState::fit()
{
    // A wrapped label in the middle of a layout is given the height of its guess, not of its lines.
    const QMargins around = layout()->contentsMargins();
    const int width = qMax(1, qMin(fontMetrics().averageCharWidth() * lettersAtMost,
                                   this->width() - around.left() - around.right()));
    m_sentence->setFixedSize(width, qMax(0, m_sentence->heightForWidth(width)));
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
    if (event->type() == QEvent::PaletteChange && !m_iconName.isEmpty())
        drawIcon(); // Light and dark have icons of their own.
}

} // namespace LeverArch
