// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/conscienceline.h"

#include "models/issuemodel.h"
#include "widgets/look.h"

#include <QEvent>

#include <algorithm>
#include <chrono>

namespace LeverArch {

namespace {

using namespace std::chrono_literals;

/// Long enough to be read twice by who was looking elsewhere.
constexpr auto saidFor = 30s;

} // namespace

ConscienceLine::ConscienceLine(IssueModel *issues, QWidget *parent)
    : QToolButton(parent), m_issues(issues)
{
    setObjectName(QStringLiteral("conscience"));
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setToolTip(tr("Things to check (F8)"));
    connect(issues, &QAbstractItemModel::rowsInserted, this, &ConscienceLine::refresh);
    connect(issues, &QAbstractItemModel::rowsRemoved, this, &ConscienceLine::refresh);
    connect(issues, &QAbstractItemModel::dataChanged, this, &ConscienceLine::refresh);
    m_back.setSingleShot(true);
    connect(&m_back, &QTimer::timeout, this, &ConscienceLine::refresh);
    refresh();
}

QSize ConscienceLine::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() + Look::gap};
}

QSize ConscienceLine::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

void ConscienceLine::say(const QString &sentence)
{
    m_sentence = sentence;
    // A warning's sign would be taken for a part of the sentence; that something is wrong stays.
    if (!m_issues->hasFault())
        setIcon(Look::icon(QStringLiteral("dialog-information")));
    elide();
    m_back.start(saidFor);
}

void ConscienceLine::refresh()
{
    m_back.stop();
    m_sentence = m_issues->summary();
    const bool clear = m_issues->rowCount() == 0;
    setIcon(Look::icon(m_issues->hasFault() ? QStringLiteral("data-error")
                       : clear              ? QStringLiteral("dialog-ok")
                                            : QStringLiteral("data-warning")));
    elide();
}

void ConscienceLine::elide()
{
    setAccessibleName(m_sentence);
    const int room = width() - iconSize().width() - Look::group;
    // A tool button centres; the spaces keep the sentence at the left, where one looks for it.
    QString text = fontMetrics().elidedText(m_sentence, Qt::ElideRight, room);
    const int left = room - fontMetrics().horizontalAdvance(text);
    const int space = std::max(1, fontMetrics().horizontalAdvance(QLatin1Char(' ')));
    text += QString(std::max(0, left / space), QLatin1Char(' '));
    setText(text.replace(QLatin1Char('&'), QLatin1String("&&")));
}

void ConscienceLine::resizeEvent(QResizeEvent *event)
{
    QToolButton::resizeEvent(event);
    elide();
}

void ConscienceLine::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        elide();
}

} // namespace LeverArch
