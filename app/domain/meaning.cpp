// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/meaning.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace LeverArch {

namespace {

constexpr std::array<const char *, 5> patternKeys = {"solid", "double", "dotted", "dashed", "thin"};

QString words(const char *text)
{
    return QCoreApplication::translate("Meaning", text);
}

/// "#rrggbb" and nothing else.
bool isColour(const QString &text)
{
    if (text.size() != 7 || text.front() != u'#')
        return false;
    bool ok = false;
    text.mid(1).toUInt(&ok, 16);
    return ok;
}

LinePattern patternFrom(const QString &key)
{
    for (size_t i = 0; i < patternKeys.size(); ++i) {
        if (key == QLatin1String(patternKeys[i]))
            return LinePattern(i);
    }
    return LinePattern::Solid;
}

} // namespace

QList<Meaning> usualMeanings()
{
    const auto key = [](const char *text) { return QString::fromLatin1(text); };
    return {
        {key("their_claim"), words("their claim"), key("#ffd27a"), key("#9a5b00"),
         LinePattern::Solid},
        {key("our_evidence"), words("our evidence"), key("#c3e8b0"), key("#2e6b1f"),
         LinePattern::Double},
        {key("check"), words("check this"), key("#ffc4bc"), key("#b3261e"), LinePattern::Dotted},
        {key("agreed"), words("agreed"), key("#bcd8fb"), key("#1f5fa8"), LinePattern::Dashed},
        {key("background"), words("background"), key("#dcdcdc"), key("#5a5a5a"), LinePattern::Thin},
    };
}

QList<Meaning> meaningsFrom(const QString &setting)
{
    QList<Meaning> meanings;
    const QJsonArray list = QJsonDocument::fromJson(setting.toUtf8()).array();
    for (const QJsonValue &value : list) {
        const QJsonObject entry = value.toObject();
        const auto text = [&entry](const char *name) {
            return entry.value(QLatin1String(name)).toString();
        };
        const Meaning meaning{text("key"), text("name"), text("fill"), text("line"),
                              patternFrom(text("pattern"))};
        if (!meaning.key.isEmpty() && !meaning.name.isEmpty() && isColour(meaning.fill) &&
            isColour(meaning.line))
            meanings.append(meaning);
    }
    return meanings.isEmpty() ? usualMeanings() : meanings;
}

QString encodeMeanings(const QList<Meaning> &meanings)
{
    QJsonArray list;
    for (const Meaning &meaning : meanings)
        list.append(QJsonObject{
            {QStringLiteral("key"), meaning.key},
            {QStringLiteral("name"), meaning.name},
            {QStringLiteral("fill"), meaning.fill},
            {QStringLiteral("line"), meaning.line},
            {QStringLiteral("pattern"),
             QString::fromLatin1(patternKeys.at(size_t(meaning.pattern)))},
        });
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

Meaning meaningOf(const QList<Meaning> &meanings, const QString &key)
{
    for (const Meaning &meaning : meanings) {
        if (meaning.key == key)
            return meaning;
    }
    return {key, key, QStringLiteral("#e4e4e4"), QStringLiteral("#5a5a5a"), LinePattern::Solid};
}

} // namespace LeverArch
