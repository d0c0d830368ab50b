// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/inbox/filingfield.h"

class QCheckBox;
class QLabel;

namespace LeverArch {

class CaseFile;
class QuietCombo;
class QuietEdit;
class RecordPicker;

/// A line of text, or a date.
class LineFilingField final : public FilingField
{
    Q_OBJECT

public:
    LineFilingField(const FieldDeclaration &field, QWidget *parent);
    bool isTouched() const override;
    bool isEmpty() const override;
    void contribute(FilingFacts &facts) const override;
    QVariant state() const override;
    void setState(const QVariant &state) override;

protected:
    void display(const RecordRow *row) override;
    void accept(const FilingOffer &offer) override;
    bool mayTake() const override;

private:
    void sayDate();

    QuietEdit *m_edit;
    QLabel *m_date = nullptr; ///< What a date was understood as.
    QString m_shown;
};

/// One of a few.
class ChoiceFilingField final : public FilingField
{
    Q_OBJECT

public:
    ChoiceFilingField(const FieldDeclaration &field, QWidget *parent);
    void choose(const QString &key);
    bool isTouched() const override;
    bool isEmpty() const override;
    void contribute(FilingFacts &facts) const override;
    QVariant state() const override;
    void setState(const QVariant &state) override;

protected:
    void display(const RecordRow *row) override;
    void accept(const FilingOffer &offer) override;
    bool mayTake() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString stored(const RecordRow &row) const;
    void offerNothing(bool offered);

    QuietCombo *m_box;
    QString m_shown;
};

/// Somebody, or a consultation: chosen by some words, or new under a name nobody has.
class ReferenceFilingField final : public FilingField
{
    Q_OBJECT

public:
    ReferenceFilingField(const FieldDeclaration &field, CaseFile &caseFile, QWidget *parent);
    bool isTouched() const override;
    bool isEmpty() const override;
    void contribute(FilingFacts &facts) const override;
    QVariant state() const override;
    void setState(const QVariant &state) override;
    QVariant draft() const override;
    void setDraft(const QVariant &draft) override;

    /// What is written is not looked up yet, or can mean several.
    bool isUndecided() const;
    /// Looks it up: settled() comes, at once or later, with a fault under the field when the words
    /// can mean several.
    void settle();

Q_SIGNALS:
    void settled(bool decided);

protected:
    void display(const RecordRow *row) override;
    void accept(const FilingOffer &offer) override;

private:
    void picked();
    void showAlias(bool kept);

    RecordPicker *m_picker;
    QCheckBox *m_keep; ///< The other spelling.
    FiledReference m_offered;
    Id m_shown;
};

} // namespace LeverArch
