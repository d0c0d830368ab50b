// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

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
    QString text() const;

private:
    QLabel *m_icon;
    QLabel *m_text;
};

} // namespace LeverArch
