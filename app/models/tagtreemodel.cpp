// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tagtreemodel.h"

#include "casefile/casefile.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "models/recordmime.h"
#include "models/roles.h"
#include "models/taglook.h"

#include <QLocale>
#include <QMimeData>

namespace LeverArch {

namespace {

QString tagMimeType()
{
    return QStringLiteral("application/x-leverarch-tag");
}

} // namespace

TagTreeModel::TagTreeModel(CaseFile &caseFile, QObject *parent)
    : QAbstractItemModel(parent), m_caseFile(caseFile)
{
    connect(&caseFile, &CaseFile::changed, this, [this](const ChangeSet &change) {
        if (change.tags || change.added)
            load();
    });
    load();
}

Id TagTreeModel::tagAt(const QModelIndex &index) const
{
    return index.isValid() ? Id(qint64(index.internalId())) : Id();
}

QModelIndex TagTreeModel::indexOf(Id tag) const
{
    const int position = m_tree.position(tag);
    return position < 0 ? QModelIndex() : createIndex(position, 0, quintptr(tag.value()));
}

QModelIndex TagTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const QList<Id> children = m_tree.children(tagAt(parent));
    if (row < 0 || row >= children.size() || column != 0)
        return {};
    return createIndex(row, 0, quintptr(children.at(row).value()));
}

QModelIndex TagTreeModel::parent(const QModelIndex &child) const
{
    const Tag *tag = m_tree.tag(tagAt(child));
    return tag ? indexOf(tag->parent) : QModelIndex();
}

int TagTreeModel::rowCount(const QModelIndex &parent) const
{
    return int(m_tree.children(tagAt(parent)).size());
}

int TagTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant TagTreeModel::data(const QModelIndex &index, int role) const
{
    const Tag *tag = m_tree.tag(tagAt(index));
    if (!tag)
        return QVariant();
    const int count = m_counts.value(tag->id);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return tag->name;
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(tag->name, QLocale().toString(count));
    case Qt::ToolTipRole:
        return m_tree.path(tag->id);
    case ColourRole:
        return tagColour(*tag);
    case CountRole:
        return count;
    case UseRole:
        return int(use(tag->id));
    case KeyRole:
        return m_tree.path(tag->id);
    default:
        return QVariant();
    }
}

bool TagTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Tag *tag = m_tree.tag(tagAt(index));
    const auto name = cleanTagName(value.toString());
    if (!tag || role != Qt::EditRole || (name && *name == tag->name))
        return false;
    if (!name) {
        Q_EMIT failed({Error::Code::Invalid,
                       tr("A tag needs a name, and it may not contain a stroke (/)."),
                       {}});
        return false;
    }
    Tag renamed = *tag;
    renamed.name = *name;
    change(tr("Rename tag %1 to %2").arg(tag->name, *name),
           [renamed](Stores &stores) { return stores.tags().update(renamed); });
    return true;
}

Qt::ItemFlags TagTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return m_caseFile.isReadOnly()
               ? usual
               : usual | Qt::ItemIsEditable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
}

QStringList TagTreeModel::mimeTypes() const
{
    return {tagMimeType(), recordMimeType()};
}

QMimeData *TagTreeModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(tagMimeType(), tagAt(indexes.first()).toString().toLatin1());
    return data;
}

bool TagTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int,
                                   const QModelIndex &parent) const
{
    if (data->hasFormat(recordMimeType()))
        return parent.isValid() && !m_caseFile.isReadOnly();
    const auto dragged = Id::fromString(QString::fromLatin1(data->data(tagMimeType())));
    return dragged && m_tree.tag(*dragged) && !m_tree.isBelow(tagAt(parent), *dragged);
}

bool TagTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    if (data->hasFormat(recordMimeType())) {
        tagRecords(tagAt(parent), recordsIn(*data));
        return true;
    }
    Tag moved = *m_tree.tag(*Id::fromString(QString::fromLatin1(data->data(tagMimeType()))));
    const Tag *above = m_tree.tag(tagAt(parent));
    moved.parent = tagAt(parent);
    const QString label = above ? tr("Move tag %1 under %2").arg(moved.name, above->name)
                                : tr("Move tag %1 to the top").arg(moved.name);
    change(label, [moved](Stores &stores) { return stores.tags().update(moved); });
    return false; // The case file says when it has moved; the view removes nothing itself.
}

