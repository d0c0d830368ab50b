// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace LeverArch {

/// A line that looks like plain text until one goes there: no frame, a thin line under the words
/// while the pointer or the cursor is in it.
class QuietEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit QuietEdit(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
};

} // namespace LeverArch
