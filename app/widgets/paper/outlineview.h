// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "worker/documentfacts.h"

#include <QTreeWidget>

namespace LeverArch {

/// A paper's own table of contents.
class OutlineView : public QTreeWidget
{
    Q_OBJECT

public:
    explicit OutlineView(QWidget *parent = nullptr);

    void setEntries(const QList<OutlineEntry> &entries);

Q_SIGNALS:
    void pageChosen(int page);
};

} // namespace LeverArch
