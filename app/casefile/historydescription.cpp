// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/historydescription.h"

#include "domain/audience.h"
#include "domain/choicenames.h"
#include "domain/kind.h"
#include "domain/relation.h"
#include "domain/stores/historystore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace LeverArch {

namespace {

constexpr qsizetype longest = 60;

QString tr(const char *text)
{
    return QCoreApplication::translate("History", text);
}

QString shortened(QString text)
{
    text = text.simplified();
    return text.size() > longest ? text.left(longest - 1) + QChar(0x2026) : text;
}

/// One changed row, before and after, and who asks.
struct Row
{
    const Stores &stores;
    const ChoiceNames &choices;
    const HistoryEntry &entry;
    QJsonObject before;
    QJsonObject after;
    Id asked; ///< The record it is described for; null: none.

    bool added() const { return entry.before.isEmpty(); }
    bool gone() const { return entry.after.isEmpty(); }
    bool changed(const char *column) const
    {
        return before.value(QLatin1String(column)) != after.value(QLatin1String(column));
    }
    QString was(const char *column) const { return before.value(QLatin1String(column)).toString(); }
    QString is(const char *column) const { return after.value(QLatin1String(column)).toString(); }
    /// Of the row as it is, or was when it is gone.
    QString text(const char *column) const { return gone() ? was(column) : is(column); }
    Id id(const char *column) const
    {
        return Id((gone() ? before : after).value(QLatin1String(column)).toInteger());
    }
};

QString change(const QString &name, const QString &before, const QString &after)
{
    const QString nothing = tr("nothing");
    return tr("%1: %2 → %3")
        .arg(name, before.isEmpty() ? nothing : shortened(before),
             after.isEmpty() ? nothing : shortened(after));
}

QString titleOf(const Stores &stores, Id record)
{
    const auto titles = stores.records().titles({record});
    const QString title = titles.ok() ? titles->value(record) : QString();
    return title.isEmpty() ? tr("something that is gone") : tr("“%1”").arg(shortened(title));
}

QString tagName(const Stores &stores, Id tag)
{
    const auto tags = stores.tags().tags();
    if (tags.ok()) {
        for (const Tag &known : *tags) {
            if (known.id == tag)
                return tr("“%1”").arg(known.name);
        }
    }
    return tr("a tag that is gone");
}

QStringList describeRecord(const Row &row)
{
    if (row.added())
        return {tr("Added %1").arg(tr("“%1”").arg(shortened(row.is("title"))))};
    if (row.gone())
        return {tr("Took away %1").arg(tr("“%1”").arg(shortened(row.was("title"))))};
    QStringList lines;
    if (row.changed("title"))
        lines << change(tr("Title"), row.was("title"), row.is("title"));
    if (row.changed("audience"))
        lines << change(tr("May be shown to"), audienceName(audienceFromKey(row.was("audience"))),
                        audienceName(audienceFromKey(row.is("audience"))));
    if (row.changed("trashed"))
        lines << (row.after.value(QLatin1String("trashed")).toInteger() != 0
                      ? tr("Put in the bin")
                      : tr("Taken out of the bin"));
    return lines;
}

QString fieldText(const Row &row, const FieldDeclaration &field, const QJsonValue &stored)
{
    if (stored.isNull() || stored.isUndefined())
        return {};
    switch (field.type) {
    case FieldType::Date:
        return UncertainDate::decode(stored.toString()).display();
    case FieldType::Reference:
        return titleOf(row.stores, Id(stored.toInteger()));
    case FieldType::Flag:
        return displayValue(field, stored.toInteger() != 0);
    case FieldType::Whole:
        return displayValue(field, stored.toInteger());
    case FieldType::Number:
        return displayValue(field, stored.toDouble());
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Choice:
        return row.choices.displayValue(field, stored.toString());
    }
    return {};
}

QStringList describeFields(const Row &row, const KindDeclaration &kind)
{
    QStringList lines;
    if (row.gone())
        return lines;
    for (const FieldDeclaration &field : kind.fields) {
        if (!field.is(FieldHidden) && row.changed(field.id))
            lines << change(field.displayLabel(),
                            fieldText(row, field, row.before.value(QLatin1String(field.id))),
                            fieldText(row, field, row.after.value(QLatin1String(field.id))));
    }
    return lines;
}

QStringList describeTag(const Row &row)
{
    if (row.added())
        return {tr("Made the tag “%1”").arg(row.is("name"))};
    if (row.gone())
        return {tr("Took away the tag “%1”").arg(row.was("name"))};
    if (row.changed("name"))
        return {change(tr("Name of the tag"), row.was("name"), row.is("name"))};
    if (row.changed("colour"))
        return {tr("Colour of the tag “%1” changed").arg(row.is("name"))};
    return {tr("Moved the tag “%1”").arg(row.is("name"))};
}

QStringList describeTagging(const Row &row)
{
    const QString tag = tagName(row.stores, row.id("tag"));
    const QString sentence = row.gone() ? tr("Tag %1 taken off") : tr("Tagged %1");
    QStringList line{sentence.arg(tag)};
    if (!row.asked)
        line.first() = tr("%1: %2").arg(line.first(), titleOf(row.stores, row.id("record")));
    return line;
}

QStringList describeLink(const Row &row)
{
    const RelationDeclaration *const relation = findRelation(row.text("relation"));
    const bool backward = row.asked && row.asked == row.id("to_record");
    const QString words = !relation  ? row.text("relation")
                          : backward ? relation->displayBackward()
                                     : relation->displayForward();
    const QString other = titleOf(row.stores, row.id(backward ? "from_record" : "to_record"));
    if (!row.added() && !row.gone())
        return {change(tr("Note on the link to %1").arg(other), row.was("note"), row.is("note"))};
    const QString line =
        (row.gone() ? tr("Link taken away: %1 %2") : tr("Linked: %1 %2")).arg(words, other);
    return {row.asked ? line : tr("%1: %2").arg(titleOf(row.stores, row.id("from_record")), line)};
}

QStringList describeVersion(const Row &row)
{
    // Only saving what is sound of a damaged file does that.
    if (!row.added() && !row.gone() && row.changed("sha256"))
        return {tr("Pages of “%1” lost; what came in is kept").arg(row.is("file_name"))};
    if (!row.added() && !row.gone())
        return {tr("Paper “%1” can be opened with its password").arg(row.is("file_name"))};
    return {(row.gone() ? tr("Paper “%1” taken away") : tr("Paper “%1” added"))
                .arg(row.text("file_name"))};
}

QStringList describeAnchor(const Row &row)
{
    const QString page = QString::number(
        (row.gone() ? row.before : row.after).value(QLatin1String("page")).toInteger());
    if (row.added())
        return {tr("Marked the words on page %1").arg(page)};
    return {
        (row.gone() ? tr("Mark on page %1 taken away") : tr("Mark on page %1 moved")).arg(page)};
}

QStringList describePart(const Row &row)
{
    const QString title = shortened(row.text("title"));
    const QString what = title.isEmpty() ? tr("a line") : tr("“%1”").arg(title);
    return {(row.added()  ? tr("Put %1 into the pack")
             : row.gone() ? tr("Took %1 out of the pack")
                          : tr("Changed %1 in the pack"))
                .arg(what)};
}

QStringList describeSetting(const Row &row)
{
    return {change(row.text("key"), row.was("value"), row.is("value"))};
}

struct TableDescription
{
    const char *table;
    QStringList (*describe)(const Row &);
};
constexpr TableDescription tables[] = {
    {"record", describeRecord},     {"tag", describeTag},         {"record_tag", describeTagging},
    {"link", describeLink},         {"version", describeVersion}, {"anchor", describeAnchor},
    {"pack_section", describePart}, {"pack_entry", describePart}, {"setting", describeSetting},
};

QStringList describe(const Row &row)
{
    if (const KindDeclaration *const kind = findKind(row.entry.table))
        return describeFields(row, *kind);
    const auto *const found =
        std::find_if(std::begin(tables), std::end(tables), [&](const TableDescription &table) {
            return row.entry.table == QLatin1String(table.table);
        });
    return found == std::end(tables) ? QStringList() : found->describe(row);
}

bool concerns(const Row &row)
{
    return !row.asked || row.entry.record == row.asked ||
           (row.entry.table == QLatin1String("link") && row.id("to_record") == row.asked);
}

} // namespace

Result<QStringList> describeAction(const Stores &stores, Id action, Id record)
{
    LEVERARCH_ASSIGN(const QList<HistoryEntry> entries, stores.history().entries(action));
    LEVERARCH_ASSIGN(const ChoiceNames choices, ChoiceNames::read(stores.settings()));
    QStringList lines;
    for (const HistoryEntry &entry : entries) {
        const Row row{stores,
                      choices,
                      entry,
                      QJsonDocument::fromJson(entry.before.toUtf8()).object(),
                      QJsonDocument::fromJson(entry.after.toUtf8()).object(),
                      record};
        if (!concerns(row))
            continue;
        for (const QString &line : describe(row)) {
            if (!lines.contains(line))
                lines << line;
        }
    }
    return lines;
}

} // namespace LeverArch
