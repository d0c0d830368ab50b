// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/marks/meaningbutton.h"

#include "widgets/marks/annotationdesk.h"
#include "widgets/marks/meaningswatch.h"

#include <QMenu>

namespace LeverArch {

MeaningButton::MeaningButton(AnnotationDesk &desk, QWidget *parent)
    : QToolButton(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("meaning"));
    setAccessibleName(tr("Meaning of marks"));
    setToolTip(tr("What marks mean (keys 1 to 5 on the pages)"));
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, &MeaningButton::fillMenu);
    setMenu(menu);
    connect(&desk, &AnnotationDesk::penChanged, this, &MeaningButton::refresh);
    connect(&desk, &AnnotationDesk::loaded, this, &MeaningButton::refresh);
    refresh();
}

void MeaningButton::fillMenu()
{
    menu()->clear();
    const QList<Meaning> meanings = m_desk.model().meanings();
    for (const Meaning &meaning : meanings)
        connect(menu()->addAction(meaningIcon(meaning), meaning.name), &QAction::triggered, this,
                [this, meaning] { m_desk.setMeaning(meaning); });
    menu()->addSeparator();
    connect(menu()->addAction(tr("Names and colours …")), &QAction::triggered, &m_desk,
            &AnnotationDesk::editMeanings);
}

void MeaningButton::refresh()
{
    setText(m_desk.meaning().name);
    setIcon(meaningIcon(m_desk.meaning()));
    setEnabled(!m_desk.isReadOnly());
}

} // namespace LeverArch
