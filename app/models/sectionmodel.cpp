// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sectionmodel.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/inboxmodel.h"
#include "models/roles.h"

#include <QIcon>
#include <QLocale>

namespace LeverArch {

namespace {

using namespace std::chrono_literals;

QList<Section> sectionsFor(const QHash<QString, int> &counts)
{
    QList<Section> sections = {{SectionModel::inboxKey(), SectionModel::tr("Inbox"),
                                QStringLiteral("mail-folder-inbox"), 0,
                                counts.value(SectionModel::inboxKey()), false}};
    for (const KindDeclaration &kind : allKinds())
        sections.append({kind.key(), kind.displayPlural(), QString::fromLatin1(kind.icon), 1,
                         counts.value(kind.key())});
    sections.append({SectionModel::importsKey(), SectionModel::tr("Imports"),
                     QStringLiteral("document-import"), 2, -1, false});
    sections.append({SectionModel::binKey(), SectionModel::tr("Bin"),
                     QStringLiteral("user-trash-symbolic"), 2, -1, false});
    return sections;
}

Result<QHash<QString, int>> countsOf(const Stores &stores)
{
    LEVERARCH_ASSIGN(auto counts, stores.records().counts());
    LEVERARCH_ASSIGN(const int inbox, stores.records().count(InboxModel::query()));
    counts.insert(SectionModel::inboxKey(), inbox);
    return counts;
}

} // namespace

SectionModel::SectionModel(CaseFile &caseFile, QObject *parent)
    : RowsModel(parent), m_caseFile(caseFile), m_recount([this] { count(); }, 60ms)
{
    setRows(sectionsFor({}));
    connect(&caseFile, &CaseFile::changed, this, [this](const ChangeSet &change) {
        // Filing a paper adds none.
        if (change.added || change.kinds.contains(QLatin1String(Kind::document)))
            m_recount.soon();
    });
    m_recount.now();
}

int SectionModel::rowOf(const QString &key) const
{
    for (int i = 0; i < rows().size(); ++i) {
        if (row(i).key == key)
            return i;
    }
    return -1;
}

void SectionModel::count()
{
    m_caseFile.readLater<QHash<QString, int>>(
        this, &countsOf,
        [this](const Result<QHash<QString, int>> &counts) {
            m_recount.ended();
            if (!counts.ok())
                return; // The list itself will say what is wrong; a count is only a hint.
            setRows(sectionsFor(*counts));
            Q_EMIT counted();
        },
        m_read.renew());
}

QVariant SectionModel::cell(const Section &section, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return section.name;
    case Qt::DecorationRole:
        return QIcon::fromTheme(section.icon);
    case Qt::AccessibleTextRole:
        return section.count < 0
                   ? section.name
                   : tr("%1, %2").arg(section.name, QLocale().toString(section.count));
    case KeyRole:
        return section.key;
    case CountRole:
        return section.count;
    case GroupRole:
        return section.group;
    default:
        return QVariant();
    }
}

} // namespace LeverArch
