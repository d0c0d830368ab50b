// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QList>
#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace LeverArch {

class FlowLayout;

/// Asks in place why papers are not needed: a line that holds the last reason, and the ones before
/// it one click or one arrow key away. Enter goes ahead, Esc does not.
class ReasonBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ReasonBar(QWidget *parent = nullptr);

    /// `what` is the paper's title, or "3 papers".
    void ask(const QList<Id> &papers, const QString &what, const QStringList &recent);
    /// What was asked about.
    const QList<Id> &papers() const { return m_papers; }
    /// Whether it asks about these, or nothing is chosen at all.
    bool isFor(const QList<Id> &chosen) const;

Q_SIGNALS:
    void given(const QString &reason);
    void closed();
    void declined();

protected:
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void give();
    void decline();
    void step(int by);
    void showReasons();

    QLabel *m_question;
    QLineEdit *m_reason;
    QPushButton *m_go;
    QWidget *m_chips;
    FlowLayout *m_flow;
    QStringList m_reasons;
    QList<Id> m_papers;
};

} // namespace LeverArch
