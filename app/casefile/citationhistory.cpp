// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/citationhistory.h"

#include "domain/kind.h"
#include "domain/stores/historystore.h"
#include "domain/stores/stores.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace LeverArch {

namespace {

const auto notesField = QStringLiteral("notes");

QJsonObject objectOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

/// The columns a person changes who holds the record against its paper.
QStringList readColumns(const CitingRecord &citing)
{
    QStringList columns{citing.fields.paper, citing.fields.page};
    const KindDeclaration *kind = findKind(citing.record.kind);
    for (const FieldDeclaration &field : kind ? kind->fields : QList<FieldDeclaration>()) {
        if (field.type == FieldType::Number || field.key() == notesField)
            columns.append(field.key());
    }
    return columns;
}

bool isSameBut(const QString &column, const HistoryEntry &entry, const QStringList &columns)
{
    const QJsonObject before = objectOf(entry.before);
    const QJsonObject after = objectOf(entry.after);
    return std::all_of(columns.begin(), columns.end(), [&](const QString &one) {
        return one == column || before.value(one) == after.value(one);
    });
}

/// Undone, or put back by hand: nothing remains of either change.
bool takesBack(const HistoryEntry &change, const HistoryEntry &earlier, const QStringList &columns)
{
    if (earlier.before.isEmpty())
        return false;
    const QJsonObject before = objectOf(earlier.before);
    const QJsonObject after = objectOf(change.after);
    return std::all_of(columns.begin(), columns.end(), [&](const QString &column) {
        return before.value(column) == after.value(column);
    });
}

} // namespace

Result<VersionHistory> VersionHistory::of(const Stores &stores, Id document,
                                          const QList<DocumentVersion> &versions)
{
    VersionHistory history;
    history.m_versions = versions;
    LEVERARCH_ASSIGN(
        const QList<HistoryEntry> entries,
        stores.history().changesOf(document, QStringLiteral("version"),
                                   {QStringLiteral("document"), QStringLiteral("number")}));
    for (const HistoryEntry &entry : entries) {
        history.m_actions.insert(entry.action);
        if (!history.m_since.contains(entry.row)) // The newest stands first.
            history.m_since.insert(entry.row, entry.sequence);
    }
    return history;
}

const DocumentVersion &VersionHistory::newestAt(Moment moment) const
{
    for (qsizetype i = m_versions.size() - 1; i > 0; --i) {
        const auto since = m_since.constFind(m_versions[i].id);
        if (since != m_since.constEnd() && *since < moment)
            return m_versions[i];
    }
    return m_versions.first();
}

Result<LastReading> lastReading(const Stores &stores, const VersionHistory &versions,
                                const CitingRecord &citing)
{
    LastReading reading{0, citing.page()};
    const QStringList columns = readColumns(citing);
    LEVERARCH_ASSIGN(const QList<HistoryEntry> changes,
                     stores.history().changesOf(citing.record.id, citing.record.kind, columns));
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const HistoryEntry &change = changes.at(i);
        const bool followed = !change.before.isEmpty() && versions.changedIn(change.action) &&
                              isSameBut(citing.fields.page, change, columns);
        if (followed) {
            reading.page = objectOf(change.before).value(citing.fields.page).toInt();
        } else if (i + 1 < changes.size() && takesBack(change, changes.at(i + 1), columns)) {
            ++i;
        } else {
            reading.at = change.sequence;
            break;
        }
    }
    if (reading.at > 0 && !citing.isDirect) {
        LEVERARCH_ASSIGN(const Moment named, lastChange(stores, citing.by, citing.byField));
        reading.at = std::max(reading.at, named);
    }
    return reading;
}

Result<Moment> lastChange(const Stores &stores, const Record &record, const QString &field)
{
    LEVERARCH_ASSIGN(const QList<HistoryEntry> changes,
                     stores.history().changesOf(record.id, record.kind, {field}, 1));
    return changes.isEmpty() ? Moment(0) : Moment(changes.first().sequence);
}

} // namespace LeverArch
