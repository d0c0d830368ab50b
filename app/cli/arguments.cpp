// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/arguments.h"

#include <QCoreApplication>

#include <algorithm>

namespace LeverArch {

namespace {

Error usage(const QString &sentence, const QString &option)
{
    return Error{Error::Code::Invalid, sentence.arg(option), {}};
}

} // namespace

Result<Arguments> Arguments::parse(const QStringList &typed, const QList<OptionDeclaration> &known)
{
    Arguments arguments;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const QString &word = typed.at(i);
        if (word == QLatin1String("--")) {
            arguments.m_words += typed.mid(i + 1);
            break;
        }
        if (!word.startsWith(QLatin1String("--"))) {
            arguments.m_words += word;
            continue;
        }
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const auto found = std::ranges::find_if(
            known, [&](const OptionDeclaration &o) { return name == QLatin1String(o.name); });
        if (found == known.end())
            return usage(QCoreApplication::translate("Cli", "There is no option --%1 here."), name);
        QString value;
        if (found->value && equals >= 0) {
            value = word.mid(equals + 1);
        } else if (found->value) {
            if (++i == typed.size())
                return usage(QCoreApplication::translate("Cli", "--%1 needs a value."), name);
            value = typed.at(i);
        } else if (equals >= 0) {
            return usage(QCoreApplication::translate("Cli", "--%1 takes no value."), name);
        }
        arguments.m_options[name] += value;
    }
    return arguments;
}

QString Arguments::value(const char *option) const
{
    const QStringList given = values(option);
    return given.isEmpty() ? QString() : given.last();
}

QStringList Arguments::values(const char *option) const
{
    return m_options.value(QLatin1String(option));
}

} // namespace LeverArch
