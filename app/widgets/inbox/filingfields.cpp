// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inbox/filingfields.h"

#include "casefile/casefile.h"
#include "core/uncertaindate.h"
#include "domain/commonfields.h"
#include "widgets/datewords.h"
#include "widgets/fieldeditor.h"
#include "widgets/look.h"
#include "widgets/quietcombo.h"
#include "widgets/quietedit.h"
#include "widgets/recordpicker.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>

namespace LeverArch {

namespace {

/// A value as one writes it.
QString editText(const FieldDeclaration &field, const QVariant &value)
{
    return field.type == FieldType::Date ? value.value<UncertainDate>().written()
                                         : value.toString();
}

QStringList kindsOf(const FieldDeclaration &field)
{
    QStringList kinds;
    for (const char *kind : field.referenceKinds)
        kinds.append(QString::fromLatin1(kind));
    return kinds;
}

} // namespace

LineFilingField::LineFilingField(const FieldDeclaration &field, QWidget *parent)
    : FilingField(field, parent), m_edit(new QuietEdit(this))
{
    m_edit->setPlaceholderText(fieldHint(field));
    setInput(m_edit, m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &LineFilingField::wrote);
    if (field.type != FieldType::Date)
        return;
    m_date = Look::quietLabel({}, this);
    m_date->setObjectName(QStringLiteral("dateRead"));
    m_date->hide();
    addUnderInput(m_date);
    connect(m_edit, &QLineEdit::textChanged, this, &LineFilingField::sayDate);
}

void LineFilingField::sayDate()
{
    const QString words = understoodDate(UncertainDate::parse(m_edit->text()));
    m_date->setText(words);
    m_date->setVisible(!words.isEmpty());
}

bool LineFilingField::isTouched() const
{
    return m_edit->text() != m_shown;
}

bool LineFilingField::isEmpty() const
{
    return m_edit->text().trimmed().isEmpty();
}

bool LineFilingField::mayTake() const
{
    // A paper always has a title, that of its file at first.
    return isEmpty() || (key() == QLatin1String("title") && !isTouched());
}

void LineFilingField::contribute(FilingFacts &facts) const
{
    if (!isTouched() || (isEmpty() && key() == QLatin1String("title")))
        return;
    const Result<QVariant> value = readValue(field(), m_edit->text());
    if (value.ok())
        facts.values.insert(key(), *value);
}

QVariant LineFilingField::state() const
{
    return m_edit->text();
}

void LineFilingField::setState(const QVariant &state)
{
    m_edit->setText(state.toString());
    wrote();
}

void LineFilingField::display(const RecordRow *row)
{
    QVariant value;
    if (row)
        value = key() == QLatin1String("title") ? QVariant(row->record.title)
                                                : row->record.values.value(key());
    m_shown = editText(field(), value);
    m_edit->setText(m_shown);
    m_edit->setCursorPosition(0);
}

void LineFilingField::accept(const FilingOffer &offer)
{
    m_edit->setText(editText(field(), offer.value));
}

ChoiceFilingField::ChoiceFilingField(const FieldDeclaration &field, QWidget *parent)
    : FilingField(field, parent), m_box(new QuietCombo(this))
{
    m_box->addItem(QString()); // Not known; of several papers, each as it is.
    for (const FieldChoice &choice : field.choices)
        m_box->addItem(field.choiceLabel(QString::fromLatin1(choice.key)),
                       QString::fromLatin1(choice.key));
    m_box->setFocusPolicy(Qt::StrongFocus);
    setInput(m_box, m_box);
    connect(m_box, &QComboBox::activated, this, &ChoiceFilingField::wrote);
}

void ChoiceFilingField::choose(const QString &key)
{
    m_box->setCurrentIndex(m_box->findData(key));
    wrote();
}

bool ChoiceFilingField::isTouched() const
{
    return m_box->currentData().toString() != m_shown;
}

bool ChoiceFilingField::mayTake() const
{
    // Every paper may be shown to somebody; what is offered is never to more people.
    return isEmpty() || (key() == audienceField().key() && !isTouched());
}

bool ChoiceFilingField::isEmpty() const
{
    return m_box->currentData().toString().isEmpty();
}

void ChoiceFilingField::contribute(FilingFacts &facts) const
{
    if (isTouched())
        facts.values.insert(key(), isEmpty() ? QVariant() : m_box->currentData());
}

QVariant ChoiceFilingField::state() const
{
    return m_box->currentData();
}

void ChoiceFilingField::setState(const QVariant &state)
{
    choose(state.toString());
}

QString ChoiceFilingField::stored(const RecordRow &row) const
{
    return key() == audienceField().key() ? audienceKey(row.record.audience)
                                          : row.record.text(field().id);
}

void ChoiceFilingField::offerNothing(bool offered)
{
    const bool there = m_box->itemData(0).isNull();
    if (offered && !there)
        m_box->insertItem(0, QString());
    else if (!offered && there)
        m_box->removeItem(0);
}

void ChoiceFilingField::display(const RecordRow *row)
{
    if (key() == audienceField().key())
        offerNothing(!row); // Every paper has one.
    m_shown = row ? stored(*row) : QString();
    m_box->setCurrentIndex(qMax(0, m_box->findData(m_shown)));
}

void ChoiceFilingField::accept(const FilingOffer &offer)
{
    m_box->setCurrentIndex(m_box->findData(offer.value));
}

bool ChoiceFilingField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) { // Scrolling the form must not change facts.
        event->ignore();
        return true;
    }
    return FilingField::eventFilter(watched, event);
}

