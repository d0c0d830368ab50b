// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/fieldeditor.h"

class QCheckBox;
class QLabel;

namespace LeverArch {

class CaseFile;
class QuietCombo;
class QuietEdit;
class RecordPicker;

/// Text, dates and numbers: one line.
class LineFieldEditor final : public FieldEditor
{
    Q_OBJECT

public:
    LineFieldEditor(const FieldDeclaration &field, QWidget *parent);
    /// Offers the titles of records of these kinds while one writes.
    void offerNames(CaseFile &caseFile, const QStringList &kinds);
    void forget() override;
    bool isTouched() const override;

protected:
    void display(const RecordRow &row) override;
    Result<QVariant> written() const override;

private:
    void explainDate(const QString &text);

    QuietEdit *m_edit;
    QString m_shown;
};

/// Yes or no.
class FlagFieldEditor final : public FieldEditor
{
    Q_OBJECT

public:
    FlagFieldEditor(const FieldDeclaration &field, QWidget *parent);
    void forget() override;
    bool isTouched() const override;

protected:
    void display(const RecordRow &row) override;
    Result<QVariant> written() const override;

private:
    QCheckBox *m_box;
    bool m_shown = false;
};

/// One of a few.
class ChoiceFieldEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceFieldEditor(const FieldDeclaration &field, QWidget *parent);
    void forget() override;
    bool isTouched() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void display(const RecordRow &row) override;
    Result<QVariant> written() const override;

private:
    void offer(const QList<NamedChoice> &choices);

    QuietCombo *m_box;
    QList<NamedChoice> m_offered;
    QString m_shown;
};

/// Another record, chosen by its words, one click away. Gives out its Id, or a NewReference to be
/// made in the action that saves it.
class ReferenceFieldEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ReferenceFieldEditor(const FieldDeclaration &field, Workspace &workspace, QWidget *parent);
    void forget() override;
    bool isTouched() const override;

protected:
    void display(const RecordRow &row) override;
    Result<QVariant> written() const override;

private:
    bool isChosen() const;

    RecordPicker *m_picker;
    QWidget *m_open;
    Id m_shown;
    QString m_title; ///< Of what is shown.
};

/// Another record that the program has set: one click away, and not to be changed.
class FixedField final : public FieldEditor
{
    Q_OBJECT

public:
    FixedField(const FieldDeclaration &field, Workspace &workspace, QWidget *parent);
    void forget() override {}
    bool isTouched() const override { return false; }

protected:
    void display(const RecordRow &row) override;
    Result<QVariant> written() const override { return QVariant(); }
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QLabel *m_label;
    Id m_reference;
    QString m_text;
};

} // namespace LeverArch
