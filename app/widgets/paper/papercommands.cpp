// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/papercommands.h"

#include "widgets/look.h"
#include "widgets/marks/annotationdesk.h"
#include "widgets/marks/meaningbutton.h"
#include "widgets/paper/documentpage.h"
#include "widgets/paper/pageselection.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/paperbar.h"
#include "widgets/paper/papercommandlist.h"
#include "widgets/paper/paperpane.h"
#include "widgets/paper/paperdesk.h"
#include "widgets/paper/selectionbar.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace LeverArch {

PaperCommands::PaperCommands(DocumentPage &page, QWidget &desk)
    : QObject(&page), m_page(page), m_desk(desk)
{
    for (const PaperCommand &command : paperCommands()) {
        m_actions.append(make(command));
        m_lines.append(new QAction(this));
        m_lines.last()->setSeparator(true);
    }
    for (const PaperSubmenu &submenu : paperSubmenus())
        m_submenus.append(
            new QMenu(QCoreApplication::translate("PaperCommands", submenu.title), &m_desk));
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const PaperCommand &command = paperCommands().at(i);
        QMenu *in = submenuOf(command);
        if (!in)
            continue;
        if ((command.traits & PaperCommand::BeginsGroup) && !in->isEmpty())
            in->addAction(m_lines.at(i));
        in->addAction(m_actions.at(i));
    }
}

QMenu *PaperCommands::submenuOf(const PaperCommand &command) const
{
    for (qsizetype i = 0; i < m_submenus.size(); ++i) {
        if (command.traits & paperSubmenus().at(i).trait)
            return m_submenus.at(i);
    }
    return nullptr;
}

QAction *PaperCommands::make(const PaperCommand &command)
{
    const QString text = QCoreApplication::translate("PaperCommands", command.text);
    auto *action = new QAction(QIcon::fromTheme(QLatin1String(command.icon)), text, &m_page);
    action->setObjectName(QLatin1String(command.name));
    action->setShortcut(QKeySequence(QLatin1String(command.key), QKeySequence::PortableText));
    const QString shown = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(shown.isEmpty() ? text : tr("%1 (%2)").arg(text, shown));
    action->setCheckable(command.isOn != nullptr);
    connect(action, &QAction::triggered, this, [this, run = command.run] {
        run(m_page);
        refresh();
    });
    // A single letter is a command only on the pages themselves, never where text is typed.
    if (command.traits & PaperCommand::LetterKey) {
        action->setShortcutContext(Qt::WidgetShortcut);
    } else {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_desk.addAction(action);
    }
    return action;
}

QList<QAction *> PaperCommands::menu() const
{
    QList<QAction *> menu;
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const PaperCommand &command = paperCommands().at(i);
        const QMenu *in = submenuOf(command);
        QAction *entry = in ? in->menuAction() : m_actions.at(i);
        if (menu.contains(entry))
            continue;
        if (command.traits & PaperCommand::BeginsGroup)
            menu.append(m_lines.at(i));
        menu.append(entry);
    }
    return menu;
}

QAction *PaperCommands::action(const char *name) const
{
    for (QAction *action : m_actions) {
        if (action->objectName() == QLatin1String(name))
            return action;
    }
    return nullptr;
}

void PaperCommands::attach(PaperDesk &reader)
{
    QList<QAction *> onSelection;
    QList<QAction *> ofLayout;
    PaperBar &bar = reader.pane().bar();
    auto *pens = new QWidget(&bar);
    auto *row = new QHBoxLayout(pens);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const unsigned traits = paperCommands().at(i).traits;
        if (traits & PaperCommand::LetterKey)
            reader.view().addAction(m_actions.at(i));
        if (traits & PaperCommand::OfPen) {
            QToolButton *button = Look::flatButton(m_actions.at(i), pens);
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
            pens->layout()->addWidget(button);
        }
        if (traits & (PaperCommand::OnSelection | PaperCommand::BesideWords))
            onSelection.append(m_actions.at(i));
        if (traits & PaperCommand::OfLayout) {
            if (traits & PaperCommand::BeginsGroup)
                ofLayout.append(nullptr);
            ofLayout.append(m_actions.at(i));
        }
    }
    row->addWidget(new MeaningButton(reader.marks(), pens));
    bar.addWidget(pens);
    bar.addButton(action("paper.quote"));
    bar.setLayoutMenu(ofLayout);
    new SelectionBar(reader.view(), onSelection);
}

/// The keys 1 to 5 mean what the case file calls them.
void PaperCommands::nameMeanings()
{
    const QList<Meaning> &meanings = m_page.activeReader().marks().model().meanings();
    for (qsizetype i = 0; i < meanings.size(); ++i) {
        const QByteArray name = "paper.meaning" + QByteArray::number(i + 1);
        if (QAction *meant = action(name.constData()))
            meant->setText(tr("Mark as “%1”").arg(meanings.at(i).name));
    }
}

void PaperCommands::refresh()
{
    const PaperDesk &reader = m_page.activeReader();
    const PageSelection *selection = reader.view().selection();
    const bool some = selection && !selection->isEmpty();
    const bool writable = reader.canWrite();
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const PaperCommand &command = paperCommands().at(i);
        QAction *action = m_actions.at(i);
        action->setEnabled((some || !(command.traits & PaperCommand::OnSelection)) &&
                           (writable || !(command.traits & PaperCommand::Writes)));
        if (command.isOn)
            action->setChecked(command.isOn(m_page));
    }
    nameMeanings();
    const bool quotable = reader.canQuote();
    action("paper.quote")->setEnabled(quotable && writable);
    action("paper.closeBeside")->setEnabled(m_page.besideReader() != nullptr);
    action("paper.quote")
        ->setToolTip(quotable ? tr("Keep these words as a quotation (Q)")
                              : tr("Select words or a highlight, then press Quote (Q)"));
}

} // namespace LeverArch
