// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/outputs/packoutline.h"

#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

/// "abc|de": two sections, a line each letter (its code is its id), of 10 pages each.
PackOutline outlineOf(const char *drawn)
{
    QList<PackPart> parts{PackPart{{Id(1000), Id(1), 0, {}}, {}}};
    for (const char *c = drawn; *c; ++c) {
        if (*c == '|') {
            parts.append(PackPart{{Id(1000 + parts.size()), Id(1), int(parts.size()), {}}, {}});
            continue;
        }
        PackLine line;
        line.entry.id = Id(*c);
        line.entry.section = parts.last().section.id;
        line.paperPages = 10;
        parts.last().lines.append(line);
    }
    PackOutline outline;
    outline.setParts(parts);
    return outline;
}

QString drawn(const PackOutline &outline)
{
    QStringList parts;
    for (const PackPart &part : outline.parts()) {
        QString lines;
        for (const PackLine &line : part.lines)
            lines += QLatin1Char(char(line.entry.id.value()));
        parts.append(lines);
    }
    return parts.join(QLatin1Char('|'));
}

QString moved(const char *before, const char *lines, int part, int row)
{
    PackOutline outline = outlineOf(before);
    QList<Id> ids;
    for (const char *c = lines; *c; ++c)
        ids.append(Id(*c));
    outline.moveLines(ids, part, row);
    return drawn(outline);
}

QString stepped(const char *before, const char *lines, int by)
{
    PackOutline outline = outlineOf(before);
    QList<Id> ids;
    for (const char *c = lines; *c; ++c)
        ids.append(Id(*c));
    outline.stepLines(ids, by);
    return drawn(outline);
}

} // namespace

TEST_CASE("Lines dropped in a pack stand where they were dropped, in their order")
{
    CHECK(moved("abcd", "a", 0, 3) == QStringLiteral("bcad"));
    CHECK(moved("abcd", "d", 0, 0) == QStringLiteral("dabc"));
    CHECK(moved("abcd", "ac", 0, 4) == QStringLiteral("bdac"));
    CHECK(moved("abcd|ef", "bd", 1, 1) == QStringLiteral("ac|ebdf"));
    CHECK(moved("abc|", "b", 1, -1) == QStringLiteral("ac|b"));
    CHECK(moved("abc", "b", 0, 1) == QStringLiteral("abc"));
    CHECK(moved("abc", "b", 5, 0) == QStringLiteral("abc"));
}

TEST_CASE("Lines step up and down with the keys, over the border of a section too")
{
    CHECK(stepped("abcd", "b", -1) == QStringLiteral("bacd"));
    CHECK(stepped("abcd", "bc", 1) == QStringLiteral("adbc"));
    CHECK(stepped("abcd", "a", -1) == QStringLiteral("abcd"));
    CHECK(stepped("ab|cd", "b", 1) == QStringLiteral("a|bcd"));
    CHECK(stepped("ab|cd", "c", -1) == QStringLiteral("abc|d"));
    CHECK(stepped("ab|cd", "d", 1) == QStringLiteral("ab|cd"));
}

TEST_CASE("Sections are put in another order with their lines")
{
    PackOutline outline = outlineOf("ab|cd|e");
    outline.moveSection(Id(1002), 0);
    CHECK(drawn(outline) == QStringLiteral("e|ab|cd"));
    outline.moveSection(Id(1002), -1);
    CHECK(drawn(outline) == QStringLiteral("ab|cd|e"));
}

TEST_CASE("Pages of a paper are written as people write them")
{
    using Range = std::pair<int, int>;
    CHECK(must(readPageRange(QStringLiteral("3-7"), 12)) == Range(3, 7));
    CHECK(must(readPageRange(QStringLiteral("pp. 3 – 7"), 12)) == Range(3, 7));
    CHECK(must(readPageRange(QStringLiteral("5"), 12)) == Range(5, 5));
    CHECK(must(readPageRange(QStringLiteral("all"), 12)) == Range(1, 0));
    CHECK(must(readPageRange(QString(), 12)) == Range(1, 0));
    for (const char *wrong : {"7-3", "0", "13", "3-99", "three", "1-2-3"})
        CHECK_FALSE(readPageRange(QString::fromLatin1(wrong), 12).ok());
}

TEST_CASE("A pack counts the pages of its lines")
{
    PackOutline outline = outlineOf("ab|c");
    CHECK(outline.pageCount() == 30);
    QList<PackPart> parts = outline.parts();
    parts[0].lines[0].entry.firstPage = 3;
    parts[0].lines[0].entry.lastPage = 5;
    outline.setParts(parts);
    CHECK(outline.pageCount() == 23);
    CHECK(pageRangeShown(parts[0].lines[0]) == QStringLiteral("3–5 of 10"));
    CHECK(pageRangeShown(parts[0].lines[1]) == QStringLiteral("all 10"));
}
