// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/fieldeditors.h"

#include "casefile/casefile.h"
#include "core/uncertaindate.h"
#include "widgets/datewords.h"
#include "widgets/longfieldeditor.h"
#include "widgets/look.h"
#include "widgets/namecompletion.h"
#include "widgets/quietcombo.h"
#include "widgets/quietedit.h"
#include "widgets/quotededitor.h"
#include "widgets/recordpicker.h"
#include "widgets/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace LeverArch {

namespace {

/// A value as one writes it, so that reading it again gives the same value.
QString editText(const FieldDeclaration &field, const QVariant &value)
{
    if (field.type == FieldType::Date)
        return value.value<UncertainDate>().written();
    return field.type == FieldType::Text ? value.toString() : displayValue(field, value);
}

QStringList kindsOf(const FieldDeclaration &field)
{
    QStringList kinds;
    for (const char *kind : field.referenceKinds)
        kinds.append(QString::fromLatin1(kind));
    return kinds;
}

} // namespace

LineFieldEditor::LineFieldEditor(const FieldDeclaration &field, QWidget *parent)
    : FieldEditor(field, parent), m_edit(new QuietEdit(this))
{
    m_edit->setPlaceholderText(fieldHint(field));
    setInput(m_edit);
    connect(m_edit, &QLineEdit::editingFinished, this, &FieldEditor::commit);
    if (field.type == FieldType::Date)
        connect(m_edit, &QLineEdit::textChanged, this, &LineFieldEditor::explainDate);
}

void LineFieldEditor::offerNames(CaseFile &caseFile, const QStringList &kinds)
{
    const auto *names = new NameCompletion(caseFile, kinds, m_edit);
    connect(names, &NameCompletion::chosen, this, &FieldEditor::commit);
}

void LineFieldEditor::forget()
{
    m_edit->setText(m_shown);
}

bool LineFieldEditor::isTouched() const
{
    return m_edit->text() != m_shown;
}

void LineFieldEditor::display(const RecordRow &row)
{
    m_shown = editText(field(), row.record.values.value(field().key()));
    m_edit->setText(m_shown);
    m_edit->setToolTip(m_shown);
    m_edit->setCursorPosition(0);
}

Result<QVariant> LineFieldEditor::written() const
{
    return readValue(field(), m_edit->text());
}

void LineFieldEditor::explainDate(const QString &text)
{
    sayNote(understoodDate(UncertainDate::parse(text)));
}

FlagFieldEditor::FlagFieldEditor(const FieldDeclaration &field, QWidget *parent)
    : FieldEditor(field, parent), m_box(new QCheckBox(this))
{
    setInput(m_box);
    connect(m_box, &QCheckBox::clicked, this, &FieldEditor::commit);
}

void FlagFieldEditor::forget()
{
    m_box->setChecked(m_shown);
}

bool FlagFieldEditor::isTouched() const
{
    return m_box->isChecked() != m_shown;
}

void FlagFieldEditor::display(const RecordRow &row)
{
    m_shown = row.record.values.value(field().key()).toBool();
    m_box->setChecked(m_shown);
}

Result<QVariant> FlagFieldEditor::written() const
{
    return QVariant(m_box->isChecked());
}

ChoiceFieldEditor::ChoiceFieldEditor(const FieldDeclaration &field, QWidget *parent)
    : FieldEditor(field, parent), m_box(new QuietCombo(this))
{
    offer(ChoiceNames().choices(field));
    m_box->setFocusPolicy(Qt::StrongFocus);
    m_box->installEventFilter(this);
    setInput(m_box);
    connect(m_box, &QComboBox::activated, this, [this] {
        if (!m_box->isStepping())
            commit();
    });
}

bool ChoiceFieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) { // Scrolling the inspector must not change facts.
        event->ignore();
        return true;
    }
    // Keys step through the choices; the one they end on is saved.
    const bool leaving = event->type() == QEvent::FocusOut &&
                         static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason;
    const bool entered = event->type() == QEvent::KeyPress &&
                         (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Return ||
                          static_cast<QKeyEvent *>(event)->key() == Qt::Key_Enter);
    if (leaving || entered)
        commit();
    return FieldEditor::eventFilter(watched, event);
}

void ChoiceFieldEditor::forget()
{
    m_box->setCurrentIndex(m_box->findData(m_shown));
}

bool ChoiceFieldEditor::isTouched() const
{
    return m_box->currentData().toString() != m_shown;
}

void ChoiceFieldEditor::display(const RecordRow &row)
{
    m_shown = row.record.values.value(field().key()).toString();
    offer(row.choices.choices(field()));
    if (!m_shown.isEmpty() && m_box->findData(m_shown) < 0) // A colleague's, or no longer offered.
        m_box->addItem(row.choices.label(field(), m_shown), m_shown);
    m_box->setCurrentIndex(m_shown.isEmpty() ? 0 : m_box->findData(m_shown));
}

