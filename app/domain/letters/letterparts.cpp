// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/letters/letterparts.h"

#include "domain/letters/letterlabels.h"
#include "domain/letters/lettervocabulary.h"

namespace LeverArch {

namespace {

constexpr int headRows = 30; ///< Where no salutation ends the head.
constexpr int pagesRead = 2; ///< At either end.

void findSalutation(LetterParts &parts)
{
    for (qsizetype i = 0; i < parts.lines.size(); ++i) {
        const LetterLine &line = parts.lines.at(i);
        const bool isBefore =
            parts.salutation < 0 || line.row < parts.lines.at(parts.salutation).row;
        if (line.page <= pagesRead && isBefore && isSalutation(line.text))
            parts.salutation = i;
    }
}

void findClosing(LetterParts &parts)
{
    const int after = parts.salutation < 0 ? 0 : parts.lines.at(parts.salutation).row;
    for (qsizetype i = 0; i < parts.lines.size(); ++i) {
        if (parts.lines.at(i).row > after && isClosing(parts.lines.at(i).text)) {
            parts.closing = i;
            return;
        }
    }
}

} // namespace

bool LetterParts::isHead(const LetterLine &line) const
{
    if (salutation >= 0)
        return line.row < lines.at(salutation).row;
    return line.page == 1 && line.row < headRows;
}

const LabelledValue *LetterParts::labelled(LabelledValue::Label label) const
{
    for (const LabelledValue &value : labels) {
        if (value.label == label)
            return &value;
    }
    return nullptr;
}

bool LetterParts::isLabelled(const LetterLine &line) const
{
    const TextPlace place = line.place();
    for (const LabelledValue &value : labels) {
        const TextPlace &at = value.value.place;
        if (at.page == place.page && at.start < place.start + place.length &&
            place.start < at.start + at.length)
            return true;
    }
    return startsWithLabel(line.text);
}

LetterParts letterParts(const QList<PageText> &pages, const QList<PageGeometry> &geometries)
{
    LetterParts parts;
    int row = 0;
    int block = 0;
    for (int i = 0; i < pages.size(); ++i) {
        if (i >= pagesRead && i < pages.size() - pagesRead)
            continue;
        const QList<LetterLine> lines = letterLines(pages.at(i), i + 1, row, block);
        for (const LetterLine &line : lines) {
            row = std::max(row, line.row + 1);
            block = std::max(block, line.block + 1);
        }
        parts.lines += lines;
    }
    if (!geometries.isEmpty())
        parts.width = geometries.first().displayedSize().width();
    for (const LetterLine &line : std::as_const(parts.lines)) {
        if (geometries.isEmpty() && line.page == 1)
            parts.width = std::max(parts.width, line.box.right());
    }
    findSalutation(parts);
    findClosing(parts);
    readLabels(parts);
    return parts;
}

} // namespace LeverArch
