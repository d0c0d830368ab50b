// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/field.h"
#include "models/recordrow.h"

#include <QWidget>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace LeverArch {

class Workspace;

/// Shows one field and lets it be written in place. What was written is given out when the person
/// leaves the field; what makes no sense stays as typed, with a sentence under it.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(const FieldDeclaration &field, QWidget *parent);

    const FieldDeclaration &field() const { return m_field; }

    /// Shows the record's value, unless something unsaved is written here.
    void show(const RecordRow &row);
    /// Gives out what is written and not yet given out.
    void commit();
    /// What was given out could not be saved: says why and keeps what is written.
    void refuse(const QString &sentence);
    /// Says under the field, and to a screen reader, what is wrong; an empty sentence takes it
    /// away.
    void sayFault(const QString &sentence);
    QString fault() const;
    /// A quiet remark under the field (how a date was understood).
    void sayNote(const QString &sentence);
    /// Forgets what is unsaved (another record is coming).
    virtual void forget() = 0;
    virtual bool isTouched() const = 0;

Q_SIGNALS:
    void committed(const QVariant &value);

protected:
    virtual void display(const RecordRow &row) = 0;
    virtual Result<QVariant> written() const = 0;
    void setInput(QWidget *input);       ///< The widget that gets focus, name and hint.
    void addUnderInput(QWidget *widget); ///< Above what is said of the field.

private:
    void showFault(const QString &sentence);

    const FieldDeclaration &m_field;
    QVBoxLayout *m_layout;
    QLabel *m_note;
    QLabel *m_fault;
    QString m_said;                     ///< The fault a screen reader was told last.
    std::optional<QVariant> m_givenOut; ///< On its way into the case file.
};

/// What stands in the field, in grey, while it is empty.
QString fieldHint(const FieldDeclaration &field);

/// The editor for the field's type.
FieldEditor *makeFieldEditor(const FieldDeclaration &field, Workspace &workspace, QWidget *parent);

} // namespace LeverArch
