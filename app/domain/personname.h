// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace LeverArch {

/// A person's name taken apart: "Cllr Dr Ngozi A. Okafor OBE" or "Okafor, Ngozi".
struct PersonName
{
    QString title;     ///< "Cllr Dr"; empty when none.
    QStringList given; ///< Given names and initials, without points.
    QString surname;   ///< With its particles: "van der Berg".

    bool isNull() const { return surname.isEmpty(); }
};

/// Takes a name apart. Null when it cannot be a person's: figures, an @, words of organisations or
/// addresses, more than six words. One word alone is a surname only after a title.
PersonName parsePersonName(const QString &written);

/// Case, accents, apostrophes, points and the kind of dash do not count: "Zoë O’Brien-Łuk" is
/// "zoe obrien luk". "&" is "and".
QString foldedName(const QString &written);

} // namespace LeverArch
