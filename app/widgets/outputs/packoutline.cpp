// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/outputs/packoutline.h"

#include "domain/documentversion.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace LeverArch {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Pack", text);
}

Result<PackLine> readLine(const Stores &stores, const PackEntry &entry)
{
    PackLine line;
    line.entry = entry;
    LEVERARCH_ASSIGN(const DocumentVersion version, stores.documents().version(entry.version));
    LEVERARCH_ASSIGN(const Record paper, stores.records().record(version.document));
    LEVERARCH_ASSIGN(line.paperPages, stores.pages().pageCount(version.original));
    line.document = paper.id;
    line.paperTitle = paper.title;
    line.paperDate = paper.date("dated").display();
    return line;
}

} // namespace

Result<PackOutline> PackOutline::read(const Stores &stores, Id pack)
{
    PackOutline outline;
    LEVERARCH_ASSIGN(const auto sections, stores.packs().sections(pack));
    LEVERARCH_ASSIGN(const auto entries, stores.packs().entries(pack));
    for (const PackSection &section : sections)
        outline.m_parts.append({section, {}});
    for (const PackEntry &entry : entries) {
        LEVERARCH_ASSIGN(const PackLine line, readLine(stores, entry));
        for (PackPart &part : outline.m_parts) {
            if (part.section.id == entry.section)
                part.lines.append(line);
        }
    }
    return outline;
}

Result<void> PackOutline::writeOrder(Stores &stores, const PackOutline &before) const
{
    for (int p = 0; p < m_parts.size(); ++p) {
        PackSection section = m_parts.at(p).section;
        if (section.position != p) {
            section.position = p;
            LEVERARCH_TRY(stores.packs().updateSection(section));
        }
        for (int row = 0; row < m_parts.at(p).lines.size(); ++row) {
            PackEntry entry = m_parts.at(p).lines.at(row).entry;
            const PackLine *was = before.line(entry.id);
            entry.section = section.id;
            entry.position = row;
            if (was && was->entry.section == entry.section && was->entry.position == row)
                continue;
            LEVERARCH_TRY(stores.packs().updateEntry(entry));
        }
    }
    return {};
}

int PackOutline::pageCount() const
{
    int pages = 0;
    for (const PackPart &part : m_parts) {
        for (const PackLine &line : part.lines)
            pages += line.pageCount();
    }
    return pages;
}

int PackOutline::lineCount() const
{
    int lines = 0;
    for (const PackPart &part : m_parts)
        lines += int(part.lines.size());
    return lines;
}

const PackLine *PackOutline::line(Id entry) const
{
    for (const PackPart &part : m_parts) {
        for (const PackLine &line : part.lines) {
            if (line.entry.id == entry)
                return &line;
        }
    }
    return nullptr;
}

int PackOutline::partOf(Id entry) const
{
    for (int p = 0; p < m_parts.size(); ++p) {
        for (const PackLine &line : m_parts.at(p).lines) {
            if (line.entry.id == entry)
                return p;
        }
    }
    return -1;
}

bool PackOutline::contains(Id document) const
{
    return std::any_of(m_parts.begin(), m_parts.end(), [document](const PackPart &part) {
        return std::any_of(part.lines.begin(), part.lines.end(),
                           [document](const PackLine &line) { return line.document == document; });
    });
}

void PackOutline::moveLines(const QList<Id> &entries, int part, int row)
{
    if (part < 0 || part >= m_parts.size())
        return;
    QList<PackLine> moving;
    int at = row < 0 ? int(m_parts.at(part).lines.size())
                     : std::min(row, int(m_parts.at(part).lines.size()));
    int above = 0; // Lines taken away above the place move it up.
    for (int p = 0; p < m_parts.size(); ++p) {
        QList<PackLine> staying;
        for (int r = 0; r < m_parts.at(p).lines.size(); ++r) {
            const PackLine &line = m_parts.at(p).lines.at(r);
            if (!entries.contains(line.entry.id)) {
                staying.append(line);
                continue;
            }
            moving.append(line);
            if (p == part && r < at)
                ++above;
        }
        m_parts[p].lines = staying;
    }
    at -= above;
    for (PackLine &line : moving) {
        line.entry.section = m_parts.at(part).section.id;
        m_parts[part].lines.insert(at++, line);
    }
}

void PackOutline::stepLines(const QList<Id> &entries, int by)
{
    if (entries.isEmpty())
        return;
    const auto isMoving = [&](const PackLine &line) { return entries.contains(line.entry.id); };
    for (int p = 0; p < m_parts.size(); ++p) {
        const QList<PackLine> &lines = m_parts.at(p).lines;
        const auto first = std::find_if(lines.begin(), lines.end(), isMoving);
        if (first == lines.end())
            continue;
        if (by < 0) {
            const int row = int(first - lines.begin());
            if (row > 0)
                moveLines(entries, p, row - 1);
            else if (p > 0)
                moveLines(entries, p - 1, -1);
            return;
        }
        const auto last = std::find_if(lines.rbegin(), lines.rend(), isMoving);
        const int row = int(lines.rend() - last) - 1;
        if (row + 1 < lines.size())
            moveLines(entries, p, row + 2);
        else if (p + 1 < m_parts.size())
            moveLines(entries, p + 1, 0);
        return;
    }
}

void PackOutline::moveSection(Id section, int row)
{
    const auto from = std::find_if(m_parts.begin(), m_parts.end(), [section](const PackPart &part) {
        return part.section.id == section;
    });
    if (from == m_parts.end())
        return;
    const int at = int(from - m_parts.begin());
    int to = row < 0 ? int(m_parts.size()) : std::min(row, int(m_parts.size()));
    if (to > at)
        --to;
    m_parts.move(at, to);
}

Result<std::pair<int, int>> readPageRange(const QString &written, int paperPages)
{
    static const QRegularExpression range(
        QStringLiteral("^(?:pp?\\.?\\s*)?(\\d{1,6})(?:\\s*[-–—]\\s*(\\d{1,6}))?$"));
    const QString text = written.trimmed();
    if (text.isEmpty() || text.startsWith(words("all"), Qt::CaseInsensitive))
        return std::pair(1, 0);
    const QRegularExpressionMatch match = range.match(text);
    const int first = match.captured(1).toInt();
    const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
    if (!match.hasMatch() || first < 1 || last < first || last > paperPages) {
        return Error{Error::Code::Invalid,
                     words("Write the pages as 3–7, or as 5; this paper has %1.").arg(paperPages),
                     {}};
    }
    return std::pair(first, last == paperPages ? 0 : last);
}

QString pageRangeShown(const PackLine &line)
{
    if (line.isWhole())
        return words("all %1").arg(line.paperPages);
    if (line.entry.firstPage == line.lastPage())
        return words("%1 of %2").arg(line.lastPage()).arg(line.paperPages);
    return words("%1–%2 of %3").arg(line.entry.firstPage).arg(line.lastPage()).arg(line.paperPages);
}

} // namespace LeverArch
