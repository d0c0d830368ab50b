// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/findbar.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace LeverArch {

namespace {

QToolButton *button(QWidget *parent, const char *icon, const QString &tip, const char *name)
{
    auto *made = new QToolButton(parent);
    made->setIcon(QIcon::fromTheme(QLatin1String(icon)));
    made->setToolTip(tip);
    made->setAccessibleName(tip);
    made->setAutoRaise(true);
    made->setObjectName(QLatin1String(name));
    return made;
}

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent), m_words(new QLineEdit(this)), m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("findBar"));
    m_words->setObjectName(QStringLiteral("findWords"));
    m_words->setPlaceholderText(tr("Find in this paper"));
    m_words->setAccessibleName(tr("Words to find in this paper"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(420);
    m_count->setObjectName(QStringLiteral("findCount"));
    auto *previous = button(this, "go-up", tr("Previous (Shift+Enter)"), "findPrevious");
    auto *next = button(this, "go-down", tr("Next (Enter)"), "findNext");
    auto *close = button(this, "window-close", tr("Close (Esc)"), "findClose");

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(4);
    row->addWidget(m_words, 1);
    row->addWidget(previous);
    row->addWidget(next);
    row->addSpacing(4);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(close);

    connect(m_words, &QLineEdit::textChanged, this, &FindBar::wordsChanged);
    connect(previous, &QToolButton::clicked, this, &FindBar::previousWanted);
    connect(next, &QToolButton::clicked, this, &FindBar::nextWanted);
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
    hide();
}

void FindBar::open()
{
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

QString FindBar::words() const
{
    return m_words->text();
}

void FindBar::setWords(const QString &words)
{
    m_words->setText(words);
}

void FindBar::setCount(int current, int total)
{
    if (m_words->text().trimmed().isEmpty())
        m_count->clear();
    else if (total < 0)
        m_count->setText(tr("Looking …"));
    else if (total == 0)
        m_count->setText(tr("Not in this paper"));
    else
        m_count->setText(tr("%1 of %2").arg(current).arg(total));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            Q_EMIT previousWanted();
        else
            Q_EMIT nextWanted();
        return;
    case Qt::Key_Escape:
        Q_EMIT closed();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace LeverArch
