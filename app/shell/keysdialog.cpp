// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/keysdialog.h"

#include "shell/actioncatalogue.h"
#include "widgets/look.h"
#include "widgets/quietheader.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

void addLine(QTreeWidgetItem *group, const QAction *action)
{
    auto *line = new QTreeWidgetItem(
        group, {plainActionText(action), action->shortcut().toString(QKeySequence::NativeText)});
    line->setIcon(0, action->icon());
}

QTreeWidgetItem *groupCalled(QTreeWidget *tree, QString title)
{
    title.remove(QLatin1Char('&'));
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        if (tree->topLevelItem(i)->text(0) == title)
            return tree->topLevelItem(i);
    }
    auto *group = new QTreeWidgetItem(tree, {title});
    group->setFont(0, Look::subheading(tree->font()));
    return group;
}

} // namespace

KeysDialog::KeysDialog(const ActionSet &actions, const QString &place, const QString &help,
                       const QList<QAction *> &pageActions, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Help and keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *tree = new QTreeWidget(this);
    tree->setColumnCount(2);
    tree->setHeaderLabels({tr("What"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setAccessibleName(tr("Commands and their keys"));
    for (const QAction *action : pageActions) {
        if (!action->isSeparator())
            addLine(groupCalled(tree, tr("On this page")), action);
    }
    for (const ActionEntry &entry : allActions())
        addLine(groupCalled(tree, actionMenuTitle(entry)),
                actions.action(QString::fromLatin1(entry.id)));
    tree->expandAll();
    makeQuietHeader(tree->header());
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Look::gap);
    layout->addWidget(Look::headingLabel(place, this));
    QLabel *words = Look::quietLabel(help, this);
    words->setObjectName(QStringLiteral("help"));
    layout->addWidget(words);
    layout->addWidget(tree, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 76, fontMetrics().height() * 34);
}

} // namespace LeverArch
