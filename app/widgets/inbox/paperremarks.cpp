// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inbox/paperremarks.h"

#include "domain/record.h"
#include "widgets/likenesspanel.h"
#include "widgets/look.h"

#include <QLabel>
#include <QVBoxLayout>

namespace LeverArch {

PaperRemarks::PaperRemarks(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_note(Look::quietLabel({}, this)),
      m_likeness(new LikenessPanel(workspace, this))
{
    m_note->setObjectName(QStringLiteral("intakeNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setMinimumWidth(1);
    m_note->setContentsMargins(0, 0, 0, Look::gap);
    m_note->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_note);
    layout->addWidget(m_likeness);
}

void PaperRemarks::setPaper(const Record &paper)
{
    const QString note = paper.text("intake_note");
    m_note->setText(note.isEmpty() ? QString() : Look::breakable(tr("Warning: %1").arg(note)));
    m_note->setVisible(!note.isEmpty());
    m_likeness->setRecord(paper);
}

} // namespace LeverArch
