// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/branchdialog.h"

#include "casefile/casefile.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"
#include "outputs/branchidentity.h"
#include "widgets/look.h"
#include "widgets/workspace.h"

#include <QColorDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace LeverArch {

BranchDialog::BranchDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_colourButton(new QPushButton(this)),
      m_fault(new QLabel(this))
{
    setWindowTitle(tr("Your branch"));
    setObjectName(QStringLiteral("branch"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(Look::group, Look::group, Look::group, Look::group);
    form->setSpacing(Look::gap);
    auto *what =
        Look::quietLabel(tr("Printed on every briefing and pack of this case file."), this);
    form->addRow(what);
    form->addRow(tr("Branch"), addLine(BranchSetting::name, tr("Branch"),
                                       tr("its name, as it stands on its letters")));
    form->addRow(tr("Contact"), addLine(BranchSetting::contact, tr("Contact"),
                                        tr("name, e-mail or telephone, on one line")));
    form->addRow(tr("Signed by"), addLine(BranchSetting::author, tr("Signed by"),
                                          tr("who answers for a paper that names nobody")));
    form->addRow(tr("Colour"), m_colourButton);
    Look::makeWrong(m_fault);
    m_fault->setWordWrap(true);
    m_fault->hide();
    form->addRow(m_fault);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->setEnabled(true);
    buttons->button(QDialogButtonBox::Save)->setDisabled(workspace.caseFile().isReadOnly());
    form->addRow(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    m_colourButton->setAccessibleName(tr("Colour of rules and headings"));
    connect(m_colourButton, &QPushButton::clicked, this, &BranchDialog::chooseColour);
    connect(buttons, &QDialogButtonBox::accepted, this, &BranchDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    load();
}

QLineEdit *BranchDialog::addLine(const char *key, const QString &label, const QString &hint)
{
    auto *line = new QLineEdit(this);
    line->setAccessibleName(label);
    line->setPlaceholderText(hint);
    line->setObjectName(QLatin1String(key));
    m_lines.insert(QLatin1String(key), line);
    return line;
}

void BranchDialog::load()
{
    const SettingStore &settings = m_workspace.caseFile().read().settings();
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line)
        line.value()->setText(settings.value(line.key()).valueOr(QString()));
    const auto branch = readBranchIdentity(settings);
    showColour(branch.ok() ? branch->colour : BranchIdentity().colour);
}

void BranchDialog::chooseColour()
{
    auto *chooser = new QColorDialog(m_colour, this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QColorDialog::colorSelected, this, &BranchDialog::showColour);
    chooser->open();
}

void BranchDialog::showColour(const QColor &colour)
{
    const bool readable = isReadableOnWhite(colour);
    m_fault->setVisible(!readable);
    m_fault->setText(readable ? QString()
                              : tr("%1 is too pale to read on white paper. Choose a darker colour.")
                                    .arg(colour.name()));
    if (!readable)
        return;
    m_colour = colour;
    QPixmap patch(32, 16);
    patch.fill(colour);
    m_colourButton->setIcon(patch);
    m_colourButton->setIconSize(patch.size());
    m_colourButton->setText(colour.name());
}

void BranchDialog::accept()
{
    QMap<QString, QString> values;
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line)
        values.insert(line.key(), line.value()->text().simplified());
    values.insert(QLatin1String(BranchSetting::colour), m_colour.name());
    m_workspace.caseFile().actLater(
        tr("Change the branch's details"),
        [values](Stores &stores) -> Result<void> {
            for (auto value = values.cbegin(); value != values.cend(); ++value)
                LEVERARCH_TRY(stores.settings().set(value.key(), value.value()));
            return {};
        },
        this,
        [this](const Result<ActionInfo> &done) {
            if (done.ok()) {
                QDialog::accept();
                return;
            }
            m_fault->setText(done.error().message);
            m_fault->show();
        });
}

} // namespace LeverArch
