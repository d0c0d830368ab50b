// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/inboxmodel.h"

#include "casefile/casefile.h"
#include "casefile/filing.h"
#include "domain/kind.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/recordtablemodel.h"
#include "models/roles.h"

#include <QIcon>
#include <QLocale>

namespace LeverArch {

namespace {

QString iconFor(const QString &form)
{
    static const QHash<QString, QString> icons = {
        {QStringLiteral("message"), QStringLiteral("mail-message")},
        {QStringLiteral("jpeg"), QStringLiteral("image-x-generic")},
        {QStringLiteral("png"), QStringLiteral("image-x-generic")},
        {QStringLiteral("tiff"), QStringLiteral("image-x-generic")},
        {QStringLiteral("heif"), QStringLiteral("image-x-generic")},
        {QStringLiteral("html"), QStringLiteral("text-html")},
        {QStringLiteral("mhtml"), QStringLiteral("text-html")},
        {QStringLiteral("csv"), QStringLiteral("x-office-spreadsheet")},
        {QStringLiteral("xlsx"), QStringLiteral("x-office-spreadsheet")},
        {QStringLiteral("ods"), QStringLiteral("x-office-spreadsheet")},
    };
    return icons.value(form, QStringLiteral("text-x-generic"));
}

/// "attached to Budget papers"; empty where it came by itself.
QString cameWith(const Stores &stores, Id paper)
{
    const auto links = stores.links().linksOf(paper);
    if (!links.ok())
        return {};
    for (const Link &link : *links) {
        const bool attached = link.relation == QLatin1String("attached_to");
        if (link.from != paper || (!attached && link.relation != QLatin1String("part_of")))
            continue;
        const auto titles = stores.records().titles({link.to});
        const QString title = titles.ok() ? titles->value(link.to) : QString();
        return attached ? InboxModel::tr("attached to %1").arg(title)
                        : InboxModel::tr("part of %1").arg(title);
    }
    return {};
}

} // namespace

RecordQuery InboxModel::query()
{
    RecordQuery query;
    query.kinds = {QString::fromLatin1(Kind::document)};
    query.field = QString::fromLatin1(Filing::field);
    query.fieldValue = QString::fromLatin1(Filing::inbox);
    query.sortField = QStringLiteral("number");
    return query;
}

InboxModel::InboxModel(CaseFile &caseFile, QObject *parent)
    : QIdentityProxyModel(parent),
      m_caseFile(caseFile),
      m_papers(new RecordTableModel(caseFile, query(), this))
{
    // Before the papers' own model hears of a change and has lines drawn anew.
    connect(m_papers, &QAbstractItemModel::dataChanged, this, [this] { m_lines.clear(); });
    setSourceModel(m_papers);
}

QVariant InboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return QVariant();
    if (role == RecordRole)
        return QVariant::fromValue(m_papers->recordAt(index.row()));
    if (index.column() > 0)
        return QVariant();
    if (role != Qt::DisplayRole && role != DetailRole && role != Qt::DecorationRole &&
        role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return QVariant();
    const Line *found = line(m_papers->recordAt(index.row()));
    if (!found)
        return QVariant();
    switch (role) {
    case DetailRole:
        return found->detail;
    case Qt::DecorationRole:
        return QIcon::fromTheme(iconFor(found->form));
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return QString(found->title + QLatin1Char('\n') + found->detail);
    default:
        return found->title;
    }
}

const InboxModel::Line *InboxModel::line(Id paper) const
{
    if (const Line *kept = m_lines.object(paper))
        return kept;
    const Stores &stores = m_caseFile.read();
    const auto record = stores.records().record(paper);
    if (!record.ok())
        return nullptr;
    const KindDeclaration *kind = findKind(record->kind);
    auto made = std::make_unique<Line>();
    made->form = record->text("form");
    made->title = record->has("number")
                      ? tr("%1 · %2").arg(record->values.value(QStringLiteral("number")).toLongLong())
                            .arg(record->title)
                      : record->title;
    QStringList came;
    if (!made->form.isEmpty() && kind)
        came.append(kind->field(QStringLiteral("form"))->choiceLabel(made->form));
    const UncertainDate dated = record->date("dated");
    came.append(dated.isNull() ? tr("came %1").arg(QLocale().toString(
                                     record->created.toLocalTime().date(), QStringLiteral("d MMM yyyy")))
                               : dated.display());
    made->detail = came.join(QStringLiteral(" · "));
    if (const QString with = cameWith(stores, paper); !with.isEmpty())
        made->detail += QLatin1Char('\n') + with;
    m_lines.insert(paper, made.release());
    return m_lines.object(paper);
}

} // namespace LeverArch
