// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace LeverArch {

class AnnotationDesk;

/// What the next marks mean, and what the selected ones are made to mean.
class MeaningButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit MeaningButton(AnnotationDesk &desk, QWidget *parent = nullptr);

private:
    void fillMenu();
    void refresh();

    AnnotationDesk &m_desk;
};

} // namespace LeverArch