void TagTreeModel::tagRecords(Id tag, const QList<Id> &records)
{
    const int count = int(records.size());
    const QString name = m_tree.tag(tag)->name;
    change(count == 1 ? tr("Tag a record %1").arg(name)
                      : tr("Tag %1 records %2").arg(QLocale().toString(count), name),
           [tag, records](Stores &stores) { return stores.tags().assign(tag, records); });
}

void TagTreeModel::change(const QString &label, std::function<Result<void>(Stores &)> work)
{
    m_caseFile.actLater(label, std::move(work), this, [this](const Result<ActionInfo> &done) {
        if (!done.ok())
            Q_EMIT failed(done.error());
    });
}

void TagTreeModel::load()
{
    m_caseFile.readLater<Reading>(
        this,
        [](const Stores &stores) -> Result<Reading> {
            LEVERARCH_ASSIGN(const QList<Tag> tags, stores.tags().tags());
            LEVERARCH_ASSIGN(const auto counts, stores.tags().counts());
            return Reading{tags, counts};
        },
        [this](const Result<Reading> &reading) {
            if (reading.ok())
                show(*reading);
            else
                Q_EMIT failed(reading.error());
        },
        m_read.renew());
}

void TagTreeModel::show(const Reading &reading)
{
    const TagTree tree(reading.tags);
    m_counts = reading.counts;
    if (tree.sameShape(m_tree)) {
        m_tree = tree;
        for (const Tag &tag : m_tree.tags())
            Q_EMIT dataChanged(indexOf(tag.id), indexOf(tag.id));
    } else {
        beginResetModel();
        m_tree = tree;
        endResetModel();
    }
    const TagFilter before = m_filter;
    for (QList<Id> *uses : {&m_filter.all, &m_filter.any, &m_filter.none})
        uses->removeIf([this](Id tag) { return !m_tree.tag(tag); });
    Q_EMIT loaded();
    if (before != m_filter)
        Q_EMIT filterChanged();
}

TagUse TagTreeModel::use(Id tag) const
{
    if (m_filter.all.contains(tag))
        return TagUse::All;
    if (m_filter.any.contains(tag))
        return TagUse::Any;
    return m_filter.none.contains(tag) ? TagUse::None : TagUse::Off;
}

void TagTreeModel::setUse(Id tag, TagUse wanted)
{
    if (use(tag) == wanted || !m_tree.tag(tag))
        return;
    for (QList<Id> *uses : {&m_filter.all, &m_filter.any, &m_filter.none})
        uses->removeAll(tag);
    if (wanted == TagUse::All)
        m_filter.all.append(tag);
    else if (wanted == TagUse::Any)
        m_filter.any.append(tag);
    else if (wanted == TagUse::None)
        m_filter.none.append(tag);
    Q_EMIT dataChanged(indexOf(tag), indexOf(tag), {UseRole});
    Q_EMIT filterChanged();
}

void TagTreeModel::cycleUse(Id tag)
{
    setUse(tag, TagUse((int(use(tag)) + 1) % 4));
}

void TagTreeModel::clearFilter()
{
    const QList<Id> used = m_filter.all + m_filter.any + m_filter.none;
    if (used.isEmpty())
        return;
    m_filter = {};
    for (const Id tag : used)
        Q_EMIT dataChanged(indexOf(tag), indexOf(tag), {UseRole});
    Q_EMIT filterChanged();
}

QString TagTreeModel::filterWords() const
{
    const auto names = [this](const QList<Id> &tags, const QString &between) {
        QStringList found;
        for (const Id id : tags) {
            if (const Tag *tag = m_tree.tag(id))
                found.append(tag->name);
        }
        return found.join(between);
    };
    QStringList parts;
    if (!m_filter.all.isEmpty())
        parts.append(names(m_filter.all, tr(" and ")));
    if (!m_filter.any.isEmpty()) {
        const QString any = names(m_filter.any, tr(" or "));
        parts.append(m_filter.any.size() > 1 && !m_filter.all.isEmpty() ? tr("(%1)").arg(any)
                                                                        : any);
    }
    QString words = parts.join(tr(" and "));
    if (!m_filter.none.isEmpty()) {
        const QString none = tr("not %1").arg(names(m_filter.none, tr(", not ")));
        words = words.isEmpty() ? none : tr("%1 and %2").arg(words, none);
    }
    return words;
}

} // namespace LeverArch
