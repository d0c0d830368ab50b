// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/recordrow.h"

#include <QList>
#include <QWidget>

class QFormLayout;
class QLabel;

namespace LeverArch {

class FieldEditor;
class Workspace;

/// The facts of one record, edited in place: title, the fields its kind declares, who may see it.
/// Every field saves itself when the person leaves it.
class RecordForm final : public QWidget
{
    Q_OBJECT

public:
    explicit RecordForm(Workspace &workspace, QWidget *parent = nullptr);

    /// The same record again keeps what is being written; another first saves it.
    void setRow(const RecordRow &row);
    /// Stands under the title, before the fields, whatever kind is shown; owned by the form. Once.
    void setNotice(QWidget *notice);
    void commitAll();
    /// Puts the cursor into a field ("title" too); false when there is none.
    bool focusField(const QString &field);
    FieldEditor *editor(const QString &field) const; ///< Null when there is none.

protected:
    void changeEvent(QEvent *event) override;

private:
    void placeLabel(FieldEditor *editor);
    void build(const QString &kind);
    void addEditor(const FieldDeclaration &field);
    void save(FieldEditor *editor, const QVariant &value);

    Workspace &m_workspace;
    RecordRow m_row;
    QString m_kind;
    QFormLayout *m_layout;
    FieldEditor *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QWidget *m_notice = nullptr;
    QList<FieldEditor *> m_editors;
};

} // namespace LeverArch
