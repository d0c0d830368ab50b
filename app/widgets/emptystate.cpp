// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/emptystate.h"

#include "widgets/look.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeverArch {

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
    m_icon->setPixmap(Look::icon(icon).pixmap(QSize(48, 48), devicePixelRatioF()));
    m_sentence->setText(sentence);
    m_button->setText(verb);
    m_button->setVisible(!verb.isEmpty());
    fit();
}

void EmptyState::fit()
{
    // A wrapped label in the middle of a layout is given the height of its guess, not of its lines.
    constexpr int letters = 50;
    const int width = fontMetrics().averageCharWidth() * letters;
    m_sentence->setFixedSize(width, m_sentence->heightForWidth(width));
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace LeverArch
