// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/tag.h"

namespace LeverArch {

namespace {
constexpr qsizetype longestName = 120;
}

std::optional<QString> cleanTagName(const QString &written)
{
    QString name = written.normalized(QString::NormalizationForm_C);
    for (QChar &c : name) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    name = name.simplified();
    if (name.isEmpty() || name.size() > longestName || name.contains(u'/'))
        return std::nullopt;
    return name;
}

} // namespace LeverArch
