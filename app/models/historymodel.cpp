// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/historymodel.h"

#include "core/uncertaindate.h"
#include "domain/choicenames.h"
#include "domain/kind.h"
#include "domain/stores/historystore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"
#include "models/roles.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace LeverArch {

namespace {

constexpr qsizetype longestShown = 80;

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= longestShown ? line : line.left(longestShown - 1) + QChar(0x2026);
}

/// A stored cell as a person reads it.
QString cellText(const Stores &stores, const ChoiceNames &choices, const FieldDeclaration &field,
                 const QJsonValue &cell)
{
    if (cell.isNull() || cell.isUndefined())
        return HistoryModel::tr("nothing");
    const QString text = cell.toVariant().toString();
    switch (field.type) {
    case FieldType::Date:
        return UncertainDate::decode(text).display();
    case FieldType::Choice:
        return choices.label(field, text);
    case FieldType::Flag:
        return displayValue(field, cell.toVariant().toBool());
    case FieldType::Reference: {
        const Id id(cell.toVariant().toLongLong());
        const auto titles = stores.records().titles({id});
        return titles.ok() ? titles->value(id, HistoryModel::tr("a record that is gone")) : text;
    }
    default:
        return shortened(text);
    }
}

void addChanges(const Stores &stores, const ChoiceNames &choices, const KindDeclaration &kind,
                const HistoryEntry &entry, QStringList &changes)
{
    const QJsonObject before = QJsonDocument::fromJson(entry.before.toUtf8()).object();
    const QJsonObject after = QJsonDocument::fromJson(entry.after.toUtf8()).object();
    if (before.isEmpty() || after.isEmpty())
        return;
    const QLatin1String title("title");
    if (before.contains(title) && before.value(title) != after.value(title))
        changes.append(HistoryModel::tr("Title: %1 → %2")
                           .arg(shortened(before.value(title).toString()),
                                shortened(after.value(title).toString())));
    if (entry.table != kind.key())
        return;
    for (const FieldDeclaration &field : kind.fields) {
        const QJsonValue was = before.value(field.key());
        const QJsonValue is = after.value(field.key());
        if (was != is && !field.is(FieldHidden))
            changes.append(HistoryModel::tr("%1: %2 → %3")
                               .arg(field.displayLabel(), cellText(stores, choices, field, was),
                                    cellText(stores, choices, field, is)));
    }
}

} // namespace

Result<QList<HistoryLine>> HistoryModel::read(const Stores &stores, Id record, int limit)
{
    LEVERARCH_ASSIGN(const QList<ActionInfo> actions, stores.history().actionsOf(record, limit));
    LEVERARCH_ASSIGN(const Record subject, stores.records().record(record));
    LEVERARCH_ASSIGN(const ChoiceNames choices, ChoiceNames::read(stores.settings()));
    const KindDeclaration *kind = findKind(subject.kind);
    QList<HistoryLine> lines;
    for (const ActionInfo &action : actions) {
        HistoryLine line{action, {}};
        LEVERARCH_ASSIGN(const QList<HistoryEntry> entries, stores.history().entries(action.id));
        for (const HistoryEntry &entry : entries) {
            if (kind && entry.record == record)
                addChanges(stores, choices, *kind, entry, line.changes);
        }
        lines.append(line);
    }
    return lines;
}

QVariant HistoryModel::cell(const HistoryLine &line, int, int role) const
{
    const QString when =
        QLocale().toString(line.action.at.toLocalTime(), QStringLiteral("d MMM yyyy, HH:mm"));
    const QString detail = tr("%1 · %2").arg(when, line.action.who);
    QString label = line.action.label;
    if (line.action.kind == ActionInfo::Kind::Undo)
        label = tr("Undone: %1").arg(label);
    else if (line.action.kind == ActionInfo::Kind::Redo)
        label = tr("Done again: %1").arg(label);
    switch (role) {
    case Qt::DisplayRole:
        return label;
    case DetailRole:
        return line.changes.isEmpty() ? detail
                                      : detail + QLatin1Char('\n') + line.changes.join(u'\n');
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return (QStringList{label, detail} + line.changes).join(QLatin1Char('\n'));
    default:
        return QVariant();
    }
}

} // namespace LeverArch
