// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/fieldeditor.h"

class QPlainTextEdit;

namespace LeverArch {

/// Paragraphs, or a text field too long for one line (Enter then saves it); as high as what is in
/// them, up to twelve lines, then with a scroll bar. Or what can only be read and copied: in lines
/// that end anywhere, because the names of files have no spaces.
class LongFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    enum class For { Writing, Reading };
    LongFieldEditor(const FieldDeclaration &field, QWidget *parent, For use = For::Writing);
    void forget() override;
    bool isTouched() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    QPlainTextEdit &edit() const { return *m_edit; }
    void display(const RecordRow &row) override;
    Result<QVariant> written() const override;

private:
    void fit();
    void fitLater();

    QPlainTextEdit *m_edit;
    QString m_shown;
    const bool m_oneParagraph;
    const For m_use;
};

} // namespace LeverArch
