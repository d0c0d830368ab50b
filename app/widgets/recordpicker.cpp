// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/recordpicker.h"

#include "models/recordpickmodel.h"
#include "models/roles.h"
#include "widgets/quietedit.h"
#include "widgets/twolinedelegate.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>

namespace LeverArch {

RecordPicker::RecordPicker(CaseFile &caseFile, const QStringList &kinds, bool offerNew,
                           QWidget *parent)
    : QWidget(parent),
      m_offerNew(offerNew),
      m_model(new RecordPickModel(caseFile, kinds, offerNew, this)),
      m_edit(new QuietEdit(this)),
      m_completer(new QCompleter(m_model, this))
{
    setFocusProxy(m_edit);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_edit);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_edit); // Not setCompleter(): it would write choices into the line.
    m_completer->popup()->setItemDelegate(new TwoLineDelegate(m_completer));
    connect(m_edit, &QLineEdit::textEdited, m_model, &RecordPickModel::setWords);
    connect(m_model, &RecordPickModel::answered, this, &RecordPicker::answered);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            &RecordPicker::activated);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        // Tab leaves the line while its list is still open; Enter chooses from the list.
        if (!m_edit->hasFocus() || !m_completer->popup()->isVisible())
            settle();
    });
}

void RecordPicker::setRecord(Id record, const QString &title)
{
    m_deciding = false;
    m_named.reset();
    m_record = record;
    m_title = title;
    m_edit->setText(title);
    m_edit->setCursorPosition(0);
}

void RecordPicker::setNamed(const NewReference &named)
{
    setRecord({}, named.title);
    m_named = named;
}

bool RecordPicker::isTouched() const
{
    return m_edit->text() != m_title;
}

void RecordPicker::answered()
{
    if (m_deciding) {
        decide();
        return;
    }
    if (m_edit->hasFocus() && isTouched() && m_model->rowCount() > 0)
        m_completer->complete();
    else
        m_completer->popup()->hide();
}

void RecordPicker::settle()
{
    if (!isTouched())
        return;
    m_completer->popup()->hide();
    const QString words = m_edit->text().simplified();
    if (words.isEmpty()) {
        setRecord({}, {});
        Q_EMIT picked({});
    } else if (!m_offerNew) {
        setRecord(m_record, m_title);
    } else if (m_model->answeredWords() == words) {
        decide();
    } else {
        m_deciding = true;
        m_model->setWords(words);
    }
}

void RecordPicker::decide()
{
    m_deciding = false;
    const QString words = m_edit->text().simplified();
    QList<QModelIndex> calledThat;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (index.data(Qt::EditRole).toString().compare(words, Qt::CaseInsensitive) == 0)
            calledThat.append(index);
    }
    const bool isNew =
        !calledThat.isEmpty() && !calledThat.first().data(KeyRole).toString().isEmpty();
    // A new record only when nothing is like it: the words may be the beginning of a longer name.
    if (calledThat.size() == 1 && (!isNew || m_model->rowCount() == 1))
        activated(calledThat.first());
    else
        Q_EMIT undecided();
}

void RecordPicker::activated(const QModelIndex &index)
{
    const QString title = index.data(Qt::EditRole).toString();
    const QString newKind = index.data(KeyRole).toString();
    setRecord(index.data(RecordRole).value<Id>(), title);
    if (!newKind.isEmpty())
        m_named = NewReference{newKind, title};
    Q_EMIT picked(m_record);
}

} // namespace LeverArch
