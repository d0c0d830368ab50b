// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inbox/reasonbar.h"

#include "widgets/flowlayout.h"
#include "widgets/look.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

constexpr qsizetype reasonsShown = 6;

/// What is offered before anybody has given a reason.
QStringList usualReasons()
{
    return {ReasonBar::tr("Not about this case"), ReasonBar::tr("Says nothing new"),
            ReasonBar::tr("Advertisement")};
}

} // namespace

ReasonBar::ReasonBar(QWidget *parent)
    : QWidget(parent),
      m_question(Look::subheadingLabel({}, this)),
      m_reason(new QLineEdit(this)),
      m_go(new QPushButton(tr("Set aside"), this)),
      m_chips(new QWidget(this)),
      m_flow(new FlowLayout(m_chips, Look::half))
{
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    m_question->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setAccessibleName(tr("Why it is not needed"));
    m_reason->installEventFilter(this);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *line = new QHBoxLayout;
    line->setSpacing(Look::gap);
    line->addWidget(m_reason, 1);
    line->addWidget(m_go);
    line->addWidget(cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Look::group, Look::gap, Look::group, Look::gap);
    layout->setSpacing(Look::half);
    layout->addWidget(m_question);
    layout->addLayout(line);
    layout->addWidget(m_chips);
    connect(m_reason, &QLineEdit::returnPressed, this, &ReasonBar::give);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_go->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_go, &QPushButton::clicked, this, &ReasonBar::give);
    connect(cancel, &QPushButton::clicked, this, &ReasonBar::decline);
    hide();
}

bool ReasonBar::isFor(const QList<Id> &chosen) const
{
    return chosen.isEmpty() || chosen == m_papers;
}

void ReasonBar::ask(const QList<Id> &papers, const QString &what, const QStringList &recent)
{
    m_papers = papers;
    m_question->setText(tr("Why is %1 not needed?").arg(what));
    m_reasons = recent.isEmpty() ? usualReasons() : recent;
    showReasons();
    m_reason->setText(m_reasons.first());
    m_reason->selectAll();
    show();
    m_reason->setFocus(Qt::ShortcutFocusReason);
}

void ReasonBar::showReasons()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &reason : m_reasons.mid(0, reasonsShown)) {
        auto *button = new QToolButton(m_chips);
        button->setAutoRaise(true);
        button->setText(reason);
        button->setAccessibleName(tr("Because: %1").arg(reason));
        m_flow->addWidget(button);
        button->show();
        connect(button, &QToolButton::clicked, this, [this, reason] {
            m_reason->setText(reason);
            give();
        });
    }
    m_chips->updateGeometry();
}

void ReasonBar::give()
{
    const QString reason = m_reason->text().simplified();
    if (reason.isEmpty())
        return;
    // Who hears of it puts the focus where it belongs; hiding first would put it anywhere.
    Q_EMIT given(reason);
    hide();
}

void ReasonBar::decline()
{
    Q_EMIT declined();
    hide();
}

void ReasonBar::step(int by)
{
    const qsizetype count = m_reasons.size();
    const qsizetype at = m_reasons.indexOf(m_reason->text());
    m_reason->setText(m_reasons.at(at < 0 ? 0 : (at + by + count) % count));
    m_reason->selectAll();
}

void ReasonBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT closed();
}

bool ReasonBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape:
            decline();
            return true;
        case Qt::Key_Down:
        case Qt::Key_Up:
            step(static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down ? 1 : -1);
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace LeverArch
