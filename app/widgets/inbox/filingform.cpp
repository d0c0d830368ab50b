// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inbox/filingform.h"

#include "casefile/casefile.h"
#include "domain/commonfields.h"
#include "domain/kind.h"
#include "widgets/inbox/filingfields.h"
#include "widgets/inbox/tagsfilingfield.h"
#include "widgets/look.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

/// In the order a person reads a letter.
constexpr const char *order[] = {"type",    "dated", "author", "addressee",    "reference",
                                 "subject", "title", "tags",   "consultation", "audience"};
/// Who may see a paper is never taken over from another.
constexpr const char *repeating[] = {"type",      "dated", "author",
                                     "addressee", "tags",  "consultation"};

FilingField *makeField(const QString &key, CaseFile &caseFile, QWidget *parent)
{
    if (key == QLatin1String("title"))
        return new LineFilingField(titleField(), parent);
    if (key == QLatin1String("tags"))
        return new TagsFilingField(tagsField(), parent);
    if (key == QLatin1String("audience"))
        return new ChoiceFilingField(audienceField(), parent);
    const FieldDeclaration &field = *findKind(QLatin1String(Kind::document))->field(key);
    switch (field.type) {
    case FieldType::Choice:
        return new ChoiceFilingField(field, parent);
    case FieldType::Reference:
        return new ReferenceFilingField(field, caseFile, parent);
    default:
        return new LineFilingField(field, parent);
    }
}

} // namespace

