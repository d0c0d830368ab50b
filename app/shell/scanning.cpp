// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/scanning.h"

#include "shell/desk.h"
#include "widgets/scandialog.h"

#include <QAction>

namespace LeverArch {

Scanning::Scanning(Desk &desk, QAction *command, QWidget *window)
    : QObject(window), m_desk(desk), m_window(window)
{
    if (!Scanner::isInstalled(desk.scannerOptions()))
        command->setToolTip(tr("Scanning needs the package “sane-utils”, which is not installed."));
}

void Scanning::begin()
{
    auto *dialog = new ScanDialog(m_desk, m_desk.scannerOptions(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ScanDialog::scanned, this, [this](const QList<NamedPaper> &, Id account) {
        ImportWish wish;
        wish.way = IntakeWay::Scanned;
        wish.resume = account;
        m_desk.bringIn(wish);
    });
    connect(&m_desk, &Desk::closing, dialog, [dialog] { delete dialog; });
    dialog->open();
}

} // namespace LeverArch
