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
      m_title(title),
      m_heading(new QLabel(this)),
      m_picker(
          new RecordPicker(workspace.caseFile(), {QLatin1String(Kind::document)}, false, this)),
      m_outlook(Look::quietLabel({}, this))
{
    setObjectName(QStringLiteral("newVersion"));
    setWindowTitle(tr("New version of a paper"));
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    nameThem();
    m_outlook->setObjectName(QStringLiteral("outlook"));
    m_outlook->setText(tr("Marks and quotations on that paper are looked for in this one. The "
                          "earlier version is kept."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_swap = buttons->addButton(tr("It is the other way round"), QDialogButtonBox::ActionRole);
    m_swap->setObjectName(QStringLiteral("swapVersions"));
    m_swap->setAutoDefault(false); // While the other cannot be pressed yet, Enter would swap them.
    m_swap->hide();
    connect(m_swap, &QPushButton::clicked, this, &NewVersionDialog::swap);
    m_combine = buttons->addButton(tr("Make it a version"), QDialogButtonBox::AcceptRole);
    m_combine->setDefault(true);
    m_combine->setEnabled(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewVersionDialog::combine);
    connect(m_picker, &RecordPicker::picked, this, &NewVersionDialog::choose);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Look::gap);
    column->addWidget(m_heading);
    column->addWidget(m_picker);
    column->addWidget(m_outlook);
    column->addStretch(1);
    column->addWidget(buttons);
    resize(520, 240);
}

void NewVersionDialog::nameThem()
{
    m_heading->setText(tr("“%1” is a new version of:").arg(m_title));
}

void NewVersionDialog::offer(Id document, const QString &title)
{
    m_picker->setRecord(document, title);
    m_swap->show();
    choose(document);
}

void NewVersionDialog::swap()
{
    const Id paper = std::exchange(m_paper, m_picker->record());
    const QString title = std::exchange(m_title, m_picker->title());
    if (!m_paper) { // None was chosen.
        m_paper = paper;
        m_title = title;
        return;
    }
    nameThem();
    offer(paper, title);
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
            m_workspace.say(tr("“%1” is now the newer version of “%2”.").arg(m_title, m_picker->title()));
            Q_EMIT done(document);
            accept();
        });
}

} // namespace LeverArch
