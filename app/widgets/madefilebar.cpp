// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/madefilebar.h"

#include "widgets/look.h"

#include <QAccessible>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace LeverArch {

MadeFileBar::MadeFileBar(QWidget *parent)
    : QWidget(parent),
      m_text(new QLabel(this)),
      m_open(Look::flatButton(QStringLiteral("document-open"), tr("Open"), this)),
      m_folder(Look::flatButton(QStringLiteral("folder-open"), tr("Show in folder"), this))
{
    setObjectName(QStringLiteral("madeFile"));
    setBackgroundRole(QPalette::ToolTipBase);
    setAutoFillBackground(true);
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_text->setTextFormat(Qt::PlainText); // A file name is no markup.
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QToolButton *button : {m_open, m_folder}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    m_open->setObjectName(QStringLiteral("openMade"));
    m_folder->setObjectName(QStringLiteral("showMade"));
    auto *away =
        Look::flatButton(QStringLiteral("window-close-symbolic"), tr("Put this line away"), this);
    away->setObjectName(QStringLiteral("putMadeAway"));
    away->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Look::group, Look::half, Look::half, Look::half);
    layout->setSpacing(Look::gap);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_open);
    layout->addWidget(m_folder);
    layout->addWidget(away);
    hide();
    connect(m_open, &QToolButton::clicked, this, [this] { Q_EMIT openWanted(m_path); });
    connect(m_folder, &QToolButton::clicked, this, [this] { Q_EMIT folderWanted(m_path); });
    connect(away, &QToolButton::clicked, this, &QWidget::hide);
}

void MadeFileBar::say(const QString &path)
{
    m_path = path;
    m_text->setText(tr("Saved to %1").arg(QDir::toNativeSeparators(path)));
    setAccessibleName(m_text->text());
    const QString name = QFileInfo(path).fileName();
    m_open->setAccessibleName(tr("Open %1").arg(name));
    m_folder->setAccessibleName(tr("Show %1 in its folder").arg(name));
    show();
    QAccessibleEvent news(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&news);
}

QString MadeFileBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace LeverArch
