// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/marks/newversiondialog.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "widgets/look.h"
#include "widgets/recordpicker.h"
#include "widgets/workspace.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeverArch {

NewVersionDialog::NewVersionDialog(Workspace &workspace, Id paper, const QString &title,
                                   QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_paper(paper),
      m_picker(
          new RecordPicker(workspace.caseFile(), {QLatin1String(Kind::document)}, false, this)),
      m_outlook(Look::quietLabel({}, this))
{
    setObjectName(QStringLiteral("newVersion"));
    setWindowTitle(tr("New version of a paper"));
    auto *heading = new QLabel(tr("“%1” is a new version of:").arg(title), this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    m_outlook->setObjectName(QStringLiteral("outlook"));
    m_outlook->setText(tr("Marks and quotations on that paper are looked for in this one. The "
                          "earlier version is kept."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_combine = buttons->addButton(tr("Make it a version"), QDialogButtonBox::AcceptRole);
    m_combine->setEnabled(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewVersionDialog::combine);
    connect(m_picker, &RecordPicker::picked, this, &NewVersionDialog::choose);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Look::gap);
    column->addWidget(heading);
    column->addWidget(m_picker);
    column->addWidget(m_outlook);
    column->addStretch(1);
    column->addWidget(buttons);
    resize(520, 240);
}

void NewVersionDialog::choose(Id document)
{
    m_plan.reset();
    m_combine->setEnabled(false);
    if (document.isNull())
        return;
    m_outlook->setText(tr("Looking for what is marked …"));
    m_workspace.caseFile().readLater<NewVersion>(
        this,
        [document, paper = m_paper](const Stores &stores) {
            return planNewVersion(stores, document, paper);
        },
        [this](const Result<NewVersion> &answer) {
            if (!answer.ok()) {
                m_outlook->setText(answer.error().message);
                return;
            }
            m_plan = *answer;
            m_outlook->setText(
                answer->places.anchors.isEmpty()
                    ? tr("Nothing is marked on the earlier version.")
                    : tr("Places of marks and quotations: %1.").arg(answer->places.summary()));
            m_combine->setEnabled(!m_workspace.caseFile().isReadOnly());
        },
        m_reading.renew());
}

void NewVersionDialog::combine()
{
    if (!m_plan)
        return;
    const NamedChange change = newVersionChange(*m_plan);
    m_combine->setEnabled(false);
    m_workspace.caseFile().actLater(
        change.label, change.change, this,
        [this, document = m_plan->document.id](const Result<ActionInfo> &answer) {
            if (!answer.ok()) {
                m_outlook->setText(answer.error().message);
                return;
            }
            Q_EMIT done(document);
            accept();
        });
}

} // namespace LeverArch
