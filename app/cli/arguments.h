// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QList>
#include <QMap>
#include <QStringList>

namespace LeverArch {

/// One option of a verb. All options are long ("--limit 5" or "--limit=5"), so that a word such as
/// -cuts can be searched for.
struct OptionDeclaration
{
    const char *name;            ///< Without the dashes.
    const char *value = nullptr; ///< What stands after it, for the usage; nullptr for a switch.
    const char *help = "";
};

/// What was typed after the verb, sorted into words and options.
class Arguments
{
public:
    /// Invalid, with a sentence, for an option that is not declared or lacks its value. Everything
    /// after "--" is a word.
    static Result<Arguments> parse(const QStringList &typed, const QList<OptionDeclaration> &known);

    const QStringList &words() const { return m_words; }
    bool has(const char *option) const { return m_options.contains(QLatin1String(option)); }
    QString value(const char *option) const; ///< The last one given; empty when none.
    QStringList values(const char *option) const;

private:
    QStringList m_words;
    QMap<QString, QStringList> m_options;
};

} // namespace LeverArch