FilingForm::FilingForm(CaseFile &caseFile, QWidget *parent)
    : QScrollArea(parent),
      m_caseFile(caseFile),
      m_inside(new QWidget),
      m_both(new QWidget(m_inside)),
      m_left(new QGridLayout),
      m_right(new QGridLayout)
{
    setObjectName(QStringLiteral("filingForm"));
    setAccessibleName(tr("Facts of this paper"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_inside->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(m_inside);
    column->setContentsMargins(Look::group, Look::gap, Look::group, Look::gap);
    column->setSpacing(0);
    column->addWidget(m_both, 1);
    auto *both = new QHBoxLayout(m_both);
    both->setContentsMargins({});
    for (QGridLayout *grid : {m_left, m_right}) {
        grid->setHorizontalSpacing(Look::gap);
        grid->setVerticalSpacing(Look::gap);
        grid->setColumnStretch(1, 1);
        both->addLayout(grid, 1);
    }
    for (const char *key : order)
        add(makeField(QString::fromLatin1(key), caseFile, m_both));
    m_type = qobject_cast<ChoiceFilingField *>(field(QStringLiteral("type")));
    m_tags = qobject_cast<TagsFilingField *>(field(QStringLiteral("tags")));
    setWidget(m_inside);
    setColumns(1);
    showNothing();
}

void FilingForm::add(FilingField *field)
{
    m_fields.append(field);
    m_byKey.insert(field->key(), field);
    auto *label = Look::quietLabel(field->field().displayLabel(), m_both);
    label->setWordWrap(false);
    label->setBuddy(field);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setContentsMargins(0, 3, 0, 0); // On the line of the letters beside it.
    m_labels.append(label);
    connect(field, &FilingField::placeWanted, this, &FilingForm::placeWanted);
    connect(field, &FilingField::changed, this, [this] { m_beforeTaking.reset(); });
    connect(field, &FilingField::changed, this, &FilingForm::changed);
    connect(field, &FilingField::entered, this, [this, field] { ensureWidgetVisible(field); });
    if (auto *reference = qobject_cast<ReferenceFilingField *>(field)) {
        m_references.append(reference);
        connect(reference, &ReferenceFilingField::settled, this, [this, reference](bool decided) {
            if (!decided && m_then)
                reference->setFocus(Qt::OtherFocusReason);
            settledOne(decided);
        });
    }
}

void FilingForm::setHead(QWidget *head)
{
    static_cast<QVBoxLayout *>(m_inside->layout())->insertWidget(0, head);
}

void FilingForm::setColumns(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    lay();
}

void FilingForm::lay()
{
    for (QGridLayout *grid : {m_left, m_right}) {
        while (grid->count() > 0)
            delete grid->takeAt(0);
    }
    const int rows = (int(m_fields.size()) + m_columns - 1) / m_columns;
    for (int i = 0; i < m_fields.size(); ++i) {
        QGridLayout *grid = i < rows ? m_left : m_right;
        grid->addWidget(m_labels.at(i), i % rows, 0, Qt::AlignTop);
        grid->addWidget(m_fields.at(i), i % rows, 1, Qt::AlignTop);
    }
    for (QGridLayout *grid : {m_left, m_right}) {
        for (int row = 0; row <= m_fields.size(); ++row)
            grid->setRowStretch(row, row == rows ? 1 : 0); // Fields stand close from the top.
    }
    auto *both = static_cast<QHBoxLayout *>(m_both->layout());
    both->setStretchFactor(m_right, m_columns - 1);
    both->setSpacing(m_columns > 1 ? Look::group : 0);
}

void FilingForm::show(const PaperToFile &paper)
{
    m_then = {};
    setEnabled(!m_caseFile.isReadOnly());
    renew(paper);
    verticalScrollBar()->setValue(0);
}

void FilingForm::renew(const PaperToFile &paper)
{
    m_beforeTaking.reset();
    m_tags->setTags(paper.tags);
    for (FilingField *field : std::as_const(m_fields))
        field->show(&paper.row);
    refresh(paper);
}

void FilingForm::refresh(const PaperToFile &paper)
{
    m_tags->setTags(paper.tags);
    QHash<QString, QList<FilingOffer>> offers;
    for (const FilingOffer &offer : paper.offers)
        offers[offer.field].append(offer);
    for (FilingField *field : std::as_const(m_fields))
        field->setOffers(offers.value(field->key()));
    Q_EMIT changed();
}

void FilingForm::showSeveral()
{
    showNothing();
    setEnabled(!m_caseFile.isReadOnly());
    // One title or reference for several papers would be a mistake.
    for (const char *own : {"title", "reference", "subject"})
        m_byKey.value(QLatin1String(own))->setEnabled(false);
}

void FilingForm::showNothing()
{
    m_beforeTaking.reset();
    m_then = {};
    for (FilingField *field : std::as_const(m_fields)) {
        field->setEnabled(true);
        field->show(nullptr);
    }
    setEnabled(false);
    Q_EMIT changed();
}

FilingFacts FilingForm::facts() const
{
    FilingFacts facts;
    for (const FilingField *field : m_fields)
        field->contribute(facts);
    return facts;
}

bool FilingForm::isTouched() const
{
    return std::any_of(m_fields.begin(), m_fields.end(),
                       [](const FilingField *field) { return field->isTouched(); });
}

void FilingForm::whenSettled(std::function<void()> then)
{
    m_then = std::move(then);
    for (ReferenceFilingField *reference : std::as_const(m_references)) {
        if (m_then && reference->isUndecided())
            reference->settle();
    }
    settledOne(true);
}

void FilingForm::settledOne(bool decided)
{
    if (!decided)
        m_then = {};
    const bool open =
        std::any_of(m_references.begin(), m_references.end(),
                    [](const ReferenceFilingField *field) { return field->isUndecided(); });
    if (open || !m_then)
        return;
    const auto then = std::exchange(m_then, {});
    then();
}

int FilingForm::takeLikely()
{
    const QVariantMap before = draft();
    int taken = 0;
    for (FilingField *field : std::as_const(m_fields))
        taken += field->takeLikely() ? 1 : 0;
    if (taken > 0) {
        m_beforeTaking = before;
        Q_EMIT changed();
    }
    return taken;
}

int FilingForm::likelyCount() const
{
    return int(std::count_if(m_fields.begin(), m_fields.end(),
                             [](const FilingField *field) { return field->hasLikely(); }));
}

void FilingForm::chooseType(const QString &key)
{
    m_type->choose(key);
}

QVariantMap FilingForm::repeated() const
{
    QVariantMap facts;
    for (const char *key : repeating)
        facts.insert(QLatin1String(key), m_byKey.value(QLatin1String(key))->state());
    return facts;
}

void FilingForm::repeat(const QVariantMap &facts)
{
    for (auto it = facts.begin(); it != facts.end(); ++it) {
        FilingField *field = m_byKey.value(it.key());
        if (field && field->isEmpty())
            field->setState(it.value());
    }
}

QVariantMap FilingForm::draft() const
{
    QVariantMap draft;
    for (const FilingField *field : m_fields) {
        if (field->isTouched())
            draft.insert(field->key(), field->draft());
    }
    return draft;
}

void FilingForm::setDraft(const QVariantMap &draft)
{
    for (auto it = draft.begin(); it != draft.end(); ++it) {
        if (FilingField *field = m_byKey.value(it.key()))
            field->setDraft(it.value());
    }
}

void FilingForm::goToFirst()
{
    if (isEnabled())
        m_fields.first()->setFocus(Qt::OtherFocusReason);
}

void FilingForm::closeLists()
{
    if (!QApplication::activePopupWidget())
        return; // Asking a completer for its list makes one.
    const auto completers = findChildren<QCompleter *>();
    for (QCompleter *completer : completers)
        completer->popup()->hide();
    const auto boxes = findChildren<QComboBox *>();
    for (QComboBox *box : boxes)
        box->hidePopup();
}

bool FilingForm::goToField(const QString &key)
{
    FilingField *field = m_byKey.value(key);
    if (!field || !field->isEnabled())
        return false;
    field->setFocus(Qt::ShortcutFocusReason);
    return true;
}

} // namespace LeverArch