void ChoiceFieldEditor::offer(const QList<NamedChoice> &choices)
{
    if (m_box->count() > 0 && choices == m_offered)
        return;
    m_offered = choices;
    m_box->clear();
    m_box->addItem(QString());
    for (const NamedChoice &choice : choices)
        m_box->addItem(choice.label, choice.key);
}

Result<QVariant> ChoiceFieldEditor::written() const
{
    const QString key = m_box->currentData().toString();
    return key.isEmpty() ? QVariant() : QVariant(key);
}

ReferenceFieldEditor::ReferenceFieldEditor(const FieldDeclaration &field, Workspace &workspace,
                                           QWidget *parent)
    : FieldEditor(field, parent)
{
    auto *line = new QWidget(this);
    m_picker = new RecordPicker(workspace.caseFile(), kindsOf(field), true, line);
    m_picker->edit()->setPlaceholderText(fieldHint(field));
    auto *open = Look::flatButton(QStringLiteral("go-next"), tr("Go to it"), line);
    m_open = open;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_picker, 1);
    layout->addWidget(open);
    line->setFocusProxy(m_picker);
    setInput(line);
    m_picker->edit()->setAccessibleName(field.displayLabel());
    connect(m_picker, &RecordPicker::picked, this, &FieldEditor::commit);
    connect(m_picker, &RecordPicker::undecided, this, [this] {
        sayFault(tr("Not saved yet: choose a name from the list, or write the whole of it."));
    });
    connect(open, &QToolButton::clicked, this, [this, &workspace] {
        workspace.goTo({m_picker->record(), 0, -1, 0, {}, {}});
    });
}

void ReferenceFieldEditor::forget()
{
    m_picker->setRecord(m_shown, m_title);
}

bool ReferenceFieldEditor::isTouched() const
{
    return isChosen() || m_picker->isTouched();
}

void ReferenceFieldEditor::display(const RecordRow &row)
{
    m_shown = row.record.values.value(field().key()).value<Id>();
    m_title = row.titles.value(m_shown);
    m_picker->setRecord(m_shown, m_title);
    m_open->setVisible(!m_shown.isNull());
}

Result<QVariant> ReferenceFieldEditor::written() const
{
    if (m_picker->named())
        return QVariant::fromValue(*m_picker->named());
    return m_picker->record() ? QVariant::fromValue(m_picker->record()) : QVariant();
}

bool ReferenceFieldEditor::isChosen() const
{
    return m_picker->named() || m_picker->record() != m_shown;
}

FixedField::FixedField(const FieldDeclaration &field, Workspace &workspace, QWidget *parent)
    : FieldEditor(field, parent), m_label(new QLabel(this))
{
    m_label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_label->setTextFormat(Qt::RichText);
    m_label->setContentsMargins(0, 2, 0, 3);
    m_label->setMinimumWidth(1);
    setInput(m_label);
    connect(m_label, &QLabel::linkActivated, this, [this, &workspace] {
        workspace.goTo({m_reference, 0, -1, 0, {}, {}});
    });
}

void FixedField::display(const RecordRow &row)
{
    m_text = displayField(row, field());
    m_reference = row.record.values.value(field().key()).value<Id>();
    m_label->setToolTip(m_text);
    m_label->setAccessibleDescription(m_text);
    fit();
}

void FixedField::fit()
{
    // One line, as where it may be changed.
    const QString shown = m_label->fontMetrics().elidedText(m_text, Qt::ElideRight, width());
    m_label->setText(shown.isEmpty()
                         ? QString()
                         : QStringLiteral("<a href=\"#\">%1</a>").arg(shown.toHtmlEscaped()));
}

void FixedField::resizeEvent(QResizeEvent *event)
{
    FieldEditor::resizeEvent(event);
    fit();
}

FieldEditor *makeFieldEditor(const FieldDeclaration &field, Workspace &workspace, QWidget *parent)
{
    if (field.is(FieldReadOnly) || workspace.caseFile().isReadOnly()) {
        if (field.type == FieldType::Reference)
            return new FixedField(field, workspace, parent);
        return new LongFieldEditor(field, parent, LongFieldEditor::For::Reading);
    }
    switch (field.type) {
    case FieldType::LongText:
        if (field.is(FieldQuoted))
            return new QuotedEditor(field, workspace, parent);
        return new LongFieldEditor(field, parent);
    case FieldType::Flag:
        return new FlagFieldEditor(field, parent);
    case FieldType::Choice:
        return new ChoiceFieldEditor(field, parent);
    case FieldType::Reference:
        return new ReferenceFieldEditor(field, workspace, parent);
    case FieldType::Text:
    case FieldType::Date:
    case FieldType::Whole:
    case FieldType::Number:
        break;
    }
    auto *line = new LineFieldEditor(field, parent);
    if (!field.referenceKinds.isEmpty())
        line->offerNames(workspace.caseFile(), kindsOf(field));
    return line;
}

} // namespace LeverArch