ReferenceFilingField::ReferenceFilingField(const FieldDeclaration &field, CaseFile &caseFile,
                                           QWidget *parent)
    : FilingField(field, parent),
      m_picker(new RecordPicker(caseFile, kindsOf(field), true, this)),
      m_keep(new QCheckBox(this))
{
    m_picker->edit()->setPlaceholderText(fieldHint(field));
    setInput(m_picker, m_picker->edit());
    addUnderInput(m_keep);
    m_keep->hide();
    connect(m_picker->edit(), &QLineEdit::textEdited, this, [this] {
        m_keep->hide();
        m_offered = {};
        wrote();
    });
    connect(m_picker, &RecordPicker::picked, this, &ReferenceFilingField::picked);
    connect(m_picker, &RecordPicker::undecided, this, [this] {
        sayFault(tr("Choose a name from the list, or write the whole of it."));
        Q_EMIT settled(false);
    });
}

bool ReferenceFilingField::isTouched() const
{
    return m_picker->named() || m_picker->record() != m_shown || m_picker->isTouched();
}

bool ReferenceFilingField::isEmpty() const
{
    return m_picker->edit()->text().trimmed().isEmpty();
}

void ReferenceFilingField::contribute(FilingFacts &facts) const
{
    if (!isTouched())
        return;
    FiledReference wanted;
    if (m_picker->named()) {
        wanted.newTitle = m_picker->named()->title;
        if (m_offered.newTitle == wanted.newTitle)
            wanted.newValues = m_offered.newValues;
    } else {
        wanted.record = m_picker->record();
        if (!m_keep->isHidden() && m_keep->isChecked())
            wanted.alias = m_offered.alias;
    }
    facts.references.insert(key(), wanted);
}

QVariant ReferenceFilingField::state() const
{
    const bool isNew = m_picker->named().has_value();
    return QVariantList{QVariant::fromValue(m_picker->record()), m_picker->title(), isNew};
}

void ReferenceFilingField::setState(const QVariant &state)
{
    const QVariantList parts = state.toList();
    if (parts.value(2).toBool())
        m_picker->setNamed({kindsOf(field()).first(), parts.value(1).toString()});
    else
        m_picker->setRecord(parts.value(0).value<Id>(), parts.value(1).toString());
    m_keep->hide();
    wrote();
}

QVariant ReferenceFilingField::draft() const
{
    return QVariantList{state(), m_picker->edit()->text(), QVariant::fromValue(m_offered),
                        m_keep->isChecked()};
}

void ReferenceFilingField::setDraft(const QVariant &draft)
{
    const QVariantList parts = draft.toList();
    setState(parts.value(0));
    m_picker->edit()->setText(parts.value(1).toString()); // It may not be looked up yet.
    m_offered = parts.value(2).value<FiledReference>();
    showAlias(parts.value(3).toBool());
}

bool ReferenceFilingField::isUndecided() const
{
    return m_picker->isTouched();
}

void ReferenceFilingField::settle()
{
    m_picker->settle();
}

void ReferenceFilingField::picked()
{
    sayFault({});
    Q_EMIT settled(true);
    Q_EMIT changed();
}

void ReferenceFilingField::display(const RecordRow *row)
{
    m_shown = row ? row->record.reference(field().id) : Id();
    m_picker->setRecord(m_shown, row ? row->titles.value(m_shown) : QString());
    m_offered = {};
    m_keep->hide();
}

void ReferenceFilingField::accept(const FilingOffer &offer)
{
    m_offered = offer.reference;
    if (offer.isNewRecord())
        m_picker->setNamed({kindsOf(field()).first(), offer.reference.newTitle});
    else
        m_picker->setRecord(offer.reference.record, offer.shown);
    showAlias(true);
}

void ReferenceFilingField::showAlias(bool kept)
{
    m_keep->setText(tr("Keep “%1” as another spelling").arg(m_offered.alias));
    m_keep->setChecked(kept);
    m_keep->setVisible(!m_offered.alias.isEmpty());
}

} // namespace LeverArch
