// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/addlinkdialog.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/relation.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "widgets/look.h"
#include "widgets/quietedit.h"
#include "widgets/recordpicker.h"
#include "widgets/workspace.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace LeverArch {

AddLinkDialog::AddLinkDialog(Workspace &workspace, const QList<Id> &records, const QString &subject,
                             QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_records(records),
      m_relation(new QComboBox(this)),
      m_other(new RecordPicker(workspace.caseFile(), {}, false, this)),
      m_note(new QLineEdit(this)),
      m_sentence(new QLabel(this)),
      m_fault(new QLabel(this))
{
    setWindowTitle(tr("Add a link"));
    setObjectName(QStringLiteral("add-link"));
    setAttribute(Qt::WA_DeleteOnClose);
    fillRelations();
    m_other->edit()->setFrame(true);
    m_other->edit()->setPlaceholderText(tr("Type some of its words"));
    m_other->edit()->setAccessibleName(tr("The other record"));
    m_relation->setAccessibleName(tr("%1: how it is related").arg(start()));
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_note->setPlaceholderText(tr("Why; may stay empty"));
    m_note->setAccessibleName(tr("Note"));
    Look::makeWrong(m_fault);
    m_fault->setWordWrap(true);
    m_fault->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("Add link"), QDialogButtonBox::AcceptRole);
    m_add->setEnabled(false);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(Look::group, Look::group, Look::group, Look::group);
    form->setSpacing(Look::gap);
    auto *from = Look::subheadingLabel(subject, this);
    from->setWordWrap(true);
    form->addRow(from);
    // Read down the page, the labels and what is chosen make the sentence that is added.
    form->addRow(start(), m_relation);
    form->addRow(tr("which record"), m_other);
    form->addRow(tr("Note"), m_note);
    form->addRow(m_sentence);
    form->addRow(m_fault);
    form->addRow(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    m_other->setFocus();
    connect(m_other, &RecordPicker::picked, this, [this](Id id) {
        m_add->setEnabled(!id.isNull());
        saySentence();
    });
    connect(m_relation, &QComboBox::currentIndexChanged, this, &AddLinkDialog::saySentence);
    saySentence();
    connect(buttons, &QDialogButtonBox::accepted, this, &AddLinkDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void AddLinkDialog::fillRelations()
{
    constexpr int linesAtOnce = 16;
    m_relation->setMaxVisibleItems(linesAtOnce);
    m_relation->setStyleSheet(QStringLiteral("combobox-popup: 0;")); // Or the maximum is not heard.
    // Both ways of a relation one above the other: which is meant is seen by reading both.
    for (const RelationDeclaration &relation : allRelations()) {
        m_relation->addItem(relation.displayForward(), QVariantList{relation.key(), true});
        if (!relation.symmetric)
            m_relation->addItem(relation.displayBackward(), QVariantList{relation.key(), false});
    }
}

QString AddLinkDialog::start() const
{
    if (m_records.size() > 1)
        return tr("Each of these");
    const auto record = m_workspace.caseFile().read().records().record(m_records.value(0));
    const KindDeclaration *kind = record.ok() ? findKind(record->kind) : nullptr;
    return kind ? tr("This %1").arg(kind->displayName().toLower()) : tr("This record");
}

QString AddLinkDialog::sentence() const
{
    const QString other = m_other->record() ? tr("“%1”.").arg(m_other->title()) : tr("…");
    return tr("%1 %2 %3").arg(start(), m_relation->currentText(), other);
}

void AddLinkDialog::saySentence()
{
    m_sentence->setText(sentence());
}

void AddLinkDialog::accept()
{
    const QVariantList choice = m_relation->currentData().toList();
    const Id other = m_other->record();
    if (!other)
        return;
    QList<Link> links;
    for (const Id record : m_records) {
        const bool forward = choice.at(1).toBool();
        links.append({{},
                      forward ? record : other,
                      forward ? other : record,
                      choice.at(0).toString(),
                      m_note->text().trimmed()});
    }
    m_add->setEnabled(false);
    m_workspace.caseFile().actLater(
        tr("Link with %1").arg(m_other->title()),
        [links](Stores &stores) -> Result<void> {
            for (const Link &link : links)
                LEVERARCH_TRY(stores.links().add(link));
            return {};
        },
        this,
        [this](const Result<ActionInfo> &done) {
            m_add->setEnabled(true);
            m_fault->setVisible(!done.ok());
            if (done.ok())
                QDialog::accept();
            else
                m_fault->setText(done.error().message);
        });
}

} // namespace LeverArch
