// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/outputs/packmodel.h"

#include "casefile/casefile.h"
#include "core/plural.h"
#include "domain/documentversion.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/stores.h"
#include "models/recordmime.h"
#include "models/roles.h"

#include <QFont>
#include <QMimeData>

namespace LeverArch {

namespace {

QString linesMimeType()
{
    return QStringLiteral("application/x-leverarch-pack-lines");
}

} // namespace

PackModel::PackModel(CaseFile &caseFile, Id pack, QObject *parent)
    : QAbstractItemModel(parent), m_caseFile(caseFile), m_pack(pack)
{
    load();
}

PackModel::~PackModel()
{
    m_reading.cancel();
}

void PackModel::load()
{
    m_reading.cancel();
    m_reading = Cancellation();
    m_caseFile.readLater<PackOutline>(
        this, [pack = m_pack](const Stores &stores) { return PackOutline::read(stores, pack); },
        [this](const Result<PackOutline> &answer) {
            if (!answer.ok()) {
                if (answer.error().code != Error::Code::Cancelled)
                    Q_EMIT failed(answer.error());
                return;
            }
            beginResetModel();
            m_outline = *answer;
            endResetModel();
            Q_EMIT loaded();
        },
        m_reading);
}

// --- shape --------------------------------------------------------------------------------------

// A section's index carries 0, a line's the number of its section counted from 1.
QModelIndex PackModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column < 0 || column >= ColumnCount || row < 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex PackModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, quintptr(0));
}

int PackModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_outline.parts().size());
    return isSection(parent) && parent.column() == 0
               ? int(m_outline.parts().at(parent.row()).lines.size())
               : 0;
}

int PackModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool PackModel::isSection(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() == 0;
}

const PackLine &PackModel::lineAt(const QModelIndex &index) const
{
    return m_outline.parts().at(qsizetype(index.internalId()) - 1).lines.at(index.row());
}

Id PackModel::idAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return isSection(index) ? m_outline.parts().at(index.row()).section.id : lineAt(index).entry.id;
}

QModelIndex PackModel::indexOf(Id sectionOrEntry) const
{
    for (int p = 0; p < m_outline.parts().size(); ++p) {
        const PackPart &part = m_outline.parts().at(p);
        if (part.section.id == sectionOrEntry)
            return index(p, 0);
        for (int row = 0; row < part.lines.size(); ++row) {
            if (part.lines.at(row).entry.id == sectionOrEntry)
                return index(row, 0, index(p, 0));
        }
    }
    return {};
}

// --- what is shown ------------------------------------------------------------------------------

QVariant PackModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == CountColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (isSection(index)) {
        const PackPart &part = m_outline.parts().at(index.row());
        if (role == Qt::FontRole) {
            QFont bold;
            bold.setWeight(QFont::DemiBold);
            return bold;
        }
        if (index.column() == TitleColumn && (role == Qt::DisplayRole || role == Qt::EditRole))
            return part.section.title;
        if (index.column() == CountColumn && role == Qt::DisplayRole) {
            int pages = 0;
            for (const PackLine &line : part.lines)
                pages += line.pageCount();
            return pages;
        }
        return {};
    }
    const PackLine &line = lineAt(index);
    if (role == RecordRole)
        return QVariant::fromValue(line.document);
    if (role == Qt::ToolTipRole) {
        return line.date().isEmpty() ? line.paperTitle
                                     : tr("%1, %2").arg(line.paperTitle, line.date());
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case TitleColumn:
        return line.title();
    case PagesColumn:
        return pageRangeShown(line);
    default:
        return line.pageCount();
    }
}

QVariant PackModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("In the index as");
    case PagesColumn:
        return tr("Of the paper");
    default:
        return tr("Pages");
    }
}

Qt::ItemFlags PackModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
    if (m_caseFile.isReadOnly())
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (isSection(index))
        flags |= Qt::ItemIsDropEnabled;
    if (index.column() == TitleColumn || (index.column() == PagesColumn && !isSection(index)))
        flags |= Qt::ItemIsEditable;
    return flags;
}

// --- changing -----------------------------------------------------------------------------------

void PackModel::act(const QString &label, std::function<Result<void>(Stores &)> change)
{
    m_caseFile.actLater(label, std::move(change), this, [this](const Result<ActionInfo> &done) {
        if (!done.ok())
            Q_EMIT failed(done.error());
    });
}

bool PackModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    if (index.column() == PagesColumn && !isSection(index))
        return setPages(lineAt(index), value.toString());
    return index.column() == TitleColumn && setTitle(index, value.toString().trimmed());
}

bool PackModel::setPages(const PackLine &line, const QString &written)
{
    if (written == pageRangeShown(line))
        return false;
    // What is shown may be edited as it stands: "3–7 of 12".
    const QString range = written.section(QStringLiteral(" of "), 0, 0);
    const auto pages = readPageRange(range, line.paperPages);
    if (!pages.ok()) {
        Q_EMIT failed(pages.error());
        return false;
    }
    PackEntry entry = line.entry;
    entry.firstPage = pages->first;
    entry.lastPage = pages->second;
    act(tr("Pages of %1 in the pack").arg(line.title()),
        [entry](Stores &stores) { return stores.packs().updateEntry(entry); });
    return true;
}

bool PackModel::setTitle(const QModelIndex &index, const QString &title)
{
    if (isSection(index)) {
        PackSection section = m_outline.parts().at(index.row()).section;
        if (title.isEmpty() || title == section.title)
            return false;
        section.title = title;
        act(tr("Rename section"),
            [section](Stores &stores) { return stores.packs().updateSection(section); });
        return true;
    }
    const PackLine &line = lineAt(index);
    if (title == line.title())
        return false;
    PackEntry entry = line.entry;
    entry.title = title == line.paperTitle ? QString() : title;
    act(tr("Rename %1 in the index").arg(line.title()),
        [entry](Stores &stores) { return stores.packs().updateEntry(entry); });
    return true;
}

