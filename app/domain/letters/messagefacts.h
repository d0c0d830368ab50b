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

} // namespace LeverArch
