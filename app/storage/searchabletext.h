// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

namespace LeverArch {

/// What a page is found by: its text with ligatures spelt out, soft hyphens taken out, and every
/// word that a hyphen divides at the end of a line joined ("maternity" of "mater-/nity"). Such a
/// hyphen may as well be the word's own ("part-/time"), so the words around each follow once more
/// at the end with the hyphen kept. The text itself where there is nothing of the kind.
///
/// The index holds this and is compared with it: whoever changes what comes out here has every page
/// indexed anew, see page_unread in resources/schema/.
QString searchableText(const QString &text);

/// Whether searchableText() would give the same back; quick, and true of most pages.
bool isSearchableAsItStands(QByteArrayView utf8);

/// Whether the hyphen between the two parts of a word, divided at a line's end, is the word's own.
using IsOwnHyphen = std::function<bool(QStringView before, QStringView after)>;

/// The text as it reads without its lines: soft hyphens taken out, divided words whole, with their
/// hyphen where it is their own.
QString textWithWholeWords(const QString &text, const IsOwnHyphen &isOwn);

} // namespace LeverArch
