// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/longfieldeditor.h"

#include "widgets/look.h"

#include <QAbstractTextDocumentLayout>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextBlock>

namespace LeverArch {

LongFieldEditor::LongFieldEditor(const FieldDeclaration &field, QWidget *parent, For use)
    : FieldEditor(field, parent),
      m_edit(new QPlainTextEdit(this)),
      m_oneParagraph(field.type != FieldType::LongText),
      m_use(use)
{
    m_edit->setReadOnly(use == For::Reading);
    if (use == For::Writing)
        m_edit->setPlaceholderText(fieldHint(field));
    m_edit->setTabChangesFocus(true);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_edit->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_edit->document()->setDocumentMargin(0); // In line with the labels.
    m_edit->viewport()->setAutoFillBackground(false);
    m_edit->installEventFilter(this);
    setInput(m_edit);
    m_edit->viewport()->installEventFilter(this);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &LongFieldEditor::fit);
    fit();
}

void LongFieldEditor::forget()
{
    m_edit->setPlainText(m_shown);
}

bool LongFieldEditor::isTouched() const
{
    return m_edit->toPlainText() != m_shown;
}

bool LongFieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && watched == m_edit)
        commit();
    if (event->type() == QEvent::DragEnter && watched == m_edit->viewport() &&
        static_cast<QDragEnterEvent *>(event)->mimeData()->hasUrls()) {
        event->ignore(); // Papers are for the window; their paths are no words.
        return true;
    }
    if (event->type() == QEvent::Resize && watched == m_edit->viewport())
        fitLater();
    if (event->type() == QEvent::FontChange && watched == m_edit)
        fitLater();
    if (event->type() == QEvent::KeyPress && m_oneParagraph) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            commit();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void LongFieldEditor::display(const RecordRow &row)
{
    m_shown = m_use == For::Reading ? displayField(row, field())
                                    : row.record.values.value(field().key()).toString();
    m_edit->setPlainText(m_shown);
}

Result<QVariant> LongFieldEditor::written() const
{
    const QString text = m_edit->toPlainText();
    return readValue(field(), m_oneParagraph ? text.simplified() : text);
}

void LongFieldEditor::fitLater()
{
    QMetaObject::invokeMethod(this, &LongFieldEditor::fit, Qt::QueuedConnection); // Laid out then.
}

void LongFieldEditor::fit()
{
    const int linesAtMost = m_use == For::Reading ? 40 : 12;
    const int line = m_edit->fontMetrics().lineSpacing();
    const int most = line * linesAtMost;
    // The document itself counts only what it has laid out; asking for a paragraph lays it out.
    double height = 0;
    for (QTextBlock block = m_edit->document()->begin(); block.isValid() && height <= most;
         block = block.next())
        height += m_edit->document()->documentLayout()->blockBoundingRect(block).height();
    // The bar is on for long texts alone and only ever makes them longer. A bar shown "as needed"
    // takes width, the text grows, the field grows, the bar goes, and so for ever.
    m_edit->setVerticalScrollBarPolicy(height > most ? Qt::ScrollBarAlwaysOn
                                                     : Qt::ScrollBarAlwaysOff);
    m_edit->setFixedHeight(qBound(line, qCeil(height), most) + Look::gap);
}

} // namespace LeverArch
