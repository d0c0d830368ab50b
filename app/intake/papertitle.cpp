// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/papertitle.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr qsizetype longestTitle = 200;
constexpr qsizetype shortestTitle = 4;
/// A logo comes with every mail; each name more is another row of history with all before it.
constexpr qsizetype mostNames = 1000;

/// Titles that programs put in when nobody gave one, or names of files.
bool saysNothing(const QString &title)
{
    static const QRegularExpression empty(
        QStringLiteral("^(untitled.*|unknown|no title|title|document ?\\d*|layout \\d+|"
                       "presentation ?\\d*|powerpoint presentation|slide \\d+|book ?\\d*|"
                       "sheet ?\\d*|scan.*\\d.*|scanned (document|image).*|full page photo|"
                       ".*\\.(docx?|pdf|indd|qxd|xlsx?|pptx?|tmp|rtf|odt|tex|dvi|ps|html?))$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto isLetter = [](QChar c) { return c.isLetter(); };
    return title.size() < shortestTitle || title.size() > longestTitle ||
           std::none_of(title.begin(), title.end(), isLetter) || title.contains(u'\\') ||
           title.contains(QChar::ReplacementCharacter) || empty.match(title).hasMatch();
}

QString printable(const QString &text)
{
    QString clean = text;
    for (QChar &c : clean) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return clean.simplified();
}

} // namespace

QString paperTitle(const QString &ownTitle, const QString &fileName)
{
    static const QRegularExpression maker(QStringLiteral("^Microsoft (Word|Excel|PowerPoint) - "));
    static const QRegularExpression ending(QStringLiteral("(\\.(pdf|eml|mbox|docx?|odt|rtf|xlsx?|ods|csv|pptx?|odp|txt|md|markdown|"
                       "html?|mht|mhtml|jpe?g|png|tiff?|heic|heif|gif|webp|bmp|zip))+$"),
                                           QRegularExpression::CaseInsensitiveOption);
    const QString own = printable(QString(ownTitle).remove(maker));
    if (!saysNothing(own))
        return own;
    QString name = QString(fileName).remove(ending);
    name.replace(u'_', u' ');
    name = printable(name).left(longestTitle);
    return name.isEmpty() ? QCoreApplication::translate("Intake", "Paper without a name") : name;
}

QString withFileName(const QString &names, const QString &another)
{
    const QString separator = QStringLiteral("; ");
    if (names.isEmpty())
        return another;
    if (names.size() > mostNames)
        return names;
    // Not split: a name may have the separator in it.
    if ((separator + names + separator).contains(separator + another + separator))
        return names;
    return names + separator + another;
}

} // namespace LeverArch
