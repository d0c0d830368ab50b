// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/personname.h"

#include "domain/letters/lettervocabulary.h"

#include <QSet>

namespace LeverArch {

namespace {

QSet<QString> words(const char *list)
{
    const QStringList parts = QString::fromUtf8(list).split(u' ');
    return QSet<QString>(parts.begin(), parts.end());
}

bool isTitle(const QString &word)
{
    static const QSet<QString> titles =
        words("mr mrs ms miss mx dr prof professor cllr councillor sir dame lord lady baroness "
              "baron rev reverend hon judge alderman ald canon father rabbi imam the rt right "
              "honourable revd captain major colonel inspector");
    return titles.contains(word.toLower().remove(u'.'));
}

bool isPostNominal(const QString &word)
{
    static const QSet<QString> letters =
        words("mp msp ms obe mbe cbe kc qc jp ba bsc ma msc phd llb frics fcipd mcipd cipfa cpfa "
              "dl mep frsa mba esq assoc chartered qpm rn dipsw cqsw facca fca aca acca rsw");
    const QString plain = QString(word).remove(u'.').remove(u'(').remove(u')').toLower();
    const bool isCapital = word.size() >= 2 && word.at(0).isUpper() && word.at(1).isUpper();
    return letters.contains(plain) && (isCapital || plain == QLatin1String("phd") || word.size() > 3);
}

bool isParticle(const QString &word)
{
    static const QSet<QString> particles =
        words("de del della der den van von di da do dos du la le bin ibn ben al el ap ab st ter "
              "und y");
    return particles.contains(word.toLower());
}

bool isNameWord(const QString &word)
{
    if (word.isEmpty() || !word.at(0).isUpper())
        return false;
    for (const QChar c : word) {
        if (!c.isLetter() && !c.isMark() && c != u'-' && c != u'\'' && c != u'’' && c != u'.' &&
            c.unicode() != 0x2010)
            return false;
    }
    return true;
}

/// Titles off the front, letters after the name off the end.
QString takeTitle(QStringList &words)
{
    QStringList title;
    while (!words.isEmpty() && isTitle(words.first()))
        title.append(words.takeFirst());
    while (words.size() > 1 && isPostNominal(words.last()))
        words.removeLast();
    return title.join(u' ');
}

void setNames(PersonName &name, const QStringList &words)
{
    qsizetype first = words.size() - 1;
    while (first > 0 && isParticle(words.at(first - 1)))
        --first;
    name.surname = words.mid(first).join(u' ');
    for (const QString &word : words.first(first)) {
        QString plain = word;
        name.given.append(plain.remove(u'.'));
    }
}

bool areNames(const QStringList &words)
{
    if (words.isEmpty() || words.size() > 5)
        return false;
    bool any = false;
    for (const QString &word : words) {
        if (isParticle(word))
            continue;
        if (!isNameWord(word))
            return false;
        any = any || QString(word).remove(u'.').size() > 1;
    }
    return any && isNameWord(words.last()) && !isOrganisationText(words.join(u' ')) &&
           !isNoName(words);
}

/// "Okafor", "van der Berg": what can stand before a comma with the given names behind it.
bool isSurname(const QString &text)
{
    QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    while (parts.size() > 1 && isParticle(parts.first()))
        parts.removeFirst();
    return parts.size() == 1;
}

/// "Okafor, Ngozi" turned round, but not "Jane Smith, Bob Jones", who are two; what follows other
/// commas is taken off when it is letters after the name.
QString inOrder(const QString &written)
{
    const qsizetype comma = written.indexOf(u',');
    if (comma < 0)
        return written;
    const QString before = written.left(comma).trimmed();
    const QString after = written.mid(comma + 1).simplified();
    bool areLetters = !after.isEmpty();
    for (QString word : after.split(u' ', Qt::SkipEmptyParts))
        areLetters = areLetters && isPostNominal(word.remove(u','));
    if (areLetters)
        return before;
    if (isSurname(before) && after.count(u' ') <= 2 && !isRoleText(after))
        return after + u' ' + before;
    return {};
}

} // namespace

PersonName parsePersonName(const QString &written)
{
    constexpr qsizetype longest = 80;
    PersonName name;
    QString text = written.simplified();
    if (text.size() > longest || text.contains(u'@'))
        return name;
    while (text.endsWith(u',') || text.endsWith(u';') || text.endsWith(u':'))
        text.chop(1);
    QStringList parts = inOrder(text).split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        // "J.R.Okafor": initials set without spaces are left as one given name.
        if (part.isEmpty())
            return name;
    }
    name.title = takeTitle(parts);
    const bool isBare = name.title.isEmpty() ||
                        name.title.compare(QLatin1String("the"), Qt::CaseInsensitive) == 0;
    if ((parts.size() < 2 && isBare) || !areNames(parts))
        return {};
    // "The Monitoring Officer" is an office; "Mr Head" is not.
    if (isBare && isRoleText(parts.join(u' ')))
        return {};
    setNames(name, parts);
    return name;
}

QString foldedName(const QString &written)
{
    QString folded;
    for (const QChar c : written.normalized(QString::NormalizationForm_KD)) {
        if (c.isMark() || c == u'\'' || c == u'’' || c == u'‘' || c == u'.')
            continue;
        if (c == u'&')
            folded += QLatin1String(" and ");
        else if (c.unicode() == 0x141 || c.unicode() == 0x142) // Does not decompose.
            folded += u'l';
        else if (c.unicode() == 0xd8 || c.unicode() == 0xf8)
            folded += u'o';
        else if (c.isLetterOrNumber() || c.isSurrogate())
            folded += c.toLower();
        else
            folded += u' ';
    }
    return folded.simplified();
}

} // namespace LeverArch
