// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/paperdescription.h"

#include "domain/kind.h"

namespace LeverArch {

const QList<PaperDescription> &paperDescriptions()
{
    static const QList<PaperDescription> descriptions = {
        {Kind::letter, "document", "dated", nullptr, "sender", "addressee", "reference"},
        {Kind::inspection, "document", "published", "started", "body", "inspected", nullptr},
    };
    return descriptions;
}

} // namespace LeverArch
