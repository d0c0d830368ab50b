// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QAction;

namespace LeverArch {

class ActionSet;

/// What can be done here and with which keys: the catalogue, and what the page in front adds.
class KeysDialog final : public QDialog
{
    Q_OBJECT

public:
    KeysDialog(const ActionSet &actions, const QString &place, const QString &help,
               const QList<QAction *> &pageActions, QWidget *parent);
};

} // namespace LeverArch