void PackModel::addSection()
{
    const PackSection section{{}, m_pack, int(m_outline.parts().size()), tr("New section")};
    act(tr("New section in the pack"), [section](Stores &stores) -> Result<void> {
        LEVERARCH_TRY(stores.packs().addSection(section));
        return {};
    });
}

void PackModel::remove(const QModelIndexList &indexes)
{
    QList<Id> sections;
    for (const QModelIndex &index : indexes) {
        if (isSection(index) && index.column() == 0)
            sections.append(idAt(index));
    }
    QList<Id> entries;
    for (const Id entry : entriesIn(indexes)) {
        const int part = m_outline.partOf(entry);
        if (!sections.contains(m_outline.parts().at(part).section.id))
            entries.append(entry);
    }
    if (entries.isEmpty() && sections.isEmpty())
        return;
    act(sections.isEmpty()
            ? counted("Pack", QT_TRANSLATE_NOOP("Pack", "Take %n line(s) out of the pack"),
                      entries.size())
            : counted("Pack", QT_TRANSLATE_NOOP("Pack", "Take %n section(s) out of the pack"),
                      sections.size()),
        [entries, sections](Stores &stores) -> Result<void> {
            for (const Id entry : entries)
                LEVERARCH_TRY(stores.packs().removeEntry(entry));
            for (const Id section : sections)
                LEVERARCH_TRY(stores.packs().removeSection(section));
            return {};
        });
}

QList<Id> PackModel::entriesIn(const QModelIndexList &indexes) const
{
    QList<Id> entries;
    for (const QModelIndex &index : indexes) {
        if (index.isValid() && !isSection(index) && index.column() == 0)
            entries.append(idAt(index));
    }
    return entries;
}

void PackModel::step(const QModelIndexList &indexes, int by)
{
    PackOutline after = m_outline;
    const QList<Id> entries = entriesIn(indexes);
    if (!entries.isEmpty()) {
        after.stepLines(entries, by);
    } else if (!indexes.isEmpty() && isSection(indexes.first())) {
        const int row = indexes.first().row();
        if (row + by < 0)
            return;
        after.moveSection(idAt(indexes.first()), by < 0 ? row - 1 : row + 2);
    }
    rearrange(tr("Reorder the pack"), after);
}

void PackModel::rearrange(const QString &label, const PackOutline &after)
{
    act(label,
        [after, before = m_outline](Stores &stores) { return after.writeOrder(stores, before); });
}

void PackModel::addPapers(const QList<Id> &documents, int part, int row)
{
    if (documents.isEmpty())
        return;
    act(counted("Pack", QT_TRANSLATE_NOOP("Pack", "Add %n paper(s) to the pack"), documents.size()),
        [documents, pack = m_pack, part, row](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(const PackOutline before, PackOutline::read(stores, pack));
            PackOutline after = before;
            QList<PackPart> parts = after.parts();
            if (parts.isEmpty()) {
                PackSection section{{}, pack, 0, PackModel::tr("Papers")};
                LEVERARCH_ASSIGN(section.id, stores.packs().addSection(section));
                parts.append({section, {}});
            }
            PackPart &into = part >= 0 && part < parts.size() ? parts[part] : parts.last();
            int at = row < 0 ? int(into.lines.size()) : std::min(row, int(into.lines.size()));
            for (const Id document : documents) {
                LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(document));
                if (versions.isEmpty()) {
                    return Error{Error::Code::Invalid,
                                 PackModel::tr("Only papers can be put into a pack."),
                                 {}};
                }
                PackLine line;
                line.entry.section = into.section.id;
                line.entry.position = at;
                line.entry.version = versions.last().id;
                LEVERARCH_ASSIGN(line.entry.id, stores.packs().addEntry(line.entry));
                into.lines.insert(at++, line);
            }
            after.setParts(parts);
            return after.writeOrder(stores, before);
        });
}

// --- drag and drop ------------------------------------------------------------------------------

QStringList PackModel::mimeTypes() const
{
    return {linesMimeType(), recordMimeType()};
}

QMimeData *PackModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids;
    for (const QModelIndex &index : indexes) {
        if (index.column() == 0)
            ids.append((isSection(index) ? QStringLiteral("s") : QStringLiteral("e")) +
                       idAt(index).toString());
    }
    auto *data = new QMimeData;
    data->setData(linesMimeType(), ids.join(QLatin1Char(' ')).toLatin1());
    return data;
}

bool PackModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int,
                             const QModelIndex &parent)
{
    const int part =
        parent.isValid() ? (isSection(parent) ? parent.row() : int(parent.internalId()) - 1) : -1;
    if (data->hasFormat(recordMimeType())) {
        addPapers(recordsIn(*data), part, parent.isValid() ? row : -1);
        return false; // The case file says what there is now; the view removes nothing itself.
    }
    QList<Id> sections;
    QList<Id> entries;
    const QStringList dragged =
        QString::fromLatin1(data->data(linesMimeType())).split(QLatin1Char(' '));
    for (const QString &one : dragged) {
        if (const auto id = Id::fromString(one.mid(1)))
            (one.startsWith(QLatin1Char('s')) ? sections : entries).append(*id);
    }
    PackOutline after = m_outline;
    if (!entries.isEmpty())
        after.moveLines(entries, part < 0 ? int(after.parts().size()) - 1 : part,
                        part < 0 ? -1 : row);
    else if (!sections.isEmpty())
        after.moveSection(sections.first(), parent.isValid() ? part : row);
    rearrange(tr("Reorder the pack"), after);
    return false;
}

} // namespace LeverArch
