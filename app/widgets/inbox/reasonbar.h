// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace LeverArch {

class FlowLayout;

/// Asks in place why papers are not needed: a line that holds the last reason, and the ones before it
/// one click or one arrow key away. Enter goes ahead, Esc does not.
class ReasonBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ReasonBar(QWidget *parent = nullptr);

    /// `what` is the paper's title, or "3 papers".
    void ask(const QString &what, const QStringList &recent);

Q_SIGNALS:
    void given(const QString &reason);
    void declined();

protected:
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
};

} // namespace LeverArch
