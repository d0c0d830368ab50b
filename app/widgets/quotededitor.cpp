// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/quotededitor.h"

#include "casefile/casefile.h"
#include "widgets/look.h"
#include "widgets/workspace.h"

#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QToolButton>

namespace LeverArch {

namespace {

/// The words in which one text differs from another of the same number of words; else all of it.
QString otherWords(const QString &text, const QString &other)
{
    const QStringList words = text.split(u' ');
    const QStringList others = other.split(u' ');
    if (words.size() != others.size())
        return text;
    QStringList differing;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words.at(i) != others.at(i))
            differing.append(words.at(i));
    }
    return differing.join(QStringLiteral(" … "));
}

} // namespace

QuotedEditor::QuotedEditor(const FieldDeclaration &field, Workspace &workspace, QWidget *parent)
    : LongFieldEditor(field, parent), m_workspace(workspace), m_forms(new QWidget(this))
{
    makeForms();
    addUnderInput(m_forms);
    connect(&edit(), &QPlainTextEdit::textChanged, this, &QuotedEditor::check);
    // Giving the words out takes the sentence away.
    connect(this, &FieldEditor::committed, this, &QuotedEditor::check);
}

QuotedEditor::~QuotedEditor()
{
    m_reading.cancel();
}

void QuotedEditor::makeForms()
{
    m_forms->setObjectName(QStringLiteral("quoteForms"));
    auto *grid = new QGridLayout(m_forms);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(Look::gap);
    grid->setVerticalSpacing(2);
    const auto form = [&](int row, const char *name, const QString &text, QLabel *&words) {
        auto *button = new QToolButton(m_forms);
        button->setObjectName(QLatin1String(name));
        button->setText(text);
        button->setCheckable(true);
        words = Look::quietLabel({}, m_forms);
        grid->addWidget(button, row, 0, Qt::AlignTop);
        grid->addWidget(words, row, 1);
        return button;
    };
    m_clean = form(0, "quoteClean", tr("Clean"), m_cleanWords);
    m_printed = form(1, "quotePrinted", tr("As printed"), m_printedWords);
    m_why = Look::quietLabel({}, m_forms);
    grid->addWidget(m_why, 2, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    connect(m_clean, &QToolButton::clicked, this, [this] { choose(m_read->clean); });
    connect(m_printed, &QToolButton::clicked, this, [this] { choose(m_read->printed); });
    m_forms->hide();
}

void QuotedEditor::display(const RecordRow &row)
{
    const QString verbatim = row.record.text("verbatim");
    const bool another = row.record.id != m_record || verbatim != m_verbatim;
    m_record = row.record.id;
    m_verbatim = verbatim;
    if (another)
        readForms();
    LongFieldEditor::display(row);
}

void QuotedEditor::readForms()
{
    m_reading.cancel();
    m_reading = Cancellation();
    m_read.reset();
    m_forms->hide();
    if (m_record.isNull() || m_verbatim.isEmpty())
        return;
    m_workspace.caseFile().readLater<QuoteForms>(
        this, [excerpt = m_record](const Stores &stores) { return quoteFormsOf(stores, excerpt); },
        [this](Result<QuoteForms> forms) {
            // Words whose place is lost are compared with those kept of it, and have no forms.
            if (!forms.ok() || forms->verbatim != m_verbatim)
                return;
            m_read = std::move(*forms);
            showForms();
            check();
        },
        m_reading);
}

void QuotedEditor::showForms()
{
    m_cleanWords->setText(otherWords(m_read->clean, m_read->printed));
    m_printedWords->setText(otherWords(m_read->printed, m_read->clean));
    m_clean->setAccessibleDescription(m_cleanWords->text());
    m_printed->setAccessibleDescription(m_printedWords->text());
    m_why->setText(m_read->reasons.join(u'\n'));
    m_why->setVisible(!m_read->reasons.isEmpty());
    m_forms->setVisible(m_read->clean != m_read->printed);
}

void QuotedEditor::choose(const QString &words)
{
    edit().setPlainText(words);
    commit();
}

void QuotedEditor::check()
{
    const QString words = edit().toPlainText();
    m_clean->setChecked(m_read && words == m_read->clean);
    m_printed->setChecked(m_read && words == m_read->printed);
    underline(0, 0);
    sayNote({});
    if (m_verbatim.isEmpty() || words.trimmed().isEmpty()) {
        sayFault({});
        return;
    }
    const QuotationCheck found = checkQuotation(words, m_verbatim);
    sayFault(m_read ? m_read->fault(words) : found.agrees ? QString() : found.sentence());
    if (!found.agrees)
        underline(found.difference.offset, found.difference.length);
    else if (!fault().isEmpty())
        return;
    else if (found.omitsNegation)
        sayNote(found.sentence());
    else if (!isSameText(words, m_verbatim))
        sayNote(tr("Differs from the page only where it is marked."));
}

/// The first word of what differs.
void QuotedEditor::underline(int offset, int length)
{
    QList<QTextEdit::ExtraSelection> marked;
    if (length > 0) {
        const QString got = edit().toPlainText().mid(offset, length);
        const qsizetype space = got.indexOf(u' ');
        QTextEdit::ExtraSelection word;
        word.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        word.format.setUnderlineColor(Look::wrong(palette()));
        word.cursor = QTextCursor(edit().document());
        word.cursor.setPosition(offset);
        word.cursor.setPosition(offset + int(space > 0 ? space : got.size()),
                                QTextCursor::KeepAnchor);
        marked.append(word);
    }
    edit().setExtraSelections(marked);
}

} // namespace LeverArch
