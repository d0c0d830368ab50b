// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/welcomepage.h"

#include "widgets/look.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

QPushButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(action->icon(), action->text().remove(QLatin1Char('&')), parent);
    button->setToolTip(action->toolTip());
    button->setMinimumHeight(button->fontMetrics().height() * 2);
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

WelcomePage::WelcomePage(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent),
      m_recentHead(Look::subheadingLabel(tr("Opened lately"), this)),
      m_recent(new QListWidget(this))
{
    auto *desk = new QWidget(this);
    // No wider than one likes to read; narrower where the window is.
    desk->setMaximumWidth(fontMetrics().averageCharWidth() * 62);
    auto *column = new QVBoxLayout(desk);
    column->setSpacing(Look::gap);
    auto *name = new QLabel(tr("Lever Arch"), desk);
    Look::followFont(name, [](const QFont &base) {
        QFont large = Look::heading(base);
        large.setPointSizeF(base.pointSizeF() * 2);
        return large;
    });
    column->addWidget(name);
    column->addWidget(Look::quietLabel(
        tr("Papers in, evidence out: every sentence that leaves can be opened at the page that "
           "proves it."),
        desk));
    column->addSpacing(Look::group);
    for (QAction *action : actions) {
        QPushButton *button = buttonFor(action, desk);
        button->setDefault(action == actions.first());
        if (action == actions.first())
            setFocusProxy(button);
        column->addWidget(button);
    }
    column->addSpacing(Look::group);
    column->addWidget(m_recentHead);
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setAccessibleName(m_recentHead->text());
    m_recent->viewport()->setAutoFillBackground(false);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_recent, 1000);
    column->addStretch(1);

    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(desk, 1000);
    across->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addLayout(across, 4);
    const auto choose = [this](const QListWidgetItem *item) {
        Q_EMIT recentChosen(item->data(Qt::UserRole).toString());
    };
    connect(m_recent, &QListWidget::itemClicked, this, choose);
    connect(m_recent, &QListWidget::itemActivated, this, choose);
    setRecent({});
}

void WelcomePage::setRecent(const QStringList &paths)
{
    m_recent->clear();
    for (const QString &path : paths) {
        const QFileInfo file(path);
        QString folder = QDir::toNativeSeparators(file.absolutePath());
        folder.replace(QDir::homePath(), QStringLiteral("~"));
        auto *item =
            new QListWidgetItem(Look::icon(QStringLiteral("folder-documents")),
                                tr("%1   in %2").arg(file.completeBaseName(), folder), m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(path);
        item->setSizeHint({0, fontMetrics().height() + Look::gap + Look::half});
    }
    m_recentHead->setVisible(!paths.isEmpty());
    m_recent->setVisible(!paths.isEmpty());
}

} // namespace LeverArch
