// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace LeverArch {

// What the words of British letters give away. Small lists kept here so that every reader of letters
// asks the same.

/// "Sallowmere Borough Council", "Ofsted", "Meregate School": a body, by a word in its name.
bool isOrganisationText(const QString &text);
/// "Director of Finance", "Branch secretary": an office somebody holds.
bool isRoleText(const QString &text);
/// A street, a house, a postcode, a floor.
bool isAddressText(const QString &text);
/// An e-mail address, a web address, a telephone number.
bool isContactText(const QString &text);
/// "Private and Confidential", "By email": about the sending, no name.
bool isDeliveryText(const QString &text);
/// Capitalised words that are headings of letters and never a person's name.
bool isNoName(const QStringList &words);

bool isSalutation(const QString &line); ///< "Dear Ms Okafor,"
/// Who a salutation greets: "Ms Okafor"; empty when nobody in particular ("Sir or Madam").
QString greeted(const QString &salutation);
bool isClosing(const QString &line); ///< "Yours sincerely,"

} // namespace LeverArch
