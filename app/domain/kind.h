// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/field.h"

#include <QList>
#include <QString>

namespace LeverArch {

/// One kind of record, declared once (see kinds.cpp). A new kind is one declaration, one migration
/// and its words; table, inspector, search, history, tags, links and command line follow.
struct KindDeclaration
{
    const char *id;      ///< Stored in record.kind; also the name of the kind's table.
    const char *name;    ///< "Letter"; source texts, translated in context "Kinds".
    const char *plural;  ///< "Letters"; the section's name.
    const char *counted; ///< "%n letter(s)", for history: "Tag 3 letters"; see core/plural.h.
    const char *icon;    ///< Theme icon name.
    const char *empty;   ///< What an empty section says to do first.
    const char *help;    ///< What the section is for, whether or not anything is in it yet.
    bool userCreated;    ///< "New letter" is offered; false for what only the program makes.
    QList<FieldDeclaration> fields;

    QString key() const { return QString::fromLatin1(id); }
    QString displayName() const;
    QString displayPlural() const;
    QString displayOne() const; ///< "a letter", "an inspection": for sentences.
    QString displayHelp() const;
    QString displayCounted(int n) const;
    const FieldDeclaration *field(const QString &fieldId) const; ///< nullptr when there is none.
    const FieldDeclaration *mainDate() const;                    ///< nullptr when there is none.
};

/// The words of kinds.cpp used in code.
namespace Kind {
inline constexpr auto document = "document";
inline constexpr auto consultation = "consultation";
inline constexpr auto staffCount = "staff_count";
inline constexpr auto letter = "letter";
inline constexpr auto inspection = "inspection";
inline constexpr auto inspectionExcerpt = "inspection_excerpt";
inline constexpr auto excerpt = "excerpt";
inline constexpr auto annotation = "annotation"; ///< A mark on a page, or a reply to one.
inline constexpr auto party = "party";           ///< A person or an organisation.
inline constexpr auto event = "event";
inline constexpr auto demand = "demand"; ///< A demand or recommendation.
inline constexpr auto briefing = "briefing";
inline constexpr auto pack = "pack";
} // namespace Kind

/// Every kind, in the order of the sections.
const QList<KindDeclaration> &allKinds();
/// nullptr when there is no such kind.
const KindDeclaration *findKind(const QString &id);
/// Whether records of this kind carry quoted words and anchors.
bool isQuotation(const QString &kindId);
/// Whether records of this kind stand at a place on a page: quotations and annotations.
bool standsOnPage(const QString &kindId);

} // namespace LeverArch
