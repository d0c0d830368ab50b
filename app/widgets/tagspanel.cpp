// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tagspanel.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "models/taglook.h"
#include "models/tagtree.h"
#include "widgets/flowlayout.h"
#include "widgets/look.h"
#include "widgets/quietedit.h"
#include "widgets/tagchip.h"
#include "widgets/workspace.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStringListModel>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

constexpr qsizetype recordsAtOnce = 500; ///< Keeps the question to the database short.

} // namespace

QString countedRecords(Workspace &workspace, const QList<Id> &records)
{
    const int count = int(records.size());
    const auto sample = workspace.caseFile().read().records().records(records.mid(0, 50));
    QString kindId;
    if (sample.ok() && !sample->isEmpty() && records.size() <= 50) {
        const bool one =
            std::all_of(sample->begin(), sample->end(), [&sample](const Record &record) {
                return record.kind == sample->first().kind;
            });
        kindId = one ? sample->first().kind : QString();
    }
    const KindDeclaration *kind = findKind(kindId);
    return kind ? kind->displayCounted(count)
                : TagsPanel::tr("%1 records").arg(QLocale().toString(count));
}

TagsPanel::TagsPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_chips(new QWidget(this)),
      m_flow(new FlowLayout(m_chips, Look::half)),
      m_edit(new QuietEdit(this)),
      m_paths(new QStringListModel(this)),
      m_completer(new QCompleter(m_paths, this))
{
    m_edit->setObjectName(QStringLiteral("add-tag"));
    m_edit->setPlaceholderText(tr("Add a tag, or a path such as restructure/phase two"));
    m_edit->setAccessibleName(tr("Add a tag"));
    m_edit->setVisible(!workspace.caseFile().isReadOnly());
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_edit->setCompleter(m_completer);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Look::half);
    layout->addWidget(m_chips);
    layout->addWidget(m_edit);
    connect(m_edit, &QLineEdit::returnPressed, this, &TagsPanel::add);
    connect(
        m_completer, qOverload<const QString &>(&QCompleter::activated), this,
        [this](const QString &) { add(); }, Qt::QueuedConnection);
    connect(&workspace.caseFile(), &CaseFile::changed, this, [this](const ChangeSet &change) {
        if (change.tags)
            load();
    });
}

void TagsPanel::setRecords(const QList<Id> &records)
{
    if (m_records != records)
        m_edit->clear();
    m_records = records;
    load();
}

void TagsPanel::startAdding()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void TagsPanel::load()
{
    const QList<Id> records = m_records.mid(0, recordsAtOnce);
    m_workspace.caseFile().readLater<Reading>(
        this,
        [records](const Stores &stores) -> Result<Reading> {
            Reading reading;
            LEVERARCH_ASSIGN(reading.tags, stores.tags().tags());
            LEVERARCH_ASSIGN(const auto carried, stores.tags().tagsOf(records));
            for (const QList<Tag> &tags : carried) {
                for (const Tag &tag : tags)
                    ++reading.carried[tag.id];
            }
            return reading;
        },
        [this](const Result<Reading> &reading) {
            if (reading.ok())
                show(*reading);
            else
                m_workspace.showError(reading.error());
        },
        m_read.renew());
}

void TagsPanel::show(const Reading &reading)
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const TagTree tree(reading.tags);
    const int many = int(qMin(m_records.size(), recordsAtOnce));
    QStringList paths;
    m_names.clear();
    for (const Tag &tag : reading.tags) {
        paths.append(tree.path(tag.id));
        m_names.insert(tag.id, tag.name);
        const int count = reading.carried.value(tag.id);
        if (count == 0)
            continue;
        const QString share = count < many ? tr("%1 of %2").arg(count).arg(many) : QString();
        auto *chip = new TagChip(lookOf(tag), share, !m_workspace.caseFile().isReadOnly(), m_chips);
        chip->setToolTip(tree.path(tag.id));
        m_flow->addWidget(chip);
        chip->show();
        connect(chip, &TagChip::removed, this, &TagsPanel::remove);
    }
    m_chips->setVisible(!reading.carried.isEmpty());
    m_chips->updateGeometry();
    if (m_paths->stringList() != paths)
        m_paths->setStringList(paths);
}

void TagsPanel::add()
{
    const QString path = m_edit->text().trimmed();
    if (path.isEmpty() || m_records.isEmpty())
        return;
    m_edit->clear();
    perform(tr("Tag %1").arg(countedRecords(m_workspace, m_records)),
            [path, records = m_records](Stores &stores) -> Result<void> {
                LEVERARCH_ASSIGN(const Tag tag, stores.tags().ensurePath(path));
                return stores.tags().assign(tag.id, records);
            });
}

void TagsPanel::remove(Id tag)
{
    perform(
        tr("Take tag %1 off %2").arg(m_names.value(tag), countedRecords(m_workspace, m_records)),
        [tag, records = m_records](Stores &stores) {
            return stores.tags().unassign(tag, records);
        });
}

void TagsPanel::perform(const QString &label, std::function<Result<void>(Stores &)> change)
{
    m_workspace.caseFile().actLater(label, std::move(change), this,
                                    [this](const Result<ActionInfo> &done) {
                                        if (!done.ok())
                                            m_workspace.showError(done.error());
                                    });
}

} // namespace LeverArch
