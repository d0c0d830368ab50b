// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/fieldeditor.h"

#include "widgets/look.h"

#include <QAccessible>
#include <QLabel>
#include <QVBoxLayout>

namespace LeverArch {

FieldEditor::FieldEditor(const FieldDeclaration &field, QWidget *parent)
    : QWidget(parent),
      m_field(field),
      m_layout(new QVBoxLayout(this)),
      m_note(Look::quietLabel({}, this)),
      m_fault(new QLabel(this))
{
    setObjectName(QStringLiteral("field-") + field.key());
    m_fault->setWordWrap(true);
    Look::makeWrong(m_fault);
    m_note->hide();
    m_fault->hide();
    m_layout->setContentsMargins({});
    m_layout->setSpacing(2);
    m_layout->addWidget(m_note);
    m_layout->addWidget(m_fault);
    m_layout->addStretch(1); // The input stays on the line of its label, however high that is.
}

void FieldEditor::setInput(QWidget *input)
{
    m_layout->insertWidget(0, input);
    setFocusProxy(input);
    input->setAccessibleName(m_field.displayLabel());
}

void FieldEditor::addUnderInput(QWidget *widget)
{
    m_layout->insertWidget(1, widget);
}

void FieldEditor::show(const RecordRow &row)
{
    if (isTouched()) {
        const auto now = written();
        if (!m_givenOut || !now.ok() || *now != *m_givenOut)
            return;
    }
    m_givenOut.reset();
    showFault({});
    display(row);
}

void FieldEditor::commit()
{
    // What was given out and changed back before it was saved is a change as well.
    if (!isTouched() && !m_givenOut)
        return;
    const auto value = written();
    sayFault(value.ok() ? QString() : value.error().message);
    if (!value.ok() || (m_givenOut && *m_givenOut == *value))
        return;
    m_givenOut = *value;
    Q_EMIT committed(*value);
}

void FieldEditor::refuse(const QString &sentence)
{
    m_givenOut.reset();
    sayFault(sentence);
}

void FieldEditor::showFault(const QString &sentence)
{
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
    if (QWidget *input = focusProxy())
        input->setAccessibleDescription(sentence);
}

void FieldEditor::sayFault(const QString &sentence)
{
    showFault(sentence);
    // Once, however often the record is read again.
    if (std::exchange(m_said, sentence) != sentence && !sentence.isEmpty() &&
        QAccessible::isActive()) {
        QAccessibleEvent said(m_fault, QAccessible::Alert);
        QAccessible::updateAccessibility(&said);
    }
}

QString FieldEditor::fault() const
{
    return m_fault->text();
}

void FieldEditor::sayNote(const QString &sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

QString fieldHint(const FieldDeclaration &field)
{
    if (field.hint)
        return QCoreApplication::translate("Kinds", field.hint);
    // Not an example: a grey date looks like a date.
    return field.type == FieldType::Date ? FieldEditor::tr("day, month or year") : QString();
}

} // namespace LeverArch
