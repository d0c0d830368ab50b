// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/quoteforms.h"
#include "core/progress.h"
#include "widgets/longfieldeditor.h"

#include <optional>

class QLabel;
class QToolButton;

namespace LeverArch {

/// The words of a quotation as they are to be printed, compared with the page while they are typed:
/// the first word that differs is underlined, and said in words under the field. Below it the words
/// of the page in their two honest forms, clean and as printed, to choose from where they differ.
/// What is wrong is kept all the same, so that nothing typed is lost; the outputs stop it.
class QuotedEditor final : public LongFieldEditor
{
    Q_OBJECT

public:
    QuotedEditor(const FieldDeclaration &field, Workspace &workspace, QWidget *parent);
    ~QuotedEditor() override;

protected:
    void display(const RecordRow &row) override;

private:
    void makeForms();
    void readForms();
    void showForms();
    void choose(const QString &words);
    void check();
    void underline(int offset, int length);

    Workspace &m_workspace;
    QWidget *m_forms;
    QToolButton *m_clean;
    QToolButton *m_printed;
    QLabel *m_cleanWords;
    QLabel *m_printedWords;
    QLabel *m_why;
    Id m_record;
    QString m_verbatim;
    std::optional<QuoteForms> m_read; ///< When they have come.
    Cancellation m_reading;
};

} // namespace LeverArch
