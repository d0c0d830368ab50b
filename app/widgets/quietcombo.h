// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

namespace LeverArch {

/// A choice that looks like plain text until one goes there, like QuietEdit. Letters typed on it
/// look for a choice; they are never a command of the window.
class QuietCombo final : public QComboBox
{
    Q_OBJECT

public:
    explicit QuietCombo(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Whether a key pressed on the closed list is moving through the choices: what is shown is on
    /// the way to a choice.
    bool isStepping() const { return m_stepping; }

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_stepping = false;
};

} // namespace LeverArch
