// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/noticebar.h"

#include "widgets/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace LeverArch {

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_accept(new QPushButton(this)),
      m_decline(new QPushButton(this))
{
    setObjectName(QStringLiteral("notice"));
    setBackgroundRole(QPalette::ToolTipBase);
    setAutoFillBackground(true);
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_decline->setObjectName(QStringLiteral("decline"));
    auto *away =
        Look::flatButton(QStringLiteral("window-close"), tr("Put this notice away"), this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Look::group, Look::half, Look::half, Look::half);
    layout->setSpacing(Look::gap);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_accept);
    layout->addWidget(m_decline);
    layout->addWidget(away);
    hide();
    connect(away, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_accept, &QPushButton::clicked, this, &NoticeBar::accepted);
    connect(m_decline, &QPushButton::clicked, this, &NoticeBar::declined);
}

void NoticeBar::say(const QStringList &sentences)
{
    m_icon->setPixmap(Look::icon(QStringLiteral("dialog-information"))
                          .pixmap(QSize(16, 16), devicePixelRatioF()));
    m_text->setText(sentences.join(QLatin1Char('\n')));
    m_accept->hide();
    m_decline->hide();
    setVisible(!sentences.isEmpty());
}

void NoticeBar::offer(const QString &sentence, const QString &verb, const QString &refusal)
{
    say({sentence});
    m_accept->setText(verb);
    m_decline->setText(refusal);
    m_accept->show();
    m_decline->show();
}

QString NoticeBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace LeverArch
