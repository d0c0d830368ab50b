// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace LeverArch {

/// Leads from a sentence of the bottom line to the section it speaks of: "File them". Hidden while
/// there is nowhere to go.
class WayOnButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit WayOnButton(QWidget *parent = nullptr);

    /// `verb` is what the button says; empty: it goes away.
    void lead(const QString &verb, const QString &section);

Q_SIGNALS:
    void wanted(const QString &section);

private:
    QString m_section;
};

} // namespace LeverArch
