// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/recordform.h"

#include "casefile/casefile.h"
#include "domain/commonfields.h"
#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "widgets/fieldeditors.h"
#include "widgets/longfieldeditor.h"
#include "widgets/look.h"
#include "widgets/recordpicker.h"
#include "widgets/workspace.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>

namespace LeverArch {

namespace {

RecordRow withCommonFields(RecordRow row)
{
    row.record.values.insert(titleField().key(), row.record.title);
    row.record.values.insert(audienceField().key(), audienceKey(row.record.audience));
    return row;
}

/// The value to store; a record named in it is made first, so that one undo takes back both.
Result<QVariant> withRecordMade(Stores &stores, const QVariant &value)
{
    if (value.metaType() != QMetaType::fromType<NewReference>())
        return value;
    const auto wanted = value.value<NewReference>();
    Record record;
    record.kind = wanted.kind;
    record.title = wanted.title;
    LEVERARCH_ASSIGN(const Id made, stores.records().add(record));
    return QVariant::fromValue(made);
}

bool isEmpty(const RecordRow &row, const FieldDeclaration &field)
{
    return displayField(row, field).isEmpty();
}

/// Over the first line of what is written in the input, whatever stands under it.
int spaceOver(const QWidget &input)
{
    if (const auto *lines = qobject_cast<const QPlainTextEdit *>(&input))
        return int(lines->document()->documentMargin());
    if (qobject_cast<const QLabel *>(&input))
        return input.contentsMargins().top();
    return qMax(0, (input.sizeHint().height() - input.fontMetrics().height()) / 2);
}

} // namespace

RecordForm::RecordForm(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setHorizontalSpacing(Look::gap);
    m_layout->setVerticalSpacing(2);
    m_layout->setLabelAlignment(Qt::AlignLeft);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void RecordForm::build(const QString &kindId)
{
    if (m_notice && m_layout->indexOf(m_notice) >= 0) {
        // The notice stays; what held it in its row is ours now.
        const QFormLayout::TakeRowResult taken = m_layout->takeRow(m_notice);
        delete taken.labelItem;
        delete taken.fieldItem;
    }
    while (m_layout->rowCount() > 0)
        m_layout->removeRow(0);
    m_editors.clear();
    m_kind = kindId;
    if (m_workspace.caseFile().isReadOnly())
        m_title = makeFieldEditor(titleField(), m_workspace, this);
    else
        m_title = new LongFieldEditor(titleField(), this);
    Look::followFont(m_title->focusProxy(), &Look::heading);
    m_subtitle = Look::quietLabel({}, this);
    m_layout->addRow(m_title);
    m_subtitle->setContentsMargins(0, 0, 0, Look::half);
    m_layout->addRow(m_subtitle);
    if (m_notice)
        m_layout->addRow(m_notice);
    connect(m_title, &FieldEditor::committed, this,
            [this](const QVariant &value) { save(m_title, value); });
    m_editors.append(m_title);
    const KindDeclaration *kind = findKind(kindId);
    if (!kind)
        return;
    for (const FieldDeclaration &field : kind->fields) {
        if (!field.is(FieldHidden))
            addEditor(field);
    }
    addEditor(audienceField());
}

void RecordForm::addEditor(const FieldDeclaration &field)
{
    FieldEditor *editor = makeFieldEditor(field, m_workspace, this);
    auto *label = Look::quietLabel(field.displayLabel(), this);
    label->setBuddy(editor);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    if (field.type == FieldType::LongText) {
        label->setContentsMargins(0, Look::half, 0, 0);
        m_layout->addRow(label);
        m_layout->addRow(editor);
    } else {
        m_layout->addRow(label, editor);
    }
    connect(editor, &FieldEditor::committed, this,
            [this, editor](const QVariant &value) { save(editor, value); });
    m_editors.append(editor);
    placeLabel(editor);
}

void RecordForm::placeLabel(FieldEditor *editor)
{
    QWidget *label = m_layout->labelForField(editor);
    if (!label)
        return;
    label->setContentsMargins(0, spaceOver(*editor->focusProxy()), 0, 0);
    if (editor->field().type != FieldType::LongText) // Lines at even distances.
        editor->setMinimumHeight(editor->fontMetrics().height() + Look::gap + 2);
    label->setFixedWidth(fontMetrics().averageCharWidth() * 16);
}

void RecordForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        for (FieldEditor *editor : std::as_const(m_editors))
            placeLabel(editor);
    }
}

void RecordForm::setRow(const RecordRow &row)
{
    if (row.record.id != m_row.record.id)
        commitAll();
    const bool another = row.record.id != m_row.record.id;
    m_row = withCommonFields(row);
    if (m_kind != row.record.kind)
        build(row.record.kind);
    for (FieldEditor *editor : m_editors) {
        if (another)
            editor->forget();
        editor->show(m_row);
        // What the program has not set yet is no news.
        if (editor->field().is(FieldReadOnly)) {
            const bool shown = !isEmpty(m_row, editor->field());
            editor->setVisible(shown);
            if (QWidget *label = m_layout->labelForField(editor))
                label->setVisible(shown);
        }
    }
    const KindDeclaration *kind = findKind(row.record.kind);
    const FieldDeclaration *date = kind ? kind->mainDate() : nullptr;
    QString subtitle = kind ? kind->displayName() : row.record.kind;
    if (date && !isEmpty(m_row, *date))
        subtitle = tr("%1 · %2").arg(displayField(m_row, *date), subtitle);
    m_subtitle->setText(subtitle);
}

void RecordForm::setNotice(QWidget *notice)
{
    // Shown before there is a record to build lines for, it would be a window of its own.
    notice->setParent(this);
    m_notice = notice;
}

void RecordForm::commitAll()
{
    for (FieldEditor *editor : m_editors)
        editor->commit();
}

FieldEditor *RecordForm::editor(const QString &field) const
{
    for (FieldEditor *editor : m_editors) {
        if (editor->field().key() == field)
            return editor;
    }
    return nullptr;
}

bool RecordForm::focusField(const QString &field)
{
    FieldEditor *found = editor(field);
    if (!found)
        return false;
    found->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(found->focusProxy()))
        line->selectAll();
    else if (auto *text = qobject_cast<QPlainTextEdit *>(found->focusProxy()))
        text->selectAll();
    return true;
}

void RecordForm::save(FieldEditor *editor, const QVariant &value)
{
    const QString field = editor->field().key();
    const Id record = m_row.record.id;
    const QString name = editor->field().displayLabel();
    if (editor == m_title && value.toString().trimmed().isEmpty()) {
        editor->refuse(tr("A record needs a title, so that it can be found again."));
        return;
    }
    m_workspace.caseFile().actLater(
        tr("Change %1 of %2").arg(name.toLower(), m_row.record.title),
        [record, field, value](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(const QVariant made, withRecordMade(stores, value));
            return stores.records().setField(record, field, made);
        },
        nullptr, // A change that fails is said also when the form has gone meanwhile.
        [&workspace = m_workspace, form = QPointer(this), editor = QPointer(editor), field,
         record](const Result<ActionInfo> &done) {
            if (done.ok())
                return;
            if (form && editor && record == form->m_row.record.id)
                editor->refuse(done.error().message);
            else
                workspace.showError(done.error(), {record, 0, -1, 0, field, {}});
        });
}

} // namespace LeverArch
