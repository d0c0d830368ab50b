// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/letters/letterfacts.h"

namespace LeverArch {

/// For a paper that came as an e-mail: takes sender, addressee, date and subject from the table that
/// stands at the head of the page we made of it ("From", "To", "Copy to", "Date", "Subject",
/// "Attached"; parsers/files/messagehead.cpp), and is sure of them, and of its being an e-mail. What
/// the head does not say stays as it was read. Pure, any thread.
void readMessageHead(const PageText &firstPage, LetterFacts &facts);

/// What can be read in a paper that came as `form` (a document's field): readLetter(), and of an
/// e-mail also its head. Wherever papers are read for a person, so that each place says the same.
LetterFacts readPaper(const QString &form, const QList<PageText> &pages,
                      const QList<PageGeometry> &geometries, QDate near);

} // namespace LeverArch
