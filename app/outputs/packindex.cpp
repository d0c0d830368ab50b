// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/packindex.h"

#include "outputs/layout/tableblock.h"
#include "outputs/layout/textblock.h"
#include "outputs/packplan.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

// Page numbers of other lengths can move a line break; more than a few rounds mean something else.
constexpr int mostRounds = 8;

QString tr(const char *text)
{
    return QCoreApplication::translate("Pack", text);
}

QString entryName(qsizetype entry)
{
    return QStringLiteral("entry-%1").arg(entry);
}

QList<int> pageCounts(const PackPlan &plan)
{
    QList<int> counts;
    for (const PlannedEntry &entry : plan.entries)
        counts.append(entry.pageCount());
    return counts;
}

std::unique_ptr<Block> indexTitle(const PackPlan &plan, const PageMap &map, const QColor &accent)
{
    QList<TextPart> parts;
    if (!plan.branch.isEmpty())
        parts.append({{{plan.branch}}, textStyle(TextRole::Branch, accent)});
    parts.append({{{plan.title}}, textStyle(TextRole::IndexTitle, accent), pt(6), {}, true});
    QStringList meta{plan.purpose, plan.date, tr("%1 pages").arg(map.pageCount())};
    if (plan.audience != Audience::Public)
        meta.append(tr("Audience: %1").arg(audienceName(plan.audience)));
    meta.removeAll(QString());
    parts.append({{{meta.join(QStringLiteral("\u2002·\u2002"))}},
                  textStyle(TextRole::Meta, accent),
                  pt(4),
                  {},
                  true});
    return std::make_unique<TextBlock>(
        parts, TextBlock::Design{.spaceAfter = pt(14), .keepWithNext = true});
}

QList<TableRow> indexRows(const PackPlan &plan, const PageMap &map)
{
    QList<TableRow> rows;
    int section = -1;
    for (qsizetype i = 0; i < plan.entries.size(); ++i) {
        const PlannedEntry &entry = plan.entries.at(i);
        if (entry.section != section) {
            section = entry.section;
            if (const QString title = plan.sections.value(section); !title.isEmpty())
                rows.append({{{{title}}}, true, false, entryName(i), entryName(i)});
        }
        rows.append({{{{QString::number(i + 1)}},
                      {{entry.date}},
                      {{entry.title}},
                      {{spanText(map.entry(int(i)))}}},
                     false,
                     false,
                     entryName(i),
                     entryName(i)});
    }
    return rows;
}

Blocks indexBlocks(const PackPlan &plan, const PageMap &map, const QColor &accent)
{
    Blocks blocks;
    blocks.push_back(indexTitle(plan, map, accent));
    const QList<TableColumn> columns{
        {tr("No."), 0.5}, {tr("Date"), 1.7}, {tr("Document"), 6}, {tr("Pages"), 1.2, true}};
    blocks.push_back(std::make_unique<TableBlock>(
        columns, indexRows(plan, map),
        TableBlock::Design{.head = textStyle(TextRole::TableHead, accent),
                           .cell = textStyle(TextRole::IndexCell, accent),
                           .total = textStyle(TextRole::TableTotal, accent),
                           .heading = textStyle(TextRole::IndexSection, accent),
                           .padding = pt(5)}));
    return blocks;
}

} // namespace

Result<PackIndex> composeIndex(const PackPlan &plan, const QColor &accent)
{
    const QList<int> counts = pageCounts(plan);
    int length = 1;
    for (int round = 0; round < mostRounds; ++round) {
        const PageMap map(length, counts);
        const Blocks blocks = indexBlocks(plan, map, accent);
        const int needed = countPages(blocks);
        if (needed != length) {
            length = needed;
            continue;
        }
        QHash<QString, Destination> entries;
        for (qsizetype i = 0; i < counts.size(); ++i)
            entries.insert(entryName(i), {map.entry(int(i)).first, 0});
        LEVERARCH_ASSIGN(Composition pages, composePages(blocks, {}, plan.title, entries));
        return PackIndex{std::move(pages), map};
    }
    return Error{Error::Code::Internal, tr("The index could not be laid out."),
                 QString::number(length)};
}

QList<PdfBookmark> packBookmarks(const PackPlan &plan, const PageMap &map)
{
    const auto titled = [&](const QString &title, int page, int level) {
        return PdfBookmark{tr("%1 — p. %2").arg(title, map.label(page)), page, 0, level};
    };
    QList<PdfBookmark> bookmarks{titled(tr("Index"), 1, 0)};
    int section = -1;
    int level = 0;
    for (qsizetype i = 0; i < plan.entries.size(); ++i) {
        const PlannedEntry &entry = plan.entries.at(i);
        const int page = map.entry(int(i)).first;
        if (entry.section != section) {
            section = entry.section;
            const QString title = plan.sections.value(section);
            level = title.isEmpty() ? 0 : 1;
            if (!title.isEmpty())
                bookmarks.append(titled(title, page, 0));
        }
        bookmarks.append(titled(entry.title, page, level));
    }
    return bookmarks;
}

} // namespace LeverArch
