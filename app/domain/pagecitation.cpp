// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/pagecitation.h"

#include <algorithm>

namespace LeverArch {

namespace {

bool refersToPapers(const FieldDeclaration &field)
{
    return field.type == FieldType::Reference &&
           std::any_of(field.referenceKinds.begin(), field.referenceKinds.end(),
                       [](const char *kind) { return qstrcmp(kind, Kind::document) == 0; });
}

} // namespace

QList<PageCitation> pageCitations(const KindDeclaration &kind)
{
    QList<PageCitation> citations;
    for (const FieldDeclaration &field : kind.fields) {
        const QString page = field.key() + QStringLiteral("_page");
        const FieldDeclaration *beside = kind.field(page);
        if (refersToPapers(field) && beside && beside->type == FieldType::Whole)
            citations.append({field.key(), page});
    }
    return citations;
}

} // namespace LeverArch
