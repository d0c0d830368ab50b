// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/recentmenu.h"

#include "shell/recentfiles.h"

#include <QFileInfo>
#include <QMenu>

namespace LeverArch {

RecentMenu::RecentMenu(QMenu &menu, QSettings &settings)
    : QObject(&menu), m_menu(menu), m_settings(settings)
{
    connect(&menu, &QMenu::aboutToShow, this, &RecentMenu::fill);
}

void RecentMenu::fill()
{
    m_menu.clear();
    for (const QString &path : RecentFiles(m_settings).paths())
        m_menu
            .addAction(QFileInfo(path).completeBaseName(), this,
                       [this, path] { Q_EMIT chosen(path); })
            ->setToolTip(path);
    m_menu.addSeparator();
    m_menu.addAction(tr("Forget these"), this, [this] {
        RecentFiles(m_settings).clear();
        Q_EMIT forgotten();
    });
}

} // namespace LeverArch
