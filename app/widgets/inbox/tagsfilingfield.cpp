// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inbox/tagsfilingfield.h"

#include "models/taglook.h"
#include "models/tagtree.h"
#include "widgets/flowlayout.h"
#include "widgets/look.h"
#include "widgets/quietedit.h"
#include "widgets/tagchip.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>
#include <QVBoxLayout>

namespace LeverArch {

TagsFilingField::TagsFilingField(const FieldDeclaration &field, QWidget *parent)
    : FilingField(field, parent),
      m_chips(new QWidget(this)),
      m_flow(new FlowLayout(m_chips, Look::half)),
      m_edit(new QuietEdit(this)),
      m_paths(new QStringListModel(this))
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(Look::half);
    layout->addWidget(m_chips);
    layout->addWidget(m_edit);
    m_chips->hide();
    m_edit->setPlaceholderText(tr("Add a tag"));
    auto *completer = new QCompleter(m_paths, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_edit->setCompleter(completer);
    setInput(box, m_edit);
    connect(m_edit, &QLineEdit::editingFinished, this, &TagsFilingField::add);
    connect(
        completer, qOverload<const QString &>(&QCompleter::activated), this,
        [this](const QString &) { add(); }, Qt::QueuedConnection);
}

void TagsFilingField::setTags(const QList<Tag> &tags)
{
    m_all = tags;
    const TagTree tree(tags);
    QStringList paths;
    for (const Tag &tag : tags)
        paths.append(tree.path(tag.id));
    if (m_paths->stringList() != paths)
        m_paths->setStringList(paths);
}

void TagsFilingField::setOffers(const QList<FilingOffer> &offers)
{
    QList<FilingOffer> open = offers;
    open.removeIf([this](const FilingOffer &offer) {
        const Id id = offer.value.value<Id>();
        const auto same = [id](const Tag &tag) { return tag.id == id; };
        return m_off.contains(id) || std::any_of(m_has.begin(), m_has.end(), same) ||
               std::any_of(m_added.begin(), m_added.end(), same);
    });
    FilingField::setOffers(open);
}

bool TagsFilingField::isTouched() const
{
    return !m_added.isEmpty() || !m_off.isEmpty() || !m_edit->text().trimmed().isEmpty();
}

bool TagsFilingField::isEmpty() const
{
    return m_has.isEmpty() && m_added.isEmpty();
}

void TagsFilingField::contribute(FilingFacts &facts) const
{
    for (const Tag &tag : m_added) {
        if (tag.id.value() > 0)
            facts.tags.append(tag.id);
        else
            facts.newTags.append(tag.name);
    }
    facts.tagsOff += m_off;
    const QString typed = m_edit->text().trimmed();
    if (!typed.isEmpty())
        facts.newTags.append(typed);
}

QVariant TagsFilingField::state() const
{
    const TagTree tree(m_all);
    QStringList paths;
    for (const QList<Tag> &tags : {m_has, m_added}) {
        for (const Tag &tag : tags) {
            if (!m_off.contains(tag.id))
                paths.append(tag.id.value() > 0 ? tree.path(tag.id) : tag.name);
        }
    }
    return paths;
}

void TagsFilingField::setState(const QVariant &state)
{
    for (const QString &path : state.toStringList())
        addPath(path);
    showChips();
    wrote();
}

QVariant TagsFilingField::draft() const
{
    return QVariantList{QVariant::fromValue(m_added), QVariant::fromValue(m_off), m_edit->text()};
}

void TagsFilingField::setDraft(const QVariant &draft)
{
    const QVariantList parts = draft.toList();
    m_added = parts.value(0).value<QList<Tag>>();
    m_off = parts.value(1).value<QList<Id>>();
    m_edit->setText(parts.value(2).toString());
    showChips();
    wrote();
}

void TagsFilingField::display(const RecordRow *row)
{
    m_has = row ? row->tags : QList<Tag>();
    m_added.clear();
    m_off.clear();
    m_edit->clear();
    showChips();
}

void TagsFilingField::accept(const FilingOffer &offer)
{
    const Id id = offer.value.value<Id>();
    const auto known =
        std::find_if(m_all.begin(), m_all.end(), [id](const Tag &tag) { return tag.id == id; });
    if (known != m_all.end())
        m_added.append(*known);
    setOffers(QList<FilingOffer>(offers()));
    showChips();
}

bool TagsFilingField::takeLikely()
{
    bool took = false;
    const QList<FilingOffer> all = offers();
    for (const FilingOffer &offer : all) {
        if (offer.confidence < Confidence::Likely)
            continue;
        take(offer);
        took = true;
    }
    return took;
}

Tag TagsFilingField::tagAt(const QString &path)
{
    const TagTree tree(m_all);
    for (const Tag &tag : m_all) {
        if (tree.path(tag.id).compare(path, Qt::CaseInsensitive) == 0)
            return tag;
    }
    Tag made;
    made.id = Id(-(++m_named));
    made.name = path;
    return made;
}

void TagsFilingField::add()
{
    const QString path = m_edit->text().simplified();
    m_edit->clear();
    if (path.isEmpty())
        return;
    addPath(path);
    showChips();
    wrote();
}

void TagsFilingField::addPath(const QString &path)
{
    const Tag tag = tagAt(path);
    const auto same = [&tag](const Tag &other) {
        return tag.id.value() > 0 ? other.id == tag.id
                                  : other.name.compare(tag.name, Qt::CaseInsensitive) == 0;
    };
    const bool there = std::any_of(m_has.begin(), m_has.end(), same) ||
                       std::any_of(m_added.begin(), m_added.end(), same);
    m_off.removeAll(tag.id);
    if (!there)
        m_added.append(tag);
}

void TagsFilingField::remove(Id id)
{
    const bool added = m_added.removeIf([id](const Tag &tag) { return tag.id == id; }) > 0;
    if (!added)
        m_off.append(id);
    showChips();
    wrote();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void TagsFilingField::addChip(const Tag &tag)
{
    auto *chip = new TagChip(lookOf(tag), {}, true, m_chips);
    m_flow->addWidget(chip);
    chip->show();
    connect(chip, &TagChip::removed, this, &TagsFilingField::remove);
}

void TagsFilingField::showChips()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Tag &tag : std::as_const(m_has)) {
        if (!m_off.contains(tag.id))
            addChip(tag);
    }
    for (const Tag &tag : std::as_const(m_added))
        addChip(tag);
    m_chips->setVisible(m_flow->count() > 0);
    m_chips->updateGeometry();
}

bool TagsFilingField::eventFilter(QObject *watched, QEvent *event)
{
    // Backspace in the empty line takes the last tag away again.
    const bool back = watched == m_edit && event->type() == QEvent::KeyPress &&
                      static_cast<QKeyEvent *>(event)->key() == Qt::Key_Backspace;
    if (back && m_edit->text().isEmpty() && !m_added.isEmpty()) {
        m_added.removeLast();
        showChips();
        wrote();
        return true;
    }
    return FilingField::eventFilter(watched, event);
}

} // namespace LeverArch
