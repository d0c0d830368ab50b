// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/recordpicker.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/record.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
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
      m_caseFile(caseFile),
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
    connect(m_model, &RecordPickModel::answered, this, [this] {
        if (m_edit->hasFocus() && isTouched() && m_model->rowCount() > 0)
            m_completer->complete();
        else
            m_completer->popup()->hide();
    });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            &RecordPicker::activated);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (!m_completer->popup()->isVisible())
            settle();
    });
}

void RecordPicker::setRecord(Id record, const QString &title)
{
    m_record = record;
    m_title = title;
    m_edit->setText(title);
    m_edit->setCursorPosition(0);
}

bool RecordPicker::isTouched() const
{
    return m_edit->text() != m_title;
}

void RecordPicker::settle()
{
    if (!isTouched())
        return;
    if (m_edit->text().trimmed().isEmpty()) {
        setRecord({}, {});
        Q_EMIT picked({});
    } else {
        setRecord(m_record, m_title);
    }
}

void RecordPicker::activated(const QModelIndex &index)
{
    const QString title = index.data(Qt::EditRole).toString();
    const QString newKind = index.data(KeyRole).toString();
    if (!newKind.isEmpty()) {
        addNew(newKind, title);
        return;
    }
    setRecord(index.data(RecordRole).value<Id>(), title);
    Q_EMIT picked(m_record);
}

void RecordPicker::addNew(const QString &kind, const QString &title)
{
    Record record;
    record.kind = kind;
    record.title = title;
    const auto made = std::make_shared<Id>();
    m_caseFile.actLater(
        tr("Add %1").arg(title),
        [record, made](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(*made, stores.records().add(record));
            return {};
        },
        this,
        [this, made, title](const Result<ActionInfo> &done) {
            if (!done.ok()) {
                Q_EMIT failed(done.error());
                return;
            }
            setRecord(*made, title);
            Q_EMIT picked(*made);
        });
}

} // namespace LeverArch
