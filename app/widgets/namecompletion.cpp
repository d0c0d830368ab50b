// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/namecompletion.h"

#include "models/recordpickmodel.h"
#include "widgets/twolinedelegate.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>

namespace LeverArch {

NameCompletion::NameCompletion(CaseFile &caseFile, const QStringList &kinds, QLineEdit *line)
    : QObject(line),
      m_line(line),
      m_model(new RecordPickModel(caseFile, kinds, false, this)),
      m_completer(new QCompleter(m_model, this))
{
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(line); // Not setCompleter(): it would complete by its own rules.
    m_completer->popup()->setItemDelegate(new TwoLineDelegate(m_completer));
    connect(line, &QLineEdit::textEdited, m_model, &RecordPickModel::setWords);
    connect(m_model, &RecordPickModel::answered, this, &NameCompletion::offer);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            &NameCompletion::take);
    connect(line, &QLineEdit::editingFinished, m_completer->popup(), [this] {
        if (!m_line->hasFocus()) // Tab leaves the line while its list is still open.
            m_completer->popup()->hide();
    });
}

void NameCompletion::offer()
{
    const QString words = m_line->text().simplified();
    const bool some = m_model->rowCount() > 0 && !words.isEmpty();
    if (some && m_line->hasFocus() && m_line->isModified() && m_model->answeredWords() == words)
        m_completer->complete();
    else
        m_completer->popup()->hide();
}

void NameCompletion::take(const QModelIndex &index)
{
    m_line->setText(index.data(Qt::EditRole).toString());
    Q_EMIT chosen();
}

} // namespace LeverArch
