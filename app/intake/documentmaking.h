// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"
#include "domain/documentversion.h"
#include "intake/container.h"

#include <QString>

#include <optional>

namespace LeverArch {

class Stores;

/// What is known of a paper when its document is made.
struct NewDocument
{
    QString fileName;
    QString ownTitle;      ///< As the file says.
    FileForm form = FileForm::Pdf;
    int pageCount = 0;     ///< 0: no pages could be made.
    QString madeBy;        ///< Of pages that were made here.
    QString note;          ///< What a person has to know of it; may be empty.
    QString messageId;     ///< Of an e-mail.
    DocumentVersion pages; ///< Its version, without document.
    ContainerPtr inside;   ///< What it came in; may be null.
};

/// Makes the document of a paper that has just come in: into the inbox, with its number of the
/// register, its version, and a link to what it lay inside. Part of an action; gives the document.
Result<Id> makeDocument(Stores &stores, NewDocument paper);

/// Says that a document came in inside a file, unless that is known; nothing when it lay in none.
Result<void> linkToContainer(Stores &stores, Id document, const ContainerPtr &inside);

} // namespace LeverArch
