// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/kind.h"

#include <QList>
#include <QString>

namespace LeverArch {

/// Two fields that together say where something was read: a paper, and a page of it.
struct PageCitation
{
    QString paper; ///< A Reference to documents, by its id: "source".
    QString page;  ///< A Whole: "source_page".
};

/// The fields by which records of a kind cite pages, found by their declarations: a reference to
/// documents, and beside it a whole number of the same name and "_page". What stands on a page by an
/// anchor (quotations, annotations) cites by that.
QList<PageCitation> pageCitations(const KindDeclaration &kind);

} // namespace LeverArch
