// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"

#include <QListWidget>

namespace LeverArch {

/// Records with a tick each: which of them are used. Says what the person ticked and changes
/// nothing itself.
class ChoiceList : public QListWidget
{
    Q_OBJECT

public:
    struct Line
    {
        Id record;
        QString text;
        QString detail; ///< Shown as a tool tip, and read out.
        bool used = false;
    };

    explicit ChoiceList(const QString &accessibleName, QWidget *parent = nullptr);

    void setLines(const QList<Line> &lines);
    /// As if the person had ticked it.
    void setUsed(Id record, bool used);

    QSize sizeHint() const override;

Q_SIGNALS:
    void ticked(LeverArch::Id record, bool used);
    void opened(LeverArch::Id record);

private:
    bool m_filling = false;
};

} // namespace LeverArch
