// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/kind.h"

#include "core/plural.h"

#include <QCoreApplication>

#include <algorithm>

namespace LeverArch {

namespace {
QString translated(const char *text)
{
    return QCoreApplication::translate("Kinds", text);
}
} // namespace

QString KindDeclaration::displayName() const
{
    return translated(name);
}

QString KindDeclaration::displayPlural() const
{
    return translated(plural);
}

QString KindDeclaration::displayOne() const
{
    // The articles of the language the words are written in.
    const QString word = displayName().toLower();
    const bool vowel = !word.isEmpty() && QStringLiteral("aeiou").contains(word.front());
    return (vowel ? translated(QT_TRANSLATE_NOOP("Kinds", "an %1"))
                  : translated(QT_TRANSLATE_NOOP("Kinds", "a %1")))
        .arg(word);
}

QString KindDeclaration::displayHelp() const
{
    return translated(help);
}

QString KindDeclaration::displayCounted(int n) const
{
    return LeverArch::counted("Kinds", counted, n);
}

const FieldDeclaration *KindDeclaration::field(const QString &fieldId) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const FieldDeclaration &f) {
        return fieldId == QLatin1String(f.id);
    });
    return found == fields.end() ? nullptr : &*found;
}

const FieldDeclaration *KindDeclaration::mainDate() const
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [](const FieldDeclaration &f) { return f.is(FieldMainDate); });
    return found == fields.end() ? nullptr : &*found;
}

const KindDeclaration *findKind(const QString &id)
{
    const auto &kinds = allKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const KindDeclaration &k) {
        return id == QLatin1String(k.id);
    });
    return found == kinds.end() ? nullptr : &*found;
}

bool isQuotation(const QString &kindId)
{
    return kindId == QLatin1String(Kind::excerpt) ||
           kindId == QLatin1String(Kind::inspectionExcerpt);
}

bool standsOnPage(const QString &kindId)
{
    return isQuotation(kindId) || kindId == QLatin1String(Kind::annotation);
}

} // namespace LeverArch
