// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/sourcelist.h"

#include "domain/kind.h"
#include "outputs/papershelf.h"

#include <QLocale>

#include <algorithm>

namespace LeverArch {

namespace {

/// The date, unless the title says it already: "Letter from HR, 29 January 2026".
QString dateUnlessTold(const UncertainDate &date, const QString &title)
{
    const QString words = date.display();
    const QString inFull =
        QLocale(QLocale::English).toString(date.earliest(), QStringLiteral("d MMMM yyyy"));
    const bool told = title.contains(words) || (date.isExact() && title.contains(inFull));
    return told ? QString() : words;
}

} // namespace

Citation SourceList::cite(Id document, int page, int lastPage, Id original)
{
    if (document.isNull())
        return {};
    const int number = numberOf(document);
    if (number == 0)
        return {};
    if (page <= 0)
        return {number, 0, 0, {}, false};
    QList<int> &pages = m_sources[number - 1].pages;
    for (int p = page; p <= std::max(page, lastPage); ++p) {
        const auto at = std::lower_bound(pages.begin(), pages.end(), p);
        if (at == pages.end() || *at != p)
            pages.insert(at, p);
    }
    if (original.isNull()) {
        if (const auto version = m_papers.currentVersion(document); version.ok())
            original = version->original;
    }
    return {number, page, lastPage > page ? lastPage : 0, m_papers.printedLabel(original, page)};
}

int SourceList::numberOf(Id document)
{
    if (const int known = m_numbers.value(document))
        return known;
    const Result<Record> record = m_papers.describedDocument(document, m_reader);
    if (!record.ok() || !mayBeShown(record->audience, m_reader))
        return 0;
    BriefingSource source;
    source.number = int(m_sources.size()) + 1;
    source.document = document;
    source.title = record->title;
    if (const KindDeclaration *kind = findKind(record->kind)) {
        if (const FieldDeclaration *type = kind->field(QStringLiteral("type")))
            source.type = type->choiceLabel(record->text("type"));
    }
    source.date = dateUnlessTold(record->date("dated"), source.title);
    source.from = m_papers.partyName(record->reference("author"), m_reader);
    source.to = m_papers.partyName(record->reference("addressee"), m_reader);
    source.reference = record->text("reference");
    m_sources.append(source);
    m_numbers.insert(document, source.number);
    return source.number;
}

} // namespace LeverArch
