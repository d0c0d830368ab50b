// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace LeverArch {

/// A line over the middle that says something about the whole case file: why it is read-only, what
/// protection is missing.
class NoticeBar final : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// An empty list hides it.
    void say(const QStringList &sentences);
    /// A sentence with two answers; putting it away is neither, so it is asked again next time.
    void offer(const QString &sentence, const QString &verb, const QString &refusal);
    QString text() const;

Q_SIGNALS:
    void accepted();
    void declined();

private:
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_accept;
    QPushButton *m_decline;
};

} // namespace LeverArch
