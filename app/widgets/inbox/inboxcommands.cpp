// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inbox/inboxcommands.h"

#include "domain/kind.h"
#include "widgets/look.h"

#include <QAction>
#include <QWidget>

namespace LeverArch {

InboxCommands::InboxCommands(QWidget &page) : QObject(&page), m_page(page)
{
    connect(add("inbox.file", tr("&File and go on"), "dialog-ok-apply", "Ctrl+Return; Ctrl+Enter"),
            &QAction::triggered, this, &InboxCommands::file);
    connect(
        add("inbox.take", tr("&Take what is likely"), "edit-select-all", "Alt+Return; Alt+Enter"),
        &QAction::triggered, this, &InboxCommands::takeLikely);
    connect(add("inbox.repeat", tr("&Same as the paper before"), "edit-copy", "Ctrl+Shift+Return"),
            &QAction::triggered, this, &InboxCommands::repeat);
    connect(add("inbox.notNeeded", tr("&Not needed…"), "edit-delete-remove", "Ctrl+Del; Alt+Del"),
            &QAction::triggered, this, &InboxCommands::notNeeded);
    QAction *previous = add("inbox.previous", tr("&Previous paper"), "go-up", "Ctrl+PgUp");
    QAction *next = add("inbox.next", tr("N&ext paper"), "go-down", "Ctrl+PgDown");
    connect(previous, &QAction::triggered, this, &InboxCommands::previous);
    connect(next, &QAction::triggered, this, &InboxCommands::next);
    m_going = {previous, next};
    for (QAction *going : std::as_const(m_going))
        going->setAutoRepeat(true);
    addTypes();
}

QAction *InboxCommands::add(const char *id, const QString &text, const char *icon, const char *keys)
{
    auto *action = new QAction(text, &m_page);
    action->setObjectName(QString::fromLatin1(id));
    if (*icon)
        action->setIcon(Look::icon(QString::fromLatin1(icon)));
    action->setShortcuts(
        QKeySequence::listFromString(QString::fromLatin1(keys), QKeySequence::PortableText));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setAutoRepeat(false); // A key held down must not file what nobody has seen.
    m_page.addAction(action);
    m_menu.append(action);
    return action;
}

void InboxCommands::addTypes()
{
    auto *line = new QAction(&m_page);
    line->setSeparator(true);
    m_menu.append(line);
    const FieldDeclaration &type =
        *findKind(QLatin1String(Kind::document))->field(QStringLiteral("type"));
    constexpr int keys = 10; // Alt+1 to Alt+9, then Alt+0.
    for (int i = 0; i < qMin(keys, int(type.choices.size())); ++i) {
        const QString key = QString::fromLatin1(type.choices.at(i).key);
        const QString id = QStringLiteral("inbox.type.") + key;
        const QString shortcut = QStringLiteral("Alt+%1").arg((i + 1) % keys);
        QAction *action = add(id.toLatin1().constData(), tr("It is: %1").arg(type.choiceLabel(key)),
                              "", shortcut.toLatin1().constData());
        connect(action, &QAction::triggered, this, [this, key] { Q_EMIT typeChosen(key); });
    }
}

QAction *InboxCommands::action(const char *id) const
{
    for (QAction *action : m_menu) {
        if (action->objectName() == QLatin1String(id))
            return action;
    }
    return nullptr;
}

void InboxCommands::setEnabled(const char *id, bool enabled) const
{
    action(id)->setEnabled(enabled);
}

void InboxCommands::setFilingEnabled(bool enabled) const
{
    for (QAction *action : m_menu) {
        if (!m_going.contains(action))
            action->setEnabled(enabled);
    }
}

} // namespace LeverArch
